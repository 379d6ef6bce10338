"""Answers tidied up as they come to light."""

from msgspec.structs import replace

from workshop.guide import Guide
from workshop.session import State


def counted_anew(guide: Guide, state: State) -> State:
    """The state; of an order shown in part, the places that came to light counted anew.

    A gap would tell that something came before them.
    """
    entries = dict(state.entries)
    for (activity, seat), entry in state.entries.items():
        shown = entry.open_answers
        if shown and (tidy := guide.activity(activity).tidy(shown)) != shown:
            entries[activity, seat] = replace(entry, answers={**entry.answers, **tidy})
    return replace(state, entries=entries) if entries != state.entries else state

"""Words of earlier sessions that a guide shows again: what both agreed on, what each kept.

Only what both have seen is here, as it stands in the journal now: what was taken out is not.
"""

from collections.abc import Mapping

from workshop.activities.agree import Agree
from workshop.activities.blocks import Block
from workshop.activities.parts import EARLIER, Answers, Revealed
from workshop.ground.partner import SEATS, Couple, Who
from workshop.guide import Guide
from workshop.journal.tables import entries, sessions
from workshop.sitting.house import House
from workshop.sitting.past import book

Earlier = Mapping[EARLIER, tuple[Block, ...]]
"""What is shown again, by what a guide asks for."""

LOOKS_AT = 20
"""So many sessions, the newest first, are looked at for a sentence that somebody kept."""

_LINES = 2
"""Of an agreement it is what and when; the rest stands in the book."""


def earlier(house: House, couple: Couple, guide: Guide, *, besides: str = "") -> Earlier:
    """What this guide asks for. Raises JournalError.

    Args:
        house: Whose journal.
        couple: Who sits there now, and where.
        guide: Which is begun, or gone on with.
        besides: Id of the session that is gone on with: its own words are not earlier ones.
    """
    asked = {getattr(activity, "recall_from", "") for _, activity in guide.activities()}
    found: dict[EARLIER, tuple[Block, ...]] = {}
    if "agreements" in asked:
        found["agreements"] = _agreements(house, besides)
    if "kept" in asked:
        found["kept"] = _kept(house, couple, besides)
    return found


def _agreements(house: House, besides: str) -> tuple[Block, ...]:
    """The newest ritual and the newest wish."""
    found: dict[str, list[Block]] = {}
    for row in reversed(house.journal.read(entries.agreements)):
        id = row.session
        session = house.journal.read(lambda c, id=id: sessions.by_id(c, id))  # type: ignore[misc]
        if session is None or session.id == besides:
            continue
        activity = house.guide_of(session).activity(row.activity)
        if isinstance(activity, Agree) and activity.about != "appointment":
            found.setdefault(activity.about, activity.blocks({"both": row.content})[:_LINES])
        if len(found) > 1:
            break
    return tuple(block for about in ("ritual", "wish") for block in found.get(about, ()))


def _kept(house: House, couple: Couple, besides: str) -> tuple[Block, ...]:
    """The sentences of the newest session in which one was kept, each at its keeper's seat now."""
    rows = [row for row in house.journal.read(sessions.newest_first) if row.id != besides]
    for row in rows[:LOOKS_AT]:
        then = book(house, row.id)
        blocks = [
            block
            for answer in then.kept_sentences
            for block in answer.activity.blocks(_seats_now(answer.shown, then.couple, couple))
        ]
        if blocks:
            return tuple(blocks)
    return ()


def _seats_now(shown: Revealed, then: Couple, now: Couple) -> Revealed:
    """What each has shown, by where they sit now."""
    seats = {now.at(seat).id: seat for seat in SEATS}
    found: dict[Who, Answers] = {}
    for who, answers in shown.items():
        moved = who if who == "both" else seats.get(then.at(who).id)
        if moved is not None:
            found[moved] = answers
    return found

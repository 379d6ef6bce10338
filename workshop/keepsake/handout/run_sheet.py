"""What the facilitator gets on paper: the agenda, and how to hold the evening."""

from collections.abc import Sequence
from datetime import time
from itertools import zip_longest

from msgspec import Struct

from workshop.ground import group_pages
from workshop.ground.group_pages import GroupPage, Section
from workshop.ground.language import _
from workshop.ground.text import clean
from workshop.guide import Guide
from workshop.keepsake.handout.head import Head, evening_title, head_of
from workshop.keepsake.handout.minutes import clock, whole


class Slot(Struct, frozen=True):
    """One line of an agenda, from whoever made it."""

    id: str
    """Of its activity, or of a break."""
    title: str
    seconds: int


class Row(Struct, frozen=True):
    """One line of the printed agenda."""

    at: str
    """When it begins; empty: a blank to write it in."""
    title: str
    minutes: str
    """From this time of the clock to the next, so that they add up."""
    chapter: str
    """The title of a module that begins here, else empty."""
    notes: tuple[str, ...]
    """What the guide tells the facilitator."""


class Table(Struct, frozen=True):
    """The agenda of one sitting; its title is empty where there is only one."""

    title: str
    rows: tuple[Row, ...]
    ends: str
    whole: str
    """How long it takes."""


class RunSheet(Struct, frozen=True):
    """All of it."""

    title: str
    head: Head
    tables: tuple[Table, ...]
    parts: tuple[tuple[str, tuple[Section, ...]], ...]
    """Before, during and after, each with what stands there."""


def run_sheet(
    guide: Guide, agendas: Sequence[tuple[int, Sequence[Slot]]], begins: time | None = None
) -> RunSheet:
    """The run sheet of these sittings, each with its agenda.

    Args:
        guide: What is walked.
        agendas: The number of each sitting, and its lines in order.
        begins: When every one of them begins; None leaves the times to be written in.
    """
    ours = group_pages.load("run-sheet")
    several = len(agendas) > 1
    return RunSheet(
        title=ours.title,
        head=head_of(guide),
        tables=tuple(_table(guide, number, slots, begins, several) for number, slots in agendas),
        parts=_parts(ours),
    )


def _parts(ours: GroupPage) -> tuple[tuple[str, tuple[Section, ...]], ...]:
    titles = {"before": _("Before"), "during": _("During"), "after": _("Afterwards")}
    return tuple(
        (title, tuple(section for section in ours.sections if section.when == when))
        for when, title in titles.items()
    )


def _table(
    guide: Guide, number: int, slots: Sequence[Slot], begins: time | None, several: bool
) -> Table:
    modules = {activity.id: module for module, activity in guide.activities()}
    notes = _notes(guide)
    rows = []
    gone = 0
    said: set[str] = set()
    before = ""
    for slot, following in zip_longest(slots, slots[1:]):
        module = modules.get(slot.id)
        chapter = module.title if module is not None and module.id != before else ""
        before = module.id if module is not None else before
        # Beside a break stands what is said of the module after it: some of it comes before both.
        opens = module or (modules.get(following.id) if following is not None else None)
        opening = opens.facilitator if opens is not None and opens.id not in said else ()
        said |= {opens.id} if opens is not None else set()
        rows.append(
            Row(
                clock(begins, gone) if begins is not None else "",
                clean(slot.title),
                whole((gone + slot.seconds) // 60 - gone // 60),
                clean(chapter),
                tuple(clean(note) for note in (*opening, *notes.get(slot.id, ()))),
            )
        )
        gone += slot.seconds
    title = evening_title(number, titled=several)
    ends = clock(begins, gone) if begins is not None else ""
    return Table(title, tuple(rows), ends, whole(gone // 60))


def _notes(guide: Guide) -> dict[str, list[str]]:
    """For each activity its notes, and those of the activities that share its private turn."""
    found: dict[str, list[str]] = {}
    lead = ""
    for _module, activity in guide.activities():
        lead = lead if activity.same_turn else activity.id
        found.setdefault(lead, []).extend(activity.facilitator)
    return found

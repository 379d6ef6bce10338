"""Sittings that leave no record: for one alone, for two who wish it, to try a guide one writes.

They run in memory. Nothing about them is written: no words, no date, not that they took place.
"""

import time
from collections.abc import Callable, Collection, Iterable
from concurrent.futures import Future
from datetime import date, datetime

from workshop import session
from workshop.ground.partner import Couple, Seat
from workshop.guide import Guide
from workshop.journal.tables.rows import new_id
from workshop.session import Script, State
from workshop.session.moves import arrive
from workshop.session.state import Entries
from workshop.sitting.house import wall_now
from workshop.sitting.keeping import Job, Keeping
from workshop.sitting.sitting import Sitting


class Nowhere:
    """Stands where a journal stands, and keeps nothing."""

    def write(self, job: Job) -> "Future[None]":
        """Lets go of it."""
        done: Future[None] = Future()
        done.set_result(None)
        return done

    erase = write

    def later(self, name: str, job: Job) -> None:
        """Lets go of it."""

    def back_up_later(self, today: date) -> None:
        """There is nothing to be put aside."""


def sit_unkept(
    guide: Guide,
    couple: Couple,
    *,
    first: Seat = "left",
    asks_enough: bool = False,
    clock: Callable[[], float] = time.monotonic,
    wall: Callable[[], datetime] = wall_now,
    lenses: Collection[str] = (),
    at: Iterable[str] = (),
    entries: Entries | None = None,
) -> Sitting:
    """Begins this guide without a record.

    Args:
        guide: What to run.
        couple: Who sits there; of one person alone nobody is named.
        first: Who begins.
        asks_enough: Whether to ask after a quarter of an hour if it is enough.
        clock: The monotonic clock, in seconds.
        wall: The wall clock, in UTC.
        lenses: What is looked through; what is written for one of them is walked as well.
        at: Where to begin: ids of a stage, an activity or a module. The first one that is in the
            guide counts; else it begins at its beginning.
        entries: What was answered before, such as before the guide was changed.
    """
    script = session.unfold(guide, first, asks_enough=asks_enough, lenses=lenses, for_later=False)
    now = _ids_now(guide)
    answered = {
        (now.get(name, name), seat): entry for (name, seat), entry in (entries or {}).items()
    }
    state = State(position="", entries=answered, seen=clock())
    return Sitting(
        journal=Nowhere(),
        keeping=Keeping(new_id(), "", guide, couple, {}),
        guide=guide,
        script=script,
        state=arrive(script, state, _stage(script, [_renamed(address, now) for address in at])),
        couple=couple,
        clock=clock,
        wall=wall,
        kept=False,
    )


def _ids_now(guide: Guide) -> dict[str, str]:
    """The ids of activities and modules by those they had before."""
    ids = {old: activity.id for _, activity in guide.activities() for old in activity.was}
    return ids | {old: module.id for module in guide.modules for old in module.was}


def _renamed(address: str, now: dict[str, str]) -> str:
    """This address with the id that its activity or module has now."""
    name, stroke, rest = address.partition("/")
    return f"{now.get(name, name)}{stroke}{rest}"


def _stage(script: Script, at: Iterable[str]) -> str:
    """The first stage of the script with one of these addresses."""
    for address in at:
        for place in script.places:
            if address in (place.stage.id, place.stage.activity, place.module):
                return place.stage.id
    return script.places[0].stage.id

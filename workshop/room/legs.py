"""Legs: what a whole room does at the same time, one after the other.

Couples walk the same guide, but in each one somebody else may begin. So a leg says *first* and
*second*, never left and right, and the same leg is found in every couple's own script.
"""

from collections.abc import Iterator
from typing import Literal

from msgspec import Struct

from workshop.activities.stage import Stage
from workshop.session.script import Place, Script

Whose = Literal["first", "second", "both"]
"""Whose leg it is: that of the one who begins in this activity, of the other, or of both."""


class Leg(Struct, frozen=True):
    """One stretch the room does together.

    The private turn of one partner is one leg, from its hand-over to its end; every stage of both
    is a leg of its own, with the change-over before it.
    """

    id: str
    """Its permanent address: activity/step/whose, of its first stage."""
    activity: str
    """The activity it begins in."""
    does: str
    """What is done, as a stage says it: turn, reveal, talk, floor, read, breathe …; or break."""
    whose: Whose
    share: int
    """Seconds that can be shortened, and are the same for both partners."""
    fixed: int = 0
    """Seconds of which nothing is ever taken: hand-overs, what is read, quiet, the card."""
    least: int = 0
    """Seconds of the share that are always left."""
    pair: str = ""
    """Legs of a part with the same word here last alike; empty where it is alone."""
    stages: tuple[str, ...] = ()
    """Ids of its stages in the script it was made from, in order."""

    @property
    def seconds(self) -> int:
        """How long it takes."""
        return self.share + self.fixed

    @property
    def alone(self) -> bool:
        """Whether one partner is alone with the screen, and the other looks away."""
        return self.does == "turn"


def legs(script: Script, *, sitting: int | None = None) -> list[Leg]:
    """The legs of a script in their order, of one sitting or of all; nothing is shortened.

    Where a sitting ends is no leg: a room that goes on has a break there.
    """
    places = [
        place
        for place in script.places
        if sitting in (None, place.sitting) and place.stage.does != "rest"
    ]
    return [_leg(run) for run in _runs(places)]


def _runs(places: list[Place]) -> Iterator[list[Place]]:
    """The places of each leg."""
    run: list[Place] = []
    for place in places:
        belongs = place.stage.alone or (run and run[-1].stage.does == "swap")
        if run and not (belongs and run[0].stage.does in ("handover", "swap")):
            yield run
            run = []
        run.append(place)
    if run:
        yield run


def _leg(run: list[Place]) -> Leg:
    head, last = run[0], run[-1].stage
    whose: Whose = "both"
    if last.seat != "both":
        whose = "first" if last.seat == head.first else "second"
    share = sum(place.stage.seconds for place in run if _is_share(place.stage))
    return Leg(
        f"{head.stage.activity}/{head.stage.step}/{whose}",
        head.stage.activity,
        "turn" if last.alone else last.does,
        whose,
        round(share),
        round(sum(place.stage.seconds for place in run) - share),
        round(share),
        "" if whose == "both" else f"{last.activity}/{last.step}",
        tuple(place.stage.id for place in run),
    )


def _is_share(stage: Stage) -> bool:
    """Whether it is spoken or written: what is read, looked at or breathed stays as it is."""
    return stage.aloud or stage.does == "turn"

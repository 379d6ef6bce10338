"""How tonight is, and what it cuts: the lower of two answers, never attributed."""

from workshop.activities import Stage
from workshop.session.script import Place, Script
from workshop.session.state import MOODS, Evening, Mood

SHORT = 0.5
"""What a short evening leaves of every talk and every floor, the same for both."""

SHORTEST = 60.0
"""Seconds of a talk or a floor below which nothing is cut."""

_CUT: dict[Mood, Evening] = {"light": "light", "hurried": "short", "tired": "short", "fine": "full"}


def evening_of(moods: tuple[Mood, ...]) -> Evening:
    """What the lower of these answers makes of the evening."""
    return _CUT[min(moods, key=MOODS.index)]


def following(script: Script, stage_id: str, evening: Evening | None) -> Place | None:
    """The next place after this stage as tonight is cut; None at the end.

    What a light evening rests before waits whole for another day, so nothing of that is left out.
    """
    for place in script.places[script.index(stage_id) + 1 :]:
        if evening in (None, "full") or not place.spare or rests_before(place, evening):
            return place
    return None


def rests_before(place: Place, evening: Evening | None) -> bool:
    """Whether a light evening ends before this place, which waits for another day."""
    return evening == "light" and not place.light and place.stage.does != "rest"


def seconds_of(stage: Stage, evening: Evening | None) -> float:
    """Seconds of this stage as an evening is cut: on a short one, half as long is spoken.

    A minute is left of everything that had one.
    """
    if evening != "short" or not stage.aloud:
        return stage.seconds
    return min(stage.seconds, max(SHORTEST, stage.seconds * SHORT))


def modules_of(script: Script, sitting: int, evening: Evening | None) -> list[str]:
    """The modules of a sitting that are walked as an evening is cut, in order."""
    walked = (
        place.module
        for place in script.places
        if place.sitting == sitting
        and not rests_before(place, evening)
        and not (place.spare and evening == "short")
    )
    return list(dict.fromkeys(walked))


def minutes_of(script: Script, sitting: int, evening: Evening) -> float:
    """Minutes a whole sitting takes when it is cut like this."""
    return (
        sum(
            seconds_of(place.stage, evening)
            for place in script.places
            if place.sitting == sitting and not (place.spare and evening != "full")
        )
        / 60
    )

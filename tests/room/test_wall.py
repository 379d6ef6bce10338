"""What is read on the wall at each moment of a time, a break and an evening."""

from datetime import timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from helpers.effort import effort
from helpers.posters import BEGINS, evening, posters
from workshop.ground import language
from workshop.room.poster import Poster
from workshop.room.wall import CALM, FORGOTTEN, MILD, OVER, WARM, moments, wall

FLOOR = evening()["floor-first"].poster
END = FLOOR.until


def left(seconds: float, shown: Poster = FLOOR, **change: object) -> tuple[str, str, int]:
    """Clock, call and warmth when so much of it is left."""
    assert END is not None
    on = wall(replace(shown, seconds=240, **change), END - timedelta(seconds=seconds))
    return on.clock, on.call, on.warmth


def test_a_time_goes_from_calm_to_warm_and_ends_with_a_sentence() -> None:
    assert left(240) == ("4:00", "", CALM)
    assert left(120.5) == ("2:01", "", CALM)
    assert left(119) == ("1:59", "", MILD)
    assert left(60) == ("1:00", "The last minute", WARM)
    assert left(0.2) == ("0:01", "The last minute", WARM)
    assert left(0) == ("0:00", "Finish your sentence.", OVER)
    assert left(-599) == ("0:00", "Finish your sentence.", OVER)
    assert left(-601) == ("0:00", "No hurry.", OVER), "nobody is in that sentence any more"


def test_nobody_is_hurried_where_nobody_speaks() -> None:
    assert left(-1, does="read", whose="both") == ("0:00", "No hurry.", OVER)


@pytest.mark.parametrize(
    ("does", "whose", "back", "lit", "dim"),
    [
        ("floor", "first", False, "The first speaks", "The second listens"),
        ("floor", "second", True, "The second speaks", "The first listens and says it back"),
        ("turn", "second", False, "The second answers alone", "The first looks away"),
        ("draw", "first", False, "The first draws and begins", "Then the second"),
        ("talk", "both", False, "You both speak", ""),
        ("something-new", "both", False, "For you both", ""),
        ("something-new", "first", False, "The first speaks", "The second listens"),
    ],
)
def test_whose_turn_it_is(does: str, whose: str, back: bool, lit: str, dim: str) -> None:
    shown = replace(FLOOR, does=does, whose=whose, says_back=back)
    on = wall(shown, shown.written)
    assert (on.lit, on.dim) == (lit, dim)


def test_times_of_day_are_those_of_the_room() -> None:
    here = timezone(timedelta(hours=1))
    before, pause = evening()["before"], evening()["break"]
    on = wall(before.poster, before.now.astimezone(here))
    assert (on.clock, on.call, on.runs) == ("20:00", "We begin at", False)
    on = wall(before.poster, BEGINS.astimezone(here))
    assert (on.clock, on.call) == ("", "We begin in a moment.")
    on = wall(pause.poster, pause.now)
    assert pause.poster.until is not None
    assert (on.clock, on.call) == (f"{pause.poster.until:%H:%M}", "Back at")
    assert wall(pause.poster, pause.poster.until).call == "We go on in a moment."
    assert wall(replace(pause.poster, until=None), pause.now).call == "A break. We call you back."


def test_nothing_yet_and_what_is_left_of_another_evening_are_a_welcome() -> None:
    welcome = wall(None, BEGINS)
    assert welcome.call == "Welcome. We begin soon."
    over = evening()["over"].poster
    assert wall(over, over.written + FORGOTTEN).head == over.title
    assert wall(over, over.written + FORGOTTEN + timedelta(seconds=1)) == welcome
    assert END is not None
    assert wall(FLOOR, END + FORGOTTEN + timedelta(seconds=1)) == welcome


@effort(200)
@given(posters(), st.floats(0, 200_000))
def test_between_two_moments_only_the_clock_moves(shown: Poster, after: float) -> None:
    """So the page in a browser, which is told of the moments alone, shows the same."""
    now = shown.written + timedelta(seconds=after)
    latest = max((each for each in moments(shown) if each <= now), default=shown.written)
    on, before = wall(shown, now), wall(shown, latest)
    if on.runs:
        before = replace(before, clock=on.clock, left=on.left)
    assert on == before


@effort(100)
@given(posters(), st.sampled_from(("en", "de")))
def test_every_poster_can_be_shown(shown: Poster, code: str) -> None:
    language.use(code)
    on = wall(shown, shown.written)
    assert on.call or on.clock
    language.use("en")

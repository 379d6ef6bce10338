"""What was kept: places and plain sums, the same however one cuts the time."""

from collections.abc import Iterable
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from helpers.effort import effort
from rituals.made import rituals
from workshop.rituals import Cadence, Rest, Ritual, Span, changing
from workshop.rituals.rhythm import Rhythm, monday, places, rhythm

A_MONDAY = date(2026, 1, 5)
FIRST, LAST = date(2024, 1, 1), date(2026, 12, 31)

some_day = st.dates(FIRST, LAST)
kept_days = st.sets(some_day, max_size=200)


@st.composite
def lived(draw: st.DrawFn) -> Ritual:
    """One that was planned anew, rested, and perhaps ended."""
    ritual = draw(rituals())
    for _ in range(draw(st.integers(0, 3))):
        first = draw(some_day)
        ritual = changing.resting(ritual, first, first + timedelta(draw(st.integers(0, 40))))
    return changing.ended(ritual, draw(some_day)) if draw(st.booleans()) else ritual


def added(parts: Iterable[Rhythm]) -> Rhythm:
    return Rhythm(*map(sum, zip(*parts, strict=True)))


def worked_out(
    ritual: Ritual, first: date, last: date, kept: set[date], today: date
) -> tuple[list[str], Rhythm]:
    """The same day by day, told in another way."""
    days = [first + timedelta(days=n) for n in range((last - first).days + 1)]
    shown, weeks = [], {}
    for day in days:
        runs = ritual.begins <= day and not (ritual.ended and ritual.ended <= day)
        rests = any(r.first <= day <= (r.last or date.max) for r in ritual.rests)
        plan = max((s for s in ritual.spans if s.since <= day), key=lambda s: s.since, default=None)
        falls = runs and plan is not None and bool(plan.cadence.falls_on(day, day))
        week = weeks.setdefault(day.isocalendar()[:2], {"done": 0, "came": 0})
        if day in kept:
            shown.append("kept")
            week["done"] += 1
            week["came"] += falls
        elif runs and rests:
            shown.append("rest")
        elif falls:
            shown.append("ahead" if day >= today else "empty")
            week["came"] += day < today
        else:
            shown.append("none")
    found = [(week["done"], max(week["came"], week["done"])) for week in weeks.values()]
    return shown, Rhythm(
        sum(done for done, _ in found),
        sum(due for _, due in found),
        sum(done > 0 for done, _ in found),
        sum(due > 0 for _, due in found),
    )


@effort(200)
@given(lived(), some_day, st.integers(0, 120), kept_days, some_day)
def test_places_and_sums_are_those_worked_out_day_by_day(
    ritual: Ritual, first: date, length: int, kept: set[date], today: date
) -> None:
    last = first + timedelta(days=length)
    shown, sums = worked_out(ritual, first, last, kept, today)
    assert places(ritual, first, last, kept, today) == shown
    found = rhythm(ritual, first, last, kept, today)
    assert found == sums
    assert 0 <= found.kept <= found.due
    assert 0 <= found.weeks <= found.of


@effort(100)
@given(lived(), some_day, st.integers(1, 30), kept_days, some_day, st.data())
def test_weeks_add_up_to_the_whole(
    ritual: Ritual, start: date, weeks: int, kept: set[date], today: date, data: st.DataObject
) -> None:
    first, last = monday(start), monday(start) + timedelta(days=7 * weeks - 1)
    whole = rhythm(ritual, first, last, kept, today)
    cut = first + timedelta(days=7 * data.draw(st.integers(0, weeks)))
    pieces = [(first, cut - timedelta(days=1)), (cut, last)]
    assert added(rhythm(ritual, *piece, kept, today) for piece in pieces) == whole
    each = [first + timedelta(days=7 * n) for n in range(weeks)]
    ends = [(day, day + timedelta(days=6)) for day in each]
    assert added(rhythm(ritual, *piece, kept, today) for piece in ends) == whole


def test_no_days_are_no_times() -> None:
    ritual = Ritual("r", "x", (Span(A_MONDAY, Cadence("daily", A_MONDAY)),))
    before = A_MONDAY - timedelta(days=1)
    assert rhythm(ritual, A_MONDAY, before, (), A_MONDAY) == Rhythm(0, 0, 0, 0)
    assert places(ritual, A_MONDAY, before, (), A_MONDAY) == []


def test_today_is_ahead_until_it_is_done_and_another_day_counts_for_one_that_was_due() -> None:
    sundays = Ritual("r", "x", (Span(A_MONDAY, Cadence("weekly", A_MONDAY, days=(6,))),))
    sunday = A_MONDAY + timedelta(days=6)
    wednesday = A_MONDAY + timedelta(days=2)
    weeks = (A_MONDAY, sunday)
    assert places(sundays, *weeks, (), sunday) == [*6 * ["none"], "ahead"]
    assert rhythm(sundays, *weeks, (), sunday) == Rhythm(0, 0, 0, 0)
    assert rhythm(sundays, *weeks, (), sunday + timedelta(days=1)) == Rhythm(0, 1, 0, 1)
    assert rhythm(sundays, *weeks, (wednesday,), sunday) == Rhythm(1, 1, 1, 1)
    assert rhythm(sundays, *weeks, (wednesday,), sunday + timedelta(1)) == Rhythm(1, 1, 1, 1)
    assert rhythm(sundays, *weeks, (wednesday, sunday), sunday) == Rhythm(2, 2, 1, 1)


def test_a_quiet_week_asks_for_nothing_and_what_is_done_in_it_counts() -> None:
    resting = Ritual(
        "r",
        "x",
        (Span(A_MONDAY, Cadence("daily", A_MONDAY)),),
        rests=(Rest(A_MONDAY, A_MONDAY + timedelta(days=6)),),
    )
    sunday, later = A_MONDAY + timedelta(days=6), A_MONDAY + timedelta(days=30)
    assert places(resting, A_MONDAY, sunday, (), later) == 7 * ["rest"]
    assert rhythm(resting, A_MONDAY, sunday, (), later) == Rhythm(0, 0, 0, 0)
    assert rhythm(resting, A_MONDAY, sunday, (A_MONDAY,), later) == Rhythm(1, 1, 1, 1)

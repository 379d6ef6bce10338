"""Rituals of every sort, for hypothesis."""

from datetime import date, timedelta

from hypothesis import strategies as st

from workshop.rituals import Cadence, Ritual, Span
from workshop.rituals.cadence import LONGEST_GAP

FIRST, LAST = date(2016, 1, 1), date(2026, 12, 31)
"""Ten years and more, with leap years in them."""

days = st.dates(FIRST, LAST)

weekdays = st.sets(st.integers(0, 6), min_size=1).map(lambda found: tuple(sorted(found)))

times = st.one_of(st.just(""), st.times().map("{:%H:%M}".format))


@st.composite
def cadences(draw: st.DrawFn, begins: st.SearchStrategy[date] = days) -> Cadence:
    """Each sort alike often; many begin at the end of a month, where months differ."""
    first = draw(begins)
    if draw(st.booleans()):
        first = _last_days(first, draw(st.integers(0, 3)))
    until = draw(st.one_of(st.none(), st.integers(-5, 4000).map(lambda n: first + timedelta(n))))
    match draw(st.sampled_from(["daily", "weekdays", "weekly", "gap", "monthly", "nth", "once"])):
        case "weekly":
            gap = draw(st.one_of(st.just(1), st.integers(1, LONGEST_GAP)))
            return Cadence("weekly", first, days=draw(weekdays), gap=gap, until=until)
        case "gap":
            return Cadence("gap", first, gap=draw(st.integers(1, LONGEST_GAP)), until=until)
        case "nth":
            on, nth = draw(st.integers(0, 6)), draw(st.sampled_from([1, 2, 3, 4, -1]))
            return Cadence("monthly", first, days=(on,), nth=nth, until=until)
        case often:
            return Cadence(often, first, until=until)


@st.composite
def rituals(draw: st.DrawFn) -> Ritual:
    """One that was planned anew a few times, and never rested or ended."""
    since = draw(st.lists(days, min_size=1, max_size=4, unique=True).map(sorted))
    spans = [
        Span(day, draw(cadences(st.just(day))), draw(times), draw(st.sampled_from(["", "UTC"])))
        for day in since
    ]
    return Ritual(id="r1", what="One question", spans=tuple(spans))


def _last_days(day: date, before: int) -> date:
    """So many days before the end of its month."""
    end = (day.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)
    return end - timedelta(days=before)

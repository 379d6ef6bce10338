"""An agreement holds when it comes round in one line, which reads back as the same plan."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from helpers.effort import effort
from rituals.made import cadences, days, times
from workshop.rituals import Cadence, Span, code

BEGINS = date(2026, 11, 22)


@effort(300)
@given(cadences(), days, times)
def test_what_is_written_reads_back(cadence: Cadence, begins: date, at: str) -> None:
    cadence = replace(cadence, until=None)
    if cadence.often != "once":
        cadence = replace(cadence, begins=begins)
    span = Span(cadence.begins, cadence, at, "Asia/Kolkata")
    line = code.written(span)
    assert code.read(line, begins, "Asia/Kolkata") == span
    assert code.written(span) == line == line.strip()
    assert line.isascii() and "\n" not in line


@pytest.mark.parametrize(
    "line",
    [
        "daily 21:00",
        "weekdays",
        "weekly mon,thu 19:30",
        "weekly/2 sun",
        "gap/3",
        "monthly",
        "monthly/1 sun",
        "monthly/-1 fri 20:00",
        "once 2026-12-24 18:00",
    ],
)
def test_the_lines_its_page_shows_are_read(line: str) -> None:
    found = code.read(line, BEGINS)
    assert found is not None
    assert code.written(found) == line


@pytest.mark.parametrize(
    "line",
    [
        "",
        "hourly",
        "Daily",
        "daily 9:00",
        "daily 24:00",
        "daily 21:00 ",
        "daily  21:00",
        "daily ２１:００",
        "daily mon",
        "daily 2026-12-24",
        "daily 1999-12-24",
        "daily/2",
        "weekly",
        "weekly mon,xyz",
        "weekly mon, tue",
        "weekly/61 mon",
        "weekly/-1 mon",
        "gap/61",
        "gap/999999999999",
        "gap/-2",
        "monthly/5 sun",
        "monthly/1",
        "monthly/1 sun,mon",
        "once",
        "once 2026-02-30",
        "once 1999-12-24",
        "once 2026-12-24 mon",
        "daily 21:00\nweekly mon",
        "daily 21:00 and more",
    ],
)
def test_rubbish_is_no_plan(line: str) -> None:
    if line == line.strip():
        assert code.read(line, BEGINS) is None
    else:
        assert code.read(line, BEGINS) == code.read(line.strip(), BEGINS)


_BITS = st.one_of(
    st.sampled_from(["daily", "weekly", "gap", "monthly", "once", "mon", "sun", "21:00", "99:99"]),
    st.sampled_from(["/", "-", "1", "61", " ", ",", "2026-12-24", "0000-00-00", "\n", "٣", "é"]),
)


@effort(500)
@given(st.one_of(st.text(max_size=40), st.lists(_BITS, max_size=9).map("".join)), days)
def test_any_line_is_a_plan_that_can_be_written_or_none(line: str, begins: date) -> None:
    found = code.read(line, begins)
    if found is not None:
        assert code.read(code.written(found), begins) == found

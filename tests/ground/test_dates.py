"""Days as people say them."""

from datetime import UTC, date, datetime, timedelta

import pytest

from workshop.ground import dates

SUNDAY = date(2026, 11, 22)


def test_a_day_without_its_year() -> None:
    assert dates.day(SUNDAY) == "Sunday 22 November"
    assert dates.day(datetime(2026, 3, 2, 23, 59, tzinfo=UTC)) == "Monday 2 March"


def test_a_whole_date() -> None:
    assert dates.whole(SUNDAY) == "Sunday, 22 November 2026"


def test_a_short_date() -> None:
    assert dates.short(SUNDAY) == "22 Nov 2026"
    assert dates.short(date(2026, 5, 1)) == "1 May 2026"


@pytest.mark.parametrize("days", range(0, 366, 5))
def test_english_names_are_those_of_the_calendar(days: int) -> None:
    when = date(2024, 1, 1) + timedelta(days)
    assert dates.day(when) == f"{when:%A} {when.day} {when:%B}"
    assert dates.whole(when) == f"{when:%A}, {when.day} {when:%B %Y}"
    assert dates.short(when) == f"{when.day} {when:%b %Y}"


def test_another_language_orders_the_words_its_own_way(monkeypatch: pytest.MonkeyPatch) -> None:
    said = {
        "{weekday} {day} {month}": "{weekday}, {day}. {month}",
        "{weekday}, {day} {month} {year}": "{weekday}, den {day}. {month} {year}",
        "{day} {month} {year}": "{day}.{month} {year}",
        "Sunday": "Sonntag",
    }
    monkeypatch.setattr(dates, "_", lambda message: said.get(message, message))
    assert dates.day(SUNDAY) == "Sonntag, 22. November"
    assert dates.whole(SUNDAY) == "Sonntag, den 22. November 2026"
    assert dates.short(SUNDAY) == "22.Nov 2026"

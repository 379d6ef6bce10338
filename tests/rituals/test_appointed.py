"""Words of two people for a day and a time: what can be meant in one way only is read."""

from datetime import date

import pytest

from workshop.ground import language
from workshop.rituals.appointed import day_in, time_in

MADE = date(2026, 11, 22)
"""A Sunday."""


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("2026-12-01", date(2026, 12, 1)),
        ("1.12.2026", date(2026, 12, 1)),
        ("1.12.", date(2026, 12, 1)),
        ("3. 1.", date(2027, 1, 3)),
        ("today", MADE),
        ("Tomorrow", date(2026, 11, 23)),
        ("Wednesday", date(2026, 11, 25)),
        (" on wednesday ", date(2026, 11, 25)),
        ("Sunday", date(2026, 11, 29)),
        ("Sunday 29 November", date(2026, 11, 29)),
        ("29 november", date(2026, 11, 29)),
        ("Sunday, 29 November 2026", date(2026, 11, 29)),
        ("29 Nov 2026", date(2026, 11, 29)),
        ("Monday 29 November", None),
        ("next Sunday", None),
        ("Sunday in two weeks", None),
        ("30 February", None),
        ("31.2.", None),
        ("11/29", None),
        ("soon", None),
        ("", None),
        ("9" * 500, None),
    ],
)
def test_days(words: str, day: date | None) -> None:
    assert day_in(words, MADE) == day


@pytest.mark.parametrize(
    ("words", "at"),
    [
        ("20:00", "20:00"),
        ("at 8.30", "08:30"),
        ("8 pm", "20:00"),
        ("8:15 p.m.", "20:15"),
        ("12 am", "00:00"),
        ("12 pm", "12:00"),
        ("um 20 Uhr", "20:00"),
        ("13 pm", ""),
        ("8", ""),
        ("24:00", ""),
        ("after breakfast", ""),
        ("", ""),
    ],
)
def test_times(words: str, at: str) -> None:
    assert time_in(words) == at


def test_in_another_language() -> None:
    language.use("de")
    try:
        assert day_in("am Mittwoch", MADE) == date(2026, 11, 25)
        assert day_in("Sonntag, 29. November", MADE) == date(2026, 11, 29)
    finally:
        language.use("en")

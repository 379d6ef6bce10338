"""Small moments line by line: off until switched on, a week in words, a slip taken back."""

from collections.abc import Iterator
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from helpers.walker import Time, named
from plain.test_home import GUIDES, Typist
from workshop.ground import country, helplines
from workshop.ground import settings as ground
from workshop.ground.settings import USUAL, load
from workshop.plain import settings as page
from workshop.plain.home import sit_down
from workshop.plain.settings import Chosen, settings_page
from workshop.plain.small_moments import SmallMomentsPage, told
from workshop.rituals.small_moments import Day
from workshop.sitting import small_moments
from workshop.sitting.house import House
from workshop.sitting.rituals import today_of
from workshop.sitting.small_moments import this_week

REACH, ANSWER, BEFORE, DELETE = "1", "2", "3", "4"


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    with closing(named(tmp_path / "journal.db", Time())) as opened:
        yield opened


def on_page(house: House, *typed: str) -> str:
    typist = Typist(*typed)
    SmallMomentsPage(house, typist.lines).lead()
    return typist.said


def sunday(house: House) -> tuple[int, int]:
    day = this_week(house)[6]
    return day.reaches, day.answers


def test_one_more_and_one_less(house: House) -> None:
    said = on_page(house, REACH, REACH, ANSWER, "5", "6")
    assert "Sunday: 2 reaches, one answer" in said
    assert "Nothing is noted." in said
    assert "A reach is noted." in said
    assert "An answer is noted." in said
    assert "It is taken back." in said
    assert sunday(house) == (2, 0)


def test_nothing_is_taken_back_that_was_not_noted_here(house: House) -> None:
    small_moments.note(house, "reach")
    said = on_page(house, "5")
    assert "The week from" in said
    assert "Sunday: one reach" in said
    assert "Take back" not in said


def test_other_weeks_are_read_out_as_far_as_this_one(house: House) -> None:
    small_moments.note(house, "answer")
    said = on_page(house, BEFORE, "5", "5")
    assert said.count("The week from") == 3
    assert "Week after" in said.partition("Nothing is noted.")[2]
    assert said.count("Sunday: one answer") == 2


def test_all_of_them_go_when_that_is_meant(house: House) -> None:
    on_page(house, REACH, DELETE, "2", "6")
    assert sunday(house) == (1, 0)
    assert "They are deleted." in on_page(house, DELETE, "1", "5")
    assert sunday(house) == (0, 0)


def test_a_day_in_words_says_many_where_a_picture_draws_no_more(house: House) -> None:
    day = today_of(house) - timedelta(days=1)
    assert told(Day(day, 0, 0)) == ""
    assert told(Day(day, 2, 1)) == "2 reaches, one answer"
    assert told(Day(day, 12, 13)) == "12 reaches, many answers"
    assert told(Day(day, 13, 0)) == "many reaches"


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("WORKSHOP_HOME", str(tmp_path))
    return ground.settings_path()


def test_they_are_off_until_they_are_switched_on(house: House, place: Path) -> None:
    moments, settings = str(len(GUIDES) + 5), str(len(GUIDES) + 6)
    typist = Typist(settings, "3", "5", moments, REACH, "6")
    chosen = Chosen(USUAL)
    with pytest.raises(EOFError):
        sit_down(house, typist.lines, "", chosen)
    before, _settings, after = typist.said.partition("Settings")
    assert "Small moments" not in before
    assert "Small moments: not noted" in after
    assert sunday(house) == (1, 0)
    assert load(place) == chosen.now == USUAL._replace(moments=True)


def test_bell_and_faith_are_kept_too(place: Path) -> None:
    chosen = Chosen(USUAL)
    typist = Typist("1", "2", "5")
    settings_page(typist.lines, chosen)
    assert load(place) == USUAL._replace(bell=False, faith=True)
    assert "Bell: silent" in typist.said


def test_the_country_goes_from_one_to_the_next_and_holds_at_once(place: Path) -> None:
    chosen = Chosen(USUAL)
    typist = Typist("4", "4", "5")
    settings_page(typist.lines, chosen)
    assert "Country: none said;" in typist.said
    assert "Country: United States; it comes first" in typist.said
    assert load(place).country == country.code() == "GB"
    typist = Typist(*["4"] * (len(helplines.load().countries()) - 1), "5")
    settings_page(typist.lines, chosen)
    assert load(place) == USUAL, "after the last comes none"
    assert country.code() == ""


def test_what_can_not_be_kept_holds_until_they_leave(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("in the way")
    monkeypatch.setattr(page, "settings_path", lambda: tmp_path / "file" / "settings.toml")
    chosen = Chosen(USUAL)
    typist = Typist("1", "5")
    settings_page(typist.lines, chosen)
    assert "The choice holds until you leave." in typist.said
    assert not chosen.now.bell

"""Rituals line by line: today, the board in words, agreeing on one, days picked in a session."""

from collections.abc import Iterator
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path

import pytest
from msgspec.structs import replace

from helpers.walker import Time, named
from plain.test_home import Typist
from workshop.ground.partner import Couple
from workshop.plain import calendar_file
from workshop.plain.cadence import ask_cadence
from workshop.plain.rituals import board, of_today, told
from workshop.rituals import Cadence, Ritual, Span, code
from workshop.sitting import rituals
from workshop.sitting.house import House
from workshop.sitting.offer import short_ones

TODAY = date(2026, 11, 22)
BEGAN = TODAY - timedelta(days=20)
QUESTION = Ritual("q" * 16, "One real question", (Span(BEGAN, Cadence("daily", BEGAN), "21:00"),))


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    with closing(named(tmp_path / "j.db", Time())) as opened:
        yield opened


def couple(house: House) -> Couple:
    found = house.couple()
    assert found is not None
    return found


def on_board(house: House, *typed: str) -> Typist:
    typist = Typist(*typed)
    board(house, typist.lines, couple(house))
    return typist


def test_what_is_due_is_done_with_a_line_and_taken_back(house: House) -> None:
    rituals.keep(house, QUESTION)
    (today,) = rituals.due_today(house)
    assert told(today) == "Today: One real question (21:00)"
    of_today(house, Typist("2", "We laughed").lines, today)
    (today,) = rituals.due_today(house)
    assert (today.done, today.note) == (True, "We laughed")
    typist = Typist("2")
    of_today(house, typist.lines, today)
    assert "We laughed" in typist.said
    assert not rituals.due_today(house)[0].done


def test_not_today_leaves_no_mark(house: House) -> None:
    rituals.keep(house, QUESTION)
    of_today(house, Typist("3").lines, rituals.due_today(house)[0])
    assert rituals.due_today(house) == ()


def test_the_board_tells_how_it_goes(house: House) -> None:
    rituals.keep(house, QUESTION)
    for ago in (1, 2, 3, 9):
        rituals.did_it(house, QUESTION.id, day=TODAY - timedelta(days=ago))
    said = on_board(house, "4").said
    assert "On 4 of 20 days, in 2 of 3 weeks. Next: today at 21:00." in said


def test_rest_end_and_delete(house: House) -> None:
    rituals.keep(house, QUESTION)
    said = on_board(house, "1", "6", "2", "2026-11-01", "2026-12-01", "4").said
    assert "Type a day such as 2026-11-29." in said
    assert "It rests until Tuesday 1 December." in said
    assert "Next: today" in on_board(house, "1", "6", "4").said
    said = on_board(house, "1", "7", "1", "It carried us.", "4").said
    assert "with thanks. It carried us." in said
    on_board(house, "1", "3", "1", "3")
    assert rituals.all_of_them(house) == ()


def test_both_are_asked_before_it_stands(house: House) -> None:
    typed = ("1", "1", "Tea", "10", "after supper", "", "", "", "", "2", "3", "", "4", "", "21")
    said = on_board(house, *typed, "", "1", "1", "2", "3").said
    assert "It is not agreed on." in said
    assert rituals.all_of_them(house) == ()
    again = ("1", *[""] * 7, "1", "1", "1", "1", "4")
    said = on_board(house, *again).said
    assert "Every Thursday at 21:00, after supper, 10 minutes: Tea." in said
    (ritual,) = rituals.all_of_them(house)
    assert ritual.now.cadence.days == (3,)
    assert rituals.draft(house) is None


@pytest.mark.parametrize(
    ("typed", "line"),
    [
        (("1", ""), "daily"),
        (("2", "nine", "9"), "weekdays 09:00"),
        (("3", "9", "1 4", "2", ""), "weekly/2 mon,thu"),
        (("4", "0", "3", ""), "gap/3"),
        (("5", "2", "18.30"), "monthly/4 18:30"),
        (("6", "soon", "2026-12-24", "18:00"), "once 2026-12-24 18:00"),
    ],
)
def test_days_and_a_time(typed: tuple[str, ...], line: str) -> None:
    span = ask_cadence(Typist(*typed).lines, TODAY, bounded=False)
    assert code.written(span).replace(" sun", "") == line


# --- the session it is done with ------------------------------------------------------------------

TALK = replace(QUESTION, guide="daily-talk")


def test_its_session_begins_from_today_while_it_is_not_done(house: House) -> None:
    rituals.keep(house, TALK)
    (today,) = rituals.due_today(house)
    sitting = of_today(house, Typist("4").lines, today)
    assert sitting is not None
    assert (sitting.guide.id, sitting.kept) == ("daily-talk", True)
    rituals.did_it(house, TALK.id)
    (done,) = rituals.due_today(house)
    typist = Typist("3")
    assert of_today(house, typist.lines, done) is None
    assert "Begin its session" not in typist.said


def test_its_session_begins_from_the_board(house: House) -> None:
    rituals.keep(house, TALK)
    sitting = board(house, Typist("1", "5").lines, couple(house))
    assert sitting is not None
    assert sitting.guide.id == "daily-talk"


def test_one_without_a_session_offers_none(house: House) -> None:
    rituals.keep(house, QUESTION)
    assert "Begin its session" not in on_board(house, "1", "9", "4").said


def test_a_session_that_is_not_here_is_told_and_another_can_be_chosen(house: House) -> None:
    rituals.keep(house, replace(QUESTION, guide="theirs"))
    number = str([one.id for one in short_ones()].index("daily-talk") + 2)
    change = ("1", "6", *[""] * 7, "1", "2", number, "1", "1")
    said = on_board(house, "1", "5", *change, "4").said
    assert "The session of this ritual is not on this computer." in said
    (ritual,) = rituals.all_of_them(house)
    assert (ritual.guide, ritual.changes) == ("daily-talk", 1)


def test_a_length_that_can_not_be_is_none(house: House) -> None:
    on_board(house, "1", "1", "Tea", "700", *[""] * 5, "1", "1", "1", "1", "4")
    (ritual,) = rituals.all_of_them(house)
    assert ritual.minutes == 0


def test_one_that_is_damaged_takes_no_other_away(house: House) -> None:
    rituals.keep(house, QUESTION)
    rituals.keep(house, replace(QUESTION, id="r" * 16, what="A long hug"))
    spoil = "UPDATE ritual SET content = '{' WHERE id <> ?"
    house.journal.write(lambda c: c.execute(spoil, (QUESTION.id,))).result()
    said = on_board(house, "4").said
    assert "- One real question" in said
    assert "hug" not in said
    assert "Part of your rituals can’t be read." in said
    said = on_board(house, "3", "1", str(house.journal.path.parent / "ours.ics"), "4").said
    assert said.count("Part of your rituals can’t be read.") == 3


# --- the file for a calendar ----------------------------------------------------------------------


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where files are put if nothing else is said."""
    documents = tmp_path / "documents"
    documents.mkdir()
    monkeypatch.setattr(calendar_file, "usual_folder", lambda: documents)
    return documents


def test_the_file_for_a_calendar_is_written_and_its_place_told(house: House, folder: Path) -> None:
    rituals.keep(house, QUESTION)
    typist = on_board(house, "3", "3", "3", "1", "", "4")
    (made,) = folder.iterdir()
    assert f"It is here: {made}\n" in typist.out.getvalue()
    assert b"SUMMARY:A moment for us" in made.read_bytes()
    said = on_board(house, "3", "2", str(made), "4").said
    assert b"SUMMARY:One real question" in made.read_bytes()
    assert "This file is not locked." in said


def test_a_file_of_somebody_else_stays_and_so_does_a_place_that_is_none(
    house: House, folder: Path
) -> None:
    rituals.keep(house, QUESTION)
    (folder / "moments.ics").write_text("BEGIN:VCALENDAR by another program")
    nowhere = str(folder / "nowhere" / "x.ics")
    said = on_board(house, "3", "1", "", "1", nowhere, "3", "4").said
    assert "and it stays. Give another name." in said
    assert "Make it first, or give another place." in said
    assert (folder / "moments.ics").read_text() == "BEGIN:VCALENDAR by another program"


def test_where_nothing_is_agreed_on_there_is_nothing_to_write(house: House, folder: Path) -> None:
    assert "There is nothing to write." in on_board(house, "2", "1", "", "3", "3").said
    assert list(folder.iterdir()) == []

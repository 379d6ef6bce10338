"""Rituals by keys: what is due on home, the board, a month, agreeing on one, leaving half-way."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import date, timedelta
from pathlib import Path

import pytest
from msgspec.structs import replace
from textual.widgets import Input
from textual.widgets._toast import Toast

from helpers.walker import Time, Typed, named
from tui.at_table import Table, at_stage, sat_down
from workshop.activities.agree import RHYTHM
from workshop.rituals import Cadence, Ritual, Span
from workshop.sitting import rituals
from workshop.sitting.calendars import Written
from workshop.tui.screens import into_file
from workshop.tui.screens.home import HomeScreen
from workshop.tui.screens.rituals import calendar_file
from workshop.tui.screens.rituals.agreed import AgreedScreen
from workshop.tui.screens.rituals.board import RitualsScreen
from workshop.tui.screens.rituals.build import BuildRitualScreen
from workshop.tui.screens.rituals.cadence import CadenceScreen
from workshop.tui.screens.rituals.month import MonthScreen
from workshop.tui.widgets.ritual_board import RitualBoard

TODAY = date(2026, 11, 22)
"""A Sunday; the day on which the time of these tests begins."""
BEGAN = TODAY - timedelta(days=20)

QUESTION = Ritual("q" * 16, "One real question", (Span(BEGAN, Cadence("daily", BEGAN), "21:00"),))
HUG = Ritual("r" * 16, "A long hug", (Span(BEGAN, Cadence("daily", BEGAN)),))


@asynccontextmanager
async def couple(path: Path, *known: Ritual) -> AsyncIterator[Table]:
    """At home, with these rituals."""
    time = Time()
    house = named(path, time)
    for ritual in known:
        rituals.keep(house, ritual)
    house.close()
    async with sat_down(path, time) as table:
        await table.open()
        await table.until(lambda: isinstance(table.screen, HomeScreen), "home")
        yield table


async def to_board(table: Table) -> None:
    await table.press("2")
    await table.until(lambda: isinstance(table.screen, RitualsScreen), "the board")
    await table.until(lambda: table.screen.query_one(RitualBoard)._board is not None, "its rows")


async def closed(table: Table, key: str, kind: type[object] = RitualsScreen) -> None:
    """Presses a key, and waits for this page."""
    await table.press(key)
    await table.until(lambda: isinstance(table.screen, kind), kind.__name__)


def done(table: Table, ritual: Ritual = QUESTION) -> bool:
    """Whether its place of today is filled."""
    return any(one.done for one in rituals.due_today(table.house) if one.ritual.id == ritual.id)


def known(table: Table) -> Ritual:
    """The one ritual there is."""
    (ritual,) = rituals.all_of_them(table.house)
    return ritual


# --- home -----------------------------------------------------------------------------------------


async def test_one_key_on_home_and_the_same_takes_it_back(tmp_path: Path) -> None:
    async with couple(tmp_path / "j.db", QUESTION) as table:
        await table.see("○ Tonight: One real question · 21:00", "We did it")
        await table.press("space")
        await table.see("● One real question · done")
        assert done(table)
        await table.press("space")
        await table.see("○ Tonight: One real question")
        assert not done(table)


async def test_on_another_line_the_key_marks_nothing_and_says_where(tmp_path: Path) -> None:
    async with couple(tmp_path / "j.db", QUESTION) as table:
        await table.see("Tonight: One real question")
        await table.press("down", "space")
        await table.see("First go to the line of the ritual")
        assert not done(table)
        await table.press("up", "space")
        await table.see("● One real question · done")
        assert "First go" not in table.text()
        await table.press("end", "space")
        await table.see("First go to the line of the ritual")
        assert done(table), "nor is it taken back from there"


async def test_of_two_the_key_marks_the_one_under_the_cursor(tmp_path: Path) -> None:
    async with couple(tmp_path / "j.db", QUESTION, HUG) as table:
        await table.see("Tonight: One real question", "A long hug")
        await table.press("end", "space")
        await table.see("First go to the line of the ritual")
        await table.press("home", "space")
        await table.see("● One real question · done", "○ Tonight: A long hug")


async def test_enter_opens_a_small_page_with_a_line(tmp_path: Path) -> None:
    async with couple(tmp_path / "j.db", QUESTION) as table:
        await table.see("Tonight")
        await table.press("enter")
        await table.see("Every day at 21:00: One real question.", "Not today")
        await table.press("2")
        await table.see("A line for the two of you")
        await table.press(Typed("We laughed [a lot]"), "enter")
        await table.see("● One real question · done")
        (today,) = rituals.due_today(table.house)
        assert today.note == "We laughed [a lot]"
        await table.press("enter")
        await table.see("We laughed [a lot]", "Not done after all")


async def test_not_today_leaves_no_mark(tmp_path: Path) -> None:
    async with couple(tmp_path / "j.db", QUESTION) as table:
        await table.press("enter")
        await table.see("it leaves no mark")
        await table.press("3")
        await table.until(lambda: isinstance(table.screen, HomeScreen), "home")
        await table.see("1 Start something".replace(" ", "  ", 1))
        assert "One real question" not in table.text()
        table.time.seconds += 24 * 3600
        await table.app.go_home()
        await table.see("One real question")


async def test_without_rituals_home_has_no_key_for_them(tmp_path: Path) -> None:
    async with couple(tmp_path / "j.db") as table:
        await table.see("small habits you agree on")
        assert "We did it" not in table.text()
        await table.press("space")
        await to_board(table)
        await table.see("No ritual yet.")
        await table.press("space", "l", "m", "c", "r", "e", "f4", "left", "right")
        assert isinstance(table.screen, RitualsScreen)


# --- the board ------------------------------------------------------------------------------------


async def test_the_board_tells_in_words_and_fills_a_place(tmp_path: Path) -> None:
    async with couple(tmp_path / "j.db", QUESTION) as table:
        for ago in (1, 2, 3, 5, 8, 9):
            rituals.did_it(table.house, QUESTION.id, day=TODAY - timedelta(days=ago))
        await to_board(table)
        await table.see("On 6 of 20 days, in 2 of 3 weeks.", "Next: today at 21:00.")
        await table.press("space")
        await table.see("On 7 of 21 days")
        assert done(table)


async def test_an_earlier_day_is_filled_in_the_month(tmp_path: Path) -> None:
    async with couple(tmp_path / "j.db", QUESTION) as table:
        await to_board(table)
        await closed(table, "enter", MonthScreen)
        await table.see("November 2026", "Sunday 22 November")
        await table.press("up", "left")
        await table.see("Saturday 14 November")
        await table.press("space")
        await table.see("Saturday 14 November: ● done")
        await table.press("l")
        await table.see("A line for the two of you")
        await table.press(Typed("late, and good"), "enter")
        await table.see("late, and good")
        await table.press("right", "down", "down")
        await table.see("Sunday 29 November")
        await table.press("space")
        await table.see("This day lies ahead.")
        await closed(table, "escape")
        await table.press("t")
        await table.see("14 Nov 2026", "late, and good")
        (one,) = rituals.notes(table.house, QUESTION.id)
        assert (one.day, one.note) == (date(2026, 11, 14), "late, and good")


async def test_it_rests_and_goes_on(tmp_path: Path) -> None:
    async with couple(tmp_path / "j.db", QUESTION) as table:
        await to_board(table)
        await table.press("r")
        await table.see("Until we go on")
        await table.press("down", "down", "enter")
        await table.see("It rests until", "These rest")
        assert rituals.due_today(table.house) == ()
        await table.press("r")
        await table.see("Next: today at")
        await table.press("r", "down", "enter")
        await table.see("Until which day?")
        await table.press(Typed("2026-11-01"), "enter")
        await table.see("Type a day from today on")
        await table.press(*["backspace"] * 10, Typed("2026-11-30"), "enter")
        await table.see("It rests until Monday 30 November.")


async def test_it_ends_with_thanks_and_is_taken_up_again(tmp_path: Path) -> None:
    async with couple(tmp_path / "j.db", QUESTION) as table:
        await to_board(table)
        await table.press("e")
        await table.see("It had its time.")
        await table.press(Typed("It carried us."), "enter")
        await table.see("Ended, with thanks", "It carried us.")
        await table.press("space")
        await table.see("E takes it up again.")
        await table.press("e")
        await table.see("Next: today")
        assert known(table).ended is None


async def test_deleted_with_a_question_and_brought_back(tmp_path: Path) -> None:
    async with couple(tmp_path / "j.db", QUESTION) as table:
        rituals.did_it(table.house, QUESTION.id, "a line")
        await to_board(table)
        await table.press("f4")
        await table.see("Delete this ritual?")
        await table.press("2", "enter")
        await table.until(lambda: not rituals.all_of_them(table.house), "gone")
        await table.see("U brings it back", "No ritual yet.")
        await table.press("u")
        await table.until(lambda: rituals.all_of_them(table.house), "there again")
        assert [one.note for one in rituals.notes(table.house, QUESTION.id)] == ["a line"]


async def test_the_short_session_of_a_ritual_begins(tmp_path: Path) -> None:
    talk = replace(QUESTION, guide="daily-talk")
    async with couple(tmp_path / "j.db", talk) as table:
        await to_board(table)
        await table.press("b")
        await table.until(lambda: table.app.sitting is not None, "in a session")
        assert table.sitting.guide.id == "daily-talk"


async def test_a_session_that_is_not_here_is_told(tmp_path: Path) -> None:
    async with couple(tmp_path / "j.db", replace(QUESTION, guide="theirs")) as table:
        await to_board(table)
        await table.press("b")
        await table.until(lambda: table.screen.query(Toast), "to be told")
        (told,) = table.screen.query(Toast)
        assert "The session of this ritual is not on this computer." in str(told.render())
        assert table.app.sitting is None


async def test_it_begins_from_home_as_well(tmp_path: Path) -> None:
    talk = replace(QUESTION, guide="daily-talk")
    async with couple(tmp_path / "j.db", talk) as table:
        await table.press("enter")
        await table.see("Begin its session")
        await table.press("4")
        await table.until(lambda: table.app.sitting is not None, "in a session")
        assert table.sitting.guide.id == "daily-talk"


async def test_the_words_of_a_change_go_with_the_ritual(tmp_path: Path) -> None:
    path = tmp_path / "j.db"
    async with couple(path, QUESTION) as table:
        await to_board(table)
        await closed(table, "c", BuildRitualScreen)
        await table.press(Typed("CANARY"))
        await closed(table, "escape")
        assert rituals.draft(table.house, QUESTION.id) is not None
        rituals.delete(table.house, QUESTION.id)
        assert rituals.draft(table.house, QUESTION.id) is None
    assert not any(b"CANARY" in each.read_bytes() for each in tmp_path.rglob("*") if each.is_file())


async def test_the_board_goes_back_through_the_weeks_and_no_further(tmp_path: Path) -> None:
    began = TODAY - timedelta(days=100)
    old = replace(QUESTION, spans=(Span(began, Cadence("daily", began)),))
    async with couple(tmp_path / "j.db", old) as table:
        await to_board(table)
        await table.see("16 Nov")
        await table.press("left")
        await table.see("14 Sep", "12 Oct")
        await table.press(*["left"] * 5)
        await table.see("10 Aug")
        await table.press(*["right"] * 9)
        await table.see("16 Nov")


async def test_more_offers_what_can_be_done(tmp_path: Path) -> None:
    async with couple(tmp_path / "j.db", QUESTION) as table:
        await to_board(table)
        await table.press("m")
        await table.see("Our lines", "Let it rest", "Delete it")
        assert "Begin its session" not in table.text()
        await table.press("end", "enter")
        await table.see("Delete this ritual?")


# --- agreeing on one ------------------------------------------------------------------------------


async def agree(table: Table) -> None:
    """Both say yes to what is read back."""
    await closed(table, "f2", AgreedScreen)
    await table.press("enter")
    await table.see("Each in their own time")
    await table.press("left", "enter")
    assert isinstance(table.screen, AgreedScreen)
    await table.press("right")
    await table.see("Agreed by both of you.")
    await closed(table, "enter")


async def test_a_new_one_is_confirmed_by_both(tmp_path: Path) -> None:
    async with couple(tmp_path / "j.db") as table:
        await to_board(table)
        await closed(table, "n", BuildRitualScreen)
        await table.press("f2")
        await table.see("The first line is still empty.")
        await table.press(Typed("Tea at the window"))
        await closed(table, "f6", CadenceScreen)
        await table.press("3", "enter", "space", "left", "left", "left", "space")
        await table.see("Every Thursday.")
        await table.press("tab", "tab", "tab", Typed("21"), "f2")
        await table.see("Every Thursday at 21:00")
        await agree(table)
        await table.see("Tea at the window", "Next: Thursday 26 November at 21:00.")
        ritual = known(table)
        assert (ritual.now.cadence.often, ritual.now.cadence.days) == ("weekly", (3,))
        assert ritual.now.at == "21:00"
        assert len(ritual.id) == 16
        assert rituals.draft(table.house) is None


async def test_what_was_typed_is_there_again(tmp_path: Path) -> None:
    async with couple(tmp_path / "j.db") as table:
        await to_board(table)
        await closed(table, "n", BuildRitualScreen)
        await table.press(Typed("A walk"), "tab", "tab", Typed("after supper"))
        await closed(table, "escape")
        await closed(table, "n", BuildRitualScreen)
        await table.see("A walk", "after supper")
        await table.press("f4")
        await table.see("F4 once more")
        await table.press("f4")
        await table.until(lambda: "A walk" not in table.text(), "emptied")
        assert rituals.all_of_them(table.house) == ()


async def test_ctrl_q_in_the_middle_loses_nothing(tmp_path: Path) -> None:
    path = tmp_path / "j.db"
    async with couple(path) as table:
        await to_board(table)
        await closed(table, "n", BuildRitualScreen)
        await table.press(Typed("A walk"), "ctrl+q")
    async with sat_down(path) as table:
        await table.open()
        await to_board(table)
        await closed(table, "n", BuildRitualScreen)
        await table.see("A walk")


async def test_a_change_counts_from_today(tmp_path: Path) -> None:
    async with couple(tmp_path / "j.db", QUESTION) as table:
        await to_board(table)
        await closed(table, "c", BuildRitualScreen)
        await table.press(*"!", "f6")
        await table.until(lambda: isinstance(table.screen, CadenceScreen), "how often")
        await table.press("2", "f2")
        await table.see("Monday to Friday at 21:00")
        await agree(table)
        ritual = known(table)
        assert ritual.what == "One real question!"
        assert [span.since for span in ritual.spans] == [BEGAN, TODAY]
        assert ritual.begins == BEGAN


@pytest.mark.parametrize(
    ("downs", "what", "until"),
    [(1, "One small thing a day", None), (3, "One kind message a day", date(2026, 12, 5))],
)
async def test_a_ready_one_comes_with_all_its_lines(
    tmp_path: Path, downs: int, what: str, until: date | None
) -> None:
    async with couple(tmp_path / "j.db") as table:
        await to_board(table)
        await closed(table, "n", BuildRitualScreen)
        await table.press("f5")
        await table.see("Ready to begin")
        await table.press(*["down"] * downs, "enter")
        await table.see(what)
        await agree(table)
        assert known(table).now.cadence.until == until
        assert known(table).otherwise


# --- in a session ---------------------------------------------------------------------------------


async def test_days_are_picked_in_a_session_and_go_with_their_line() -> None:
    async with at_stage("our-ritual/agree/both") as table:
        await table.press(Typed("Tea"))
        await closed(table, "f6", CadenceScreen)
        assert "Until" not in table.text()
        await table.press("2", "enter", Typed("21:00"), "f2")
        await table.see("Monday to Friday at 21:00")
        await table.settle()
        assert table.view.words.mine[RHYTHM] == "weekdays 21:00"
        await table.press("f2")
        await table.see("Read it aloud.")
        assert "weekdays" not in table.text()
        await table.press("f3")
        await table.see("How often")
        await table.press("tab", *["backspace"] * 30)
        await table.settle()
        assert RHYTHM not in table.view.words.mine


async def test_one_that_is_damaged_takes_no_other_away(tmp_path: Path) -> None:
    async with couple(tmp_path / "j.db", QUESTION, HUG) as table:
        spoil = "UPDATE ritual SET content = '{' WHERE id = ?"
        table.house.journal.write(lambda c: c.execute(spoil, (HUG.id,))).result()
        await to_board(table)
        await table.see("One real question", "Part of your rituals can’t be read.")
        assert "A long hug" not in table.text()
        await table.press("space")
        await table.until(lambda: done(table), "done")
        await table.press("f4")
        await table.see("Delete this ritual?")
        await table.press("2", "enter")
        await table.see("U brings it back", "No ritual yet", "Part of your rituals")


# --- the file for a calendar ----------------------------------------------------------------------


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where files are put if nothing else is said."""
    documents = tmp_path / "documents"
    documents.mkdir()
    monkeypatch.setattr(into_file, "usual_folder", lambda: documents)
    return documents


async def to_calendar(table: Table) -> None:
    await to_board(table)
    await table.press("k")
    await table.see("For your calendar", "Where to")


async def test_the_file_for_a_calendar_says_where_it_is(tmp_path: Path, folder: Path) -> None:
    async with couple(tmp_path / "j.db", QUESTION) as table:
        await to_calendar(table)
        await table.press("f2")
        await table.see("It is here:")
        (made,) = folder.iterdir()
        assert b"SUMMARY:A moment for us" in made.read_bytes()
        await table.press("1")
        await table.see("Anyone who opens it")
        assert "It is here" not in table.text()
        await table.press("f2")
        await table.see("It is here:")
        assert b"SUMMARY:One real question" in made.read_bytes()
        await closed(table, "escape")


async def test_a_file_of_another_program_stays(tmp_path: Path, folder: Path) -> None:
    (folder / "moments.ics").write_text("BEGIN:VCALENDAR by another program")
    async with couple(tmp_path / "j.db", QUESTION) as table:
        await to_calendar(table)
        table.screen.query_one("#where", Input).focus()
        await table.press("enter")
        await table.see("is there already, and it stays.")
        assert (folder / "moments.ics").read_text() == "BEGIN:VCALENDAR by another program"


async def test_with_no_ritual_the_page_says_that_there_is_nothing(
    tmp_path: Path, folder: Path
) -> None:
    async with couple(tmp_path / "j.db") as table:
        await to_calendar(table)
        await table.press("f2")
        await table.see("There is nothing to write.")
        assert list(folder.iterdir()) == []


async def test_an_appointment_without_a_day_is_told(
    tmp_path: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(calendar_file, "file_of", lambda *_, **__: Written(b"", unread=True))
    async with couple(tmp_path / "j.db", QUESTION) as table:
        await to_calendar(table)
        await table.press("f2")
        await table.see("It is here:", "its words do not say a day")

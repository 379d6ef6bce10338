"""Locks on the screen: a journal's passphrase, one's own, what is yours, and deleting."""

from pathlib import Path

import pytest
from textual.widgets._toast import Toast

from helpers.files import everything
from helpers.walker import Time, Typed, named, walk_to
from tui.at_table import Table, prepared, sat_down
from workshop.journal.passphrase import locking, unlocking
from workshop.sitting.house import House
from workshop.sitting.past import session_lines
from workshop.sitting.sit_down import start
from workshop.sitting.yours import Yours
from workshop.tui.app import WorkshopApp
from workshop.tui.idle import Idle
from workshop.tui.screens.cover import CoverScreen
from workshop.tui.screens.home import HomeScreen
from workshop.tui.screens.private import FORGOTTEN_AFTER
from workshop.tui.screens.unlock import UnlockScreen

FOUR, OTHER = "four words are good", "another four good words"
SHOWN, CANARY = "SHOWN to you", "CANARY only for me"


@pytest.fixture
def restarted(monkeypatch: pytest.MonkeyPatch) -> list[bool]:
    """How often the program was to be started anew."""
    asked: list[bool] = []
    monkeypatch.setattr(WorkshopApp, "restart", lambda self: asked.append(True))
    return asked


def locked(path: Path) -> Time:
    time = Time()
    house = named(path, time)
    locking.lock(house.journal, FOUR)
    house.close()
    return time


# --- the journal's passphrase ---------------------------------------------------------------------


async def test_a_locked_journal_asks_and_a_wrong_passphrase_costs_time(tmp_path: Path) -> None:
    path = tmp_path / "journal.db"
    async with sat_down(path, locked(path)) as table:
        await table.press("enter")
        await table.see("This journal is locked.")
        await table.press(Typed("not these words"), "enter")
        await table.see("This does not open it.")
        assert table.screen.query_one("#passphrase").disabled, "it costs a second"
        assert "Ana" not in table.text()
        await table.until(lambda: not table.screen.query_one("#passphrase").disabled)
        await table.press(Typed(FOUR), "enter")
        await table.see("Ana and Jo")
        assert not any(isinstance(screen, UnlockScreen) for screen in table.app.screen_stack)


async def test_set_by_hand_with_a_slip_then_changed_and_removed(tmp_path: Path) -> None:
    path = tmp_path / "journal.db"
    time = Time()
    named(path, time).close()
    async with sat_down(path, time) as table:
        await table.open()
        await table.press("8")
        await table.see("none; the journal is a plain file")
        await table.press("7", "2", "enter")
        await table.press(Typed(FOUR), "tab", Typed(FOUR[:-1] + "f"), "enter")
        await table.see("These two are not the same.")
        await table.press(Typed(FOUR), "tab", Typed(FOUR), "enter")
        await table.see("recovery code:", "Write it on paper now")
        assert unlocking.is_locked(path)
        await table.press("enter")
        await table.see("Ana and Jo")
        await table.press("8", "7", "2", "enter")
        await table.press(Typed("no"), "enter", Typed(OTHER), "enter", Typed(OTHER), "enter")
        await table.see("This does not open it.")
        await table.press("escape", "2", "enter")
        await table.press(Typed(FOUR), "enter", Typed(OTHER), "enter", Typed(OTHER), "enter")
        await table.see("Only the new passphrase opens it now.")
        await table.press("enter", "8", "7", "5", "enter", Typed(OTHER), "enter")
        await table.see("plain file again")
        assert not unlocking.is_locked(path)


async def test_it_is_offered_once_after_the_first_sitting(tmp_path: Path) -> None:
    path = tmp_path / "journal.db"
    time = Time()
    house = named(path, time)
    sitting = walk_to(start(house), time, "first-talk/floor/left")
    house.close()
    async with sat_down(path, time) as table:
        await table.open()
        await table.see("Go on:")
        assert "if you like" not in table.text()
    time.seconds += 3 * 3600  # that sitting is over
    async with sat_down(path, time) as table:
        await table.open()
        await table.see("A passphrase, if you like")
        await table.press("end", "enter")
        await table.see("It can be forced out of you.")
        await table.press("escape")
        await table.see("Ana and Jo")
        assert "if you like" not in table.text()
    assert sitting


async def test_it_locks_by_a_key_and_by_itself_but_not_while_two_talk(
    tmp_path: Path, restarted: list[bool]
) -> None:
    path = tmp_path / "journal.db"
    time = prepared(path, "signs/talk/left")
    house = House.open(path, clock=time.clock, wall=time.wall)
    locking.lock(house.journal, FOUR)
    house.close()
    async with sat_down(path, time) as table:
        await table.press("enter", Typed(FOUR), "enter")
        await table.see("Ana and Jo")
        table.app.idle = Idle(time.clock, lambda: 0.0)
        table.app.locking.look()
        time.seconds += 14 * 60
        table.app.locking.look()
        assert not restarted
        time.seconds += 2 * 60
        table.app.locking.look()
        assert restarted == [True]
        await table.press("ctrl+l")
        assert restarted == [True, True]

        restarted.clear()
        await table.press("enter")
        await table.until(lambda: table.app.sitting is not None, "in a session")
        await table.stage_shown()
        table.app.idle.pressed()
        left = table.sitting.seconds_left()
        for _ in range(int(left // 4)):
            time.seconds += 4
            table.sitting.tick()
            table.app.locking.look()
        time.seconds += 14 * 60
        table.app.locking.look()
        assert not restarted, "their talk counts as use"


async def test_a_session_that_is_kept_nowhere_is_locked_by_the_same_key_once_more(
    tmp_path: Path, restarted: list[bool]
) -> None:
    path = tmp_path / "journal.db"
    time = locked(path)
    async with sat_down(path, time) as table:
        await table.press("enter", Typed(FOUR), "enter")
        await table.see("Ana and Jo")
        for _ in range(2):
            restarted.clear()
            await table.app.sit_down(lambda house: start(house, kept=False))
            await table.stage_shown()
            table.app.idle = Idle(time.clock, lambda: 0.0)
            time.seconds += 60 * 60
            table.app.locking.look()
            assert not restarted, "it is not ended for them"
            await table.press("ctrl+l")
            await table.until(lambda: table.screen.query(Toast), "to be told")
            (told,) = table.screen.query(Toast)
            assert "it ends here" in str(told.render())
            assert not restarted
            await table.press("ctrl+l")
            assert restarted == [True]
            await table.app.go_home()  # here nothing starts anew
            await table.until(lambda: isinstance(table.screen, HomeScreen), "home")


async def test_without_a_passphrase_the_key_says_so(tmp_path: Path, restarted: list[bool]) -> None:
    path = tmp_path / "journal.db"
    time = Time()
    named(path, time).close()
    async with sat_down(path, time) as table:
        await table.press("ctrl+l")
        assert isinstance(table.screen, CoverScreen)
        await table.open()
        await table.press("ctrl+l")
        await table.see("has no passphrase")
    assert not restarted


# --- one's own ------------------------------------------------------------------------------------


def with_own(path: Path, place: str) -> Time:
    """A session at this place; Ana has a passphrase of her own."""
    time = prepared(path, place)
    house = House.open(path, clock=time.clock, wall=time.wall)
    couple = house.couple()
    assert couple
    Yours(house, couple.left.id).set_passphrase(FOUR)
    house.close()
    return time


async def test_a_hand_over_opens_the_drawer_or_goes_on_without(tmp_path: Path) -> None:
    path = tmp_path / "journal.db"
    time = with_own(path, "one-thing/turn/left")
    async with sat_down(path, time) as table:
        await table.go_on()
        await table.see("your own passphrase")
        await table.press("enter")
        assert table.view.covered, "an empty field opens nothing"
        await table.press(Typed(OTHER), "enter")
        await table.see("This does not open it.")
        assert table.view.covered
        table.screen._once_more()  # type: ignore[attr-defined]  # its two seconds
        await table.press(Typed(FOUR), "enter")
        await table.until(lambda: not table.view.covered)
        await table.stage_shown()
        await table.press(Typed(CANARY))
        table.house.journal.flush()
        await table.press("escape", "2")  # a moment
        await table.see("Take as long as you need.")
        assert CANARY.encode() not in everything(tmp_path)
        await table.press("enter")
        await table.see("your own passphrase")
        await table.press("f4")
        assert table.view.covered
        await table.press("f4")
        await table.until(lambda: not table.view.covered)
        await table.stage_shown()
        assert CANARY not in table.text()


async def test_what_is_yours_by_keys(tmp_path: Path) -> None:
    path = tmp_path / "journal.db"
    time = prepared(path, "one-thing/reveal/both")
    async with sat_down(path, time) as table:
        await table.open()
        await table.press("9", "1")
        await table.see("A N A", "Jo, look away")
        await table.press("enter")
        await table.see("You have no passphrase of your own")
        await table.press("3", "enter", Typed(FOUR), "enter", Typed(FOUR), "enter")
        await table.see("Your drawer is open")
        await table.press("2", "enter")
        await table.see("My words in the journal", "Take it out")
        lines = len(table.screen._mine)  # type: ignore[attr-defined]
        await table.press("f4")
        await table.see("F4 once more")
        await table.press("f4")
        await table.until(lambda: len(getattr(table.screen, "_mine", "")) == lines - 1)
        await table.press("escape", "4", "enter")
        await table.see("Enter once more")
        await table.press("enter")
        await table.see("Your drawer is open")
        await table.press("1", "enter")
        await table.see("Nothing is kept here.")
        await table.press("escape", "escape")
        await table.see("Ana and Jo")
        await table.press("9", "1")
        await table.see("I forgot it")
        await table.press("f4", "f4")
        await table.see("You have no passphrase of your own")


async def test_a_page_for_one_alone_does_not_stay_when_nobody_looks(tmp_path: Path) -> None:
    path = tmp_path / "journal.db"
    time = prepared(path, "one-thing/reveal/both")
    async with sat_down(path, time) as table:
        await table.open()
        await table.press("9", "1", "enter")
        await table.see("You have no passphrase of your own")
        table.app.idle = Idle(time.clock, lambda: 0.0)
        time.seconds += 60 * FORGOTTEN_AFTER
        await table.screen._leave_when_forgotten()  # type: ignore[attr-defined]
        await table.until(lambda: isinstance(table.screen, HomeScreen), "home")


# --- deleting -------------------------------------------------------------------------------------


async def open_past(table: Table) -> None:
    await table.open()
    await table.press("3")
    await table.see("Past sessions", "The workshop")


async def test_a_session_goes_when_it_was_asked_clearly_and_answered(tmp_path: Path) -> None:
    path = tmp_path / "journal.db"
    time = prepared(path, "one-thing/reveal/both")
    async with sat_down(path, time) as table:
        await open_past(table)
        await table.press("f4")
        await table.see("What shall go?")
        await table.press("f4", "enter")
        await table.see("What shall go?")
        await table.press("1", "enter")
        await table.see("Delete “The workshop” of ", "No, keep it")
        await table.press("f4", "enter")
        await table.press("1", "enter")
        await table.see("What shall go?")
        assert len(session_lines(table.house)) == 1
        await table.press("1", "enter")
        await table.see("Yes, delete it")
        await table.press("2", "enter")
        await table.until(lambda: session_lines(table.house) == [], "gone")
        await table.see("Nothing stands here yet.", "U brings it back")
        await table.press("u")
        await table.until(lambda: len(session_lines(table.house)) == 1, "there again")
        await table.see("The workshop")
        assert "U brings it back" not in table.text()


async def test_everything_goes_only_by_a_typed_word(tmp_path: Path, restarted: list[bool]) -> None:
    path = tmp_path / "journal.db"
    time = prepared(path, "one-thing/reveal/both")
    async with sat_down(path, time) as table:
        await table.open()
        await table.press("8")
        await table.see("Delete everything")
        await table.press("8", "f4")
        await table.see("Type the word delete first.")
        assert path.exists()
        await table.press(Typed("delete"), "f4")
        await table.until(lambda: restarted, "begun anew")
        assert [file.name for file in tmp_path.iterdir()] == []

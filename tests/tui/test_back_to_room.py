"""The page that asks whether to go back into the room, the line on home, and what leaving does."""

import threading
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, closing
from pathlib import Path
from typing import Any

import pytest
from textual.widgets import Input, OptionList

from helpers.simulated_room import SIX, SimulatedRoom, joined
from helpers.walker import Time, Typed, named
from tui.at_table import LARGE, SMALL, Table
from workshop.journal.passphrase import locking
from workshop.journal.tables.room_words import WayBack
from workshop.room.errors import RoomError
from workshop.room.wire.net.address import Address, parse
from workshop.room.wire.secret.words import understood
from workshop.sitting.house import House
from workshop.sitting.joined import coming_back, finding
from workshop.sitting.joined.finding import Wish
from workshop.tui.app import WorkshopApp
from workshop.tui.screens.back_to_room import BackToRoomScreen
from workshop.tui.screens.first_start import FirstStartScreen
from workshop.tui.screens.group import GroupScreen
from workshop.tui.screens.home import HomeScreen
from workshop.tui.steps.handover import HandoverScreen
from workshop.tui.steps.waiting import WaitingScreen
from workshop.tui.terminal.leaving import FLUSH, FLUSH_AND_ERASE

FOUR = "four words are good"


class Fallen:
    """A couple's journal as a kill in a room left it, and that room."""

    def __init__(self, path: Path) -> None:
        self.path = path / "journal.db"
        self.time = Time()
        self.room = SimulatedRoom(self.time)
        house, sitting = joined(self.path, self.time, self.room)
        sitting.put_away().result()  # else the clock of the test would stand where it was
        house.close()

    def opened(self, secret: str | None = None) -> House:
        return House.open(self.path, passphrase=secret, clock=self.time.clock, wall=self.time.wall)

    def way(self) -> WayBack | None:
        """What leads back, as the next program finds it."""
        with closing(self.opened()) as house:
            return coming_back.way_back(house)

    def leads_back_to(self, address: str) -> None:
        """The same room, elsewhere."""
        self.room.leads_back = WayBack(SIX, address)
        self.path.unlink()
        house, _sitting = joined(self.path, self.time, self.room)
        house.close()

    @asynccontextmanager
    async def started(
        self,
        *,
        wish: Wish | None = None,
        size: tuple[int, int] = SMALL,
        until: type[object] = BackToRoomScreen,
    ) -> AsyncIterator[Table]:
        """A program that is started again, past its cover."""
        app = WorkshopApp(self.opened, wish=wish)
        async with app.run_test(size=size, notifications=True) as pilot:
            table = Table(pilot, self.time)
            await table.see("Press Enter")
            await table.press("enter")
            await table.until(lambda: isinstance(table.screen, until), until.__name__)
            yield table


@pytest.fixture
def fallen(tmp_path: Path) -> Fallen:
    return Fallen(tmp_path)


@pytest.fixture
def asked(fallen: Fallen, monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    """By which code and address the room was looked for; it is there."""
    found: list[Any] = []

    def find(code: Any, address: Address | None = None, **_: object) -> SimulatedRoom:
        found.append((code.code, address))
        return fallen.room

    monkeypatch.setattr(finding, "find", find)
    return found


def fails(monkeypatch: pytest.MonkeyPatch, error: RoomError) -> None:
    def find(*_: object, **__: object) -> object:
        raise error

    monkeypatch.setattr(finding, "find", find)


async def at_home(table: Table) -> None:
    await table.until(lambda: isinstance(table.screen, HomeScreen), "home")


def lines(table: Table) -> list[str]:
    """Ids of the lines of home."""
    listed = table.screen.query_one(OptionList)
    return [listed.get_option_at_index(place).id or "" for place in range(listed.option_count)]


async def choose(table: Table, line: str) -> None:
    listed = table.screen.query_one(OptionList)
    listed.highlighted = lines(table).index(line)
    await table.press("enter")


@pytest.mark.parametrize("size", [SMALL, LARGE])
async def test_one_key_leads_back_to_where_the_room_is(
    fallen: Fallen, asked: list[Any], size: tuple[int, int]
) -> None:
    fallen.room.go("card/handover/first")
    async with fallen.started(size=size) as table:
        await table.see("Back to the room?", "Back to the room", "Not now")
        assert SIX.split("-")[0] not in table.text()
        assert asked == []
        await table.press("enter")
        await table.until(lambda: table.app.sitting is not None, "in the room")
        await table.let(1)
        assert table.sitting.walks_with_room
        await table.until(lambda: isinstance(table.screen, HandoverScreen), "where the room is")
    ((code, address),) = asked
    assert code == understood(SIX)
    assert str(address) == "mqtt://192.168.1.20:18830"
    assert fallen.room.left


async def test_a_locked_journal_asks_after_its_passphrase(fallen: Fallen, asked: list[Any]) -> None:
    from workshop.tui.screens.unlock import UnlockScreen

    with closing(fallen.opened()) as house:
        locking.lock(house.journal, FOUR)
    async with fallen.started(until=UnlockScreen) as table:
        assert "room" not in table.text()
        await table.press(Typed(FOUR), "enter")
        await table.until(lambda: isinstance(table.screen, BackToRoomScreen), "asked")
        await table.press("enter")
        await table.until(lambda: table.app.sitting is not None, "in the room")


async def test_not_now_leads_home_and_is_not_asked_again_but_a_line_stays(
    fallen: Fallen, asked: list[Any]
) -> None:
    async with fallen.started() as table:
        await table.press("escape")
        await at_home(table)
        await table.see("Back to the room", "the group you were with")
        assert asked == []
    async with fallen.started(until=HomeScreen) as table:
        assert lines(table)[0] == "room"
        await choose(table, "room")
        await table.until(lambda: table.app.sitting is not None, "in the room")
        await table.until(lambda: isinstance(table.screen, WaitingScreen), "there")
    assert len(asked) == 1
    way = fallen.way()
    assert way is not None
    assert way.asks, "who was in the room again is asked again after the next kill"


async def test_home_of_others_has_no_such_line(tmp_path: Path) -> None:
    fallen = Fallen(tmp_path)
    fallen.path.unlink()
    named(fallen.path, fallen.time).close()
    async with fallen.started(until=HomeScreen) as table:
        assert "room" not in lines(table)


async def test_a_room_that_does_not_answer_is_said_at_home_and_can_be_tried_again(
    fallen: Fallen, monkeypatch: pytest.MonkeyPatch
) -> None:
    fails(monkeypatch, finding.NoAnswer(finding.NO_ANSWER))
    async with fallen.started() as table:
        await table.press("enter")
        await at_home(table)
        await table.see("The room you were in does not answer now")
        assert "room" in lines(table)
        await choose(table, "room")
        await at_home(table)
    async with fallen.started() as table:
        await table.see("Back to the room?")


async def test_an_evening_that_is_over_leaves_only_home(
    fallen: Fallen, monkeypatch: pytest.MonkeyPatch
) -> None:
    fails(monkeypatch, finding.EveningOver(finding.EVENING_OVER))
    async with fallen.started() as table:
        await table.press("enter")
        await at_home(table)
        await table.see("This evening is over.")
        assert "room" not in lines(table)
    async with fallen.started(until=HomeScreen):
        pass


async def test_while_it_looks_esc_leads_home_and_the_room_is_left(
    fallen: Fallen, monkeypatch: pytest.MonkeyPatch
) -> None:
    looks = threading.Event()

    def find(*_: object, stopped: Callable[[], bool]) -> SimulatedRoom:
        looks.set()
        while not stopped():
            threading.Event().wait(0.001)
        return fallen.room

    monkeypatch.setattr(finding, "find", find)
    async with fallen.started() as table:
        await table.press("enter", "enter")
        await table.see("Looking for the room …")
        await table.until(looks.is_set)
        await table.press("escape")
        await at_home(table)
        await table.until(lambda: fallen.room.closed, "closed")
        assert table.app.room is None
        assert isinstance(table.screen, HomeScreen)


async def test_a_brokers_password_is_asked_for_and_kept_nowhere(
    fallen: Fallen, asked: list[Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("WORKSHOP_BROKER_PASSWORD", raising=False)
    fallen.leads_back_to("mqtts://us@room.example:8883")
    async with fallen.started() as table:
        assert "Password" not in table.text()
        await table.press("enter")
        await table.see("Password of the broker:")
        assert asked == []
        await table.press(Typed("hush hush"), "enter")
        await table.until(lambda: table.app.sitting is not None, "in the room")
        assert asked[0][1].password == "hush hush"
    for file in fallen.path.parent.rglob("*"):
        assert file.is_dir() or b"hush hush" not in file.read_bytes()


async def test_the_environment_may_hold_the_password(
    fallen: Fallen, asked: list[Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("WORKSHOP_BROKER_PASSWORD", "hush hush")
    fallen.leads_back_to("mqtts://us@room.example:8883")
    async with fallen.started() as table:
        await table.press("enter")
        await table.until(lambda: table.app.sitting is not None, "in the room")
    assert asked[0][1].password == "hush hush"


async def test_another_room_takes_six_words(fallen: Fallen, asked: list[Any]) -> None:
    async with fallen.started() as table:
        await table.press("f6")
        await table.until(lambda: isinstance(table.screen, GroupScreen), "the page")
        await table.press("escape")
        await table.until(lambda: isinstance(table.screen, BackToRoomScreen), "back")
        await table.press("f6", Typed(SIX), "enter")
        await table.until(lambda: table.app.sitting is not None, "in the room")
    assert asked == [(understood(SIX), None)]


@pytest.mark.parametrize("chosen", [True, False])
async def test_only_who_chooses_to_leave_types_the_words_again(
    fallen: Fallen, asked: list[Any], *, chosen: bool
) -> None:
    async with fallen.started() as table:
        await table.press("enter")
        await table.until(lambda: isinstance(table.screen, WaitingScreen), "there")
        if chosen:
            await table.press("ctrl+q")
        else:
            table.app.end()  # as a closed window, or the end of the computer
    assert (fallen.way() is None) is chosen


async def test_who_is_about_to_leave_a_room_is_told_that_the_words_are_asked_for(
    fallen: Fallen, asked: list[Any]
) -> None:
    fallen.room.go("card/handover/first")
    async with fallen.started() as table:
        await table.press("enter")
        await table.until(lambda: isinstance(table.screen, HandoverScreen), "there")
        await table.let(1)
        assert "six words" in table.app.left_behind()
        await table.press("escape")
        await table.see("Ctrl+Q; coming back takes the six words")


def test_only_who_leaves_a_room_by_choice_gets_time_to_write_the_journal_anew(
    fallen: Fallen,
) -> None:
    given: list[float] = []

    class Asked:
        def leave(self, flush: float) -> None:
            given.append(flush)

    for room in (None, fallen.room):
        app = WorkshopApp(fallen.opened, room=room)
        app._leaving = Asked()  # type: ignore[assignment]
        app.end()
        app.leave()
    assert given == [FLUSH, FLUSH, FLUSH, FLUSH_AND_ERASE]
    assert FLUSH_AND_ERASE > FLUSH


async def test_who_stops_for_the_day_finds_no_line_at_home(
    fallen: Fallen, asked: list[Any]
) -> None:
    fallen.room.go("card/handover/first")
    async with fallen.started() as table:
        await table.press("enter")
        await table.until(lambda: isinstance(table.screen, HandoverScreen), "there")
        await table.press("escape")
        await table.see("Stop for today")
        await table.press("4", "enter")
        await table.see("It goes on where you stopped")
        await table.press("enter")
        await at_home(table)
        assert "room" not in lines(table)


async def test_the_command_without_words_asks_about_the_room_also_after_not_now(
    fallen: Fallen, asked: list[Any]
) -> None:
    with closing(fallen.opened()) as house:
        coming_back.not_now(house)
    async with fallen.started(wish=Wish()) as table:
        await table.press("escape")
        await table.until(lambda: isinstance(table.screen, GroupScreen), "six words")
        await table.press("escape")
        await at_home(table)
    async with fallen.started(wish=Wish()) as table:
        await table.press("enter")
        await table.until(lambda: table.app.sitting is not None, "in the room")


async def test_at_a_first_start_the_command_without_words_asks_for_names_and_then_for_them(
    fallen: Fallen, asked: list[Any]
) -> None:
    fallen.path.unlink()
    async with fallen.started(wish=Wish(), until=FirstStartScreen) as table:
        await table.see("no name and no word of yours")
        await table.press(Typed("Ana"), "tab", Typed("Jo"), "enter")
        await table.until(lambda: isinstance(table.screen, GroupScreen), "six words")
        await table.press(Typed(SIX), "enter")
        await table.until(lambda: table.app.sitting is not None, "in the room")


async def test_the_command_without_words_asks_for_them_where_nothing_leads_back(
    fallen: Fallen, asked: list[Any]
) -> None:
    with closing(fallen.opened()) as house:
        coming_back.leave(house)
    there = parse("mqtts://us:hush@room.example", {})
    async with fallen.started(wish=Wish(there), until=GroupScreen) as table:
        assert table.screen.query_one("#address-typed", Input).value == str(there)
        assert "hush" not in table.text()
        await table.press(Typed(SIX), "enter")
        await table.until(lambda: table.app.sitting is not None, "in the room")
    assert asked == [(understood(SIX), there)], "with its password"

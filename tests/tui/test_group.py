"""The page that leads into a group's evening: what it asks, what it says, and what it lets go."""

import threading
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest
from textual.widget import Widget
from textual.widgets import Input

from helpers.simulated_room import SimulatedRoom
from helpers.walker import Time, Typed, named
from tui.at_table import LARGE, SMALL, Table
from workshop.room.errors import RoomError
from workshop.room.wire.net import extra
from workshop.room.wire.secret.words import spoken
from workshop.sitting.house import House
from workshop.sitting.joined import finding
from workshop.tui.app import WorkshopApp
from workshop.tui.screens.group import GroupScreen
from workshop.tui.screens.home import HomeScreen
from workshop.tui.screens.start import StartScreen
from workshop.tui.steps.waiting import WaitingScreen

SIX = spoken(1234567890123456789).replace("-", " ")

Find = Callable[..., Any]


@asynccontextmanager
async def at_home(
    path: Path, *, size: tuple[int, int] = SMALL, read_only: bool = False
) -> AsyncIterator[Table]:
    """The program at home."""
    time = Time()
    named(path / "journal.db", time).close()

    def opened(secret: str | None) -> House:
        return House.open(
            path / "journal.db",
            passphrase=secret,
            read_only=read_only,
            clock=time.clock,
            wall=time.wall,
        )

    async with WorkshopApp(opened).run_test(size=size, notifications=True) as pilot:
        table = Table(pilot, time)
        await table.see("Press Enter")
        await table.press("enter")
        await table.until(lambda: isinstance(table.screen, HomeScreen), "home")
        yield table


async def ask(table: Table) -> None:
    """From home to the page."""
    await table.press("1")
    await table.see("Start something", "The workshop")
    await table.press("f6")
    await table.until(lambda: isinstance(table.screen, GroupScreen), "the page")
    await table.see("no name and no word of yours")


def focused(table: Table) -> str:
    return (table.app.focused and table.app.focused.id) or ""


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """Where a room was looked for; none is ever found by itself."""
    found: list[object] = []

    def find(code: object, address: object = None, **_: object) -> object:
        found.append(address)
        if address is None:
            raise finding.NotNearby(finding.NOT_NEARBY)
        raise RoomError(finding.NO_ANSWER)

    monkeypatch.setattr(finding, "find", find)
    return found


@pytest.mark.parametrize("size", [SMALL, LARGE])
async def test_from_the_shelf_into_the_room(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, size: tuple[int, int]
) -> None:
    async with at_home(tmp_path, size=size) as table:
        room = SimulatedRoom(table.time)
        monkeypatch.setattr(finding, "find", lambda *_, **__: room)
        assert "group" not in table.text().lower(), "most couples never need it"
        await ask(table)
        await table.press(Typed(SIX), "enter")
        await table.until(lambda: isinstance(table.screen, WaitingScreen), "in the room")
        await table.see("You are in the room.")
        assert not room.closed
    assert room.left


async def test_words_that_are_none_are_said_and_nothing_is_looked_for(
    tmp_path: Path, asked: list[object]
) -> None:
    async with at_home(tmp_path) as table:
        await ask(table)
        await table.press("enter")
        await table.see("these are 0 words. Please type all six.")
        await table.press(Typed("jacket prefix sherbet duckling foundry zzzz"), "f2")
        await table.see("“zzzz” is no word of a room’s code.")
        assert focused(table) == "words-typed"
        assert asked == []


async def test_a_room_that_is_not_found_by_itself_is_asked_for_by_its_address(
    tmp_path: Path, asked: list[object]
) -> None:
    async with at_home(tmp_path) as table:
        await ask(table)
        await table.press(Typed(SIX), "enter")
        await table.see("The room is not found by itself.")
        await table.until(lambda: focused(table) == "address-typed", "asked for its address")
        await table.press(Typed("http://x/y"), "enter")
        await table.see("This is no address. It looks like this: 192.168.1.20:18830")
        table.screen.query_one("#address-typed", Input).value = "--at 192.168.1.20:18830"
        await table.press("enter")
        await table.see("The room does not answer.")
        assert [str(address) for address in asked] == ["None", "mqtt://192.168.1.20:18830"]


async def test_a_broker_with_a_password_asks_for_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("WORKSHOP_BROKER_PASSWORD", raising=False)
    told: list[Any] = []

    def find(code: object, address: object, **_: object) -> object:
        told.append(address)
        raise RoomError(finding.NO_ANSWER)

    monkeypatch.setattr(finding, "find", find)
    async with at_home(tmp_path) as table:
        await ask(table)
        assert "Password" not in table.text()
        await table.press(Typed(SIX), "tab", Typed("mqtts://us@host"), "enter")
        await table.see("Password of the broker:")
        await table.until(lambda: focused(table) == "password-typed", "asked for it")
        await table.press(Typed("secret"), "enter")
        await table.see("The room does not answer.")
        assert "secret" not in table.text()
        assert told[0].password == "secret"


async def test_who_leaves_the_page_while_it_looks_leaves_the_room_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    looks = threading.Event()
    async with at_home(tmp_path) as table:
        room = SimulatedRoom(table.time)

        def find(*_: object, stopped: Callable[[], bool]) -> SimulatedRoom:
            looks.set()
            while not stopped():
                threading.Event().wait(0.001)
            return room

        monkeypatch.setattr(finding, "find", find)
        await ask(table)
        await table.press(Typed(SIX), "enter", "enter")
        await table.see("Looking for the room …")
        await table.until(looks.is_set)
        await table.press("escape")
        await table.until(lambda: isinstance(table.screen, StartScreen), "the shelf")
        await table.until(lambda: room.closed, "closed")
        assert table.app.room is None
        assert table.app.sitting is None


async def test_a_room_with_which_nobody_can_sit_down_is_left(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with at_home(tmp_path) as table:
        room = SimulatedRoom(table.time)
        room.digest, room.body = b"\0" * 32, b"nonsense = 1"
        monkeypatch.setattr(finding, "find", lambda *_, **__: room)
        await ask(table)
        await table.press(Typed(SIX), "enter")
        await table.see("The guide of this room can't be read.")
        assert table.app.room is None
        assert room.closed
        assert isinstance(table.screen, GroupScreen)


async def test_without_the_libraries_it_says_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = extra.find_spec
    monkeypatch.setattr(extra, "find_spec", lambda name: None if name == "aiomqtt" else real(name))
    async with at_home(tmp_path) as table:
        await ask(table)
        await table.see("Install them with:", "-m pip install", "aiomqtt")
        assert not table.screen.query(Input)
        assert "Join" not in table.text()
        await table.press("f2", "enter", "escape")
        await table.until(lambda: isinstance(table.screen, StartScreen), "the shelf")


async def test_where_nothing_can_be_written_no_room_is_joined(tmp_path: Path) -> None:
    async with at_home(tmp_path, read_only=True) as table:
        await ask(table)
        await table.see("only open for reading")
        assert not table.screen.query(Input)


async def test_a_page_that_goes_while_a_room_is_looked_for_says_nothing_more(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with at_home(tmp_path) as table:  # what breaks is raised at its end
        await ask(table)
        page, usually, said = table.screen, Widget._on_unmount, []
        assert isinstance(page, GroupScreen)

        def unmounted(widget: Widget) -> None:
            usually(widget)
            if widget.parent is page:  # what was found comes while the widgets go
                page.say("Nobody answers.", field="words")
                said.append(widget)

        monkeypatch.setattr(Widget, "_on_unmount", unmounted)
        await table.press("escape")
        await table.until(lambda: isinstance(table.screen, StartScreen), "the shelf")
        assert said

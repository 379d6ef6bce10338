"""The screens of a couple whose laptop is joined to a room."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta
from pathlib import Path

import pytest
from textual.widgets import TextArea

from helpers.simulated_room import SimulatedRoom
from helpers.walker import Time, Typed, named
from tui.at_table import LARGE, SMALL, Table
from workshop.sitting.house import House
from workshop.tui.app import WorkshopApp
from workshop.tui.screens.home import HomeScreen
from workshop.tui.screens.menu import MenuScreen
from workshop.tui.screens.stage_screen import StageScreen
from workshop.tui.steps.handover import TogetherScreen
from workshop.tui.steps.interlude import MomentScreen
from workshop.tui.steps.share import ShareScreen
from workshop.tui.steps.waiting import WaitingScreen


class Joined(Table):
    """Two people, a program, and a room."""

    room: SimulatedRoom

    async def hear(self, seconds: float = 1.0) -> None:
        """Lets time pass, as the screens do; menus tick with the page below them."""
        for _ in range(round(seconds)):
            self.time.seconds += 1
            for screen in self.app.screen_stack:
                if isinstance(screen, StageScreen):
                    await screen.tick()
                    break
            await self.settle()

    async def through_the_card(self) -> None:
        self.room.go("card/handover/first")
        await self.hear()
        for _ in range(2):
            await self.press("enter")
            await self.hear(46)
            await self.press("enter", "1", "enter")

    async def to(self, leg: str, seconds: float | None = None) -> None:
        self.room.go(leg, seconds)
        await self.hear()


@asynccontextmanager
async def in_room(path: Path, size: tuple[int, int] = SMALL) -> AsyncIterator[Joined]:
    """The program with a room that was joined, past its cover."""
    time = Time()
    room = SimulatedRoom(time)
    named(path / "journal.db", time).close()

    def opened(secret: str | None) -> House:
        return House.open(path / "journal.db", passphrase=secret, clock=time.clock, wall=time.wall)

    app = WorkshopApp(opened, room=room)
    async with app.run_test(size=size, notifications=True) as pilot:
        table = Joined(pilot, time)
        table.room = room
        await table.see("Press Enter")
        await table.press("enter")
        await table.until(lambda: isinstance(table.screen, WaitingScreen), "waiting")
        yield table


@pytest.mark.parametrize("size", [SMALL, LARGE])
async def test_from_the_cover_into_the_room_and_with_it(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    async with in_room(tmp_path, size) as table:
        await table.see("You are in the room.", "It begins when everybody is there.")
        await table.press("enter", "space", "f2")
        assert isinstance(table.screen, WaitingScreen)
        await table.through_the_card()
        await table.see("You are done here.", "The room goes on together.")
        await table.to("first-talk/read/both")
        await table.until(lambda: isinstance(table.screen, TogetherScreen), "called back")
        await table.press("enter")
        await table.see("with the room")
        await table.press("enter")
        await table.see("You are done here.")
        await table.to("first-talk/floor/first", 61)
        await table.press("enter")
        await table.see("has the floor")
        assert table.sitting.seconds_left() == 60
        await table.press("f8", "f7")
        await table.see("The room has one clock for all.")
        table.room.more(180)
        await table.hear()
        assert table.sitting.seconds_left() == 179
        assert table.view.interlude == ""


async def test_who_comes_late_is_told_where_the_room_is_and_has_a_minute(tmp_path: Path) -> None:
    async with in_room(tmp_path) as table:
        table.room.go("first-talk/floor/first", 60)
        await table.hear()
        for _ in range(2):
            await table.press("enter")
            await table.hear(46)
            await table.press("enter", "1", "enter")
        await table.until(lambda: isinstance(table.screen, TogetherScreen), "called back")
        await table.see("The room has gone on meanwhile.", "“Something small”", "with the room")
        await table.press("enter")
        await table.see("The room was here before you, and goes on soon.", "has the floor")
        assert "time is up" not in table.text()
        await table.hear(61)
        await table.see("time is up")


async def test_the_room_goes_on_while_one_writes_and_no_word_is_lost(tmp_path: Path) -> None:
    async with in_room(tmp_path) as table:
        await table.through_the_card()
        await table.to("one-thing/handover/first")
        await table.press("enter", Typed("the balcony"))
        assert table.screen.query_one(TextArea).text == "the balcony"
        await table.press("escape")
        assert isinstance(table.screen, MenuScreen)
        await table.to("one-thing/reveal/both")
        await table.until(lambda: isinstance(table.screen, ShareScreen), "asked")
        await table.see("The room goes on.", "Show it to Jo?", "the balcony")
        assert "Back to my answer" not in table.text()
        await table.press("f3")
        await table.stage_shown()
        await table.see("Show it to Jo?")
        await table.press("3", "enter")
        await table.until(lambda: isinstance(table.screen, TogetherScreen), "called back")
        assert "balcony" not in table.text()
        await table.press("enter")
        await table.see("Nothing stands here tonight")
        entry = table.sitting.state.entries["one-thing", "left"]
        assert (entry.answers, entry.shown) == ({"moment": "the balcony"}, frozenset())


async def test_time_alone_closes_no_menu_and_moves_no_cursor(tmp_path: Path) -> None:
    async with in_room(tmp_path) as table:
        await table.through_the_card()
        await table.to("one-thing/handover/first")
        await table.press("enter", Typed("half a sen"))
        await table.press("escape")
        menu = table.screen
        table.room.more(500)
        await table.hear()
        assert table.screen is menu
        await table.press("escape", Typed("tence"))
        assert table.screen.query_one(TextArea).text == "half a sentence"


async def test_a_minute_raises_the_hand(tmp_path: Path) -> None:
    async with in_room(tmp_path) as table:
        await table.through_the_card()
        await table.press("f9")
        await table.until(lambda: isinstance(table.screen, MomentScreen), "a moment")
        await table.see("sees that a couple needs a minute. Nobody")
        assert table.room.told[-1][0]
        await table.to("signs/reveal/both")
        assert isinstance(table.screen, MomentScreen)
        await table.press("enter")
        await table.stage_shown()
        assert table.at == "signs/reveal/both"
        assert not table.room.told[-1][0]


async def test_a_break_the_network_lost_and_the_end(tmp_path: Path) -> None:
    async with in_room(tmp_path) as table:
        await table.through_the_card()
        table.room.rest(table.time.wall() + timedelta(minutes=20))
        await table.hear()
        back = (table.time.wall() + timedelta(minutes=20)).astimezone()
        await table.see("A break.", f"Back at {back:%H:%M}.")
        table.room.go_on()
        await table.to("first-talk/read/both")
        await table.press("enter")
        table.room.heard = False
        await table.hear()
        await table.see("The room is not heard just now. You go on by yourselves.")
        table.room.heard = True
        await table.hear()
        await table.see("with the room")
        await table.press("enter")
        await table.see("You are done here.")
        table.room.heard = False
        await table.hear()
        await table.see("The room is not heard just now.", "Go on")
        table.room.over, table.room.heard = True, True
        await table.hear()
        await table.see("The room has come to its end.")
        await table.press("enter")
        await table.stage_shown()
        assert table.at == "first-talk/floor/right"
        await table.hear()
        await table.see("You go on at your own pace.")
        await table.press("escape")
        await table.press("4")
        await table.see("Two minutes to land")
        await table.press("enter")
        await table.see("It goes on where you stopped")
        await table.press("enter")
        await table.until(lambda: isinstance(table.screen, HomeScreen), "home")
        await table.see("Go on:")
    assert table.room.left

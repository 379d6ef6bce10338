"""The program under Pilot, with a clock that the test moves, and what can be seen on its screen."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path

from textual import events
from textual.keys import _character_to_key
from textual.pilot import Pilot
from textual.screen import Screen

from helpers.walker import Seen, Step, Time, Typed, named, stands_at, step, walk_to
from workshop.journal.journal import Journal
from workshop.sitting.house import House
from workshop.sitting.naming import name_couple
from workshop.sitting.sit_down import start
from workshop.sitting.sitting import Sitting
from workshop.sitting.view import View
from workshop.tui.app import WorkshopApp
from workshop.tui.screens.cover import CoverScreen
from workshop.tui.screens.stage_screen import StageScreen, address

PATIENCE = 10.0
"""Seconds a test waits for the program before it gives up; far more than anything takes."""

SMALL, LARGE = (80, 24), (120, 40)


CHARACTERS = {"space": " ", "enter": "\r", "tab": "\t"}


def named_key(key: str) -> tuple[str, str | None]:
    """A key as a terminal's driver tells it: its name, and its character where it has one."""
    if len(key) > 1:
        return key, CHARACTERS.get(key)
    return (key if key.isalnum() else _character_to_key(key)), key


def where(view: View) -> tuple[object, ...]:
    """Everything that tells one moment of a walk from the next."""
    return address(view), view.small.confirmed, view.small.heard, view.small.not_quite


class Table:
    """Two people at the program: what they press, what they see, and the time on the wall."""

    def __init__(self, pilot: Pilot[int], time: Time) -> None:
        self.pilot = pilot
        self.time = time

    @property
    def app(self) -> WorkshopApp:
        """The program."""
        assert isinstance(self.pilot.app, WorkshopApp)
        return self.pilot.app

    @property
    def screen(self) -> Screen[object]:
        """What is on view."""
        return self.app.screen

    @property
    def house(self) -> House:
        """The journal, opened."""
        assert self.app.house is not None
        return self.app.house

    @property
    def sitting(self) -> Sitting:
        """The session that goes on."""
        assert self.app.sitting is not None
        return self.app.sitting

    @property
    def view(self) -> View:
        """The stage on which the session stands."""
        return self.sitting.view()

    @property
    def at(self) -> str:
        """Where the session stands."""
        return stands_at(self.view)

    @property
    def ended(self) -> str:
        """How the session stands: open, resting or done."""
        return self.view.status

    def text(self) -> str:
        """What can be read on the screen now, line by line."""
        strips = self.screen._compositor.render_strips()
        return "\n".join("".join(part.text for part in strip).rstrip() for strip in strips)

    async def until(self, holds: Callable[[], object], what: str = "") -> None:
        """Waits until this is true, and all that is on its way has been painted.

        Raises:
            AssertionError: it did not come true.
        """
        try:
            async with asyncio.timeout(PATIENCE):
                while not holds():
                    await self.settle()
                    await asyncio.sleep(0.001)  # for the journal's own thread
        except TimeoutError:
            raise AssertionError(f"never {what or holds}\n{self.text()}") from None
        await self.settle()

    async def settle(self) -> None:
        """Waits until every widget has done what it was told, and what came of that."""
        for _ in range(50):
            await self.pilot.pause(0)
            widgets = self.screen.walk_children(with_self=True)
            if not any(pump.message_queue_size for pump in (self.app, *widgets)):
                return

    async def see(self, *words: str) -> None:
        """Waits until all these words can be read."""
        await self.until(lambda: all(each in self.text() for each in words), f"to see {words}")

    def type_at_once(self, *keys: str) -> None:
        """Presses keys without waiting, as a slow line hands over what was typed meanwhile."""
        for key in keys:
            for each in key if isinstance(key, Typed) else (key,):
                self.app.post_message(events.Key(*named_key(each)))

    async def press(self, *keys: str) -> None:
        """Presses keys by name; `Typed` words are typed letter by letter, at once."""
        for key in keys:
            if isinstance(key, Seen):
                await self.see(key)
            else:
                self.type_at_once(key)
                await self.settle()

    async def stage_shown(self) -> None:
        """Waits until the screen shows the stage on which the session stands."""

        def shown() -> bool:
            screen = self.screen
            return isinstance(screen, StageScreen) and screen.address == address(self.view)

        await self.until(shown, "on the stage")

    async def let(self, seconds: float) -> None:
        """Lets time pass, with the screen ticking along."""
        self.time.let(seconds, self.app.sitting)
        if isinstance(self.screen, StageScreen):
            await self.screen.tick()
        await self.settle()

    async def do(self, what: Step) -> None:
        """Does a step by its keys."""
        if what.waits:
            await self.let(what.waits)
        await self.press(*what.keys)

    async def step(self, what: Step) -> None:
        """Does a step by its keys, and waits until the session stands elsewhere."""
        before = where(self.view)
        await self.do(what)
        await self.until(lambda: self.app.sitting is None or where(self.view) != before, "further")

    async def walk_to(self, place: str) -> None:
        """Walks on by keys until the session stands at this place and its stage is on view."""
        for _ in range(300):
            await self.stage_shown()
            if self.at == place and not self.view.covered:
                return
            await self.step(step(self.view, straight_on=True))
        raise AssertionError(f"never at {place}")

    async def open(self) -> None:
        """From the cover to home, or to the names."""
        await self.press("enter")
        await self.until(lambda: not isinstance(self.screen, CoverScreen), "home")

    async def go_on(self) -> None:
        """From the cover to the session that waits."""
        await self.open()
        await self.see("Go on:")
        await self.press("enter")
        await self.until(lambda: self.app.sitting is not None, "in a session")
        await self.stage_shown()


def app_on(path: Path, time: Time) -> WorkshopApp:
    """The program on this journal, living by this clock."""
    return WorkshopApp(
        lambda secret: House.open(path, passphrase=secret, clock=time.clock, wall=time.wall)
    )


@asynccontextmanager
async def sat_down(
    path: Path, time: Time | None = None, size: tuple[int, int] = SMALL
) -> AsyncIterator[Table]:
    """The program on this journal, at its cover."""
    time = time or Time()
    async with app_on(path, time).run_test(size=size, notifications=True) as pilot:
        table = Table(pilot, time)
        await table.see("Press Enter")
        yield table


def prepared(
    path: Path, place: str, *, left: str = "Ana", right: str = "Jo", guide: str = "main"
) -> Time:
    """A journal whose session stands at this place, put away a moment ago; its time."""
    time = Time()
    house = named(path, time, left, right)
    walk_to(start(house, guide), time, place).put_away().result()
    house.close()
    return time


@asynccontextmanager
async def at_stage(
    place: str,
    *,
    left: str = "Ana",
    right: str = "Jo",
    guide: str = "main",
    size: tuple[int, int] = SMALL,
) -> AsyncIterator[Table]:
    """The program at this place of a session, with a journal that never touches the disk."""
    time = Time()
    house = House(Journal.in_memory(), clock=time.clock, wall=time.wall)
    name_couple(house, left, right)
    sitting = walk_to(start(house, guide), time, place)
    async with WorkshopApp(lambda _: house).run_test(size=size, notifications=True) as pilot:
        table = Table(pilot, time)
        table.app.house, table.app.sitting = house, sitting
        await table.app.show_stage()
        await table.stage_shown()
        yield table

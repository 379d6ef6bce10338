"""A room that is reached over a network: a follower and its link, in a thread of their own.

A couple goes on whatever the network does: nothing here waits for it, except before the first page.
"""

import asyncio
import contextlib
import hmac
import threading
import time
from collections.abc import AsyncGenerator, Callable
from datetime import datetime, timedelta
from pathlib import Path
from typing import Literal

from workshop.ground.partner import Seat
from workshop.journal.tables.room_words import WayBack
from workshop.room.wire.events import FollowerEvent, GuideAnnounced, GuideCame
from workshop.room.wire.follower.follower import Follower
from workshop.room.wire.net import extra
from workshop.room.wire.net.address import Address
from workshop.room.wire.net.client import LinkRefused
from workshop.room.wire.net.discovery import nearby
from workshop.room.wire.net.link import Link
from workshop.room.wire.net.looping import runner
from workshop.room.wire.peer import EVERY
from workshop.room.wire.secret.code import Room as Code
from workshop.room.wire.secret.words import spoken
from workshop.sitting.house import wall_now
from workshop.sitting.joined.room import RoomGuide, RoomNow

GOODBYE = 4 * EVERY
"""Seconds in which a couple that leaves is heard to leave."""

TRIED = 6.0
"""Seconds in which a room answers at an address that was found; else the next one is tried."""

PATIENCE = 5.0
"""Seconds in which the thread has to end."""


class LinkedRoom:
    """A room that this computer joined by its code; see `Room`."""

    def __init__(
        self,
        code: Code,
        address: Address | None = None,
        *,
        near: Callable[[Code], AsyncGenerator[Address]] = nearby,
        clock: Callable[[], float] = time.monotonic,
        wall: Callable[[], datetime] = wall_now,
    ) -> None:
        """Prepares it.

        Args:
            code: What the six words open.
            address: Of the broker; None: it is looked for on the local network.
            near: Looks for it there.
            clock: The monotonic clock, in seconds.
            wall: The wall clock, in UTC.
        """
        extra.need()
        self.trouble = ""
        """Why the room can't be joined, in a sentence; empty while it can."""
        self._clock = clock
        self._wall = wall
        self._follower = Follower(code)
        self._code = code
        self._address = address
        self._near = near
        self._guide: RoomGuide | None = None
        self._toml: bytes | None = None
        self._leaving = False
        self._closed = False
        self._changed = threading.Event()
        self._loop: asyncio.AbstractEventLoop | None = None
        self._link: Link[FollowerEvent] | None = None
        self._task: asyncio.Task[None] | None = None
        self._thread = threading.Thread(target=self._run, name="room", daemon=True)

    def start(self) -> None:
        """Begins to look for it."""
        self._thread.start()

    def wait_for(self, holds: Callable[[], object], seconds: float) -> bool:
        """Whether this comes true in so many seconds. For the time before the first page."""
        ends = self._clock() + seconds
        while not (found := bool(holds())) and not self.trouble and self._clock() < ends:
            self._changed.wait(EVERY)
            self._changed.clear()
        return found

    def why_not(self) -> str:
        """Why the room is not there so far, in a sentence; empty where nobody knows."""
        return self.trouble or (self._link.trouble if self._link else "")

    def close(self) -> None:
        """Leaves, and lets go of the network."""
        self._closed = True
        self.leave()
        loop, task = self._loop, self._task
        if loop is None or task is None or not self._thread.is_alive():
            return
        self._thread.join(GOODBYE)  # what was said last is on its way meanwhile
        with contextlib.suppress(RuntimeError):  # it ended by itself
            loop.call_soon_threadsafe(task.cancel)
        self._thread.join(PATIENCE)

    # --- the room, as a sitting sees it ---------------------------------------------------------

    def now(self) -> RoomNow:
        """Where it is."""
        now, follower = self._clock(), self._follower
        standing, stage = follower.standing(now), follower.stage
        if stage is None or standing == "waiting":
            return RoomNow(heard=False)
        if standing == "over":
            return RoomNow(stage.stage, stage.part, over=True)
        rests, at = stage.held is not None, follower.room_time(now)
        until = None
        if rests and stage.ends is not None and at is not None:
            until = self._wall() + timedelta(seconds=max(0.0, stage.ends - at))
        return RoomNow(
            stage.stage,
            stage.part,
            follower.left(now),
            rests=rests,
            until=until,
            asks=stage.asks,
            heard=standing == "in step",
        )

    def guide(self) -> RoomGuide | None:
        """What it walks."""
        return self._guide

    def toml(self) -> bytes | None:
        """The guide as the room sends it."""
        if self._toml is None:
            self._do(lambda: self._follower.want_guide(self._clock()))
        return self._toml

    def tell(self, *, hand: bool, done: bool) -> None:
        """How the couple stands."""
        self._do(lambda: self._follower.say(self._clock(), hand=hand, done=done))

    def evening(self) -> str:
        """What tells this evening from all others."""
        evening = self._follower.evening
        return self._of_room(evening + b"evening").hex() if evening else ""

    def way_back(self) -> WayBack:
        """What leads into it once more; where it was found by itself, it will be found again."""
        address = self._address
        if address is None:
            return WayBack(spoken(self._code.code))
        authority = str(Path(address.authority).absolute()) if address.authority else ""
        return WayBack(spoken(self._code.code), str(address), authority)

    def go_by(self, secret: bytes) -> None:
        """From this it follows who they are here, together with the code and the evening."""
        ours = self._of_room(self._follower.evening + secret)
        self._do(lambda: self._follower.go_by(ours, self._clock()))

    def give(self, when: Literal["before", "after"], numbers: tuple[int, ...], seat: Seat) -> None:
        """One person's numbers; the follower sends them some time soon."""
        self._do(lambda: self._follower.give_pulse(when, numbers, self._clock(), seat))

    def leave(self) -> None:
        """The couple leaves."""
        if not self._leaving:
            self._leaving = True
            self._do(lambda: self._follower.leave(self._clock()))

    def _of_room(self, what: bytes) -> bytes:
        """What nobody can tell without the room's code."""
        return hmac.digest(self._code.key, what, "sha256")

    # --- the thread -----------------------------------------------------------------------------

    def _do(self, what: Callable[[], None]) -> None:
        """Has the follower do this where its link runs, and says at once what follows."""
        loop, link = self._loop, self._link
        if loop is None or link is None:
            return

        def there() -> None:
            what()
            link.wake()

        with contextlib.suppress(RuntimeError):  # it has ended
            loop.call_soon_threadsafe(there)

    def _run(self) -> None:
        with runner() as loop:
            loop.run(self._main())

    async def _main(self) -> None:
        self._task = asyncio.current_task()
        self._loop = asyncio.get_running_loop()
        if self._closed:  # before there was anything to end
            return
        try:
            await (self._linked(self._address) if self._address else await self._found())
        except LinkRefused as error:
            self.trouble = str(error)
        except asyncio.CancelledError:
            pass
        self._changed.set()

    def _linked(self, address: Address) -> "asyncio.Task[None]":
        self._link = Link(address, self._follower, self._clock, told=self._heard)
        return asyncio.create_task(self._link.run())

    async def _found(self) -> "asyncio.Task[None]":
        """The link to the first address nearby at which this room really is."""
        while True:
            async with contextlib.aclosing(self._near(self._code)) as there:
                async for address in there:
                    link = self._linked(address)
                    if await self._leads_somewhere(link):
                        return link
                    link.cancel()
                    await asyncio.gather(link, return_exceptions=True)
            await asyncio.sleep(EVERY)  # there is no network so far

    async def _leads_somewhere(self, link: "asyncio.Task[None]") -> bool:
        ends = self._clock() + TRIED
        while self._follower.standing(self._clock()) == "waiting":
            if link.done() or self.why_not() or self._clock() > ends:
                return False
            await asyncio.sleep(EVERY)
        return True

    def _heard(self, event: FollowerEvent) -> None:
        if isinstance(event, GuideAnnounced):
            known = event.guide
            self._guide, self._toml = RoomGuide(known.id, known.title, known.digest), None
        elif isinstance(event, GuideCame):
            self._toml = event.toml
        self._changed.set()

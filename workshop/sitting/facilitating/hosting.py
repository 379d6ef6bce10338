"""The room of an evening: couples with their own computers follow what the facilitator does.

All of it runs in a thread of its own; the console stays quick whatever the network does. Without
a network the evening goes on all the same, and couples go on by their own clocks.
"""

import asyncio
import contextlib
import threading
import time
from collections.abc import Callable, Iterable
from typing import Literal

import msgspec

from workshop.activities.rate import Rate
from workshop.ground import language
from workshop.ground.language import _, several
from workshop.ground.steady import seconds
from workshop.room.agenda import Part
from workshop.room.evening import Standing
from workshop.room.wire.events import Counts, LeaderEvent, PulseCame
from workshop.room.wire.leader.kept import Kept
from workshop.room.wire.leader.leader import Leader
from workshop.room.wire.letters import pieces
from workshop.room.wire.letters.messages import GuideInfo
from workshop.room.wire.net import extra
from workshop.room.wire.net.address import Address
from workshop.room.wire.net.client import LinkRefused
from workshop.room.wire.net.discovery import announced, own_addresses
from workshop.room.wire.net.hosting import Hosting, HostingError
from workshop.room.wire.net.link import Link
from workshop.room.wire.net.looping import runner
from workshop.room.wire.secret import code
from workshop.room.wire.secret.words import spoken
from workshop.sitting.facilitating.evening import Leading

PATIENCE = 5.0
"""Seconds in which the thread has to end when the room is closed."""


class Told(msgspec.Struct, frozen=True):
    """Where the room is, as it is told to everybody."""

    stage: str
    part: str
    left: float | None
    """Seconds left: of the leg, of the break, until the evening begins; None: nobody knows."""
    held: float | None
    """In a rest, seconds left of the leg that waits meanwhile."""
    asks: Literal["", "before", "after"]
    over: bool


class HostedRoom:
    """A room that is open while this object is started."""

    def __init__(
        self,
        kept: Kept,
        leading: Leading,
        body: bytes,
        *,
        broker: Address | None = None,
        port: int | None = None,
        announced: bool = True,
        tokens: Iterable[bytes] = (),
        came: Callable[[PulseCame], None] = lambda pulse: None,
        changed: Callable[[], None] = lambda: None,
        clock: Callable[[], float] = seconds,
    ) -> None:
        """Prepares it.

        Args:
            kept: The room's keys, already on disk.
            leading: The evening.
            body: The guide's TOML, for couples who do not have it.
            broker: An existing broker; None: one of our own is started.
            port: Where our own listens; None: at the usual place.
            announced: Whether our own can be found on the local network without its address.
            tokens: Of the numbers that came before a crash.
            came: Called from another thread with one person's numbers.
            changed: Called from another thread when the state of the room is another one.
            clock: Seconds that nobody sets, and that go on while the computer sleeps.
        """
        self.trouble = ""
        """Why couples can't join just now, in a sentence; empty while they can."""
        self.address: Address | None = broker
        """Where couples find the broker; of our own, the port counts and the host is ours."""
        self._came = came
        self._changed = changed
        self._clock = clock
        self._leading = leading
        self._port = port
        self._announced = announced
        self._own = broker is None
        self._hosting: Hosting | None = None
        self._room = code.room_of(code.code_of(kept.keys.announced(GuideInfo())))
        self._leader = Leader(
            kept,
            self._room,
            self._clock(),
            time.time(),
            guide=pieces.told(leading.guide.id, leading.guide.title, body),
            toml=body,
            tokens=tokens,
        )
        self._loop: asyncio.AbstractEventLoop | None = None
        self._link: Link[LeaderEvent] | None = None
        self._task: asyncio.Task[None] | None = None
        self._thread = threading.Thread(target=self._run, name="room", daemon=True)

    @property
    def code(self) -> int:
        """What the six words say."""
        return self._room.code

    def words(self) -> list[str]:
        """The six words, in the language at hand where there is a list of it."""
        return spoken(self.code, language.code()).split("-")

    def found_at(self) -> str:
        """What a couple types where the room is not found by itself: --at ADDRESS."""
        if self._own:
            own = own_addresses() or ["127.0.0.1"]
            return f"--at {own[0]}:{self.port}"
        return f"--at {self.address}"

    @property
    def port(self) -> int:
        """Where our own broker listens; 0 where there is none."""
        return self._hosting.port if self._hosting else 0

    def start(self) -> None:
        """Opens the room. Takes a moment: not for the thread that paints.

        Raises:
            HostingError: No broker can be started here.
            ExtraMissing: What rooms need is not installed.
        """
        extra.need()
        if self._own:
            self._hosting = Hosting(self._room.topics, port=self._port)
            try:
                self._hosting.start()
            except HostingError:
                self._hosting = None
                raise
            self.address = self._hosting.leaders_address
        self.show()
        self._thread.start()

    def close(self) -> None:
        """Closes the room: couples go on by themselves."""
        loop, task = self._loop, self._task
        if loop is not None and task is not None:
            with contextlib.suppress(RuntimeError):  # it ended by itself
                loop.call_soon_threadsafe(task.cancel)
            self._thread.join(PATIENCE)
        if self._hosting is not None:
            self._hosting.close()

    def show(self) -> None:
        """Tells everybody where the room is now."""
        told = where(self._leading)
        if self._loop is None:
            self._show(told)
        else:
            with contextlib.suppress(RuntimeError):  # the broker does not let us in
                self._loop.call_soon_threadsafe(self._show, told)

    def counts(self) -> Counts:
        """How many couples are here, and how they stand."""
        return self._leader.counts(self._clock())

    def _show(self, told: Told) -> None:
        room = self._leader.room_time(self._clock())
        self._leader.show(
            told.stage,
            part=told.part,
            ends=None if told.left is None else max(0.0, room + told.left),
            held=None if told.held is None else max(0.0, told.held),
            asks=told.asks,
            over=told.over,
        )
        if self._link is not None:
            self._link.wake()

    # --- the thread -----------------------------------------------------------------------------

    def _run(self) -> None:
        with runner() as loop:
            loop.run(self._main())

    async def _main(self) -> None:
        assert self.address is not None
        self._link = Link(
            self.address,
            self._leader,
            self._clock,
            told=self._heard,
            changed=lambda connected: self._changed(),
        )
        self._task = asyncio.current_task()
        self._loop = asyncio.get_running_loop()
        try:
            await self._found_and_linked(self._link)
        except LinkRefused as error:
            self.trouble = str(error)
            self._changed()
        except asyncio.CancelledError:
            pass

    async def _found_and_linked(self, link: Link[LeaderEvent]) -> None:
        if self._hosting is None or not self._announced:
            await link.run()
            return
        async with announced(self._room, self._hosting.port):
            await link.run()

    def _heard(self, event: LeaderEvent) -> None:
        if isinstance(event, PulseCame):
            self._came(event)
        else:
            self._changed()

    def state(self) -> str:
        """The room in one line, for the facilitator."""
        if self.trouble:
            return self.trouble
        if self._link is None or not self._link.connected:
            return _("The network is away. The couples go on by themselves.")
        now = self.counts()
        parts = [_("{n} here").format(n=now.here), _("{n} done").format(n=now.done)]
        if now.hands:
            hands = several("{n} needs a minute", "{n} need a minute", now.hands)
            parts.append(hands.format(n=now.hands))
        if now.lost:
            parts.append(_("{n} not heard").format(n=now.lost))
        return " · ".join(parts)


def where(leading: Leading) -> Told:
    """Where the room of an evening is now."""
    at, now = leading.at, leading.now()
    if at.status == "before":
        return Told("", _part(at), max(0.0, -now), None, _asks(leading), False)
    if at.status == "over":
        return Told("", "", None, None, "", True)
    left, held = max(0.0, at.seconds_left(now)), None
    if at.rest is not None:
        held = left
        until = at.rest.until
        return Told(
            at.now.id,
            _part(at),
            None if until is None else max(0.0, until - now),
            held,
            _asks(leading),
            False,
        )
    return Told(at.now.id, _part(at), left, None, _asks(leading), False)


def _part(at: Standing) -> str:
    """The part that runs; of a break the one after it. By it couples know which evening it is."""
    later = (part.id for part in at.parts[at.part :] if part.kind == "activity")
    return next(later, "")


def _asks(leading: Leading) -> Literal["", "before", "after"]:
    """Which pulse couples may give to the room: the first of the guide is before, the last after.

    The one before is asked for until the other one comes.
    """
    guide, at = leading.guide, leading.at
    pulses = [
        number
        for number, part in enumerate(at.parts)
        if part.kind == "activity" and any(_is_pulse(guide.activity(id)) for id in _within(part))
    ]
    if not pulses:
        return ""
    if len(pulses) > 1 and at.part >= pulses[-1]:
        return "after"
    return "before"


def _within(part: Part) -> set[str]:
    """The activities of a part; several where they share a private turn."""
    return {stage.partition("/")[0] for leg in part.legs for stage in leg.stages}


def _is_pulse(activity: object) -> bool:
    return isinstance(activity, Rate) and activity.pulse

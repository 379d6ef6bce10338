"""A bad network between a leader and its couples, simulated: it drops, doubles, delays, reorders.

The broker keeps what is retained, and never forgets what it once kept. Everybody's clock begins
somewhere else and runs a little too fast or too slow.
"""

import heapq
import random
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from workshop.room.wire.events import FollowerEvent, LeaderEvent, StageCame
from workshop.room.wire.follower.follower import Follower
from workshop.room.wire.leader.kept import Kept, new_evening, started_again
from workshop.room.wire.leader.leader import Leader
from workshop.room.wire.peer import EVERY, Outgoing
from workshop.room.wire.secret import code

WALL = 1.9e9


@cache
def made(name: str = "") -> tuple[Kept, code.Room]:
    """Keys and their room; the same ones for the same name, since making them is slow."""
    kept = new_evening(WALL)
    return kept, code.room_of(code.code_of(kept.keys.announced(code.GuideInfo())))


@dataclass
class Weather:
    """How bad the network is."""

    drop: float = 0.0
    double: float = 0.0
    delay: float = 0.05
    """Seconds a message takes at most."""
    least: float = 0.0
    """Seconds it takes at least, each way."""


@dataclass
class End:
    """A follower, and how it stands to the network."""

    peer: Follower
    zero: float
    """What its clock shows at the beginning."""
    speed: float
    """Seconds of its clock a second."""
    connected: bool = False
    subscribed: set[str] = field(default_factory=set)
    deaf_to: str = ""
    """A topic of which nothing arrives here."""
    events: list[FollowerEvent] = field(default_factory=list)

    def clock(self, at: float) -> float:
        return self.zero + at * self.speed


def fits(subscription: str, topic: str) -> bool:
    if subscription.endswith("+"):
        return topic.startswith(subscription[:-1]) and "/" not in topic[len(subscription) - 1 :]
    return subscription == topic


class Network:
    def __init__(self, seed: int = 0, ppm: float = 50.0) -> None:
        self.random = random.Random(seed)
        self.ppm = ppm
        self.at = 0.0
        self.weather = Weather()
        kept, self.room = made()
        self.kept = Kept(kept.keys, self.random.randbytes(16), 1, WALL)
        self.leader: Leader | None = None
        self.leader_up = True
        self.heard: list[LeaderEvent] = []
        self.ends: list[End] = []
        self.retained: dict[str, bytes] = {}
        self.ever: list[Outgoing] = []
        """All that was ever sent by anybody."""
        self._coming: list[tuple[float, int, End | None, str, bytes]] = []
        self._count = 0
        self.start()

    # --- who takes part -------------------------------------------------------------------------

    def start(self, **more: Any) -> Leader:
        """The leader's program begins, or goes on after a crash."""
        self.leader = Leader(self.kept, self.room, self.now, WALL + self.at, **more)
        return self.leader

    @property
    def now(self) -> float:
        """What the leader's clock shows."""
        return self.at + 7000

    def crash(self) -> None:
        """The leader's program dies; what it kept is all that is left."""
        self.leader = None
        self.kept = started_again(self.kept)

    def join(self) -> End:
        chance = random.Random(self.random.random()).random
        speed = 1 + self.random.uniform(-2, 2) * self.ppm * 1e-6
        end = End(Follower(self.room, chance=chance), self.random.uniform(0, 1e6), speed)
        self.ends.append(end)
        self.connect(end)
        return end

    def connect(self, end: End) -> None:
        end.connected, end.subscribed = True, set()
        end.peer.connected(end.clock(self.at))
        self._subscribe(end)

    def cut(self, end: End) -> None:
        end.connected = False

    def restart_broker(self) -> None:
        """All that was retained is gone, and everybody connects anew."""
        self.retained.clear()
        if self.leader is not None:
            self.leader.connected(self.now)
        for end in self.ends:
            if end.connected:
                self.connect(end)

    # --- time -----------------------------------------------------------------------------------

    def run(self, seconds: float) -> None:
        until = self.at + seconds
        while self.at < until:
            tick = min(self.at + EVERY, until)
            while self._coming and self._coming[0][0] <= tick:
                self.at, _, end, topic, payload = heapq.heappop(self._coming)
                self._deliver(end, topic, payload)
            self.at = tick
            self._send_due()

    def _send_due(self) -> None:
        if self.leader is not None:
            self.publish(self.leader.due(self.now), self.leader_up)
        for end in self.ends:
            self.publish(end.peer.due(end.clock(self.at)), end.connected)

    def publish(self, letters: list[Outgoing], connected: bool = True) -> None:
        for letter in letters:
            self.ever.append(letter)
            if not connected or self.random.random() < self.weather.drop:
                continue
            if letter.retain:
                self.retained[letter.topic] = letter.payload
            if letter.topic.endswith("/up"):
                self._post(None, letter.topic, letter.payload)
            for end in self.ends:
                if end.connected and any(fits(each, letter.topic) for each in end.subscribed):
                    self._post(end, letter.topic, letter.payload)

    def _post(self, end: End | None, topic: str, payload: bytes) -> None:
        times = 2 if self.random.random() < self.weather.double else 1
        for _ in range(times):
            if self.random.random() >= self.weather.drop:
                self._count += 1
                at = self.at + self.random.uniform(self.weather.least, self.weather.delay)
                heapq.heappush(self._coming, (at, self._count, end, topic, payload))

    def _deliver(self, end: End | None, topic: str, payload: bytes) -> None:
        if end is None:
            if self.leader is not None and self.leader_up:
                self.heard += self.leader.receive(topic, payload, self.now)
                self.publish(self.leader.due(self.now))
        elif end.connected and topic != end.deaf_to:
            before = end.peer.stage
            found = end.peer.receive(topic, payload, end.clock(self.at))
            assert (end.peer.stage != before) == any(isinstance(each, StageCame) for each in found)
            end.events += found
            self._subscribe(end)
            self.publish(end.peer.due(end.clock(self.at)))

    def _subscribe(self, end: End) -> None:
        for each in set(end.peer.subscriptions()) - end.subscribed:
            end.subscribed.add(each)
            for topic, payload in self.retained.items():
                if fits(each, topic):
                    self._post(end, topic, payload)

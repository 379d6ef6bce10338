"""Who hears what, and what is kept for those who come later. Pure."""

from typing import Protocol

from workshop.room.wire.net.broker import packets

MOST_KEPT = 64
"""Messages that are kept: what is announced, where the room is, a guide in pieces."""


class Hearer(Protocol):
    """Somebody who can be told something."""

    def send(self, packet: bytes) -> None:
        """Tells it."""
        ...


class Switch:
    """Passes on what is said, and keeps what is to be kept."""

    def __init__(self) -> None:
        self._exact: dict[str, set[Hearer]] = {}
        self._wild: dict[str, set[Hearer]] = {}
        self._kept: dict[str, bytes] = {}

    def hear(self, hearer: Hearer, wanted: str) -> None:
        """From now on it hears this; first what was kept of it."""
        self._of(wanted).setdefault(wanted, set()).add(hearer)
        for topic, packet in self._kept.items():
            if matches(topic, wanted):
                hearer.send(packet)

    def forget(self, hearer: Hearer, wanted: str) -> None:
        """It no longer hears this."""
        table = self._of(wanted)
        hearers = table.get(wanted, set())
        hearers.discard(hearer)
        if not hearers:
            table.pop(wanted, None)

    def say(self, topic: str, payload: bytes, keep: bool) -> None:
        """Tells everybody who wants to hear it, each of them once."""
        if keep and not payload:
            self._kept.pop(topic, None)
        elif keep and (topic in self._kept or len(self._kept) < MOST_KEPT):
            self._kept[topic] = packets.publish(topic, payload, retain=True)
        hearers = set(self._exact.get(topic, ()))
        for wanted, more in self._wild.items():
            if matches(topic, wanted):
                hearers |= more
        packet = packets.publish(topic, payload)
        for hearer in hearers:
            hearer.send(packet)

    def _of(self, wanted: str) -> dict[str, set[Hearer]]:
        return self._wild if "+" in wanted or "#" in wanted else self._exact


def matches(topic: str, wanted: str) -> bool:
    """Whether a subscription means this topic: `+` is any one level, `#` all that follow."""
    parts, asked = topic.split("/"), wanted.split("/")
    for at, level in enumerate(asked):
        if level == "#":
            return at == len(asked) - 1
        if at >= len(parts) or level not in ("+", parts[at]):
            return False
    return len(parts) == len(asked)

"""Keys that were pressed and have not yet reached the field they were meant for."""

import asyncio
from collections.abc import Callable, Iterable

from textual.message_pump import MessagePump

_QUIET_ROUNDS = 10
"""Turns of the loop without a message, after which none is on its way from one part to another."""


async def arrived(pumps: Callable[[], Iterable[MessagePump]]) -> None:
    """Returns when nothing is on its way to any of these. They are asked for anew each time."""
    quiet = 0
    while quiet < _QUIET_ROUNDS:
        await asyncio.sleep(0)
        quiet = 0 if any(pump.message_queue_size for pump in pumps()) else quiet + 1

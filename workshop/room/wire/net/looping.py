"""The event loop that a room's network runs on."""

import asyncio


def runner() -> asyncio.Runner:
    """An event loop that links can run on; the usual one of Windows can't watch their sockets."""
    return asyncio.Runner(loop_factory=asyncio.SelectorEventLoop)

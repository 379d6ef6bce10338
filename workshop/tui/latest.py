"""Doing something for the newest wish only, however fast wishes come."""

import asyncio
from collections.abc import Awaitable, Callable


class Latest:
    """One thing at a time: while it is done, only the newest wish waits.

    So a cursor that runs through ten thousand lines leaves no work behind.
    """

    def __init__(self, do: Callable[[str], Awaitable[None]], settles: float) -> None:
        """`do`: what is done for a wish; `settles`: seconds for which the newest has to stand."""
        self._do = do
        self._settles = settles
        self._done: str | None = None
        self.busy = False
        """Whether `run` is at it."""
        self.wanted: str | None = None
        """The newest wish."""

    def forget(self) -> None:
        """What was done has to be done again."""
        self._done = None
        self.wanted = None

    def want(self, what: str | None) -> None:
        """This is the newest wish; None for none."""
        self.wanted = what

    async def run(self) -> None:
        """Do what is wished, until nothing new is. While it is at it, another one does nothing."""
        if self.busy:
            return
        self.busy = True
        try:
            await self._run()
        finally:
            self.busy = False

    async def _run(self) -> None:
        while (wanted := self.wanted) is not None and wanted != self._done:
            if self._done is not None:
                await asyncio.sleep(self._settles)
                if wanted != self.wanted:
                    continue
            await self._do(wanted)
            self._done = wanted

"""How far a long command is: one quiet line at a terminal, and nothing where nobody looks."""

import sys
from types import TracebackType

_EVERY = 100
"""So many are through between two looks at the line."""


class Line:
    """A line that is written over again and again, and is gone when the work is done."""

    def __init__(self, words: str) -> None:
        """`words` say what is counted, with `{done}` and `{all}`."""
        self._words = words
        self._shown = 0

    def __call__(self, done: int, of: int) -> None:
        """So many are through, of so many."""
        if not sys.stderr.isatty() or (done % _EVERY and done != of):
            return
        told = self._words.format(done=done, all=of)
        print(f"\r{told:<{self._shown}}", end="", file=sys.stderr, flush=True)
        self._shown = len(told)

    def __enter__(self) -> "Line":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._shown:
            print(f"\r{'':<{self._shown}}\r", end="", file=sys.stderr, flush=True)

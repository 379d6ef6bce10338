"""How far a long command is: a bar with numbers at a terminal, a few lines where there is none."""

import os
import shutil
import sys
import threading
from types import TracebackType

_LONGEST_BAR, _SHORTEST_BAR = 30, 6
"""Columns."""

_ECHO = 2
"""Columns that a terminal writes itself where Ctrl+C is pressed."""

_WORTH_A_LINE = 100
"""Sessions. Fewer are through before anybody has read a line."""


class Line:
    """A line that is written over again and again, and is gone when the work is done."""

    def __init__(self, words: str) -> None:
        """`words` say what is counted, with `{done}` and `{all}`."""
        self._words = words
        self._shown = 0
        self._part = -1
        self._over = False
        self._drawn = sys.stderr.isatty() and os.environ.get("TERM") != "dumb"
        self._lock = threading.Lock()
        """Those who count may be on another thread, and not know yet that it is over."""

    def __call__(self, done: int, of: int) -> None:
        """So many are through, of so many. Drawn at each percent, written at each quarter."""
        part = done * (100 if self._drawn else 4) // max(of, 1)
        with self._lock:
            if self._over or part == self._part:
                return
            self._part = part
            told = self._words.format(done=str(done).rjust(len(str(of))), all=of)
            if self._drawn:
                self._draw(told, done / max(of, 1))
            elif part and of >= _WORTH_A_LINE:
                print(told, file=sys.stderr, flush=True)

    def __enter__(self) -> "Line":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        with self._lock:
            self._over = True
            if self._shown:
                print(f"\r{'':<{self._shown + _ECHO}}\r", end="", file=sys.stderr, flush=True)

    def _draw(self, told: str, share: float) -> None:
        # A line that wraps could not be taken back.
        room = max(0, shutil.get_terminal_size().columns - _ECHO - 1)
        columns = min(_LONGEST_BAR, room - len(told) - 2)
        line = f"{told}  {_bar(share, columns)}" if columns >= _SHORTEST_BAR else told[:room]
        before, self._shown = self._shown, max(self._shown, len(line))
        print(f"\r{line:<{before}}", end="", file=sys.stderr, flush=True)


def _bar(share: float, columns: int) -> str:
    full = round(share * columns)
    done, rest = "━─" if _knows("━─") else "#-"
    return done * full + rest * (columns - full)


def _knows(signs: str) -> bool:
    """Whether these can be written to where the bar is drawn."""
    try:
        signs.encode(sys.stderr.encoding or "ascii")
    except (UnicodeEncodeError, LookupError):
        return False
    return True

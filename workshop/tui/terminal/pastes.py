"""What is pasted, cut to a length that can be read in a moment.

Textual looks at every character by itself: ten megabytes would keep every key waiting for a
minute, the one that leaves too. Nobody means to paste that much. What comes after the longest
paste is dropped here; so much fits into no field, and the field says so.
"""

LONGEST_PASTE = 50_000
"""Characters after which no more of a paste is passed on; far more than a field takes."""

_START, _END = "\x1b[200~", "\x1b[201~"
"""What a terminal sends before and behind a paste."""


class Pastes:
    """Passes on what a terminal sends, piece by piece, and of a long paste only its beginning."""

    def __init__(self) -> None:
        self._pasting = False
        self._passed = 0
        """Characters of this paste that were passed on."""
        self._dropped = False
        """Whether something of it was not."""
        self._before = ""
        """The last characters of what came so far: a mark may lie across two pieces."""

    def pass_on(self, text: str) -> str:
        """What of this piece goes on."""
        passed = []
        while text:
            mark = _END if self._pasting else _START
            joined = self._before + text
            at = joined.find(mark)
            piece = text if at < 0 else text[: at + len(mark) - len(self._before)]
            text = text[len(piece) :]
            passed.append(self._of_a_paste(piece, ended=at >= 0) if self._pasting else piece)
            if at >= 0:
                self._pasting = not self._pasting
                self._passed, self._dropped, self._before = 0, False, ""
            else:
                self._before = joined[1 - len(mark) :]
        return "".join(passed)

    def _of_a_paste(self, piece: str, *, ended: bool) -> str:
        """Whole pieces, so that only between two of them something is missing."""
        if self._passed < LONGEST_PASTE:
            self._passed += len(piece)
            return piece
        if not ended:
            self._dropped = True
            return ""
        if self._dropped:
            return _END
        return piece[-len(_END) :]  # it may have begun in the piece before

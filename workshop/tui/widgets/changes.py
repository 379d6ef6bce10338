"""What differs between two times: both partners side by side, each sort of change by itself."""

from collections.abc import Iterable, Iterator, Sequence

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical

from workshop.activities.changes import SIGNS, WAYS, Change
from workshop.ground.fill import fill
from workshop.ground.language import _
from workshop.ground.partner import SEATS, Couple, Seat
from workshop.tui.widgets.point import Point
from workshop.tui.widgets.words import Words


class Changes(Vertical):
    """Lines with a sign each; nothing where nothing differs."""

    def __init__(self, changes: Sequence[Change], couple: Couple, first: Seat) -> None:
        """`couple`: as they sat at the later time; `first` began then."""
        super().__init__()
        self._changes = changes
        self._couple = couple
        self._first = first

    def compose(self) -> ComposeResult:
        """Sort by sort: what both have in one line across, what each has on their side."""
        for way, words in WAYS.items():
            these = [change for change in self._changes if change.way == way]
            if not these:
                continue
            yield Words(_(words), classes="way")
            joint = [change for change in these if change.who == "both"]
            if joint:
                yield Vertical(*self._lines(joint), classes="joint")
            if len(joint) < len(these):
                left, right = (
                    Vertical(*self._lines(c for c in these if c.who == seat), classes="side")
                    for seat in SEATS
                )
                if self._couple.left.seat == "right":
                    left, right = right, left
                yield Horizontal(left, right, classes="row")

    def _lines(self, changes: Iterable[Change]) -> Iterator[Point]:
        for change in changes:
            words = fill(change.label, self._couple, who=change.who, first=self._first)
            if change.then is not None and change.now is not None:
                words = f"{change.then} → {change.now}  {words}"
            yield Point(words, SIGNS[change.way])

"""What differs between two times: both partners side by side, each sort of change by itself."""

from collections.abc import Iterable, Iterator, Sequence

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.widget import Widget

from workshop.activities.changes import SIGNS, WAYS, Change
from workshop.ground.fill import fill
from workshop.ground.language import _
from workshop.ground.partner import SEATS, Couple, Seat, Who
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
        """Sort by sort, and list by list: what both have across, what each has on their side."""
        for way, words in WAYS.items():
            these = [change for change in self._changes if change.way == way]
            if these:
                yield Words(_(words), classes="way")
            for under in dict.fromkeys(change.under for change in these):
                yield from self._of_list(under, [one for one in these if one.under == under])

    def _of_list(self, under: str, these: Sequence[Change]) -> Iterator[Widget]:
        """Below its name, which stands on both sides where it says a partner's name."""
        one, two = (self._filled(under, seat) for seat in SEATS)
        if under and one == two:
            yield Words(one, classes="list-name")
        joint = [change for change in these if change.who == "both"]
        if joint:
            yield Vertical(*self._lines(joint), classes="joint")
        if len(joint) < len(these):
            left, right = (
                self._side([change for change in these if change.who == seat], named=one != two)
                for seat in SEATS
            )
            if self._couple.left.seat == "right":
                left, right = right, left
            yield Horizontal(left, right, classes="row")

    def _side(self, these: Sequence[Change], *, named: bool) -> Vertical:
        names = [self._filled(these[0].under, these[0].who)] if named and these else []
        words = (Words(name, classes="list-name") for name in names)
        return Vertical(*words, *self._lines(these), classes="side")

    def _lines(self, changes: Iterable[Change]) -> Iterator[Point]:
        for change in changes:
            words = self._filled(change.line, change.who)
            if change.then is not None and change.now is not None:
                words = f"{change.then} → {change.now}  {words}"
            yield Point(words, SIGNS[change.way])

    def _filled(self, words: str, who: Who) -> str:
        return fill(words, self._couple, who=who, first=self._first)

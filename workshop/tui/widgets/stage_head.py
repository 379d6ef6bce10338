"""The head of a stage: where in the workshop, how long, and whose turn it is, side and all."""

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.visual import VisualType

from workshop.ground.partner import Couple, Partner
from workshop.tui.theme import MARKS
from workshop.tui.widgets.clock import Clock
from workshop.tui.widgets.words import Words


class StageHead(Vertical):
    """Two lines: the place and the clock; then a band on the side of the one whose turn it is."""

    def __init__(self, place: VisualType, turn: Partner | None, couple: Couple, says: str) -> None:
        super().__init__()
        self._place = place
        self._turn = turn
        self._couple = couple
        self._says = says

    def compose(self) -> ComposeResult:
        """The place, the clock, the band."""
        with Horizontal(id="place-line"):
            yield Words(self._place, id="place")
            yield Clock("", id="clock")
        with Horizontal(id="band"):
            if self._turn is None:
                marks = f"{MARKS['left']}  {self._says}  {MARKS['right']}"
                yield Words(marks, id="band-both")
            else:
                yield Words(self._side("left"), id="band-left", classes=self._lit("left"))
                yield Words(self._side("right"), id="band-right", classes=self._lit("right"))

    def _lit(self, seat: str) -> str:
        return "lit" if self._turn is not None and self._turn.seat == seat else ""

    def _side(self, seat: str) -> Content:
        if self._turn is None or self._turn.seat != seat:
            return Content("")
        name = self._says
        mark = MARKS[seat]
        return Content(f" {mark}  {name}" if seat == "left" else f"{name}  {mark} ")

"""Neutral blocks on the screen: the left partner's on the left, the right one's on the right."""

from collections.abc import Iterable, Sequence
from itertools import groupby

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widget import Widget

from workshop.activities.blocks import Block, Circle, Columns, Ordered, Series, Station, Text, Years
from workshop.activities.parts import HIGHEST
from workshop.ground.fill import fill
from workshop.ground.language import _
from workshop.ground.partner import SEATS, Couple, Partner, Seat, Who
from workshop.ground.text import trimmed
from workshop.tui.theme import MARKS
from workshop.tui.widgets.point import Point
from workshop.tui.widgets.words import Words

_STEP = 4
"""Columns between two numbers on the scale of the years."""
_SCALE = _STEP * HIGHEST + 2
"""Columns of the whole scale; the last number has two digits."""


class Blocks(Vertical):
    """An outcome, side by side."""

    def __init__(self, blocks: Sequence[Block], couple: Couple, first: Seat) -> None:
        """`first` began in what these blocks come from."""
        super().__init__()
        self._first = first
        self._blocks = blocks
        self._couple = couple
        self._alone = _only_one(blocks)
        """Whose words alone stand here; then no empty side is drawn for the other."""

    def compose(self) -> ComposeResult:
        """The names over their sides, then block after block."""
        first = next((block for block in self._blocks if not _is_joint(block)), None)
        if self._alone is not None and first is not None:
            yield Words(self._heading(self._alone), classes="names")
        elif isinstance(first, Columns):
            yield self._thirds(
                [Words(self._heading("left"))],
                [Words(_("both of you"), classes="quiet")],
                [Words(self._heading("right"))],
                "names",
            )
        elif first is not None:
            yield self._row(self._heading("left"), self._heading("right"), "names")
        for kind, group in groupby(self._blocks, key=_group):
            blocks = list(group)
            if kind[0] == "text":
                yield from self._texts(kind[1], blocks)
            elif kind[0] == "ordered":
                yield from self._ordered(kind[1], blocks)
            else:
                for block in blocks:
                    yield from self._one(block)

    def _one(self, block: Block) -> Iterable[Widget]:
        if isinstance(block, Columns):
            yield from self._columns(block)
        elif isinstance(block, Series):
            yield from self._series(block)
        elif isinstance(block, Circle):
            yield from self._circle(block)
        elif isinstance(block, Years):
            yield from self._years(block)

    def _filled(self, text: str, who: Who) -> str:
        return fill(text, self._couple, who=who, first=self._first)

    def _heading(self, seat: Who) -> Content:
        partner = self._partner(seat)
        return Content.styled(f"{MARKS[partner.seat]} {partner.called}", f"bold ${partner.seat}")

    def _partner(self, seat: Who) -> Partner:
        return self._couple.left if seat == "left" else self._couple.right

    def _row(self, left: Content | str, right: Content | str, classes: str = "") -> Horizontal:
        """Two cells of words."""
        return self._halves(Words(left, classes="side"), Words(right, classes="side"), classes)

    def _halves(self, left: Widget, right: Widget, classes: str) -> Horizontal:
        """Two cells; whoever sits on the left stands on the left. One, where one is alone."""
        if self._alone is not None:
            return Horizontal(left if self._alone == "left" else right, classes=f"row {classes}")
        if self._couple.left.seat == "right":
            left, right = right, left
        return Horizontal(left, right, classes=f"row {classes}")

    def _thirds(
        self,
        left: Iterable[Widget],
        both: Iterable[Widget],
        right: Iterable[Widget],
        classes: str = "",
    ) -> Horizontal:
        """Three cells; what belongs to both stands in the middle. One, where one is alone."""
        if self._alone is not None:
            only = left if self._alone == "left" else right
            return Horizontal(Vertical(*only, classes="third"), classes=f"row {classes}")
        if self._couple.left.seat == "right":
            left, right = right, left
        return Horizontal(
            Vertical(*left, classes="third"),
            Vertical(*both, classes="third middle"),
            Vertical(*right, classes="third"),
            classes=f"row {classes}",
        )

    def _texts(self, heading: str, blocks: Sequence[Block]) -> Iterable[Widget]:
        words = {b.who: trimmed(b.words) for b in blocks if isinstance(b, Text)}
        if "both" in words:
            yield Horizontal(
                Words(self._filled(heading, "both"), classes="both-label"),
                Words(words["both"], classes="both-words"),
                classes="row",
            )
            return
        if len(words) > 1 and ("{me}" in heading or "{you}" in heading):
            # Not the same for both: over each side stands its own.
            yield self._row(
                self._headed(heading, "left", words["left"]),
                self._headed(heading, "right", words["right"]),
                "said",
            )
            return
        if heading:
            lone = blocks[0] if len(words) == 1 else None
            whose: Who = lone.who if isinstance(lone, Text) else "both"
            yield Words(self._filled(heading, whose), classes="block-heading")
        if "left" in words or "right" in words:
            yield self._row(words.get("left", ""), words.get("right", ""), "said")

    def _ordered(self, heading: str, blocks: Sequence[Block]) -> Iterable[Widget]:
        """The orders of both under one heading."""
        lines = {block.who: block.lines for block in blocks if isinstance(block, Ordered)}
        left, right = (
            Vertical(*(Point(text, str(place)) for place, text in lines.get(seat, ())))
            for seat in SEATS
        )
        if len(lines) > 1 and ("{me}" in heading or "{you}" in heading):
            one, two = (self._filled(heading, seat) for seat in SEATS)
            yield self._row(one, two, "block-heading")
        elif heading:
            whose: Who = next(iter(lines)) if len(lines) == 1 else "both"
            yield Words(self._filled(heading, whose), classes="block-heading")
        yield self._halves(left.add_class("side"), right.add_class("side"), "said")

    def _headed(self, heading: str, seat: Seat, words: str) -> Content:
        return Content.assemble((self._filled(heading, seat), "$quiet"), "\n", words)

    def _columns(self, block: Columns) -> Iterable[Widget]:
        if block.heading:
            yield Words(self._filled(block.heading, "both"), classes="block-heading")
        yield self._thirds(map(Point, block.left), map(Point, block.both), map(Point, block.right))

    def _series(self, block: Series) -> Iterable[Widget]:
        yield Words(self._heading(block.who))
        yield Words(f"0 {block.low}, {HIGHEST} {block.high}", classes="quiet")
        for label, value in zip(block.labels, block.values, strict=True):
            bar = "━" * value + "─" * (HIGHEST - value)
            yield Words(
                Content.assemble(
                    f"{value:>2}  ", (bar, "$accent"), f"  {self._filled(label, block.who)}"
                )
            )

    def _years(self, block: Years) -> Iterable[Widget]:
        """The years from top to bottom, so that every time has room for its name."""
        ends = f"0 {block.low}".ljust(_SCALE - len(f"{block.high} 10")) + f"{block.high} 10"
        yield Horizontal(Words("", classes="station"), Words(ends, classes="quiet"), classes="row")
        for station in block.stations:
            label = Words(self._filled(station.label, "both"), classes="station")
            yield Horizontal(label, Words(self._marks(station)), classes="row")
            if station.left_words or station.right_words:
                left, right = trimmed(station.left_words), trimmed(station.right_words)
                yield self._row(left, right, "happened")

    def _marks(self, station: Station) -> Content:
        """The numbers of both on one scale; where they are the same the signs stand together."""
        values: dict[Seat, int | None] = {"left": station.left, "right": station.right}
        here = sorted(SEATS, key=lambda seat: self._partner(seat).seat)
        parts: list[Content | tuple[str, str]] = []
        for number in range(HIGHEST + 1):
            marks = [self._partner(seat).seat for seat in here if values[seat] == number]
            parts += [(MARKS[side], f"bold ${side}") for side in marks] or [("·", "$quiet")]
            parts.append((" " * (_STEP - max(1, len(marks))), ""))
        return Content.assemble(*parts)

    def _circle(self, block: Circle) -> Iterable[Widget]:
        cells = {
            seat: Content("\n\n").join(
                [
                    Content.assemble((self._filled(beginning, who), "$quiet"), "\n", trimmed(words))
                    for who, beginning, words in block.points
                    if who == seat
                ]
            )
            for seat in ("left", "right")
        }
        if self._alone is not None:  # half a circle is none
            yield self._row(cells["left"], cells["right"], "said")
            return
        yield Words("╭──────────────  ▸  ──────────────╮", classes="ring")
        yield self._row(cells["left"], cells["right"], "said")
        yield Words("╰──────────────  ◂  ──────────────╯", classes="ring")


def _only_one(blocks: Iterable[Block]) -> Seat | None:
    """The one partner whose words stand in these blocks; None where there are two, or shared."""
    found: set[Who] = set()
    for block in blocks:
        match block:
            case Text(who, _, _) | Ordered(who, _, _) | Series(who):
                found.add(who)
            case Columns(_, left, both, right):
                sides: dict[Who, tuple[str, ...]] = {"left": left, "both": both, "right": right}
                found |= {who for who, lines in sides.items() if lines}
            case Circle(points):
                found |= {seat for seat, _, _ in points}
            case Years(stations):
                found |= {"left" for at in stations if at.left is not None or at.left_words}
                found |= {"right" for at in stations if at.right is not None or at.right_words}
    return next((seat for seat in SEATS if found == {seat}), None)


def _is_joint(block: Block) -> bool:
    return isinstance(block, Series) or (isinstance(block, Text) and block.who == "both")


def _group(block: Block) -> tuple[str, str]:
    """What stands under one heading: words or orders of the two; anything else by itself."""
    match block:
        case Text(_, heading, _):
            return ("text", heading)
        case Ordered(_, heading, _):
            return ("ordered", heading)
        case _:
            return (type(block).__name__, "")

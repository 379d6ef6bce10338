"""Words beside words: what wraps of the second stays to the right of the first."""

from textual.content import Content
from textual.css.styles import RulesMap
from textual.strip import Strip
from textual.style import Style
from textual.visual import RenderOptions, Visual

_LEAST = 16
"""Columns the second needs at least to stand beside the first; else it goes below."""

_BELOW = 5
"""Columns left free before it there."""


class Beside(Visual):
    """Something short at the edge, and words to its right, however often they wrap."""

    def __init__(self, first: Content, second: Content) -> None:
        self._first = first
        self._second = second

    @property
    def plain(self) -> str:
        """The words, without styles."""
        return self._first.plain + self._second.plain

    def render_strips(
        self, width: int, height: int | None, style: Style, options: RenderOptions
    ) -> list[Strip]:
        """Both on one line, and what is left over of the second under itself."""
        before, room = self._columns(width)
        rich = style.rich_style
        beside = self._second.render_strips(room, None, style, options)
        if before < self._first.cell_length:
            strips = self._first.render_strips(width, None, style, options)
        else:
            first = self._first.render_strips(before, None, style, options)[:1]
            strips = [Strip.join([*first, *beside[:1]])]
            beside = beside[1:]
        strips += [strip.crop_pad(room, before, 0, rich) for strip in beside]
        return strips if height is None else strips[:height]

    def get_optimal_width(self, rules: RulesMap, container_width: int) -> int:
        """As wide as both on one line."""
        return self._first.cell_length + self._second.cell_length

    def get_height(self, rules: RulesMap, width: int) -> int:
        """Lines on the screen, at this width."""
        before, room = self._columns(width)
        lines = self._second.get_height(rules, room)
        if before < self._first.cell_length:
            lines += self._first.get_height(rules, width)
        return lines

    def _columns(self, width: int) -> tuple[int, int]:
        """Columns before the second, and those it has."""
        before = self._first.cell_length
        if width - before < _LEAST:
            before = min(_BELOW, before, max(0, width - 1))
        return before, max(1, width - before)

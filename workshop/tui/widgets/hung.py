"""Lines under a heading that stay to its right, however often they wrap."""

from collections.abc import Iterable

from textual.content import Content
from textual.css.styles import RulesMap
from textual.strip import Strip
from textual.style import Style
from textual.visual import RenderOptions, Visual

_FIRST, _WRAPPED = 3, 5
"""Columns left free before a line, and before what is left over of it."""


class Hung(Visual):
    """A heading from the edge; under it lines, and what wraps of a line stands further in."""

    def __init__(self, heading: Content, lines: Iterable[Content]) -> None:
        self._heading = heading
        self._lines = tuple(lines)

    @property
    def plain(self) -> str:
        """The words, a line each, without styles."""
        return "\n".join([self._heading.plain, *(line.plain for line in self._lines)])

    def render_strips(
        self, width: int, height: int | None, style: Style, options: RenderOptions
    ) -> list[Strip]:
        """The heading, and each line as far in as it belongs."""
        strips = self._heading.render_strips(width, None, style, options)
        inner = _inner(width)
        for line in self._lines:
            for number, strip in enumerate(line.render_strips(inner, None, style, options)):
                before = _WRAPPED if number else _FIRST
                after = max(0, width - inner - before)
                strips.append(strip.crop_pad(inner, before, after, style.rich_style))
        return strips if height is None else strips[:height]

    def get_optimal_width(self, rules: RulesMap, container_width: int) -> int:
        """As wide as its widest line would like to be."""
        wide = [line.get_optimal_width(rules, container_width) for line in self._lines]
        own = self._heading.get_optimal_width(rules, container_width)
        return max([own, *(one + _WRAPPED for one in wide)])

    def get_height(self, rules: RulesMap, width: int) -> int:
        """Lines on the screen, at this width."""
        lines = (line.get_height(rules, _inner(width)) for line in self._lines)
        return self._heading.get_height(rules, width) + sum(lines)


def _inner(width: int) -> int:
    return max(1, width - _WRAPPED)

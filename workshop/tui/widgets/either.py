"""The longest of some lines that has room: shorter words in a narrow window, not cut ones."""

from textual.content import Content
from textual.css.styles import RulesMap
from textual.strip import Strip
from textual.style import Style
from textual.visual import RenderOptions, Visual


class Either(Visual):
    """One line, said in several ways."""

    def __init__(self, *ways: str) -> None:
        """`ways`: the best one first, the shortest last; that one is cut where it must be."""
        self._ways = tuple(Content(way) for way in ways)

    @property
    def plain(self) -> str:
        """The best one."""
        return self._ways[0].plain

    def render_strips(
        self, width: int, height: int | None, style: Style, options: RenderOptions
    ) -> list[Strip]:
        """The first that fits."""
        way = next((way for way in self._ways if way.cell_length <= width), self._ways[-1])
        return way.render_strips(width, height, style, options)

    def get_optimal_width(self, rules: RulesMap, container_width: int) -> int:
        """That of the best one."""
        return self._ways[0].cell_length

    def get_height(self, rules: RulesMap, width: int) -> int:
        """One line."""
        return 1

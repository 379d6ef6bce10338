"""A compositor that asks no more widgets for their lines than a change needs, and trusts none.

Textual asks every widget that shares a container with the change, cached or not, and all that lie
behind it. On a page of a dozen widgets a ticking clock, or a letter, then costs twice as much as
it need. And what a widget paints may hold what somebody wrote; it goes through `harmless`.
"""

from collections.abc import Iterable

from textual._compositor import Compositor
from textual.geometry import Region
from textual.strip import Strip

from workshop.tui.terminal.harmless import harmless


class NarrowCompositor(Compositor):
    """Looks at where a widget stands, not at what it may at most be seen through."""

    def _get_renders(
        self, crop: Region | None = None
    ) -> Iterable[tuple[Region, Region, list[Strip]]]:
        """Where each widget stands, the edge it is seen through, and its lines; front to back."""
        for widget, (region, clip) in self.visible_widgets.items():
            seen = region.intersection(clip)
            if not seen.area or (crop is not None and not crop.overlaps(seen)):
                continue
            lines = [harmless(line) for line in widget.render_lines(seen.translate(-region.offset))]
            yield region, clip, lines
            if crop is not None and seen.contains_region(crop) and _fill(lines, seen):
                return


def _fill(lines: list[Strip], place: Region) -> bool:
    """Whether nothing shows behind these lines. A widget that has yet to be resized is smaller."""
    return len(lines) == place.height and all(line.cell_length == place.width for line in lines)

"""Words beside words, and the way of saying something that has room."""

import pytest
from textual.content import Content
from textual.style import Style
from textual.visual import RenderOptions, Visual

from workshop.tui.widgets.beside import Beside
from workshop.tui.widgets.either import Either

PLAIN = RenderOptions(lambda _style: Style(), {})

LINE = Beside(Content(" 1  Something "), Content("a short talk, or a longer one"))


def painted(visual: Visual, width: int) -> list[str]:
    strips = visual.render_strips(width, None, Style(), PLAIN)
    assert len(strips) == visual.get_height({}, width)
    assert all(strip.cell_length <= width for strip in strips)
    return [strip.text.rstrip() for strip in strips]


@pytest.mark.parametrize(
    ("width", "lines"),
    [
        (60, [" 1  Something a short talk, or a longer one"]),
        (34, [" 1  Something a short talk, or a", "              longer one"]),
        (
            24,
            [
                " 1  Something",
                "     a short talk, or a",
                "     longer one",
            ],
        ),
    ],
)
def test_what_wraps_stays_beside_the_first(width: int, lines: list[str]) -> None:
    assert painted(LINE, width) == lines


@pytest.mark.parametrize("width", range(1, 70))
def test_no_window_is_too_narrow_for_it(width: int) -> None:
    letters = "".join(painted(LINE, width)).replace(" ", "")
    assert letters == LINE.plain.replace(" ", "")


def test_the_best_way_that_has_room_is_the_one_that_is_said() -> None:
    place = Either("2/3  Step one · A timeline", "2/3  A timeline")
    assert painted(place, 40) == ["2/3  Step one · A timeline"]
    assert painted(place, 20) == ["2/3  A timeline"]
    assert place.plain == "2/3  Step one · A timeline"

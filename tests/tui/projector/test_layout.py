"""The wall in every size: everything is in its place, nothing is wider than the window."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from helpers.effort import effort
from helpers.posters import evening, posters
from workshop.ground import language
from workshop.room.poster import Poster
from workshop.room.wall import Wall, wall
from workshop.tui.projector import letters
from workshop.tui.projector.digits import big
from workshop.tui.projector.layout import Line, laid

SIZES = st.tuples(st.integers(60, 240), st.integers(20, 70))


def text_of(lines: list[Line]) -> list[str]:
    return ["".join(piece.text for piece in line) for line in lines]


def clock_rows(lines: list[Line]) -> list[str]:
    return [piece.text for line in lines for piece in line if piece.style == "clock"]


@effort(150)
@given(posters(), SIZES, st.sampled_from(("en", "de")))
def test_nothing_is_wider_or_higher_than_the_window(
    shown: Poster, size: tuple[int, int], code: str
) -> None:
    language.use(code)
    lines = laid(wall(shown, shown.written), *size)
    assert len(lines) == size[1]
    assert all(cell_len(text) <= size[0] for text in text_of(lines))
    language.use(language.ENGLISH)


@pytest.mark.parametrize("code", ["en", "de"])
@pytest.mark.parametrize("name", sorted(evening()))
def test_the_clock_is_huge(name: str, code: str) -> None:
    language.use(code)
    on = wall(*evening()[name])
    if not on.clock:
        assert name == "over"
        return
    assert len(clock_rows(laid(on, 120, 40))) >= 11
    assert len(clock_rows(laid(on, 80, 24))) >= 5
    wide = clock_rows(laid(on, 200, 50))
    across = max(len(row.strip()) for row in wide)
    assert across >= 150, across


def test_the_longest_words_still_leave_a_clock() -> None:
    on = Wall(clock="12:34", runs=True, left=754, seconds=900, lit="A", prompt=("word " * 800,))
    for size in ((60, 20), (80, 24)):
        lines = laid(on, *size)
        assert len(clock_rows(lines)) >= 5
        assert text_of(lines)[-1].strip() == "…"


def test_the_bar_is_what_is_left_in_the_middle() -> None:
    def bar(left: int) -> str:
        on = Wall(clock="1:00", runs=True, left=left, seconds=100, lit="A")
        [found] = [text for text in text_of(laid(on, 80, 24)) if re.fullmatch(r" *[█▁]{60,}", text)]
        return found.strip()

    assert set(bar(100)) == {"█"}
    assert set(bar(0)) == {"▁"}
    assert re.fullmatch("▁+█+▁+", bar(50))
    assert bar(50).count("█") == len(bar(50)) // 2
    assert bar(1).count("█") > 0


@effort(100)
@given(st.from_regex(r"[0-9]{1,3}:[0-9]{2}", fullmatch=True), st.integers(60, 240))
def test_digits_are_as_high_as_asked_and_all_of_them_differ(text: str, width: int) -> None:
    rows = big(text, width, 5)
    assert len(rows) == 5
    assert len({len(row) for row in rows}) == 1
    assert len(rows[0]) <= width
    assert len({tuple(big(sign, 20, 9)) for sign in "0123456789"}) == 10


def test_large_letters() -> None:
    assert letters.has("The first speaks")
    assert letters.has("Die zweite hört zu. Größe")
    assert not letters.has("Ж")
    assert len(letters.large("Wort")) == letters.HIGH
    assert letters.columns("I I") == 3 + 4 + 3
    assert letters.wrapped("one two three", letters.columns("one two")) == ["one two", "three"]
    assert all(len(glyph.split()) == 7 for glyph in letters._LETTERS.values())
    assert all(len(set(map(len, glyph.split()))) == 1 for glyph in letters._LETTERS.values())
    assert len(set(letters._LETTERS.values())) == len(letters._LETTERS) - 1, "two quotation marks"

"""The last gate before the terminal: whatever a widget paints, no line does any harm."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from helpers.hostile import HOSTILE, steering
from workshop.tui.terminal.harmless import harmless

ANY = st.text(st.characters(codec=None, exclude_categories=()))


def line(text: str) -> Strip:
    return Strip([Segment("before ", Style(bold=True)), Segment(text), Segment(" behind")])


def passed(strip: Strip) -> Strip:
    through = harmless(strip)
    assert steering(through.text.encode()) == []
    assert "\n" not in through.text and "\t" not in through.text
    assert Strip(list(through)).cell_length == strip.cell_length == through.cell_length
    assert through.text.startswith("before ") and through.text.endswith(" behind")
    return through


@given(ANY)
def test_any_text(text: str) -> None:
    passed(line(text))


@pytest.mark.parametrize("what", HOSTILE)
def test_hostile_text(what: str) -> None:
    passed(line(HOSTILE[what]))


@pytest.mark.parametrize("text", ["I feel [sad]", "👩‍❤️‍👨 नमस्ते שלום مرحبا", "漢字", "a\u00a0b"])
def test_ordinary_words_stay_as_they_are(text: str) -> None:
    assert passed(line(text)).text == f"before {text} behind"

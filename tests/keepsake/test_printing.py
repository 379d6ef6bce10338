"""A page is printed by a real browser, where there is one: on A4 and on Letter, and whole."""

import re
from pathlib import Path

import pytest
from msgspec import structs

from helpers.kept_words import a_keepsake, a_picture, every_block
from helpers.printed_pages import NEEDS_A_PRINTER, PAPER, printed_pages
from workshop.keepsake.forms import written_out
from workshop.keepsake.keepsake import Keepsake

pytestmark = NEEDS_A_PRINTER


def pages(keepsake: Keepsake, paper: str, folder: Path) -> list[str]:
    """What stands on each page."""
    return printed_pages(written_out(keepsake, "html"), paper, folder)


@pytest.mark.parametrize("paper", PAPER)
def test_no_heading_is_left_alone_and_pages_are_counted(paper: str, tmp_path: Path) -> None:
    one = every_block().books[0]
    found = pages(Keepsake((one,) * 6, several=True), paper, tmp_path)
    assert len(found) > 6
    for number, page in enumerate(found, 1):
        lines = [line.strip() for line in page.strip().split("\n") if line.strip()]
        assert lines, f"page {number} is empty"
        if number > 1:
            assert lines.pop() == str(number)
        # A page ends with an answer, never with what only announces one.
        assert lines[-1] not in ("What you keep", "What you agreed on", "Everything", "Our loop")
        assert lines[-1] not in ("The workshop", "One thing", "Jo began · 52 minutes", "ANA", "JO")


@pytest.mark.parametrize("paper", PAPER)
def test_the_picture_stands_whole_under_its_heading(paper: str, tmp_path: Path) -> None:
    keepsake = structs.replace(every_block(), picture=a_picture())
    (drawn,) = (page for page in pages(keepsake, paper, tmp_path) if "How you were doing" in page)
    lines = [line.split() for line in drawn.split("\n")]
    assert ["10"] in lines and ["0"] in lines, "the ends of the scale"
    assert ["1", "Mar", "2026", "29", "Apr", "2026"] in lines, "the ends of the time"


def test_words_longer_than_a_page_stand_beside_each_other_on_every_page(tmp_path: Path) -> None:
    left, right = "left " * 1500, "right " * 1500
    found = pages(a_keepsake(left + "END", right + "END"), "A4", tmp_path)
    assert "left" in found[0], "it begins where it is announced"
    for page in found[:3]:
        assert re.search(r"left +right", page)
    assert "".join(found).count("END") == 2

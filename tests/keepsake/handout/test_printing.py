"""Every page of one's own is one sheet, on A4 and on Letter, in every language."""

import re
from pathlib import Path

import pytest

from helpers.printed_pages import NEEDS_A_PRINTER, PAPER, printed_pages
from workshop.ground import language
from workshop.guide import by_id
from workshop.sitting.handouts import handouts

pytestmark = NEEDS_A_PRINTER

EACH = pytest.mark.parametrize(
    ("code", "guide", "sitting"),
    [
        ("en", "main", 1),
        ("de", "main", 1),
        ("en", "main", 2),
        ("de", "main", 2),
        ("en", "nine-steps", 2),
    ],
)


@EACH
@pytest.mark.parametrize("paper", PAPER)
def test_a_page_of_ones_own_is_one_sheet(
    paper: str, code: str, guide: str, sitting: int, tmp_path: Path
) -> None:
    language.use(code)
    page = handouts(by_id(guide)[0], sitting=sitting).couple
    sheets = printed_pages(page, paper, tmp_path)
    own = len(re.findall(r'<article class="page own', page))
    heads = [sheet.split("\n")[0] for sheet in sheets]
    letters = [re.fullmatch(r" *(For|Nur für) ([AB])( alone)?( · \d+)?", head) for head in heads]
    assert sum(map(bool, letters)) == own, "each begins a sheet with whose it is"
    first = next(number for number, letter in enumerate(letters) if letter)
    assert all(letters[first:]), "none goes on over a second sheet"
    for number, sheet in enumerate(sheets, 1):
        lines = [line.strip() for line in sheet.strip().split("\n") if line.strip()]
        assert lines.pop() == str(number)
        assert lines, f"sheet {number} is empty"


@pytest.mark.parametrize("paper", PAPER)
def test_the_size_that_was_asked_for_is_the_size_that_is_printed(
    paper: str, tmp_path: Path
) -> None:
    size = "a4" if paper == "A4" else "letter"
    made = handouts(by_id("daily-talk")[0], paper=size)
    for page in (made.couple, made.run_sheet):
        assert len(re.findall(r"[ {]size: ", page)) == 1
        other = "Letter" if paper == "A4" else "A4"
        # The last rule wins: whatever the printer holds, it is told the size in the file.
        (tmp_path / "one").mkdir(exist_ok=True)
        with pytest.raises(AssertionError):
            printed_pages(page, other, tmp_path / "one")
        assert printed_pages(page, paper, tmp_path / "one")


@pytest.mark.parametrize("paper", PAPER)
def test_for_one_person_no_sheet_is_empty_and_the_card_stands_alone(
    paper: str, tmp_path: Path
) -> None:
    sheets = printed_pages(handouts(by_id("when-i-see-it")[0]).couple, paper, tmp_path)
    assert all(len(sheet.split()) > 20 for sheet in sheets)
    (card,) = (sheet for sheet in sheets if "To be read in silence" in sheet)
    assert card.strip().startswith("Before you begin")
    assert "Arriving" not in card

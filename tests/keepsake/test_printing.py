"""A page is printed by a real browser, where there is one: on A4 and on Letter, and whole."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest
from msgspec import structs

from helpers.kept_words import a_keepsake, a_picture, every_block
from workshop.keepsake.forms import written_out
from workshop.keepsake.keepsake import Keepsake

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
READER = shutil.which("pdftotext")

pytestmark = pytest.mark.skipif(
    not (CHROMIUM and READER), reason="needs Chromium, and pdftotext of poppler-utils"
)

PAPER = {"A4": (595, 842), "Letter": (612, 792)}
"""Width and height in points."""


def pages(keepsake: Keepsake, paper: str, folder: Path) -> list[str]:
    """What stands on each page."""
    page = written_out(keepsake, "html")
    # Browsers take the paper from the printer; without one it can only be said in the page, whose
    # policy would not let us.
    page = re.sub(r"<meta http-equiv[^>]*>", "", page)
    page = page.replace("@page {", f"@page {{ size: {paper};", 1)
    (folder / "page.html").write_text(page, encoding="utf-8")
    subprocess.run(
        [
            str(CHROMIUM),
            "--headless",
            "--no-sandbox",  # as root a browser starts with none
            "--disable-gpu",
            f"--user-data-dir={folder / 'profile'}",
            "--no-pdf-header-footer",
            f"--print-to-pdf={folder / 'page.pdf'}",
            (folder / "page.html").as_uri(),
        ],
        check=True,
        capture_output=True,
        timeout=120,
    )
    box = re.search(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", (folder / "page.pdf").read_bytes())
    assert box
    assert tuple(round(float(side)) for side in box.groups()) == PAPER[paper]
    text = subprocess.run(
        [str(READER), "-layout", str(folder / "page.pdf"), "-"],
        check=True,
        capture_output=True,
        text=True,
    ).stdout
    return text.removesuffix("\f").split("\f")


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

"""What a keepsake looks like: one with every form an answer can have, in each of its forms.

When one changes on purpose, delete its file and run this test; it writes it anew, fails once, and
the new one is to be looked at.
"""

import re
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from helpers.kept_words import every_block, read_html
from workshop.ground import language
from workshop.keepsake.forms import FORMS, Form, written_out
from workshop.keepsake.keepsake import Keepsake, Line, Picture

GOLDEN = Path(__file__).parent / "golden"


@pytest.fixture(autouse=True)
def in_one_place(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("TZ", "UTC")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


def without_looks(page: str) -> str:
    """The page without its stylesheet, and without the number that stands for it."""
    page = re.sub(r"<style>.*?</style>", "<style></style>", page, flags=re.DOTALL)
    return re.sub(r"sha256-[A-Za-z0-9+/=]*", "sha256-", page)


@pytest.mark.parametrize("form", FORMS)
def test_as_before(form: Form) -> None:
    written = written_out(every_block(), form)
    found = without_looks(written) if form == "html" else written
    path = GOLDEN / f"all-kinds.{form}"
    if not path.exists():
        path.write_text(found, encoding="utf-8")
        pytest.fail(f"{path} is new; look at it")
    assert found == path.read_text("utf-8")


def test_it_speaks_the_language_of_the_interface() -> None:
    language.use("de")
    try:
        page = written_out(every_block(), "html")
    finally:
        language.use("en")
    assert '<html lang="de">' in page
    assert "1. März 2026" in page


def test_a_picture_that_was_agreed_to_is_drawn_and_told() -> None:
    picture = Picture(
        "How close <we> were",
        ("1 Mar", "8 Mar", "15 Mar"),
        (Line("Ana", (3, None, 10)), Line("Jo", (0, 5, 7))),
    )
    keepsake = Keepsake(every_block().books, several=True, pictures=(picture,))
    page = written_out(keepsake, "html")
    read_html(page)
    assert "How close &lt;we&gt; were" in page
    lines = re.findall(r'<section class="picture">.*</section>', page, flags=re.DOTALL)[0]
    assert re.findall(r'polyline class="line (\w+)" points="([^"]*)"', lines) == [
        ("left", "12,121.2 388,12"),
        ("right", "12,168 200,90 388,58.8"),
    ]
    assert re.findall(r"<td>(\d*)</td>", lines)[1:] == ["3", "0", "", "5", "10", "7"]
    assert "- 15 Mar — Ana 10, Jo 7" in written_out(keepsake, "md")

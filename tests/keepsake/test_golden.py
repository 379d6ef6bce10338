"""What a keepsake looks like: one with every form an answer can have, in each of its forms.

When one changes on purpose, delete its file and run this test; it writes it anew, fails once, and
the new one is to be looked at.
"""

import json
import re
import time
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec import structs

from helpers.kept_words import a_picture, every_block, read_html
from workshop.ground import language
from workshop.keepsake.forms import FORMS, Form, written_out

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
    keepsake = structs.replace(every_block(), picture=a_picture())
    page = written_out(keepsake, "html")
    read_html(page)
    assert "0 is “not &lt;at&gt; all”" in page
    told = re.findall(r'<section class="over-time">.*</section>', page, flags=re.DOTALL)[0]
    assert re.findall(r'polyline class="line (\w+)" points="([^"]*)"', told) == [
        ("left", "12,121.2 56.6,105.6"),
        ("left", "388,12"),
        ("right", "12,168 12,152.4 56.6,90 317.9,58.8"),
    ], "no line over more than six weeks"
    assert re.findall(r"<td>([\d.]*)</td>", told)[1:] == [
        *("3.0", "0.0", "", "1.0"),
        *("4.0", "5.0", "", "7.0", "10.0", ""),
    ]  # fmt: skip
    assert "- 8 Mar 2026 — Ana 4.0, Jo 5.0\n- 18 Apr 2026 — Jo 7.0\n" in written_out(keepsake, "md")
    values = tomllib.loads(written_out(keepsake, "toml"))
    assert values == json.loads(written_out(keepsake, "json"))
    left, right = values["over_time"]["lines"]
    assert (left["seat"], right["name"], len(right["means"])) == ("left", "Jo", 4)
    assert left["means"][1] == {"day": "2026-03-08", "mean": 4.0}


@pytest.mark.parametrize("form", FORMS)
def test_without_a_picture_nothing_tells_of_one(form: Form) -> None:
    written = without_looks(written_out(every_block(), form))
    assert "over" not in re.findall(r"[a-z]+", written)
    assert "doing" not in written

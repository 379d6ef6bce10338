"""Keepsakes from the screen: what is chosen, where it is put, and what is said of it."""

import json
import threading
from datetime import UTC, datetime
from pathlib import Path

import pytest
from textual.widgets import Input

from helpers.lived import live
from helpers.walker import Time
from tui.at_table import Table, sat_down
from workshop.tui.screens import into_file
from workshop.tui.screens import keepsake as module
from workshop.tui.screens.book import BookScreen
from workshop.tui.screens.keepsake import KeepsakeScreen
from workshop.tui.screens.past import PastScreen

JOURNAL = "journal.db"
NOW = datetime(2026, 11, 22, 19, 0, tzinfo=UTC)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where keepsakes are put if nothing else is said."""
    documents = tmp_path / "documents"
    documents.mkdir()
    monkeypatch.setattr(into_file, "usual_folder", lambda: documents)
    return documents


async def at_the_list(table: Table) -> None:
    await table.open()
    await table.see("Past sessions")
    table.app.to_screen(PastScreen())
    await table.see("The workshop", "Keepsake")


async def at_the_book(table: Table) -> None:
    """The finished session, the second in the list."""
    await at_the_list(table)
    await table.press("down", "enter")
    await table.until(lambda: isinstance(table.screen, BookScreen), "the book")
    await table.press("f6")
    await table.see("A keepsake", "this session", "a page to print")


def where(table: Table) -> str:
    return table.screen.query_one("#where", Input).value


async def test_one_session_as_a_page_to_print(tmp_path: Path, folder: Path) -> None:
    live(tmp_path / JOURNAL)
    async with sat_down(tmp_path / JOURNAL, Time(began=NOW)) as table:
        await at_the_book(table)
        assert where(table) == str(folder / "the-workshop-2026-03-01.html")
        await table.press("f2")
        await table.see("It is here:", "This file is not locked. Anyone who opens it can read it.")
        (made,) = folder.iterdir()
        assert made.name == "the-workshop-2026-03-01.html"
        words = made.read_text("utf-8")
        assert "SHOWN one-thing moment left" in words
        assert "CANARY" not in words
        await table.press("escape")
        await table.until(lambda: isinstance(table.screen, BookScreen), "the book")


async def test_a_place_typed_in_one_go_with_enter_is_taken_whole(
    tmp_path: Path, folder: Path
) -> None:
    live(tmp_path / JOURNAL)
    async with sat_down(tmp_path / JOURNAL, Time(began=NOW)) as table:
        await at_the_book(table)
        table.screen.query_one("#where", Input).focus()
        await table.settle()
        table.type_at_once(*str(folder / "ours.html"), "enter")  # in place of what stood there
        await table.see("It is here:")
        (made,) = folder.iterdir()
        assert made.stem == "ours"


async def test_lines_change_and_the_name_follows(tmp_path: Path, folder: Path) -> None:
    live(tmp_path / JOURNAL)
    async with sat_down(tmp_path / JOURNAL, Time(began=NOW)) as table:
        await at_the_book(table)
        await table.press("1")
        await table.see("what you agreed on in it")
        assert where(table) == str(folder / "what-you-agreed-on-2026-03-01.html")
        await table.press("1", "down", "enter", "enter", "2")
        await table.see("all of your sessions", "JSON, for programs")
        assert where(table) == str(folder / "your-sessions-2026-11-22.json")
        await table.press("1", "1", "2", "2")
        await table.see("this session", "plain text (Markdown)")
        assert where(table) == str(folder / "the-workshop-2026-03-01.md")


async def test_a_place_that_was_typed_stays(tmp_path: Path, folder: Path) -> None:
    live(tmp_path / JOURNAL)
    async with sat_down(tmp_path / JOURNAL, Time(began=NOW)) as table:
        await at_the_book(table)
        table.screen.query_one("#where", Input).value = str(folder / "ours.txt")
        await table.press("2")
        assert where(table) == str(folder / "ours.txt")
        table.screen.query_one("#where", Input).focus()
        await table.press("enter")
        await table.see("It is here:")
        assert (folder / "ours.txt").read_text("utf-8").startswith("# The workshop")


async def test_a_file_in_the_way_goes_only_by_the_same_key_again(
    tmp_path: Path, folder: Path
) -> None:
    live(tmp_path / JOURNAL)
    made = folder / "the-workshop-2026-03-01.html"
    made.write_text("before")
    async with sat_down(tmp_path / JOURNAL, Time(began=NOW)) as table:
        await at_the_book(table)
        await table.press("f2")
        await table.see("is there already", "F2 once")
        assert made.read_text() == "before"
        await table.press("2", "2", "2", "2")
        await table.press("f2")
        await table.see("is there already", "F2 once")
        assert made.read_text() == "before", "what was asked before something else was chosen"
        await table.press("f2")
        await table.see("It is here:")
        assert made.read_text("utf-8").startswith("<!DOCTYPE html>")


async def test_what_cannot_be_written_is_told(tmp_path: Path, folder: Path) -> None:
    live(tmp_path / JOURNAL)
    async with sat_down(tmp_path / JOURNAL, Time(began=NOW)) as table:
        await at_the_book(table)
        table.screen.query_one("#where", Input).value = str(folder / "nowhere" / "ours.md")
        await table.press("f2")
        await table.see("There is no folder")
        assert list(folder.iterdir()) == []


async def test_all_of_them_from_the_list(
    tmp_path: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    live(tmp_path / JOURNAL)
    threads = []
    real = module.write

    def write(path: Path, text: str, *, replace: bool) -> None:
        threads.append(threading.current_thread())
        real(path, text, replace=replace)

    monkeypatch.setattr(module, "write", write)
    async with sat_down(tmp_path / JOURNAL, Time(began=NOW)) as table:
        await at_the_list(table)
        await table.press("f6")
        await table.until(lambda: isinstance(table.screen, KeepsakeScreen), "the page")
        await table.press("2", "2", "2", "f2")
        await table.see("It is here:")
        (made,) = folder.iterdir()
        found = json.loads(made.read_text("utf-8"))
        assert made.name == "your-sessions-2026-11-22.json"
        assert [session["guide"] for session in found["sessions"]] == ["main", "main"]
        assert "UNSEEN" not in made.read_text("utf-8")
        assert threads[0] is not threading.main_thread(), "the screen goes on meanwhile"


async def test_nothing_to_keep_yet(tmp_path: Path, folder: Path) -> None:
    from helpers.walker import named

    time = Time(began=NOW)
    named(tmp_path / JOURNAL, time).close()
    async with sat_down(tmp_path / JOURNAL, time) as table:
        await table.open()
        await table.see("Past sessions")
        table.app.to_screen(KeepsakeScreen())
        await table.see("A keepsake")
        await table.press("f2")
        await table.see("Nothing was shown so far.")
        assert list(folder.iterdir()) == []

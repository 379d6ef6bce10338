"""Whoever leaves while a page is still being read is told nothing of it."""

import asyncio
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from textual.widget import Widget

from tui.at_table import PATIENCE, prepared, sat_down
from workshop.journal.errors import JournalClosed

READS = {"the shelf": "1", "rituals": "2", "past sessions": "3"}
"""The pages that read from the journal as they are opened, and their keys on home."""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "journal.db"
    prepared(path, "signs/turn/left")
    return path


class Late:
    """Stands in for `asyncio.to_thread`: nothing is read before `go` is set."""

    def __init__(self) -> None:
        self.go = threading.Event()
        self.asked, self.refused = 0, 0
        self._usual = asyncio.to_thread

    async def __call__(self, read: Callable[..., Any], *of: Any) -> Any:
        def held() -> Any:
            assert self.go.wait(PATIENCE)
            return read(*of)

        self.asked += 1
        try:
            return await self._usual(held)
        except JournalClosed:
            self.refused += 1
            raise


@pytest.mark.parametrize("key", READS.values(), ids=READS)
async def test_the_program_may_end_while_a_page_is_read(
    path: Path, key: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with sat_down(path) as table:  # what breaks is raised at its end
        await table.open()
        late = Late()
        monkeypatch.setattr(asyncio, "to_thread", late)
        table.type_at_once(key)
        await table.until(lambda: late.asked, "reading")
        table.app._finish()
        late.go.set()
        await table.until(lambda: late.refused, "refused")


async def test_while_the_program_goes_on_a_closed_journal_is_an_error(path: Path) -> None:
    with pytest.raises(Exception, match="The journal is closed"):
        async with sat_down(path) as table:
            await table.open()
            table.house.close()
            await table.press("1")
            await table.until(lambda: table.app._exception)


@pytest.mark.parametrize("key", ["2", "3", "5"], ids=["rituals", "past sessions", "the library"])
async def test_a_page_may_be_left_while_it_is_read(
    path: Path, key: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with sat_down(path) as table:
        await table.open()
        read, gone = asyncio.Event(), asyncio.Event()
        usual = asyncio.to_thread

        async def late(look: Callable[..., Any], *of: Any) -> Any:
            found = await usual(look, *of)
            read.set()
            await gone.wait()
            return found

        monkeypatch.setattr(asyncio, "to_thread", late)
        await table.press(key)
        await table.until(read.is_set, "read")
        monkeypatch.setattr(asyncio, "to_thread", usual)
        page, usually = table.screen, Widget._on_unmount

        def unmounted(widget: Widget) -> None:
            usually(widget)
            if widget.parent is page:  # what is read comes while the widgets go
                gone.set()

        monkeypatch.setattr(Widget, "_on_unmount", unmounted)
        await table.press("escape")
        await table.see("Good evening")
        assert gone.is_set()

"""Past sessions by keys: a long list in windows, a filter, what comes back, two times compared."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path
from unittest.mock import patch

import pytest

from benchmarks import many
from helpers.walker import Time
from tui.at_table import SMALL, Table, sat_down
from workshop.journal.journal import Journal
from workshop.sitting import listing, past
from workshop.sitting.demo import write_demo
from workshop.sitting.demo.seasons import write_seasons
from workshop.sitting.listing import Filter
from workshop.sitting.undo import LONGEST
from workshop.tui.latest import Latest
from workshop.tui.screens.compare import CompareScreen
from workshop.tui.screens.home import HomeScreen
from workshop.tui.screens.one_of import OneOfScreen
from workshop.tui.screens.past import PastScreen
from workshop.tui.widgets.row_list import PAGES_AROUND, RowList

SESSIONS = 400


@pytest.fixture(scope="module")
def long_journal(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("long") / "journal.db"
    many.make(path, SESSIONS, SESSIONS * 4)
    return path


@asynccontextmanager
async def open_past(path: Path, time: Time | None = None) -> AsyncIterator[Table]:
    async with sat_down(path, time, SMALL) as table:
        await table.open()
        await table.until(lambda: isinstance(table.screen, HomeScreen), "home")
        await table.press("3")
        await table.until(lambda: rows(table).cursor is not None, "the list")
        yield table


def rows(table: Table) -> RowList:
    return table.screen.query_one("#list", RowList)


def days(path: Path, asked: Filter = Filter()) -> list[str]:  # noqa: B008
    from workshop.ground import dates
    from workshop.sitting.house import House

    house = House.open(path, read_only=True)
    try:
        ids = listing.ids(house, asked)
        lines = listing.lines(house, ids)
        return [dates.short(lines[id].started.astimezone()) for id in ids]
    finally:
        house.close()


async def test_a_long_list_holds_few_rows_and_shows_every_one(long_journal: Path) -> None:
    right = days(long_journal)
    async with open_past(long_journal) as table:
        await table.see(*right[:19])
        seen = list(right[:19])
        for page in range(1, SESSIONS // 19):
            await table.press("right")
            there = right[19 * page : 19 * (page + 1)]
            await table.see(*there)
            seen += there
            height = rows(table).scrollable_content_region.height
            assert len(rows(table)._rows) <= (2 * PAGES_AROUND + 1) * height + 1
        assert seen == right[: len(seen)]
        await table.press("end")
        await table.see(*right[-19:])
        assert rows(table).cursor == SESSIONS - 1
        await table.press("down", "up", "home", "up")
        await table.see(right[0])
        assert rows(table).cursor == 0


async def test_scrolling_quickly_reads_few_books(long_journal: Path) -> None:
    read: list[str] = []
    real = past.book

    def book(house: object, session: str) -> object:
        read.append(session)
        return real(house, session)  # type: ignore[arg-type]

    with patch("workshop.sitting.past.book", book):
        async with open_past(long_journal) as table:
            table.type_at_once(*["down"] * 200)
            await table.until(lambda: rows(table).cursor == 200, "down there")
            screen = table.screen
            assert isinstance(screen, PastScreen)
            await table.until(lambda: screen.chosen() in read, "read")
            assert len(read) < 40


async def test_the_newest_wish_counts_and_nothing_piles_up() -> None:
    done: list[str] = []
    gate = asyncio.Event()

    async def do(what: str) -> None:
        done.append(what)
        await gate.wait()

    latest = Latest(do, 0.0)
    latest.want("first")
    task = asyncio.ensure_future(latest.run())
    await asyncio.sleep(0)
    for number in range(1000):
        latest.want(str(number))
        await latest.run()  # somebody is at it already
    gate.set()
    await task
    assert done == ["first", "999"]
    assert not latest.busy


async def test_a_filter_is_told_in_one_line_and_one_key_shows_all(tmp_path: Path) -> None:
    path = tmp_path / "journal.db"
    with Journal.open(path) as journal:
        write_demo(journal, today=datetime.now(UTC).date())
        write_seasons(journal, today=datetime.now(UTC).date())
    ritual = len(days(path, Filter(ritual=True)))
    async with open_past(path) as table:
        total = rows(table).count
        assert 0 < ritual < total
        assert "See all" not in table.text()
        await table.press("f")
        await table.see("Which sessions?")
        await table.press("5", "escape")
        await table.see(f"{ritual} of {total} · with a ritual", "See all")
        assert rows(table).count == ritual
        await table.press("f")
        await table.see("Which sessions?", "with a ritual")
        await table.press("4", "4")
        await table.see("goes on")
        await table.press("escape")
        await table.see("goes on · with a ritual")
        await table.press("a")
        await table.until(lambda: rows(table).count == total, "all")
        assert "with a ritual" not in table.text()
        await table.press("f")
        await table.see("Which sessions?")
        await table.press("6", "escape")
        await table.see("oldest first")
        await table.see(days(path)[-1])


async def test_another_guide_drops_the_module_that_was_asked_for(tmp_path: Path) -> None:
    path = tmp_path / "journal.db"
    with Journal.open(path) as journal:
        write_demo(journal, today=datetime.now(UTC).date())
    async with open_past(path) as table:
        await table.press("f")
        await table.see("Which sessions?")
        await table.press("2")
        await table.until(lambda: asks(table), "the modules")
        await table.press("down", "enter")
        await table.until(lambda: not asks(table), "what is asked for")
        assert table.screen._asked.module  # type: ignore[attr-defined]
        await table.press("1")
        await table.until(lambda: asks(table), "the guides")
        await table.press("end", "enter")
        await table.until(lambda: not asks(table), "what is asked for")
        asked = table.screen._asked  # type: ignore[attr-defined]
        assert asked.guide
        assert not asked.module or asked.module.startswith(asked.guide)


def asks(table: Table) -> bool:
    """Whether a page to pick from is there, and takes keys."""
    return isinstance(table.screen, OneOfScreen) and table.app.focused is not None


async def delete_first(table: Table) -> str:
    screen = table.screen
    assert isinstance(screen, PastScreen)
    gone = screen.chosen()
    assert gone
    await table.press("f4")
    await table.see("What shall go?")
    await table.press("end", "enter")
    await table.see("Yes, delete it")
    await table.press("2", "enter")
    await table.see("U brings it back")
    return gone


async def test_deleted_comes_back_by_one_key_and_only_there(tmp_path: Path) -> None:
    path = tmp_path / "journal.db"
    many.make(path, 30, 90)
    time = Time()
    async with open_past(path, time) as table:
        gone = await delete_first(table)
        assert gone not in listing.ids(table.house, Filter())
        await table.press("u")
        await table.until(lambda: gone in listing.ids(table.house, Filter()), "there again")
        screen = table.screen
        assert isinstance(screen, PastScreen)
        await table.until(lambda: screen.chosen() == gone, "under the cursor")
        assert "U brings it back" not in table.text()
        await table.press("u")

        gone = await delete_first(table)
        undo = screen._undo
        assert undo
        await table.press("escape")
        await table.until(lambda: isinstance(table.screen, HomeScreen), "home")
        assert not undo.is_there()
        await table.press("3")
        await table.until(lambda: isinstance(table.screen, PastScreen), "the list")
        await table.press("u")
        assert gone not in listing.ids(table.house, Filter())


async def test_after_some_minutes_the_page_does_not_offer_it(tmp_path: Path) -> None:
    path = tmp_path / "journal.db"
    many.make(path, 30, 90)
    time = Time()
    async with open_past(path, time) as table:
        gone = await delete_first(table)
        time.seconds += LONGEST
        table.screen._show_undo()  # type: ignore[attr-defined]
        await table.settle()
        assert "U brings it back" not in table.text()
        await table.press("u")
        assert gone not in listing.ids(table.house, Filter())


async def test_two_times_beside_each_other(tmp_path: Path) -> None:
    path = tmp_path / "journal.db"
    with Journal.open(path) as journal:
        today = datetime.now(UTC).date()
        write_demo(journal, today=today, sessions=2)
        write_seasons(journal, today=today)
    async with open_past(path) as table:
        await table.press("f")
        await table.see("Which sessions?")
        await table.press("1")
        await table.see("Needs, guessed and told")
        await table.press("down", "down", "enter")
        await table.see("Which sessions?")
        await table.press("escape")
        await table.see("of 8")
        await table.press("enter")
        await table.see("Kept to remember, not to prove.")
        await table.press("right", "c")
        await table.until(lambda: isinstance(table.screen, CompareScreen), "compare")
        await table.see("Seven needs", "What I need most")
        newest = table.screen.query_one("#book-heading").render()
        await table.press("right")
        await table.until(
            lambda: str(table.screen.query_one("#book-heading").render()) != str(newest), "earlier"
        )
        earlier = str(table.screen.query_one("#book-heading").render())
        await table.press("right", "right")
        assert str(table.screen.query_one("#book-heading").render()) == earlier, "no further"
        await table.press("left", "f")
        first = earlier.rsplit("·", 1)[1]
        await table.until(
            lambda: first in str(table.screen.query_one("#book-heading").render()), "the first"
        )
        await table.press("escape")
        await table.see("page 2 of")

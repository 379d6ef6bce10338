"""The country is chosen under Settings, holds at once, and is there the next time."""

from pathlib import Path

import pytest

from helpers.walker import Time, named
from tui.at_table import Table, sat_down
from workshop.ground import helplines
from workshop.ground.settings import USUAL, load
from workshop.tui.screens.helplines import HelplinesScreen
from workshop.tui.screens.settings import SettingsScreen
from workshop.tui.widgets.words import Words


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "journal.db"
    named(path, Time()).close()
    return path


COUNTRY = 2
"""Its line under Settings, from 0."""


async def with_settings(table: Table, **chosen: str) -> None:
    await table.open()
    await table.see("Start something")
    await table.app.choose(USUAL._replace(**chosen))
    table.app.to_screen(SettingsScreen(table.app.settings, COUNTRY))
    await table.see("Enter changes a line.")


async def help_page(table: Table) -> str:
    table.app.to_screen(HelplinesScreen())
    await table.see("In danger right now?")
    return table.text()


async def test_all_stand_in_one_list_until_one_is_chosen(path: Path, home: Path) -> None:
    async with sat_down(path) as table:
        await with_settings(table)
        assert "none said; “Finding help” lists all of them" in table.text()
        there = await help_page(table)
        assert "Other countries" not in there
        names = [line.country for line in helplines.load().lines]
        assert next(name for name in names if name in there) == names[0]


async def test_enter_goes_from_country_to_country_and_back_to_none(path: Path, home: Path) -> None:
    kept = home / "settings.toml"
    async with sat_down(path) as table:
        await with_settings(table)
        for code, name in helplines.load().countries().items():
            await table.press("enter")
            await table.see(f"{name}; it comes first in “Finding help”")
            assert load(kept).country == code
        await table.press("enter")
        await table.see("none said;")
        assert load(kept) == USUAL


async def test_the_one_that_was_chosen_comes_first_and_no_other_is_gone(
    path: Path, home: Path
) -> None:
    async with sat_down(path, size=(120, 40)) as table:
        await with_settings(table, country="DE")
        there = await help_page(table)
        places = [there.index(words) for words in ("In danger", "116 016", "Other countries")]
        assert places == sorted(places)
        for line in helplines.load().others:
            assert there.index(line.number) > places[-1], line.country
        assert "can come first" not in there


async def test_a_country_of_elsewhere_in_the_file_is_as_none(path: Path, home: Path) -> None:
    async with sat_down(path) as table:
        await with_settings(table, country="FR")
        assert "none said;" in table.text()
        await table.press("enter")
        await table.see("United States; it comes first")


async def test_where_the_numbers_are_from_stands_below_everything_else(path: Path) -> None:
    async with sat_down(path) as table:
        await table.open()
        await help_page(table)
        lines = table.screen.query("#help-page Words").results(Words)
        page = [str(line.content) for line in lines]
    known = helplines.load()
    for line in known.lines:
        (number,) = (place for place, words in enumerate(page) if line.number in words)
        assert page[number + 1].strip() == line.what_for
    sources = {line.source for line in known.lines}
    assert not [words for words in page[:-1] if any(source in words for source in sources)]
    assert all(source in page[-1] for source in sources), "each number has its source"

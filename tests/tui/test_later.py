"""A line left for another day, on the screens: from home, or as the first page of a session."""

from pathlib import Path

import pytest

from helpers.for_later import ANA, BOTH, JO, another_day, workshop
from helpers.walker import Time, named
from tui.at_table import Table, sat_down
from workshop.sitting.later import anything
from workshop.tui.screens.home import HomeScreen


@pytest.fixture
def time() -> Time:
    return Time()


@pytest.fixture
def path(tmp_path: Path, time: Time) -> Path:
    path = tmp_path / "journal.db"
    house = named(path, time)
    workshop(house, time, BOTH)
    house.close()
    another_day(time)
    return path


def still_closed(table: Table) -> bool:
    assert table.app.house is not None
    return anything(table.app.house)


async def test_from_home_it_opens_when_both_say_so(path: Path, time: Time) -> None:
    async with sat_down(path, time) as table:
        await table.open()
        await table.see("Left for each other")
        await table.press("home", "down", "enter")
        await table.see("We are both here")
        assert ANA not in table.text()
        assert still_closed(table)
        await table.press("f2")
        await table.see(ANA, JO)
        assert not still_closed(table)
        await table.press("escape")
        await table.until(lambda: isinstance(table.screen, HomeScreen), "home")
        assert "Left for each other" not in table.text()


async def test_whoever_goes_back_leaves_it_closed(path: Path, time: Time) -> None:
    async with sat_down(path, time) as table:
        await table.open()
        await table.press("home", "down", "enter")
        await table.see("We are both here")
        await table.press("escape")
        await table.see("Left for each other")
        assert still_closed(table)

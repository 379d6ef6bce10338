"""Small moments on the screens: off by default, one key, and a slip taken back."""

from pathlib import Path

import pytest

from helpers.walker import Time, named
from tui.at_table import Table, sat_down
from workshop.ground.settings import USUAL
from workshop.sitting.small_moments import this_week
from workshop.tui.screens.small_moments import SmallMomentsScreen


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "journal.db"
    named(path, Time()).close()
    return path


def sunday(table: Table) -> str:
    assert table.app.house is not None
    return this_week(table.app.house)[6].drawn("o", "*")


async def at_home(table: Table, *, on: bool) -> None:
    table.app.settings = USUAL._replace(moments=on)
    await table.open()
    await table.see("Start something")


async def test_before_it_is_switched_on_no_key_notes_anything(path: Path) -> None:
    async with sat_down(path) as table:
        await at_home(table, on=False)
        await table.press("r", "a", "u")
        assert sunday(table) == ""
        assert "Small moments" not in table.text()


async def test_one_key_on_home_and_one_takes_it_back(path: Path) -> None:
    async with sat_down(path) as table:
        await at_home(table, on=True)
        await table.see("Small moments")
        await table.press("r")
        await table.see("A reach is noted.")
        await table.press("a")
        await table.see("An answer is noted.")
        assert sunday(table) == "o   *"
        await table.press("u")
        await table.see("It is taken back.")
        assert sunday(table) == "o"
        await table.press("u")
        await table.press("u")
        assert sunday(table) == ""


async def test_the_week_shows_it_at_once_and_takes_back_what_home_noted(path: Path) -> None:
    async with sat_down(path) as table:
        await at_home(table, on=True)
        await table.press("r")
        await table.see("A reach is noted.")
        await table.press("up", "up", "home", "enter")
        await table.until(lambda: isinstance(table.screen, SmallMomentsScreen), "the week")
        await table.see("Sunday        ○")
        await table.press("a")
        await table.see("○   ●")
        await table.press("u")
        await table.press("u")
        await table.see("It is taken back.")
        assert sunday(table) == ""
        await table.press("right")
        await table.see("16 November")
        await table.press("left")
        await table.see("9 November")


async def test_all_of_them_go_when_it_is_said_twice(path: Path) -> None:
    async with sat_down(path) as table:
        await at_home(table, on=True)
        await table.press("r")
        await table.see("A reach is noted.")
        await table.press("home", "enter")
        await table.until(lambda: isinstance(table.screen, SmallMomentsScreen), "the week")
        await table.press("f4")
        await table.see("F4 once more")
        assert sunday(table) == "o"
        await table.press("f4")
        await table.see("They are deleted.")
        assert sunday(table) == ""

"""The picture in a keepsake: both are asked, each alone; a refusal is in no page and no file."""

import json
import shutil
from collections.abc import Sequence
from datetime import date, datetime
from itertools import product
from pathlib import Path

import pytest
from textual.widgets import Input

from helpers.walker import Time
from tui.at_table import Table, sat_down
from tui.test_doing import FOUR, KEYS, OTHER, WEEKS, Page, files, hand_over, prepared, whole_page
from workshop.sitting.elsewhere import take_in
from workshop.sitting.elsewhere_texts import Written
from workshop.sitting.house import House
from workshop.tui.idle import Idle
from workshop.tui.screens.doing.terms import TermsScreen
from workshop.tui.screens.home import HomeScreen
from workshop.tui.screens.keepsake import KeepsakeScreen
from workshop.tui.screens.past import PastScreen
from workshop.tui.screens.private import FORGOTTEN_AFTER


def a_journal(path: Path, sealed: Sequence[str] = ()) -> Time:
    """Weeks with numbers of both, and one text that both can read."""
    time = prepared(path, *WEEKS, sealed=tuple(sealed))
    house = House.open(path, clock=time.clock, wall=time.wall)
    take_in(house, [Written(datetime(2024, 3, 5), "By the river.")], "both", today=date.today())
    house.close()
    return time


async def to_the_page(table: Table, file: Path, *form: str) -> None:
    """The page of a keepsake of all sessions, with the picture wished for."""
    await table.open()
    await table.see("Past sessions")
    table.app.to_screen(PastScreen())
    await table.see("Written elsewhere")
    await table.press("f6")
    await table.see("A keepsake", "nothing else")
    table.screen.query_one("#where", Input).value = str(file)
    await table.press(*form, "3")
    await table.see("the picture of how you are doing")


async def ask(table: Table, answers: Sequence[str], sealed: Sequence[str] = ()) -> list[Page]:
    """Both are asked, and answer by these keys; every page they met, to the last one."""
    pages = []
    await table.press("f2")
    await table.see("How you are doing, in a keepsake")
    pages.append(await whole_page(table))
    await table.press("f2")
    for seat, key, secret in zip(("left", "right"), answers, (FOUR, OTHER), strict=True):
        await table.see("look away for a moment")
        pages.append(await whole_page(table))
        await hand_over(table, secret if seat in sealed else "")
        await table.see("into this one keepsake?")
        pages.append(await whole_page(table))
        await table.press(key, "enter")
    await table.see("The next page is for")
    pages.append(await whole_page(table))
    await table.press("enter")
    await table.see("It is here:")
    assert isinstance(table.screen, KeepsakeScreen)
    pages.append(await whole_page(table))
    return pages


@pytest.mark.parametrize("sealed", [(), ("left", "right")], ids=len)
async def test_two_yeses_draw_it_and_every_refusal_looks_alike(
    tmp_path: Path, sealed: Sequence[str]
) -> None:
    time = a_journal(tmp_path / "asked" / "journal.db", sealed)
    file = tmp_path / "ours.json"
    met: dict[tuple[bool, bool], tuple[list[Page], str]] = {}
    for number, answers in enumerate(product((True, False), repeat=2)):
        folder = tmp_path / str(number)
        shutil.copytree(tmp_path / "asked", folder)
        async with sat_down(folder / "journal.db", Time(time.seconds)) as table:
            await to_the_page(table, file, "2", "2", "2")
            table.house.journal.flush()
            before = files(folder)
            pages = await ask(table, [KEYS[answer][0] for answer in answers], sealed)
            table.house.journal.flush()
            assert files(folder) == before, "nothing of it is kept"
        met[answers] = pages, file.read_text("utf-8")
        file.unlink()
    refused = [found for answers, found in met.items() if not all(answers)]
    assert len(refused) == 3
    assert refused[0] == refused[1] == refused[2]
    assert "is not in it" in refused[0][0][-1].words
    assert "over_time" not in json.loads(refused[0][1])
    pages, written = met[True, True]
    assert pages[:-1] == refused[0][0][:-1], "nor can it be told before the last page"
    assert "is in it" in pages[-1].words
    left, right = json.loads(written)["over_time"]["lines"]
    assert [mean["mean"] for mean in left["means"]] == [1.8, 2.8, 3.8]
    assert [mean["mean"] for mean in right["means"]] == [8.8, 7.2, 6.2]
    assert "pulse" not in written, "only means leave"


async def test_a_yes_is_for_one_keepsake_only(tmp_path: Path) -> None:
    time = a_journal(tmp_path / "journal.db")
    file = tmp_path / "ours.html"
    async with sat_down(tmp_path / "journal.db", time) as table:
        await to_the_page(table, file)
        await ask(table, "11")
        assert "over-time" in file.read_text("utf-8").split("</style>")[1]
        await table.press("f2")
        await table.see("is there already", "F2 once")
        assert not isinstance(table.screen, TermsScreen), "nobody is asked for what is not made"
        await ask(table, "12")
        assert "over-time" not in file.read_text("utf-8").split("</style>")[1]
        await table.press("3", "f2")
        await table.see("F2 once")
        await table.press("f2")
        await table.see("It is here:")
        assert "is not in it" not in table.text()


async def test_nobody_is_asked_where_it_could_not_be_made(tmp_path: Path) -> None:
    time = a_journal(tmp_path / "journal.db")
    async with sat_down(tmp_path / "journal.db", time) as table:
        await to_the_page(table, tmp_path / "nowhere" / "ours.html")
        await table.press("f2")
        await table.see("There is no folder")


async def test_turning_back_before_anyone_was_asked_makes_nothing(tmp_path: Path) -> None:
    time = a_journal(tmp_path / "journal.db")
    file = tmp_path / "ours.html"
    async with sat_down(tmp_path / "journal.db", time) as table:
        await to_the_page(table, file)
        await table.press("f2")
        await table.see("Ask us both")
        await table.press("escape")
        await table.until(lambda: isinstance(table.screen, KeepsakeScreen), "the page")
        assert not file.exists()


async def test_left_alone_in_the_middle_it_makes_nothing(tmp_path: Path) -> None:
    time = a_journal(tmp_path / "journal.db")
    file = tmp_path / "ours.html"
    async with sat_down(tmp_path / "journal.db", time) as table:
        await to_the_page(table, file)
        await table.press("f2")
        await table.see("Ask us both")
        await table.press("f2", "enter")
        await table.see("into this one keepsake?")
        table.app.idle = Idle(time.clock, lambda: 0.0)
        time.seconds += 60 * FORGOTTEN_AFTER
        await table.screen._leave_when_forgotten()  # type: ignore[attr-defined]
        await table.until(lambda: isinstance(table.screen, HomeScreen), "home")
        assert not file.exists()

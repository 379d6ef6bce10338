"""How we are doing: each sees their own; two lines only when both say yes, and nobody can tell."""

import shutil
from itertools import product
from pathlib import Path
from typing import NamedTuple

import pytest
from textual.filter import Monochrome

from helpers.walker import Time, Typed
from helpers.weeks import Numbers, lived
from tui.at_table import LARGE, SMALL, Table, sat_down
from workshop.sitting.house import House
from workshop.sitting.yours import Yours
from workshop.tui.idle import Idle
from workshop.tui.screens.cover import CoverScreen
from workshop.tui.screens.doing.consent import ConsentScreen
from workshop.tui.screens.doing.together import EachTheirOwnScreen
from workshop.tui.screens.doing.trend import OwnTrendScreen, SharedTrendScreen, TrendScreen
from workshop.tui.screens.home import HomeScreen
from workshop.tui.screens.private import FORGOTTEN_AFTER

FOUR, OTHER = "four words are good", "another four good words"

WEEKS: tuple[Numbers, ...] = (
    {"left": (1, 2, 2, 2, 2), "right": (9, 9, 9, 9, 8)},
    {"left": (3, 3, 3, 3, 2), "right": (7, 7, 7, 7, 8)},
    {"left": (4, 4, 4, 4, 3), "right": (6, 6, 6, 6, 7)},
)
ANAS, JOS = ("1.8", "2.8", "3.8"), ("8.8", "7.2", "6.2")
"""The means of each, as they stand in the table."""

Seals = tuple[str, ...]


def prepared(path: Path, *weeks: Numbers, sealed: tuple[str, ...] = ()) -> Time:
    """A journal with these weeks; some have a passphrase of their own."""
    time = lived(path, *weeks)
    house = House.open(path, clock=time.clock, wall=time.wall)
    couple = house.couple()
    assert couple
    for seat in sealed:
        partner = couple.left if seat == "left" else couple.right
        Yours(house, partner.id).set_passphrase(FOUR if seat == "left" else OTHER)
    house.close()
    return time


def files(folder: Path) -> dict[str, bytes]:
    """Every file that holds what is written; the map of a log that is shared is no content."""
    return {
        file.name: file.read_bytes()
        for file in folder.iterdir()
        if file.is_file() and not file.name.endswith("-shm")
    }


class Page(NamedTuple):
    """A page as it was: what can be read, and every sign with its colours."""

    words: str
    drawn: str


async def whole_page(table: Table) -> Page:
    """Everything on the page; of one that scrolls, also what is below its foot."""
    before = table.pilot.app.size
    scrolls = isinstance(table.screen, TrendScreen)
    if scrolls:
        await table.pilot.resize_terminal(before.width, 70)
        await table.settle()
    strips = table.screen._compositor.render_strips()
    page = Page(table.text(), repr([list(strip) for strip in strips]))
    if scrolls:
        await table.pilot.resize_terminal(before.width, before.height)
        await table.settle()
    return page


async def to_who_looks(table: Table) -> None:
    if isinstance(table.screen, CoverScreen):
        await table.open()
    await table.press("4")
    await table.see("How we are doing", "Who is looking?")


async def hand_over(table: Table, secret: str) -> None:
    await table.see("look away for a moment")
    await table.press(*([Typed(secret)] if secret else []), "enter")


async def ask(table: Table, left: str, right: str, sealed: tuple[str, ...] = ()) -> list[Page]:
    """Both are asked, and answer by these keys; every page they met, to the last one."""
    pages: list[Page] = []

    async def met() -> None:
        pages.append(await whole_page(table))

    await to_who_looks(table)
    await table.press("3")
    await table.see("Side by side")
    await met()
    await table.press("f2")
    for seat, key, secret in (("left", left, FOUR), ("right", right, OTHER)):
        await table.see("look away for a moment")
        await met()
        await hand_over(table, secret if seat in sealed else "")
        await table.see("this once?")
        await met()
        await table.press(key, "enter")
    await table.see("The next page is for")
    await met()
    await table.press("enter")
    await table.until(lambda: isinstance(table.screen, EachTheirOwnScreen | SharedTrendScreen))
    await met()
    return pages


KEYS = {True: ("1", "up"), False: ("2", "down")}
"""A number or an arrow; for yes and for no equally many."""


@pytest.mark.parametrize("sealed", [(), ("left",), ("left", "right")], ids=len)
async def test_every_refusal_looks_like_every_other(tmp_path: Path, sealed: Seals) -> None:
    time = prepared(tmp_path / "asked" / "journal.db", *WEEKS, sealed=sealed)
    met: dict[tuple[bool, bool], list[Page]] = {}
    for number, answers in enumerate(product((True, False), repeat=2)):
        folder = tmp_path / str(number)
        shutil.copytree(tmp_path / "asked", folder)
        async with sat_down(folder / "journal.db", Time(time.seconds)) as table:
            await table.open()
            table.house.journal.flush()
            before = files(folder)
            keys = [KEYS[answer][0] for answer in answers]
            met[answers] = await ask(table, *keys, sealed)
            assert isinstance(table.screen, SharedTrendScreen) == all(answers)
            await table.press("escape")
            await table.until(lambda: isinstance(table.screen, HomeScreen), "home")
            met[answers].append(await whole_page(table))
            table.house.journal.flush()
            assert files(folder) == before, "nothing of it is kept"
    refused = [pages for answers, pages in met.items() if not all(answers)]
    assert len(refused) == 3
    assert refused[0] == refused[1] == refused[2]
    assert met[True, True][:-2] == refused[0][:-2], "nor can it be told before the last page"
    assert met[True, True][-1] == refused[0][-1]


async def test_arrows_sound_alike_too(tmp_path: Path) -> None:
    path = tmp_path / "journal.db"
    time = prepared(path, *WEEKS)
    async with sat_down(path, time) as table:
        await ask(table, "up", "up")
        assert isinstance(table.screen, SharedTrendScreen)
        await table.press("escape")
        await table.press("4", "3", "f2", "enter")
        await table.see("this once?")
        choices = table.screen.query_one("ChoiceList")
        await table.press("enter")
        assert isinstance(table.screen, ConsentScreen), "nothing is suggested"
        await table.press("escape")
        assert isinstance(table.screen, ConsentScreen), "to turn back would be an answer"
        await table.press("up", "down")
        assert choices.highlighted == 1  # type: ignore[attr-defined]


async def test_two_lines_are_there_for_this_once_only(tmp_path: Path) -> None:
    path = tmp_path / "journal.db"
    time = prepared(path, *WEEKS)
    async with sat_down(path, time, size=LARGE) as table:
        pages = await ask(table, "1", "1")
        assert all(mean in pages[-1].words for mean in (*ANAS, *JOS))
        assert not any(mean in page.words for page in pages[:-1] for mean in (*ANAS, *JOS))
        await table.press("escape")
        pages = await ask(table, "1", "2")
        assert not any(mean in page.words for page in pages for mean in (*ANAS, *JOS))


@pytest.mark.parametrize(("key", "theirs", "others"), [("1", ANAS, JOS), ("2", JOS, ANAS)])
async def test_each_sees_their_own_and_the_other_is_not_asked(
    tmp_path: Path, key: str, theirs: tuple[str, ...], others: tuple[str, ...]
) -> None:
    path = tmp_path / "journal.db"
    time = prepared(path, *WEEKS)
    async with sat_down(path, time) as table:
        await to_who_looks(table)
        await table.press(key, "enter")
        await table.until(lambda: isinstance(table.screen, OwnTrendScreen), "the line")
        for _number in range(6):
            page = await whole_page(table)
            assert all(mean in page.words for mean in theirs)
            assert not any(mean in page.words for mean in others)
            await table.press("right")
        await table.press("f5", "f5")
        await table.see("the past month")


async def test_the_page_of_one_does_not_depend_on_the_other(tmp_path: Path) -> None:
    """The same weeks twice, in which only what Jo answered differs: Ana's pages are the same."""
    pages = []
    for number, jos in enumerate([(0, 0, 0, 0, 0), (10, 3, 7, 1, 9), ()]):
        path = tmp_path / str(number) / "journal.db"
        time = prepared(path, *({"left": week["left"], "right": jos} for week in WEEKS))
        async with sat_down(path, time, size=LARGE) as table:
            await to_who_looks(table)
            here = [await whole_page(table)]
            await table.press("1", "enter")
            await table.until(lambda: isinstance(table.screen, TrendScreen), "the line")
            for key in ("right", "right", "f5", "f5", "left"):
                here.append(await whole_page(table))
                await table.press(key)
        pages.append(here)
    assert pages[0] == pages[1] == pages[2]


async def test_a_drawer_is_opened_first_and_closed_before_the_line_is_shown(tmp_path: Path) -> None:
    path = tmp_path / "journal.db"
    time = prepared(path, *WEEKS, sealed=("left",))
    async with sat_down(path, time) as table:
        await to_who_looks(table)
        await table.press("1")
        await table.see("A N A", "look away")
        await table.press("f4", "f4", "enter")  # nothing is thrown away here
        await table.press(Typed(OTHER), "enter")
        await table.see("This does not open it.")
        handover = table.screen
        table.screen._once_more()  # type: ignore[attr-defined]  # its two seconds
        await table.press(Typed(FOUR), "enter")
        await table.until(lambda: isinstance(table.screen, OwnTrendScreen), "the line")
        assert "2.8" in (await whole_page(table)).words
        assert handover._yours.drawer is None  # type: ignore[attr-defined]


async def test_who_cannot_open_it_goes_on_to_the_same_pages(tmp_path: Path) -> None:
    path = tmp_path / "journal.db"
    time = prepared(path, *WEEKS, sealed=("left",))
    async with sat_down(path, time) as table:
        no = await ask(table, "1", "2", ("left",))
        await table.press("escape", "4", "3", "f2")
        await table.see("Without it")
        await table.press("escape")
        await table.see("Without it", "A N A")
        await table.press("f4")
        await table.see("F4 once more")
        await table.press("f4")
        await table.see("this once?")
        assert await whole_page(table) == no[2]
        await table.press("1", "enter", "enter")
        await table.see("this once?")
        await table.press("1", "enter", "enter")
        await table.see("Today each of you sees their own")
        assert await whole_page(table) == no[-1]


async def test_no_page_of_it_stays_when_nobody_looks(tmp_path: Path) -> None:
    path = tmp_path / "journal.db"
    time = prepared(path, *WEEKS)
    async with sat_down(path, time) as table:
        await to_who_looks(table)
        await table.press("1", "enter")
        await table.until(lambda: isinstance(table.screen, OwnTrendScreen), "the line")
        table.app.idle = Idle(time.clock, lambda: 0.0)
        time.seconds += 60 * FORGOTTEN_AFTER
        await table.screen._leave_when_forgotten()  # type: ignore[attr-defined]
        await table.until(lambda: isinstance(table.screen, HomeScreen), "home")
        await ask(table, "1", "1")
        table.app.idle.pressed()
        time.seconds += 60 * FORGOTTEN_AFTER
        await table.screen._leave_when_forgotten()  # type: ignore[attr-defined]
        assert isinstance(table.screen, SharedTrendScreen), "two who talk press no keys"
        time.seconds += 60 * SharedTrendScreen.STAYS
        await table.screen._leave_when_forgotten()  # type: ignore[attr-defined]
        await table.until(lambda: isinstance(table.screen, HomeScreen), "home")


@pytest.mark.parametrize(
    ("weeks", "words"),
    [
        (0, "There are no numbers of yours yet."),
        (1, "1 point in this time: a beginning"),
        (3, "3 points in this time: a beginning"),
    ],
)
async def test_few_points_are_called_few(tmp_path: Path, weeks: int, words: str) -> None:
    path = tmp_path / "journal.db"
    time = prepared(path, *WEEKS[:weeks])
    async with sat_down(path, time) as table:
        await to_who_looks(table)
        await table.press("1", "enter")
        await table.see(words)


async def test_it_opens_where_nothing_can_be_written(tmp_path: Path) -> None:
    path = tmp_path / "journal.db"
    time = prepared(path, *WEEKS)
    first = House.open(path, clock=time.clock, wall=time.wall)  # another window
    try:
        async with sat_down(path, time) as table:
            await to_who_looks(table)
            await table.press("1", "enter")
            await table.until(lambda: isinstance(table.screen, OwnTrendScreen), "the line")
            assert "2.8" in (await whole_page(table)).words
    finally:
        first.close()


@pytest.mark.parametrize("size", [SMALL, LARGE], ids=["small", "large"])
async def test_the_two_differ_by_shape_and_not_by_colour_alone(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    path = tmp_path / "journal.db"
    time = prepared(path, *WEEKS)
    async with sat_down(path, time, size=size) as table:
        table.app._filters.append(Monochrome())
        await ask(table, "1", "1")
        drawn = table.text()
        for sign in ("◐ Ana", "◑ Jo", "● both", "╵ a session", "◆ a ritual"):
            assert sign in drawn
        assert drawn.count("◐") > 2 < drawn.count("◑")


async def test_the_scale_is_always_the_whole_scale(tmp_path: Path) -> None:
    path = tmp_path / "journal.db"
    time = prepared(path, *({"left": (5, 5, 5, 5, 5)} for _ in range(3)))
    async with sat_down(path, time) as table:
        await to_who_looks(table)
        await table.press("1", "enter")
        await table.until(lambda: isinstance(table.screen, OwnTrendScreen), "the line")
        for _number in range(6):
            ticks = [
                line.split("┤")[0].strip() for line in table.text().splitlines() if "┤" in line
            ]
            assert ticks == ["10", "5", "0"]
            await table.press("right", "f5")

"""Pages longer than the window, and fields longer than their line."""

import gc
import weakref

import pytest
from textual.containers import VerticalScroll

from helpers.walker import do, step
from tui.at_table import SMALL, Table, at_stage
from workshop.session import WriteDown
from workshop.tui.widgets.pick_list import PickList
from workshop.tui.widgets.writing import OneLine, OwnWords

LONG = "\n".join(f"line {number} of what I wanted to say" for number in range(30))
MORE = "more below"


async def at_the_reveal(table: Table, words: str) -> None:
    """From Ana's turn on, with these words of hers."""
    table.sitting.act(WriteDown({"moment": words})).result()
    for _ in range(20):
        if table.at == "one-thing/reveal/both" and not table.view.covered:
            break
        do(table.sitting, table.time, step(table.view)._replace(actions=_what(table, words)))
    await table.app.show_stage()
    await table.stage_shown()


def _what(table: Table, words: str) -> tuple[object, ...]:
    actions = step(table.view).actions
    mine = table.at == "one-thing/turn/left"
    return tuple(WriteDown({"moment": words}) if mine and isinstance(a, WriteDown) else a
                 for a in actions)  # fmt: skip


async def test_a_long_page_says_so_and_every_line_of_it_can_be_read() -> None:
    async with at_stage("one-thing/turn/left", size=SMALL) as table:
        await at_the_reveal(table, LONG)
        assert MORE in table.text()
        assert "line 29" not in table.text()
        for _ in range(6):
            await table.press("pagedown")
        assert "line 29 of" in table.text()
        assert MORE not in table.text()
        await table.press("home")
        assert "line 0 of" in table.text()
        assert MORE in table.text()


async def test_a_short_page_says_nothing() -> None:
    async with at_stage("one-thing/turn/left", size=SMALL) as table:
        await at_the_reveal(table, "short")
        assert MORE not in table.text()


@pytest.mark.parametrize("place", ["signs/turn/left", "our-loop/turn/left"])
async def test_a_line_grows_with_its_words_and_stays_readable(place: str) -> None:
    async with at_stage(place, size=SMALL) as table:
        field = table.screen.query(OwnWords).first()
        field.focus()
        words = " ".join(f"word{number}" for number in range(30))
        await table.press(*words)
        assert field.text == words
        assert field.size.height > 1
        page = table.screen.query_one("#page", VerticalScroll)
        assert page.scrollable_content_region.contains_region(field.region)


async def test_enter_leaves_a_line_for_the_next_and_breaks_none() -> None:
    async with at_stage("our-loop/turn/left") as table:
        await table.press(*"one", "enter", *"two", "enter", *"three")
        assert [field.text for field in table.screen.query(OneLine)] == ["one", "two", "three"]


async def test_enter_after_a_mark_takes_nothing_back() -> None:
    async with at_stage("signs/turn/left") as table:
        await table.press("space", "enter", "enter")
        assert len(table.screen.query_one(PickList).marks) == 1


async def test_with_its_page_a_field_and_the_words_in_it_are_gone_from_memory() -> None:
    async with at_stage("one-thing/turn/left") as table:
        await table.press(*"CANARY")
        field = weakref.ref(table.screen.query_one(OwnWords))
        await table.press("f4", "f4")
        await table.until(lambda: table.at == "one-thing/handover/right", "the hand-over")
        await table.stage_shown()

        def gone() -> bool:
            gc.collect()
            return field() is None

        await table.until(gone, "without the field")

"""An appointment, read back: what no calendar can know is said while it can still be changed."""

import re
from datetime import timedelta

import pytest
from msgspec.structs import replace

from helpers.walker import Typed
from tui.at_table import at_stage
from workshop.ground import language
from workshop.rituals.appointed import day_in
from workshop.sitting.telling.appointed import unread

PLACE = "second-evening/agree/both"


@pytest.mark.parametrize(
    ("day", "read"),
    [("Tuesday", True), ("24 November", True), ("tomorrow", True), ("when it suits us", False)],
)
async def test_a_day_that_cannot_be_read_is_told_when_it_is_read_back(day: str, read: bool) -> None:
    async with at_stage(PLACE) as table:
        await table.press(Typed(day), "f2")
        await table.see("Read it aloud.", day)
        assert ("The program finds no day in this" in table.text()) is not read
        await table.press("left", "right")
        await table.see("Agreed by both of you.")
        assert table.view.words.mine == {"day": day}, "their words may stand all the same"


async def test_of_other_agreements_nothing_is_said() -> None:
    async with at_stage("small-ritual/agree/both") as table:
        await table.press(Typed("when it suits us"), "f2")
        await table.see("Read it aloud.")
        assert "finds no day" not in table.text()


@pytest.mark.parametrize("code", language.known())
async def test_the_days_that_are_named_are_understood(code: str) -> None:
    language.use(code)
    async with at_stage(PLACE) as table:
        words = replace(table.view.words, mine={"day": "?"})
        told = unread(replace(table.view, words=words))
        named = re.findall("[“„](.+?)[”“]", told)
        assert len(named) == 2
        assert {day_in(day, table.view.today) for day in named} == {
            table.view.today + timedelta(days=7)
        }

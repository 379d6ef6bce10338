"""What is done when somebody stops typing for a moment, and not while they type."""

import gc
from collections.abc import Iterator

import pytest

from helpers.walker import Typed
from tui.at_table import at_stage

WHOLE = 2
"""The generation in which all of memory is looked through."""


@pytest.fixture
def looked_through() -> Iterator[list[int]]:
    """Which generations were, by whoever asked for it: nobody does by himself."""
    seen: list[int] = []

    def look(phase: str, info: dict[str, int]) -> None:
        if phase == "stop":
            seen.append(info["generation"])

    gc.disable()
    gc.callbacks.append(look)
    yield seen
    gc.callbacks.remove(look)
    gc.enable()


async def test_memory_is_tidied_in_a_pause(looked_through: list[int]) -> None:
    async with at_stage("one-thing/turn/left") as table:
        await table.until(lambda: "have been feeling" in table.text())
        looked_through.clear()
        await table.press(Typed("alone with the dishes"))
        await table.until(lambda: WHOLE in looked_through, "tidied")


async def test_in_a_pause_the_coach_reads() -> None:
    async with at_stage("one-thing/turn/left") as table:
        await table.press(Typed("you always sit down with your phone"))
        await table.until(lambda: str(table.screen.query_one("#nudge").render()), "a hint")

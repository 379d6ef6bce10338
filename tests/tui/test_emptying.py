"""What is shown can be asked for anew at any moment, while what stood there is being taken away."""

import asyncio
import contextlib

import pytest
from textual.app import App, ComposeResult
from textual.containers import VerticalScroll
from textual.widgets import Label

from workshop.tui.emptying import empty

TURNS = 12
"""Turns of the loop in which a page with a few lines is empty."""


class Page(App[None]):
    """A page with a few lines, and a key that is heard."""

    BINDINGS = [("x", "hear", "")]
    heard = False

    def compose(self) -> ComposeResult:
        """The lines."""
        yield VerticalScroll(*(Label(f"line {number}") for number in range(5)))

    def action_hear(self) -> None:
        """It was heard."""
        self.heard = True


@pytest.mark.parametrize("turns", range(TURNS))
async def test_whoever_empties_a_page_can_be_cancelled_at_any_moment(turns: int) -> None:
    app = Page()
    async with app.run_test() as pilot:
        part = app.query_one(VerticalScroll)
        heard: list[int] = []
        asked = asyncio.ensure_future(empty(part))
        for _ in range(turns):
            await asyncio.sleep(0)
        on_their_way = sum(line.call_later(heard.append, 1) for line in part.children)
        asked.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await asked
        await empty(part)
        assert not part.children
        assert len(heard) == on_their_way, "what was on its way to them has been dealt with"
        await part.mount(Label("new"))
        await pilot.press("x")
        assert app.heard

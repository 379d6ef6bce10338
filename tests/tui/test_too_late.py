"""What comes to its end only after somebody has left opens no page and leaves nothing behind."""

from textual.screen import Screen

from tui.at_table import at_stage
from workshop.tui.terminal.quiet_app import QuietApp


async def test_no_page_comes_up_after_somebody_left() -> None:
    async with at_stage("one-thing/turn/left") as table:
        app = table.app
    before = app._screen_stack.copy()
    app.to_screen(Screen[None]())
    assert app._screen_stack == before


async def test_a_page_that_never_comes_up_has_nothing_to_forget() -> None:
    app = QuietApp()
    async with app.run_test():
        pass
    page = Screen[None]()
    app.push_screen(page)
    app.forget_turn()
    assert page in app._screen_stack
    assert not page._next_callbacks, "nobody is there to call what it waits for"

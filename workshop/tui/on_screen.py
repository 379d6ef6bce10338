"""What can be done on the page that is on view, as lines of the palette."""

from collections.abc import Callable, Iterator
from typing import Any

from textual.app import App
from textual.screen import Screen

from workshop.ground.language import _
from workshop.tui.actions import KEYS, LEAVE_KEY
from workshop.tui.palette import PaletteCommand
from workshop.tui.screens.calm import CalmScreen
from workshop.tui.widgets.choice_list import ChoiceList


def commands_of(app: App[Any]) -> Iterator[PaletteCommand]:
    """Every action of the page below the palette, the lines of its lists, and its keys."""
    screen = app.screen_stack[-2] if len(app.screen_stack) > 1 else app.screen
    if not isinstance(screen, CalmScreen):
        return
    for action in screen.help_actions():
        if action.key == LEAVE_KEY:  # the last line says it
            continue
        title = with_key(_(action.label), action.key_label)
        yield PaletteCommand(title, _runner(screen, action.do), _(action.help))
    for choices in screen.query(ChoiceList):
        for label, remark, take in choices.commands():
            yield PaletteCommand(label, take, remark)
    yield PaletteCommand(
        with_key(_(KEYS.label), KEYS.key_label), _runner(screen, "keys"), _(KEYS.help)
    )


def with_key(words: str, key: str) -> str:
    """What is done, with its key behind it."""
    return f"{words}  ({key})"


def _runner(screen: Screen[Any], action: str) -> Callable[[], Any]:
    async def run() -> None:
        await screen.run_action(action)

    return run

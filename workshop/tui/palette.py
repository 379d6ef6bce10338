"""The palette: everything one can do on the screen that is on view, by its name, and no more."""

from collections.abc import Callable, Iterable
from typing import Any, NamedTuple, Protocol, cast

from rich.align import Align
from rich.text import Text
from textual.command import CommandList, CommandPalette, DiscoveryHit, Hit, Hits, Provider
from textual.content import Content
from textual.widgets.option_list import Option

from workshop.ground.language import _
from workshop.ground.text import clean


class PaletteCommand(NamedTuple):
    """One line of the palette."""

    title: str
    """What it does, in a few words; shown as it is, markup is not parsed."""
    run: Callable[[], Any]
    """What is called when it is chosen."""
    help: str = ""
    """A line below it."""


class HasCommands(Protocol):
    """An app that says what can be done now."""

    def commands(self) -> Iterable[PaletteCommand]:
        """In the order in which they are shown."""


class OwnCommands(Provider):
    """The palette's only source: what the app says in `commands()`."""

    def _commands(self) -> Iterable[PaletteCommand]:
        return cast(HasCommands, self.app).commands()

    async def discover(self) -> Hits:
        """All of them, in the order they are named."""
        for command in self._commands():
            yield DiscoveryHit(_line(command), command.run, text=command.title)

    async def search(self, query: str) -> Hits:
        """Those that match what was typed."""
        matcher = self.matcher(query)
        for command in self._commands():
            score = matcher.match(command.title)
            if score > 0:
                yield Hit(score, _line(command), command.run, text=command.title)


class OwnPalette(CommandPalette):
    """Textual's, which says in the language at hand that nothing was found."""

    def _start_no_matches_countdown(self, search_value: str) -> None:
        self._stop_no_matches_countdown()

        def say() -> None:
            if search_value:
                words = Align.center(Text(_("No matches found"), style="not bold"))
                option = Option(words, disabled=True, id=self._NO_MATCHES)
                self.query_one(CommandList).add_option(option)
            self._list_visible = bool(search_value)

        self._no_matches_timer = self.set_timer(self._NO_MATCHES_COUNTDOWN, say)


def _line(command: PaletteCommand) -> Content:
    # Textual's own help line would parse markup, so it is written here.
    title = Content(clean(command.title))
    return (
        title.append(Content.styled(f"\n{clean(command.help)}", "dim")) if command.help else title
    )

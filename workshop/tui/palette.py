"""The palette: everything one can do on the screen that is on view, by its name, and no more."""

from collections.abc import Callable, Iterable
from typing import Any, NamedTuple, Protocol, cast

from textual.command import DiscoveryHit, Hit, Hits, Provider
from textual.content import Content

from workshop.ground.language import N_, _
from workshop.ground.text import clean

NOTHING = N_("Nothing on this page is called that.")


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
        """Those that match what was typed; a line that says so when none does."""
        matcher = self.matcher(query)
        found = False
        for command in self._commands():
            score = matcher.match(command.title)
            if score > 0:
                found = True
                yield Hit(score, _line(command), command.run, text=command.title)
        if not found:
            yield Hit(1, Content.styled(_(NOTHING), "dim"), _nothing, text=_(NOTHING))


def _nothing() -> None:
    """Nothing is done: the palette closes."""


def _line(command: PaletteCommand) -> Content:
    # Textual's own help line would parse markup, so it is written here.
    title = Content(clean(command.title))
    return (
        title.append(Content.styled(f"\n{clean(command.help)}", "dim")) if command.help else title
    )

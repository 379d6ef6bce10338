"""The library: a line to find something, the titles on the left, the words on the right."""

import asyncio

from textual import events, work
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Input, OptionList
from textual.widgets.option_list import Option

from workshop.ground import language, library
from workshop.ground.language import N_, _
from workshop.ground.library import Page, Section
from workshop.tui.actions import CLOSE
from workshop.tui.screens.calm import CalmScreen
from workshop.tui.widgets.beside import Beside
from workshop.tui.widgets.words import Words

NOTHING = N_("Nothing like that here. Try another word.")


def _titled(page: Page) -> str:
    """The title, and the language of the page where that is not the one at hand."""
    if page.language == language.code():
        return page.title
    return f"{page.title} · {language.name(page.language)}"


class LibraryScreen(CalmScreen):
    """Something to read, at any time."""

    STYLE = "past"
    PAGE = "reading-page"
    ACTIONS = (CLOSE,)
    AUTO_FOCUS = "#find"

    def __init__(self) -> None:
        super().__init__()
        self._pages: tuple[Page, ...] = ()
        self._found: dict[str, Section] = {}

    def compose_body(self) -> ComposeResult:
        """A line to type in, the list, the page."""
        with Vertical(id="past"):
            with Horizontal(classes="heading"):
                yield Words(_("Library"), classes="title", id="library-title")
                yield Input(id="find", placeholder=_("find a word"))
            with Horizontal():
                yield OptionList(id="list", markup=False)
                yield VerticalScroll(Words("", id="preview"), id="reading-page", can_focus=False)

    def on_mount(self) -> None:
        """Reads the pages beside the screen. Textual calls this besides that of every screen."""
        self._read()

    @work
    async def _read(self) -> None:
        self._pages = await asyncio.to_thread(library.load)
        self._fill("")

    def on_input_changed(self, event: Input.Changed) -> None:
        """Only what holds the words typed."""
        self._fill(event.value)

    def _fill(self, typed: str) -> None:
        found = library.search(self._pages, typed)
        self._found = {f"{page.id}/{section.id}": section for page, section in found}
        options = self.query_one("#list", OptionList)
        options.clear_options()
        title = ""
        for page, section in found:
            if page.title != title:
                title = page.title
                options.add_option(Option(Content.styled(_titled(page), "$quiet"), disabled=True))
            line = Beside(Content("  "), Content(section.title))
            options.add_option(Option(line, id=f"{page.id}/{section.id}"))
        if found:
            options.action_first()
        else:
            self.query_one("#preview", Words).update(_(NOTHING))

    def on_key(self, event: events.Key) -> None:
        """The arrows lead from the line into the list."""
        options = self.query_one("#list", OptionList)
        if event.key == "down" and self.focused is self.query_one("#find"):
            event.stop()
            self.set_focus(options)
            options.action_cursor_down()

    def on_option_list_option_highlighted(self, event: OptionList.OptionHighlighted) -> None:
        """What stands under the title with the cursor."""
        section = self._found.get(event.option_id or "")
        if section is None:
            return
        pieces: list[Content | tuple[str, str]] = [(section.title, "bold")]
        pieces += [Content(f"\n\n{paragraph}") for paragraph in section.paragraphs]
        if section.source:
            pieces.append((f"\n\n{section.source}", "$quiet"))
        self.query_one("#preview", Words).update(Content.assemble(*pieces))
        self.query_one("#reading-page").scroll_home(animate=False)

    def action_close(self) -> None:
        """Back home."""
        self.dismiss()

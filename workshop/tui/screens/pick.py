"""Picking a word from the lists: by family, or by typing its beginning."""

from textual import events
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Input, OptionList
from textual.widgets.option_list import Option

from workshop.ground import wordlists
from workshop.ground.language import N_, _
from workshop.tui.actions import CLOSE
from workshop.tui.screens.calm import CalmScreen
from workshop.tui.widgets.beside import Beside
from workshop.tui.widgets.words import Words

NONE_FITS = N_("Nothing like that here. Clear it, or go back with Esc and write your own.")


class PickScreen(CalmScreen):
    """Returns the text of a word, or None."""

    STYLE = "around"
    ACTIONS = (CLOSE,)
    AUTO_FOCUS = "#find"
    PAGE = "words"

    def __init__(self, lists: tuple[str, ...], longest: int = 0) -> None:
        """`lists` are names of word lists; `longest` the minutes a ritual may take, 0 for any."""
        super().__init__()
        self._lists = [wordlists.load(name).up_to(longest) for name in lists]

    def compose_body(self) -> ComposeResult:
        """A line to type in, and the words."""
        with Vertical(classes="page"):
            yield Words(" · ".join(each.title for each in self._lists), classes="title")
            yield Words(
                _("Type a few letters, or go down with the arrow. Enter takes it."),
                classes="quiet",
            )
            yield Input(id="find", placeholder=_("find"))
            yield OptionList(id="words", markup=False)

    def on_mount(self) -> None:
        """All words at first. Textual calls this besides the `on_mount` of every screen."""
        self._fill("")

    def action_scroll_page(self, how: str) -> None:
        """Moves the cursor by a page, from the line to type in as well."""
        words = self.query_one("#words", OptionList)
        getattr(words, f"action_{how}", words.refresh)()

    def on_input_changed(self, event: Input.Changed) -> None:
        """Only those that fit what was typed."""
        self._fill(event.value.strip().casefold())

    def _fill(self, typed: str) -> None:
        options = self.query_one("#words", OptionList)
        options.clear_options()
        for each in self._lists:
            titles = {family.id: family.title for family in each.families}
            family = None
            for word in each.words:
                if typed and typed not in word.text.casefold():
                    continue
                if word.family != family:
                    family = word.family
                    title = Content.styled(titles.get(family, ""), "$quiet")
                    options.add_option(Option(title, disabled=True))
                often = f"   {_(wordlists.CADENCES[word.cadence])}" if word.cadence else ""
                words = Content.assemble(word.text, (often, "$quiet"))
                text = Beside(Content("  "), words)
                options.add_option(Option(text, id=f"{each.id}/{word.id}"))
        if not options.option_count:
            options.add_option(Option(Content.styled(_(NONE_FITS), "$quiet"), disabled=True))
        options.action_first()

    def on_key(self, event: events.Key) -> None:
        """The arrow leads from the line into the list."""
        if event.key == "down" and self.focused is self.query_one("#find"):
            event.stop()
            words = self.query_one("#words", OptionList)
            words.focus()
            if words.highlighted is None:
                words.action_first()

    def on_input_submitted(self) -> None:
        """Enter in the line takes the first word that fits."""
        self.query_one("#words", OptionList).action_select()

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """The word."""
        list_id, _slash, word_id = (event.option_id or "").partition("/")
        for each in self._lists:
            for word in each.words:
                if (each.id, word.id) == (list_id, word_id):
                    self.dismiss(word.text)
                    return

    def action_close(self) -> None:
        """Nothing was picked."""
        self.dismiss(None)

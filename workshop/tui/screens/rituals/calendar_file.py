"""The rituals as a file for one's own calendar: with their words or without, and where to."""

import asyncio
from pathlib import Path

from textual import work
from textual.actions import SkipAction
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Input

from workshop.ground.language import N_, _
from workshop.journal.errors import JournalError
from workshop.keepsake.files import InTheWay, NotWritten, place_for, usual_folder
from workshop.sitting.calendars import FILE_NAME, UNREAD, NothingThere, Written, file_of, put
from workshop.sitting.house import House
from workshop.tui.actions import CLOSE, UserAction
from workshop.tui.screens.calm import CalmScreen
from workshop.tui.widgets.choice_list import ChoiceList
from workshop.tui.widgets.words import Words

MAKE = UserAction("make", "f2", N_("Write it"), N_("Write your rituals to a file."))


class CalendarFileScreen(CalmScreen):
    """One line to choose, a place, and then where it is."""

    STYLE = "past"
    ACTIONS = (MAKE, CLOSE)
    AUTO_FOCUS = "#choices"
    FIRST = (Binding("enter", "enter", show=False, priority=True),)

    def __init__(self, folder: Path | None = None) -> None:
        """`folder`: where to begin, instead of the usual one."""
        super().__init__()
        self._folder = folder or usual_folder()
        self._with_words = False

    def compose_body(self) -> ComposeResult:
        """What it is for, whether their words are in it, the field."""
        with Vertical(id="keepsake"):
            yield Words(_("For your calendar"), classes="title heading")
            yield Words(
                _(
                    "Your rituals and the next appointment, as a file to bring into a calendar. "
                    "After a change, write it again: the new one takes the place of the old one."
                ),
                classes="measure",
            )
            yield ChoiceList(self._choices(), id="choices", preselect=True)
            yield Words(_("Enter changes a line."), classes="quiet measure")
            yield Words(_("Where to"), classes="quiet")
            yield Input(str(self._folder / FILE_NAME), id="where")
            yield Words(self._warning(), id="remark")

    def _choices(self) -> list[tuple[str, str, str]]:
        without = _("left out; each is called “A moment for us”")
        return [("words", _("Your words"), _("in it") if self._with_words else without)]

    def _warning(self) -> str:
        if self._with_words:
            return _("This file is not locked. Anyone who opens it can read it.")
        return _("Days and times are in it. A calendar is read by more people than a journal.")

    def on_option_list_option_selected(self) -> None:
        """With their words, or without."""
        self._with_words = not self._with_words
        self.query_one("#choices", ChoiceList).say(self._choices())
        self._say_nothing_yet()

    def on_input_changed(self) -> None:
        """Another place."""
        self._say_nothing_yet()

    def _say_nothing_yet(self) -> None:
        """What was said of the file before no longer holds."""
        self.query_one("#remark", Words).update(self._warning())

    async def action_enter(self) -> None:
        """In the field, Enter writes it; elsewhere it does what it does there."""
        if self.focused is not self.query_one("#where", Input):
            raise SkipAction
        await self.run_action(MAKE.do)

    @work(exclusive=True, group="make")
    async def action_make(self) -> None:
        """Reads and writes beside the screen; says where it is, or why it is not."""
        house, words = self.workshop.house, self._with_words
        assert house is not None
        wanted = self.query_one("#where", Input).value.strip()
        try:
            path = place_for(Path(wanted) if wanted else self._folder, FILE_NAME)
            made = await asyncio.to_thread(_make, house, path, words)
        except InTheWay as taken:
            self._remark(" ".join((str(taken), _("Give another name."))))
        except NothingThere as nothing:
            self._remark("\n".join([str(nothing), *([_(UNREAD)] if nothing.unread else [])]))
        except (NotWritten, JournalError) as error:
            self._remark(str(error))
        else:
            here = Content.styled(_("It is here: {path}").format(path=path), "bold")
            told = [here, *map(Content, made.remarks), Content(self._warning())]
            self.query_one("#remark", Words).update(Content("\n").join(told))

    def _remark(self, words: str) -> None:
        self.query_one("#remark", Words).update(Content.styled(words, "$warning"))

    def action_close(self) -> None:
        """Back to the board."""
        self.dismiss()


def _make(house: House, path: Path, words: bool) -> Written:
    """Raises NothingThere, NotWritten, JournalError."""
    made = file_of(house, words=words)
    put(made.data, path)
    return made

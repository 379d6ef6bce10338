"""The rituals as a file for one's own calendar: with their words or without, and where to."""

import asyncio
from pathlib import Path

from textual import work

from workshop.ground.language import N_, _
from workshop.journal.errors import JournalError
from workshop.keepsake.files import InTheWay, NotWritten
from workshop.sitting.calendars import FILE_NAME, UNREAD, NothingThere, Written, file_of, put
from workshop.sitting.house import House
from workshop.tui.actions import CLOSE, UserAction
from workshop.tui.screens.into_file import IntoFileScreen

MAKE = UserAction("make", "f2", N_("Write it"), N_("Write your rituals to a file."))


class CalendarFileScreen(IntoFileScreen):
    """One line to choose, a place, and then where it is."""

    ACTIONS = (MAKE, CLOSE)
    HEADING = N_("For your calendar")
    ABOUT = N_(
        "Your rituals and the next appointment, as a file to bring into a calendar. "
        "After a change, write it again: the new one takes the place of the old one."
    )

    def __init__(self, folder: Path | None = None) -> None:
        """`folder`: where to begin, instead of the usual one."""
        super().__init__(folder)
        self._with_words = False

    def choices(self) -> list[tuple[str, str, str]]:
        """Whether their words are in it."""
        without = _("left out; each is called “A moment for us”")
        return [("words", _("Your words"), _("in it") if self._with_words else without)]

    def file_name(self) -> str:
        """Always the same: a new one takes the place of the old one."""
        return FILE_NAME

    def warning(self) -> str:
        """Without words, the days and times are still in it."""
        if self._with_words:
            return super().warning()
        return _("Days and times are in it. A calendar is read by more people than a journal.")

    def on_option_list_option_selected(self) -> None:
        """With their words, or without."""
        self._with_words = not self._with_words
        self.show_choices()

    @work(exclusive=True, group="make")
    async def action_make(self) -> None:
        """Reads and writes beside the screen; says where it is, or why it is not."""
        house, words = self.workshop.house, self._with_words
        assert house is not None
        try:
            path = self.place()
            made = await asyncio.to_thread(_make, house, path, words)
        except InTheWay as taken:
            self.say_why_not(" ".join((str(taken), _("Give another name."))))
        except NothingThere as nothing:
            self.say_why_not("\n".join([str(nothing), *([_(UNREAD)] if nothing.unread else [])]))
        except (NotWritten, JournalError) as error:
            self.say_why_not(str(error))
        else:
            self.say_where(path, *made.remarks)


def _make(house: House, path: Path, words: bool) -> Written:
    """Raises NothingThere, NotWritten, JournalError."""
    made = file_of(house, words=words)
    put(made.data, path)
    return made

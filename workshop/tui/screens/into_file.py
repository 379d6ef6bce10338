"""What the pages share on which something is written to a file: lines to choose, then a place."""

from pathlib import Path
from typing import ClassVar

from textual.actions import SkipAction
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Input

from workshop.ground.language import _
from workshop.keepsake.files import place_for, usual_folder
from workshop.tui.screens.calm import CalmScreen
from workshop.tui.widgets.choice_list import ChoiceList
from workshop.tui.widgets.words import Words


class IntoFileScreen(CalmScreen):
    """Lines to choose, a place, and then where it is.

    Subclasses name the action `make`, which writes it, and say what they can choose.
    """

    STYLE = "past"
    AUTO_FOCUS = "#choices"
    FIRST = (Binding("enter", "enter", show=False, priority=True),)

    HEADING: ClassVar[str]
    """What it is, before it is translated."""
    ABOUT: ClassVar[str]
    """What the file is for, before it is translated."""

    def __init__(self, folder: Path | None = None) -> None:
        """`folder`: where to begin, instead of the usual one."""
        super().__init__()
        self._folder = folder or usual_folder()

    # --- for subclasses -------------------------------------------------------------------------

    def choices(self) -> list[tuple[str, str, str]]:
        """The lines, each with what is chosen there now."""
        raise NotImplementedError

    def file_name(self) -> str:
        """What a file of this choice is called first."""
        raise NotImplementedError

    def warning(self) -> str:
        """What to know about the file."""
        return _("This file is not locked. Anyone who opens it can read it.")

    # --- the page -------------------------------------------------------------------------------

    def compose_body(self) -> ComposeResult:
        """The lines, the field, and what to know about the file."""
        with Vertical(id="keepsake"):
            yield Words(_(self.HEADING), classes="title heading")
            yield Words(_(self.ABOUT), classes="measure")
            yield ChoiceList(self.choices(), id="choices", preselect=True)
            yield Words(_("Enter changes a line."), classes="quiet measure")
            yield Words(_("Where to"), classes="quiet")
            yield Input(str(self._folder / self.file_name()), id="where")
            yield Words(self.warning(), id="remark")

    def show_choices(self) -> None:
        """Another one was made."""
        self.query_one("#choices", ChoiceList).say(self.choices())
        self.say_nothing_yet()

    @property
    def where(self) -> Input:
        """The field with the place."""
        return self.query_one("#where", Input)

    def place(self) -> Path:
        """The file that stands in the field.

        Raises:
            NotWritten: It can't be one.
        """
        wanted = self.where.value.strip()
        return place_for(Path(wanted) if wanted else self._folder, self.file_name())

    def on_input_changed(self) -> None:
        """Another place."""
        self.say_nothing_yet()

    async def action_enter(self) -> None:
        """In the field, Enter writes it; elsewhere it does what it does there."""
        if self.focused is not self.where:
            raise SkipAction
        await self.letters_arrived()
        await self.run_action("make")

    # --- what is said of the file ---------------------------------------------------------------

    def say_nothing_yet(self) -> None:
        """What was said of the file before no longer holds."""
        self.query_one("#remark", Words).update(self.warning())

    def say_why_not(self, words: str) -> None:
        """There is no file."""
        self.query_one("#remark", Words).update(Content.styled(words, "$warning"))

    def say_where(self, path: Path, *remarks: str) -> None:
        """There it is."""
        here = Content.styled(_("It is here: {path}").format(path=path), "bold")
        told = [here, *map(Content, remarks), Content(self.warning())]
        self.query_one("#remark", Words).update(Content("\n").join(told))

    def action_close(self) -> None:
        """Back to where one was."""
        self.dismiss()

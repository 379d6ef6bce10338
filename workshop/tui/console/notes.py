"""Private notes of a facilitator: one to write, and all of them to read."""

from collections.abc import Callable, Sequence

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.timer import Timer
from textual.widgets import OptionList, TextArea

from workshop.ground.language import _
from workshop.sitting.facilitating.evening import Note
from workshop.tui.actions import CLOSE
from workshop.tui.console.actions import DROP, WRITTEN
from workshop.tui.screens.calm import CalmScreen
from workshop.tui.screens.one_of import OneOfScreen
from workshop.tui.widgets.choice_list import ChoiceList
from workshop.tui.widgets.words import Words
from workshop.tui.widgets.writing import OwnWords

KEPT_AFTER = 0.4
"""Seconds after a key at which what stands there is on its way to the disk."""


class NoteScreen(CalmScreen):
    """One note. It is kept while it is written; emptied, it is deleted."""

    STYLE = "console"
    ACTIONS = (WRITTEN, DROP)
    AUTO_FOCUS = "OwnWords"

    def __init__(self, note: Note, keep: Callable[[str], None]) -> None:
        """`keep` is called with what stands there; with nothing to delete the note."""
        super().__init__()
        self._note = note
        self._keep = keep
        self._waiting: Timer | None = None

    def compose_body(self) -> ComposeResult:
        """When it was, and the words."""
        with Vertical(classes="console-page"):
            yield Words(
                _("Note, {time}").format(time=f"{self._note.written.astimezone():%H:%M}"),
                classes="title",
            )
            yield Words(
                _(
                    "For you alone. It stays out of the report. "
                    "Write no names you would not leave on a table."
                ),
                classes="quiet",
            )
            yield OwnWords(self._note.text, part="note", lines=8)

    def on_text_area_changed(self, _event: TextArea.Changed) -> None:
        """On its way to the disk soon after the last key."""
        if self._waiting is not None:
            self._waiting.stop()
        self._waiting = self.set_timer(KEPT_AFTER, self.keep_now)

    def keep_now(self) -> None:
        """What stands there is on its way to the disk."""
        if self._waiting is not None:
            self._waiting.stop()
        self._keep(self.query_one(OwnWords).text.strip())

    def action_take(self) -> None:
        """Back to the console."""
        self.keep_now()
        self.dismiss(None)

    def action_drop(self) -> None:
        """Asks first; then nothing is left of it."""
        choices = [("no", _("No, it stays"), ""), ("yes", _("Yes, without a trace"), "")]

        def answered(answer: object) -> None:
            if answer != "yes":
                return
            if self._waiting is not None:
                self._waiting.stop()
            self._keep("")
            self.dismiss(None)

        if not self.query_one(OwnWords).text.strip():
            answered("yes")
            return
        self.app.push_screen(OneOfScreen(_("Delete this note?"), choices), answered)


class NotesScreen(CalmScreen):
    """All notes of the evening; gives the id of one that is to be opened."""

    STYLE = "console"
    ACTIONS = (CLOSE,)
    AUTO_FOCUS = "ChoiceList"

    def __init__(self, notes: Sequence[Note], titles: dict[str, str]) -> None:
        """`titles`: what the parts are called, by id."""
        super().__init__()
        self._notes = notes
        self._titles = titles

    def compose_body(self) -> ComposeResult:
        """The oldest first."""
        lines = [
            (
                note.id,
                f"{note.written.astimezone():%H:%M}  {' '.join(note.text.split())[:50]}",
                self._titles.get(note.part, ""),
            )
            for note in self._notes
        ]
        with Vertical(classes="console-page"):
            yield Words(_("Your notes"), classes="title")
            if lines:
                yield ChoiceList(lines, numbers=[None] * len(lines), preselect=True)
            else:
                yield Words(_("Nothing is noted yet. N on the console begins a note."))

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """This one is opened."""
        self.dismiss(self._notes[event.option_index].id)

    def action_close(self) -> None:
        """Back to the console."""
        self.dismiss(None)

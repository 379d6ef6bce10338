"""The page of a locked journal: one field, and nothing that tells whose journal it is."""

from textual.app import ComposeResult
from textual.containers import Center, Vertical
from textual.widgets import Input

from workshop.ground.language import N_, _
from workshop.tui.actions import CLOSE, UserAction
from workshop.tui.screens.calm import CalmScreen
from workshop.tui.widgets.words import Words

OPEN = UserAction("open", "enter,f2", N_("Open"), N_("Open the journal with this passphrase."))

LONGEST_WAIT = 30.0
"""Seconds after many wrong passphrases; the first costs a second, each next one twice that."""


class UnlockScreen(CalmScreen):
    """Asks for the passphrase. A wrong one costs time, and nothing is said about it."""

    STYLE = "around"
    ACTIONS = (OPEN, CLOSE)
    AUTO_FOCUS = "#passphrase"

    def __init__(self) -> None:
        super().__init__()
        self._wrong = 0
        self._busy = False

    def compose_body(self) -> ComposeResult:
        """The field in the middle."""
        with Vertical(classes="middle-page"):
            yield Words(_("This journal is locked."), classes="title centre")
            with Center():
                yield Input(
                    password=True, classes="secret", id="passphrase", placeholder=_("passphrase")
                )
            yield Words(
                _("The recovery code opens it as well, if you made one."),
                id="remark",
                classes="centre quiet",
            )

    async def on_input_submitted(self) -> None:
        """Enter in the field."""
        await self.action_open()

    async def action_open(self) -> None:
        """Tries it. While it is tried, and while a wrong one costs its time, no key counts."""
        field = self.query_one("#passphrase", Input)
        if self._busy or not field.value:
            return
        self._busy = True
        typed, field.value = field.value, ""
        field.disabled = True
        self._remark(_("One moment."))
        trouble = await self.workshop.unlock(typed)
        if not trouble:
            return
        self._remark(trouble, notice=True)
        self._wrong += 1
        self.set_timer(min(LONGEST_WAIT, 2.0 ** (self._wrong - 1)), self._once_more)

    def _once_more(self) -> None:
        self._busy = False
        field = self.query_one("#passphrase", Input)
        field.disabled = False
        field.focus()

    def _remark(self, words: str, *, notice: bool = False) -> None:
        self.query_one("#remark", Words).set_class(notice, "notice").update(words)

    def action_close(self) -> None:
        """Back to the cover."""
        self.dismiss()

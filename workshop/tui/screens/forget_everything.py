"""The page on which the whole journal goes."""

import asyncio

from textual.app import ComposeResult
from textual.containers import Center, Vertical
from textual.widgets import Input

from workshop.ground.language import N_, _
from workshop.journal.errors import JournalError
from workshop.journal.upkeep.removing import remove
from workshop.tui.actions import CLOSE, UserAction
from workshop.tui.screens.calm import CalmScreen
from workshop.tui.widgets.words import Words

EVERYTHING = UserAction(
    "delete", "f4", N_("Delete everything"), N_("Delete the journal and all of its backups.")
)


class ForgetEverythingScreen(CalmScreen):
    """The whole journal. One word has to be typed, so that nobody gets here by a key too many."""

    STYLE = "around"
    ACTIONS = (EVERYTHING, CLOSE)
    AUTO_FOCUS = "#word"

    def compose_body(self) -> ComposeResult:
        """What goes, what stays, and the field."""
        with Vertical(classes="middle-page"):
            yield Words(_("Delete everything"), classes="title centre")
            yield Words(
                _(
                    "The journal, its backups and its passphrase go: every session, every "
                    "agreement, every word of both of you. It cannot be brought back."
                ),
                classes="centre",
            )
            yield Words(
                _("Copies that you, or a backup of this computer, made elsewhere stay."),
                classes="centre quiet",
            )
            with Center():
                yield Input(id="word", classes="secret", placeholder=_("type: delete"))
            yield Words("", id="remark", classes="centre notice")

    async def action_delete(self) -> None:
        """When the word stands there."""
        typed = self.query_one("#word", Input).value
        if typed.strip().casefold() != _("delete").casefold():
            self.query_one("#remark", Words).update(
                _("Type the word {word} first.").format(word=_("delete"))
            )
            return
        trouble = await self._forget()
        if trouble:
            self.query_one("#remark", Words).update(trouble)

    async def _forget(self) -> str:
        """Deletes the journal with all of its backups, and begins anew. Empty, or why not."""
        house = self.workshop.house
        assert house is not None
        path = house.journal.path
        if house.journal.read_only or path is None:
            return house.notice or _("This journal is only open for reading.")
        await asyncio.to_thread(house.close)
        try:
            await asyncio.to_thread(remove, path)
        except JournalError as error:
            return str(error)
        self.workshop.house = None
        self.workshop.restart()
        return ""

    async def action_close(self) -> None:
        """Nothing goes."""
        await self.workshop.go_home()

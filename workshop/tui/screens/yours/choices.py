"""What one can do with what is one's own."""

import asyncio
from collections.abc import Callable

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import OptionList

from workshop.ground.language import _
from workshop.ground.partner import Partner
from workshop.journal.errors import JournalError
from workshop.sitting.telling.terms import drawer_terms
from workshop.sitting.yours import Yours
from workshop.tui.actions import CLOSE
from workshop.tui.screens.private import PrivateScreen
from workshop.tui.screens.yours.mine import MineScreen
from workshop.tui.screens.yours.own_passphrase import OwnPassphraseScreen
from workshop.tui.widgets.choice_list import ChoiceList
from workshop.tui.widgets.words import Words


class YoursScreen(PrivateScreen):
    """What one can do with what is one's own."""

    ACTIONS = (CLOSE,)
    AUTO_FOCUS = "ChoiceList"

    def __init__(self, yours: Yours, partner: Partner) -> None:
        super().__init__()
        self._yours = yours
        self._partner = partner
        self._asked = ""

    def compose_body(self) -> ComposeResult:
        """The lines."""
        with Vertical(classes="page"):
            yield Words(self._partner.called, classes=f"title heading {self._partner.seat}")
            sealed = self._yours.drawer is not None
            yield Words(drawer_terms(sealed=sealed), classes="measure")
            yield ChoiceList(self._choices(sealed), preselect=True, sure=True)
            yield Words("", id="remark", classes="notice")

    def _choices(self, sealed: bool) -> list[tuple[str, str, str]]:
        passphrase = _("Another passphrase") if sealed else _("A passphrase of my own")
        choices = [
            ("kept", _("What I keep"), _("in my drawer")),
            ("given", _("My words in the journal"), _("read them, take some out")),
            ("passphrase", passphrase, _("it seals my drawer")),
        ]
        if sealed:
            choices.append(("empty", _("Empty my drawer"), _("all of it, for good")))
            choices.append(("remove", _("No passphrase any more"), _("the drawer goes with it")))
        return choices

    async def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """To the page, or does it when it was chosen twice."""
        yours, partner, chosen = self._yours, self._partner, event.option_id
        if chosen == "passphrase":
            self.app.push_screen(OwnPassphraseScreen(yours, partner), self._renew)
        elif chosen in ("kept", "given"):
            take = yours.kept if chosen == "kept" else yours.given
            try:
                lines = await asyncio.to_thread(take)
            except JournalError as error:
                self._remark(str(error))
                return
            self.app.push_screen(MineScreen(yours, partner, lines, given=chosen == "given"))
        elif chosen in ("empty", "remove"):
            await self._do(yours.empty if chosen == "empty" else yours.remove_passphrase, chosen)

    async def _do(self, change: Callable[[], None], chosen: str) -> None:
        if self._asked != chosen:
            self._asked = chosen
            self._remark(_("Enter once more does it. It cannot be brought back."))
            return
        trouble = await self.workshop.keep(lambda _house: change())
        if trouble:
            self._remark(trouble)
        else:
            self._renew(None)

    def _renew(self, _answer: object) -> None:
        """What can be done may be something else now."""
        self.app.switch_screen(YoursScreen(self._yours, self._partner))

    def _remark(self, words: str) -> None:
        self.query_one("#remark", Words).update(words)

    async def action_close(self) -> None:
        """Back home; the drawer is closed."""
        self._yours.close()
        await self.workshop.go_home()

"""A passphrase of one's own: what it does, what it does not, and two fields."""

from textual.app import ComposeResult
from textual.containers import Center, Vertical
from textual.widgets import Input

from workshop.ground.language import N_, _
from workshop.ground.partner import Partner
from workshop.sitting.telling.terms import own_passphrase_terms
from workshop.sitting.yours import Yours
from workshop.tui.actions import CLOSE, UserAction
from workshop.tui.screens.private import PrivateScreen
from workshop.tui.widgets.words import Words

KEEP = UserAction("keep", "f2", N_("Do it"), N_("Do what this page is about."))


class OwnPassphraseScreen(PrivateScreen):
    """A passphrase of one's own, typed twice."""

    ACTIONS = (KEEP, CLOSE)
    AUTO_FOCUS = "#new"

    def __init__(self, yours: Yours, partner: Partner) -> None:
        super().__init__()
        self._yours = yours
        self._partner = partner
        self._busy = False

    def compose_body(self) -> ComposeResult:
        """What it does, what it does not, and two fields."""
        with Vertical(classes="middle-page"):
            yield Words(_("A passphrase of your own"), classes=f"title {self._partner.seat}")
            for words in own_passphrase_terms():
                yield Words(words)
            for name, asked in (("new", _("at least 8 characters")), ("again", _("once more"))):
                with Center():
                    yield Input(password=True, classes="secret", id=name, placeholder=asked)
            yield Words("", id="remark", classes="centre notice")

    async def on_input_submitted(self, event: Input.Submitted) -> None:
        """Enter goes on to the second field, and from there does it."""
        if event.input.id == "new":
            self.query_one("#again").focus()
        else:
            await self.action_keep()

    async def action_keep(self) -> None:
        """Sets it; or says what is in the way, and nothing is changed."""
        new, again = (self.query_one(f"#{name}", Input).value for name in ("new", "again"))
        remark = self.query_one("#remark", Words)
        if self._busy:
            return
        if new != again:
            remark.update(_("These two are not the same. Type both once more."))
            for field in self.query(Input):
                field.value = ""
            self.query_one("#new").focus()
            return
        self._busy = True
        trouble = await self.workshop.keep(lambda _house: self._yours.set_passphrase(new))
        self._busy = False
        if trouble:
            remark.update(trouble)
        else:
            self.dismiss(True)

    def action_close(self) -> None:
        """Changes nothing."""
        self.dismiss(False)

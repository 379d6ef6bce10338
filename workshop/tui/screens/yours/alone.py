"""The other one looks away; the passphrase is typed, where one is set."""

import asyncio
from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import Center, Vertical
from textual.widgets import Input

from workshop.ground.language import N_, _
from workshop.ground.partner import Partner
from workshop.ground.text import signs
from workshop.journal.errors import JournalError
from workshop.sitting.house import House
from workshop.sitting.yours import Yours
from workshop.tui.actions import CLOSE, UserAction
from workshop.tui.screens.private import PrivateScreen
from workshop.tui.screens.yours.choices import YoursScreen
from workshop.tui.theme import MARKS
from workshop.tui.widgets.words import Words

READY = UserAction("go_on", "enter,f2", N_("I am alone here"), N_("Open what is yours."))
FORGOTTEN = UserAction(
    "forgotten", "f4", N_("I forgot it"), N_("Throw the drawer away, with all that is in it.")
)

WRONG_COSTS = 2.0
"""Seconds."""


class OneAloneScreen(PrivateScreen):
    """Asks the other one to look away, and for the passphrase where one is set.

    Subclasses say what else can be done here: a key of this class would be one of theirs.
    """

    ACTIONS: ClassVar[tuple[UserAction, ...]] = (READY,)
    AUTO_FOCUS = "Input"

    def __init__(self, house: House, partner: Partner, waiting: Partner) -> None:
        super().__init__()
        self._partner = partner
        self._waiting = waiting
        self._yours = Yours(house, partner.id)
        self._sealed = self._yours.has_passphrase()
        self._busy = False

    def compose_body(self) -> ComposeResult:
        """A name, large; the field."""
        with Vertical(classes="middle-page"):
            yield Words(_("This is for"), classes="centre quiet")
            mark, name = MARKS[self._partner.seat], " ".join(signs(self._partner.called.upper()))
            yield Words(f"{mark}   {name}   {mark}", classes=f"centre {self._partner.seat}")
            look_away = _("{name}, look away for a moment, or get some tea.")
            yield Words(look_away.format(name=self._waiting.called), classes="centre quiet")
            if self._sealed:
                with Center():
                    yield Input(
                        password=True,
                        classes="secret",
                        id="own-passphrase",
                        placeholder=_("passphrase"),
                    )
            yield Words("", id="remark", classes="centre quiet")

    async def on_input_submitted(self) -> None:
        """Enter in the field."""
        await self.action_go_on()

    async def action_go_on(self) -> None:
        """Opens it. A wrong passphrase costs time, and nothing is said of it."""
        if self._busy:
            return
        if not self._sealed:
            self._busy = True
            await self.show_what_is_behind()
            return
        field = self.query_one("#own-passphrase", Input)
        if not field.value:
            return
        self._busy = True
        typed, field.value = field.value, ""
        try:
            opened = await asyncio.to_thread(self._yours.open, typed)
            trouble = "" if opened else _("This does not open it.")
        except JournalError as error:
            trouble = str(error)
        if not trouble:
            await self.show_what_is_behind()
            return
        self._remark(trouble)
        self.set_timer(WRONG_COSTS, self._once_more)

    def _once_more(self) -> None:
        self._busy = False

    async def show_what_is_behind(self) -> None:
        """For subclasses: what this page stands before. It is called once."""
        raise NotImplementedError

    def _remark(self, words: str) -> None:
        self.query_one("#remark", Words).set_class(True, "notice").update(words)


class AloneScreen(OneAloneScreen):
    """Before what is one's own: a drawer that nobody can open can be thrown away."""

    ACTIONS = (READY, FORGOTTEN, CLOSE)

    def __init__(self, house: House, partner: Partner, waiting: Partner) -> None:
        super().__init__(house, partner, waiting)
        self._asked = False

    def bar_actions(self) -> tuple[UserAction, ...]:
        """What can be forgotten has to be there first."""
        return self.ACTIONS if self._sealed else (READY, CLOSE)

    def help_actions(self) -> tuple[UserAction, ...]:
        """The same."""
        return self.bar_actions()

    async def show_what_is_behind(self) -> None:
        """What one can do with what is one's own."""
        self.app.switch_screen(YoursScreen(self._yours, self._partner))

    async def action_forgotten(self) -> None:
        """Nobody can open it then: it can only be thrown away."""
        if not self._sealed or self._busy:
            return
        if not self._asked:
            self._asked = True
            self._remark(
                _("F4 once more throws the drawer away, with all that is in it, for good.")
            )
            return
        trouble = await self.workshop.keep(lambda _house: self._yours.remove_passphrase())
        if trouble:
            self._remark(trouble)
        else:
            await self.show_what_is_behind()

    def action_close(self) -> None:
        """Back home."""
        self.dismiss()

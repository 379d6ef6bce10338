"""The hand-over: opaque and full. Nothing of anybody's words is on it or behind it.

It passes the keyboard to one of the two, or calls back the one who looked away.
"""

from typing import ClassVar

from msgspec.structs import replace
from textual.app import ComposeResult
from textual.containers import Center, Vertical
from textual.widgets import Input

from workshop.ground.language import N_, _
from workshop.ground.partner import other
from workshop.ground.resources import resource_path
from workshop.ground.text import signs
from workshop.sitting.telling import pauses, room
from workshop.sitting.view import InRoom, View
from workshop.tui.actions import MENU, UserAction
from workshop.tui.screens.stage_screen import StageScreen
from workshop.tui.theme import MARKS
from workshop.tui.widgets.action_bar import ActionBar
from workshop.tui.widgets.words import Words

READY = UserAction(
    "go_on", "enter", N_("I am ready"), N_("The keyboard is yours; nobody looks on.")
)
WITHOUT = UserAction(
    "without", "f4", N_("Without it"), N_("Your drawer stays closed in this turn.")
)
WRONG_COSTS = 2.0
"""Seconds."""

ITS_USE = N_("It opens your drawer, and nothing else. Nobody sees what is in it.")
WITHOUT_IT = N_("F4 once more: what you keep in this turn is wiped when you two stop.")

BOTH_HERE = UserAction("go_on", "enter", N_("We are both here"), N_("Both of you look again."))


class CoveredScreen(StageScreen):
    """A page on which nobody's words stand, between two that are not for the same eyes."""

    PAGE = ""
    PATIENT = True

    def unkept(self) -> ComposeResult:
        """That nothing is kept, where it is so; there is no head here to say it."""
        if not self.view.kept:
            yield Words(pauses.goes(self.view), classes="centre quiet")

    def moved_on(self) -> ComposeResult:
        """That the room is there already, where the two come late."""
        for number, line in enumerate(room.moved_on(self.view)):
            yield Words(line, classes=f"centre {'quiet' if number else 'moved-on'}")

    def show_room(self, room: InRoom | None) -> None:
        """One quiet line; that the two come late stands on the page."""
        super().show_room(room and replace(room, late=False))

    def on_mount(self) -> None:
        """The way on opens when the page has stood for a moment."""
        self.query_one(ActionBar).show_button("go_on", False)

    def settle(self) -> None:
        """Now there is a way on."""
        super().settle()
        self.query_one(ActionBar).show_button("go_on", True)


class HandoverScreen(CoveredScreen):
    """Asks for the keyboard to change hands."""

    ACTIONS: ClassVar[tuple[UserAction, ...]] = (READY, MENU)

    def compose(self) -> ComposeResult:
        """A name, large, on its own side; what the other does meanwhile; one key."""
        seat = self.view.stage.seat
        assert seat != "both", "only one partner at a time takes the keyboard"
        partner = self.view.couple.at(seat)
        waiting = self.view.couple.at(other(seat))
        yield Vertical(classes=f"side-bar {'left-lit' if partner.seat == 'left' else 'hidden'}")
        with Vertical(id="handover", classes=partner.seat):
            yield Words(_("Please hand the keyboard to"), classes="centre quiet")
            name = " ".join(signs(partner.called.upper()))
            with Center():
                mark = MARKS[partner.seat]
                yield Words(f"{mark}   {name}   {mark}", id="name")
            look_away = _("{name}, look away for a moment, or get some tea.")
            yield Words(look_away.format(name=waiting.called), classes="centre quiet")
            yield from self.moved_on()
            yield from self.unkept()
            yield from self.compose_below()
        yield Vertical(classes=f"side-bar {'right-lit' if partner.seat == 'right' else 'hidden'}")
        ready = _("I am {name}, and I am ready").format(name=partner.called)
        yield ActionBar((UserAction("go_on", "enter", ready, ""), *self.ACTIONS[1:]))

    def compose_below(self) -> ComposeResult:
        """For subclasses: what stands under it."""
        yield from ()


class SealedHandoverScreen(HandoverScreen):
    """Asks for the passphrase of the one whose turn it is, too."""

    ACTIONS: ClassVar[tuple[UserAction, ...]] = (READY, WITHOUT, MENU)
    AUTO_FOCUS = "#own-passphrase"
    CSS_PATH = resource_path("styles", "around.tcss")

    def __init__(self, view: View) -> None:
        super().__init__(view)
        self._busy = False

    def compose_below(self) -> ComposeResult:
        """The field, and what it is for."""
        with Center():
            yield Input(
                password=True,
                classes="secret",
                id="own-passphrase",
                placeholder=_("your own passphrase"),
            )
        yield Words(_(ITS_USE), id="remark", classes="centre quiet")

    async def on_input_submitted(self) -> None:
        """Enter in the field."""
        await self.action_go_on()

    async def action_go_on(self) -> None:
        """Ready: with the drawer open. A wrong passphrase costs time, and nothing is said of it."""
        field = self.query_one("#own-passphrase", Input)
        if self._busy or not self.is_settled() or not field.value:
            return
        self._busy = True
        typed, field.value = field.value, ""
        trouble = await self.workshop.open_drawer(typed)
        if not trouble:
            await super().action_go_on()
            return
        self.query_one("#remark", Words).set_class(True, "notice").update(trouble)
        self.set_timer(WRONG_COSTS, self._once_more)

    def _once_more(self) -> None:
        self._busy = False

    async def action_without(self) -> None:
        """Goes on with the drawer closed."""
        if not self._busy and self.sure("without", _(WITHOUT_IT)):
            await super().action_go_on()


class TogetherScreen(CoveredScreen):
    """Calls back the one who looked away: what comes is for both."""

    ACTIONS = (BOTH_HERE, MENU)

    def compose(self) -> ComposeResult:
        """Both sides lit; one key."""
        yield Vertical(classes="side-bar left-lit")
        with Vertical(id="handover", classes="both"):
            yield Words(_("The next page is for"), classes="centre quiet")
            both = " ".join(signs(_("BOTH")))
            with Center():
                yield Words(f"{MARKS['left']}   {both}   {MARKS['right']}", id="name")
            yield Words(_("Call each other back, and sit side by side."), classes="centre quiet")
            yield from self.moved_on()
            yield from self.unkept()
        yield Vertical(classes="side-bar right-lit")
        yield ActionBar(self.ACTIONS)


def screen(view: View) -> StageScreen:
    """The hand-over to the one whose turn comes, or back to both."""
    if view.asks_passphrase:
        return SealedHandoverScreen(view)
    if view.stage.alone or view.stage.does == "handover":
        return HandoverScreen(view)
    return TogetherScreen(view)

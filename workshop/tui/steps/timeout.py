"""The time-out: it is called, the two are apart, and the way back in.

While one of these is on view the clock stands and nothing of the stage can be seen.
"""

from textual.app import ComposeResult
from textual.containers import Center, Vertical
from textual.widgets import OptionList

from workshop.ground.language import N_, _
from workshop.ground.partner import SEATS, Seat
from workshop.ground.text import signs
from workshop.session import Meet, TimeOut
from workshop.session.timeout import SHORTEST
from workshop.sitting.telling import timeout
from workshop.sitting.view import View
from workshop.tui.actions import UserAction
from workshop.tui.screens.stage_screen import StageScreen
from workshop.tui.steps.handover import CoveredScreen
from workshop.tui.steps.interlude import REST_MENU, InterludeScreen
from workshop.tui.theme import MARKS
from workshop.tui.widgets.action_bar import ActionBar
from workshop.tui.widgets.choice_list import ChoiceList
from workshop.tui.widgets.pacer import Pacer
from workshop.tui.widgets.point import Point
from workshop.tui.widgets.words import Words

NO_TIME_OUT = UserAction(
    "back", "escape", N_("Go on after all"), N_("No time-out; back to where you were.")
)
BREATHE = UserAction(
    "turn_to('breath')", "b", N_("Breathe"), N_("A slow breath to follow; again to go back.")
)
SMALL_THINGS = UserAction(
    "turn_to('small')", "f", N_("Five small things"), N_("They calm a body; again for others.")
)
BOTH_BACK = UserAction(
    "meet", "enter", N_("Both back"), N_("Before the time, when both of you want to.")
)
NOT_TONIGHT = UserAction(
    "stop", "t", N_("Not tonight"), N_("Enough for today; a landing comes first.")
)
BOTH_HERE = UserAction("go_on", "enter", N_("We are both here"), N_("Go on where you were."))
TO_WORDS = UserAction(
    "turn_to('meanwhile')", "escape", N_("Back"), N_("Back to when you meet again."), shown=False
)
LONGER = UserAction("longer", "l", N_("A little longer"), N_("Another twenty minutes apart."))


class CallingScreen(InterludeScreen):
    """Who calls it, and when they meet again. Nothing has to be typed."""

    ACTIONS = (NO_TIME_OUT,)
    AUTO_FOCUS = "ChoiceList"

    def __init__(self, view: View) -> None:
        super().__init__(view)
        self._caller: Seat | None = timeout.calls(view)

    def compose_page(self) -> ComposeResult:
        """What it is; the two names, where it has to be asked; the times."""
        yield Words(_("A time-out"), classes="centre big heading")
        for line in timeout.CALLING_WORDS:
            yield Words(_(line), classes="centre")
        yield Words(self._asks(), id="asks", classes="centre big after")
        if self._caller is None:
            names = [(seat, self.view.couple.at(seat).called, "") for seat in SEATS]
            yield ChoiceList(names, id="who")
        times = [
            (str(minutes), _(label), timeout.wiped_meanwhile(self.view, minutes))
            for minutes, label in timeout.TIME_OUT_LENGTHS
        ]
        yield ChoiceList(times, id="when", sure=True)
        yield Words(_("Press a number, then Enter."), id="how", classes="centre quiet")

    def _asks(self) -> str:
        return _("Who calls it?") if self._caller is None else _("When do you meet again?")

    def on_mount(self) -> None:
        """Textual calls this besides the `on_mount` of every screen."""
        self._show_when(self._caller is not None)

    def _show_when(self, on: bool) -> None:
        for part in ("#when", "#how"):
            self.query_one(part).display = on

    async def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """First who, then until when."""
        if event.option_list.id == "when":
            if self._caller is not None:
                await self.act(TimeOut(self._caller, float(event.option_id or "")))
            return
        self._caller = "left" if event.option_id == "left" else "right"
        self.query_one("#who").display = False
        self.query_one("#asks", Words).update(self._asks())
        self._show_when(True)
        self.query_one("#when").focus()


class ApartScreen(InterludeScreen):
    """They are apart. It says when they meet again; nothing counts down."""

    ACTIONS = (BOTH_BACK, BREATHE, SMALL_THINGS, NOT_TONIGHT, TO_WORDS)

    def __init__(self, view: View) -> None:
        super().__init__(view)
        self._part = "meanwhile"
        self._turn = -1
        self._breath_began = 0.0

    def compose_page(self) -> ComposeResult:
        """When, who comes first, what helps; behind it the breath and the small things."""
        yield Words(timeout.meet_again(self.view), id="again", classes="centre big")
        yield Words(timeout.asks_first(self.view), classes="centre")
        with Vertical(id="meanwhile", classes="apart"):
            for line in timeout.APART_WORDS:
                yield Words(_(line), classes="centre after")
            yield Words(timeout.while_apart(self.view), classes="centre quiet after")
        with Vertical(id="breath", classes="apart"):
            yield Pacer(timeout.BREATH_IN, timeout.BREATH_OUT)
        with Vertical(id="small", classes="apart"):
            for _number in range(timeout.SMALL_THINGS):
                yield Point("")

    def on_mount(self) -> None:
        """The words first. Textual calls this besides the `on_mount` of every screen."""
        self._show_part("meanwhile")
        self.changed()

    def _show_part(self, part: str) -> None:
        self._part = part
        for each in self.query(".apart"):
            each.display = each.id == part

    def action_turn_to(self, part: str) -> None:
        """The breath, and back; the small things, and others with every press."""
        if part == "breath" and self._part == "breath":
            part = "meanwhile"
        if part == "small":
            self._turn += 1
            lines = self.query("#small .said").results(Words)
            for line, words in zip(lines, timeout.small_things(self._turn), strict=True):
                line.update(words)
        self._breath_began = self._seconds()
        self._show_part(part)
        self._pace()

    def _seconds(self) -> float:
        sitting = self.workshop.sitting
        return sitting.state.seen if sitting else 0.0

    def _pace(self) -> None:
        if self._part == "breath":
            self.query_one(Pacer).pace(self._seconds() - self._breath_began)

    def changed(self) -> None:
        """Whether both may come back already, and on which day they meet."""
        if self.view.apart is not None:
            self.query_one("#again", Words).update(timeout.meet_again(self.view))
            self.query_one(ActionBar).show_button("meet", self.view.apart.may_meet)

    async def tick(self) -> None:
        """Once a second: the breath goes on; when the time has come, so does the session."""
        await super().tick()
        sitting = self.workshop.sitting
        if sitting is None or not self.stands():
            return
        self._pace()
        view = sitting.view()
        if view.interlude != self.view.interlude and self.workshop.settings.bell:
            self.app.bell()
        if (view.interlude, view.apart) != (self.view.interlude, self.view.apart):
            await self.workshop.show_stage()

    async def action_meet(self) -> None:
        """Both are back already."""
        if self.is_settled():
            await self.act(Meet())


class WayBackScreen(CoveredScreen):
    """The way back in: the one who called it comes first, and asks."""

    ACTIONS = (BOTH_HERE, LONGER, NOT_TONIGHT, REST_MENU)

    def compose(self) -> ComposeResult:
        """The caller's name, large, on its own side; one sentence each."""
        assert self.view.apart is not None
        caller = self.view.apart.caller
        left = caller.seat == "left"
        yield Vertical(classes=f"side-bar {'left-lit' if left else 'hidden'}")
        with Vertical(id="handover", classes=caller.seat):
            yield Words(_("Good that you are back."), classes="centre quiet")
            with Center():
                mark = MARKS[caller.seat]
                name = " ".join(signs(caller.called.upper()))
                yield Words(f"{mark}   {name}   {mark}", id="name")
            yield Words(timeout.come_first(self.view), classes="centre big")
            for line in timeout.WAY_BACK_WORDS:
                yield Words(_(line), classes="centre")
        yield Vertical(classes=f"side-bar {'hidden' if left else 'right-lit'}")
        yield ActionBar(self.ACTIONS)

    async def action_longer(self) -> None:
        """Apart once more, as short as it may be."""
        if self.is_settled() and self.view.apart is not None:
            minutes = SHORTEST.total_seconds() / 60
            await self.act(TimeOut(self.view.apart.caller.seat, minutes))


_SCREENS: dict[str, type[StageScreen]] = {
    "calling": CallingScreen,
    "timeout": ApartScreen,
    "way_back": WayBackScreen,
}


def screen(view: View) -> StageScreen:
    """The page of the time-out that is on view."""
    return _SCREENS[view.interlude](view)

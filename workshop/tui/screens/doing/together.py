"""After both were asked: both look again, at two lines, or at the page that is always the same."""

import asyncio

from textual.app import ComposeResult
from textual.containers import Vertical

from workshop.ground.language import N_, _
from workshop.ground.text import signs
from workshop.journal.errors import JournalError
from workshop.sitting.pulse import Own, trend
from workshop.tui.actions import UserAction
from workshop.tui.screens.doing.asking import ASKED_ANEW, LOOK_AWAY, NO_ANSWER, NO_REASON, Asking
from workshop.tui.screens.private import PrivateScreen
from workshop.tui.theme import MARKS
from workshop.tui.widgets.words import Words

BOTH_HERE = UserAction("go_on", "enter", N_("We are both here"), N_("Both of you look again."))

HOME = UserAction("close", "enter,escape", N_("Back"), N_("Back to where you were."))

IT_TAKES_TWO = (
    N_("Two lines need a yes of both today, and numbers of both that can be read."),
    N_("Which of these was missing, no page says, and it is written nowhere."),
)

EACH_THEIR_OWN = (
    *IT_TAKES_TWO,
    N_("Each can look at their own line, alone, at any time."),
)


class LookTogether(Asking):
    """For two lines on the screen."""

    TITLE = N_("Side by side")
    TERMS = (
        LOOK_AWAY,
        N_("Two lines are shown only where both say yes, and only this once."),
        N_(
            "In every other case you both see one page, always the same. It tells nothing of who "
            "said what, and nothing is kept of it."
        ),
        NO_ANSWER,
    )
    QUESTION = N_("Show your line beside {name}’s, this once?")
    SAID = (ASKED_ANEW, NO_REASON)

    async def both_are_back(self, page: "CallBackScreen", shown: tuple[Own, Own] | None) -> None:
        """Two lines, or the page that is always the same."""
        if shown is None:
            page.app.switch_screen(EachTheirOwnScreen())
            return
        try:
            behind = await asyncio.to_thread(trend, self.house, *shown)
        except JournalError:  # why not is nobody's to know: it would be a yes of both
            page.app.switch_screen(EachTheirOwnScreen())
            return
        from workshop.tui.screens.doing.trend import SharedTrendScreen

        page.app.switch_screen(SharedTrendScreen(behind, self.house.wall().astimezone().date()))


class CallBackScreen(PrivateScreen):
    """Calls back the one who looked away."""

    ACTIONS = (BOTH_HERE,)

    def __init__(self, asking: Asking) -> None:
        super().__init__()
        self._asking = asking

    def compose_body(self) -> ComposeResult:
        """Both signs; one key."""
        with Vertical(classes="middle-page"):
            yield Words(_("The next page is for"), classes="centre quiet")
            both = " ".join(signs(_("BOTH")))
            yield Words(f"{MARKS['left']}   {both}   {MARKS['right']}", classes="centre")
            call = _("Call each other back, and sit side by side.")
            yield Words(call, classes="centre quiet")

    async def action_go_on(self) -> None:
        """What it was asked for."""
        await self._asking.both_are_back(self, self._asking.said.both())


class EachTheirOwnScreen(PrivateScreen):
    """Says the same in every case but one. It is told nothing, so it can tell nothing."""

    ACTIONS = (HOME,)

    def compose_body(self) -> ComposeResult:
        """Three sentences."""
        with Vertical(classes="page"):
            yield Words(_("Today each of you sees their own"), classes="title heading")
            for words in EACH_THEIR_OWN:
                yield Words(_(words), classes="measure")

    async def action_close(self) -> None:
        """Back home."""
        await self.workshop.go_home()

"""After a session has stopped for today, or ended: what was agreed, and a good word."""

from typing import ClassVar

from textual.app import ComposeResult

from workshop.ground.language import N_
from workshop.sitting.sit_down import start
from workshop.sitting.telling import ends
from workshop.sitting.view import View
from workshop.tui.actions import UserAction
from workshop.tui.steps.interlude import InterludeScreen
from workshop.tui.widgets.words import Words

HOME = UserAction("home", "enter,escape", N_("Home"), N_("Back to the first page."))
LIGHT = UserAction(
    "light", "enter", N_("Something light"), N_("A short evening with nothing heavy in it.")
)
HOME_QUIETLY = UserAction("home", "h,escape", N_("Home"), N_("Back to the first page."))


class FarewellScreen(InterludeScreen):
    """Over for today."""

    ACTIONS: ClassVar[tuple[UserAction, ...]] = (HOME,)

    def compose_page(self) -> ComposeResult:
        """Two lines."""
        words, remark = ends.farewell(self.view)
        yield Words(words, classes="centre big")
        yield Words(remark, classes="centre after")

    async def action_home(self) -> None:
        """Back to the first page."""
        await self.workshop.go_home()

    async def action_light(self) -> None:
        """The light guide, in place of the rest of this one."""
        guide, kept = self.view.light_guide, self.view.kept
        await self.workshop.sit_down(lambda house: start(house, guide, kept=kept))


class LightEveningScreen(FarewellScreen):
    """The evening is a light one: something else is offered."""

    ACTIONS = (LIGHT, HOME_QUIETLY)

    def compose_page(self) -> ComposeResult:
        """No reason, no name."""
        words, offer = ends.light_evening(self.view)
        yield Words(words, classes="centre big")
        yield Words(offer, classes="centre after")


def screen(view: View) -> FarewellScreen:
    """Until next time, or something light."""
    return LightEveningScreen(view) if view.light_guide else FarewellScreen(view)

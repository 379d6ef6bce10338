"""Waiting for the room: done here, a break, or it has not begun."""

from dataclasses import replace

import msgspec
from textual.app import ComposeResult

from workshop.ground.language import N_
from workshop.sitting.telling.room import may_go_on, waiting
from workshop.sitting.view import InRoom, View
from workshop.tui.actions import GO_ON, MOMENT, UserAction
from workshop.tui.steps.interlude import NOT_TONIGHT, REST_MENU, InterludeScreen
from workshop.tui.widgets.action_bar import ActionBar
from workshop.tui.widgets.clock import BigClock
from workshop.tui.widgets.words import Words

NEED = replace(MOMENT, label=N_("We need a minute"), shown=True)


class WaitingScreen(InterludeScreen):
    """Nothing to do; the room fetches them."""

    ACTIONS = (GO_ON, NEED, NOT_TONIGHT, REST_MENU)

    def compose_page(self) -> ComposeResult:
        """Two lines, and how long the room still has."""
        why, then = waiting(self.view)
        yield Words(why, classes="centre big", id="why")
        yield Words(then, classes="centre after", id="then")
        yield BigClock("")

    def on_mount(self) -> None:
        """What can be done here, and a clock where the room's time runs."""
        self._tell()

    def changed(self) -> None:
        """It has a break now, or is not heard any more."""
        self._tell()

    def show_room(self, room: InRoom | None) -> None:
        """What is said of the room stands on the page."""
        if room != self.view.room:
            self.view = msgspec.structs.replace(self.view, room=room)
            self._tell()

    def show_time(self, left: float) -> None:
        """The room's time; nothing where it has none, where it is over, or in a break."""
        room = self.view.room
        runs = room is not None and room.leads and not room.has_break
        for clock in self.query(BigClock):
            clock.display = runs and self.view.seconds_planned > 0 and left > 0
            clock.show_time(left, self.view.seconds_planned)

    def help_actions(self) -> tuple[UserAction, ...]:
        """The way on once no room is waited for; until then, the hand."""
        return (GO_ON if may_go_on(self.view) else NEED, NOT_TONIGHT, REST_MENU)

    def _tell(self) -> None:
        why, then = waiting(self.view)
        self.query_one("#why", Words).update(why)
        self.query_one("#then", Words).update(then)
        for bar in self.query(ActionBar):
            bar.show_button("go_on", may_go_on(self.view))
            bar.show_button("moment", not may_go_on(self.view))
        self.show_time(self.view.seconds_left)


def screen(view: View) -> WaitingScreen:
    """The page on which the room is waited for."""
    return WaitingScreen(view)

"""check: the safety card, for one pair of eyes. No input, a fixed time, then one key.

Nothing on it reacts to the reader, so that nothing can be read off it from across the table.
"""

from math import ceil

from textual.app import ComposeResult
from textual.widgets import OptionList

from workshop.activities.check import Check
from workshop.ground.language import _, several
from workshop.ground.lengths import about
from workshop.ground.partner import other
from workshop.session import Mood, Tonight
from workshop.sitting.telling.turns import MOODS
from workshop.sitting.view import View
from workshop.tui.actions import GO_ON, MENU
from workshop.tui.screens.stage_screen import StageScreen
from workshop.tui.widgets.action_bar import ActionBar
from workshop.tui.widgets.choice_list import ChoiceList
from workshop.tui.widgets.point import Point
from workshop.tui.widgets.words import Words


class CardScreen(StageScreen):
    """The card itself."""

    ACTIONS = (GO_ON, MENU)

    def compose_page(self) -> ComposeResult:
        """The questions, and how long they stay."""
        activity = self.view.activity
        assert isinstance(activity, Check)
        yield Words(activity.text, id="hint")
        for question in activity.questions:
            yield Point(question)
        yield Words(activity.ending, classes="closing")
        yield Words("", id="stays", classes="quiet")

    def on_mount(self) -> None:
        """Shows how long the card stays."""
        self._may_go_on = False
        self._show_wait(self.view.seconds_left)

    def show_time(self, left: float) -> None:
        """The card has no clock but the sentence at its foot."""
        self._show_wait(left)

    def _show_wait(self, left: float) -> None:
        wait = ceil(left)
        ready = _("When you have read it, press Enter.")
        if wait > 0 and self.view.solo:
            ready = several(
                "You can go on in a second.", "You can go on in {wait} seconds.", wait
            ).format(wait=wait)
        elif wait > 0:
            seat = self.view.stage.seat
            assert seat != "both", "a card is for one pair of eyes"
            partner = self.view.couple.at(other(seat)).called
            ready = several(
                "You can go on in a second. {partner} gets the same page, for as long.",
                "You can go on in {wait} seconds. {partner} gets the same page, for as long.",
                wait,
            ).format(wait=wait, partner=partner)
        self.query_one("#stays", Words).update(ready, layout=False)
        self.query_one(ActionBar).enable("go_on", wait <= 0)
        if wait <= 0 and not self._may_go_on:
            self._may_go_on = True
            self.set_focus(None)  # whoever pressed Tab meanwhile: Enter goes on, as the page says


class TonightScreen(StageScreen):
    """How is tonight?"""

    ACTIONS = (MENU,)
    AUTO_FOCUS = "ChoiceList"

    def compose_page(self) -> ComposeResult:
        """Four answers, none of them marked."""
        yield Words(_("How is tonight?"), classes="prompt")
        yield Words(
            _(
                "You are both asked. The lower answer sets the evening. "
                "The screen never says whose."
            ),
            id="hint",
        )
        yield ChoiceList([(mood, _(label), self._remark(mood)) for mood, label in MOODS], sure=True)
        yield Words(_("Press a number, then Enter."), classes="quiet")

    async def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """The answer; it is on no screen after this."""
        for mood, _label in MOODS:
            if event.option_id == mood:
                await self.workshop.act(Tonight(mood))

    def _remark(self, mood: Mood) -> str:
        """What the evening becomes, with the minutes it takes."""
        minutes = self.view.lengths.get(mood)
        return about(minutes) if minutes else _("nothing heavy today")


def screen(view: View) -> StageScreen:
    """The card, or the question after it."""
    return CardScreen(view) if view.stage.does == "card" else TonightScreen(view)

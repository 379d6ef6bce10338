"""The end of a private turn: what may the other see? Nothing is preselected."""

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import OptionList

from workshop.ground.language import N_, _
from workshop.ground.text import quoted
from workshop.session import Show
from workshop.sitting.telling.room import GOES_ON
from workshop.sitting.telling.showing import (
    NUMBERS,
    ONE,
    SEVERAL,
    given,
    question,
    share_question,
    unseen,
)
from workshop.sitting.view import View
from workshop.tui.actions import MENU, UserAction
from workshop.tui.screens.stage_screen import ALWAYS, StageScreen
from workshop.tui.widgets.action_bar import ActionButton
from workshop.tui.widgets.choice_list import ChoiceList
from workshop.tui.widgets.pick_list import PickList
from workshop.tui.widgets.words import Words

BACK = UserAction(
    "back", "f3", N_("Back to my answer"), N_("Change what you wrote; nobody has seen it.")
)
SHOW = UserAction("show_picked", "f2", N_("Show these"), N_("Show what you marked, keep the rest."))


class ShareScreen(StageScreen):
    """All of it, some of it, nothing."""

    ACTIONS = (SHOW, BACK, *ALWAYS)
    AUTO_FOCUS = "ChoiceList"

    def compose_page(self) -> ComposeResult:
        """The three answers; the list to choose from opens with the second one."""
        if self._room_goes_on:
            yield Words(_(GOES_ON), id="goes-on")
        yield Words(share_question(self.view), classes="prompt")
        yield Words(unseen(self.view), id="hint")
        parts = given(self.view)
        choices = SEVERAL if len(parts) > 1 else ONE
        yield ChoiceList(
            [(choice, _(label), "") for choice, label in choices],
            numbers=[NUMBERS[choice] for choice, _label in choices],
            sure=True,
        )
        yield Words(_("Press a number, then Enter."), id="how", classes="quiet")
        with Vertical(id="choose-parts"):
            yield Words(_("Mark what may be seen, with Space. Then F2."), classes="quiet")
            yield PickList(parts, columns=[("show", "")], marks=set())
        yield Words(
            _(
                "What you do not show is wiped when this sitting ends. "
                "Nobody can tell that there was anything."
            ),
            classes="quiet",
        )
        with Vertical(id="mine"):
            yield Words(_("This is what you gave:"), classes="quiet")
            words = self.view.words.mine  # those that are texts below, each with air before it
            for part, line in sorted(parts, key=lambda one: isinstance(words[one[0]], str)):
                value = self.view.words.mine[part]
                if isinstance(value, str):
                    yield Words(f"{question(self.view, part)}{quoted(value)}", classes="mine text")
                else:
                    yield Words(line, classes="mine")

    def bar_actions(self) -> tuple[UserAction, ...]:
        """The button for showing comes with the list; the room waits for no other answer."""
        return (SHOW, MENU) if self._room_goes_on else (SHOW, BACK, MENU)

    def help_actions(self) -> tuple[UserAction, ...]:
        """As at the foot of the page."""
        return tuple(a for a in super().help_actions() if a != BACK or not self._room_goes_on)

    @property
    def _room_goes_on(self) -> bool:
        return self.view.room is not None and self.view.room.goes_on

    def on_mount(self) -> None:
        """The list to choose from is not there yet."""
        self._open(False)

    def _open(self, opened: bool) -> None:
        """The list to choose from, and the button that belongs to it."""
        self.query_one("#choose-parts").display = opened
        self.query_one("#mine").display = not opened
        self.query_one("#how").display = not opened
        self.query(ActionButton).first().display = opened

    async def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """One of the three answers."""
        if event.option_id == "all":
            await self.workshop.act(Show(frozenset(self.view.words.mine)))
        elif event.option_id == "none":
            await self.workshop.act(Show(frozenset()))
        else:
            self._open(True)
            self.query_one(PickList).focus(scroll_visible=False)

    def on_pick_list_marked(self) -> None:
        """What was asked about an empty choice no longer holds."""
        self.hush()

    async def action_show_picked(self) -> None:
        """Shows what is marked, when the list is open."""
        if not self.query_one("#choose-parts").display:
            return
        marks = self.query_one(PickList).marks
        if not marks and not self.sure("none", _("Nothing is marked. F2 once more shows nothing.")):
            return
        await self.workshop.act(Show(frozenset(mark.partition("/")[2] for mark in marks)))


def screen(view: View) -> ShareScreen:
    """The share question of the one who has the keyboard."""
    return ShareScreen(view)

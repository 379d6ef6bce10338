"""Home: what waits, what is due today, what was agreed, and everything one can go to."""

import asyncio
import dataclasses
from collections.abc import Callable
from datetime import datetime
from functools import partial

from msgspec.structs import replace
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.widgets import OptionList

from workshop.ground import dates
from workshop.ground.language import N_, _
from workshop.sitting import rituals
from workshop.sitting.home import Home
from workshop.sitting.house import House
from workshop.sitting.rituals import Today
from workshop.sitting.sit_down import go_on, start
from workshop.sitting.small_moments import this_week
from workshop.tui.actions import KEYS, UserAction
from workshop.tui.screens.home_lines import DUE, GO_ON, LOOK_BACK, NUMBERS, greeting, lines_of
from workshop.tui.screens.rituals.actions import DID_IT
from workshop.tui.screens.small_moments import NOTES, NotesMoments, SmallMomentsScreen
from workshop.tui.widgets.action_bar import ActionBar
from workshop.tui.widgets.choice_list import ChoiceList
from workshop.tui.widgets.words import Words

LEAVE = UserAction(
    "leave", "ctrl+q", N_("Leave"), N_("Leave at once. Everything is saved already.")
)

SHOW_KEYS = dataclasses.replace(KEYS, shown=True)
"""On the first page it has a button, so that whoever is new finds it everywhere else."""

ROOMY = 12
"""Lines with which there is still air around them in the smallest window."""

AGREED = {"ritual": N_("Your ritual"), "wish": N_("A wish"), "appointment": N_("Next time")}


class HomeScreen(NotesMoments):
    """The first page behind the cover."""

    STYLE = "around"
    ACTIONS = (DID_IT, *NOTES, LEAVE)
    AUTO_FOCUS = "ChoiceList"

    def __init__(self, home: Home, now: Callable[[], datetime] | None = None) -> None:
        super().__init__()
        self._home = home
        self._now = now or (lambda: datetime.now().astimezone())

    def compose_body(self) -> ComposeResult:
        """The greeting, the list, what was agreed."""
        now = self._now()
        choices = self._choices()
        lines = len(choices) + (len(self._home.agreed) + 1 if self._home.agreed else 0)
        with Vertical(classes="page -full" if lines > ROOMY else "page"):
            with Horizontal(classes="heading"):
                yield Words(greeting(now, self._home.couple), classes="title grow")
                yield Words(dates.day(now), classes="quiet")
            numbers = [NUMBERS.get(choice) for choice, _label, _remark in choices]
            yield ChoiceList(choices, preselect=True, numbers=numbers)
            if self._home.agreed:
                yield Words(_("What you agreed"), classes="quiet after")
                widest = max(len(_(about)) for about in AGREED.values())
                for agreed in self._home.agreed:
                    with Horizontal(classes="agreed-line"):
                        about = Words(_(AGREED[agreed.about]), classes="agreed-about")
                        about.styles.width = widest + 3
                        yield about
                        yield Words(" · ".join(agreed.words), classes="agreed-words")
            if self._home.notice:
                yield Words(self._home.notice, classes="notice")

    def _choices(self) -> list[tuple[str, str, str]]:
        return lines_of(self._home, self._now(), notes=self.notes_moments())

    def bar_actions(self) -> tuple[UserAction, ...]:
        """A ritual where one comes round today, small moments where the two switched them on."""
        due = self._home.due and not self._home.read_only
        noted = NOTES if self.notes_moments() else ()
        return (*((DID_IT,) if due else ()), *noted, SHOW_KEYS, LEAVE)

    def help_actions(self) -> tuple[UserAction, ...]:
        """The same: what cannot be done here is not told, nor the key that leads there."""
        return tuple(action for action in self.bar_actions() if action is not SHOW_KEYS)

    # --- what is due today ----------------------------------------------------------------------

    def _pointed(self) -> Today | None:
        """The ritual under the cursor, and no other: a key meant for another line marks nothing."""
        choices = self.query_one(ChoiceList)
        if choices.highlighted is None:
            return None
        id = choices.get_option_at_index(choices.highlighted).id or ""
        return next((one for one in self._home.due if f"{DUE}{one.ritual.id}" == id), None)

    async def action_did_it(self) -> None:
        """The place of the ritual under the cursor is filled; the same key takes a slip back."""
        if self._home.read_only or not self._home.due:
            return
        today = self._pointed()
        if today is None:
            sentence = _("First go to the line of the ritual, with the arrows.")
            self.query_one(ActionBar).tell(sentence)
            return
        await self._keep(
            partial(
                rituals.did_not if today.done else rituals.did_it,
                ritual=today.ritual.id,
            )
        )

    async def _keep(self, change: Callable[[House], object]) -> None:
        """Does this, and shows what is due now."""
        trouble = await self.workshop.keep(change)
        if trouble:
            self.workshop.say(trouble)
            return
        assert self.workshop.house is not None
        due = await asyncio.to_thread(rituals.due_today, self.workshop.house)
        if [one.ritual.id for one in due] != [one.ritual.id for one in self._home.due]:
            await self.workshop.go_home()
            return
        self._home = replace(self._home, due=due)
        self.query_one(ActionBar).tell("")
        self.query_one(ChoiceList).say(self._choices())

    async def _of_today(self, answer: object) -> None:
        """What they said on the small page."""
        if callable(answer):
            await self._keep(answer)

    async def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """To where the line says."""
        chosen = event.option_id or ""
        if chosen.startswith(GO_ON):
            session = chosen.removeprefix(GO_ON)
            await self.workshop.sit_down(lambda house: go_on(house, session))
        elif chosen.startswith(DUE):
            from workshop.tui.screens.rituals.today import TodayScreen

            today = next(one for one in self._home.due if f"{DUE}{one.ritual.id}" == chosen)
            self.app.push_screen(TodayScreen(today), self._of_today)
        elif chosen == "room":
            from workshop.tui.screens.back_to_room import BackToRoomScreen

            assert self._home.way_back is not None
            self.app.push_screen(BackToRoomScreen(self._home.way_back, at_once=True))
        elif chosen == "rituals":
            from workshop.tui.screens.rituals.board import RitualsScreen

            self.app.push_screen(RitualsScreen())
        elif chosen == "start":
            from workshop.tui.screens.start import StartScreen

            self.app.push_screen(StartScreen())
        elif chosen.startswith(LOOK_BACK):
            guide, lenses = chosen.removeprefix(LOOK_BACK), self.workshop.settings.lenses
            await self.workshop.sit_down(lambda house: start(house, guide, lenses=lenses))
        elif chosen == "for-later":
            from workshop.tui.screens.for_later import ForLaterScreen

            self.app.push_screen(ForLaterScreen(self._home.couple))
        elif chosen == "moments":
            assert self.workshop.house is not None
            days = await asyncio.to_thread(this_week, self.workshop.house)
            self.app.push_screen(SmallMomentsScreen(days, self.noted))
        elif chosen == "past":
            from workshop.tui.screens.past import PastScreen

            self.app.push_screen(PastScreen())
        elif chosen == "doing":
            from workshop.tui.screens.doing.who import WhoLooksScreen

            self.app.push_screen(WhoLooksScreen(self._home.couple))
        elif chosen == "library":
            from workshop.tui.screens.library import LibraryScreen

            self.app.push_screen(LibraryScreen())
        elif chosen == "help":
            from workshop.tui.screens.helplines import HelplinesScreen

            self.app.push_screen(HelplinesScreen())
        elif chosen == "passphrase":
            from workshop.tui.screens.passphrase import PassphraseScreen

            assert self.workshop.house is not None
            self.app.push_screen(PassphraseScreen(self.workshop.house.journal))
        elif chosen == "yours":
            from workshop.tui.screens.yours.whose import WhoseScreen

            self.app.push_screen(WhoseScreen(self._home.couple))
        elif chosen == "names":
            from workshop.tui.screens.names import NamesScreen

            self.app.push_screen(NamesScreen(self._home.couple))
        elif chosen == "settings":
            from workshop.tui.screens.settings import SettingsScreen

            self.app.push_screen(SettingsScreen(self.workshop.settings))

    def action_leave(self) -> None:
        """Leaves the program."""
        self.workshop.leave()

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
from workshop.ground.language import N_, _, several
from workshop.ground.partner import Couple
from workshop.ground.text import fitted
from workshop.sitting import rituals
from workshop.sitting.home import Home, Unfinished
from workshop.sitting.house import House
from workshop.sitting.rituals import Today
from workshop.sitting.sit_down import go_on, start
from workshop.sitting.small_moments import this_week
from workshop.sitting.telling.later import LATER_LABEL, LATER_REMARK
from workshop.sitting.telling.timeout import back_at
from workshop.tui.actions import KEYS, UserAction
from workshop.tui.screens.rituals.actions import DID_IT
from workshop.tui.screens.small_moments import NOTES, NotesMoments, SmallMomentsScreen
from workshop.tui.widgets.action_bar import ActionBar
from workshop.tui.widgets.choice_list import ChoiceList
from workshop.tui.widgets.ritual_signs import signs
from workshop.tui.widgets.words import Words

LEAVE = UserAction(
    "leave", "ctrl+q", N_("Leave"), N_("Leave at once. Everything is saved already.")
)

SHOW_KEYS = dataclasses.replace(KEYS, shown=True)
"""On the first page it has a button, so that whoever is new finds it everywhere else."""

GO_ON = "go-on/"
"""Before the id of a session that waits."""

LOOK_BACK = "look-back/"
"""Before the id of the guide that is offered to look back with."""

NUMBERS = {
    choice: number
    for number, choice in enumerate(
        (
            *("start", "rituals", "past", "doing", "library", "help", "names", "settings"),
            "yours",
        ),
        start=1,
    )
}
"""The same number leads to the same page, whatever waits above; what waits is taken with Enter."""

DUE = "due/"
"""Before the id of a ritual that comes round today."""

EVENING = 17
"""The hour from which today is called tonight."""

ROOMY = 12
"""Lines with which there is still air around them in the smallest window."""

LONGEST_DUE = 48
"""Characters of what is to be done, so that its line is one line."""

MOST_DUE = 4
"""So many rituals of today have a line of their own at most."""

AGREED = {"ritual": N_("Your ritual"), "wish": N_("A wish"), "appointment": N_("Next time")}


def greeting(now: datetime, couple: Couple) -> str:
    """A greeting for this time of day."""
    if 5 <= now.hour < 12:
        words = _("Good morning, {left} and {right}")
    elif 12 <= now.hour < 18:
        words = _("Good afternoon, {left} and {right}")
    else:
        words = _("Good evening, {left} and {right}")
    return words.format(left=couple.left.called, right=couple.right.called)


def _where(waiting: Unfinished) -> str:
    """Where a session goes on; of a programme, at which of its steps. When, after a time-out."""
    if waiting.apart:
        return back_at(waiting.apart, today=waiting.today)
    if waiting.steps > 2:
        return _("step {step} of {steps}").format(step=waiting.step, steps=waiting.steps)
    if waiting.module:
        return _("in “{module}”").format(module=waiting.module)
    return _("the next part")


def _due(today: Today, now: datetime) -> tuple[str, str, str]:
    """A line for a ritual of today: its place, filled or not; what, and at what time."""
    sign = signs()["kept" if today.done else "empty"]
    what = fitted(today.ritual.what, LONGEST_DUE)
    if not today.done:
        hour = int(today.at[:2]) if today.at else now.hour
        words = _("Tonight: {what}") if hour >= EVENING else _("Today: {what}")
        what = words.format(what=what)
    remark = _("done") if today.done else today.at
    return f"{DUE}{today.ritual.id}", " · ".join(filter(None, (f"{sign} {what}", remark))), ""


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
        choices = []
        if not self._home.read_only:
            for waiting in self._home.waiting:
                title = _("Go on: {title}").format(title=waiting.title)
                choices.append((f"{GO_ON}{waiting.id}", title, _where(waiting)))
            now = self._now()
            due = self._home.due
            if len(due) > MOST_DUE:  # the others are on the board; home stays whole
                due = tuple(sorted(due, key=lambda today: today.done))[:MOST_DUE]
            choices += [_due(today, now) for today in due]
        if self._home.for_later:
            choices.append(("for-later", _(LATER_LABEL), _(LATER_REMARK)))
        if look := self._home.look_back:
            remark = _("{number} minutes").format(number=round(look.minutes))
            choices.append((f"{LOOK_BACK}{look.guide}", _(look.label), remark))
        if self.notes_moments():
            choices.append(("moments", _("Small moments"), _("R: a reach · A: an answer")))
        shelf = _("the workshop, a short talk, a programme")
        if self._home.read_only:
            shelf = _("without a record: nothing of it is kept")
        choices.append(("start", _("Start something"), shelf))
        choices.append(("rituals", _("Rituals"), self._rituals()))
        past = _("nothing yet") if not self._home.sessions else _("read what you both said")
        choices.append(("past", _("Past sessions"), past))
        choices.append(("doing", _("How we are doing"), _("closeness over time")))
        choices.append(("library", _("Library"), _("signs, needs, questions couples ask")))
        choices.append(("help", _("Finding help"), _("whom to call, and when")))
        if not self._home.read_only:
            choices.append(("names", _("Names and seats"), _("change who sits where")))
        choices.append(("settings", _("Settings"), _("colours, language, bell, passphrase")))
        if not self._home.read_only:
            choices.append(("yours", _("What is yours"), _("for one of you alone")))
        if self._home.offers_passphrase:
            choices.append(
                (
                    "passphrase",
                    _("A passphrase, if you like"),
                    _("so that only you two read it"),
                )
            )
        return choices

    def _rituals(self) -> str:
        if not self._home.rituals:
            return _("small habits you agree on")
        words = several("one of yours", "{number} of yours", self._home.rituals)
        return words.format(number=self._home.rituals)

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

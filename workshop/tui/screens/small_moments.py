"""Small moments: noted by one key, from home or here; a week of them as a picture."""

import asyncio
from datetime import date, timedelta
from functools import partial

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical

from workshop.ground import dates
from workshop.ground.language import N_, _
from workshop.rituals.rhythm import WEEK
from workshop.rituals.small_moments import Day, Kind
from workshop.sitting import small_moments
from workshop.sitting.rituals import today_of
from workshop.tui.actions import CLOSE, UserAction
from workshop.tui.screens.calm import CalmScreen
from workshop.tui.widgets.action_bar import ActionBar
from workshop.tui.widgets.words import Words

REACH = UserAction("note('reach')", "r", N_("A reach"), N_("Note that one of you reached out."))
ANSWER = UserAction("note('answer')", "a", N_("An answer"), N_("Note that one of you answered."))
TAKE_BACK = UserAction(
    "take_back", "u", N_("Undo"), N_("Take back what was noted last."), shown=False
)
BEFORE = UserAction("weeks(-1)", "left", N_("Week before"), N_("The week before."), shown=False)
AFTER = UserAction("weeks(1)", "right", N_("Week after"), N_("The week after."), shown=False)
DELETE = UserAction(
    "delete_all",
    "f4",
    N_("Delete all"),
    N_("Delete every small moment, of every week."),
    shown=False,
)

NOTES: tuple[UserAction, ...] = (REACH, ANSWER, TAKE_BACK)
"""What notes small moments, wherever that can be done."""

TOLD: dict[Kind, str] = {
    "reach": N_("A reach is noted. U takes it back."),
    "answer": N_("An answer is noted. U takes it back."),
}

SIGNS: dict[Kind, str] = {"reach": "○", "answer": "●"}

LATEST = tuple[date, Kind]


class NotesMoments(CalmScreen):
    """A page on which small moments can be noted. Subclasses hold `NOTES` among their actions."""

    noted: list[LATEST] | None = None
    """What was noted since home came on view, the latest last; it can be taken back."""

    def notes_moments(self) -> bool:
        """Whether the two switched it on, and something can be written."""
        house = self.workshop.house
        return self.workshop.settings.moments and not (house is None or house.journal.read_only)

    async def action_note(self, kind: Kind) -> None:
        """One more today."""
        house = self.workshop.house
        if not self.notes_moments() or house is None:
            return
        days: list[date] = []
        trouble = await self.workshop.keep(
            lambda house: days.append(small_moments.note(house, kind))
        )
        if trouble:
            self.workshop.say(trouble)
            return
        self.noted = [*(self.noted or ()), (days[0], kind)]
        await self.noted_now(_(TOLD[kind]))

    async def action_take_back(self) -> None:
        """It was a slip."""
        if not self.noted or not self.notes_moments():
            return
        day, kind = self.noted[-1]
        trouble = await self.workshop.keep(partial(small_moments.take_back, kind=kind, day=day))
        if trouble:
            self.workshop.say(trouble)
            return
        self.noted = self.noted[:-1]
        await self.noted_now(_("It is taken back."))

    async def noted_now(self, told: str) -> None:
        """Says so; subclasses show it too."""
        self.query_one(ActionBar).tell(told)


class SmallMomentsScreen(NotesMoments):
    """A week, day by day."""

    STYLE = "around"
    ACTIONS = (*NOTES, BEFORE, AFTER, DELETE, CLOSE)

    def __init__(self, days: tuple[Day, ...], noted: list[LATEST] | None = None) -> None:
        """`days`: the week that is on view; `noted`: what was noted on home just now."""
        super().__init__()
        self._days = days
        self.noted = noted
        self._asked = False

    def compose_body(self) -> ComposeResult:
        """What it is about, the seven days, what the signs mean."""
        with Vertical(classes="page"):
            with Horizontal(classes="heading"):
                yield Words(_("Small moments"), classes="title grow")
                yield Words(self._week(), id="week", classes="quiet")
            yield Words(_("“Look, the moon,” says one, and the other looks up."))
            yield Words(_("Such moments are both of yours. Nobody catches every one."))
            with Vertical(id="days"):
                for number, day in enumerate(self._days):
                    with Horizontal(classes="moment-day"):
                        yield Words(dates.weekday(day.day.weekday()), classes="moment-name")
                        yield Words(self._drawn(day), id=f"day-{number}", classes="moment-signs")
            meaning = _("{reach} one of you reached out   {answer} one of you answered")
            yield Words(
                meaning.format(reach=SIGNS["reach"], answer=SIGNS["answer"]), classes="quiet after"
            )

    def _week(self) -> str:
        return _("the week from {day}").format(day=dates.day(self._days[0].day))

    def _drawn(self, day: Day) -> str:
        return day.drawn(SIGNS["reach"], SIGNS["answer"])

    async def noted_now(self, told: str) -> None:
        """The picture holds it at once."""
        house = self.workshop.house
        assert house is not None
        await self._show(today_of(house))
        await super().noted_now(told)

    async def _show(self, day: date) -> None:
        house = self.workshop.house
        assert house is not None
        self._days = await asyncio.to_thread(small_moments.week_of, house, day)
        self.query_one("#week", Words).update(self._week())
        for number, one in enumerate(self._days):
            self.query_one(f"#day-{number}", Words).update(self._drawn(one))
        self._asked = False
        self.query_one(ActionBar).tell("")

    async def action_weeks(self, weeks: int) -> None:
        """Another week; none that is still to come."""
        house = self.workshop.house
        assert house is not None
        day = self._days[0].day + timedelta(days=WEEK * weeks)
        if day <= today_of(house):
            await self._show(day)

    async def action_delete_all(self) -> None:
        """Every one of them, once it was asked for twice."""
        house = self.workshop.house
        if not self.notes_moments() or house is None:
            return
        if not self._asked:
            self._asked = True
            self.query_one(ActionBar).tell(
                _("F4 once more deletes them, here and in every backup.")
            )
            return
        trouble = await self.workshop.keep(small_moments.delete_all)
        self.noted = None
        await self._show(self._days[0].day)
        self.query_one(ActionBar).tell(trouble or _("They are deleted."))

    async def action_close(self) -> None:
        """Back home."""
        await self.workshop.go_home()

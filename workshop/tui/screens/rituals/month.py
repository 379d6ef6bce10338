"""One month of one ritual: read a day, fill an earlier one, write a line to it."""

import asyncio
from collections.abc import Callable
from datetime import date, timedelta
from functools import partial

from textual import work
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content

from workshop.ground import dates
from workshop.ground.language import N_, _
from workshop.rituals import Ritual
from workshop.rituals.rhythm import Place
from workshop.sitting import rituals
from workshop.sitting.house import House
from workshop.tui.actions import CLOSE, UserAction
from workshop.tui.screens.calm import CalmScreen
from workshop.tui.screens.rituals.actions import A_LINE, DID_IT
from workshop.tui.screens.rituals.today import line_about
from workshop.tui.widgets.action_bar import ActionBar
from workshop.tui.widgets.month_picture import MonthPicture
from workshop.tui.widgets.ritual_signs import MEANS, signs
from workshop.tui.widgets.words import Words

BEFORE = UserAction("month(-1)", "p", N_("Month before"), N_("The month that went before."))
AFTER = UserAction("month(1)", "n", N_("Month after"), N_("The month that came after."))


class MonthScreen(CalmScreen):
    """Arrows go from day to day; Space fills the place of a day, or opens it again."""

    STYLE = "rituals"
    PAGE = "month-page"
    ACTIONS = (DID_IT, A_LINE, BEFORE, AFTER, CLOSE)
    AUTO_FOCUS = "MonthPicture"

    def __init__(self, ritual: Ritual, today: date) -> None:
        super().__init__()
        self._ritual = ritual
        self._today = today
        self._shown = date.min
        self._places: tuple[Place, ...] = ()
        self._notes: dict[date, str] = {}

    def compose_body(self) -> ComposeResult:
        """The month, and what stands on the day under the cursor."""
        with Vertical(classes="page"):
            with Horizontal(classes="heading"):
                yield Words(self._ritual.what, classes="title grow")
                yield Words("", id="which-month", classes="quiet")
            with VerticalScroll(id="month-page", can_focus=False):
                yield MonthPicture(self._today)
            yield Words("", id="about-day")

    @property
    def _house(self) -> House:
        house = self.workshop.house
        assert house is not None
        return house

    def on_mount(self) -> None:
        """This month."""
        self._fill()

    @property
    def _day(self) -> date:
        """The day under the cursor."""
        return self.query_one(MonthPicture).day

    @work(exclusive=True, group="month")
    async def _fill(self) -> None:
        """Reads the month of the day under the cursor beside the screen."""
        house, first = self._house, self._day.replace(day=1)
        places, notes = await asyncio.to_thread(rituals.month, house, self._ritual, first)
        self._shown, self._places, self._notes = first, places, notes
        self.query_one(MonthPicture).show(first, places, frozenset(notes))
        self.query_one("#which-month", Words).update(dates.month(first))
        self._say()

    def on_month_picture_moved(self, event: MonthPicture.Moved) -> None:
        """What stands on this day; another month is read."""
        self.query_one(ActionBar).tell("")
        if event.day.replace(day=1) == self._shown:
            self._say()
        else:
            self._fill()

    def _say(self) -> None:
        day = self._day
        if day.replace(day=1) != self._shown:
            return
        place = self._places[day.day - 1]
        told = f"{signs()[place]} {_(MEANS[place])}".strip()
        lines = [Content(f"{dates.day(day)}: {told}")]
        if note := self._notes.get(day):
            lines.append(Content.styled(note, "italic"))
        self.query_one("#about-day", Words).update(Content("\n").join(lines))
        bar = self.query_one(ActionBar)
        for action in (DID_IT, A_LINE):
            bar.show_button(action.do, self._may_fill())

    def _may_fill(self) -> bool:
        return self._day <= self._today and not self._house.journal.read_only

    async def action_did_it(self) -> None:
        """The place of this day is filled, or open again."""
        if self._day.replace(day=1) != self._shown:
            return
        if not self._may_fill():
            self.query_one(ActionBar).tell(_("This day lies ahead."))
            return
        day = self._day
        done = self._places[day.day - 1] == "kept"
        change = rituals.did_not if done else rituals.did_it
        await self._keep(partial(change, ritual=self._ritual.id, day=day))

    async def _keep(self, change: Callable[[House], object]) -> None:
        trouble = await self.workshop.keep(change)
        if trouble:
            self.workshop.say(trouble)
        self._fill()

    def action_a_line(self) -> None:
        """They did it on this day, and write a line."""
        if self._day.replace(day=1) != self._shown or not self._may_fill():
            return
        day, id = self._day, self._ritual.id

        async def written(line: object) -> None:
            if isinstance(line, str):
                await self._keep(partial(rituals.did_it, ritual=id, note=line, day=day))

        page = line_about(f"{self._ritual.what} · {dates.day(day)}", self._notes.get(day, ""))
        self.app.push_screen(page, written)

    def action_month(self, step: int) -> None:
        """To the month before or after."""
        first = self._day.replace(day=1)
        other = first - timedelta(days=1) if step < 0 else first + timedelta(days=31)
        picture = self.query_one(MonthPicture)
        picture.day = other.replace(day=1)
        self._fill()

    def action_close(self) -> None:
        """Back to the board."""
        self.dismiss(None)

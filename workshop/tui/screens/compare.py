"""The same question at two times: the later answer, what differs, the earlier answer."""

import asyncio

from textual import work
from textual.app import ComposeResult
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.widget import Widget

from workshop.ground import dates
from workshop.ground.language import N_, _
from workshop.sitting import comparing
from workshop.sitting.comparing import Occasion, Time
from workshop.tui.actions import CLOSE, UserAction
from workshop.tui.emptying import empty
from workshop.tui.screens.calm import CalmScreen
from workshop.tui.widgets.blocks import Blocks
from workshop.tui.widgets.changes import Changes
from workshop.tui.widgets.words import Words

EARLIER = UserAction(
    "step(1)", "right,n,space", N_("Earlier"), N_("Two earlier times, side by side.")
)
LATER = UserAction("step(-1)", "left,p", N_("Later"), N_("Two later times, side by side."))
WITH_FIRST = UserAction(
    "with_first",
    "f",
    N_("The first time"),
    N_("Beside the very first time; once more, beside the time before."),
)


class CompareScreen(CalmScreen):
    """Two of the times at which an activity was answered; the newest two at first."""

    STYLE = "past"
    PAGE = "book"
    ACTIONS = (EARLIER, LATER, WITH_FIRST, CLOSE)
    AUTO_FOCUS = "#book"

    def __init__(self, title: str, times: list[Time]) -> None:
        """`times`: the newest first, two at least."""
        super().__init__()
        self._title = title
        self._times = times
        self._later = 0
        self._with_first = False

    def compose_body(self) -> ComposeResult:
        """The heading, and the page."""
        with Vertical(id="book-frame"):
            yield Words("", classes="heading", id="book-heading")
            yield VerticalScroll(id="book")

    def on_mount(self) -> None:
        """The newest two."""
        self._read()

    def action_step(self, step: int) -> None:
        """To an earlier or a later pair."""
        if 0 <= self._later + step < len(self._times) - 1:
            self._later += step
            self._read()

    def action_with_first(self) -> None:
        """The later one beside the very first."""
        self._with_first = not self._with_first
        self._read()

    @work(exclusive=True, group="read")
    async def _read(self) -> None:
        house = self.workshop.house
        assert house is not None
        earlier = len(self._times) - 1 if self._with_first else self._later + 1
        found = []
        for place in (self._later, earlier):
            found.append(await asyncio.to_thread(comparing.occasion, house, self._times[place]))
        await self._show(*found)

    async def _show(self, now: Occasion | None, then: Occasion | None) -> None:
        days = [_day(one) for one in (now, then) if one]
        heading = Content.assemble((self._title, "bold"), (f"   {' · '.join(days)}", "$quiet"))
        self.query_one("#book-heading", Words).update(heading)
        page = self.query_one("#book", VerticalScroll)
        await empty(page)
        widgets: list[Widget] = []
        if now:
            widgets += _answer(now)
        if now and then:
            changes = comparing.changes(then, now)
            if changes:
                since = _("Different since {day}").format(day=_day(then))
                widgets.append(Words(since, classes="module-title"))
                widgets.append(Changes(changes, now.couple, now.answer.first))
        if then:
            widgets += _answer(then)
        await page.mount_all(widgets)
        page.scroll_home(animate=False)

    def action_close(self) -> None:
        """Back to the book."""
        self.dismiss()


def _day(one: Occasion) -> str:
    return dates.short(one.line.started.astimezone())


def _answer(one: Occasion) -> list[Widget]:
    return [
        Words(_day(one), classes="module-title"),
        Blocks(one.answer.blocks(), one.couple, one.answer.first),
    ]

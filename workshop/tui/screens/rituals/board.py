"""The board: rituals as rows, weeks as columns."""

import asyncio
from datetime import date, timedelta

from textual import work
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content

from workshop.ground.language import N_, _
from workshop.rituals import Ritual
from workshop.rituals.rhythm import WEEK, monday
from workshop.rituals.sentence import sentence
from workshop.rituals.telling import comes, went
from workshop.sitting import rituals
from workshop.sitting.rituals import LOOKS_BACK
from workshop.tui.actions import CLOSE
from workshop.tui.screens.brings_back import BRING_BACK
from workshop.tui.screens.rituals import actions
from workshop.tui.screens.rituals.one_ritual import WithOneRitual
from workshop.tui.widgets.action_bar import ActionBar
from workshop.tui.widgets.ritual_board import RitualBoard, weeks_in
from workshop.tui.widgets.ritual_signs import COLOURS, MEANS, signs
from workshop.tui.widgets.words import Words

NONE_YET = N_(
    "No ritual yet. A ritual is one small thing for the two of you, a few minutes long, on days "
    "you choose.\n\nN begins one. One is plenty. A day that stays empty is only an empty place."
)


class RitualsScreen(WithOneRitual):
    """All rituals over some weeks, and how the one under the cursor goes in words."""

    STYLE = "rituals"
    PAGE = "board-page"
    ACTIONS = (
        actions.DID_IT,
        actions.A_LINE,
        actions.MONTH,
        actions.NEW,
        actions.MORE,
        actions.CALENDAR,
        BRING_BACK,
        actions.LINES,
        actions.BEGIN,
        actions.CHANGE,
        actions.REST,
        actions.END,
        actions.DELETE,
        actions.EARLIER,
        actions.LATER,
        CLOSE,
    )
    AUTO_FOCUS = "RitualBoard"

    def __init__(self) -> None:
        super().__init__()
        self._last: date | None = None
        self._begins = date.max
        self._weeks = 0

    def compose_body(self) -> ComposeResult:
        """A title, the places, and the words for them."""
        with Vertical(id="rituals"):
            with Horizontal(classes="heading"):
                yield Words(_("Rituals"), classes="title grow")
                yield Words(_("Presence, not perfection."), classes="quiet")
            with VerticalScroll(id="board-page", can_focus=False):
                yield RitualBoard(id="board")
            yield Words("", id="about-ritual")
            yield Words(_legend(), id="board-legend")
            yield Words("", id="board-damaged", classes="notice")

    # --- the places -----------------------------------------------------------------------------

    def on_ritual_board_resized(self) -> None:
        """As many weeks as have room."""
        weeks = weeks_in(self.query_one(RitualBoard).content_size.width, LOOKS_BACK)
        if weeks != self._weeks:
            self._weeks = weeks
            self.show_anew()

    @work(exclusive=True, group="board")
    async def show_anew(self, ritual: str = "") -> None:
        """Reads the board beside the screen."""
        house, last, weeks = self._house, self._last or self._today, self._weeks or 1

        def read() -> tuple[rituals.Board, date]:
            known = rituals.all_of_them(house)
            begins = min((one.begins for one in known), default=self._today)
            return rituals.board(house, last, weeks), begins

        found, self._begins = await asyncio.to_thread(read)
        damaged = self.query_one("#board-damaged", Words)
        damaged.update(_(rituals.DAMAGED) if found.is_damaged else "")
        damaged.display = found.is_damaged
        self.query_one(RitualBoard).show(found, self._today, ritual)

    def on_ritual_board_pointed(self) -> None:
        """What the ritual is, how it goes, and when it comes next."""
        row = self.query_one(RitualBoard).chosen
        bar = self.query_one(ActionBar)
        writes = not self._house.journal.read_only
        for action in (actions.DID_IT, actions.A_LINE):
            bar.show_button(action.do, row is not None and writes)
        for action in (actions.MONTH, actions.MORE):
            bar.show_button(action.do, row is not None)
        bar.show_button(actions.NEW.do, writes)
        self.query_one("#board-legend").display = row is not None
        about = self.query_one("#about-ritual", Words)
        if row is None:
            about.update(_(NONE_YET))
            return
        goes = (went(row.rhythm), comes(row.ritual, row.next, self._today))
        lines = (sentence(row.ritual), *filter(None, goes))
        about.update(Content("\n").join(map(Content, lines)))

    def action_weeks(self, step: int) -> None:
        """To the weeks before or after, as far as there is something to see."""
        last = (self._last or self._today) + timedelta(days=WEEK * self._weeks * step)
        earliest = monday(self._begins) + timedelta(days=WEEK * (self._weeks - 1))
        self._last = min(max(last, earliest), self._today)
        self.show_anew()

    def chosen(self) -> Ritual | None:
        """The ritual under the cursor."""
        row = self.query_one(RitualBoard).chosen
        return row.ritual if row else None

    # --- on to other pages ----------------------------------------------------------------------

    def action_calendar(self) -> None:
        """To the page that writes the file for their own calendar."""
        from workshop.tui.screens.rituals.calendar_file import CalendarFileScreen

        self.app.push_screen(CalendarFileScreen())

    @work(exclusive=True, group="open")
    async def action_new(self) -> None:
        """To the page on which they agree on one."""
        await self._build(None)

    @work(exclusive=True, group="open")
    async def action_change(self) -> None:
        """The same page, for the ritual under the cursor."""
        if ritual := self.running():
            await self._build(ritual)

    async def _build(self, ritual: Ritual | None) -> None:
        from workshop.tui.screens.rituals.build import BuildRitualScreen

        house = self._house
        couple = await asyncio.to_thread(house.couple)
        if house.journal.read_only or couple is None:
            return
        draft = await asyncio.to_thread(rituals.draft, house, ritual.id if ritual else "")
        screen = BuildRitualScreen(couple, self._today, ritual, draft)
        self.app.push_screen(screen, self._agreed)

    async def _agreed(self, ritual: object) -> None:
        if isinstance(ritual, Ritual):
            self._last = None
            self.show_anew(ritual.id)

    def _show_undo(self) -> None:
        super()._show_undo()
        self.query_one(ActionBar).show_button(actions.MONTH.do, not self.can_bring_back())

    async def action_close(self) -> None:
        """Back home, where what is due is shown as it is now."""
        self.let_go()
        await self.workshop.go_home()


def _legend() -> Content:
    drawn = signs()
    parts = [
        Content.assemble((drawn[place], COLOURS[place]), (f" {_(MEANS[place])}", "$quiet"))
        for place in ("kept", "empty", "rest", "ahead")
    ]
    return Content("   ").join(parts)

"""The board: rituals as rows, weeks as columns; and everything one can do with a ritual."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import date, timedelta
from functools import partial

from textual import work
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content

from workshop.ground.language import N_, _
from workshop.journal.tables.removed import Removed
from workshop.rituals import Ritual, changing
from workshop.rituals.cadence import day_of
from workshop.rituals.rhythm import WEEK, monday
from workshop.rituals.sentence import sentence
from workshop.rituals.telling import comes, went
from workshop.sitting import rituals
from workshop.sitting.house import House
from workshop.sitting.rituals import LOOKS_BACK
from workshop.sitting.sit_down import start_with
from workshop.tui.actions import CLOSE, UserAction
from workshop.tui.screens.brings_back import BRING_BACK, BringsBack
from workshop.tui.screens.one_of import OneOfScreen
from workshop.tui.screens.rituals import actions, asked
from workshop.tui.screens.rituals.today import line_about
from workshop.tui.widgets.action_bar import ActionBar
from workshop.tui.widgets.ritual_board import RitualBoard, weeks_in
from workshop.tui.widgets.ritual_signs import COLOURS, MEANS, signs
from workshop.tui.widgets.words import Words

NONE_YET = N_(
    "No ritual yet. A ritual is one small thing for the two of you, a few minutes long, on days "
    "you choose.\n\nN begins one. One is plenty. A day that stays empty is only an empty place."
)

Written = Callable[[object], Awaitable[None]]
"""What becomes of a line."""

WHOSE = (
    actions.DID_IT,
    actions.A_LINE,
    actions.MONTH,
    actions.LINES,
    actions.BEGIN,
    actions.CHANGE,
    actions.REST,
    actions.END,
    actions.DELETE,
)
"""What is done with the ritual under the cursor."""


class RitualsScreen(BringsBack):
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
        self._any = True

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

    @property
    def _house(self) -> House:
        house = self.workshop.house
        assert house is not None
        return house

    @property
    def _today(self) -> date:
        return rituals.today_of(self._house)

    # --- the places -----------------------------------------------------------------------------

    def on_ritual_board_resized(self) -> None:
        """As many weeks as have room."""
        weeks = weeks_in(self.query_one(RitualBoard).content_size.width, LOOKS_BACK)
        if weeks != self._weeks:
            self._weeks = weeks
            self._fill()

    @work(exclusive=True, group="board")
    async def _fill(self, ritual: str = "") -> None:
        """Reads the board beside the screen."""
        house, last, weeks = self._house, self._last or self._today, self._weeks or 1

        def read() -> tuple[rituals.Board, date]:
            known = rituals.all_of_them(house)
            begins = min((one.begins for one in known), default=self._today)
            return rituals.board(house, last, weeks), begins

        found, self._begins = await asyncio.to_thread(read)
        self._any = bool(found.rows)
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
        self._fill()

    # --- what can be done -----------------------------------------------------------------------

    def _chosen(self) -> Ritual | None:
        """The ritual under the cursor."""
        row = self.query_one(RitualBoard).chosen
        return row.ritual if row else None

    def _writable(self) -> Ritual | None:
        """The ritual under the cursor, where something can be changed about it."""
        return None if self._house.journal.read_only else self._chosen()

    def is_over(self, ritual: Ritual) -> bool:
        """Whether it has ended."""
        return ritual.ended is not None and ritual.ended <= self._today

    async def _keep(self, change: Callable[[House], object], ritual: str = "") -> None:
        """Does this, and shows the board as it is then."""
        trouble = await self.workshop.keep(change)
        if trouble:
            self.workshop.say(trouble)
        self._fill(ritual)

    async def action_did_it(self) -> None:
        """Today is filled; the same key takes a slip back."""
        row = self.query_one(RitualBoard).chosen
        ritual = self._writable()
        if row is None or ritual is None:
            return
        if self.is_over(ritual):
            self.query_one(ActionBar).tell(_("This one has ended. E takes it up again."))
            return
        day = self._today
        places, _notes = await asyncio.to_thread(
            rituals.month, self._house, ritual, day.replace(day=1)
        )
        done = places[day.day - 1] == "kept"
        change = rituals.did_not if done else rituals.did_it
        await self._keep(partial(change, ritual=ritual.id), ritual.id)

    def action_a_line(self) -> None:
        """They did it today, and write a line."""
        ritual = self._writable()
        if ritual is None or self.is_over(ritual):
            return

        async def written(line: object) -> None:
            if isinstance(line, str):
                await self._keep(partial(rituals.did_it, ritual=ritual.id, note=line), ritual.id)

        self._with_line_of_today(ritual, written)

    @work(exclusive=True, group="open")
    async def _with_line_of_today(self, ritual: Ritual, written: Written) -> None:
        first = self._today.replace(day=1)
        _places, notes = await asyncio.to_thread(rituals.month, self._house, ritual, first)
        self.app.push_screen(line_about(ritual.what, notes.get(self._today, "")), written)

    def action_month(self) -> None:
        """One month of this ritual, on which earlier days can be filled."""
        from workshop.tui.screens.rituals.month import MonthScreen

        if ritual := self._chosen():
            self.app.push_screen(MonthScreen(ritual, self._today), self._seen)

    def _seen(self, _result: object) -> None:
        ritual = self._chosen()
        self._fill(ritual.id if ritual else "")

    def action_calendar(self) -> None:
        """To the page that writes the file for their own calendar."""
        from workshop.tui.screens.rituals.calendar_file import CalendarFileScreen

        self.app.push_screen(CalendarFileScreen())

    @work(exclusive=True, group="open")
    async def action_lines(self) -> None:
        """The lines they wrote about it, to read back."""
        from workshop.tui.screens.rituals.lines import LinesScreen

        if ritual := self._chosen():
            notes = await asyncio.to_thread(rituals.notes, self._house, ritual.id)
            self.app.push_screen(LinesScreen(ritual, notes))

    @work(exclusive=True, group="open")
    async def action_new(self) -> None:
        """To the page on which they agree on one."""
        await self._build(None)

    @work(exclusive=True, group="open")
    async def action_change(self) -> None:
        """The same page, for the ritual under the cursor."""
        ritual = self._writable()
        if ritual is not None and not self.is_over(ritual):
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
            self._fill(ritual.id)

    async def action_rest(self) -> None:
        """It goes on where it rests; else it is asked how long it shall."""
        ritual = self._writable()
        if ritual is None or self.is_over(ritual):
            return
        if ritual.rests_on(self._today):
            await self._changed(changing.going_on(ritual, self._today))
            return
        sunday = monday(self._today) + timedelta(days=WEEK - 1)

        async def picked(how: object) -> None:
            match how:
                case "week":
                    await self._changed(changing.resting(ritual, self._today, sunday))
                case "open":
                    await self._changed(changing.resting(ritual, self._today))
                case "day":
                    self._rest_until(ritual)

        self.app.push_screen(asked.how_long(sunday), picked)

    def _rest_until(self, ritual: Ritual) -> None:
        today = self._today

        async def written(line: object) -> None:
            day = day_of(line) if isinstance(line, str) else None
            if day is not None:
                await self._changed(changing.resting(ritual, today, day))

        self.app.push_screen(asked.until_which_day(today), written)

    async def action_end(self) -> None:
        """It is over, with a line of thanks; or what was over goes on."""
        ritual = self._writable()
        if ritual is None:
            return
        if self.is_over(ritual):
            await self._changed(changing.taken_up(ritual, self._today))
            return

        async def written(line: object) -> None:
            if isinstance(line, str):
                await self._changed(changing.ended(ritual, self._today, line))

        self.app.push_screen(asked.with_thanks(), written)

    async def _changed(self, ritual: Ritual) -> None:
        await self._keep(lambda house: rituals.keep(house, ritual), ritual.id)

    async def action_begin(self) -> None:
        """The short session it is done with."""
        ritual = self._writable()
        if ritual is not None and ritual.guide and not self.is_over(ritual):
            lenses = self.workshop.settings.lenses
            await self.workshop.sit_down(lambda house: start_with(house, ritual, lenses=lenses))

    def action_delete(self) -> None:
        """Asks, and deletes it; U brings it back for a while."""
        ritual = self._writable()
        if ritual is None:
            return

        async def answered(sure: object) -> None:
            if sure:
                await self._delete(ritual)

        self.app.push_screen(asked.sure_to_delete(ritual), answered)

    async def _delete(self, ritual: Ritual) -> None:
        gone: list[Removed] = []
        trouble = await self.workshop.keep(
            lambda house: gone.append(rituals.delete(house, ritual.id))
        )
        if trouble:
            self.workshop.say(trouble)
            return
        self._fill()
        self.hold(gone[0])

    async def brought_back(self) -> None:
        """It stands on the board again."""
        self._fill()

    def _show_undo(self) -> None:
        super()._show_undo()
        self.query_one(ActionBar).show_button(actions.MONTH.do, not self.can_bring_back())

    def action_more(self) -> None:
        """Everything that can be done with the ritual under the cursor, with its key."""
        ritual = self._chosen()
        if ritual is None:
            return
        choices = [
            (action.do, self.says(action, ritual), action.key_label)
            for action in WHOSE
            if self.can(action, ritual)
        ]

        async def picked(do: object) -> None:
            if isinstance(do, str):
                await self.run_action(do)

        self.app.push_screen(OneOfScreen(ritual.what, choices), picked)

    def says(self, action: UserAction, ritual: Ritual) -> str:
        """What the line of an action is called for this ritual."""
        if action is actions.REST and ritual.rests_on(self._today):
            return _("Go on with it")
        if action is actions.END and self.is_over(ritual):
            return _("Take it up again")
        return _(action.label)

    def can(self, action: UserAction, ritual: Ritual) -> bool:
        """Whether there is something to be done by this for this ritual now."""
        if action in (actions.MONTH, actions.LINES):
            return True
        if self._house.journal.read_only:
            return False
        if action in (actions.END, actions.DELETE):
            return True
        return not self.is_over(ritual) and (action is not actions.BEGIN or bool(ritual.guide))

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

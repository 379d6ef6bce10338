"""What is done with one ritual, on the page where they all stand."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import date
from functools import partial

from textual import work

from workshop.ground.language import _
from workshop.journal.tables.removed import Removed
from workshop.rituals import Ritual
from workshop.sitting import rituals
from workshop.sitting.house import House
from workshop.sitting.sit_down import start_with
from workshop.tui.screens.brings_back import BringsBack
from workshop.tui.screens.rituals import asked
from workshop.tui.screens.rituals.more import more
from workshop.tui.screens.rituals.today import line_about
from workshop.tui.widgets.action_bar import ActionBar

Written = Callable[[object], Awaitable[None]]
"""What becomes of a line."""


class WithOneRitual(BringsBack):
    """A page with a ritual under its cursor. Subclasses say which one, and show what changed."""

    def chosen(self) -> Ritual | None:
        """The ritual under the cursor."""
        raise NotImplementedError

    def show_anew(self, ritual: str = "") -> object:
        """Shows all of them as they are now, with the cursor on this one, or where it was."""
        raise NotImplementedError

    @property
    def _house(self) -> House:
        house = self.workshop.house
        assert house is not None
        return house

    @property
    def _today(self) -> date:
        return rituals.today_of(self._house)

    def writable(self) -> Ritual | None:
        """The ritual under the cursor, where something can be changed about it."""
        return None if self._house.journal.read_only else self.chosen()

    def running(self) -> Ritual | None:
        """The same, where it has not ended."""
        ritual = self.writable()
        return None if ritual is None or ritual.is_over_on(self._today) else ritual

    # --- what is done at once -------------------------------------------------------------------

    async def _keep(self, change: Callable[[House], object], ritual: str = "") -> None:
        """Does this, and shows the board as it is then."""
        trouble = await self.workshop.keep(change)
        if trouble:
            self.workshop.say(trouble)
        self.show_anew(ritual)

    async def action_did_it(self) -> None:
        """Today is filled; the same key takes a slip back."""
        ritual = self.writable()
        if ritual is None:
            return
        if ritual.is_over_on(self._today):
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
        ritual = self.running()
        if ritual is None:
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

        if ritual := self.chosen():
            self.app.push_screen(MonthScreen(ritual, self._today), self._seen)

    def _seen(self, _result: object) -> None:
        ritual = self.chosen()
        self.show_anew(ritual.id if ritual else "")

    @work(exclusive=True, group="open")
    async def action_lines(self) -> None:
        """The lines they wrote about it, to read back."""
        from workshop.tui.screens.rituals.lines import LinesScreen

        if ritual := self.chosen():
            notes = await asyncio.to_thread(rituals.notes, self._house, ritual.id)
            self.app.push_screen(LinesScreen(ritual, notes))

    async def action_begin(self) -> None:
        """The short session it is done with."""
        ritual = self.running()
        if ritual is not None and ritual.guide:
            lenses = self.workshop.settings.lenses
            await self.workshop.sit_down(lambda house: start_with(house, ritual, lenses=lenses))

    # --- what is asked first --------------------------------------------------------------------

    async def action_rest(self) -> None:
        """It goes on where it rests; else it is asked how long it shall."""
        if ritual := self.running():
            await asked.rest(self.app, ritual, self._today, self._changed)

    async def action_end(self) -> None:
        """It is over, with a line of thanks; or what was over goes on."""
        if ritual := self.writable():
            await asked.end(self.app, ritual, self._today, self._changed)

    async def _changed(self, ritual: Ritual) -> None:
        await self._keep(lambda house: rituals.keep(house, ritual), ritual.id)

    def action_delete(self) -> None:
        """Asks, and deletes it; U brings it back for a while."""
        if ritual := self.writable():
            asked.delete(self.app, ritual, self._delete)

    async def _delete(self, ritual: Ritual) -> None:
        gone: list[Removed] = []
        trouble = await self.workshop.keep(
            lambda house: gone.append(rituals.delete(house, ritual.id))
        )
        if trouble:
            self.workshop.say(trouble)
            return
        self.show_anew()
        self.hold(gone[0])

    async def brought_back(self) -> None:
        """It stands among them again."""
        self.show_anew()

    def action_more(self) -> None:
        """Everything that can be done with the ritual under the cursor, with its key."""
        ritual = self.chosen()
        if ritual is None:
            return

        async def picked(do: object) -> None:
            if isinstance(do, str):
                await self.run_action(do)

        page = more(ritual, self._today, read_only=self._house.journal.read_only)
        self.app.push_screen(page, picked)

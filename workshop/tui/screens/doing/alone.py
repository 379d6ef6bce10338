"""The keyboard goes to one of the two, who opens the drawer where there is one.

Whoever is asked for consent meets the same pages, and presses the same keys, whatever the answer.
"""

import asyncio

from workshop.ground.language import N_, _
from workshop.ground.partner import Couple, Seat, other
from workshop.journal.errors import JournalError
from workshop.sitting.house import House
from workshop.sitting.pulse import Own, own, trend
from workshop.tui.actions import CLOSE, UserAction
from workshop.tui.screens.doing.asking import Asking
from workshop.tui.screens.doing.consent import ConsentScreen
from workshop.tui.screens.yours.alone import OneAloneScreen

READY = UserAction(
    "go_on", "enter,f2", N_("I am alone here"), N_("The keyboard is yours; nobody looks on.")
)
WITHOUT = UserAction("without", "f4", N_("Without it"), N_("Your drawer stays closed this time."))

STAYS_CLOSED = N_("F4 once more: then your line stays with you this time, whatever you answer.")


class _NumbersAloneScreen(OneAloneScreen):
    """Before numbers of one's own. Nothing is thrown away here."""

    def __init__(self, house: House, couple: Couple, seat: Seat) -> None:
        super().__init__(house, couple.at(seat), couple.at(other(seat)))
        self._house = house
        self._couple = couple
        self._seat: Seat = seat

    async def _read(self) -> Own:
        """The numbers of this one; what was opened for it is closed. Raises JournalError."""
        drawer = self._yours.drawer
        self._yours.close()
        return await asyncio.to_thread(own, self._house, self._couple, self._seat, drawer)

    def _not_read(self, error: JournalError) -> None:
        """Says why not; it can be tried again."""
        self._busy = False
        self._remark(str(error))


class LookAloneScreen(_NumbersAloneScreen):
    """Before one's own line."""

    ACTIONS = (READY, CLOSE)

    async def show_what_is_behind(self) -> None:
        """One's own line."""
        try:
            mine = await self._read()
            behind = await asyncio.to_thread(trend, self._house, mine)
        except JournalError as error:
            self._not_read(error)
            return
        from workshop.tui.screens.doing.trend import OwnTrendScreen

        self.app.switch_screen(OwnTrendScreen(behind, self._house.wall().astimezone().date()))

    def action_close(self) -> None:
        """Back home."""
        self.dismiss()


class AskedAloneScreen(_NumbersAloneScreen):
    """Before the question. There is no way back from here: to turn back would be an answer."""

    ACTIONS = (READY, WITHOUT)

    def __init__(self, asking: Asking, seat: Seat) -> None:
        super().__init__(asking.house, asking.couple, seat)
        self._asking = asking
        self._sure = False

    def bar_actions(self) -> tuple[UserAction, ...]:
        """Without a passphrase there is nothing to go without."""
        return self.ACTIONS if self._sealed else (READY,)

    def help_actions(self) -> tuple[UserAction, ...]:
        """The same."""
        return self.bar_actions()

    async def show_what_is_behind(self) -> None:
        """The question, the same for both, and whether there is a line or not."""
        try:
            self._ask(await self._read())
        except JournalError as error:
            self._not_read(error)

    def action_without(self) -> None:
        """On to the same question, with the drawer closed."""
        if not self._sealed or self._busy:
            return
        if not self._sure:
            self._sure = True
            self._remark(_(STAYS_CLOSED))
            return
        self._ask(None)

    def _ask(self, mine: Own | None) -> None:
        self.app.switch_screen(ConsentScreen(self._asking, self._seat, mine))

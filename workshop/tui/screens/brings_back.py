"""What the pages share on which something just deleted can be brought back."""

from collections.abc import Awaitable
from typing import Any

from workshop.ground.language import N_, _
from workshop.journal.tables.removed import Removed
from workshop.sitting.undo import Undo
from workshop.tui.actions import KEEPSAKE, UserAction
from workshop.tui.screens.calm import CalmScreen
from workshop.tui.widgets.action_bar import ActionBar

BRING_BACK = UserAction(
    "bring_back", "u", N_("Undo"), N_("Bring back what was deleted last, on this page.")
)

LOOK_EVERY = 5.0
"""Seconds between two looks whether its time is over."""


class BringsBack(CalmScreen):
    """A page that holds what was deleted last, until it is left or some minutes are over."""

    _undo: Undo | None = None
    DELETED = N_("Deleted. U brings it back.")

    def on_mount(self) -> Any:
        """Looks every few seconds whether the time is over."""
        self._show_undo()
        self.set_interval(LOOK_EVERY, self._show_undo)
        return super().on_mount()

    def on_unmount(self) -> None:
        """Nothing can be brought back from elsewhere."""
        self.let_go()

    def hold(self, removed: Removed | None) -> None:
        """What was just deleted; it can be brought back from now on."""
        house = self.workshop.house
        assert house is not None
        self._undo = Undo(house.clock)
        self._undo.hold(removed)
        self._show_undo()

    def let_go(self) -> None:
        """It cannot be brought back any more."""
        if self._undo is not None:
            self._undo.let_go()
            self._undo = None

    def can_bring_back(self) -> bool:
        """Whether there is something to bring back now."""
        return self._undo is not None and self._undo.is_there()

    def _show_undo(self) -> None:
        there = self.can_bring_back()
        for bar in self.query(ActionBar):
            bar.show_button(BRING_BACK.do, there)
            bar.show_button(KEEPSAKE.do, not there)  # there is no room for both
            bar.tell(_(self.DELETED) if there else "")

    async def action_bring_back(self) -> None:
        """As it was."""
        undo = self._undo
        if undo is None or not undo.is_there():
            return
        trouble = await self.workshop.keep(undo.bring_back)
        self._show_undo()
        if trouble:
            self.workshop.say(trouble)
        else:
            await self.brought_back()

    def brought_back(self) -> Awaitable[None]:
        """Shows it again."""
        raise NotImplementedError

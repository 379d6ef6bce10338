"""Pages that one partner reads alone, outside of a session."""

from typing import Any, ClassVar

from workshop.tui.screens.calm import CalmScreen

FORGOTTEN_AFTER = 3
"""Minutes without a key after which such a page goes from the screen by itself."""


class PrivateScreen(CalmScreen):
    """A page for one of the two. It does not stay when nobody looks at it."""

    STYLE = "around"
    STAYS: ClassVar[int] = FORGOTTEN_AFTER
    """Minutes it stays without a key."""

    def on_mount(self) -> Any:
        """Looks every few seconds whether somebody is still there."""
        self.set_interval(5.0, self._leave_when_forgotten)
        return super().on_mount()

    async def _leave_when_forgotten(self) -> None:
        if self.is_current and self.workshop.idle.is_longer_than(self.STAYS):
            await self.workshop.go_home()

    def on_unmount(self) -> None:
        """Nothing of it can be pasted by the other."""
        self.workshop.forget_turn()

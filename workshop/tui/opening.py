"""Opening the journal in a thread, while the cover is on view."""

import asyncio
import gc
from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from workshop.sitting.house import House


class Opening:
    """The journal as it opens: first of all without a passphrase, then with those that are typed.

    Beside the cover it also fetches what the next screen needs.
    """

    def __init__(self, open_house: "Callable[[str | None], House]") -> None:
        """Nothing is opened yet.

        Args:
            open_house: Opens the journal, a locked one with the passphrase it is given.
        """
        self._open_house = open_house
        self._begun: asyncio.Future[House] | None = None

    def begin(self) -> bool:
        """Opens it without a passphrase; whether it is the first to do so."""
        if self._begun is not None:
            return False
        self._begun = asyncio.ensure_future(asyncio.to_thread(self._prepare, None))
        return True

    async def house(self) -> "House":
        """The house once it is open; `begin` was called before.

        Raises:
            JournalError: It can't be opened, or only by a passphrase.
        """
        assert self._begun is not None, "it has begun to open"
        return await self._begun

    async def unlocked(self, passphrase: str) -> "House":
        """The house, opened with this passphrase.

        Raises:
            JournalError: It does not open it.
        """
        opening = asyncio.ensure_future(asyncio.to_thread(self._prepare, passphrase))
        house = await opening
        self._begun = opening
        return house

    def _prepare(self, passphrase: str | None) -> "House":
        house = self._open_house(passphrase)
        import workshop.tui.screens.first_start
        import workshop.tui.screens.home  # noqa: F401
        from workshop.sitting.home import home

        couple = house.couple()
        if couple is not None:
            home(house, couple)  # the guides it reads stay at hand
        # All that was loaded stays for good; looking through it for garbage takes 30 ms each time.
        gc.freeze()
        return house

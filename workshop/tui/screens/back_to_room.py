"""The way back into a room out of which the program fell: one key, or home by another."""

import asyncio
from collections.abc import Callable
from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.containers import Vertical

from workshop.ground.language import N_, _
from workshop.journal.tables.room_words import WayBack
from workshop.room.errors import RoomError
from workshop.sitting.joined import coming_back
from workshop.tui.actions import UserAction
from workshop.tui.screens.into_room import IntoRoomScreen, WantsPassword, Wrong
from workshop.tui.widgets.words import Words

if TYPE_CHECKING:
    from workshop.sitting.joined.linked import LinkedRoom

BACK = UserAction("back", "enter,f2", coming_back.BACK, N_("Look for the room, and go in."))
OTHER = UserAction(
    "other", "f6", N_("Another room"), N_("Join a group’s evening by its six words.")
)
NOT_NOW = UserAction(
    "not_now",
    "escape",
    N_("Not now"),
    N_("To the first page. This evening you are not asked again; a line there leads back."),
)


class BackToRoomScreen(IntoRoomScreen):
    """Stands before home after a program broke off in a room; nothing on it has to be typed."""

    ACTIONS = (BACK, OTHER, NOT_NOW)

    def __init__(self, way: WayBack, *, at_once: bool = False) -> None:
        """Asks.

        Args:
            way: What leads back.
            at_once: Whether they chose it already, so that it looks for the room as it comes.
        """
        super().__init__()
        self._way = way
        self._at_once = at_once

    def compose_body(self) -> ComposeResult:
        """What happened, and what the key does."""
        with Vertical(classes="page"):
            yield Words(_(coming_back.TITLE), classes="title heading")
            yield Words(_(coming_back.BROKE_OFF), classes="measure")
            yield Words(_(coming_back.UNTIL_WHEN), classes="measure quiet")
            yield from self.compose_password()

    def on_mount(self) -> None:
        """Looks for the room at once, where that was chosen."""
        super().on_mount()
        if self._at_once:
            self.look()

    def looking(self) -> "Callable[[], LinkedRoom]":
        """By what was kept, and by the password that was typed, if one was."""
        house, password = self.workshop.house, self.typed("password")
        assert house is not None

        def look() -> "LinkedRoom":
            from workshop.room.wire.net.address import AddressError

            try:
                address = coming_back.address_of(self._way)
                if address is not None and address.needs_password:
                    if not password:
                        raise WantsPassword
                    address = address.with_password(password)
                return coming_back.find_again(house, self._way, address, stopped=self.is_stopped)
            except (RoomError, AddressError) as error:
                raise Wrong(str(error)) from None

        return look

    async def not_in(self, wrong: Wrong) -> None:
        """Home, where one sentence says why. From there it can be tried again."""
        self.stop()
        await self.workshop.go_home(str(wrong))

    def action_back(self) -> None:
        """Back to where the room is."""
        self.look()

    def action_other(self) -> None:
        """To the page that asks for six words."""
        from workshop.tui.screens.group import GroupScreen

        self.app.push_screen(GroupScreen())

    async def action_not_now(self) -> None:
        """Home; nobody looks for the room any more, and no start asks again this evening."""
        self.stop()
        house = self.workshop.house
        assert house is not None
        await asyncio.to_thread(coming_back.not_now, house)
        await self.workshop.go_home()

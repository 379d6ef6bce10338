"""The way into a group's evening: six words, and an address where the room is not found without."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Input

from workshop.ground.language import N_, _
from workshop.room.errors import RoomError
from workshop.room.wire.net import extra
from workshop.sitting.joined import finding
from workshop.tui.actions import CLOSE, UserAction
from workshop.tui.screens.into_room import LONGEST, IntoRoomScreen, WantsPassword, Wrong
from workshop.tui.widgets.words import Words

if TYPE_CHECKING:
    from workshop.room.wire.net.address import Address
    from workshop.sitting.joined.linked import LinkedRoom

JOIN = UserAction("join", "f2", N_("Join"), N_("Look for the room, and go in."))

TITLE = N_("A group’s evening")
ONLY_IF = N_("only if the room is not found by itself")


class GroupScreen(IntoRoomScreen):
    """Asks for a room, and finds it. Only for the way back is anything kept of what is typed."""

    ACTIONS = (JOIN, CLOSE)
    AUTO_FOCUS = "#words-typed"

    def __init__(self, at: "Address | None" = None) -> None:
        """`at`: where the room is, if that was told with the command."""
        super().__init__()
        self._at = at

    def compose_body(self) -> ComposeResult:
        """What it is, and three lines to type in; or one sentence, why it can't be."""
        with Vertical(classes="page"):
            yield Words(_(TITLE), classes="title heading")
            yield Words(_(finding.TERMS), classes="measure")
            if why_not := self._why_not():
                yield Words(why_not, classes="notice")
                return
            yield Words(_(finding.SIX_WORDS), classes="after")
            yield Input(id="words-typed", max_length=LONGEST)
            yield Words(f"{_(finding.THE_ADDRESS)} {_(ONLY_IF)}", classes="after")
            yield Input(
                str(self._at or ""),
                id="address-typed",
                max_length=LONGEST,
                placeholder=finding.EXAMPLE,
            )
            yield from self.compose_password()

    def _why_not(self) -> str:
        """What stands against joining any room, in a sentence; mostly nothing."""
        house = self.workshop.house
        if house is not None and house.journal.read_only:
            return house.notice or _("This journal is only open for reading.")
        try:
            extra.need()
        except RoomError as error:
            return str(error)
        return ""

    def bar_actions(self) -> tuple[UserAction, ...]:
        """Only the way back, where no room can be joined."""
        return (CLOSE,) if self._why_not() else self.ACTIONS

    def help_actions(self) -> tuple[UserAction, ...]:
        """The same."""
        return self.bar_actions()

    def action_join(self) -> None:
        """Looks for the room."""
        self.look()

    def looking(self) -> "Callable[[], LinkedRoom]":
        """By what was typed."""
        words, where, password = map(self.typed, ("words", "address", "password"))

        def look() -> "LinkedRoom":
            from workshop.room.wire.secret.words import CodeError

            try:
                code = finding.code(words)
                address = self._address(where, password)
                return finding.find(code, address, stopped=self.is_stopped)
            except CodeError as error:
                raise Wrong(str(error), "words") from None
            except RoomError as error:
                field = "address" if isinstance(error, finding.NotNearby) else "words"
                raise Wrong(str(error), field) from None

        return look

    def _address(self, where: str, password: str) -> "Address | None":
        """Where the room is; None where nobody said so."""
        from workshop.room.wire.net.address import AddressError

        if self._at is not None and where == str(self._at):
            return self._at  # with the password and the authority that came with it
        if not where:
            return None
        try:
            address = finding.address(where)
        except AddressError as error:
            raise Wrong(str(error), "address") from None
        if not address.needs_password:
            return address
        if not password:
            raise WantsPassword
        return address.with_password(password)

    async def not_in(self, wrong: Wrong) -> None:
        """It is said, and can be typed anew."""
        self.say(str(wrong), field=wrong.field or "words")

    def action_close(self) -> None:
        """Back; nobody looks for a room any more."""
        self.stop()
        self.dismiss()

"""The way into a group's evening: six words, and an address where the room is not found without."""

import asyncio
import threading
from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Input

from workshop.ground.language import N_, _
from workshop.room.errors import RoomError
from workshop.room.wire.net import extra
from workshop.sitting.joined import finding
from workshop.tui.actions import CLOSE, UserAction
from workshop.tui.screens.calm import CalmScreen
from workshop.tui.widgets.words import Words

if TYPE_CHECKING:
    from workshop.sitting.joined.linked import LinkedRoom

JOIN = UserAction("join", "f2", N_("Join"), N_("Look for the room, and go in."))

TITLE = N_("A group’s evening")
ONLY_IF = N_("only if the room is not found by itself")
PASSWORD = N_("Password of the broker:")

LONGEST = 400
"""Characters of a line that is typed here."""


class GroupScreen(CalmScreen):
    """Asks for a room, and finds it. What is typed is kept nowhere."""

    STYLE = "around"
    ACTIONS = (JOIN, CLOSE)
    AUTO_FOCUS = "#words-typed"

    def __init__(self) -> None:
        super().__init__()
        self._looks = False
        self._left = threading.Event()
        """Set when nobody waits for the room any more."""

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
            yield Input(id="address-typed", max_length=LONGEST, placeholder=finding.EXAMPLE)
            with Vertical(id="password-asked"):
                yield Words(_(PASSWORD), classes="after")
                yield Input(id="password-typed", max_length=LONGEST, password=True)
            yield Words("", id="remark", classes="after")

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

    def on_mount(self) -> None:
        """A password is asked for where a broker wants one."""
        for asked in self.query("#password-asked"):
            asked.display = False

    def bar_actions(self) -> tuple[UserAction, ...]:
        """Only the way back, where no room can be joined."""
        return (CLOSE,) if self._why_not() else self.ACTIONS

    def help_actions(self) -> tuple[UserAction, ...]:
        """The same."""
        return self.bar_actions()

    def _typed(self, field: str) -> str:
        return self.query_one(f"#{field}-typed", Input).value.strip()

    def _say(self, words: str, *, field: str = "") -> None:
        """What goes on, or what to change in which field; nobody is told on a page that goes."""
        for remark in self.query("#remark").results(Words):
            remark.set_class(bool(field), "notice").update(words)
        for typed in self.query(f"#{field}-typed") if field else ():
            typed.focus()

    async def on_input_submitted(self) -> None:
        """Enter in any of the lines."""
        await self.action_join()

    async def action_join(self) -> None:
        """Looks for the room, beside the screen."""
        if self._looks or not self.query("#words-typed"):
            return
        self._looks = True
        # Of the app, so that it goes on to its end when this page is left meanwhile.
        self.app.run_worker(self._join(), exit_on_error=True)

    async def _join(self) -> None:
        words, where, password = map(self._typed, ("words", "address", "password"))
        self._say(_(finding.LOOKING))
        try:
            room = await asyncio.to_thread(self._found, words, where, password)
        except _WantsPassword:
            for asked in self.query("#password-asked"):
                asked.display = True
            self._say("", field="password")
        except _Wrong as wrong:
            self._say(str(wrong), field=wrong.field)
        else:
            if self._left.is_set():
                await asyncio.to_thread(room.close)
            elif trouble := await self.workshop.join(room):
                self._say(trouble, field="words")
        self._looks = False

    def _found(self, words: str, where: str, password: str) -> "LinkedRoom":
        """The room. In a thread of its own.

        Raises:
            _WantsPassword: Its broker has one.
            _Wrong: It can't be joined like this.
        """
        from workshop.room.wire.net.address import AddressError
        from workshop.room.wire.secret.words import CodeError

        try:
            code = finding.code(words)
        except CodeError as error:
            raise _Wrong("words", str(error)) from None
        address = None
        if where:
            try:
                address = finding.address(where)
            except AddressError as error:
                raise _Wrong("address", str(error)) from None
            if address.needs_password:
                if not password:
                    raise _WantsPassword
                address = address.with_password(password)
        try:
            return finding.find(code, address, stopped=self._left.is_set)
        except RoomError as error:
            field = "address" if isinstance(error, finding.NotNearby) else "words"
            raise _Wrong(field, str(error)) from None

    def action_close(self) -> None:
        """Back; nobody looks for a room any more."""
        self._left.set()
        self.dismiss()


class _Wrong(Exception):
    """What was typed leads nowhere; the text says why."""

    def __init__(self, field: str, why: str) -> None:
        super().__init__(why)
        self.field = field


class _WantsPassword(Exception):
    """A broker has a password, and nobody typed it."""

"""What both ways into a room have: it is looked for beside the screen, and left if nobody waits."""

import asyncio
import threading
from collections.abc import Callable
from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Input

from workshop.ground.language import N_, _
from workshop.sitting.joined import finding
from workshop.tui.screens.calm import CalmScreen
from workshop.tui.widgets.words import Words

if TYPE_CHECKING:
    from workshop.sitting.joined.linked import LinkedRoom

PASSWORD = N_("Password of the broker:")

LONGEST = 400
"""Characters of a line that is typed here."""


class Wrong(Exception):
    """It leads nowhere like this; the text says why."""

    def __init__(self, why: str, field: str = "") -> None:
        """`field`: the one to change, if there is one."""
        super().__init__(why)
        self.field = field


class WantsPassword(Exception):
    """A broker has a password, and nobody typed it."""


class IntoRoomScreen(CalmScreen):
    """Finds a room and goes in. A password that is typed is kept nowhere."""

    STYLE = "around"

    def __init__(self) -> None:
        super().__init__()
        self._looks = False
        self._left = threading.Event()
        """Set when nobody waits for the room any more."""

    def looking(self) -> "Callable[[], LinkedRoom]":
        """What finds the room, as it stands on the page now. It is called in a thread of its own.

        It may raise `Wrong` and `WantsPassword`.
        """
        raise NotImplementedError

    async def not_in(self, wrong: Wrong) -> None:
        """What to do where it leads nowhere; the page may have gone."""
        raise NotImplementedError

    def compose_password(self) -> ComposeResult:
        """A field for a password, which is shown once it is needed; and what goes on."""
        with Vertical(id="password-asked"):
            yield Words(_(PASSWORD), classes="after")
            yield Input(id="password-typed", max_length=LONGEST, password=True)
        yield Words("", id="remark", classes="after")

    def on_mount(self) -> None:
        """A password is asked for where a broker wants one."""
        for asked in self.query("#password-asked"):
            asked.display = False

    def typed(self, field: str) -> str:
        """What stands in this field."""
        return self.query_one(f"#{field}-typed", Input).value.strip()

    def say(self, words: str, *, field: str = "") -> None:
        """What goes on, or what to change in which field; nobody is told on a page that goes."""
        for remark in self.query("#remark").results(Words):
            remark.set_class(bool(field), "notice").update(words)
        for typed in self.query(f"#{field}-typed") if field else ():
            typed.focus()

    async def on_input_submitted(self) -> None:
        """Enter in any of the lines."""
        self.look()

    def look(self) -> None:
        """Looks for the room, beside the screen."""
        if self._looks or not self.query("#remark"):
            return
        self._looks = True
        # Of the app, so that it goes on to its end when this page is left meanwhile.
        self.app.run_worker(self._join(self.looking()), exit_on_error=True)

    def stop(self) -> None:
        """Nobody waits for the room any more."""
        self._left.set()

    def is_stopped(self) -> bool:
        """Whether nobody does."""
        return self._left.is_set()

    async def _join(self, look: "Callable[[], LinkedRoom]") -> None:
        self.say(_(finding.LOOKING))
        wrong = None
        try:
            room = await asyncio.to_thread(look)
        except WantsPassword:
            for asked in self.query("#password-asked"):
                asked.display = True
            self.say("", field="password")
        except Wrong as found:
            wrong = found
        else:
            if self.is_stopped():
                await asyncio.to_thread(room.close)
            elif trouble := await self.workshop.join(room):
                wrong = Wrong(trouble)
        self._looks = False
        if wrong is not None and not self.is_stopped():
            await self.not_in(wrong)

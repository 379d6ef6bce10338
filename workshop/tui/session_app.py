"""The part of the program that leads through a session: sits down, acts, shows the next stage."""

import asyncio
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from textual.screen import Screen

from workshop.ground.language import _
from workshop.tui.screens.calm import CalmScreen
from workshop.tui.terminal.quiet_app import QuietApp

if TYPE_CHECKING:
    from workshop.session import Action
    from workshop.sitting.house import House
    from workshop.sitting.joined.room import Room
    from workshop.sitting.sitting import Sitting
    from workshop.tui.screens.stage_screen import StageScreen


class SessionApp(QuietApp):
    """The base of the app. Decides nothing about a session; shows, and passes on what is done.

    Attributes:
        house: The journal; None until it is open.
        sitting: The session that goes on; None where none does.
        room: The one they joined; None outside of one.
    """

    def __init__(self, room: "Room | None" = None) -> None:
        """`room`: one that was joined; they go there instead of home, the first time."""
        super().__init__()
        self.house: House | None = None
        self.sitting: Sitting | None = None
        self.room = room
        self._been_in_room = False

    # --- what is on view ------------------------------------------------------------------------

    def say(self, sentence: str) -> None:
        """One sentence at the edge of the screen."""
        self.notify(sentence, timeout=8)

    def to_screen(self, screen: Screen[Any]) -> None:
        """Shows this screen in place of everything on view. The cover stays below it.

        Never awaited: the screen that goes may be the one whose key brought us here, and it
        cannot go before its handler has returned.
        """
        if not self.is_running:  # what was asked for came after somebody had left
            return
        while len(self.screen_stack) > 2:
            self.pop_screen()
        if len(self.screen_stack) == 1:
            self.push_screen(screen)
        else:
            self.switch_screen(screen)

    async def show_stage(self) -> None:
        """Shows the stage the session stands on: the same screen, or its new one."""
        from workshop.tui.screens.stage_screen import StageScreen, address
        from workshop.tui.stages import screen_for

        assert self.sitting is not None
        view = self.sitting.view()
        on_view = self.screen
        if isinstance(on_view, StageScreen) and on_view.address == address(view):
            on_view.show(view)
            return
        if not view.private:
            self.forget_turn()
        self.to_screen(screen_for(view))

    # --- sitting down ---------------------------------------------------------------------------

    async def sit_down(self, take: "Callable[[House], Sitting]") -> bool:
        """Begins or resumes a session, if it can be; `take` may wait for the disk."""
        from workshop.journal.errors import JournalError

        assert self.house is not None
        try:
            self.sitting = await asyncio.to_thread(take, self.house)
        except JournalError as error:
            self.say(str(error))
            return False
        await self.show_stage()
        return True

    async def sit_down_in_room(self) -> bool:
        """To the room that was joined before the program began, the first time it is asked."""
        if self.room is None or self._been_in_room:
            return False
        from workshop.sitting.joined.joining import join

        self._been_in_room, room = True, self.room
        return await self.sit_down(lambda house: join(house, room))

    async def join(self, room: "Room") -> str:
        """Sits down with a room, in place of one from before. Empty when it is done; else why not.

        One with which nobody can sit down is left at once.
        """
        from workshop.journal.errors import JournalError
        from workshop.sitting.joined.joining import join

        assert self.house is not None
        try:
            self.sitting = await asyncio.to_thread(join, self.house, room)
        except JournalError as error:
            await asyncio.to_thread(room.close)
            return str(error)
        before, self.room, self._been_in_room = self.room, room, True
        if before is not None:
            await asyncio.to_thread(before.close)
        await self.show_stage()
        return ""

    # --- as it goes on --------------------------------------------------------------------------

    async def act(self, action: "Action") -> None:
        """Does this in the session; shows what is next once it is safe on disk."""
        from workshop.journal.errors import JournalError

        assert self.sitting is not None
        try:
            await asyncio.wrap_future(self.sitting.act(action))
        except JournalError as error:
            self.say(str(error))
        await self.show_stage()

    async def follow(self, action: "Action", screen: "StageScreen") -> None:
        """Does what the room asks; a page that stays, and what lies over it, is left as it is."""
        from workshop.journal.errors import JournalError
        from workshop.tui.screens.stage_screen import address

        assert self.sitting is not None
        try:
            await asyncio.wrap_future(self.sitting.act(action))
        except JournalError as error:
            self.say(str(error))
        view = self.sitting.view()
        if screen.address == address(view):
            screen.show(view)
        else:
            await self.show_stage()

    async def open_drawer(self, passphrase: str) -> str:
        """Opens the drawer of the one whose turn comes. Empty when it is open; else why not."""
        from workshop.journal.errors import JournalError

        assert self.sitting is not None
        try:
            opened = await asyncio.to_thread(self.sitting.open_drawer, passphrase)
        except JournalError as error:
            return str(error)
        return "" if opened else _("This does not open it.")

    def draft(self, answers: dict[str, str | int]) -> None:
        """What stands in the answer now."""
        from workshop.session import WriteDown

        if self.sitting is not None:
            self.sitting.act(WriteDown(answers))

    def came_back(self) -> None:
        """After a suspension, or a sleep, whoever sits here now is asked first."""
        if self.sitting is not None:
            self.to_screen(CalmScreen())  # nothing of the page, until it says "Paused"
            self.run_worker(self._pause())

    async def _pause(self) -> None:
        from workshop.session import Pause

        if self.sitting is not None and not self.sitting.view().interlude:
            await self.act(Pause())
        elif self.sitting is not None:
            await self.show_stage()

    # --- leaving it -----------------------------------------------------------------------------

    async def lapse(self) -> None:
        """Two hours without a key: the sitting is over, and the cover is back."""
        assert self.house is not None
        kept = self.keeps()
        self.sitting = None
        self.forget_turn()
        if kept:
            await asyncio.to_thread(self.house.let_go_of_lapsed)
        while len(self.screen_stack) > 1:
            self.pop_screen()

    def begin_exit(self) -> None:
        """The draft and the clock go to disk while the last keys are taken in."""
        if self.sitting is not None:
            self.sitting.put_away()

    def before_exit(self) -> None:
        """Everything is saved already; the last half second of typing and the clock are not."""
        if self.sitting is not None:
            self.sitting.put_away()
        if self.room is not None:
            self.room.leave()

    def keeps(self) -> bool:
        """Whether what is done now is in the journal afterwards."""
        return self.sitting is None or self.sitting.kept

    def left_behind(self) -> str:
        """What stays when somebody leaves now, in one sentence."""
        from workshop.sitting.telling.leaving import left_behind

        return left_behind(self.sitting.view() if self.sitting is not None else None)

"""The console itself: what its page shows, and what every key of it does."""

from collections.abc import Awaitable, Callable
from concurrent.futures import Future

from msgspec.structs import replace

from workshop.ground.language import _
from workshop.room.evening import Does
from workshop.sitting.facilitating.evening import Note
from workshop.sitting.facilitating.pulse import texts_of
from workshop.tui.console import actions
from workshop.tui.console.notes import NoteScreen, NotesScreen
from workshop.tui.console.page import ConsolePage
from workshop.tui.console.saying import in_minutes
from workshop.tui.console.unhurried import APART, ROOM_APART
from workshop.tui.screens.one_of import OneOfScreen

REST_MINUTES = (5, 10, 15, 20)


class ConsoleScreen(ConsolePage):
    """Everything a facilitator needs during an evening, on one page."""

    ACTIONS = (
        actions.NEXT,
        actions.MORE,
        actions.FIT,
        actions.BREAK,
        actions.UNDO,
        actions.NOTE,
        actions.ELSE,
        actions.BACK,
        actions.LEAVE_OUT,
        actions.NOTES,
        actions.ROOM,
        actions.PULSE,
        actions.END,
    )

    async def _do(self, does: Does, *, part: str = "", minutes: float = 0) -> None:
        self.app.clear_notifications()  # what was said of the step before
        await self._settled(self.leading.do(does, part=part, minutes=minutes))

    async def _settled(self, done: "Future[None]") -> None:
        await self.console.kept(done)
        self.refresh_console()

    def _takes(self, do: str, apart: float = ROOM_APART) -> bool:
        """Whether this key counts; else it is said softly that it did not."""
        taken = self.console.keys_taken.takes(do, apart)
        if not taken and self.console.keys_taken.tells():
            self.console.say(_("That counted once. Press again for one more step."))
        return taken

    async def action_next(self) -> None:
        """Begins; goes on to the next leg; or back from a rest."""
        if not self._takes("next"):
            return
        await self._do("begin" if self.leading.at.status == "before" else "next")

    async def action_more(self) -> None:
        """Two minutes more."""
        if self.shown and not self.shown.more and self.leading.at.status == "open":
            self.console.say(
                _(
                    "Both get the same, and the first had no more time. "
                    "Let both go on in what comes next, or take a break."
                )
            )
            return
        if self._takes("more", APART):
            await self._do("more")

    async def action_fit(self) -> None:
        """The rest is shortened."""
        if self.shown and not self.shown.fits:
            self.console.say(
                _("Nothing more can be shortened. O leaves a part out.")
                if self.shown.late
                else _("The evening is in time. Nothing needs to be shorter.")
            )
            return
        await self._do("fit")

    def action_rest(self) -> None:
        """Asks how long."""
        at = self.leading.at
        if at.status != "open" or at.rest is not None:
            return
        choices = [(str(n), in_minutes(n), "") for n in REST_MINUTES]
        self._ask(
            _("A break. How long?"),
            [*choices, ("0", _("until you go on"), "")],
            lambda id: self._do("rest", minutes=float(id)),
        )

    async def action_back(self) -> None:
        """What was before, once more."""
        if self._takes("back"):
            await self._do("back")

    async def action_undo(self) -> None:
        """The last step is taken back."""
        if self._takes("undo", APART):
            await self._settled(self.leading.take_back())

    def action_leave_out(self) -> None:
        """Asks which part."""
        assert self.shown is not None
        lines = {line.id: line for line in self.shown.lines}
        choices = [
            (id, lines[id].title, in_minutes(lines[id].minutes)) for id in self.shown.may_leave_out
        ]
        if choices:
            self._ask(
                _("Which part is not done tonight?"),
                choices,
                lambda id: self._do("leave_out", part=id),
            )
        else:
            self.console.say(_("No part is left that could be left out."))

    def action_end(self) -> None:
        """Asks first."""
        if self.leading.at.status == "before":
            self.console.say(
                _("Nothing has begun. Ctrl+Q leaves; “workshop evenings” can delete the plan.")
            )
        elif self.leading.at.status == "open":
            choices = [("no", _("No, it goes on"), ""), ("yes", _("Yes, it is over"), "")]
            self._ask(_("Is the evening over?"), choices, self._ended)

    async def _ended(self, answer: str) -> None:
        if answer == "yes":
            await self._do("end")

    def _ask(
        self,
        title: str,
        choices: list[tuple[str, str, str]],
        then: Callable[[str], Awaitable[None]],
    ) -> None:
        self.app.clear_notifications()

        async def picked(id: object) -> None:
            if isinstance(id, str):
                await then(id)

        self.app.push_screen(OneOfScreen(title, choices), picked)

    def action_else(self) -> None:
        """What has no button."""
        goes_on = self.leading.at.status != "over"
        rest = (
            *((actions.BACK, actions.LEAVE_OUT) if goes_on else ()),
            actions.NOTES,
            *((actions.ROOM, actions.PULSE) if self.console.room else ()),
            *((actions.END,) if goes_on else ()),
        )
        choices = [(action.do, _(action.label), action.key_label) for action in rest]

        async def picked(do: str) -> None:
            await self.run_action(do)

        self._ask(_("What would you like to do?"), choices, picked)

    def action_room(self) -> None:
        """How couples join."""
        from workshop.tui.console.room import RoomScreen

        if self.console.room is None:
            self.console.say(
                _("No room is open. Leave, and begin again with --room: the evening goes on.")
            )
            return
        self.app.push_screen(RoomScreen(self.console.room))

    def action_pulse(self) -> None:
        """How all of them are."""
        from workshop.tui.console.pulse import PulseScreen

        if self.console.pulse is None:
            self.console.say(_("Numbers come from couples who have joined a room."))
            return
        self.app.push_screen(PulseScreen(self.console.pulse, texts_of(self.leading.guide)))

    # --- notes ----------------------------------------------------------------------------------

    def action_note(self) -> None:
        """A page for a note."""
        self._open(self.leading.empty_note())

    def action_notes(self) -> None:
        """All notes, to read one or to go on with it."""
        titles = {part.id: part.title for part in self.leading.plan.parts}

        def picked(id: object) -> None:
            for note in self.leading.notes:
                if note.id == id:
                    self._open(note)

        self.app.push_screen(NotesScreen(self.leading.notes, titles), picked)

    def _open(self, note: Note) -> None:
        def keep(text: str) -> None:
            self.console.keep_soon(self.leading.keep_note(replace(note, text=text)))

        self.app.push_screen(NoteScreen(note, keep))

"""The console itself: now and next, the clock, what to say, the agenda."""

from collections.abc import Awaitable, Callable
from concurrent.futures import Future
from typing import TYPE_CHECKING, cast

from msgspec.structs import replace
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.widgets import Digits

from workshop.ground.language import _
from workshop.room.evening import Does
from workshop.sitting.facilitating.evening import Leading, Note
from workshop.sitting.facilitating.pulse import texts_of
from workshop.sitting.facilitating.telling import Told, read_by_couples, told
from workshop.tui.console import actions
from workshop.tui.console.agenda_lines import AgendaHeading, AgendaLines
from workshop.tui.console.notes import NoteScreen, NotesScreen
from workshop.tui.console.saying import apart_from_clock, digits, following, head, in_minutes, late
from workshop.tui.screens.calm import CalmScreen
from workshop.tui.screens.one_of import OneOfScreen
from workshop.tui.widgets.action_bar import ActionBar
from workshop.tui.widgets.words import Words

if TYPE_CHECKING:
    from workshop.tui.console.app import ConsoleApp

TICK = 0.25
"""Seconds between two looks at the clock."""

REST_MINUTES = (5, 10, 15, 20)


class ConsoleScreen(CalmScreen):
    """Everything a facilitator needs during an evening, on one page."""

    STYLE = "console"
    PAGE = "say-page"
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

    def __init__(self, leading: Leading) -> None:
        super().__init__()
        self._leading = leading
        self._shown: Told | None = None
        self._rang = ("", "")

    @property
    def console(self) -> "ConsoleApp":
        """The program this screen belongs to."""
        return cast("ConsoleApp", self.app)

    def compose_body(self) -> ComposeResult:
        """Now, the clock, next; what to say; the agenda."""
        with Vertical(id="console"):
            with Horizontal(id="console-head"):
                yield Words("", id="part", classes="title grow")
                yield Words("", id="ends")
            yield Words("", id="doing")
            with Horizontal(id="console-clock"):
                yield Digits("", id="left")
                with Vertical(id="beside-clock"):
                    yield Words("", id="next-up", classes="quiet")
                    yield Words("", id="late")
                    yield Words("", id="room")
            with Horizontal(id="console-body"):
                with Vertical(id="agenda-side"):
                    yield AgendaHeading()
                    with VerticalScroll(id="agenda-page", can_focus=False):
                        yield AgendaLines(id="agenda")
                with VerticalScroll(id="say-page", can_focus=False):
                    yield Words("", id="they-read", classes="quiet")
                    yield Words("", id="say")

    def on_mount(self) -> Awaitable[None] | None:
        """The clock is looked at now, and a few times a second."""
        self.set_interval(TICK, self.refresh_console)
        self.refresh_console()
        self.call_after_refresh(self._follow)
        return super().on_mount()

    def on_screen_resume(self) -> None:
        """Back from another page, everything is as it is now."""
        self.refresh_console()

    # --- what is seen ---------------------------------------------------------------------------

    def refresh_console(self) -> None:
        """Shows the present moment."""
        now = told(self._leading)
        room = self.console.room
        self.query_one("#room", Words).update(room.state() if room else "")
        before, self._shown = self._shown, now
        self._show_clock(now)
        if before is not None and apart_from_clock(before) == apart_from_clock(now):
            return
        self.query_one("#part", Words).update(now.title)
        self.query_one("#ends", Words).update(head(now, self._leading))
        self.query_one("#doing", Words).update(now.doing)
        self.query_one("#next-up", Words).update(following(now, self._leading))
        self.query_one("#late", Words).update(late(now))
        self.query_one("#say", Words).update("\n\n".join(now.say))
        read = self.query_one("#they-read", Words)
        prompt = "\n\n".join(read_by_couples(self._leading))
        read.update(prompt)
        read.display = bool(prompt)
        self.query_one("#agenda", AgendaLines).show(now.lines)
        bar = self.query_one(ActionBar)
        bar.enable(actions.MORE.do, now.more)
        bar.enable(actions.FIT.do, now.fits)
        bar.enable(actions.BREAK.do, now.status == "open" and not now.resting)
        bar.enable(actions.UNDO.do, self._leading.may_take_back())
        bar.enable(actions.NEXT.do, now.status != "over")
        if before is None or before.title != now.title:
            self.call_after_refresh(self._follow)

    def _show_clock(self, now: Told) -> None:
        shown = digits(now, self._leading)
        clock = self.query_one("#left", Digits)
        if shown != clock.value:
            clock.update(shown)
        over = now.status == "open" and not now.resting and now.seconds_left <= 0
        clock.set_class(over, "-over")
        here = (now.title, now.doing)
        if over and self._rang != here and self.console.settings.bell:
            self.app.bell()
        if over:
            self._rang = here

    def _follow(self) -> None:
        """The running part is in sight, with what comes after it."""
        assert self._shown is not None
        states = [line.state for line in self._shown.lines]
        row = states.index("now") if "now" in states else 0
        page = self.query_one("#agenda-page")
        page.scroll_to(y=max(0, row - page.size.height // 3), animate=False)

    # --- what is done ---------------------------------------------------------------------------

    async def _do(self, does: Does, *, part: str = "", minutes: float = 0) -> None:
        self.app.clear_notifications()  # what was said of the step before
        await self._settled(self._leading.do(does, part=part, minutes=minutes))

    async def _settled(self, done: "Future[None]") -> None:
        await self.console.kept(done)
        self.refresh_console()

    async def action_next(self) -> None:
        """Begins; goes on to the next leg; or back from a rest."""
        await self._do("begin" if self._leading.at.status == "before" else "next")

    async def action_more(self) -> None:
        """Two minutes more."""
        if self._shown and not self._shown.more and self._leading.at.status == "open":
            self.console.say(
                _(
                    "Both get the same, and the first had no more time. "
                    "Let both go on in what comes next, or take a break."
                )
            )
            return
        await self._do("more")

    async def action_fit(self) -> None:
        """The rest is shortened."""
        if self._shown and not self._shown.fits:
            self.console.say(
                _("Nothing more can be shortened. O leaves a part out.")
                if self._shown.late
                else _("The evening is in time. Nothing needs to be shorter.")
            )
            return
        await self._do("fit")

    def action_rest(self) -> None:
        """Asks how long."""
        at = self._leading.at
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
        await self._do("back")

    async def action_undo(self) -> None:
        """The last step is taken back."""
        await self._settled(self._leading.take_back())

    def action_leave_out(self) -> None:
        """Asks which part."""
        assert self._shown is not None
        lines = {line.id: line for line in self._shown.lines}
        choices = [
            (id, lines[id].title, in_minutes(lines[id].minutes)) for id in self._shown.may_leave_out
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
        if self._leading.at.status == "before":
            self.console.say(
                _("Nothing has begun. Ctrl+Q leaves; “workshop evenings” can delete the plan.")
            )
        elif self._leading.at.status == "open":
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
        rest = (
            actions.BACK,
            actions.LEAVE_OUT,
            actions.NOTES,
            *((actions.ROOM, actions.PULSE) if self.console.room else ()),
            actions.END,
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
        self.app.push_screen(PulseScreen(self.console.pulse, texts_of(self._leading.guide)))

    # --- notes ----------------------------------------------------------------------------------

    def action_note(self) -> None:
        """A page for a note."""
        self._open(self._leading.empty_note())

    def action_notes(self) -> None:
        """All notes, to read one or to go on with it."""
        titles = {part.id: part.title for part in self._leading.plan.parts}

        def picked(id: object) -> None:
            for note in self._leading.notes:
                if note.id == id:
                    self._open(note)

        self.app.push_screen(NotesScreen(self._leading.notes, titles), picked)

    def _open(self, note: Note) -> None:
        def keep(text: str) -> None:
            self.console.keep_soon(self._leading.keep_note(replace(note, text=text)))

        self.app.push_screen(NoteScreen(note, keep))

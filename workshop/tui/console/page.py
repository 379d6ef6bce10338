"""What the console shows: now and next, the clock, what to say, the agenda."""

from collections.abc import Awaitable
from typing import TYPE_CHECKING, cast

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.widgets import Digits

from workshop.sitting.facilitating.evening import Leading
from workshop.sitting.facilitating.telling import Told, read_by_couples, told
from workshop.tui.console import actions
from workshop.tui.console.agenda_lines import AgendaHeading, AgendaLines
from workshop.tui.console.saying import apart_from_clock, digits, following, head, late
from workshop.tui.screens.calm import CalmScreen
from workshop.tui.widgets.action_bar import ActionBar
from workshop.tui.widgets.words import Words

if TYPE_CHECKING:
    from workshop.tui.console.app import ConsoleApp

TICK = 0.25
"""Seconds between two looks at the clock."""


class ConsolePage(CalmScreen):
    """One page with everything a facilitator looks at during an evening."""

    STYLE = "console"
    PAGE = "say-page"

    def __init__(self, leading: Leading) -> None:
        super().__init__()
        self.leading = leading
        self.shown: Told | None = None
        """What was told when it was looked at last."""
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

    def refresh_console(self) -> None:
        """Shows the present moment."""
        now = told(self.leading)
        room = self.console.room
        self.query_one("#room", Words).update(room.state() if room else "")
        before, self.shown = self.shown, now
        self._show_clock(now)
        if before is not None and apart_from_clock(before) == apart_from_clock(now):
            return
        self.query_one("#part", Words).update(now.title)
        self.query_one("#ends", Words).update(head(now, self.leading))
        self.query_one("#doing", Words).update(now.doing)
        self.query_one("#next-up", Words).update(following(now, self.leading))
        self.query_one("#late", Words).update(late(now))
        self.query_one("#say", Words).update("\n\n".join(now.say))
        read = self.query_one("#they-read", Words)
        prompt = "\n\n".join(read_by_couples(self.leading))
        read.update(prompt)
        read.display = bool(prompt)
        self.query_one("#agenda", AgendaLines).show(now.lines)
        bar = self.query_one(ActionBar)
        bar.enable(actions.MORE.do, now.more)
        bar.enable(actions.FIT.do, now.fits)
        bar.enable(actions.BREAK.do, now.status == "open" and not now.resting)
        bar.enable(actions.UNDO.do, self.leading.may_take_back())
        bar.enable(actions.NEXT.do, now.status != "over")
        if before is None or before.title != now.title:
            self.call_after_refresh(self._follow)

    def _show_clock(self, now: Told) -> None:
        shown = digits(now, self.leading)
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
        assert self.shown is not None
        states = [line.state for line in self.shown.lines]
        row = states.index("now") if "now" in states else 0
        page = self.query_one("#agenda-page")
        page.scroll_to(y=max(0, row - page.size.height // 3), animate=False)

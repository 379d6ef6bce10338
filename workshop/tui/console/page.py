"""What the console shows: now and next, the clock, what to say, the agenda."""

from collections.abc import Awaitable
from typing import TYPE_CHECKING, cast

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
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
        self._said: dict[str, str | Content] = {}

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
        if self.leading.was_set():
            self.console.tell()
        now = told(self.leading)
        self._say("room", self.console.room.state() if self.console.room else "")
        self._say("ends", head(now, self.leading))
        before, self.shown = self.shown, now
        self._show_clock(now)
        if before is not None and apart_from_clock(before) == apart_from_clock(now):
            return
        self._say("part", now.title)
        self._say("doing", now.doing)
        self._say("next-up", following(now, self.leading))
        self._say("late", late(now))
        self._say("say", "\n\n".join(now.say))
        prompt = "\n\n".join(read_by_couples(self.leading))
        self._say("they-read", prompt)
        self.query_one("#they-read").display = bool(prompt)
        self.query_one("#agenda", AgendaLines).show(now.lines)
        bar = self.query_one(ActionBar)
        bar.enable(actions.MORE.do, now.more)
        bar.enable(actions.FIT.do, now.fits)
        bar.enable(actions.BREAK.do, now.status == "open" and not now.resting)
        bar.enable(actions.UNDO.do, self.leading.may_take_back())
        if now.status == "over" or (before and before.status == "over"):
            for action in (actions.NEXT, actions.MORE, actions.FIT, actions.BREAK):
                bar.show_button(action.do, now.status != "over")
        if before is None or before.title != now.title:
            self.call_after_refresh(self._follow)

    def _say(self, id: str, words: str | Content) -> None:
        """Shows these words there; nothing is painted anew where nothing is new."""
        if self._said.get(id) != words:
            self._said[id] = words
            self.query_one(f"#{id}", Words).update(words)

    def _show_clock(self, now: Told) -> None:
        shown = digits(now, self.leading)
        clock = self.query_one("#left", Digits)
        if shown != clock.value:
            clock.update(shown)
        clock.display = bool(shown)
        over = shown.startswith("+")
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

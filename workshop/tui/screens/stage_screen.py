"""What every stage looks like: the head, the sides, one page, the buttons; the ticking clock."""

from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical, VerticalScroll

from workshop.activities.parts import LONGEST_TEXT
from workshop.ground.language import N_, _
from workshop.ground.partner import Partner, Who
from workshop.session import Action, Back, CallTimeOut, GoOn, Moment, MoreTime, Pass, Pause
from workshop.sitting.telling import turns
from workshop.sitting.telling.room import ROOM_CLOCK, line
from workshop.sitting.view import InRoom, View
from workshop.tui.actions import MENU, MOMENT, MORE, PAUSE, TIME_OUT, UserAction
from workshop.tui.screens.unhurried_screen import UnhurriedScreen
from workshop.tui.widgets.action_bar import ActionBar, ActionButton
from workshop.tui.widgets.clock import BigClock, Clock
from workshop.tui.widgets.either import Either
from workshop.tui.widgets.pick_list import PickList
from workshop.tui.widgets.stage_head import StageHead
from workshop.tui.widgets.writing import OwnWords

Address = tuple[str, str, str, bool, str]

ALWAYS: tuple[UserAction, ...] = (MENU, PAUSE, MORE, MOMENT, TIME_OUT)
"""Actions of every stage of a session, besides its own."""


def address(view: View) -> Address:
    """What tells two screens apart: the stage, the part of it, and what rests around it."""
    return (view.stage.id, view.small.part, view.interlude, view.covered, view.status)


class StageScreen(UnhurriedScreen):
    """A stage. Subclasses compose the page, and say what the head says."""

    STYLE = "stage"
    PAGE = "page"
    WIDE: ClassVar[bool] = False
    """Whether the page takes the width for two columns."""

    CENTRED: ClassVar[bool] = False
    """Whether the page stands in the middle, for the two to look up from."""

    def __init__(self, view: View) -> None:
        super().__init__()
        self.view = view
        self.address = address(view)

    # --- how it looks ---------------------------------------------------------------------------

    def compose(self) -> ComposeResult:
        """The head, the page between two sides, the buttons."""
        if self.view.solo:
            yield StageHead(self.place(), None, self.view.couple, _("for you alone"))
        else:
            whose = self.turn() or self.reader()
            yield StageHead(self.place(), whose, self.view.couple, self.says())
        left, right = self._sides()
        shape = " ".join(
            name for name, on in (("wide", self.WIDE), ("centred", self.CENTRED)) if on
        )
        with Horizontal(id="sides", classes=shape):
            yield Vertical(classes=f"side-bar {left}")
            with VerticalScroll(id="page", can_focus=False), Vertical(id="column"):
                yield from self.compose_page()
            yield Vertical(classes=f"side-bar {right}")
        yield ActionBar(self.bar_actions())

    def compose_page(self) -> ComposeResult:
        """The words and widgets of the page."""
        yield from ()

    def place(self) -> Either:
        """Where in the workshop this is; in a narrow window perhaps without the part."""
        return Either(turns.place(self.view), turns.place(self.view, short=True))

    def turn(self) -> Partner | None:
        """Whose turn the head shows."""
        return self.view.turn

    def reader(self) -> Partner | None:
        """Who reads aloud on a page of both; None where nobody does, or both do."""
        return None

    def says(self) -> str:
        """What stands in the band, beside the sign of the side."""
        turn = self.turn()
        if turn is None:
            return _("both of you")
        return _("{name}’s turn").format(name=turn.called)

    def _sides(self) -> tuple[str, str]:
        turn = self.turn()
        if turn is None:
            return "both-left", "both-right"
        return ("left-lit", "") if turn.seat == "left" else ("", "right-lit")

    def fill(self, text: str, who: Who | None = None) -> str:
        """The text with the names in place, as said to `who`, or to whom the stage belongs to."""
        return turns.filled(self.view, text, who)

    # --- what goes on ---------------------------------------------------------------------------

    def on_mount(self) -> None:
        """Shows the clock, and lets it tick.

        Textual calls this besides the `on_mount` of a subclass, which must not call it again: a
        second clock would tick.
        """
        self._rang = self.view.seconds_left <= 0
        # Looked for once: a search every second costs as much as the painting.
        self._clocks = [*self.query(Clock), *self.query(BigClock)]
        for clock in self.query(Clock):
            clock.digits = not self.query(BigClock)
            if self.view.stage.aloud:
                clock.over = N_("time is up")
        self.show_time(self.view.seconds_left)
        self.show_room(self.view.room)
        self.set_interval(1.0, self.tick)
        self.call_after_refresh(self._begin_at_the_top)

    def _begin_at_the_top(self) -> None:
        """What to do is read before it is done, wherever the cursor stands."""
        for page in self.query("#page"):
            page.scroll_home(animate=False)

    async def tick(self) -> None:
        """Once a second: the clock is read and shown; nothing else is painted."""
        sitting = self.workshop.sitting
        if sitting is None or not self.stands():
            return
        happened = sitting.tick()
        if happened == "lapsed":
            await self.workshop.lapse()
            return
        if happened == "slept":
            self.workshop.came_back()
            return
        if happened == "called":
            await self.follow_room()
            return
        self.show_room(sitting.in_room())
        left = sitting.seconds_left()
        self.show_time(left)
        if left <= 0 and not self._rang and self.view.timed:
            self._rang = True
            self.time_is_over()

    def stands(self) -> bool:
        """Whether this page is still there, on view or under another.

        Its clock may tick once more while the next page takes its place.
        """
        return self in self.app.screen_stack

    async def follow_room(self) -> None:
        """The room went on, or its time changed. What stands in a field is kept first."""
        action = self.workshop.sitting.called() if self.workshop.sitting else None
        if action is not None:
            self.write_down()
            await self.workshop.follow(action, self)

    def show_room(self, room: InRoom | None) -> None:
        """One quiet line for the room they joined; on a page that waits for it there is none."""
        for bar in self.query(ActionBar) if room else ():
            bar.say_room("" if self.view.interlude == "waiting" else line(room))

    def show_time(self, left: float) -> None:
        """Shows the seconds left, small in the head and big where the page has big digits."""
        if not self.view.timed:
            return
        planned = self.view.seconds_planned
        for clock in self._clocks:
            clock.show_time(left, planned)

    def time_is_over(self) -> None:
        """Nothing is cut off; a soft bell where both may want to hear it."""
        if self.workshop.settings.bell and not self.view.stage.alone:
            self.app.bell()

    def show(self, view: View) -> None:
        """The same stage with something about it changed."""
        self.view = view
        if not self.is_mounted:  # keys came faster than the page
            self.call_later(self.show, view)
            return
        self.show_time(view.seconds_left)
        self.show_room(view.room)
        self.changed()

    def changed(self) -> None:
        """For subclasses: shows what changed within the stage."""

    # --- what can be done -----------------------------------------------------------------------

    def on_key(self, event: events.Key) -> None:
        """A key that nobody else took."""
        if event.key == "enter" and not self._takes_enter():
            self.tell(_("Space, when you are done."))
        elif event.is_printable and isinstance(self.focused, ActionButton) and self.query(OwnWords):
            self.tell(_("Tab goes on to the line for your own words."))

    def _takes_enter(self) -> bool:
        keys = {key for action in self.bar_actions() for key in action.key.split(",")}
        return "space" not in keys or "enter" in keys

    def write_down(self) -> None:
        """Keeps what stands in the answer as a draft, while its stage is the one at hand."""
        sitting, answers = self.workshop.sitting, self.answers()
        self.hush_unless(answers)
        if sitting is None or answers is None:
            return
        if sitting.state.position == self.view.stage.id:
            self.workshop.draft(answers)

    def on_own_words_too_long(self) -> None:
        """Nothing is cut off unseen."""
        self.tell(_(turns.TOO_LONG).format(number=LONGEST_TEXT))

    def on_pick_list_typed(self) -> None:
        """Words need a field."""
        if self.query(OwnWords):
            self.tell(_("Tab goes on to the line for your own words."))

    def on_pick_list_full(self, event: PickList.Full) -> None:
        """Nothing is unmarked for anybody."""
        self.tell(_("At most {number} here. Take one away first.").format(number=event.most))

    async def act(self, action: Action) -> None:
        """Does this. News of the last key may still be on its way, so all is written down first."""
        self.write_down()
        await self.workshop.act(action)

    async def action_go_on(self) -> None:
        """Next."""
        if self.is_settled():
            await self.act(GoOn())

    async def action_back(self) -> None:
        """One step back."""
        await self.act(Back())

    async def action_pass_this(self) -> None:
        """Not this one. What was given on the way is not let go by one key alone."""
        if not self.is_settled():
            return
        given = self.view.private and any(map(_stands, (self.answers() or {}).values()))
        if not given or self.sure(
            "pass", _("F4 once more passes this, and nobody sees what you gave.")
        ):
            await self.act(Pass())

    async def action_more_time(self) -> None:
        """One more minute; a room has one clock for all."""
        if self.view.led:
            self.tell(_(ROOM_CLOCK))
            return
        await self.act(MoreTime())

    async def action_pause(self) -> None:
        """Stops the clock; not that of a room."""
        if self.view.led:
            self.tell(_(ROOM_CLOCK))
            return
        await self.act(Pause())

    async def action_moment(self) -> None:
        """The screen rests."""
        await self.act(Moment())

    async def action_time_out(self) -> None:
        """The two part for a while; first it is asked until when."""
        if self.view.may_time_out:
            await self.act(CallTimeOut())

    def help_actions(self) -> tuple[UserAction, ...]:
        """Without what cannot be done here: the clock's keys where no clock runs, a time-out."""
        clock, time_out = self.view.timed and not self.view.led, self.view.may_time_out
        return tuple(
            action
            for action in self.ACTIONS
            if (clock or action not in (PAUSE, MORE)) and (time_out or action.do != TIME_OUT.do)
        )

    def action_menu(self) -> None:
        """The small menu."""
        from workshop.tui.screens.menu import MenuScreen

        self.app.push_screen(MenuScreen(self.view), self._chosen)

    async def _chosen(self, action: object) -> None:
        if isinstance(action, str):
            await self.run_action(action)

    async def action_stop(self) -> None:
        """Stops for today; a landing is offered first."""
        from workshop.session import Stop

        await self.act(Stop())


def _stands(value: str | int) -> bool:
    """Whether this part of an answer holds something; a number and a mark always do."""
    return not isinstance(value, str) or bool(value.strip())

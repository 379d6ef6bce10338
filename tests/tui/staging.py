"""The screens as they stand in the middle of an evening, each put on the stage by itself.

An evening is rehearsed once, without screens and without a disk: the engine walks a guide, and the
state of every stage is remembered. A screen is then one of those states, perhaps with something
done to it, and what was pressed on it.
"""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import UTC, date, datetime, timedelta
from functools import cache
from pathlib import Path
from typing import NamedTuple
from unittest.mock import patch

import msgspec
from msgspec.structs import replace
from textual.command import CommandList
from textual.events import Key
from textual.pilot import Pilot
from textual.screen import Screen
from textual.widget import Widget
from textual.widgets import Input, TextArea
from textual.worker import WorkerCancelled

from tui.at_table import named_key
from workshop import session
from workshop.activities.blocks import Block, Text
from workshop.activities.parts import Answers
from workshop.ground.language import _
from workshop.ground.partner import SEATS, Couple, Partner, Seat, Who
from workshop.ground.settings import USUAL
from workshop.guide import by_id
from workshop.journal.journal import Journal
from workshop.journal.tables.removed import Removed
from workshop.keepsake.book import Book
from workshop.keepsake.files import InTheWay
from workshop.keepsake.trend import Trend
from workshop.rituals import Cadence, Ritual, Span
from workshop.rituals.rhythm import monday
from workshop.rituals.small_moments import Day
from workshop.session import Action, GoOn, Mood, Script, Show, State, Tick, Tonight, WriteDown
from workshop.session.state import Interlude
from workshop.sitting import comparing
from workshop.sitting.demo import write_demo
from workshop.sitting.demo.habits import write_habits
from workshop.sitting.demo.seasons import write_seasons
from workshop.sitting.demo.weeks import write_weeks
from workshop.sitting.earlier import Earlier
from workshop.sitting.home import Agreed, Home, Unfinished, home
from workshop.sitting.house import House
from workshop.sitting.keeping import Keeping
from workshop.sitting.look_back import Look
from workshop.sitting.naming import name_couple
from workshop.sitting.past import book, session_lines
from workshop.sitting.pulse import own, trend
from workshop.sitting.rituals import Today
from workshop.sitting.sitting import Sitting
from workshop.sitting.view import InRoom, View
from workshop.sitting.yours import Mine, Yours
from workshop.tui.app import WorkshopApp
from workshop.tui.screens.compare import CompareScreen
from workshop.tui.screens.doing.alone import AskedAloneScreen
from workshop.tui.screens.doing.together import LookTogether
from workshop.tui.screens.keepsake import KeepsakeScreen
from workshop.tui.screens.passphrase import DoneScreen
from workshop.tui.screens.past import PastScreen
from workshop.tui.screens.rituals.board import RitualsScreen
from workshop.tui.screens.settings import SettingsScreen
from workshop.tui.screens.start import StartScreen
from workshop.tui.screens.unlock import UnlockScreen
from workshop.tui.screens.yours.alone import AloneScreen
from workshop.tui.stages import screen_for

NOW = datetime(2026, 11, 22, 20, 15, tzinfo=UTC)
"""A Sunday evening."""

MAIN = Unfinished("s" * 16, "main", "The workshop", "Share", 1, 2)
PROGRAMME = Unfinished("p" * 16, "nine-steps", "Nine steps", "Thank you, said aloud", 4, 9)
"""What waits on the first page."""

COUPLE = Couple(Partner("a" * 16, "Ana", "left"), Partner("b" * 16, "Jo", "right"))

QUESTION = Ritual(
    "q" * 16,
    "One real question: how are you, really?",
    (Span(date(2026, 10, 5), Cadence("weekdays", date(2026, 10, 5)), "21:00"),),
    when="after the dishes",
    where="at the kitchen table",
    reminder="the kettle",
    minutes=10,
    otherwise="one sentence at the door",
    guide="daily-talk",
)
HUG = Ritual(
    "r" * 16,
    "A long hug, until both have breathed out",
    (Span(date(2026, 11, 2), Cadence("daily", date(2026, 11, 2))),),
)
DUE = (Today(QUESTION, "21:00", False), Today(HUG, "", True))
"""What comes round today; one of the two is done."""

TEA = Agreed("ritual", ("Tea and ten minutes, one question each", "after supper"))

MOMENT = (
    "When you looked at your phone at dinner, I felt alone, because I need to matter to you. "
    "Would you leave it in the hall tomorrow?"
)
BLAMING = "You never listen to me, you are so cold"

ANSWERS: dict[tuple[str, Who], Answers] = {
    ("pulse-before", "left"): {"noticed": 7, "comforted": 3, "close": 10},
    ("signs", "left"): {
        "felt/nobody-asks": 1,
        "felt/put-off": 1,
        "felt/goes-unseen": 1,
        "done/put-off": 1,
        "done/met-silence": 1,
        "note": "Sunday evenings are the worst",
    },
    ("signs", "right"): {
        "felt/only-plans": 1,
        "felt/goes-unseen": 1,
        "done/put-off": 1,
        "done/only-plans": 1,
    },
    ("one-thing", "left"): {"moment": MOMENT},
    ("one-thing", "right"): {"moment": "I miss how we used to sit on the balcony."},
    ("small-ritual", "both"): {
        "what": "Ten minutes on the balcony, phones inside",
        "when": "after the dishes",
    },
    ("our-loop", "left"): {
        "far": "talk faster and ask the same thing again",
        "seen": "somebody who is never content",
        "hidden": "that I am afraid to bore you",
    },
    ("our-loop", "right"): {
        "far": "go quiet and find something to repair",
        "seen": "a back, and a closed door",
        "hidden": "that I do not know what to say",
    },
    ("which-rituals", "right"): {"pick/walk-and-talk": 1, "pick/long-hug": 1},
    ("which-rituals", "left"): {
        "pick/ten-minute-talk": 1,
        "pick/long-hug": 1,
        "note": "dancing in the kitchen",
    },
    ("our-ritual", "both"): {
        "what": "Tea and ten minutes, one question each",
        "when": "Monday to Friday, after supper",
        "where": "on the balcony, in winter on the sofa",
        "reminder": "putting the kettle on",
        "length": "ten minutes",
    },
    ("next-time", "both"): {"day": "Sunday", "time": "five in the afternoon"},
    ("drift", "left"): {
        "met/close": 9,
        "met/event": "the lake, and all that talking",
        "first-year/close": 9,
        "settled/close": 7,
        "change/close": 4,
        "change/event": "the new job, and I was always away",
        "after/close": 3,
        "today/close": 5,
    },
    ("drift", "right"): {
        "met/close": 8,
        "first-year/close": 9,
        "change/close": 6,
        "change/event": "your job and my father, both at once",
        "after/close": 2,
        "after/event": "I stopped telling",
        "today/close": 4,
    },
    ("seven-needs", "left"): {
        "own/listening": 1,
        "own/affection": 2,
        "own/intimacy": 3,
        "guess/support": 1,
        "guess/security": 2,
    },
    ("seven-needs", "right"): {
        "own/support": 1,
        "own/listening": 2,
        "own/security": 3,
        "guess/affection": 1,
    },
    ("need-missing-care", "left"): {"heard/need": 1, "close/missing": 1, "close/care": 1},
    ("need-missing-care", "right"): {"heard/need": 1, "close/care": 1, "supported/care": 1},
    ("my-sentence", "left"): {"from-now-on": "swim on Sunday mornings, whatever is on"},
    ("to-keep", "left"): {"sentence": "I did see it, and I should have said so."},
    ("to-keep", "right"): {"sentence": "I talk faster when I am afraid."},
    ("line-for-later", "left"): {"line": "Whatever the week was like: I like coming home to you."},
    ("line-for-later", "right"): {"line": "Ask me about the boat. I will tell you this time."},
}
"""What the two answer; they pass what is not here."""


# --- an evening, rehearsed ------------------------------------------------------------------------


class Rehearsal:
    """A walk through a guide: the state of every stage, to be looked at again."""

    def __init__(self, guide_id: str, mood: Mood, silent: bool) -> None:
        self.silent = silent
        self.guide, _ = by_id(guide_id)
        self.script: Script = session.unfold(self.guide, "left", asks_enough=True)
        self.states: dict[str, State] = {}
        self._walk(mood)

    def _walk(self, mood: Mood) -> None:
        state = session.begin(self.script, 0.0)
        while True:
            self.states.setdefault(self._place(state), state)
            if state.status != "open":
                return
            for action in self._next(state, mood):
                state = self.after(state, action)

    def _place(self, state: State) -> str:
        if state.status != "open":
            return state.status
        if state.covered:
            return f"{state.position} covered"
        return f"{state.position} {state.small.part}".strip()

    def _next(self, state: State, mood: Mood) -> tuple[Action, ...]:
        stage = self.script.at(state.position).stage
        answers = ANSWERS.get((stage.activity, stage.seat), {})
        if state.covered:
            return (GoOn(),)
        if stage.does == "card":
            return (*[Tick()] * 45, GoOn())
        if stage.does == "tonight":
            return (Tonight(mood),)
        if state.small.part == "share":
            return (Show(frozenset(() if self.silent else answers)),)
        asked = stage.validate or stage.empathise or stage.ask_back
        if stage.does == "floor" and asked and not state.small.part:
            return (*[Tick()] * 20, GoOn())
        if stage.does in ("turn", "agree") and not state.small.part:
            return (WriteDown(answers), GoOn()) if answers else (session.Pass(),)
        if state.small.part == "confirm":
            return (session.Confirm("left"), session.Confirm("right"), GoOn())
        return (GoOn(),)

    def after(self, state: State, action: Action) -> State:
        """The state after this action, a second later."""
        return session.step(self.script, state, action, state.seen + 1)

    def view(self, state: State, earlier: Earlier | None = None) -> View:
        """What a sitting shows of this state, and of earlier sessions."""
        return Sitting(
            journal=None,  # type: ignore[arg-type]  # nothing is done in it, it is only looked at
            keeping=Keeping("s" * 16, "t" * 16, self.guide, COUPLE, {}),
            guide=self.guide,
            script=self.script,
            state=state,
            couple=COUPLE,
            clock=lambda: state.seen,
            wall=lambda: NOW,
            kept=not self.guide.alone,
            earlier=earlier,
        ).view()


@cache
def rehearsal(guide_id: str = "main", mood: Mood = "fine", silent: bool = False) -> Rehearsal:
    """The walk through this guide; it is made once. `silent`: nothing is shown."""
    return Rehearsal(guide_id, mood, silent)


# --- a journal to read in -------------------------------------------------------------------------


class Archive:
    """A journal that holds the life of the made-up couple, and an empty one."""

    def __init__(self, folder: Path) -> None:
        self.full, self.empty = folder / "full.db", folder / "empty.db"
        for path in (self.full, self.empty):
            journal = Journal.open(path)
            if path == self.full:
                write_demo(journal, today=NOW.date())
                write_seasons(journal, today=NOW.date())
                write_habits(journal, today=NOW.date())
            journal.close()
        house = self.open()
        couple = house.couple()
        assert couple is not None
        self.home = home(house, couple)
        self.couple = couple
        newest = [line.id for line in session_lines(house) if line.guide == "main"]
        self.book: Book = book(house, newest[1])
        house.close()
        self._trends = _a_year()

    def trend(self, *seats: Seat, answers: int = 100) -> Trend:
        """A year of the five numbers of these, or the newest so many answers of each."""
        whole = self._trends
        lines = tuple(
            replace(line, points=line.points[-answers:] if answers else ())
            for line in whole.lines
            if line.partner.seat in seats
        )
        return replace(whole, lines=lines, items=whole.items if answers else ())

    def open(self, path: Path | None = None) -> House:
        """The made-up couple's journal, or this one, on that Sunday evening."""
        return House.open(path or self.full, clock=lambda: 0.0, wall=lambda: NOW)


def _a_year() -> Trend:
    """How the made-up couple are doing, over a year."""
    with Journal.in_memory() as journal:
        write_demo(journal, today=NOW.date())
        write_weeks(journal, today=NOW.date())
        house = House(journal, clock=lambda: 0.0, wall=lambda: NOW)
        couple = house.couple()
        assert couple is not None
        return trend(house, *(own(house, couple, seat, None) for seat in SEATS))


# --- how a screen is reached ----------------------------------------------------------------------


class Stage(NamedTuple):
    """The program, just started, and what can be shown on it."""

    app: WorkshopApp
    pilot: Pilot[int]
    archive: Archive

    async def show(self, screen: Screen[object]) -> None:
        """Shows this screen over the cover."""
        self.app.to_screen(screen)
        await self.settle()

    async def press(self, *keys: str) -> None:
        """Presses keys; a word of more than one letter that is no key is typed."""
        for key in keys:
            for each in key if key.startswith(" ") else (key,):
                self.app.post_message(Key(*named_key(each)))
            await self.settle()

    async def settle(self) -> None:
        """Waits until everything that is on its way has been painted, and stills the cursor."""
        for _round in range(20):
            await self.pilot.pause(0)
            try:
                await self.app.workers.wait_for_complete()
            except WorkerCancelled:  # a newer one took its place, and is waited for in turn
                continue
            pumps: tuple[object, ...] = (self.app, *self.app.screen.walk_children(with_self=True))
            if not any(getattr(pump, "message_queue_size", 0) for pump in pumps):
                break
        for field in self.app.screen.query(Widget):
            if isinstance(field, Input | TextArea):
                field.cursor_blink = False


Scene = Callable[[Stage], Awaitable[None]]
"""Brings one screen on view."""


def the_app(archive: Archive, path: Path | None = None) -> WorkshopApp:
    """The program, whose journal is the archive."""
    return WorkshopApp(lambda _: archive.open(path))


async def opened(app: WorkshopApp, pilot: Pilot[int], archive: Archive) -> Stage:
    """The stage, once the journal has been opened behind the cover."""
    async with asyncio.timeout(20):
        app.begin()
        app.house = await app.opening.house()
    stage = Stage(app, pilot, archive)
    await stage.settle()
    return stage


def at(
    place: str,
    *actions: Action,
    after: int = 20,
    keys: tuple[str, ...] = (),
    guide: str = "main",
    mood: Mood = "fine",
    silent: bool = False,
    interlude: Interlude = "",
    rings: bool = False,
    kept: bool = True,
    sealed: bool = False,
    opened: tuple[Block, ...] = (),
    earlier: Earlier | None = None,
    room: InRoom | None = None,
) -> Scene:
    """A stage of a session, after this many seconds, these actions and these keys.

    `interlude` rests on it whatever the time; `rings`: the bell has just rung;
    `kept`: whether it is in a journal afterwards; `sealed`: whether there is a drawer to open;
    `opened`: what was left another day, on view before the stage; `earlier`: words of earlier
    sessions; `room`: the one they joined.
    """

    async def scene(stage: Stage) -> None:
        walk = rehearsal(guide, mood, silent)
        state = walk.states[place]
        for action in (*[Tick()] * after, *actions):
            state = walk.after(state, action)
        view = walk.view(state, earlier)
        if not kept:
            view = msgspec.structs.replace(view, kept=False, may_time_out=False)
        if sealed:
            view = msgspec.structs.replace(view, asks_passphrase=True, drawers=True)
        if opened:
            view = msgspec.structs.replace(view, interlude="opening", opened=opened)
        if room:
            view = msgspec.structs.replace(view, room=room)
        if interlude:
            view = msgspec.structs.replace(view, interlude=interlude)
        screen = screen_for(view)
        await stage.show(screen)
        screen.show(view)
        if rings:
            screen.time_is_over()
        await stage.press(*keys)

    return scene


async def numbers_asked(stage: Stage) -> None:
    """Whether one's five numbers go to the room."""
    walk = rehearsal()
    state = walk.states["pulse-before/turn/left"]
    five = dict.fromkeys(("noticed", "comforted", "feelings-safe", "made-room", "close"), 7)
    room = session.Follow(("pulse-before/handover/left", state.position), left=60.0, asks=True)
    for action in (room, WriteDown(five), GoOn()):
        state = walk.after(state, action)
    view = msgspec.structs.replace(walk.view(state), room=InRoom(leads=True))
    await stage.show(screen_for(view))


def of(make: Callable[[Archive], Screen[object]], *keys: str, made_up: bool = False) -> Scene:
    """A screen around the session, and what is pressed on it."""

    async def scene(stage: Stage) -> None:
        stage.app.made_up = made_up
        await stage.show(make(stage.archive))
        await stage.press(*keys)

    return scene


def in_house(make: Callable[[House], Screen[object]], *keys: str) -> Scene:
    """A screen that asks the journal, and what is pressed on it."""

    async def scene(stage: Stage) -> None:
        assert stage.app.house is not None
        await stage.show(make(stage.app.house))
        await stage.press(*keys)

    return scene


def with_moments(below: Scene) -> Scene:
    """A screen where small moments were switched on."""

    async def scene(stage: Stage) -> None:
        stage.app.settings = USUAL._replace(moments=True)
        await below(stage)

    return scene


def small_moments(*counts: tuple[int, int]) -> tuple[Day, ...]:
    """A week of small moments from Monday on: how many reaches and answers a day."""
    first = monday(NOW.date())
    return tuple(Day(first + timedelta(days=number), *day) for number, day in enumerate(counts))


def over(below: Scene, keys: str) -> Scene:
    """What opens over a screen by these keys."""

    async def scene(stage: Stage) -> None:
        await below(stage)
        await stage.press(*keys.split())

    return scene


FOLDER = Path("/home/ana/Documents")
"""No folder of this computer; what is put there is put nowhere."""


def keepsake(*keys: str, whole: bool = False, in_the_way: bool = False) -> Scene:
    """The page of a keepsake.

    `whole`: reached from the list, no session is open; `in_the_way`: a file is there already.
    """

    def write(path: Path, text: str, *, replace: bool) -> None:
        assert text
        if in_the_way and not replace:
            raise InTheWay(_("{path} is there already, and it stays.").format(path=path))

    async def scene(stage: Stage) -> None:
        book = None if whole else stage.archive.book
        await stage.show(KeepsakeScreen(book, folder=FOLDER))
        with patch("workshop.tui.screens.keepsake.write", write):
            await stage.press(*keys)

    return scene


def keepsake_asked(left: str, right: str) -> Scene:
    """The page of a keepsake, after both were asked for the picture, and answered by these keys."""

    async def scene(stage: Stage) -> None:
        with patch("workshop.tui.screens.keepsake.look_first"):
            await keepsake("3", "f2")(stage)
            await stage.press("f2", "enter", left, "enter", "enter", right, "enter")
        with patch("workshop.tui.screens.keepsake.write"):
            await stage.press("enter")

    return scene


# --- locks and drawers ----------------------------------------------------------------------------

KEPT = [
    Mine(
        "s" * 16,
        "one-thing",
        "left",
        datetime(2026, 11, 15, 20, 1, tzinfo=UTC),
        "One thing I carry",
        ("I wanted to say it at supper, and then you were so tired.",),
    ),
    Mine(
        "t" * 16,
        "signs",
        "left",
        datetime(2026, 10, 4, 19, 30, tzinfo=UTC),
        "Nine small signs",
        ("Sunday evenings are the worst",),
    ),
]


def locked() -> Journal:
    """A journal that has a passphrase, as far as a page can see."""
    journal = Journal.in_memory()
    journal.key = bytes(32)
    return journal


def _drawer_house() -> House:
    house = House(Journal.in_memory(), clock=lambda: 0.0, wall=lambda: NOW)
    name_couple(house, "Ana", "Jo")
    return house


def yours(house: House) -> Yours:
    """What belongs to somebody without a passphrase of their own."""
    return Yours(house, COUPLE.right.id)


def sealed() -> Yours:
    """An open drawer with nothing in it."""
    house = _drawer_house()
    couple = house.couple()
    assert couple is not None
    mine = Yours(house, couple.left.id)
    mine.set_passphrase("four words are good")
    return mine


def alone_sealed() -> AloneScreen:
    """Before a drawer that is closed."""
    mine = sealed()
    return AloneScreen(mine._house, replace(COUPLE.left, id=mine.partner), COUPLE.right)


def asked_sealed() -> AskedAloneScreen:
    """Before the question whether a line may be seen, where there is a drawer."""
    house = sealed()._house
    couple = house.couple()
    assert couple is not None
    return AskedAloneScreen(LookTogether(house, couple), "left")


def code_page() -> DoneScreen:
    """A recovery code, which no random number made."""
    return DoneScreen(
        _("Your journal is locked from now on. This is the recovery code:"),
        "MMGA4-9SAZG-BJXE3-XCAZB-V9K7T-KSX0N",
    )


def compared(guide: str, activity: str) -> Callable[[House], CompareScreen]:
    """An activity of the made-up couple at its two newest times."""

    def make(house: House) -> CompareScreen:
        times = comparing.times(house, guide, activity)
        return CompareScreen(by_id(guide)[0].activity(activity).title, times)

    return make


async def past_deleted(stage: Stage) -> None:
    """The list just after something was deleted."""
    await stage.show(PastScreen())
    assert isinstance(stage.app.screen, PastScreen)
    stage.app.screen.hold(Removed((), ()))
    await stage.settle()


async def no_rituals(stage: Stage) -> None:
    """The board of two who have agreed on nothing yet."""
    assert stage.app.house is not None
    stage.app.house.close()
    stage.app.house = House(Journal.in_memory(), clock=lambda: 0.0, wall=lambda: NOW)
    await stage.show(RitualsScreen())


async def first_shelf(stage: Stage) -> None:
    """The guides for two who have sat down to none of them yet."""
    assert stage.app.house is not None
    stage.app.house.close()
    stage.app.house = House(Journal.in_memory(), clock=lambda: 0.0, wall=lambda: NOW)
    await stage.show(StartScreen())


async def damaged_ritual(stage: Stage) -> None:
    """The board of the made-up couple, of whose rituals one can't be read any more."""
    assert stage.app.house is not None
    stage.app.house.close()
    journal = Journal.in_memory()
    write_demo(journal, today=NOW.date(), sessions=3)
    write_habits(journal, today=NOW.date())
    spoil = "UPDATE ritual SET content = '{}' WHERE content LIKE '%Cook something%'"
    journal.write(lambda c: c.execute(spoil)).result()
    stage.app.house = House(journal, clock=lambda: 0.0, wall=lambda: NOW)
    await stage.show(RitualsScreen())


async def rituals_in_letters(stage: Stage) -> None:
    """The board in a terminal that knows only letters."""
    with patch.dict("os.environ", {"TERM": "linux"}):
        await stage.show(RitualsScreen())


async def ritual_deleted(stage: Stage) -> None:
    """The board just after a ritual was deleted."""
    await stage.show(RitualsScreen())
    assert isinstance(stage.app.screen, RitualsScreen)
    stage.app.screen.hold(Removed((), ()))
    await stage.settle()


async def wrong_passphrase(stage: Stage) -> None:
    """After a passphrase that opens nothing."""

    async def refuse(_passphrase: str) -> str:
        return _("This does not open it.")

    stage.app.unlock = refuse  # type: ignore[method-assign]
    screen = UnlockScreen()
    await stage.show(screen)
    screen.set_timer = lambda *_arguments: None  # type: ignore[assignment,return-value]
    # The second that a wrong one costs is not over in the picture, however slow the machine is.
    await stage.press(*"four words", "enter")


async def locked_settings(stage: Stage) -> None:
    """The settings of somebody whose journal has a passphrase."""
    assert stage.app.house is not None
    kept, stage.app.house.journal.key = stage.app.house.journal.key, bytes(32)
    await stage.show(SettingsScreen(USUAL))
    stage.app.house.journal.key = kept


async def cover(stage: Stage) -> None:
    """What every start shows."""


def too_small(below: Scene) -> Scene:
    """A window in which not everything has room, whatever size the picture is."""

    async def scene(stage: Stage) -> None:
        await below(stage)
        stage.app.SMALLEST = (121, 41)  # type: ignore[misc]  # of this one program

    return scene


def wearing(theme: str, below: Scene) -> Scene:
    """A screen in other colours."""

    async def scene(stage: Stage) -> None:
        stage.app.theme = theme
        await below(stage)

    return scene


def palette(below: Scene) -> Scene:
    """The palette over a screen, with all its lines."""

    async def scene(stage: Stage) -> None:
        await below(stage)
        stage.app.action_command_palette()
        await stage.settle()
        async with asyncio.timeout(20):
            while not stage.app.screen.query(CommandList) or (
                not stage.app.screen.query_one(CommandList).option_count
            ):
                await stage.pilot.pause(0)
        await stage.settle()

    return scene


FOR_LATER = tuple(
    Text(seat, "To {you}, for when we sit here again", str(ANSWERS["line-for-later", seat]["line"]))
    for seat in SEATS
)
"""What the two left for each other another day."""


EARLIER: Earlier = {
    "agreements": (
        Text("both", "What exactly do we do?", "Tea and ten minutes, one question each"),
        Text("both", "When?", "Monday to Friday, after supper"),
    ),
    "kept": tuple(
        Text(seat, "A sentence of yours that I keep", str(ANSWERS["to-keep", seat]["sentence"]))
        for seat in SEATS
    ),
}
"""What a guide shows of an earlier session."""


def at_home(
    *,
    for_later: bool = False,
    look_back: Look | None = None,
    sessions: int = 0,
    waiting: bool = False,
    notice: str = "",
    agreed: bool = False,
    step: bool = False,
    offers: bool = False,
    due: tuple[Today, ...] = (),
) -> Home:
    """Home with these things on it."""
    return Home(
        couple=COUPLE,
        waiting=(
            *((PROGRAMME,) if step else ()),
            *((MAIN,) if waiting else ()),
        ),
        agreed=(
            *([] if due else [TEA]),
            Agreed("appointment", ("Sunday", "five in the afternoon")),
        )
        if agreed
        else (),
        sessions=sessions,
        notice=notice,
        made_up=False,
        read_only=bool(notice),
        offers_passphrase=offers,
        due=due,
        rituals=len(due),
        for_later=for_later,
        look_back=look_back,
    )

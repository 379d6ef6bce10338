"""Two people who walk the main workshop: what they answer, by which keys, and what they then see.

One plan for every way to test it. `step` says for any stage what the two do there, as the keys a
person presses and as the actions those keys mean. So the same walk goes through the screens by
keys, in a real terminal, and through a sitting without any screens; and `Twin` walks beside a
program in a terminal, to know what must be seen there next.

What is meant to be shown says SHOWN; what is kept, passed or wiped says CANARY.
"""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Literal, NamedTuple

from workshop.activities import PrivateActivity
from workshop.activities.choose import Choose
from workshop.activities.dialogue import Dialogue
from workshop.activities.loop import Loop
from workshop.activities.parts import Answers
from workshop.activities.rate import Rate
from workshop.activities.write import SPOKEN, Write
from workshop.ground.fill import fill
from workshop.ground.partner import Who
from workshop.session import (
    Action,
    Confirm,
    GoOn,
    HeardRight,
    Pass,
    Show,
    Slower,
    Speak,
    Stop,
    Tonight,
    WriteDown,
)
from workshop.session.on_stage import SHORTEST_ASKED
from workshop.sitting.house import House
from workshop.sitting.naming import name_couple
from workshop.sitting.sit_down import go_on, start
from workshop.sitting.sitting import Sitting
from workshop.sitting.view import View

BEGAN = datetime(2026, 11, 22, 19, 4, 5, tzinfo=UTC)
LEFT, RIGHT = "Ana", "Jo"

LONGEST_TICK = 4.0
"""Seconds between two ticks of these clocks; more than five would count as a pause."""


class Time:
    """A clock that a test moves: seconds since these two sat down."""

    def __init__(self, seconds: float = 0.0, began: datetime = BEGAN) -> None:
        """`began`: the present, where the real program goes on with it by the real clock."""
        self.seconds = seconds
        self._began = began

    def clock(self) -> float:
        """Seconds, for the stage's clock."""
        return self.seconds

    def wall(self) -> datetime:
        """The time of day, in UTC."""
        return self._began + timedelta(seconds=self.seconds)

    def let(self, seconds: float, sitting: Sitting | None) -> None:
        """Lets time pass, with the sitting's clock read as often as a screen does."""
        while seconds > 0:
            self.seconds += min(LONGEST_TICK, seconds)
            seconds -= LONGEST_TICK
            if sitting is not None:
                sitting.tick()


# --- what they answer -----------------------------------------------------------------------------


class Answer(NamedTuple):
    """What one of them gives, and what becomes of it."""

    parts: Answers
    then: Literal["all", "some", "none", "pass", "spoken", "own"] = "all"
    some: tuple[str, ...] = ()
    """The parts that are shown, where it is some of them."""

    def shown(self) -> Answers:
        """What the other gets to see, and the book keeps."""
        if self.then == "all":
            return self.parts
        if self.then == "spoken":
            return {SPOKEN: 1}
        return {part: self.parts[part] for part in self.some}

    def kept(self) -> Answers:
        """What lives only as long as the sitting."""
        shown = self.shown()
        if self.then == "own":
            return {}
        return {part: value for part, value in self.parts.items() if part not in shown}


NUMBERS = (7, 0, 10, 3, 5)
PULSE = ("noticed", "comforted", "feelings-safe", "made-room", "close")

ANSWERS: dict[tuple[str, Who], Answer] = {
    ("pulse-before", "left"): Answer(dict(zip(PULSE, NUMBERS, strict=True)), "own"),
    ("pulse-before", "right"): Answer({}, "pass"),
    ("signs", "left"): Answer(
        {"felt/nobody-asks": 1, "done/put-off": 1, "note": "CANARY a note of mine"},
        "some",
        ("felt/nobody-asks", "done/put-off"),
    ),
    ("signs", "right"): Answer(
        {"felt/nobody-asks": 1, "felt/only-plans": 1, "note": "SHOWN [what] I add"}
    ),
    ("one-thing", "left"): Answer(
        {"moment": "SHOWN When we ate, I felt alone because I need [you]"}
    ),
    ("one-thing", "right"): Answer({"moment": "CANARY I miss the balcony"}, "none"),
    ("small-ritual", "both"): Answer({"what": "SHOWN tea for two", "when": "SHOWN at nine"}),
    ("second-evening", "both"): Answer({}, "pass"),
    ("our-loop", "left"): Answer(
        {"far": "SHOWN get louder", "seen": "SHOWN my back", "hidden": "CANARY my fear"},
        "some",
        ("far", "seen"),
    ),
    ("our-loop", "right"): Answer({"far": "CANARY go quiet"}, "pass"),
    ("which-rituals", "right"): Answer({"pick/ten-minute-talk": 1, "pick/long-hug": 1}),
    ("which-rituals", "left"): Answer(
        {"pick/ten-minute-talk": 1, "pick/note": 1, "note": "CANARY dancing"},
        "some",
        ("pick/ten-minute-talk",),
    ),
    ("our-ritual", "both"): Answer(
        {
            "what": "SHOWN we sit down with tea",
            "when": "SHOWN Monday to Friday",
            "where": "SHOWN on the balcony",
            "reminder": "SHOWN the kettle",
            "length": "SHOWN ten minutes",
        }
    ),
    ("next-time", "both"): Answer({"day": "SHOWN Sunday", "time": "SHOWN five"}),
    ("pulse-after", "left"): Answer(dict(zip(PULSE, NUMBERS[::-1], strict=True)), "own"),
    ("pulse-after", "right"): Answer({"close": 4}, "own"),
    ("to-keep", "left"): Answer({"sentence": "SHOWN I saw it"}),
    ("to-keep", "right"): Answer({}, "spoken"),
}
"""Every kind of entry: shown whole, in part, not at all; kept, passed, said instead, own."""


def outcome() -> dict[tuple[str, Who], Answers]:
    """What stands in the book at the end: by activity and seat, and nothing else.

    That somebody said a thing aloud is not for the book.
    """
    found = {key: answer.shown() for key, answer in ANSWERS.items()}
    return {key: shown for key, shown in found.items() if shown and set(shown) != {SPOKEN}}


# --- what they do ---------------------------------------------------------------------------------


class Typed(str):
    """Words among keys: typed letter by letter, or all at once."""


class Seen(str):
    """What must be on view before the next key is pressed."""


class Step(NamedTuple):
    """What they do next on a stage."""

    keys: tuple[str, ...] = ()
    """Keys by Textual's names; `Typed` words stand for themselves, for `Seen` ones one waits."""
    actions: tuple[Action, ...] = ()
    """What those keys mean."""
    waits: float = 0.0
    """Seconds to let pass first."""


def step(view: View, *, straight_on: bool = False) -> Step:
    """What the two do on this stage. `straight_on`: both evenings in one."""
    stage, small = view.stage, view.small
    if view.interlude or view.covered:
        return Step(("enter",), (GoOn(),))
    match stage.does:
        case "card":
            return Step(("enter",), (GoOn(),), waits=max(0.0, view.seconds_left))
        case "tonight":
            return Step(("1", "enter"), (Tonight("fine"),))
        case "turn":
            return _share(view) if small.part == "share" else _answer(view)
        case "agree":
            return _confirm(view) if small.part == "confirm" else _answer(view)
        case "floor" if stage.mirror and not small.heard and not small.part:
            return Step(("y",), (HeardRight(),), waits=SHORTEST_ASKED)
        case "floor" if not small.part:
            return Step(("space",), (GoOn(),))
        case "breathe":
            return Step(("space",), (GoOn(),))
        case "talk" if small.part != "begin":
            return Step(("space",), (GoOn(),))
        case "swap" if not small.part:
            return Step(("s",), (Slower(),))
        case "rest" if not view.last:
            return Step(("g",), (GoOn(),)) if straight_on else Step(("enter",), (Stop(),))
    return Step(("enter",), (GoOn(),))


def plan(view: View) -> Answer:
    """What is answered on this stage; in other guides than the main one they pass."""
    return ANSWERS.get((view.stage.activity, view.stage.seat), Answer({}, "pass"))


def _answer(view: View) -> Step:
    answer = plan(view)
    write = (WriteDown(answer.parts),) if answer.parts else ()
    keys = answering(view, answer.parts)
    once_more = bool(keys)  # what was given is not let go by one key alone
    if answer.then == "pass":
        return Step((*keys, *["f4"] * (1 + once_more)), (*write, Pass()))
    if answer.then == "spoken":
        return Step((*keys, *["f6"] * (1 + once_more)), (*write, Speak()))
    return Step((*keys, "f2"), (*write, GoOn()))


def answering(view: View, parts: Answers) -> tuple[str, ...]:
    """The keys that fill in these parts, beginning where the stage puts the cursor."""
    activity = view.activity
    if not parts:
        return ()
    if isinstance(activity, Choose):
        places = [
            (number, line.id)
            for number, line in enumerate(activity.lines())
            if any(f"{column}/{line.id}" in parts for column in activity.column_ids())
        ]
        keys: list[str] = []
        row = 0
        for number, line in places:
            keys += ["down"] * (number - row)
            row = number
            for column in activity.column_ids():
                keys += ["space"] if f"{column}/{line}" in parts else []
                keys += ["right"] if len(activity.columns) else []
        return (*keys, *(("tab", Typed(parts["note"])) if "note" in parts else ()))
    if isinstance(activity, Rate):
        keys = []
        for item in activity.items:
            keys += [*str(parts[item.id])] if item.id in parts else []
            keys.append("down")
        return tuple(keys[:-1])
    keys = []
    for part in activity.parts():
        if part.id in parts:
            keys.append(Typed(parts[part.id]))
        keys.append("tab")
    while keys and keys[-1] == "tab":
        keys.pop()
    return tuple(keys)


def _share(view: View) -> Step:
    answer = plan(view)
    given = [part.id for part in view.activity.parts() if part.id in view.words.mine]
    if answer.then == "all":
        return Step(("1", "enter"), (Show(frozenset(given)),))
    if answer.then == "none":
        return Step(("3", "enter"), (Show(frozenset()),))
    keys, row = ["2", "enter", Seen("Mark what may be seen")], 0
    for number, part in enumerate(given):
        if part in answer.some:
            keys += [*["down"] * (number - row), "space"]
            row = number
    return Step((*keys, "f2"), (Show(frozenset(answer.some)),))


def _confirm(view: View) -> Step:
    said = view.small.confirmed
    if "left" not in said:
        return Step(("left",), (Confirm("left"),))
    if "right" not in said:
        return Step(("right",), (Confirm("right"),))
    return Step(("enter",), (GoOn(),))


# --- what is then to be seen ----------------------------------------------------------------------


def beginning(text: str, words: int = 4) -> str:
    """The first words of a text, as they stand on one line of any screen."""
    return " ".join(text.split()[:words])


def signs(view: View) -> tuple[str, ...]:
    """Words that are all on the screen of this stage, and together on no other's."""
    stage, small, activity = view.stage, view.small, view.activity
    if view.status != "open":
        return ("Until next time, both of you.",)
    if view.interlude:
        return {
            "moment": ("You do not have to solve anything now.",),
            "paused": ("Paused",),
            "return": ("One breath in", activity.title),
            "enough": ("is this enough for a first time",),
            "landing": ("Two minutes to land.",),
        }[view.interlude]
    if stage.does == "rest":
        return ("That was all of it.",) if view.last else ("That was this part.",)
    if view.covered and not stage.alone:
        return ("The next page is for", "B O T H")
    if stage.does == "handover" or view.covered:
        assert view.turn is not None
        return ("Please hand the keyboard to", " ".join(view.turn.called.upper()))
    if stage.does == "tonight":
        return ("How is tonight?",)

    def filled(text: str) -> str:
        first, seconds = view.first, view.seconds_each
        words = fill(text, view.couple, who=stage.seat, first=first, seconds=seconds)
        return beginning(words)

    text = ""
    if stage.does == "card":
        return (activity.title, filled(getattr(activity, "ending", "")))
    if stage.does == "swap":
        text = "Breathe in." if small.part == "slower" else "The floor changes hands."
    elif stage.does == "talk":
        text = filled(getattr(activity, "talk_text", ""))
        if view.alone and getattr(activity, "talk_if_one", ""):
            text = "say more about it"
        if isinstance(activity, PrivateActivity) and not view.words.revealed:
            text = "Nothing stands here tonight"
        return (activity.title, text, _is_begun(view))
    elif stage.does == "reveal":
        text = filled(getattr(activity, "reveal_text", ""))
        if view.alone:
            text = (
                "may read" if "may read" in getattr(activity, "reveal_if_one", "may read") else ""
            )
        if not view.words.revealed:
            text = "Nothing stands here tonight"
    elif stage.does == "floor":
        assert isinstance(activity, Dialogue)
        text = filled(activity.ask_back if small.part == "asked" else activity.prompt)
        assert view.turn is not None
        if small.part == "asked":
            return (activity.title, text)
        has = f"{view.turn.called} has the floor"
        return (has, text, "Heard." if small.heard else _is_begun(view))
    elif stage.does == "turn" and small.part == "share":
        assert stage.seat != "both"
        assert isinstance(activity, PrivateActivity)
        text = filled(activity.share_question())
    elif stage.does == "agree" and small.part == "confirm":
        yes = ("", " says yes.", "Agreed by both")[len(small.confirmed)]
        return (activity.title, "Read it aloud.", yes)
    else:
        text = filled(getattr(activity, "text", ""))
    whose = f"{view.turn.called}’s turn" if view.turn and stage.does == "turn" else ""
    return tuple(filter(None, (activity.title, text, whose)))


def _is_begun(view: View) -> str:
    """What the key bar says before the clock of a half runs, and once it does; the page is one."""
    if view.turn is None:
        return ""
    return f"{view.turn.called} begins" if view.small.part == "begin" else "Done"


def typed_words(view: View) -> list[str]:
    """The words of this stage's answer, in order, where it is one of words."""
    activity = view.activity
    if not isinstance(activity, Write | Loop):
        return []
    return [str(plan(view).parts[p.id]) for p in activity.parts() if p.id in plan(view).parts]


# --- walking --------------------------------------------------------------------------------------


def do(sitting: Sitting, time: Time, what: Step) -> None:
    """Does a step without screens."""
    time.let(what.waits, sitting)
    for action in what.actions:
        sitting.act(action).result()


def named(path: Path, time: Time, left: str = LEFT, right: str = RIGHT) -> House:
    """A new journal of these two."""
    house = House.open(path, clock=time.clock, wall=time.wall)
    name_couple(house, left, right)
    return house


def stands_at(view: View) -> str:
    """Where in the script, down to the part of the stage: `signs/turn/left` or `…/left share`."""
    return f"{view.stage.id} {view.small.part}".strip()


def walk_to(sitting: Sitting, time: Time, place: str = "", *, seconds: float = 1.0) -> Sitting:
    """Walks on until it stands at this place, or to the end; every stage takes this long."""
    for _ in range(500):
        view = sitting.view()
        if view.status != "open" or (stands_at(view) == place and not view.covered):
            return sitting
        time.let(seconds, sitting)
        do(sitting, time, step(sitting.view(), straight_on=True))
    raise AssertionError(f"never at {place!r}, but at {stands_at(sitting.view())}")


class Twin:
    """The same walk without screens, in a journal of its own: what a terminal must show next."""

    def __init__(self, path: Path, guide: str = "main") -> None:
        self.time = Time()
        self.house = named(path, self.time)
        self.sitting = start(self.house, guide)

    def view(self) -> View:
        """The stage that is on view now."""
        return self.sitting.view()

    def do(self, what: Step) -> None:
        """Follows."""
        do(self.sitting, self.time, what)

    def go_on(self) -> None:
        """The next evening."""
        self.sitting = go_on(self.house, self.sitting.session_id)

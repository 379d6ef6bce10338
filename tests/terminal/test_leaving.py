"""Leaving the product itself from wherever somebody may be, and what the terminal still holds then.

Two real terminals are asked: tmux and xterm. What they hold is read from them, not reckoned from
what was sent: the screen, all that can be scrolled back to, the screen that is not on view, the
title, the modes. How long it takes is measured elsewhere (tests/benchmarks/leaving.py).
"""

import re
import signal
import sys
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from helpers import quick_app
from helpers.pty_screen import PtyScreen
from helpers.terminal import Terminal
from helpers.tmux_screen import TmuxScreen
from helpers.walker import Time, named, walk_to
from helpers.xterm_screen import XtermScreen
from workshop.journal.tables import entries
from workshop.journal.tables.sessions import unfinished
from workshop.session import WriteDown
from workshop.sitting.house import House
from workshop.sitting.sit_down import start

LEFT, RIGHT = "Annacanary", "Jocanary"
WRITTEN, TYPED = "wordcanary", "lastcanary"
CANARIES = ("canary", "CANARY", "C A N A R Y", "Workshop", "W o r k s h o p", "Esc", "F2")
"""Words of theirs and of ours; none may stay."""

SHELL = "".join(f"$ ls {number}\n" for number in range(60))
"""The user's own lines: more than the screen holds."""

MODES = {7: True, 25: True} | dict.fromkeys(
    (1, 9, 66, 1000, 1002, 1003, 1004, 1005, 1006, 1015, 1047, 1049, 2004), False
)
"""How a shell expects a terminal: long lines wrap, the cursor is seen, and nothing else."""

HAND_OVER = f"I am {LEFT}, and I am ready"


class Now(Time):
    """A clock of today, so that the sitting still goes on."""

    def wall(self) -> datetime:
        return datetime.now(UTC)


@pytest.fixture
def journal(tmp_path: Path) -> Path:
    """A journal that waits in a private turn, with words in it."""
    path = tmp_path / "journal.db"
    clock = Now()
    with closing(named(path, clock, LEFT, RIGHT)) as house:
        sitting = walk_to(start(house), clock, "one-thing/turn/left")
        sitting.act(WriteDown({"moment": WRITTEN})).result()
        sitting.put_away().result()
    return path


def command(journal: Path) -> list[str]:
    return [sys.executable, str(quick_app.__file__), str(journal)]


def drafts(journal: Path) -> str:
    """What stands in the journal as it is being written."""
    with closing(House.open(journal)) as house:
        (session,) = house.journal.read(unfinished)
        rows = house.journal.read(lambda c: entries.load(c, session.id))
        return " ".join(str(row.content) for row in rows if row.state == "draft")


# --- where somebody may be ------------------------------------------------------------------------


def to_home(t: Terminal) -> None:
    t.wait_for("Press Enter")
    t.press("enter")
    t.wait_for("Go on: The workshop")


def to_the_hand_over(t: Terminal) -> None:
    to_home(t)
    t.press("enter")
    t.wait_for(HAND_OVER)


def to_the_turn(t: Terminal) -> None:
    to_the_hand_over(t)
    t.press("enter")
    t.wait_for(WRITTEN)
    t.send(f" {TYPED}")
    t.wait_for(TYPED)


def to_the_menu(t: Terminal) -> None:
    to_the_turn(t)
    t.press("escape")
    t.wait_for("We need a moment")


def to_the_palette(t: Terminal) -> None:
    to_the_turn(t)
    t.press("ctrl+p")
    t.wait_for("What would you like to do?")


def to_the_share(t: Terminal) -> None:
    to_the_turn(t)
    t.press("f2")
    t.wait_for("This is what you gave")


PLACES: dict[str, Callable[[Terminal], None]] = {
    "home": to_home,
    "hand-over": to_the_hand_over,
    "turn": to_the_turn,
    "menu": to_the_menu,
    "palette": to_the_palette,
    "share": to_the_share,
}

WAYS = {"ctrl+q": None, "SIGTERM": signal.SIGTERM, "SIGHUP": signal.SIGHUP}
EVERY = [("ctrl+q", place) for place in PLACES] + [("SIGTERM", "turn"), ("SIGHUP", "palette")]


def leave(t: Terminal, way: str) -> None:
    number = WAYS[way]
    if number is None:
        t.press(way)
    else:
        t.kill(number)
    assert t.wait_exit() == 0


def left_over(*held: str) -> list[str]:
    """Which words are still somewhere."""
    return [word for word in CANARIES if any(word in part for part in held)]


every_way = pytest.mark.parametrize("way,place", EVERY)


@pytest.mark.xterm
@every_way
def test_xterm_holds_nothing_of_the_evening(way: str, place: str, journal: Path) -> None:
    with XtermScreen(command(journal), before=SHELL) as t:
        before = t.title(), {number: t.mode(number) for number in MODES}
        assert before[1] == MODES
        PLACES[place](t)
        assert t.mode(1049) and t.mode(2004)  # else this shows nothing
        leave(t, way)
        everything = t.everything()
        assert left_over(everything, t.hidden_screen(), t.title()) == []
        assert everything.rstrip() == SHELL.rstrip()
        assert (t.title(), {number: t.mode(number) for number in MODES}) == before
    if place in ("turn", "menu", "palette"):
        assert TYPED in drafts(journal)


@pytest.mark.tmux
@every_way
def test_tmux_holds_nothing_of_the_evening(way: str, place: str, journal: Path) -> None:
    known = "#{pane_title} #{cursor_flag} #{wrap_flag} #{alternate_on} #{mouse_any_flag}"
    shell = "seq 1000 1060; exec " + " ".join(command(journal))
    with TmuxScreen(["sh", "-c", shell]) as t:
        before = t.told("#{pane_title}")
        PLACES[place](t)
        assert t.told(known) == f"{before} 0 0 1 1"  # else this shows nothing
        leave(t, way)
        t.wait_for("[ended 0]")
        assert left_over(t.scrollback(), t.text(), t.hidden_screen()) == []
        lines = [line for line in f"{t.scrollback()}\n{t.text()}".splitlines() if line.isdecimal()]
        assert lines == [str(number) for number in range(1000, 1061)]
        assert t.told(known) == f"{before} 1 1 0 0"
    if place in ("turn", "menu", "palette"):
        assert TYPED in drafts(journal)


def test_the_mouse_pointer_is_as_it_was(journal: Path) -> None:
    with PtyScreen(command(journal)) as t:
        to_the_turn(t)
        row = next(at for at, line in enumerate(t.text().splitlines(), 1) if TYPED in line)
        t.send(f"\x1b[<35;20;{row}M")  # the mouse moves over the field
        t.wait_until(lambda: b"\x1b]22;text\x07" in t.raw, "the pointer of a text")
        leave(t, "ctrl+q")
        shapes = re.findall(rb"\x1b\]22;([^\x07\x1b]*)(?:\x07|\x1b\\)", t.raw)
        assert shapes[-1] == b""  # the terminal's own


def test_no_title_is_ever_set(journal: Path) -> None:
    with PtyScreen(command(journal)) as t:
        to_the_palette(t)
        leave(t, "ctrl+q")
        assert t.emulator.titles == []
        assert b"\x1b]l" not in t.raw and b"\x1bk" not in t.raw


# --- every start ----------------------------------------------------------------------------------


def assert_neutral(t: PtyScreen) -> None:
    """Whether there is a cover, and nothing was painted before it."""
    t.wait_for("Press Enter")
    assert t.text().rstrip(". \n").split() == [*"Workshop", "Press", "Enter"]
    assert left_over(t.raw.decode()) == ["W o r k s h o p"]


def interrupt(t: PtyScreen) -> None:
    """Ctrl+C, and again where Python's line editor has not yet listened to the first one."""
    for patience in (5.0, 5.0, 20.0):
        t.press("ctrl+c")
        try:
            t.wait_exit(patience)
            return
        except AssertionError:
            if patience == 20.0:
                raise


@pytest.mark.parametrize("way", [*WAYS, "SIGKILL"])
def test_every_start_shows_the_cover_whatever_waits(way: str, journal: Path) -> None:
    with PtyScreen(command(journal)) as t:
        to_the_turn(t)
        if way == "SIGKILL":
            t.kill(signal.SIGKILL)
            t.wait_exit()
        else:
            leave(t, way)
    product = [sys.executable, "-m", "workshop"]
    for program in (command(journal), [*product, "--journal", str(journal)]):
        with PtyScreen(program) as t:
            assert_neutral(t)
            t.press("ctrl+q")
            t.wait_exit()
    with PtyScreen([*product, "plain", "--journal", str(journal)]) as t:
        assert_neutral(t)
        interrupt(t)


def test_the_demo_begins_with_the_cover_too() -> None:
    with PtyScreen([sys.executable, "-m", "workshop", "demo"]) as t:
        assert_neutral(t)
        t.press("ctrl+q")
        assert t.wait_exit() == 0

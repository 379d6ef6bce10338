"""An evening with a group in real terminals: the console, the projector, a kill in the middle."""

import re
import signal
import sys
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from helpers import quick_console
from helpers.terminal import ROOT, Terminal
from helpers.tmux_screen import TmuxScreen

pytestmark = pytest.mark.tmux

CANARY = "canary-of-the-evening"


class Evening:
    """The terminals of one evening, in one home."""

    def __init__(self, home: Path, stack: ExitStack) -> None:
        self.home = home
        self._stack = stack

    def open(self, *arguments: str) -> TmuxScreen:
        screen = TmuxScreen(
            [sys.executable, quick_console.__file__, *arguments],
            env={
                "WORKSHOP_HOME": str(self.home),
                "LC_ALL": "C.UTF-8",
                "PYTHONPATH": f"{ROOT}:{ROOT / 'tests'}",
            },
            rows=40,
            cols=120,
        )
        self._stack.enter_context(screen)
        return screen


@pytest.fixture
def evening(tmp_path: Path) -> Iterator[Evening]:
    with ExitStack() as stack:
        yield Evening(tmp_path / "home", stack)


def running(screen: Terminal) -> str:
    """The part the console stands at."""
    found = re.search(r"▸ (.+?)  ", screen.text())
    return found[1].strip() if found else ""


def test_the_projector_follows_and_a_kill_costs_nothing(evening: Evening) -> None:
    console = evening.open("facilitate", "main", "--sitting", "1")
    console.wait_for("Everybody arrives.")
    projector = evening.open("project")
    projector.wait_for("Then: A minute alone")
    console.press("space")
    console.wait_for("▸ A minute alone")
    projector.wait_for("Then: Something small")
    console.press("space", "space")
    console.wait_for("▸ Something small")
    console.press("n")
    console.wait_for("For you alone.")
    console.send(CANARY)
    console.wait_for(CANARY)
    console.press("f2")
    console.wait_for("▸ Something small")
    console.press("space")
    console.wait_for("Next: The other one speaks.")
    projector.wait_for("Then: How we do this")
    console.kill(signal.SIGKILL)
    console.wait_exit()

    console = evening.open("facilitate")
    console.wait_for("Next: The other one speaks.")
    assert running(console) == "Something small"
    console.press("u")
    console.wait_for("Next: Whoever begins speaks.")
    console.press("v")
    console.wait_for(CANARY)
    console.press("escape")
    console.wait_for("▸ Something small")
    console.press("e")
    console.wait_for("Is the evening over?")
    console.press("down", "enter")
    console.wait_for("The evening is over.")
    projector.wait_gone("Then:")
    for screen in (console, projector):
        screen.press("ctrl+q")
        assert screen.wait_exit() == 0
    assert CANARY not in projector.raw.decode("utf-8", "replace")
    assert CANARY.encode() not in (evening.home / "room.json").read_bytes()
    console = evening.open("facilitate")
    assert console.wait_exit() == 2
    assert "No evening is going on." in console.text()


def test_what_makes_no_sense_is_said_in_one_sentence(evening: Evening) -> None:
    for arguments, words in (
        (("nothing",), "no guide and no series"),
        (("caring-for-myself",), "for one person alone"),
        (("main", "--sitting", "9"), "no sitting 9"),
        (("main", "--at", "25:00"), "a time of day"),
        (("main", "--broker", "http://somewhere"), "no address of a broker"),
    ):
        console = evening.open("facilitate", *arguments)
        assert console.wait_exit() == 2
        assert words in " ".join(console.text().split())
        assert "Traceback" not in console.text()

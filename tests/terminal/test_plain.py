"""The linear face in a real terminal and through a pipe: what it leaves, and what it keeps."""

import re
import signal
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing, suppress
from pathlib import Path

import pytest

from helpers.pty_screen import PtyScreen
from helpers.terminal import ROOT, Terminal, clean_environment
from helpers.tmux_screen import TmuxScreen
from workshop.guide.starter import starter
from workshop.sitting.house import House
from workshop.sitting.naming import name_couple
from workshop.sitting.past import session_lines

COMMAND = [sys.executable, "-m", "workshop", "plain", "mine"]
SECRET = "the walk nobody noticed"

Start = Callable[..., Terminal]
BOTH = [PtyScreen, pytest.param(TmuxScreen, marks=pytest.mark.tmux)]


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """A folder with the names of two people and a guide of their own."""
    guides = tmp_path / "guides"
    guides.mkdir()
    (guides / "mine.toml").write_text(starter("mine"), encoding="utf-8")
    with closing(House.open(tmp_path / "journal.db")) as house:
        name_couple(house, "Ana", "Jo")
    return tmp_path


def environment(place: Path) -> dict[str, str]:
    return {"WORKSHOP_HOME": str(place)}


def to_a_private_turn(t: Terminal) -> None:
    """Past the card to be read, and the first hand-over."""
    begin(t)
    enter(t, "Sit so that you can see")
    enter(t, "Please hand the keyboard")
    enter(t, "An empty line ends it")
    t.wait_for(">")


def begin(t: Terminal) -> None:
    """Past the cover."""
    t.wait_for("W o r k s h o p")
    t.press("enter")


def enter(t: Terminal, then: str) -> None:
    """Enter, until this is to be seen: a page takes none before it has stood for a moment."""
    for _ in range(20):
        t.press("enter")
        with suppress(AssertionError):
            t.wait_for(then, timeout=2.5)  # one Enter too many would end what comes then
            return
    t.wait_for(then)


def type_line(t: Terminal, words: str) -> None:
    t.send(words)
    t.press("enter")


@pytest.mark.parametrize("start", BOTH)
def test_a_hand_over_leaves_nothing_on_the_screen_nor_above_it(start: Start, place: Path) -> None:
    with start(COMMAND, env=environment(place)) as t:
        to_a_private_turn(t)
        for number in range(30):  # more than the screen holds
            type_line(t, f"{SECRET} {number}")
        type_line(t, "")
        t.wait_for("Show it to")
        t.wait_for("A number:")
        assert SECRET in t.text()
        type_line(t, "1")
        enter(t, "Please hand the keyboard")
        assert SECRET not in t.text()
        assert SECRET not in t.scrollback()


@pytest.mark.parametrize("how", ["ctrl+q", "ctrl+c", "/leave", "SIGTERM", "SIGQUIT", "ctrl+d"])
def test_leaving_saves_all_and_leaves_nothing_on_view(how: str, place: Path) -> None:
    with PtyScreen(COMMAND, env=environment(place)) as t:
        to_a_private_turn(t)
        type_line(t, SECRET)
        type_line(t, "")
        t.wait_for("A number:")
        if how.startswith("SIG"):
            t.kill(signal.Signals[how])
        elif how == "/leave":
            type_line(t, how)
        else:
            t.press(how)
        assert t.wait_exit() == 0
        assert SECRET not in t.text() + t.scrollback()
        assert "is saved" in t.text()
        assert t.is_cooked()
    with PtyScreen(COMMAND, env=environment(place)) as t:
        begin(t)
        t.wait_for("Go on:")
        type_line(t, "1")
        enter(t, "Please hand the keyboard")
        assert SECRET not in t.text()
        enter(t, f"“{SECRET}”")


def test_suspended_it_shows_no_word_and_comes_back_resting(place: Path) -> None:
    with PtyScreen(COMMAND, env=environment(place)) as t:
        to_a_private_turn(t)
        type_line(t, SECRET)
        t.wait_for(SECRET)
        t.press("ctrl+z")
        t.wait_stopped()
        assert SECRET not in t.text() + t.scrollback()
        t.kill(signal.SIGCONT)
        t.wait_for("Nothing runs")
        type_line(t, "1")
        t.wait_for("Please hand the keyboard")
        enter(t, f"So far: {SECRET}")


def test_a_terminal_that_goes_away_loses_nothing(place: Path) -> None:
    with PtyScreen(COMMAND, env=environment(place)) as t:
        to_a_private_turn(t)
        type_line(t, SECRET)
        type_line(t, "")
        t.wait_for("A number:")
        t.hang_up()
        t.process.wait(20)
    with PtyScreen(COMMAND, env=environment(place)) as t:
        begin(t)
        t.wait_for("Go on:")


def test_a_kill_loses_no_answer_that_was_ended(place: Path) -> None:
    with PtyScreen(COMMAND, env=environment(place)) as t:
        to_a_private_turn(t)
        type_line(t, SECRET)
        type_line(t, "")
        t.wait_for("A number:")  # the share question stands on disk, and so does its answer
        t.kill(signal.SIGKILL)
        t.wait_exit()
    with PtyScreen(COMMAND, env=environment(place)) as t:
        begin(t)
        t.wait_for("Go on:")
        type_line(t, "1")
        enter(t, "Please hand the keyboard")
        enter(t, f"“{SECRET}”")


def piped(place: Path, *lines: str, guide: str = "mine") -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "workshop", "plain", *filter(None, [guide])],
        input="\n".join([*lines, ""]),
        capture_output=True,
        text=True,
        encoding="utf-8",
        cwd=ROOT,
        env=clean_environment(environment(place)),
        timeout=60,
        check=False,
    )


WHOLE = (
    *("", "", SECRET, "", "1"),  # a card, the hand-over, words, an empty line, all of it
    *("", "a song", "", "1", ""),  # the other one; both look again
    *("", "d", ""),  # the reveal, the talk, the rules
    *("d", "1", "d"),  # a floor, still able to listen, the other floor
    *("", ""),  # the quiet, the end
)


def test_a_whole_session_runs_from_a_script(place: Path) -> None:
    ended = piped(place, *WHOLE)
    assert ended.stderr == ""
    assert ended.returncode == 0
    assert "Until next time, both of you." in ended.stdout
    assert "\x1b" not in ended.stdout and "\a" not in ended.stdout
    with closing(House.open(place / "journal.db", read_only=True)) as house:
        [line] = session_lines(house)
    shown = subprocess.run(
        [sys.executable, "-m", "workshop", "session", "show", line.id],
        capture_output=True,
        text=True,
        encoding="utf-8",
        cwd=ROOT,
        env=clean_environment(environment(place)),
        check=False,
    ).stdout
    assert SECRET in shown and "a song" in shown
    assert line.status == "done"


def test_a_script_that_ends_early_leaves_a_session_to_go_on_with(place: Path) -> None:
    ended = piped(place, *WHOLE[:3])
    assert ended.returncode == 0
    assert "is saved" in ended.stdout
    again = piped(place, guide="")
    assert re.search(r"1  Go on: ", again.stdout)


@pytest.mark.parametrize("guide", ["nothing", "caring-for-myself"])
def test_a_guide_that_is_not_or_must_not_be_named(guide: str, place: Path) -> None:
    ended = piped(place, guide=guide)
    assert ended.returncode == 1
    assert ended.stdout == ""
    assert ended.stderr.count("\n") == 1


def test_a_guide_in_another_language_says_so(place: Path) -> None:
    ended = subprocess.run(
        [sys.executable, "-m", "workshop", "plain"],
        input="",
        capture_output=True,
        text=True,
        encoding="utf-8",
        cwd=ROOT,
        env=clean_environment({**environment(place), "LANGUAGE": "de", "LANG": "de_DE.UTF-8"}),
        timeout=60,
        check=False,
    )
    lines = ended.stdout.splitlines()
    [programme] = [line for line in lines if "Nine steps" in line]
    assert "English" in programme
    [first] = [line for line in lines if line.startswith(" 1  ")]
    assert "English" not in first


def test_names_come_first(tmp_path: Path) -> None:
    ended = piped(tmp_path, "", "Jo", "Ana", "Jo", guide="daily-talk")
    assert "Please give a name" in ended.stdout
    assert "Phones away" in ended.stdout

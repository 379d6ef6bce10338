"""Two who keep nothing, in a real terminal: however it ends, the data folder is as it was."""

import signal
import sys
from contextlib import closing, suppress
from pathlib import Path
from typing import NamedTuple

import pytest

from helpers.pty_screen import PtyScreen
from helpers.terminal import Terminal
from workshop.guide.starter import starter
from workshop.sitting.house import House
from workshop.sitting.naming import name_couple

SECRET = "CANARY the walk nobody noticed"
TITLE = "A talk of ours"
WORKSHOP = [sys.executable, "-m", "workshop"]


class File(NamedTuple):
    """What can be told from a file."""

    content: bytes
    written: int


def data(folder: Path) -> dict[str, File]:
    """Every file of the data folder, but for SQLite's own notes on who reads, and empty logs."""
    found = {}
    for path in folder.rglob("*"):
        if path.is_file() and not path.name.endswith("-shm"):
            file = File(path.read_bytes(), path.stat().st_mtime_ns)
            if file.content or not path.name.endswith("-wal"):
                found[path.name] = file
    return found


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """A folder with the names of two people, and a guide of their own that needs no card."""
    guides = tmp_path / "guides"
    guides.mkdir()
    (guides / "mine.toml").write_text(starter("mine"), encoding="utf-8")
    with closing(House.open(tmp_path / "journal.db")) as house:
        name_couple(house, "Ana", "Jo")
    return tmp_path


def until(t: Terminal, key: str, words: str) -> None:
    """A key, again and again until this is to be seen: pages take none before they have stood."""
    for _ in range(40):
        t.press(key)
        with suppress(AssertionError):
            t.wait_for(words, timeout=0.7)
            return
    t.wait_for(words)


def on_screens(t: Terminal) -> None:
    """To a private turn of a session that is not kept, with words in it."""
    t.wait_for("Press Enter")
    t.press("enter")
    until(t, "1", "The daily talk")
    _point_at(t, TITLE)
    until(t, "f5", "This time nothing is kept.")
    t.press("f2")
    t.wait_for("nothing is kept ·")
    until(t, "enter", "Please hand the keyboard to")
    until(t, "enter", "A moment that stayed with me")
    t.send(SECRET)
    t.wait_for(SECRET)


def _point_at(t: Terminal, title: str) -> None:
    """Down the list until the sign stands before this title."""

    def pointed() -> bool:
        return any("▸" in line and title in line for line in t.text().splitlines())

    for _ in range(40):
        with suppress(AssertionError):
            t.wait_until(pointed, timeout=0.4)
            return
        t.press("down")
    raise AssertionError(t.picture())


def line_by_line(t: Terminal) -> None:
    """The same on the linear face."""
    t.wait_for("W o r k s h o p")
    t.press("enter")
    t.wait_for("A number:")
    t.send(f"{_number(t, 'One of these, and nothing is kept')}\r")
    t.wait_until(lambda: t.text().count("A number:") == 2)
    t.send(f"{_number(t, TITLE)}\r")
    t.wait_for("Begin, keep nothing")
    t.send("1\r")
    until(t, "enter", "Please hand the keyboard")
    until(t, "enter", "An empty line ends it")
    t.send(f"{SECRET}\r")
    t.wait_until(lambda: _taken(t), "the line was taken")


def _taken(t: Terminal) -> bool:
    """Whether the words stand there, and another line is asked for under them."""
    *above, last = t.text().rstrip().splitlines()
    return last == ">" and SECRET in "".join(above)


def _number(t: Terminal, words: str) -> str:
    """The number that stands before these words, where they were last said."""
    said = [line.split() for line in (t.scrollback() + t.text()).splitlines() if words in line]
    return next(line[0] for line in reversed(said) if line[0].isdecimal())


@pytest.mark.parametrize("end", ["ctrl+q", "SIGTERM", "SIGHUP", "SIGKILL"])
def test_on_the_screens_not_a_byte_changes(end: str, place: Path) -> None:
    before = data(place)
    with PtyScreen(WORKSHOP, env={"WORKSHOP_HOME": str(place)}) as t:
        on_screens(t)
        _end(t, end)
    _nothing_is_left(place, before)


@pytest.mark.parametrize("end", ["ctrl+c", "SIGTERM", "SIGKILL"])
def test_line_by_line_not_a_byte_changes(end: str, place: Path) -> None:
    before = data(place)
    with PtyScreen([*WORKSHOP, "plain"], env={"WORKSHOP_HOME": str(place)}) as t:
        line_by_line(t)
        _end(t, end)
        if end != "SIGKILL":
            assert "Nothing of it is kept" in t.text()
    _nothing_is_left(place, before)


def _end(t: PtyScreen, how: str) -> None:
    if how.startswith("SIG"):
        t.kill(getattr(signal, how))
    else:
        t.press(how)
    t.wait_exit()
    if how != "SIGKILL":
        assert "CANARY" not in t.text() + t.scrollback()


def _nothing_is_left(place: Path, before: dict[str, File]) -> None:
    assert data(place) == before
    for path in place.rglob("*"):
        assert not path.is_file() or b"CANARY" not in path.read_bytes(), path

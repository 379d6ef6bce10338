"""The whole main workshop in a real terminal, by keys a person would press.

The program lives in a faster world (helpers/fast_app.py), so that nobody waits for the cards. A
twin without screens walks along and says what must be seen next; at the end both journals hold the
same. Nothing sleeps: every wait is for words on the screen.
"""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from helpers import fast_app
from helpers.pty_screen import PtyScreen
from helpers.terminal import ROOT, Terminal, clean_environment
from helpers.tmux_screen import TmuxScreen
from helpers.walker import LEFT, RIGHT, Seen, Twin, Typed, signs, stands_at, step

ENOUGH = "is this enough for a first time"


def command(journal: Path) -> list[str]:
    return [sys.executable, str(fast_app.__file__), str(journal)]


def press(t: Terminal, *keys: str) -> None:
    for key in keys:
        if isinstance(key, Typed):
            t.send(key)
            t.wait_for(key[-12:])
        elif isinstance(key, Seen):
            t.wait_for(key)
        else:
            t.press(key)


def names(t: Terminal) -> None:
    """From the cover through the names into the session."""
    t.wait_for("Press Enter")
    t.press("enter")
    t.wait_for("on the right")
    press(t, Typed(LEFT), "tab", Typed(RIGHT), "enter")


def see(t: Terminal, twin: Twin) -> None:
    """Waits for the stage on which the twin stands; on the way "is it enough?" may be asked."""
    wanted = signs(twin.view())
    asked = False

    def shown() -> bool:
        nonlocal asked
        text = t.text()
        if ENOUGH in text and not asked:
            asked = True
            t.press("enter")
        return all(words in text for words in wanted)

    t.wait_until(shown, f"{wanted} at {stands_at(twin.view())}")


def walk(t: Terminal, twin: Twin, until: str = "") -> list[str]:
    """Through one evening, or to this place; the places they came through."""
    places: list[str] = []
    while True:
        see(t, twin)
        view = twin.view()
        if view.status != "open" or stands_at(view) == until:
            return places
        places.append(stands_at(view))
        what = step(view)
        if view.stage.does == "card":
            t.wait_for("press Enter")
        press(t, *what.keys)
        twin.do(what)


def read(journal: Path) -> Any:
    """What a command says of the only session there is."""

    def ask(*words: str) -> Any:
        done = subprocess.run(
            [sys.executable, "-m", "workshop", "--journal", journal, *words, "--json"],
            cwd=ROOT,
            env=clean_environment(),
            capture_output=True,
            check=True,
        )
        return json.loads(done.stdout)

    [line] = ask("sessions")
    found = ask("session", "show", line["id"])
    for module in found["modules"]:
        del module["minutes_used"]  # here it is real time
    return {key: found[key] for key in ("guide", "status", "partners", "modules", "agreements")}


@pytest.mark.tmux
def test_the_whole_workshop_by_keys_in_a_terminal(tmp_path: Path) -> None:
    journal = tmp_path / "home" / "journal.db"
    twin = Twin(tmp_path / "twin" / "journal.db")
    with TmuxScreen(command(journal)) as t:
        names(t)
        first = walk(t, twin)
        assert twin.view().status == "resting"
        t.press("enter")
        t.wait_for("Go on: The workshop")
        t.press("enter")
        twin.go_on()
        second = walk(t, twin)
        assert twin.view().status == "done"
        assert len(first) + len(second) > 100
        t.press("enter")
        t.wait_for("Start something")
        t.press("3")
        t.wait_for("“SHOWN I saw it”")
        t.press("enter")
        t.wait_for("began")
        assert "SHOWN I saw it" in t.text()
        t.press("ctrl+q")
        assert t.wait_exit() == 0
        assert "SHOWN" not in t.text() + t.scrollback() + t.hidden_screen()
    twin.house.close()
    assert read(journal) == read(twin.house.journal.path or Path())
    assert b"CANARY" not in journal.read_bytes()


def test_the_first_stages_by_keys_where_there_is_no_tmux(tmp_path: Path) -> None:
    journal = tmp_path / "home" / "journal.db"
    twin = Twin(tmp_path / "twin" / "journal.db")
    with PtyScreen(command(journal)) as t:
        names(t)
        walk(t, twin, until="pulse-before/turn/right")
        t.press("ctrl+q")
        assert t.wait_exit() == 0
        assert "Ana" not in t.text()
    with PtyScreen(command(journal)) as t:
        t.wait_for("Press Enter")
        t.press("enter")
        t.wait_for("Go on: The workshop")
        t.press("enter")
        t.wait_for("J O")
        t.press("enter")
        walk(t, twin, until="signs/reveal/both")
        t.wait_for("B O T H")
        t.press("enter")
        twin.do(step(twin.view()))
        t.wait_for("SHOWN [what] I add")
        assert "CANARY" not in t.text()
        t.press("ctrl+q")
        assert t.wait_exit() == 0
    twin.house.close()
    assert read(journal) == read(twin.house.journal.path or Path())

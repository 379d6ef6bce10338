"""Hostile text in names, answers and guides, and every byte the program sends to its terminal.

The journal holds it as a foreign program may have put it there, past every check of ours.
"""

import subprocess
import sys
import time
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import msgspec
import pytest

from helpers import quick_app
from helpers.hostile import ALL, HOSTILE, steering
from helpers.lived import walk
from helpers.pty_screen import PtyScreen
from helpers.terminal import ROOT, clean_environment
from helpers.walker import Time
from workshop.guide.starter import starter
from workshop.journal.tables import entries, partners
from workshop.journal.tables.sessions import newest_first, unfinished
from workshop.sitting.house import House
from workshop.sitting.naming import name_couple
from workshop.sitting.past import session_lines
from workshop.sitting.sit_down import go_on, start

NAME = "".join(HOSTILE[each] for each in ("colours", "C1 controls", "overrides of direction"))


class Now(Time):
    """A clock of today, so that the sitting still goes on."""

    def wall(self) -> datetime:
        return datetime.now(UTC)


def toml(text: str) -> str:
    """As a TOML string."""
    escaped = "".join(
        c if " " <= c < "\x7f" and c not in '"\\' else f"\\U{ord(c):08x}" for c in text
    )
    return f'"{escaped}"'


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a whole session, one in the middle of a turn, and a guide, all hostile."""
    folder = tmp_path_factory.mktemp("hostile")
    guides = folder / "guides"
    guides.mkdir()
    text = starter("mine").replace('title = "', f"title = {toml(ALL)[:-1]} ")
    (guides / "mine.toml").write_text(text, encoding="utf-8")
    clock = Now()
    with closing(House.open(folder / "journal.db", clock=clock.clock, wall=clock.wall)) as house:
        couple = name_couple(house, "Ana", "Jo")
        for partner in (couple.left, couple.right):
            hostile = msgspec.structs.replace(partner, name=f"{NAME} {partner.name}")
            house.journal.write(lambda c, who=hostile: partners.save(c, who)).result()
        whole = start(house, "main")
        walk(whole, clock, word=ALL)
        if whole.view().status != "done":
            walk(go_on(house, whole.session_id), clock, word=ALL)
        cut = start(house, "main")
        walk(cut, clock, until="one-thing/turn/left", word=ALL)
        cut.put_away().result()
    return folder


def opened(home: Path, *more: str) -> PtyScreen:
    command = [sys.executable, str(quick_app.__file__), str(home / "journal.db")]
    return PtyScreen([*command, *more], env={"WORKSHOP_HOME": str(home)})


def look(t: PtyScreen, *keys: str) -> None:
    """Presses keys, and takes in for a moment what comes of each."""
    for key in keys:
        if len(key) > 1 and key[0] == "'":
            t.send(key[1:])
        else:
            t.press(key)
        until = time.monotonic() + 0.4
        while (left := until - time.monotonic()) > 0:
            t.listen(left)


def no_steering(t: PtyScreen) -> None:
    assert steering(t.raw) == []
    assert t.emulator.titles == [] and t.emulator.clipboard == []


def test_hostile_words_are_recognised() -> None:
    for what, text in HOSTILE.items():
        plain = what in ("markup", "templates", "emoji", "marks", "no width", "wide")
        plain = plain or what in ("right to left",)
        assert bool(steering(text.encode())) is not plain, what


def test_home_past_and_book(home: Path) -> None:
    with opened(home) as t:
        t.wait_for("Press Enter")
        t.press("enter")
        t.wait_for("6666")
        look(t, "3", "enter", *["n"] * 9, "escape", "escape")
        look(t, "7", "f5", "escape", "1", *["down"] * 16, "ctrl+p", "escape")
        assert t.process.poll() is None
        t.press("ctrl+q")
        assert t.wait_exit() == 0
        no_steering(t)


def test_turn_share_and_reveal(home: Path, tmp_path: Path) -> None:
    journal = tmp_path / "journal.db"
    journal.write_bytes((home / "journal.db").read_bytes())
    with opened(tmp_path) as t:
        t.wait_for("Press Enter")
        t.press("enter")
        t.wait_for("Go on:")
        t.press("enter")
        t.wait_for("Please hand the keyboard")
        t.press("enter")
        t.wait_for("6666 one-thing moment left")
        look(
            t, "end", "backspace", "escape", "escape", "ctrl+p", "escape", "f2", "2", "enter", "f3"
        )
        look(t, "f2", "1", "enter", "enter", "'mine", "f2", "1", "enter", "enter", "space", "space")
        assert t.process.poll() is None
        t.press("ctrl+q")
        assert t.wait_exit() == 0
        no_steering(t)


def test_bytes_that_are_no_text_break_nothing(home: Path, tmp_path: Path) -> None:
    with PtyScreen([sys.executable, str(quick_app.__file__), str(tmp_path / "new.db")]) as t:
        t.wait_for("Press Enter")
        look(t, "'\udcff\udcfe\udcc3", "enter")
        look(t, "'An\udce4\udcff", "tab", "'Jo")
        t.wait_for("An\N{REPLACEMENT CHARACTER}")
        t.paste(ALL)
        look(t, "f5")
        t.wait_for("Good ")
        t.press("ctrl+q")
        assert t.wait_exit() == 0
        no_steering(t)


def test_commands(home: Path) -> None:
    def said(*words: str, given: str = "") -> bytes:
        ended = subprocess.run(
            [sys.executable, "-m", "workshop", *words],
            cwd=ROOT,
            env=clean_environment({"WORKSHOP_HOME": str(home)}),
            input=given.encode(),
            capture_output=True,
            check=False,
        )
        assert b"broke" not in ended.stderr, ended.stderr
        sent = ended.stdout + ended.stderr
        assert steering(sent) == []
        return sent

    with closing(House.open(home / "journal.db", read_only=True)) as house:
        ids = [line.id for line in session_lines(house)]
    for id in ids:
        assert b"6666" in said("session", "show", id)
        said("session", "show", id, "--json").decode("ascii")
    said("sessions", "--json").decode("ascii")
    said("sessions")
    said("guides")
    said("guides", "--json")
    said("guide", "check", str(home / "guides" / "mine.toml"))
    said("guide", "check", NAME.replace("\0", ""))
    said("session", "show", NAME.replace("\0", ""))
    said("plain", given="\n" * 9)
    said("plain", "mine", given=f"\n\n{ALL}\n\n1\n\n\n{ALL}\n\n1\n\n\nd\nd\n")
    said("coach", given=f"{ALL}\nYou never \x1b[6666m listen to me\n")
    said("coach", "--json", given=f"{ALL}\n")


def test_what_is_stored_is_what_was_given(home: Path) -> None:
    with closing(House.open(home / "journal.db")) as house:
        (first, *_) = house.journal.read(unfinished)
        rows = house.journal.read(lambda c: entries.load(c, first.id))
        assert [r.content for r in rows if r.state == "draft"] == [
            {"moment": f"{ALL} one-thing moment left"}
        ]
        assert len(house.journal.read(newest_first)) >= 2

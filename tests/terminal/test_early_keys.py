"""A key too many from the page before leaves no page; least of all one that hides somebody's words.

The program is the product's own here: its pages stand for a moment before they take a key.
"""

import sys
import time
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from helpers.pty_screen import PtyScreen
from helpers.walker import Time, named, walk_to
from workshop.session import WriteDown
from workshop.sitting.sit_down import start


@pytest.fixture
def journal(tmp_path: Path) -> Path:
    """A journal that waits in Ana's private turn, with words of hers."""
    path = tmp_path / "journal.db"
    clock = Time(began=datetime.now(UTC))
    with closing(named(path, clock)) as house:
        sitting = walk_to(start(house), clock, "one-thing/turn/left")
        sitting.act(WriteDown({"moment": "CANARY of mine"})).result()
        sitting.put_away().result()
    return path


def opened(journal: Path) -> PtyScreen:
    t = PtyScreen([sys.executable, "-m", "workshop", "--journal", str(journal)])
    t.wait_for("Press Enter")
    t.press("enter")
    t.wait_for("Go on: The workshop")
    return t


@pytest.mark.parametrize("pause", [0.0, 0.2])
def test_two_keys_do_not_run_through_the_hand_over(journal: Path, pause: float) -> None:
    with opened(journal) as t:
        t.press("enter")
        time.sleep(pause)
        t.press("enter")
        t.wait_for("I am Ana, and I am ready")
        assert "CANARY" not in t.text()
        t.press("enter")
        t.wait_for("CANARY of mine")
        t.press("ctrl+q")


def test_a_key_that_is_held_down_never_does(journal: Path) -> None:
    with opened(journal) as t:
        for _ in range(40):
            t.press("enter")
            time.sleep(0.03)
            assert "CANARY" not in t.text()
        t.wait_for("I am Ana, and I am ready")
        assert "CANARY" not in t.text()
        t.press("ctrl+q")

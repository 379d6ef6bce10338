"""A window that is dragged smaller than the pages need, and larger again."""

from pathlib import Path

import pytest

from helpers.pty_screen import PtyScreen
from terminal.test_whole_workshop import command

SMALL = ((10, 40), (24, 79), (23, 80))


@pytest.mark.parametrize("keys", [(), ("enter",)], ids=["the cover", "the two names"])
def test_too_small_and_large_again(tmp_path: Path, keys: tuple[str, ...]) -> None:
    words = "Sit side by side." if keys else "Press Enter"
    with PtyScreen(command(tmp_path / "home" / "journal.db")) as t:
        t.wait_for("Press Enter")
        t.press(*keys)
        t.wait_for(words)
        for rows, cols in SMALL:
            t.resize(rows, cols)
            t.wait_for("A little more room")
            t.resize(24, 80)
            t.wait_until(lambda: words in t.text() and "A little more room" not in t.text(), words)
        t.press("ctrl+q")
        assert t.wait_exit() == 0

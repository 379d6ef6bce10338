"""How long a letter may wait for the frame that shows it."""

import subprocess
import sys

import pytest

from helpers.terminal import clean_environment

ASKS = "import workshop.tui.app; from textual.screen import UPDATE_PERIOD; print(1 / UPDATE_PERIOD)"


@pytest.mark.parametrize(("asked", "given"), [({}, 120), ({"TEXTUAL_FPS": "30"}, 30)])
def test_frames_come_often_unless_somebody_asked_for_fewer(
    asked: dict[str, str], given: int
) -> None:
    env = clean_environment(asked)
    told = subprocess.run([sys.executable, "-c", ASKS], env=env, capture_output=True, check=True)
    assert round(float(told.stdout)) == given

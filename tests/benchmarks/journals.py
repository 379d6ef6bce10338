"""Journals to open: a made-up couple's, and one that stands where it is needed."""

import contextlib
import io
from datetime import UTC, datetime, timedelta
from pathlib import Path

from workshop.cli import main
from workshop.session import GoOn, Pass, Tonight
from workshop.sitting.house import House
from workshop.sitting.view import View

FILE = "journal.db"
"""The journal's name in the folder that `WORKSHOP_HOME` names."""

LEFT, RIGHT = "Ana", "Jo"

STEP = 4.5
"""Seconds between two looks at the clock; a longer silence would count as sleep."""


def demo(home: Path) -> None:
    """The demo's journal, with its dozen sessions."""
    home.mkdir(parents=True, exist_ok=True)
    with contextlib.redirect_stdout(io.StringIO()):
        assert main(["demo", "--write", str(home / FILE)]) == 0


def standing(home: Path, stage: str) -> View:
    """A journal whose only session stands open on this stage, with nothing written yet.

    Everything before it was passed. The sitting goes on: its last key was minutes ago.
    """
    home.mkdir(parents=True, exist_ok=True)
    seconds = 0.0
    began = datetime.now(UTC) - timedelta(hours=1)
    house = House.open(
        home / FILE, clock=lambda: seconds, wall=lambda: began + timedelta(seconds=seconds)
    )
    try:
        house.name_couple(LEFT, RIGHT)
        sitting = house.start("main")
        while (view := sitting.view()).stage.id != stage or view.covered or view.interlude:
            assert view.status == "open", f"{stage} was never there"
            if view.stage.does == "tonight":
                action = Tonight("fine")
            elif view.stage.does in ("turn", "agree") and not (view.covered or view.interlude):
                action = Pass()
            else:
                action = GoOn()
            sitting.act(action).result()
            seconds += STEP
            sitting.tick()
        sitting.put_away().result()
    finally:
        house.close()
    return view

"""Journals to open: a made-up couple's, and one that stands where it is needed."""

import contextlib
import io
from collections.abc import Generator
from datetime import UTC, datetime, timedelta
from pathlib import Path

from workshop.cli import main
from workshop.session import Action, GoOn, Pass, Tonight
from workshop.sitting.house import House
from workshop.sitting.naming import name_couple
from workshop.sitting.sit_down import start
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


def walk(home: Path) -> Generator[View, None, None]:
    """Every view of a new session of the main workshop in which everything is passed.

    Whoever stops asking leaves the session open there; its last key was minutes ago.
    """
    home.mkdir(parents=True, exist_ok=True)
    seconds = 0.0
    began = datetime.now(UTC) - timedelta(hours=1.5)
    house = House.open(
        home / FILE, clock=lambda: seconds, wall=lambda: began + timedelta(seconds=seconds)
    )
    try:
        name_couple(house, LEFT, RIGHT)
        sitting = start(house, "main")
        try:
            while (view := sitting.view()).status == "open":
                yield view
                sitting.act(_onwards(view)).result()
                seconds += STEP
                sitting.tick()
        finally:
            sitting.put_away().result()
    finally:
        house.close()


def _onwards(view: View) -> Action:
    if view.covered or view.interlude:
        return GoOn()
    if view.stage.does == "tonight":
        return Tonight("fine")
    return Pass() if view.stage.does in ("turn", "agree") else GoOn()


def standing(home: Path, stage: str) -> None:
    """A journal whose only session stands open on this stage, with nothing written yet."""
    with contextlib.closing(walk(home)) as views:
        for view in views:
            if view.stage.id == stage and not (view.covered or view.interlude):
                return
    raise AssertionError(f"{stage} was never there")

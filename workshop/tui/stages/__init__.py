"""One view for each kind of activity, named like its kind; how the right screen is found.

What looks alike whatever the kind is in `tui/steps/`.
"""

from importlib import import_module

from workshop.sitting.view import View
from workshop.tui.screens.stage_screen import StageScreen

_STEPS = frozenset({"handover", "reveal", "talk", "rest"})
"""Steps that look alike whatever the kind."""


def screen_for(view: View) -> StageScreen:
    """The screen for this view."""
    screen: StageScreen = import_module(f"workshop.tui.{_module(view)}").screen(view)
    return screen


def _module(view: View) -> str:
    if view.status != "open":
        return "steps.farewell"
    if view.interlude:
        return "steps.interlude"
    if view.covered:
        return "steps.handover"
    if view.stage.does == "turn" and view.small.part == "share":
        return "steps.share"
    step = view.stage.does
    return f"steps.{step}" if step in _STEPS else f"stages.{view.activity.kind}"

"""One view for each kind of activity, named like its kind; how the right screen is found.

What looks alike whatever the kind is in `tui/steps/`.
"""

from importlib import import_module

from workshop.sitting.view import View
from workshop.tui.screens.stage_screen import StageScreen


def screen_for(view: View) -> StageScreen:
    """The screen for this view."""
    screen: StageScreen = import_module("workshop.tui." + ".".join(view.page)).screen(view)
    return screen

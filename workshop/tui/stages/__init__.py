"""One view per kind of activity, and the steps that several kinds share.

A stage of a session is a screen; which one is found here and nowhere else.
"""

from importlib import import_module

from workshop.sitting.view import View
from workshop.tui.stages.stage_screen import StageScreen

_SHARED = {
    "handover": "handover",
    "reveal": "reveal",
    "talk": "talk",
    "rest": "rest",
}
"""Steps that look alike whatever the kind: the module of this package that shows them."""


def screen_for(view: View) -> StageScreen:
    """The screen for this view. The module is named like the step or like the kind."""
    if view.status != "open":
        name = "farewell"
    elif view.interlude:
        name = "interlude"
    elif view.covered:
        name = "handover"
    elif view.stage.does == "turn" and view.small.part == "share":
        name = "share"
    else:
        name = _SHARED.get(view.stage.does, view.activity.kind)
    screen: StageScreen = import_module(f"workshop.tui.stages.{name}").screen(view)
    return screen

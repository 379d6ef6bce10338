"""One run of a guide: the script of stages, where one stands, turns, clock, resume. All pure."""

from workshop.session.actions import (
    Action,
    Another,
    Back,
    Confirm,
    GoOn,
    HeardRight,
    Moment,
    MoreTime,
    NotQuite,
    Pass,
    Pause,
    Show,
    Slower,
    Speak,
    Stop,
    Tick,
    Tonight,
    WriteDown,
)
from workshop.session.engine import begin, step
from workshop.session.resume import to_save, wake
from workshop.session.script import Place, Script, unfold
from workshop.session.state import Entry, Evening, Mood, Saved, Small, State
from workshop.session.view import OnView, on_view

__all__ = [
    "Action",
    "Another",
    "Back",
    "Confirm",
    "Entry",
    "Evening",
    "GoOn",
    "HeardRight",
    "Moment",
    "Mood",
    "MoreTime",
    "NotQuite",
    "OnView",
    "Pass",
    "Pause",
    "Place",
    "Saved",
    "Script",
    "Show",
    "Slower",
    "Small",
    "Speak",
    "State",
    "Stop",
    "Tick",
    "Tonight",
    "WriteDown",
    "begin",
    "on_view",
    "step",
    "to_save",
    "unfold",
    "wake",
]

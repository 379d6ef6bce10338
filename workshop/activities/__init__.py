"""What two people can do in the workshop: one file per kind.

A kind says what an author writes, which stages it unfolds into, what an entry holds and how it
reads. It knows no guide, no session, no screen.
"""

from workshop.activities.agree import Agree
from workshop.activities.base import Activity, PrivateActivity, Problem
from workshop.activities.breathe import Breathe
from workshop.activities.check import Check
from workshop.activities.choose import Choose
from workshop.activities.dialogue import Dialogue
from workshop.activities.loop import Loop
from workshop.activities.rate import Rate
from workshop.activities.read import Read
from workshop.activities.stage import Stage, Step
from workshop.activities.write import Write

KINDS: dict[str, type[Activity]] = {
    kind.__name__.lower(): kind
    for kind in (Read, Check, Choose, Rate, Write, Dialogue, Loop, Agree, Breathe)
}
"""Every kind an author can write, by the word that stands after `kind =`."""

__all__ = [
    "KINDS",
    "Activity",
    "Agree",
    "Breathe",
    "Check",
    "Choose",
    "Dialogue",
    "Loop",
    "PrivateActivity",
    "Problem",
    "Rate",
    "Read",
    "Stage",
    "Step",
    "Write",
]

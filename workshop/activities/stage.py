"""A stage: one screenful at run time, as a kind unfolds it."""

from typing import Literal

from msgspec import Struct

from workshop.ground.partner import Who

Step = Literal[
    "handover",
    "card",
    "tonight",
    "turn",
    "reveal",
    "talk",
    "read",
    "floor",
    "swap",
    "agree",
    "breathe",
    "rest",
]
"""What is done on a stage."""

ALONE: frozenset[str] = frozenset({"card", "tonight", "turn"})
"""Steps that one partner takes while the other looks away."""

ATOMIC: frozenset[str] = frozenset({"card", "tonight"})
"""Steps of the safety card: nothing of them is kept, not even where one stood (safety page, 1)."""


def again(step: Step, number: int) -> str:
    """The step as it comes the first time, the second …: floor, floor-2, floor-3."""
    return step if number == 1 else f"{step}-{number}"


class Stage(Struct, frozen=True):
    """One screenful: which activity, what is done, whose it is, for how long."""

    activity: str
    step: str
    """A `Step`, with `-2`, `-3` … behind it when the same step comes again in later rounds."""
    seat: Who
    seconds: float
    """Planned length in seconds."""
    own: bool = False
    """The answer stays its giver's: no share question, no reveal (the pulse)."""
    shares: bool = False
    """Words of both come to light here (a reveal)."""
    mirror: bool = False
    """A floor on which the listener says back what was heard."""
    ask_back: bool = False
    """A floor that ends with a question to the listener."""

    @property
    def id(self) -> str:
        """The permanent address of this stage in its script: activity/step/seat."""
        return f"{self.activity}/{self.step}/{self.seat}"

    @property
    def does(self) -> str:
        """The step without its round."""
        return self.step.partition("-")[0]

    @property
    def alone(self) -> bool:
        """Whether only the partner at `seat` may look."""
        return self.does in ALONE

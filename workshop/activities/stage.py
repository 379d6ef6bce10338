"""A stage: one screenful at run time, as a kind unfolds it."""

from typing import Literal

from msgspec import Struct

from workshop.ground.partner import Seat, Who, other

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
    "draw",
    "agree",
    "breathe",
    "rest",
]
"""What is done on a stage."""

_ALONE = frozenset({"card", "tonight", "turn"})
_ATOMIC = frozenset({"card", "tonight"})
_ALOUD = frozenset({"floor", "talk", "draw"})
_ANSWERED = frozenset({"turn", "agree"})
_BARE = frozenset({"handover", "card", "tonight", "rest"})
_UNTIMED = _BARE | {"swap"}


IN_COMMON = 3
"""Parts that a mutual reveal brings to light, whatever was picked."""


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
    mutual: bool = False
    """Of what comes to light here, only what both have given."""
    harmless: tuple[str, ...] = ()
    """Parts that are light for anybody. What is mutual always comes to light as three, filled up
    with these: what stands in the book tells no more than the page did (safety page, 6)."""
    mirror: bool = False
    """A floor on which the listener says back what was heard."""
    validate: bool = False
    """A floor that ends with what makes sense of it to the listener."""
    empathise: bool = False
    """A floor that ends with the feeling the listener guesses."""
    ask_back: bool = False
    """A floor that ends with a question to the listener."""

    untimed: bool = False
    """No clock shows here, though the step has one elsewhere (the rules of a dialogue)."""
    on_word: bool = False
    """Begins when the one it belongs to says so: first it is read what it is about."""
    later: bool = False
    """What is given here stays closed until both sit there another day."""
    needs: str = ""
    """The part without which there is nothing to confirm here; empty for none."""

    @property
    def id(self) -> str:
        """The permanent address of this stage in its script: activity/step/seat."""
        return f"{self.activity}/{self.step}/{self.seat}"

    @property
    def does(self) -> str:
        """The step without its round."""
        return self.step.partition("-")[0]

    @property
    def round(self) -> int:
        """Which time this step comes, from 1."""
        return int(self.step.partition("-")[2] or 1)

    @property
    def alone(self) -> bool:
        """Whether only the partner at `seat` may look."""
        return self.does in _ALONE

    @property
    def atomic(self) -> bool:
        """Part of the safety card: nothing of it is kept, not even where one stood.

        Safety page, 1.
        """
        return self.does in _ATOMIC

    @property
    def aloud(self) -> bool:
        """Time runs out in the middle of a sentence here, and nobody is cut off."""
        return self.does in _ALOUD

    @property
    def answered(self) -> bool:
        """Whether something is given here, by the one who has the keyboard or by both."""
        return self.does in _ANSWERED

    @property
    def bare(self) -> bool:
        """Whether nobody's words belong on this stage."""
        return self.does in _BARE

    @property
    def timed(self) -> bool:
        """Whether its time is on view and can be lengthened."""
        return self.does not in _UNTIMED and not self.untimed

    @property
    def passable(self) -> bool:
        """Whether there is something here that can be passed."""
        return self.does not in _UNTIMED


def talk_stages(activity: str, minutes: float, first: Seat, *, each: bool) -> list[Stage]:
    """The talk of an activity: one for both, or a half for each; none where no time is given."""
    if not minutes:
        return []
    if not each:
        return [Stage(activity, "talk", "both", minutes * 60)]
    return [Stage(activity, "talk", seat, minutes * 30, on_word=True) for seat in both_ways(first)]


def both_ways(first: Seat) -> tuple[Seat, Seat]:
    """The two seats, the one that begins first."""
    return (first, other(first))

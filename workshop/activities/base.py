"""What every activity has."""

from collections.abc import Iterator
from typing import ClassVar, Literal, NamedTuple, Self

from msgspec import Struct
from msgspec.structs import replace

from workshop.activities.blocks import Block
from workshop.activities.changes import Change, Line, changes
from workshop.activities.paper import Paper
from workshop.activities.paper import said as words_of
from workshop.activities.parts import SPOKEN, Answers, Part, Revealed
from workshop.activities.problem import Problem
from workshop.activities.stage import Stage
from workshop.ground.partner import SEATS, Seat, Who

LENSES = ("faith",)
"""What a couple may choose to look through as well; see the settings."""

HANDOVER_SECONDS = 15.0
"""Planned for one hand-over: getting up, sitting down, one key."""


class Said(NamedTuple):
    """What an activity says, to be filled with names."""

    text: str
    """What to do."""
    looking: str = ""
    """What to do with the words on view."""
    prompt: str = ""
    """What is spoken about; empty where nothing is."""
    to_one: bool = False
    """Whether {me} in the prompt is the one who alone has shown something."""


class Scene(NamedTuple):
    """Where something is said."""

    stage: Stage
    first: Seat
    """Who begins in this activity."""
    shown: Revealed = {}
    """What each has shown of it so far."""
    recalled: bool = False
    """Whether words of an earlier activity are on view as well."""
    seed: int = 0
    """What mixes the cards of this session."""
    put_back: int = 0
    """How many cards were put back on this stage."""


class Activity(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, tag_field="kind"):
    """One thing the two do. Subclasses add what their kind needs."""

    kind: ClassVar[str]
    CAN_SHARE_TURN: ClassVar[bool] = False
    """Whether it can be answered in the same private turn as the one before it."""
    id: str
    title: str
    minutes: float
    """Everything: hand-overs, both turns, reveal, reading aloud and talk."""
    was: tuple[str, ...] = ()
    begins: Literal["first", "second", ""] = ""
    """Who begins; empty: the two alternate from activity to activity."""
    same_turn: bool = False
    """Answered in the same private turn as the activity before it, with no hand-over between."""
    spare: bool = False
    """Left out on a short evening."""
    lens: str = ""
    """Only for couples who look through this lens, such as `faith`; empty: for everybody."""
    least: float = 0.0
    """Minutes that a re-fit of an evening with a group leaves of it at least; everything, like
    `minutes`. 0: the author gives none."""
    facilitator: tuple[str, ...] = ()
    """What a facilitator says or keeps in mind. No couple is shown it."""
    on_paper: dict[str, str] = {}
    """Key of a text → its words on a hand-out, where those for a page that answers do not fit."""

    def alone_minutes(self) -> float:
        """Minutes one partner spends alone on this activity; 0 for a joint one."""
        return 0.0

    def alone(self, seat: Seat) -> list[Stage]:
        """The private stages of one partner, without the hand-over; none for a joint activity."""
        return []

    def said(self, scene: Scene) -> Said:
        """What is said there."""
        return Said(getattr(self, "text", ""))

    def handover_seconds(self) -> float:
        """Planned for each of the two hand-overs."""
        return HANDOVER_SECONDS

    def together(self, first: Seat) -> list[Stage]:
        """The stages both see; `first` begins."""
        raise NotImplementedError

    def solo(self) -> list[Stage]:
        """The stages for one person alone, who sits on the left; none where it takes two."""
        return []

    def problems(self, *, solo: bool = False) -> Iterator[Problem]:
        """Mistakes that lie in this kind alone; blank words and doubled ids are found before.

        Args:
            solo: Whether it stands in a guide for one person.
        """
        yield from self.own_problems()
        yield from self.solo_problems() if solo else self.pair_problems()

    def own_problems(self) -> Iterator[Problem]:
        """Mistakes wherever it stands."""
        if not 0 < self.minutes <= 120:
            yield Problem("minutes", repr(self.minutes), "more than 0 and at most 120")
        elif (self.minutes * 4) % 1:
            yield Problem("minutes", repr(self.minutes), "quarters of a minute, such as 2.25")
        elif not 0 <= self.least <= self.minutes:
            expected = f"more than 0 and at most {self.minutes:g}, as minutes"
            yield Problem("least", repr(self.least), expected)
        elif (self.least * 4) % 1:
            yield Problem("least", repr(self.least), "quarters of a minute, such as 2.25")
        if self.lens and self.lens not in LENSES:
            yield Problem("lens", repr(self.lens), f"{' or '.join(LENSES)}, or nothing")
        if self.same_turn and not self.CAN_SHARE_TURN:
            yield Problem("same_turn", "true", f"nothing here: {self.kind} is no private activity")

    def pair_problems(self) -> Iterator[Problem]:
        """Mistakes in a guide for two."""
        yield from ()

    def solo_problems(self) -> Iterator[Problem]:
        """Mistakes in a guide for one person."""
        if not self.solo():
            yield Problem("kind", repr(self.kind), "a kind that one person can do alone")

    def parts(self) -> list[Part]:
        """Every piece an entry of this activity can hold, in reading order."""
        return []

    def unseen(self) -> list[Part]:
        """Pieces an entry can hold for the program alone, beside `parts`: nobody reads them."""
        return []

    def tidy(self, answers: Answers) -> Answers:
        """The answers this activity knows, within bounds; what is empty is left out."""
        known: Answers = {}
        for part in (*self.parts(), *self.unseen()):
            value = part.tidy(answers.get(part.id))
            if value is not None:
                known[part.id] = value
        return known

    def could_hold(self, answers: Answers) -> bool:
        """Whether each piece of this answer is one that is kept here, within its bounds.

        Asked of what comes from elsewhere: of a half of an answer too, and under former ids.
        """
        parts = (*self.parts(), *self.unseen())
        known = {name: part for part in parts for name in (part.id, *part.was)}
        return all(
            name in known and known[name].tidy(value) == value for name, value in answers.items()
        )

    def blocks(self, shown: Revealed) -> list[Block]:
        """How what was shown reads."""
        return []

    def paper(self, *, solo: bool = False) -> Paper:
        """How it looks on paper, for those who have no computer.

        Args:
            solo: Whether it stands in a guide for one person.
        """
        return Paper(together=words_of(getattr(self, "text", "")))

    def printed(self) -> Self:
        """The same with the words its author gave for paper."""
        return replace(self, **self.on_paper) if self.on_paper else self

    def differs(self, then: Revealed, now: Revealed, before: "Activity") -> list[Change]:
        """How what was shown now differs from an earlier time.

        Args:
            then: What was shown at the earlier time.
            now: What was shown now.
            before: This activity as it was written at the earlier time.
        """
        seats: tuple[Who, ...] = (*SEATS, "both")
        return [
            change
            for seat in seats
            for change in changes(
                seat, before.lines_of(then.get(seat, {})), self.lines_of(now.get(seat, {}))
            )
        ]

    def lines_of(self, answers: Answers) -> list[Line]:
        """The lines of an answer that can be compared: marks, numbers, places."""
        return [
            Line(
                frozenset((part.id, *part.was)),
                part.label,
                part.holds,
                int(answers[name]),
                part.group,
                part.under,
            )
            for part in self.parts()
            if part.holds != "text" and part.id != SPOKEN
            for name in (part.id, *part.was)
            if isinstance(answers.get(name), int)
        ]

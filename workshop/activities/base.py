"""What every activity has, and what every private one adds to it."""

from collections.abc import Iterator, Mapping
from itertools import product
from typing import ClassVar, Literal, NamedTuple

from msgspec import Struct

from workshop.activities.blocks import Block
from workshop.activities.changes import Change, Line, changes
from workshop.activities.paper import Field, Paper, Say, in_turns
from workshop.activities.paper import said as words_of
from workshop.activities.stage import Stage
from workshop.ground.language import N_, _
from workshop.ground.partner import SEATS, Seat, Who, other
from workshop.ground.text import quoted

LENSES = ("faith",)
"""What a couple may choose to look through as well; see the settings."""

HANDOVER_SECONDS = 15.0
"""Planned for one hand-over: getting up, sitting down, one key."""

LONGEST_TURN = 3.0
"""Minutes one partner waits at most while the other answers alone (experience page, 2)."""

LONGEST_TEXT = 20_000
"""Characters one answer may hold; more than an hour of typing."""

HIGHEST = 10
"""What a number goes up to, from 0."""

MOST_PLACES = 40
"""How many lines can be put in order."""

EARLIER = Literal["", "agreements", "kept"]
"""Words of earlier sessions that a guide can show again: what both agreed on last, or the sentences
each kept. Only what both have seen."""

SPOKEN = "spoken"
"""The part that says: I will say it instead of typing. No other part may be called so."""

ONE_SIDE = N_(
    "{me} may read aloud what stands here, or not. Look at it for a quiet moment. "
    "More can be said aloud, or left for another day."
)
"""What to do where one of the two shows nothing, and the author says no more about it."""

ONE_SAYS_IT = N_("{me} will say it: now, or when you talk.")
TO_BE_SAID = N_("You will both say it: now, or when you talk.")
"""What to do where nothing was written, but will be said."""

Answers = dict[str, str | int]
"""An entry's content: part id → words, a number, or 1 for a mark. Flat, so that what is shown
and what is kept are two halves of the same thing."""

Revealed = Mapping[Who, Answers]
"""What each has shown of one activity; a seat that showed nothing is absent or empty."""


class Problem(Struct, frozen=True):
    """One mistake in what an author wrote."""

    key: str
    stands: str
    expected: str


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


class Part(Struct, frozen=True):
    """One piece of an answer that its owner can show or keep: words, a number, a mark, a place."""

    id: str
    label: str
    holds: Literal["text", "number", "mark", "place"] = "text"
    was: tuple[str, ...] = ()
    """Its former ids, under which it may stand in an old answer."""
    group: str = ""
    """Id of the column or the order it is a part of, where there are several."""

    def tidy(self, value: str | int | None) -> str | int | None:
        """The value within the bounds of what this part holds; None where it is no such thing."""
        if self.holds == "text":
            words = value[:LONGEST_TEXT] if isinstance(value, str) else ""
            return words if words.strip() else None
        if not isinstance(value, int):
            return None
        if self.holds == "mark":
            return 1 if value == 1 else None
        if self.holds == "place":
            return max(1, min(MOST_PLACES, int(value)))
        return max(0, min(HIGHEST, int(value)))

    def in_short(self, value: str | int) -> str:
        """This piece in one line: words in quotation marks, a number before its line, a mark."""
        if isinstance(value, str):
            return quoted(" ".join(value[:LONGEST_TEXT].split()))
        return self.label if self.holds == "mark" else f"{value} · {self.label}"


class Option(Struct, frozen=True, forbid_unknown_fields=True):
    """A line an author writes with a permanent id."""

    id: str
    text: str
    hint: str = ""
    was: tuple[str, ...] = ()


class Activity(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, tag_field="kind"):
    """One thing the two do. Subclasses add what their kind needs."""

    kind: ClassVar[str]
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
        if self.same_turn and not isinstance(self, PrivateActivity):
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
            )
            for part in self.parts()
            if part.holds != "text" and part.id != SPOKEN
            for name in (part.id, *part.was)
            if isinstance(answers.get(name), int)
        ]


class PrivateActivity(Activity, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """An activity that each answers alone first; then what was shown is on view, then a talk."""

    text: str
    turn: float
    """Minutes each has alone."""
    talk: float = 0.0
    """Minutes of talk after the reveal."""
    talk_each: bool = False
    """Whether the talk is two equal halves, one for each."""
    reveal_text: str = ""
    talk_text: str = ""
    reveal_if_one: str = ""
    talk_if_one: str = ""
    """Said in place of these where only one has shown something; that one is {me}."""

    def share_question(self) -> str:
        """What its giver is asked at the end of the turn; {you} is the other."""
        return _("Show it to {you}?")

    def said(self, scene: Scene) -> Said:
        entries = [entry for entry in scene.shown.values() if entry]
        if len(entries) != 1:
            said = Said(self.text, self.reveal_text, self.talk_text)
        else:
            looking, prompt = self.reveal_if_one or _(ONE_SIDE), self.talk_if_one or self.talk_text
            said = Said(self.text, looking, prompt, bool(self.talk_if_one))
        if entries and all(set(entry) == {SPOKEN} for entry in entries):
            return said._replace(looking=_(TO_BE_SAID if len(entries) > 1 else ONE_SAYS_IT))
        return said

    def to_fill(self) -> tuple[Field, ...]:
        """What one fills in on the page of one's own."""
        return ()

    def paper(self, *, solo: bool = False) -> Paper:
        alone = (*words_of(self.text), *self.to_fill())
        if solo:
            return Paper(alone)
        return Paper(
            alone,
            (
                Say(_("Lay beside each other, or read out, what you want to show."), "aside"),
                *words_of(self.reveal_text),
                *in_turns(self.talk_text if self.talk else "", each=self.talk_each),
            ),
            after=_("Show or read out what you like, and fold away the rest."),
        )

    def alone_minutes(self) -> float:
        return self.turn

    def handover_minutes(self) -> float:
        """Minutes of both hand-overs; 0 where the turn is shared with the activity before."""
        return 0.0 if self.same_turn else 2 * HANDOVER_SECONDS / 60

    def reveal_minutes(self) -> float:
        """Minutes left for looking at both answers: what hand-overs, turns and talk do not need."""
        return self.minutes - self.handover_minutes() - 2 * self.turn - self.talk

    def alone(self, seat: Seat) -> list[Stage]:
        return [Stage(self.id, "turn", seat, self.turn * 60)]

    def together(self, first: Seat) -> list[Stage]:
        stages = [Stage(self.id, "reveal", "both", self.reveal_minutes() * 60, shares=True)]
        return stages + talk_stages(self.id, self.talk, first, each=self.talk_each)

    def solo(self) -> list[Stage]:
        return [Stage(self.id, "turn", "left", self.minutes * 60, own=True)]

    def pair_problems(self) -> Iterator[Problem]:
        if not 0 < self.turn <= LONGEST_TURN:
            yield Problem(
                "turn",
                repr(self.turn),
                f"more than 0 and at most {LONGEST_TURN:g} minutes, since the other one waits",
            )
        elif not 0 <= self.talk <= 60:
            yield Problem("talk", repr(self.talk), "0 to 60 minutes")
        elif self.reveal_minutes() < 0.5:
            least = self.minutes - self.reveal_minutes() + 0.5
            yield Problem(
                "minutes",
                repr(self.minutes),
                f"at least {least:g}: hand-overs, two turns, talk and half a minute to look",
            )
        if self.talk and not self.talk_text.strip():
            yield Problem("talk_text", repr(self.talk_text), "what the two talk about")

    def solo_problems(self) -> Iterator[Problem]:
        yield from super().solo_problems()
        if self.turn != self.minutes:
            yield Problem("turn", repr(self.turn), f"{self.minutes:g}, as minutes: nobody waits")
        if self.talk:
            yield Problem("talk", repr(self.talk), "nothing here: there is nobody to talk to")
        if self.same_turn:
            yield Problem("same_turn", "true", "nothing here: there are no turns")


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


def former(*pieces: tuple[str, ...]) -> tuple[str, ...]:
    """Every former id of a part that is put together from these; of each the id now comes first."""
    return tuple("/".join(names) for names in product(*pieces))[1:]


def is_id(text: str) -> bool:
    """Whether this can be a permanent id: small letters, digits and single hyphens, at most 60."""
    return (
        0 < len(text) <= 60
        and text.isascii()
        and all(word.isalnum() and word == word.lower() for word in text.split("-"))
    )


def bounded(problem_key: str, value: float, least: float, most: float) -> Iterator[Problem]:
    """A mistake when a number lies outside its bounds."""
    if not least <= value <= most:
        yield Problem(problem_key, repr(value), f"{least:g} to {most:g}")

"""agree: a ritual, a wish or the next appointment, written together, confirmed by both."""

from collections.abc import Iterator
from datetime import date
from typing import ClassVar, Literal

from workshop.activities.base import Activity
from workshop.activities.blocks import Block, Text
from workshop.activities.paper import IDEAS, Field, Ideas, Lines, Paper, Sign, some
from workshop.activities.paper import said as words_of
from workshop.activities.parts import Answers, Option, Part, Revealed
from workshop.activities.problem import Problem
from workshop.activities.stage import Stage
from workshop.ground import wordlists
from workshop.ground.language import _
from workshop.ground.partner import Seat
from workshop.rituals import code

APPOINTMENT = ("day", "time")
"""The prompts of an appointment; fixed, so that a calendar can read them."""

WHEN, RHYTHM = "when", "rhythm"
"""The prompt under which a ritual says when, and the part that holds it for a calendar: one line,
as `workshop.rituals.code` tells. It may be missing, and nobody reads it."""


class Agree(Activity, frozen=True, kw_only=True, forbid_unknown_fields=True, tag="agree"):
    """A few short lines both stand behind."""

    kind: ClassVar[str] = "agree"
    about: Literal["ritual", "wish", "appointment"]
    text: str
    prompts: tuple[Option, ...]
    words: Literal["", "rituals"] = ""
    """A word list to pick the first line from."""
    longest: int = 0
    """Minutes a ritual of the list may take to be offered; 0 for all of them."""

    def paper(self, *, solo: bool = False) -> Paper:
        found: list[Field] = [*words_of(self.text)]
        if self.words:
            offered = wordlists.load(self.words).up_to(self.longest).words
            found.append(Ideas(((_("Ideas"), some([word.text for word in offered], IDEAS)),)))
        found += (Lines(one.text, 1, one.hint, begins=True) for one in self.prompts)
        return Paper(together=(*found, Sign(_("This stands for both of us:"))))

    def together(self, first: Seat) -> list[Stage]:
        return [Stage(self.id, "agree", "both", self.minutes * 60, needs=self.prompts[0].id)]

    def parts(self) -> list[Part]:
        return [Part(prompt.id, prompt.text, was=prompt.was) for prompt in self.prompts]

    def unseen(self) -> list[Part]:
        return [Part(RHYTHM, "")] if self.comes_round else []

    def named(self, answers: Answers) -> str:
        """What was agreed on, in its first line that does not say when."""
        first = next((prompt.id for prompt in self.prompts if prompt.id != WHEN), WHEN)
        return str(answers.get("what", "") or answers.get(first, ""))

    @property
    def comes_round(self) -> bool:
        """Whether days and a time can be picked for it."""
        return self.about == "ritual" and any(prompt.id == WHEN for prompt in self.prompts)

    def tidy(self, answers: Answers) -> Answers:
        known = super().tidy(answers)
        if RHYTHM in known and code.read(str(known[RHYTHM]), date.min) is None:
            del known[RHYTHM]
        return known

    def agreed(self, answers: Answers) -> tuple[str, ...]:
        """What was written under each prompt, in their order; what stands in none is left out."""
        return tuple(str(answers[one.id]) for one in self.prompts if one.id in answers)

    def blocks(self, shown: Revealed) -> list[Block]:
        agreed = shown.get("both", {})
        return [
            Text("both", prompt.text, str(agreed[prompt.id]))
            for prompt in self.prompts
            if prompt.id in agreed
        ]

    def own_problems(self) -> Iterator[Problem]:
        yield from super().own_problems()
        if not 1 <= len(self.prompts) <= 6:
            yield Problem("prompts", f"{len(self.prompts)} of them", "1 to 6")
        ids = tuple(prompt.id for prompt in self.prompts)
        if RHYTHM in ids:
            yield Problem("prompts", repr(RHYTHM), "another id: this one holds when it comes round")
        if self.about == "appointment" and ids[:2] != APPOINTMENT:
            yield Problem("prompts", ", ".join(ids), "day and time first, for an appointment")

"""write: one to four prompts, answered alone in one's own words, with picked words, or aloud."""

from collections.abc import Iterator
from typing import ClassVar, Literal

import msgspec

from workshop.activities.blocks import Block, Text
from workshop.activities.paper import IDEAS, Field, Ideas, Lines, Paper, Say, some
from workshop.activities.parts import SPOKEN as SPOKEN
from workshop.activities.parts import Option, Part, Revealed
from workshop.activities.private import LONGEST_TURN, PrivateActivity
from workshop.activities.problem import Problem
from workshop.activities.stage import Stage
from workshop.ground import wordlists
from workshop.ground.language import N_, _
from workshop.ground.partner import SEATS, Seat

ALOUD = N_("(in spoken words)")
"""Stands for words that were to be spoken instead of typed."""


FOUR_PARTS = (N_("When"), N_("I feel"), N_("because I need"), N_("Would you"))
"""Beginnings that the builder puts together."""


def _words(name: str, most: int = IDEAS) -> Ideas:
    """Words of a list, by families: so many of each."""
    found = wordlists.load(name)
    return Ideas(
        tuple((one.title, some([w.text for w in found.of(one.id)], most)) for one in found.families)
    )


class Write(PrivateActivity, frozen=True, kw_only=True, forbid_unknown_fields=True, tag="write"):
    """Private prompts."""

    kind: ClassVar[str] = "write"
    prompts: tuple[Option, ...]
    coach: bool = False
    """Gentle hints on wording while one writes."""
    builder: bool = False
    """Offers the four parts: when, I feel, because I need, would you. They bring their lists."""
    words: Literal["", "feelings", "needs"] = ""
    """A word list to pick from instead of typing."""
    keeps: bool = False
    """What is written here heads the page of the session in the book."""
    later: bool = False
    """What is given here is closed until both sit there another day: no reveal and no talk."""

    def alone(self, seat: Seat) -> list[Stage]:
        return [Stage(self.id, "turn", seat, self.turn * 60, later=self.later)]

    def together(self, first: Seat) -> list[Stage]:
        return [] if self.later else super().together(first)

    def to_fill(self) -> tuple[Field, ...]:
        if self.builder:
            (prompt,) = self.prompts
            parts = (Lines(_(part), 2, begins=True) for part in FOUR_PARTS)
            words = (_words("feelings", 3), _words("needs", 2))
            return (Say(prompt.text, "asked"), *parts, *words)
        rows = max(2, (3 if self.words else 12) // len(self.prompts)) if not self.later else 5
        lines = tuple(Lines(prompt.text, rows, prompt.hint) for prompt in self.prompts)
        return (*lines, _words(self.words)) if self.words else lines

    def paper(self, *, solo: bool = False) -> Paper:
        paper = super().paper(solo=solo)
        if solo or not self.later:
            return paper
        after = _("Fold this page and give it away closed. It is opened on another day.")
        return msgspec.structs.replace(paper, together=(), after=after)

    def share_question(self) -> str:
        if self.later:
            return _("Leave it for {you}, closed until another day?")
        if self.keeps:
            return _("Read it to {you}, and keep it in your book?")
        return super().share_question()

    def parts(self) -> list[Part]:
        parts = [Part(prompt.id, prompt.text, was=prompt.was) for prompt in self.prompts]
        if self.later:  # nobody is there to hear it
            return parts
        return [*parts, Part(SPOKEN, _("I will say it"), "mark")]

    def blocks(self, shown: Revealed) -> list[Block]:
        blocks: list[Block] = []
        for number, prompt in enumerate(self.prompts):
            for seat in (*SEATS, "both"):
                there = shown.get(seat, {})
                if words := there.get(prompt.id):
                    blocks.append(Text(seat, prompt.text, str(words)))
                elif number == 0 and there.get(SPOKEN):
                    blocks.append(Text(seat, prompt.text, _(ALOUD)))
        return blocks

    def own_problems(self) -> Iterator[Problem]:
        yield from super().own_problems()
        if not 1 <= len(self.prompts) <= 4:
            yield Problem("prompts", f"{len(self.prompts)} of them", "1 to 4")
        if any(prompt.id == SPOKEN for prompt in self.prompts):
            yield Problem("prompts", repr(SPOKEN), "another id: this one says it was spoken")
        if self.builder and len(self.prompts) != 1:
            yield Problem("builder", "true", "exactly one prompt for the builder to fill")
        if self.builder and self.words:
            yield Problem("words", repr(self.words), "nothing here: the builder has its own lists")

    def pair_problems(self) -> Iterator[Problem]:
        if not self.later:
            yield from super().pair_problems()
            return
        for key in ("talk", "reveal_text", "keeps"):
            if value := getattr(self, key):
                stands = "true" if value is True else repr(value)
                yield Problem(key, stands, "nothing here: it is opened another day")
        if not 0 < self.turn <= LONGEST_TURN:
            expected = f"more than 0 and at most {LONGEST_TURN:g} minutes: the other one waits"
            yield Problem("turn", repr(self.turn), expected)
        elif self.reveal_minutes():
            whole = self.minutes - self.reveal_minutes()
            yield Problem("minutes", repr(self.minutes), f"{whole:g}: the hand-overs and two turns")

    def solo_problems(self) -> Iterator[Problem]:
        yield from super().solo_problems()
        if self.later:
            yield Problem("later", "true", "nothing here: there is nobody to leave it for")

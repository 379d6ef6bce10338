"""deck: question cards, drawn in turns. Whoever draws answers first, then the other.

Rising disclosure (protocols page): sets of growing depth, the two begin alternately, both answer.
"""

from collections.abc import Iterator
from random import Random
from typing import ClassVar, Literal

from workshop.activities.base import Activity, Said, Scene
from workshop.activities.paper import Cards, Paper, Say, some
from workshop.activities.paper import said as words_of
from workshop.activities.parts import Option
from workshop.activities.problem import Problem, bounded
from workshop.activities.stage import Stage, again, both_ways
from workshop.ground import wordlists
from workshop.ground.language import several
from workshop.ground.lengths import spoken
from workshop.ground.partner import Seat


class Deck(Activity, frozen=True, kw_only=True, forbid_unknown_fields=True, tag="deck"):
    """Cards for both. Nothing is written down, and a card may always be put back."""

    kind: ClassVar[str] = "deck"
    text: str
    """How it goes, read aloud before the first card."""
    cards: tuple[Option, ...] = ()
    """The author's own cards, in the order in which they come."""
    words: Literal["", "questions"] = ""
    """A word list to draw from instead, mixed anew in every session."""
    families: tuple[str, ...] = ()
    """Families of that list, one set after the other; none: the whole list."""
    each: int = 2
    """How many cards each of the two draws."""
    turn: float
    """Minutes for one card, both answers included."""

    def said(self, scene: Scene) -> Said:
        if scene.stage.does != "draw":
            return Said(self.text)
        number = 2 * (scene.stage.round - 1) + (scene.stage.seat != scene.first)
        pile = self._pile(number, scene.seed)
        card = pile[(number + 2 * self.each * scene.put_back) % len(pile)]
        return Said(self.text, prompt=card)

    def _pile(self, number: int, seed: int) -> list[str]:
        """The cards that this draw is from, by its number from 0."""
        if self.cards:
            return [card.text for card in self.cards]
        words = wordlists.load(self.words)
        found = list(words.words)
        if self.families:
            place = number * len(self.families) // (2 * self.each)
            found = list(words.of(self.families[place]))
        Random(seed).shuffle(found)
        return [word.text for word in found]

    def paper(self, *, solo: bool = False) -> Paper:
        turns = several(
            "{number} card each, {time} a card. Cut them out, or tick what is done.",
            "{number} cards each, {time} a card. Cut them out, or tick what is done.",
            self.each,
        )
        told = turns.format(number=self.each, time=spoken(self.turn * 60))
        rules = (*words_of(self.text), Say(told, "aside"))
        if self.cards:
            return Paper(together=(*rules, Cards("", tuple(card.text for card in self.cards))))
        words = wordlists.load(self.words)
        # Of each depth twice what is drawn, so that a card can be put back.
        many = -(-4 * self.each // max(1, len(self.families)))
        families = [family for family in words.families if family.id in self.families]
        groups = [(one.title, words.of(one.id)) for one in families] or [("", words.words)]
        cards = (Cards(title, some([one.text for one in of], many)) for title, of in groups)
        return Paper(together=(*rules, *cards))

    def _rules_seconds(self) -> float:
        return (self.minutes - 2 * self.each * self.turn) * 60

    def together(self, first: Seat) -> list[Stage]:
        stages = [Stage(self.id, "read", "both", self._rules_seconds(), untimed=True)]
        for number in range(2 * self.each):
            seat, step = both_ways(first)[number % 2], again("draw", number // 2 + 1)
            stages.append(Stage(self.id, step, seat, self.turn * 60))
        return stages

    def own_problems(self) -> Iterator[Problem]:
        yield from super().own_problems()
        yield from bounded("each", self.each, 1, 12)
        if bool(self.cards) == bool(self.words):
            stands = "both" if self.cards else "neither"
            yield Problem("cards", stands, "either cards or a word list (words)")
        elif self.cards and len(self.cards) < 2 * self.each:
            expected = f"at least {2 * self.each}, so that none comes twice"
            yield Problem("cards", f"{len(self.cards)} of them", expected)
        if self.families:
            there = [f.id for f in wordlists.load(self.words).families] if self.words else []
            for family in self.families:
                if family not in there:
                    expected = " or ".join(there) or "nothing here: the cards are the author's own"
                    yield Problem("families", repr(family), expected)
        if not 0.25 <= self.turn <= 20:
            yield Problem("turn", repr(self.turn), "0.25 to 20 minutes for each card")
        elif self._rules_seconds() < 15:
            least = 2 * self.each * self.turn + 0.25
            expected = f"at least {least:g}: all cards, and a quarter minute for the rules"
            yield Problem("minutes", repr(self.minutes), expected)

"""monologue: the two take turns to speak; the other only listens.

Alternating monologue (protocols page): no question, no comment, unused time is silence, and no
talk about it afterwards.
"""

from collections.abc import Iterator
from typing import ClassVar

from workshop.activities.base import Activity, Said, Scene
from workshop.activities.paper import Field, Paper, Say, in_turns
from workshop.activities.paper import said as words_of
from workshop.activities.parts import Option
from workshop.activities.problem import Problem, bounded
from workshop.activities.stage import Stage, again, both_ways
from workshop.ground.language import _
from workshop.ground.partner import Seat


class Monologue(Activity, frozen=True, kw_only=True, forbid_unknown_fields=True, tag="monologue"):
    """Turns of equal length, one question for each pair of turns."""

    kind: ClassVar[str] = "monologue"
    text: str
    """The rules in short, read aloud before the first turn."""
    prompts: tuple[Option, ...]
    """What is spoken about: one for each round; a single one serves for all."""
    turn: float
    """Minutes of each turn."""
    rounds: int = 1
    """How often each of the two speaks."""
    listener: str = ""
    """What the listener does, in words of the author's own."""

    def said(self, scene: Scene) -> Said:
        prompt = self.prompts[min(scene.stage.round, len(self.prompts)) - 1]
        return Said(self.text, prompt=prompt.text)

    def paper(self, *, solo: bool = False) -> Paper:
        found: list[Field] = [*words_of(self.text)]
        if self.listener:
            listens = self.listener.replace("{you}", "{second}").replace("{me}", "{first}")
            found.append(Say(listens, "aside"))
        for prompt in self.prompts:
            found += in_turns(prompt.text, each=True)
        if self.rounds > len(self.prompts):
            found.append(Say(_("You do this {number} times.").format(number=self.rounds), "aside"))
        return Paper(together=tuple(found))

    def _rules_seconds(self) -> float:
        return (self.minutes - 2 * self.rounds * self.turn) * 60

    def together(self, first: Seat) -> list[Stage]:
        stages = [Stage(self.id, "read", "both", self._rules_seconds(), untimed=True)]
        for number in range(2 * self.rounds):
            seat, step = both_ways(first)[number % 2], again("floor", number // 2 + 1)
            stages.append(Stage(self.id, step, seat, self.turn * 60, on_word=number > 0))
        return stages

    def own_problems(self) -> Iterator[Problem]:
        yield from super().own_problems()
        yield from bounded("rounds", self.rounds, 1, 12)
        if len(self.prompts) not in (1, self.rounds):
            expected = f"1, or one for each of the {self.rounds} rounds"
            yield Problem("prompts", f"{len(self.prompts)} of them", expected)
        if not 0.25 <= self.turn <= 20:
            yield Problem("turn", repr(self.turn), "0.25 to 20 minutes for each turn")
        elif self._rules_seconds() < 15:
            least = 2 * self.rounds * self.turn + 0.25
            expected = f"at least {least:g}: all turns, and a quarter minute for the rules"
            yield Problem("minutes", repr(self.minutes), expected)

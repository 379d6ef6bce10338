"""dialogue: the floor. One speaks, the other listens and says back; then the floor changes hands.

Speaker–listener (protocols page): speak for yourself, a sentence or two, then stop; the listener
says back without answering; the speaker confirms or corrects, at most twice; then swap.
"""

from collections.abc import Iterator
from typing import ClassVar

from workshop.activities.base import Activity, Said, Scene
from workshop.activities.paper import Earlier, Field, Paper, Say
from workshop.activities.paper import said as words_of
from workshop.activities.parts import EARLIER
from workshop.activities.problem import Problem, bounded
from workshop.activities.stage import Stage, again, both_ways
from workshop.ground.language import _
from workshop.ground.partner import Seat

SWAP_SECONDS = 15.0


class Dialogue(Activity, frozen=True, kw_only=True, forbid_unknown_fields=True, tag="dialogue"):
    """Floors of equal length for both."""

    kind: ClassVar[str] = "dialogue"
    text: str
    """The rules in short, read aloud before the first floor."""
    prompt: str
    """What the speaker speaks about."""
    turn: float
    """Minutes of each floor."""
    listen_for: str = ""
    """What the listener listens for."""
    listener: str = ""
    """What the listener does, where that is more than to listen; not for a mirrored floor."""
    text_if_none: str = ""
    prompt_if_none: str = ""
    """Said in place of `text` and `prompt` where there is nothing to recall."""
    ask_back: str = ""
    """A question put to the listener when a floor ends."""
    validate: bool = False
    """Whether the listener then says what makes sense of it: "It makes sense, because …"."""
    empathise: bool = False
    """Whether the listener then guesses the feeling, and the speaker says if it fits."""
    rounds: int = 1
    mirror: bool = True
    recall: str = ""
    """An earlier activity whose revealed words stand under the floor."""
    recall_from: EARLIER = ""
    """Words of earlier sessions that stand under the floor."""

    def said(self, scene: Scene) -> Said:
        if self.prompt_if_none and not scene.recalled:
            return Said(self.text_if_none, prompt=self.prompt_if_none)
        return Said(self.text, prompt=self.prompt)

    def paper(self, *, solo: bool = False) -> Paper:
        found: list[Field] = [*words_of(self.text)]
        if self.recall or self.recall_from:
            found.append(Earlier(self.recall))
        found.append(Say(self.prompt, "asked"))
        found += (Say(text, "aside") for text in self._asides())
        return Paper(together=tuple(found))

    def _asides(self) -> Iterator[str]:
        """What the listener does, in the words of the first floor."""
        if self.mirror:
            listens = _("{listener} says back what was heard, without answering it.")
        else:
            # Its author speaks to whoever has the floor; on paper both read it.
            listens = self.listener.replace("{you}", "{second}").replace("{me}", "{first}")
            listens = listens or _("{listener} just listens.")
        yield listens.replace("{listener}", "{second}")
        if self.listen_for:
            told = _("{listener}, listen for {what}.")
            yield told.format(listener="{second}", what=self.listen_for)
        if self.validate:
            yield _("At the end the listener says: “It makes sense to me, because …”")
        if self.empathise:
            yield _("Then the listener says: “I imagine that you felt …”")
        if self.ask_back:
            told = _("At the end {listener} is asked: {question}")
            yield told.format(listener="{second}", question=self.ask_back)
        yield _("Then the other way round: {second} speaks, {first} listens.")
        if self.rounds > 1:
            yield _("You do this {number} times.").format(number=self.rounds)

    def _swaps(self) -> int:
        return 2 * self.rounds - 1 if self.mirror else 0

    def _rules_seconds(self) -> float:
        floors = 2 * self.rounds * self.turn * 60
        return self.minutes * 60 - floors - self._swaps() * SWAP_SECONDS

    def together(self, first: Seat) -> list[Stage]:
        stages = [Stage(self.id, "read", "both", self._rules_seconds(), untimed=True)]
        for floor in range(2 * self.rounds):
            if floor and self.mirror:
                stages.append(Stage(self.id, again("swap", floor), "both", SWAP_SECONDS))
            stages.append(
                Stage(
                    self.id,
                    again("floor", floor // 2 + 1),
                    both_ways(first)[floor % 2],
                    self.turn * 60,
                    mirror=self.mirror,
                    validate=self.validate,
                    empathise=self.empathise,
                    ask_back=bool(self.ask_back),
                    on_word=not self.mirror and floor > 0,
                )
            )
        return stages

    def own_problems(self) -> Iterator[Problem]:
        yield from super().own_problems()
        yield from bounded("rounds", self.rounds, 1, 12)
        if bool(self.text_if_none) != bool(self.prompt_if_none):
            yield Problem("prompt_if_none", "alone", "text_if_none and prompt_if_none, or neither")
        elif self.prompt_if_none and not (self.recall or self.recall_from):
            yield Problem("prompt_if_none", repr(self.prompt_if_none), "nothing here: no recall")
        if self.recall and self.recall_from:
            yield Problem("recall_from", repr(self.recall_from), "recall or recall_from, not both")
        for key in ("validate", "empathise"):
            if getattr(self, key) and not self.mirror:
                yield Problem(key, "true", "nothing here: the floor is not mirrored")
        if self.mirror and self.listener:
            yield Problem("listener", repr(self.listener), "nothing here: the listener mirrors")
        if not 0.25 <= self.turn <= 20:
            yield Problem("turn", repr(self.turn), "0.25 to 20 minutes for each floor")
        elif self._rules_seconds() < 15:
            least = self.minutes - self._rules_seconds() / 60 + 0.25
            yield Problem(
                "minutes",
                repr(self.minutes),
                f"at least {least:g}: all floors, the swaps, a quarter minute for the rules",
            )

"""check: the private safety card. Read for a fixed time, answered in one's head, no input.

Nothing of it exists that could be stored, scored, resumed or measured (safety page, 1). After it
each may be asked how tonight is; only the lower of both answers is used (safety page, 2).
"""

import math
from collections.abc import Iterator
from typing import ClassVar

from workshop.activities.base import HANDOVER_SECONDS, Activity
from workshop.activities.paper import Field, Paper, points, said
from workshop.activities.problem import Problem
from workshop.activities.stage import Stage
from workshop.ground.partner import Seat

TONIGHT_SECONDS = 15.0


class Check(Activity, frozen=True, kw_only=True, forbid_unknown_fields=True, tag="check"):
    """The card, once for each partner alone."""

    kind: ClassVar[str] = "check"
    text: str
    questions: tuple[str, ...]
    ending: str
    seconds: float = 40.0
    """The fixed reading time, the same for both."""
    tonight: bool = False
    """Whether "how is tonight?" follows."""

    def _card_seconds(self) -> float:
        return self.seconds + (TONIGHT_SECONDS if self.tonight else 0)

    def alone_minutes(self) -> float:
        return self._card_seconds() / 60

    def handover_seconds(self) -> float:
        return self.minutes * 30 - self._card_seconds()

    def _minutes_needed(self) -> float:
        seconds = 2 * (HANDOVER_SECONDS + self._card_seconds())
        return math.ceil(seconds / 15) / 4

    def alone(self, seat: Seat) -> list[Stage]:
        stages = [Stage(self.id, "card", seat, self.seconds)]
        if self.tonight:
            stages.append(Stage(self.id, "tonight", seat, TONIGHT_SECONDS))
        return stages

    def paper(self, *, solo: bool = False) -> Paper:
        words: tuple[Field, ...] = (
            *said(self.text),
            *points(self.questions),
            *said(self.ending),
        )
        return Paper(alone=words, card=True)

    def together(self, first: Seat) -> list[Stage]:
        return []

    def solo(self) -> list[Stage]:
        """The card alone: how the evening is to be is one's own affair."""
        return [Stage(self.id, "card", "left", self.minutes * 60)]

    def own_problems(self) -> Iterator[Problem]:
        yield from super().own_problems()
        if not 20 <= self.seconds <= 90:
            yield Problem("seconds", repr(self.seconds), "20 to 90 seconds, the same for both")
        if not self.questions:
            yield Problem("questions", "[]", "at least one question to answer in one's head")

    def pair_problems(self) -> Iterator[Problem]:
        if 20 <= self.seconds <= 90 and self.minutes != (needed := self._minutes_needed()):
            expected = (
                f"exactly {needed:g}: for each a hand-over, the card and the question after it"
            )
            yield Problem("minutes", repr(self.minutes), expected)

    def solo_problems(self) -> Iterator[Problem]:
        yield from super().solo_problems()
        if self.minutes != (needed := math.ceil(self.seconds / 15) / 4):
            yield Problem(
                "minutes", repr(self.minutes), f"exactly {needed:g}: as long as the card stays"
            )
        if self.tonight:
            yield Problem("tonight", "true", "nothing here: there is no evening to set")

"""read: a card that one of the two reads aloud, and a talk about it if the author wants one."""

from collections.abc import Iterator
from typing import ClassVar, Literal

from workshop.activities.base import Activity, Said, Scene
from workshop.activities.paper import Earlier, Field, Paper, Say, in_turns, points
from workshop.activities.paper import said as words_of
from workshop.activities.parts import EARLIER
from workshop.activities.problem import Problem
from workshop.activities.stage import Stage, talk_stages
from workshop.ground.language import _
from workshop.ground.partner import Seat


class Read(Activity, frozen=True, kw_only=True, forbid_unknown_fields=True, tag="read"):
    """A card of words."""

    kind: ClassVar[str] = "read"
    text: str
    points: tuple[str, ...] = ()
    closing: str = ""
    reader: Literal["first", "second", "both", "each"] = "first"
    """Who reads aloud; both: paragraph by paragraph in turns; each: nobody, each for themselves."""
    recall: str = ""
    """An earlier activity whose revealed words stand under the card."""
    recall_from: EARLIER = ""
    """Words of earlier sessions that stand under the card."""
    talk: float = 0.0
    """Minutes of talk after the card."""
    talk_each: bool = False
    """Whether the talk is two equal halves, one for each."""
    talk_text: str = ""

    def said(self, scene: Scene) -> Said:
        return Said(self.text, prompt=self.talk_text)

    def paper(self, *, solo: bool = False) -> Paper:
        found: list[Field] = [] if solo else [Say(self._who_reads(), "aside")]
        found += words_of(self.text)
        if self.recall or self.recall_from:
            found.append(Earlier(self.recall))
        found += (*points(self.points), *words_of(self.closing))
        return Paper(together=(*found, *in_turns(self.talk_text, each=self.talk_each)))

    def _who_reads(self) -> str:
        if self.reader == "each":
            return _("each of you reads in silence")
        if self.reader == "both":
            return _("read aloud in turns; {name} begins").format(name="{first}")
        return _("{name} reads to you both").format(name="{" + self.reader + "}")

    def together(self, first: Seat) -> list[Stage]:
        stages = [Stage(self.id, "read", "both", (self.minutes - self.talk) * 60)]
        return stages + talk_stages(self.id, self.talk, first, each=self.talk_each)

    def solo(self) -> list[Stage]:
        return [Stage(self.id, "read", "both", self.minutes * 60)]

    def solo_problems(self) -> Iterator[Problem]:
        yield from super().solo_problems()
        if self.talk:
            yield Problem("talk", repr(self.talk), "nothing here: there is nobody to talk to")

    def own_problems(self) -> Iterator[Problem]:
        yield from super().own_problems()
        if not 0 <= self.talk <= self.minutes - 0.25:
            yield Problem("talk", repr(self.talk), "0, or a quarter minute less than minutes")
        if self.talk and not self.talk_text.strip():
            yield Problem("talk_text", repr(self.talk_text), "what the two talk about")
        if self.recall and self.recall_from:
            yield Problem("recall_from", repr(self.recall_from), "recall or recall_from, not both")

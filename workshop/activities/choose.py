"""choose: each marks lines of a list alone; then what only one and what both marked is on view."""

from collections.abc import Iterator
from typing import ClassVar, Literal

import msgspec

from workshop.activities.base import Activity
from workshop.activities.blocks import Block, Columns, Text
from workshop.activities.changes import Change, Line, changes
from workshop.activities.paper import Boxes, Field, Lines, Paper, Points, Say
from workshop.activities.parts import Answers, Option, Part, Revealed, former
from workshop.activities.private import PrivateActivity
from workshop.activities.problem import Problem, bounded, is_id
from workshop.activities.stage import IN_COMMON, Stage
from workshop.ground import wordlists
from workshop.ground.language import _
from workshop.ground.partner import SEATS, Seat

ONE_COLUMN = "pick"
"""The column's id where the author names none."""


class Choose(PrivateActivity, frozen=True, kw_only=True, forbid_unknown_fields=True, tag="choose"):
    """A private pick from a list, in one column or in two such as felt and done."""

    kind: ClassVar[str] = "choose"
    options: tuple[Option, ...] = ()
    words: Literal["", "feelings", "needs", "rituals"] = ""
    """A word list to pick from, instead of own options."""
    columns: tuple[Option, ...] = ()
    most: int = 0
    """Marks allowed in each column; 0 means any number."""
    mutual: bool = False
    """Only what both picked comes to light; never what one picked alone."""
    harmless: tuple[str, ...] = ()
    """Ids of three or more options that are light for anybody. A mutual reveal always shows three
    lines, filled up with these, so that nothing can be computed from what is missing (safety
    page, 6)."""
    note: str = ""
    """Prompt of a free line under the list; empty for none."""

    def lines(self) -> tuple[Option, ...]:
        """The lines to pick from: the author's own, or those of the word list."""
        if self.words:
            words = wordlists.load(self.words).words
            return tuple(Option(word.id, word.text, was=word.was) for word in words)
        return self.options

    def column_ids(self) -> tuple[str, ...]:
        """The ids of the columns; always at least one."""
        return tuple(column.id for column in self.columns) or (ONE_COLUMN,)

    def parts(self) -> list[Part]:
        columns = [((c.id, *c.was), c.text) for c in self.columns]
        parts = [
            Part(
                f"{names[0]}/{line.id}",
                f"{line.text} · {title}" if title else line.text,
                "mark",
                former(names, (line.id, *line.was)),
                names[0],
                title,
            )
            for names, title in columns or [((ONE_COLUMN,), "")]
            for line in self.lines()
        ]
        if self.note:
            parts.append(Part("note", self.note))
        return parts

    def tidy(self, answers: Answers) -> Answers:
        known = super().tidy(answers)
        for column in self.column_ids():
            marks = [key for key in known if key.startswith(f"{column}/")]
            for key in marks[self.most or len(marks) :]:
                del known[key]
        return known

    def could_hold(self, answers: Answers) -> bool:
        """A word list grows: a newer program knows words that this one does not."""
        words = {name for name, value in answers.items() if self._can_be_word(name, value)}
        return super().could_hold({name: answers[name] for name in answers.keys() - words})

    def _can_be_word(self, name: str, value: str | int) -> bool:
        column, _slash, word = name.partition("/")
        return bool(self.words) and value == 1 and column in self.column_ids() and is_id(word)

    def to_fill(self) -> tuple[Field, ...]:
        titles = tuple(column.text for column in self.columns)
        found: list[Field] = [Boxes(tuple(line.text for line in self.lines()), titles)]
        if self.most:
            found.insert(0, Say(_("{number} at most").format(number=self.most), "aside"))
        return (*found, Lines(self.note, 5)) if self.note else tuple(found)

    def paper(self, *, solo: bool = False) -> Paper:
        paper = super().paper(solo=solo)
        if solo or not self.mutual:
            return paper
        # Paper can't find what two have in common without showing more. So nothing is compared:
        # the harmless lines stand there for every couple (safety page, 6).
        told = _("On paper nothing is compared. These three stand here for everybody:")
        harmless = tuple(line.text for line in self.options if line.id in self.harmless)
        # Without what is said of every other private page: that it can be laid out.
        together = (Say(told), Points(harmless[:IN_COMMON]), *paper.together[1:])
        after = _("Nobody is shown this page, not even in part. Keep it, or tear it up.")
        return msgspec.structs.replace(paper, together=together, after=after)

    def share_question(self) -> str:
        if self.mutual:
            return _("Compare it with what {you} picked? Only what you both picked is shown.")
        return super().share_question()

    def together(self, first: Seat) -> list[Stage]:
        stages = super().together(first)
        if not self.mutual:
            return stages
        harmless = tuple(f"{ONE_COLUMN}/{name}" for name in self.harmless)
        reveal = msgspec.structs.replace(stages[0], mutual=True, harmless=harmless)
        return [reveal, *stages[1:]]

    def _three(self, shown: Revealed) -> list[Option]:
        """What both picked, filled up to three lines."""
        picked = self._marked(ONE_COLUMN, shown.get("left", {}))
        picked &= self._marked(ONE_COLUMN, shown.get("right", {}))
        common = [line for line in self.options if line.id in picked]
        by_id = {line.id: line for line in self.options}
        others = [by_id[name] for name in self.harmless if name not in picked]
        return (common + others)[:IN_COMMON]

    def blocks(self, shown: Revealed) -> list[Block]:
        if self.mutual:
            three = tuple(sorted(line.text for line in self._three(shown)))
            return [Columns("", (), three, ())]
        blocks: list[Block] = []
        titles = {column.id: column.text for column in self.columns}
        for column in self.column_ids():
            left, right = (self._marked(column, shown.get(seat, {})) for seat in SEATS)
            columns = (left - right, left & right, right - left)
            texts = [tuple(line.text for line in self.lines() if line.id in ids) for ids in columns]
            if any(texts):
                blocks.append(Columns(titles.get(column, ""), *texts))
        for seat in SEATS:
            if note := shown.get(seat, {}).get("note"):
                blocks.append(Text(seat, self.note, str(note)))
        return blocks

    def differs(self, then: Revealed, now: Revealed, before: Activity) -> list[Change]:
        was_mutual = isinstance(before, Choose) and before.mutual
        if not self.mutual and not was_mutual:
            return super().differs(then, now, before)
        if not self.mutual or not isinstance(before, Choose) or not was_mutual:
            return []
        # Only the lines that were on view for both: never what one of the two picked.
        return changes("both", before._on_view(then), self._on_view(now))

    def _on_view(self, shown: Revealed) -> list[Line]:
        three = sorted(self._three(shown), key=lambda line: line.text)
        return [Line(frozenset((line.id, *line.was)), line.text, "mark", 1) for line in three]

    def _marked(self, column: str, answers: Answers) -> set[str]:
        """Ids of the lines marked in this column, also where a word had another id then."""
        return {
            line.id
            for line in self.lines()
            if any(f"{column}/{name}" in answers for name in (line.id, *line.was))
        }

    def own_problems(self) -> Iterator[Problem]:
        yield from super().own_problems()
        if bool(self.options) == bool(self.words):
            stands = "both" if self.options else "neither"
            yield Problem("options", stands, "either options or a word list (words)")
        if len(self.columns) not in (0, 2):
            yield Problem("columns", f"{len(self.columns)} of them", "none or two")
        if len(self.options) > 40:
            yield Problem("options", f"{len(self.options)} of them", "at most 40")
        yield from bounded("most", self.most, 0, 40)
        if self.mutual:
            yield from self._mutual_problems()
            if 0 < self.most < IN_COMMON:
                yield Problem("most", str(self.most), f"{IN_COMMON} or more, or 0 for any number")

    def _mutual_problems(self) -> Iterator[Problem]:
        for key in ("words", "columns", "note"):
            if getattr(self, key):
                stands = "some" if key == "columns" else repr(getattr(self, key))
                yield Problem(key, stands, "nothing here: only own options")
        known = {line.id for line in self.options}
        if len(self.harmless) < IN_COMMON or not set(self.harmless) <= known:
            expected = f"the ids of at least {IN_COMMON} options that are light for anybody"
            yield Problem("harmless", ", ".join(self.harmless) or "nothing", expected)

"""choose: each marks lines of a list alone; then what only one and what both marked is on view."""

from collections.abc import Iterator
from typing import ClassVar, Literal

from workshop.activities.base import (
    Answers,
    Option,
    Part,
    PrivateActivity,
    Problem,
    Revealed,
    bounded,
    check_options,
)
from workshop.activities.blocks import Block, Columns, Text
from workshop.ground import wordlists
from workshop.ground.partner import SEATS

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
    note: str = ""
    """Prompt of a free line under the list; empty for none."""

    def lines(self) -> tuple[Option, ...]:
        """The lines to pick from: the author's own, or those of the word list."""
        if self.words:
            return tuple(Option(word.id, word.text) for word in wordlists.load(self.words).words)
        return self.options

    def column_ids(self) -> tuple[str, ...]:
        """The ids of the columns; always at least one."""
        return tuple(column.id for column in self.columns) or (ONE_COLUMN,)

    def parts(self) -> list[Part]:
        titles = {column.id: column.text for column in self.columns}
        parts = [
            Part(f"{column}/{line.id}", f"{line.text} · {titles[column]}" if titles else line.text)
            for column in self.column_ids()
            for line in self.lines()
        ]
        if self.note:
            parts.append(Part("note", self.note))
        return parts

    def tidy(self, answers: Answers) -> Answers:
        known: Answers = {}
        for column in self.column_ids():
            marks = [
                key
                for line in self.lines()
                if answers.get(key := f"{column}/{line.id}") and answers[key] == 1
            ]
            known |= dict.fromkeys(marks[: self.most or None], 1)
        note = answers.get("note")
        if self.note and isinstance(note, str) and note.strip():
            known["note"] = note[:20_000]
        return known

    def blocks(self, shown: Revealed) -> list[Block]:
        blocks: list[Block] = []
        titles = {column.id: column.text for column in self.columns}
        for column in self.column_ids():
            marked = {
                seat: [
                    line.text
                    for line in self.lines()
                    if f"{column}/{line.id}" in shown.get(seat, {})
                ]
                for seat in SEATS
            }
            left, right = marked["left"], marked["right"]
            blocks.append(
                Columns(
                    titles.get(column, ""),
                    left=tuple(text for text in left if text not in right),
                    both=tuple(text for text in left if text in right),
                    right=tuple(text for text in right if text not in left),
                )
            )
        for seat in SEATS:
            if note := shown.get(seat, {}).get("note"):
                blocks.append(Text(seat, self.note, str(note)))
        return blocks

    def problems(self) -> Iterator[Problem]:
        yield from super().problems()
        if bool(self.options) == bool(self.words):
            yield Problem("options", "both or none", "either options or a word list (words)")
        yield from check_options("options", self.options)
        yield from check_options("columns", self.columns)
        if len(self.columns) not in (0, 2):
            yield Problem("columns", f"{len(self.columns)} of them", "none or two")
        if len(self.options) > 40:
            yield Problem("options", f"{len(self.options)} of them", "at most 40")
        yield from bounded("most", self.most, 0, 40)

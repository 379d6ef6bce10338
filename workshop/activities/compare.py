"""compare: a table such as need, neglect and care; each marks alone where they find themselves."""

from collections.abc import Iterator
from typing import ClassVar

from msgspec import Struct

from workshop.activities.blocks import Block, Columns
from workshop.activities.paper import Field, Table
from workshop.activities.parts import Answers, Option, Part, Revealed, former
from workshop.activities.private import PrivateActivity
from workshop.activities.problem import Problem
from workshop.ground.partner import SEATS


class Row(Struct, frozen=True, forbid_unknown_fields=True):
    """One row of the table: a cell for each column."""

    id: str
    cells: tuple[str, ...]
    was: tuple[str, ...] = ()


class Compare(
    PrivateActivity, frozen=True, kw_only=True, forbid_unknown_fields=True, tag="compare"
):
    """A table in which every cell can be marked."""

    kind: ClassVar[str] = "compare"
    columns: tuple[Option, ...]
    rows: tuple[Row, ...]

    def to_fill(self) -> tuple[Field, ...]:
        rows = tuple(row.cells for row in self.rows)
        return (Table(tuple(column.text for column in self.columns), rows),)

    def parts(self) -> list[Part]:
        return [
            Part(
                f"{row.id}/{column.id}",
                f"{cell} · {column.text}",
                "mark",
                former((row.id, *row.was), (column.id, *column.was)),
                column.id,
                column.text,
            )
            for row in self.rows
            for column, cell in zip(self.columns, row.cells, strict=False)
        ]

    def blocks(self, shown: Revealed) -> list[Block]:
        blocks: list[Block] = []
        for number, column in enumerate(self.columns):
            left, right = (self._marked(column, shown.get(seat, {})) for seat in SEATS)
            texts = [
                tuple(row.cells[number] for row in self.rows if row.id in ids)
                for ids in (left - right, left & right, right - left)
            ]
            if any(texts):
                blocks.append(Columns(column.text, *texts))
        return blocks

    def _marked(self, column: Option, answers: Answers) -> set[str]:
        """Ids of the rows marked in this column, also where one had another id then."""
        return {
            row.id
            for row in self.rows
            if any(
                f"{name}/{title}" in answers
                for name in (row.id, *row.was)
                for title in (column.id, *column.was)
            )
        }

    def own_problems(self) -> Iterator[Problem]:
        yield from super().own_problems()
        if not 2 <= len(self.columns) <= 3:
            yield Problem("columns", f"{len(self.columns)} of them", "2 or 3")
        if not 1 <= len(self.rows) <= 12:
            yield Problem("rows", f"{len(self.rows)} of them", "1 to 12")
        for row in self.rows:
            if len(row.cells) != len(self.columns) or not all(c.strip() for c in row.cells):
                expected = f"{len(self.columns)} cells with words, one for each column"
                yield Problem("rows", f"{len(row.cells)} in {row.id}", expected)

"""The room's pulse: numbers while they are gathered, then what was shown and nothing else.

What may be shown is worked out in `room/pulse.py`. Here it only has its place.
"""

import sqlite3
from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Literal

import msgspec
from msgspec import Struct

from workshop.journal.tables import rows
from workshop.journal.tables.times import stamp

Moment = Literal["before", "after"]
"""When the numbers are given."""


class GivenRow(Struct, frozen=True):
    """One number of one person."""

    moment: Moment
    person: str
    """A random word, of this evening alone."""
    item: str
    value: int
    """0 to 10."""


class PulseRow(Struct, frozen=True):
    """What was shown of one item at one moment."""

    moment: Moment
    item: str
    people: int
    """How many gave a number."""
    counts: tuple[int, ...] = ()
    """How many of them in each band of numbers; empty where they lay too close to be shown."""


def give(
    connection: sqlite3.Connection,
    evening: str,
    moment: Moment,
    person: str,
    numbers: Mapping[str, int],
) -> None:
    """Remember one person's numbers, in place of earlier ones; nothing, once some were shown.

    Nothing either where the evening is over.
    """
    connection.execute(
        "DELETE FROM given WHERE evening = ? AND moment = ? AND person = ?",
        (evening, moment, person),
    )
    if shown(connection, evening) or _is_over(connection, evening):
        return
    connection.executemany(
        "INSERT INTO given (evening, moment, person, item, value) VALUES (?, ?, ?, ?, ?)",
        [(evening, moment, person, item, value) for item, value in numbers.items()],
    )


def take_back(connection: sqlite3.Connection, evening: str, person: str) -> None:
    """Forget all numbers of a person. Run it by `Journal.erase`, so that no trace stays."""
    connection.execute("DELETE FROM given WHERE evening = ? AND person = ?", (evening, person))


def given(connection: sqlite3.Connection, evening: str) -> tuple[GivenRow, ...]:
    """Every number that is gathered and was not taken back."""
    found = connection.execute(
        "SELECT moment, person, item, value FROM given WHERE evening = ? "
        "ORDER BY moment, person, item",
        (evening,),
    )
    return rows.structs(GivenRow, found)


def show(connection: sqlite3.Connection, evening: str, what: Iterable[PulseRow]) -> None:
    """Remember what is shown, once; every single number of the evening goes.

    Run it by `Journal.erase`, so that they leave no trace. Where something was shown already,
    that stays, and this is as if it had not been asked.
    """
    if not shown(connection, evening):
        connection.executemany(
            "INSERT INTO pulse (evening, moment, item, number, people, counts) "
            "VALUES (?, ?, ?, ?, ?, ?)",
            [
                (evening, row.moment, row.item, number, row.people, _as_json(row.counts))
                for number, row in enumerate(what, 1)
            ],
        )
    connection.execute("DELETE FROM given WHERE evening = ?", (evening,))


def shown(connection: sqlite3.Connection, evening: str) -> tuple[PulseRow, ...]:
    """What was shown of an evening; empty where nothing was."""
    found = connection.execute(
        "SELECT moment, item, people, counts FROM pulse WHERE evening = ? "
        "ORDER BY moment DESC, number",
        (evening,),
    )
    return rows.structs(PulseRow, found, json="counts")


def any_lapsed(connection: sqlite3.Connection, since: datetime) -> bool:
    """Whether single numbers are left of evenings that were to begin before this time."""
    found = connection.execute(f"SELECT 1 {_LAPSED} LIMIT 1", (stamp(since),))
    return found.fetchone() is not None


def drop_lapsed(connection: sqlite3.Connection, since: datetime) -> None:
    """Forget those: the evening was cut off. Run it by `Journal.erase`."""
    connection.execute(f"DELETE {_LAPSED}", (stamp(since),))


_LAPSED = "FROM given WHERE evening IN (SELECT id FROM evening WHERE begins < ?)"


def _as_json(counts: tuple[int, ...]) -> str:
    return msgspec.json.encode(counts).decode()


def _is_over(connection: sqlite3.Connection, evening: str) -> bool:
    found = connection.execute("SELECT ended FROM evening WHERE id = ?", (evening,)).fetchone()
    return found is None or found[0] is not None

"""What was just deleted, in memory only, and putting it back as if it had never been gone.

Taken out it is really gone from every file. Put back, ids, times and the order of all entries are
what they were, so that the journal does not tell of it.

For that, entries are numbered anew: each time some go, and each time they come back. Nothing
refers to an entry by its number, here or in what leaves the program: a session is named by its id,
an entry by its session, activity, seat and state, a place of the index by when its session began.
The number is an order and nothing else.
"""

import sqlite3
from collections.abc import Sequence
from itertools import groupby

from msgspec import Struct

from workshop.journal.tables import entries, gone, rituals, search

Row = tuple[str | int | float | bytes | None, ...]


class Rows(Struct, frozen=True):
    """Rows of one table."""

    table: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]


class Removed(Struct, frozen=True):
    """Everything that went, and where its entries stood among all others."""

    tables: tuple[Rows, ...]
    """In the order in which they can be put back."""
    ranks: tuple[int, ...]
    """Of each entry: it was the first, the second … of all entries of the journal."""

    def __repr__(self) -> str:  # what is printed of it by mistake holds no words
        return "Removed()"


_OF_SESSION = (
    ("session", "id = ?"),
    ("script", "session = ?"),
    ("sitting", "session = ?"),
    ("used", "session = ?"),
)
"""Each table that holds a part of a session, besides its entries."""

_WITHOUT_ROWID = ("used", "ritual", "practice")


def of_session(connection: sqlite3.Connection, session: str) -> Removed:
    """All that goes when this session does; nothing for one that is not there."""
    guide = _rows(
        connection,
        "guide",
        "hash IN (SELECT guide_hash FROM session WHERE id = ?) "
        "AND hash NOT IN (SELECT guide_hash FROM session WHERE id <> ?)",
        [session, session],
    )
    parts = [_rows(connection, table, where, [session]) for table, where in _OF_SESSION]
    # A ritual stays when its session goes, and only forgets where it comes from.
    agreed = [one.id for one in rituals.readable(connection)[0] if one.session == session]
    parts += _rituals(connection, agreed)[:1]
    return _with_entries(connection, (guide, *parts), "session = ?", [session])


def of_entries(
    connection: sqlite3.Connection, session: str, activity: str, seats: Sequence[str]
) -> Removed:
    """What these seats gave in an activity, in whatever state."""
    agreed = rituals.of_agreement(connection, session, activity) if "both" in seats else ()
    parts = _rituals(connection, [one.id for one in agreed])
    where = f"session = ? AND activity = ? AND seat IN ({', '.join('?' for _ in seats)})"
    return _with_entries(connection, parts, where, [session, activity, *seats])


def of_ritual(connection: sqlite3.Connection, ritual: str) -> Removed:
    """A ritual and every time it was done."""
    return Removed(_rituals(connection, [ritual]), ())


def _rituals(connection: sqlite3.Connection, ids: Sequence[str]) -> tuple[Rows, ...]:
    if not ids:
        return ()
    those = f"({', '.join('?' for _ in ids)})"
    return (
        _rows(connection, "ritual", f"id IN {those}", ids),
        _rows(connection, "practice", f"ritual IN {those}", ids),
    )


def put_back(connection: sqlite3.Connection, removed: Removed) -> None:
    """Put everything back where it was."""
    for part in removed.tables:
        for row in part.rows:
            _insert(connection, part, row)
    entries.close_gaps(connection)
    _make_room(connection, removed.ranks)
    connection.executemany(
        "UPDATE entry SET number = ? WHERE number = ?",
        [(rank, -place) for place, rank in enumerate(removed.ranks, 1)],
    )
    entries.close_gaps(connection)  # where others went meanwhile, they stood before some of these
    for session in _ids(removed, "session"):
        gone.forget(connection, gone.marks_of(connection, session))
    gone.forget(connection, [gone.hash_of(id) for id in _ids(removed, "ritual")])
    _put_into_index(connection, removed)


def _ids(removed: Removed, table: str) -> list[str]:
    return [
        str(dict(zip(part.columns, row, strict=True))["id"])
        for part in removed.tables
        if part.table == table
        for row in part.rows
    ]


def _put_into_index(connection: sqlite3.Connection, removed: Removed) -> None:
    """What both have seen of it can be found again."""
    for session in _ids(removed, "session"):
        search.put_session(connection, session)
    for part in removed.tables:
        for row in part.rows:
            if part.table == "entry":
                values = dict(zip(part.columns, row, strict=True))
                search.put(connection, str(values["session"]), str(values["activity"]))


def _with_entries(
    connection: sqlite3.Connection, parts: tuple[Rows, ...], where: str, given: Sequence[str]
) -> Removed:
    found = _rows(connection, "entry", where, given, order="number")
    numbers = tuple(
        int(rank)
        for (rank,) in connection.execute(
            "SELECT (SELECT count(*) FROM entry AS other WHERE other.number <= entry.number) "
            f"FROM entry WHERE {where} ORDER BY number",
            list(given),
        )
    )
    return Removed((*parts, found), numbers)


def _rows(
    connection: sqlite3.Connection,
    table: str,
    where: str,
    given: Sequence[str],
    order: str = "1",
) -> Rows:
    # Where rows have a hidden number, it is a part of their order.
    hidden = "" if table in (*_WITHOUT_ROWID, "entry") else "rowid, "
    found = connection.execute(
        f"SELECT {hidden}* FROM {table} WHERE {where} ORDER BY {order}", list(given)
    )
    return Rows(table, tuple(column[0] for column in found.description), tuple(found.fetchall()))


def _insert(connection: sqlite3.Connection, part: Rows, row: Row) -> None:
    values = dict(zip(part.columns, row, strict=True))
    if part.table == "entry":
        values["number"] = None  # behind all others, until there is room
    elif "rowid" in values:
        taken = connection.execute(
            f"SELECT 1 FROM {part.table} WHERE rowid = ?", (values["rowid"],)
        ).fetchone()
        values["rowid"] = None if taken else values["rowid"]
    # A ritual that stayed says again where it comes from.
    known = "ON CONFLICT (id) DO UPDATE SET content = excluded.content"
    connection.execute(
        f"INSERT INTO {part.table} ({', '.join(values)}) "
        f"VALUES ({', '.join('?' for _ in values)}) {known if part.table == 'ritual' else ''}",
        list(values.values()),
    )


def _make_room(connection: sqlite3.Connection, ranks: Sequence[int]) -> None:
    """Number the others so that these ranks are free; those put back wait below 0.

    They stand behind all others now, in their order, without a gap; here they go to -1, -2 …
    """
    total = connection.execute("SELECT count(*) FROM entry").fetchone()[0]
    others = total - len(ranks)
    connection.execute("UPDATE entry SET number = ? - number WHERE number > ?", (others, others))
    # Before every run of ranks so many of the others stay; those behind move by the run's length.
    runs = [
        (key, sum(1 for _ in run))
        for key, run in groupby(rank - place for place, rank in enumerate(ranks, 1))
    ]
    if not runs:
        return
    moved = " + ".join("(number > ?) * ?" for _ in runs)
    flat = [value for run in runs for value in run]
    least = runs[0][0]
    # Upwards in two steps, since numbers are unique at every moment; -1, -2 … are in use.
    far = 2 * total
    connection.execute(
        f"UPDATE entry SET number = -(number + {moved}) - ? WHERE number > ?", [*flat, far, least]
    )
    connection.execute("UPDATE entry SET number = -number - ? WHERE number < ?", (far, -far))

"""The list of past sessions: which ones, in which order, and the few words of each line.

The order is read as ids alone, which an index mostly answers; the lines come in windows, so that
fifteen years of evenings open as quickly as one.
"""

import sqlite3
from collections.abc import Sequence
from datetime import datetime
from typing import Literal

import msgspec
from msgspec import Struct

from workshop.journal.tables import rows
from workshop.journal.tables.sessions import Status
from workshop.journal.tables.times import stamp

Order = Literal["newest", "oldest", "title"]
"""By when a session began, or by the title of its guide and then the newest first."""

_EMPTY = ("{}", '{"spoken":1}')
"""Contents of which nothing stands in a book."""


class Place(Struct, frozen=True):
    """Activities of one guide as it was run."""

    guide_hash: str
    activities: tuple[str, ...]


class Wanted(Struct, frozen=True, kw_only=True):
    """Which sessions to list. What is left as it is asks for nothing."""

    guide: str = ""
    """Id of the guide."""
    since: datetime | None = None
    until: datetime | None = None
    """Begun at or after the one and before the other; UTC."""
    status: Status | None = None
    shown_in: tuple[Place, ...] | None = None
    """Something was shown in one of these activities."""
    agreed_in: tuple[Place, ...] | None = None
    """Both agreed on something in one of these activities."""
    order: Order = "newest"


class Line(Struct, frozen=True, kw_only=True):
    """What stands in the list of one session."""

    id: str
    guide_id: str
    title: str
    status: Status
    started: datetime
    seconds_used: float


_COLUMNS = ", ".join(Line.__struct_fields__)


def ids(
    connection: sqlite3.Connection, wanted: Wanted, *, most: int | None = None
) -> tuple[str, ...]:
    """The ids of these sessions, in their order; only the first ones, where `most` says how many.

    Sessions that began at the same moment stand by their ids, as the index has them.
    """
    where, given = _conditions(wanted)
    direction = "ASC" if wanted.order == "oldest" else "DESC"
    order = f"{where} ORDER BY started {direction}, id {direction}"
    if wanted.order != "title":
        query = f"SELECT id FROM session{order}" + ("" if most is None else f" LIMIT {most:d}")
        return tuple(id for (id,) in connection.execute(query, given))
    # Whole Unicode is folded in Python only; a stable sort leaves the newest of a title first.
    found = connection.execute(f"SELECT id, title FROM session{order}", given).fetchall()
    found.sort(key=lambda row: str(row[1]).casefold())
    return tuple(id for id, _title in found[:most])


def lines(connection: sqlite3.Connection, of: Sequence[str]) -> dict[str, Line]:
    """The lines of these sessions by id; one that is gone by now is missing."""
    found = connection.execute(
        f"SELECT {_COLUMNS} FROM session WHERE id IN (SELECT value FROM json_each(?))", _json(of)
    )
    return {line.id: line for line in rows.structs(Line, found)}


def starting_with(connection: sqlite3.Connection, start: str) -> tuple[str, ...]:
    """The ids that begin so, the newest session first; every one for an empty beginning."""
    return tuple(
        id
        for (id,) in connection.execute(
            "SELECT id FROM session WHERE substr(id, 1, ?) = ? ORDER BY started DESC, id",
            (len(start), start),
        )
    )


def count(connection: sqlite3.Connection) -> int:
    """How many sessions there are."""
    return int(connection.execute("SELECT count(*) FROM session").fetchone()[0])


def begun(connection: sqlite3.Connection) -> tuple[datetime, ...]:
    """Of every hour in which a session began, a moment; the newest first."""
    found = connection.execute(
        "SELECT max(started) AS at FROM session GROUP BY substr(started, 1, 13) ORDER BY at DESC"
    )
    return tuple(msgspec.convert(at, datetime) for (at,) in found)


def guides_run(connection: sqlite3.Connection) -> dict[str, str]:
    """The title of every guide as it was run, by its hash."""
    return dict(connection.execute("SELECT hash, title FROM guide ORDER BY hash").fetchall())


def shown_in(connection: sqlite3.Connection, places: Sequence[Place]) -> list[tuple[str, str]]:
    """Session and activity wherever something was shown in these activities, the newest first."""
    condition, given = _in_places(places, "")
    return list(
        connection.execute(
            "SELECT DISTINCT session.id, entry.activity FROM session "
            "JOIN entry ON entry.session = session.id "
            f"WHERE {condition} ORDER BY started DESC, session.id, entry.activity",
            given,
        )
    )


def _conditions(wanted: Wanted) -> tuple[str, list[str]]:
    conditions: list[str] = []
    given: list[str] = []
    for condition, value in (
        ("guide_id = ?", wanted.guide),
        ("started >= ?", wanted.since and stamp(wanted.since)),
        ("started < ?", wanted.until and stamp(wanted.until)),
        ("status = ?", wanted.status),
    ):
        if value:
            conditions.append(condition)
            given.append(value)
    for places, more in ((wanted.shown_in, ""), (wanted.agreed_in, " AND seat = 'both'")):
        if places is not None:
            there, values = _in_places(places, more)
            conditions.append(
                f"EXISTS (SELECT 1 FROM entry WHERE entry.session = session.id AND {there})"
            )
            given += values
    return f" WHERE {' AND '.join(conditions)}" if conditions else "", given


def _in_places(places: Sequence[Place], more: str) -> tuple[str, list[str]]:
    """The condition that something was shown in one of these activities."""
    given: list[str] = []
    each = []
    for place in places:
        each.append("(guide_hash = ? AND activity IN (SELECT value FROM json_each(?)))")
        given += [place.guide_hash, *_json(place.activities)]
    where = " OR ".join(each) or "0"
    return (
        f"state = 'revealed' AND content NOT IN (?, ?){more} AND ({where})",
        [*_EMPTY, *given],
    )


def _json(values: Sequence[str]) -> tuple[str]:
    return (msgspec.json.encode(list(values)).decode(),)

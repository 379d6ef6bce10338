"""The index: what both have seen, as it is looked through.

It holds what the book shows and nothing else. `put` writes it in the transaction in which something
is shown; a trigger takes it out with what it was made of. FTS5 keeps deleted words, and counts how
often it was written to. So the index stands in blocks, each of the sessions of some months, and
wherever words are to leave no trace, `settle` makes those blocks anew that changed, in the same
transaction and from their rows alone. Which blocks those are hangs on when sessions began and on
nothing else: after additions they are made as after a removal, so the index of a journal from which
something was taken out is the same, byte by byte, as if that had never been there.
"""

import re
import sqlite3
import zlib
from collections.abc import Iterable
from datetime import UTC, datetime
from typing import NamedTuple

import msgspec

from workshop.activities import Activity
from workshop.activities.parts import SPOKEN, Answers
from workshop.activities.passages import passages
from workshop.ground.folding import composed, stem, words_and_stems
from workshop.ground.partner import Who
from workshop.guide import Guide, GuideError, load
from workshop.journal import driver
from workshop.journal.tables import meta

SINCE = 6
"""The migration that brought the index as it is; an older journal, such as a backup, has none."""

IN_ONE_SINCE = 3
"""From this one on, until `SINCE`, there was an index that was not in blocks."""

BLOCKS = 8
"""So many indexes there are, each of the sessions of some months. Fixed by the migration: more of
them make a large journal quicker and every journal larger, by some 11 KiB each."""

CHANGED = "sought_changed"
BEFORE = "sought_before"
"""Keys of what the journal knows about itself; the migrations tell what for."""

AT_ONCE = 20
"""Sessions put in by one job of the writer, so that none waits long for it."""

_EPOCH = datetime(2000, 1, 1, tzinfo=UTC)
_PLACES = 1 << 10
"""Activities of a session that have a number of their own; the last is the session itself."""

_SPAN = 42
"""So many binary digits of a number are the place within its months: 2^24 seconds."""

_BETWEEN = " \u00b6 "
"""Stands between two texts, so that no row of signs reaches from one into the next."""

_NAMES = re.compile(r"\{\w+\}")
"""Stands for a name that is filled in when the text is shown."""


class Place(NamedTuple):
    """Where something was found."""

    number: int
    """Greater for what is newer."""
    session: str
    activity: str
    """Empty for the session itself."""


def find(
    connection: sqlite3.Connection, match: str, limit: int, *, before: int | None = None
) -> tuple[Place, ...]:
    """Where words stand, the newest first. Years in which nothing was done cost nothing.

    Args:
        connection: Of a journal.
        match: What `ground.looking` makes of what somebody typed; not empty.
        limit: So many places at most.
        before: Only what is older than the place with this number.
    """
    places: list[Place] = []
    newest = _newest(connection, before)
    while newest is not None and len(places) < limit:
        table, start = _table(newest), newest >> _SPAN << _SPAN
        found = connection.execute(
            "SELECT sought.number, sought.session, sought.activity "
            f"FROM {table} CROSS JOIN sought ON sought.number = {table}.rowid "
            f"WHERE {table} MATCH ? AND {table}.rowid BETWEEN ? AND ? "
            f"ORDER BY {table}.rowid DESC LIMIT ?",
            (match, start, newest, limit - len(places)),
        )
        places += (Place(*row) for row in found)
        newest = _newest(connection, start)
    return tuple(places)


def _newest(connection: sqlite3.Connection, before: int | None) -> int | None:
    """The number of the newest row; of those before this number, where one is given."""
    older = "" if before is None else "WHERE number < ?"
    found = connection.execute(
        f"SELECT max(number) FROM sought {older}", () if before is None else (before,)
    )
    number: int | None = found.fetchone()[0]
    return number


def _block(number: int) -> int:
    """Which block the row with this number is in."""
    return (number >> _SPAN) % BLOCKS


def _table(number: int) -> str:
    """The index of that block."""
    return f"search_{_block(number):02}"


def shown(connection: sqlite3.Connection, session: str, activity: str) -> dict[Who, Answers]:
    """What each has shown, as the book has it: that something was said is not in it."""
    found = connection.execute(
        "SELECT seat, content FROM entry "
        "WHERE session = ? AND activity = ? AND state = 'revealed' ORDER BY seat",
        (session, activity),
    )
    given: dict[Who, Answers] = {}
    for seat, content in found:
        answers = msgspec.json.decode(content, type=Answers)
        if written := {part: value for part, value in answers.items() if part != SPOKEN}:
            given[seat] = written
    return given


def languages(connection: sqlite3.Connection) -> tuple[str, ...]:
    """Those of the guides that were run."""
    found = connection.execute("SELECT DISTINCT language FROM guide ORDER BY language")
    return tuple(row[0] for row in found)


def get_ready(hash: str, guide: Guide) -> None:
    """Load what putting something in needs, so that nobody waits for it when it is shown.

    For the writer's thread. `hash` is that of the guide's file.
    """
    _remember(hash, guide)
    stem("ready", guide.language)


def put_session(connection: sqlite3.Connection, session: str) -> None:
    """Put in a session by its title; one that is there is replaced."""
    origin = _origin(connection, session) if _is_there(connection) else None
    if origin is not None:
        words = _folded([origin.title], origin.language)
        _write(connection, session, "", origin.number(_PLACES - 1), words)


def put(connection: sqlite3.Connection, session: str, activity: str) -> None:
    """Put in what is shown of an activity now, in place of what was; nothing where nothing is.

    Of a guide that can't be read nothing is put in: nor can it be read in the book.
    """
    origin = _origin(connection, session) if _is_there(connection) else None
    guide = origin and _guide(connection, origin.guide_hash)
    if origin is None or guide is None:
        return
    for place, (module, each) in enumerate(guide.activities()):
        if each.id == activity or activity in each.was:
            answers = shown(connection, session, activity)
            words = _words(module.title, each, answers, guide.language) if answers else ""
            _write(connection, session, activity, origin.number(place), words)
            return


def forget(connection: sqlite3.Connection, session: str, activity: str) -> None:
    """Take out an activity, before any of what was shown of it goes."""
    if _is_there(connection):
        _write(connection, session, activity, None, "")


def settle(connection: sqlite3.Connection) -> None:
    """Make anew what changed of the index, with nothing left of what it ever held."""
    if driver.application_id(connection) == driver.EVENINGS_ID:
        return  # there is no index in it
    if IN_ONE_SINCE <= driver.version(connection) < SINCE:
        _settle_in_one(connection)
    elif _is_there(connection):
        _settle_blocks(connection)


def _settle_in_one(connection: sqlite3.Connection) -> None:
    """The same in a backup from before there were blocks."""
    if meta.get(connection, CHANGED) is not None:
        connection.execute("INSERT INTO search (search) VALUES ('rebuild')")
        connection.execute("INSERT INTO search (search) VALUES ('optimize')")
        meta.forget(connection, CHANGED)


def _settle_blocks(connection: sqlite3.Connection) -> None:
    changed = [n for n in range(BLOCKS) if meta.get(connection, f"{CHANGED}_{n}") is not None]
    if not changed:
        return
    spans: dict[int, list[int]] = {}
    newest = _newest(connection, None)
    while newest is not None:
        start = newest >> _SPAN << _SPAN
        spans.setdefault(_block(newest), []).append(start)
        newest = _newest(connection, start)
    for block in changed:
        _settle_block(connection, f"search_{block:02}", reversed(spans.get(block, [])))
        meta.forget(connection, f"{CHANGED}_{block}")


def _settle_block(connection: sqlite3.Connection, table: str, starts: Iterable[int]) -> None:
    """Make an index anew from its rows; `starts` are the numbers at which its months begin."""
    connection.execute(f"INSERT INTO {table} ({table}) VALUES ('delete-all')")
    for start in starts:
        connection.execute(
            f"INSERT INTO {table} (rowid, words) "
            "SELECT number, words FROM sought WHERE number >= ? AND number < ? ORDER BY number",
            (start, start + (1 << _SPAN)),
        )
    connection.execute(f"INSERT INTO {table} ({table}) VALUES ('optimize')")


def is_behind(connection: sqlite3.Connection) -> bool:
    """Whether sessions are there that were shown before there was an index."""
    return meta.get(connection, BEFORE) is not None


def catch_up(connection: sqlite3.Connection) -> bool:
    """Put in some of those sessions, the newest first; whether more are left."""
    before = meta.get(connection, BEFORE)
    if before is None:
        return False
    started, _stroke, id = before.partition(" ")
    some = connection.execute(
        "SELECT started, id FROM session WHERE (started, id) < (?, ?) "
        "ORDER BY started DESC, id DESC LIMIT ?",
        (started, id, AT_ONCE),
    ).fetchall()
    for _, session in some:
        put_session(connection, session)
        there = connection.execute(
            "SELECT DISTINCT activity FROM entry WHERE session = ? AND state = 'revealed'",
            (session,),
        ).fetchall()
        for (activity,) in there:
            put(connection, session, activity)
    if len(some) < AT_ONCE:
        meta.forget(connection, BEFORE)
        settle(connection)
        return False
    meta.put(connection, BEFORE, " ".join(some[-1]))
    return True


def _is_there(connection: sqlite3.Connection) -> bool:
    return driver.version(connection) >= SINCE


def _write(
    connection: sqlite3.Connection, session: str, activity: str, number: int | None, words: str
) -> None:
    """One row, in place of the one that is there; empty words for none."""
    while (
        number is not None
        and connection.execute(
            "SELECT 1 FROM sought WHERE number = ? AND (session <> ? OR activity <> ?)",
            (number, session, activity),
        ).fetchone()
    ):
        number += _PLACES  # another session began in the same second
    before = connection.execute(
        "SELECT number, words FROM sought WHERE session = ? AND activity = ?",
        (session, activity),
    ).fetchall()
    if before == [(number, words)]:
        return
    for old, said in before:
        table = _table(old)
        connection.execute(
            f"INSERT INTO {table} ({table}, rowid, words) VALUES ('delete', ?, ?)", (old, said)
        )
        connection.execute("DELETE FROM sought WHERE number = ?", (old,))
    if words and number is not None:
        connection.execute(
            "INSERT INTO sought (number, session, activity, words) VALUES (?, ?, ?, ?)",
            (number, session, activity, words),
        )
        connection.execute(
            f"INSERT INTO {_table(number)} (rowid, words) VALUES (?, ?)", (number, words)
        )


class _Origin(NamedTuple):
    """What every row of a session needs."""

    session: str
    title: str
    language: str
    started: datetime
    guide_hash: str

    def number(self, place: int) -> int:
        """Of the activity at this place of the guide. Two sessions share no second."""
        second = int((self.started - _EPOCH).total_seconds())
        tie = zlib.crc32(self.session.encode()) & 0xFF
        return ((second << 8) + tie) * _PLACES + min(place, _PLACES - 1)


def _origin(connection: sqlite3.Connection, session: str) -> _Origin | None:
    row = connection.execute(
        "SELECT session.title, language, started, guide_hash "
        "FROM session JOIN guide ON guide.hash = guide_hash WHERE session.id = ?",
        (session,),
    ).fetchone()
    return row and _Origin(session, row[0], row[1], datetime.fromisoformat(row[2]), row[3])


_guides: dict[str, Guide | None] = {}
"""Those read last, by their hash: reading one takes longer than all the rest."""
_MOST_GUIDES = 16


def _guide(connection: sqlite3.Connection, hash: str) -> Guide | None:
    """The guide with this hash; None where it can't be read."""
    if hash not in _guides:
        (body,) = connection.execute("SELECT body FROM guide WHERE hash = ?", (hash,)).fetchone()
        try:
            _remember(hash, load(body))
        except GuideError:
            _remember(hash, None)
    return _guides[hash]


def _remember(hash: str, guide: Guide | None) -> None:
    while len(_guides) >= _MOST_GUIDES:
        _guides.pop(next(iter(_guides)))
    _guides[hash] = guide


def _words(module: str, activity: Activity, given: dict[Who, Answers], language: str) -> str:
    texts = [module, activity.title]
    for passage in passages(activity.blocks(given)):
        bare = passage.kind == "words"  # whoever wrote it meant what stands there
        texts.append(passage.text if bare else _NAMES.sub(_BETWEEN, passage.text))
    return _folded(texts, language)


def _folded(texts: list[str], language: str) -> str:
    """The words in their order, then the stems that are not among them."""
    words: list[str] = []
    stems: set[str] = set()
    for text in texts:
        told, reduced = words_and_stems(composed(text), language)
        words += [*told, _BETWEEN.strip()]
        stems |= reduced
    return " ".join([*words, *sorted(stems.difference(words))])

"""From the tables of a journal to what leaves it in a bundle. One session at a time."""

from collections.abc import Collection, Iterator
from itertools import groupby

import msgspec

from workshop.journal import driver
from workshop.journal.bundle import branches
from workshop.journal.bundle.format import (
    MOMENTS_IN_ONE,
    PRACTICES_IN_ONE,
    DrawerRecord,
    Guide,
    Moments,
    Practices,
    RitualRecord,
)
from workshop.journal.passphrase.sealing import Wrap
from workshop.journal.tables import entries, practices, rituals, rows, sessions, small_moments, used
from workshop.journal.tables.rows import Connection
from workshop.journal.tables.sessions import SessionRow
from workshop.journal.tables.sittings import SittingRow
from workshop.session.state import Saved

_replace = msgspec.structs.replace


def guides(connection: Connection) -> Iterator[Guide]:
    """Every guide that a session was run by, by its hash."""
    found = connection.execute(
        "SELECT hash, guide_id, title, language, format, body FROM guide "
        "WHERE hash IN (SELECT guide_hash FROM session) ORDER BY hash"
    )
    for row in found:
        yield Guide(*row)


def session_ids(connection: Connection) -> Iterator[str]:
    """Of every session, in the order in which they leave."""
    for (id,) in connection.execute("SELECT id FROM session ORDER BY id"):
        yield id


def ways_on(connection: Connection, root: str) -> list[str]:
    """The ids of all sessions that began as this one."""
    found = connection.execute(
        "SELECT id FROM session WHERE id = ? OR (id > ? AND id < ?) ORDER BY id",
        (root, f"{root}-", f"{root}."),
    )
    return [row[0] for row in found]


def whole(connection: Connection, id: str, states: Collection[str]) -> branches.Whole:
    """One session with all that belongs to it, as if the two had stopped for today.

    Raises:
        JournalDamaged: It is not there as a whole.
    """
    row, script = sessions.by_id(connection, id), sessions.script(connection, id)
    if row is None or script is None:
        raise driver.damaged(None)
    sat = rows.structs(
        SittingRow,
        connection.execute(
            "SELECT id, session, started, last_key, ended FROM sitting WHERE session = ? "
            "ORDER BY started, id",
            (id,),
        ),
    )
    leaving = [entry for entry in entries.load(connection, id) if entry.state in states]
    return branches.Whole(
        _at_rest(row),
        script,
        tuple(_replace(one, ended=one.ended or one.last_key) for one in sat),
        used.load(connection, id),
        branches.in_order(leaving),
    )


def _at_rest(row: SessionRow) -> SessionRow:
    """How tonight is stays here, and so does that somebody stood at the question what to show."""
    try:
        saved = msgspec.json.decode(row.small, type=Saved)
    except msgspec.MsgspecError:  # of a program long ago; going on will find a way
        return _replace(row, evening=None)
    part = "" if saved.small.part == "share" else saved.small.part
    rest = _replace(saved, evening=None, small=_replace(saved.small, part=part))
    small = row.small if rest == saved else msgspec.json.encode(rest).decode()
    return _replace(row, evening=None, small=small)


def habits(connection: Connection) -> Iterator[RitualRecord | Practices]:
    """Every ritual by its id, then the days on which each was done. Raises JournalDamaged."""
    for kept in rituals.kept(connection):
        yield RitualRecord(kept.ritual, kept.changed)
    found = sorted(practices.all_of_them(connection), key=lambda one: (one.ritual, one.day))
    for ritual, group in groupby(found, key=lambda one: one.ritual):
        done = [(one.day, one.note) for one in group]
        for start in range(0, len(done), PRACTICES_IN_ONE):
            yield Practices(ritual, tuple(done[start : start + PRACTICES_IN_ONE]))


def moments(connection: Connection) -> Iterator[Moments]:
    """Every small moment that was noted, by day and kind."""
    noted = small_moments.all_of_them(connection)
    for start in range(0, len(noted), MOMENTS_IN_ONE):
        yield Moments(noted[start : start + MOMENTS_IN_ONE])


def drawers(connection: Connection) -> Iterator[DrawerRecord]:
    """Every drawer, by partner, those in use before those that wait."""
    found = connection.execute(
        "SELECT partner, wrap, sealed, 0 AS aside, '' AS id FROM drawer "
        "UNION ALL SELECT partner, wrap, sealed, 1, id FROM drawer_aside "
        "ORDER BY aside, partner, id"
    )
    for partner, wrap, sealed, aside, _id in found:
        opened_by = None if wrap is None else msgspec.json.decode(wrap, type=Wrap)
        yield DrawerRecord(partner, opened_by, sealed, bool(aside))

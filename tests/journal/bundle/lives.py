"""Small lives for the tests of bundles: a session begun, gone on with, taken words out of, deleted.

A journal here is one computer. Everything goes through the journal's own functions, as the program
does it, with a clock of the test's own.
"""

import hashlib
import io
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import msgspec

from workshop import session
from workshop.ground.partner import Partner, Seat
from workshop.guide import by_id
from workshop.journal.bundle import branches, merging, reading, records, writing
from workshop.journal.bundle.pieces import PieceReader
from workshop.journal.journal import Journal
from workshop.journal.tables import entries, gone, guides, partners, sessions, sittings, used
from workshop.journal.tables.rows import Connection
from workshop.session import to_save

BEGAN = datetime(2026, 3, 1, 19, 0, tzinfo=UTC)
ANA = Partner("a" * 16, "Ana", "left")
JO = Partner("b" * 16, "Jo", "right")

GUIDE, BODY = by_id("when-one-sees-it")
KEPT = guides.KeptGuide(
    hashlib.sha256(BODY).hexdigest(), GUIDE.id, GUIDE.title, GUIDE.language, GUIDE.format, BODY
)
SCRIPT = session.unfold(GUIDE, "left", asks_enough=False)
ACTIVITIES = [activity.id for _, activity in GUIDE.activities()]


def name(connection: Connection) -> None:
    partners.save(connection, ANA)
    partners.save(connection, JO)


def begin(connection: Connection, id: str, sitting: str, minute: int) -> None:
    """A session, and the first sitting with it."""
    when = BEGAN + timedelta(minutes=minute)
    state = session.begin(SCRIPT, 0.0)
    guides.keep(connection, KEPT)
    row = sessions.SessionRow(
        id=id,
        guide_hash=KEPT.hash,
        guide_id=GUIDE.id,
        title=GUIDE.title,
        started=when,
        left_partner=ANA.id,
        right_partner=JO.id,
        first="left",
        position=state.position,
        small=msgspec.json.encode(to_save(SCRIPT, state)).decode(),
        minutes_planned=12.0,
    )
    sessions.start(connection, row, msgspec.json.encode(SCRIPT).decode())
    sittings.begin(connection, sitting, id, when)


def go_on(connection: Connection, id: str, sitting: str, minute: int) -> None:
    """Another evening with the session of this id."""
    when = BEGAN + timedelta(minutes=minute)
    for there in sittings.unended(connection):
        if there.session == id:
            sittings.end(connection, there.id, there.last_key)
    sittings.begin(connection, sitting, id, when)


def give(
    connection: Connection,
    id: str,
    number: int,
    words: str,
    minute: int,
    *,
    seat: Seat = "left",
    state: entries.State = "revealed",
) -> None:
    """An answer, at this minute, in the newest sitting."""
    when = BEGAN + timedelta(minutes=minute)
    entry = entries.EntryRow(
        session=id,
        activity=ACTIVITIES[number % len(ACTIVITIES)],
        seat=seat,
        state=state,
        kind="write",
        format=1,
        content={"first": words},
        changed=when,
        partner=ANA.id if seat == "left" else JO.id,
    )
    entries.save(connection, entry)
    here = sittings.last(connection, id)
    assert here is not None
    sittings.touch(connection, here.id, when)
    seconds = 60.0 * max(0, minute)
    row = sessions.by_id(connection, id)
    assert row is not None
    sessions.move(connection, id, position=row.position, small=row.small, seconds_used=seconds)
    used.save(connection, used.Used(id, entry.activity, 60.0, seconds))


def exported(journal: Journal) -> bytes:
    file = io.BytesIO()
    writing.write(journal, file)
    return file.getvalue()


def brought_in(journal: Journal, data: bytes) -> merging.Outcome:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "a.bundle"
        path.write_bytes(data)
        bundle = reading.look_through(path, key=journal.key)
        return merging.bring_in(journal, bundle)


def moved(source: Journal, target: Journal) -> merging.Outcome:
    return brought_in(target, exported(source))


def payload(data: bytes, key: bytes | None = None) -> bytes:
    """What stands in a bundle, unlocked and unpacked."""
    reader = PieceReader(io.BytesIO(data))
    if key is not None:
        assert reader.unlock_with(key)
    return b"".join(reader.pieces())


def content(journal: Journal) -> tuple[object, ...]:
    """All that both must have alike once they were brought together."""

    def look(connection: Connection) -> tuple[object, ...]:
        ids = records.session_ids(connection)
        wholes = [records.whole(connection, id, branches.EVERY_STATE) for id in list(ids)]
        drawn = {(d.partner, d.sealed) for d in records.drawers(connection) if d.wrap}
        return wholes, gone.known(connection), list(records.guides(connection)), drawn

    return journal.read(look)

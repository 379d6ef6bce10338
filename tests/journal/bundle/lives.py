"""Small lives for the tests of bundles: a session begun, gone on with, taken words out of, deleted.

A journal here is one computer. Everything goes through the journal's own functions, as the program
does it, with a clock of the test's own.
"""

import hashlib
import io
import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import msgspec

from helpers.made_guides import around, written
from workshop import session
from workshop.ground.partner import Partner, Seat
from workshop.guide import load
from workshop.journal.bundle import branches, merging, reading, records, writing
from workshop.journal.bundle.joining import Outcome
from workshop.journal.bundle.pieces import PieceReader, PieceWriter
from workshop.journal.journal import Journal
from workshop.journal.tables import (
    entries,
    gone,
    guides,
    partners,
    practices,
    rituals,
    sessions,
    sittings,
    used,
)
from workshop.journal.tables.rows import Connection
from workshop.rituals import Cadence, Practice, Ritual, Span, changing
from workshop.session import to_save

BEGAN = datetime(2026, 3, 1, 19, 0, tzinfo=UTC)
ONE, TWO = "1" * 16, "2" * 16
"""Two sessions."""
WORDS = "words that were shown"
ANA = Partner("a" * 16, "Ana", "left")
JO = Partner("b" * 16, "Jo", "right")

_WRITE = {"text": "Words.", "turn": 0.5, "minutes": 2.0, "prompts": [{"id": "first", "text": "I"}]}
_PULSE = {"text": "Five", "pulse": True, "low": "no", "high": "yes", "minutes": 1.0}
_PULSE |= {"items": [{"id": "seen", "text": "Seen"}]}
BODY = written(
    around(
        [
            {
                "id": "m",
                "title": "A chapter",
                "activities": [
                    *({"id": f"w{n}", "kind": "write", "title": "W"} | _WRITE for n in range(6)),
                    {"id": "pulse", "kind": "rate", "title": "Five"} | _PULSE,
                ],
            }
        ]
    )
)
GUIDE = load(BODY)
KEPT = guides.KeptGuide(
    hashlib.sha256(BODY).hexdigest(), GUIDE.id, GUIDE.title, GUIDE.language, GUIDE.format, BODY
)
SCRIPT = session.unfold(GUIDE, "left", asks_enough=False)
ACTIVITIES = [activity.id for _, activity in GUIDE.activities() if activity.kind == "write"]
PULSE = "pulse"


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
    """An answer, at this minute, in the newest sitting; a number, where it is one's own."""
    when = BEGAN + timedelta(minutes=minute)
    own = state == "own"
    entry = entries.EntryRow(
        session=id,
        activity=PULSE if own else ACTIVITIES[number % len(ACTIVITIES)],
        seat=seat,
        state=state,
        kind="rate" if own else "write",
        format=1,
        content={"seen": number} if own else {"first": words},
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


def brought_in(journal: Journal, data: bytes) -> Outcome:
    """What came of it, which is what was foreseen."""
    with looked_through(journal, data) as bundle:
        foreseen = merging.foresee(journal, bundle)
        return merging.bring_in(journal, bundle, foreseen=foreseen)


@contextmanager
def looked_through(journal: Journal, data: bytes) -> Iterator[reading.Bundle]:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "a.bundle"
        path.write_bytes(data)
        yield reading.look_through(path, key=journal.key)


def moved(source: Journal, target: Journal) -> Outcome:
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
        habits = list(records.habits(connection))
        return wholes, gone.known(connection), list(records.guides(connection)), drawn, habits

    return journal.read(look)


def fill(journal: Journal) -> None:
    journal.write(name).result()
    journal.write(lambda c: begin(c, ONE, "s" + ONE, 0)).result()
    journal.write(lambda c: give(c, ONE, 0, WORDS, 5)).result()
    journal.write(lambda c: give(c, ONE, 0, "more of them", 6, seat="right")).result()
    journal.write(lambda c: begin(c, TWO, "s" + TWO, 100)).result()
    journal.write(lambda c: give(c, TWO, 1, "of the second evening", 105)).result()


def agree(connection: Connection, id: str, session: str, minute: int) -> None:
    """A ritual, from this minute on; with a session, it was agreed there."""
    when = BEGAN + timedelta(minutes=minute)
    day = when.date()
    ritual = Ritual(
        id,
        f"ritual {minute}",
        (Span(day, Cadence("daily", day), "21:00", "Europe/Berlin"),),
        session=session,
        activity="w1" if session else "",
    )
    rituals.save(connection, ritual, when)


def change(connection: Connection, id: str, minute: int) -> None:
    """Other words for this ritual."""
    ritual = rituals.by_id(connection, id)
    assert ritual is not None
    changed = changing.told(ritual, what=f"ritual {minute}")
    rituals.save(connection, changed, BEGAN + timedelta(minutes=minute))


def did(connection: Connection, id: str, day: int, note: str) -> None:
    """It was done, so many days after all began."""
    practice = Practice(id, BEGAN.date() + timedelta(days=day), note)
    practices.save(connection, practice, BEGAN)


def delete(journal: Journal, id: str) -> None:
    journal.delete(lambda c: sessions.delete(c, id)).result()


def ids(journal: Journal) -> list[str]:
    return sorted(row.id for row in journal.read(sessions.newest_first))


def words(journal: Journal, id: str) -> list[object]:
    return [e.content["first"] for e in journal.read(lambda c: entries.load(c, id))]


def bundle_of(lines: list[bytes]) -> bytes:
    file = io.BytesIO()
    writer = PieceWriter(file)
    for line in lines:
        writer.write(line + b"\n")
    writer.end()
    return file.getvalue()


def forged(data: bytes, forge: Callable[[list[Any]], object]) -> bytes:
    """A plain bundle whose records somebody has changed, with its checks made anew."""
    found = [json.loads(line) for line in payload(data).splitlines()]
    forge(found)
    found[0]["sessions"] = sum(record["type"] == "session" for record in found)
    found[-1]["records"] = len(found) - 1
    return bundle_of([json.dumps(record).encode() for record in found])

"""Taking what two people wrote in other programs into their journal, as sessions to be read."""

import hashlib
from collections.abc import Sequence
from datetime import UTC, date, datetime

import msgspec

from workshop import session
from workshop.ground.language import _, text_path
from workshop.ground.partner import Couple, Who
from workshop.guide import Guide, load
from workshop.journal.errors import JournalError, JournalReadOnly
from workshop.journal.tables import entries, guides, sessions, sittings
from workshop.journal.tables.rows import Connection, new_id
from workshop.session import to_save
from workshop.sitting.elsewhere_texts import Written
from workshop.sitting.house import House
from workshop.sitting.keeping import ENTRY_FORMAT

GUIDE, ACTIVITY, PROMPT = "written-elsewhere", "words", "text"
"""Where it stands: the guide `elsewhere.toml`, and what of it."""

_Same = tuple[str | None, datetime, str | int | None]
"""Whose it is (None for both), when, and the words: what is the same in these is there once."""


def take_in(house: House, found: Sequence[Written], by: Who, *, today: date) -> int:
    """Take these texts in, each as a session of its own that both can read; how many were new.

    What stands in the journal already is passed over. What was taken out since comes back: nothing
    is kept by which it could be known. All of them, or none.

    Args:
        house: Whose journal it is.
        found: The texts.
        by: Whose words they are. What is by both goes when both delete the session.
        today: The day by which the backup that is made before is named.

    Raises:
        JournalError: They can't be written.
    """
    couple = house.couple()
    if couple is None:
        raise JournalError(_("Two names come first. Start the workshop and give them."))
    journal = house.journal
    if journal.read_only:
        raise JournalReadOnly(journal.read_only_reason)
    body = text_path("elsewhere", "elsewhere.toml").read_bytes()
    guide = load(body, "elsewhere.toml")
    kept = guides.KeptGuide(
        hashlib.sha256(body).hexdigest(), guide.id, guide.title, guide.language, guide.format, body
    )
    owner = None if by == "both" else couple.at(by).id
    if journal.path is not None:
        journal.put_aside(today)

    def write(connection: Connection) -> int:
        there: set[_Same] = {
            (entry.partner, entry.changed, entry.content.get(PROMPT))
            for entry in entries.revealed_by_guide(connection, guide.id)
        }
        guides.keep(connection, kept)
        new = 0
        for one in found:
            same = (owner, one.when.astimezone(UTC), one.words)
            if same in there:
                continue
            there.add(same)
            _put(connection, guide, kept.hash, couple, by, one)
            new += 1
        guides.drop_unused(connection)
        return new

    # Erasing makes the index anew, so that it does not tell what came in when.
    return journal.erase(write).result()


def goes_with(house: House, session_id: str, activity_id: str, seats: Sequence[Who]) -> bool:
    """Whether nothing is left of a session from elsewhere without what these gave in it.

    Raises:
        JournalError: It can't be read.
    """
    row = house.journal.read(lambda c: sessions.by_id(c, session_id))
    if row is None or row.guide_id != GUIDE:
        return False
    found = house.journal.read(lambda c: entries.load(c, session_id))
    return all(entry.activity == activity_id and entry.seat in seats for entry in found)


def _put(
    connection: Connection, guide: Guide, guide_hash: str, couple: Couple, by: Who, one: Written
) -> None:
    id = new_id()  # of nothing: an id made from the words would let a guess be checked
    when: datetime = one.when.astimezone()  # by the clock of this computer
    script = session.unfold(guide, "left", asks_enough=False)
    place = script.places[-1].stage.id
    begun = to_save(script, session.begin(script, 0.0))
    done = msgspec.structs.replace(begun, position=place, status="done")
    row = sessions.SessionRow(
        id=id,
        guide_hash=guide_hash,
        guide_id=guide.id,
        title=guide.title,  # nobody's words: they could not be taken out of it
        started=when,
        ended=when,
        status="done",
        left_partner=couple.left.id,
        right_partner=couple.right.id,
        first="left",
        position=place,
        small=msgspec.json.encode(done).decode(),
        minutes_planned=0.0,
    )
    sessions.start(connection, row, msgspec.json.encode(script).decode())
    sittings.put(connection, sittings.SittingRow(new_id(), id, when, when, when))
    entries.save(
        connection,
        entries.EntryRow(
            session=id,
            activity=ACTIVITY,
            seat=by,
            state="revealed",
            kind="write",
            format=ENTRY_FORMAT,
            content={PROMPT: one.words},
            changed=when,
            partner=None if by == "both" else couple.at(by).id,
        ),
    )

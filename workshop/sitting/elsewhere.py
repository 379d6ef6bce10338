"""Taking what two people wrote in other programs into their journal, as sessions to be read."""

import hashlib
from collections.abc import Sequence
from datetime import date, datetime

import msgspec

from workshop import session
from workshop.ground.language import _, text_path
from workshop.ground.partner import Couple, Who
from workshop.guide import Guide, load
from workshop.journal.errors import JournalError, JournalReadOnly
from workshop.journal.tables import entries, gone, guides, sessions, sittings
from workshop.journal.tables.rows import Connection
from workshop.session import to_save
from workshop.sitting.elsewhere_texts import Written
from workshop.sitting.house import House
from workshop.sitting.keeping import ENTRY_FORMAT

ACTIVITY, PROMPT = "words", "text"
"""Where it stands in the guide `elsewhere.toml`."""


def take_in(house: House, found: Sequence[Written], by: Who, *, today: date) -> int:
    """Take these texts in, each as a session of its own that both can read; how many were new.

    What was taken in before, or was deleted since, is passed over. All of them, or none.

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
    if journal.path is not None:
        journal.put_aside(today)

    def write(connection: Connection) -> int:
        dead = gone.known(connection)
        guides.keep(connection, kept)
        new = 0
        for one in found:
            id = _id(couple, by, one)
            if gone.hash_of(id) in dead or sessions.by_id(connection, id) is not None:
                continue
            _put(connection, guide, kept.hash, couple, by, one, id)
            new += 1
        guides.drop_unused(connection)
        return new

    # Erasing makes the index anew, so that it does not tell what came in when.
    return journal.erase(write).result()


def _id(couple: Couple, by: Who, one: Written) -> str:
    """The same for the same words of the same day: taken in twice, they are there once."""
    owner = by if by == "both" else couple.at(by).id
    about = msgspec.json.encode(["written elsewhere", owner, one.when, one.words])
    return hashlib.sha256(about).hexdigest()[:16]


def _put(
    connection: Connection,
    guide: Guide,
    guide_hash: str,
    couple: Couple,
    by: Who,
    one: Written,
    id: str,
) -> None:
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
    sitting = hashlib.sha256(f"sitting {id}".encode()).hexdigest()[:16]
    sittings.put(connection, sittings.SittingRow(sitting, id, when, when, when))
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

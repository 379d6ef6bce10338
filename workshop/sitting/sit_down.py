"""Sitting down: to a new session, or to one that was begun before."""

import hashlib
from collections.abc import Callable, Collection
from datetime import datetime

import msgspec

from workshop import session
from workshop.ground.language import _
from workshop.ground.partner import Couple, Seat
from workshop.guide import MAIN, Guide, by_id
from workshop.journal.errors import JournalError, JournalReadOnly
from workshop.journal.tables import entries, guides, partners, search, sessions, sittings, used
from workshop.journal.tables.rows import Connection, new_id
from workshop.rituals import Ritual
from workshop.session import Entry, Saved, Script, begin, to_save, wake
from workshop.session.clock import LAPSES
from workshop.session.state import Entries
from workshop.sitting.drawers import Drawers
from workshop.sitting.earlier import earlier
from workshop.sitting.house import House
from workshop.sitting.keeping import Keeping
from workshop.sitting.later import waiting
from workshop.sitting.sitting import Sitting
from workshop.sitting.unkept import sit_unkept


def start(
    house: House, guide_id: str = MAIN, *, lenses: Collection[str] = (), kept: bool = True
) -> Sitting:
    """Begins a new session of a guide; of the main workshop when none is named.

    A guide for one person alone leaves no record.

    Args:
        house: Whose journal it is.
        guide_id: Which guide.
        lenses: What the couple looks through; what is written for one of them is walked as well.
        kept: False for a session that runs in memory: not a byte of the journal changes, so it
            can be begun where nothing can be written too.

    Raises:
        KeyError: No guide has this id.
        JournalError: It can't be saved.
    """
    guide, body = by_id(guide_id)
    couple = house.couple()
    if couple is None:
        raise JournalError(_("Two names come first. Start the workshop and give them."))
    if not (guide.alone or not kept):
        return begin_session(house, guide, body, lenses=lenses)
    before = house.journal.read(sessions.newest_first)
    return sit_unkept(
        guide,
        couple,
        first="left" if len(before) % 2 == 0 else "right",
        asks_enough=not before,
        clock=house.clock,
        wall=house.wall,
        lenses=lenses,
    )


def start_with(house: House, ritual: Ritual, *, lenses: Collection[str] = ()) -> Sitting:
    """Begins the session that a ritual is done with.

    Args:
        house: Whose journal it is.
        ritual: It names a guide.
        lenses: What the couple looks through.

    Raises:
        JournalError: It can't be saved, or its guide is not on this computer.
    """
    try:
        return start(house, ritual.guide, lenses=lenses)
    except KeyError:  # a guide of one's own, deleted since, or left on the other computer
        told = _("The session of this ritual is not on this computer. “Change it” picks another.")
        raise JournalError(told) from None


def begin_session(
    house: House,
    guide: Guide,
    body: bytes,
    *,
    lenses: Collection[str] = (),
    asks_enough: bool = True,
    make: Callable[..., Sitting] = Sitting,
) -> Sitting:
    """Begins a new session of this guide, whose TOML this is, and keeps it.

    Args:
        house: Whose journal it is.
        guide: What is run.
        body: Its TOML.
        lenses: What the couple looks through.
        asks_enough: Whether a first session asks after a quarter of an hour if it is enough.
        make: Makes the sitting.

    Raises:
        JournalError: It can't be saved.
    """
    couple = house.couple()
    if couple is None:
        raise JournalError(_("Two names come first. Start the workshop and give them."))
    _refuse_to_read_along(house)
    house.let_go_of_lapsed(all_but="")
    before = house.journal.read(sessions.newest_first)
    first: Seat = "left" if len(before) % 2 == 0 else "right"
    asks_enough = asks_enough and not before
    script = session.unfold(guide, first, asks_enough=asks_enough, lenses=lenses)
    state = begin(script, house.clock())
    copy = guides.KeptGuide(
        hashlib.sha256(body).hexdigest(),
        guide.id,
        guide.title,
        guide.language,
        guide.format,
        body,
    )
    row = sessions.SessionRow(
        id=new_id(),
        guide_hash=copy.hash,
        guide_id=guide.id,
        title=guide.title,
        started=house.wall(),
        left_partner=couple.left.id,
        right_partner=couple.right.id,
        first=first,
        position=state.position,
        small=msgspec.json.encode(to_save(script, state)).decode(),
        minutes_planned=script.minutes(),
    )
    sitting = new_id()

    def begins(connection: Connection, now: datetime) -> None:
        guides.keep(connection, copy)
        begun = msgspec.structs.replace(row, started=now)
        sessions.start(connection, begun, msgspec.json.encode(script).decode())
        sittings.begin(connection, sitting, row.id, now)

    drawers = Drawers(house.journal, couple)
    keeping = Keeping(row.id, sitting, guide, couple, {}, drawers=drawers, begins=begins)
    house.journal.write(
        lambda _: search.get_ready(copy.hash, guide)
    )  # while the first page is read
    return _sit_down(house, keeping, guide, script, state, couple, drawers, make)


def go_on(house: House, session_id: str, *, make: Callable[..., Sitting] = Sitting) -> Sitting:
    """Goes on with a session where it stopped: same stage, same words, same time left.

    `make` makes the sitting.

    Raises:
        JournalError: There is no such session, or it can't be read.
    """
    _refuse_to_read_along(house)
    house.let_go_of_lapsed(all_but=session_id)
    read = house.journal.read
    row = read(lambda c: sessions.by_id(c, session_id))
    if row is None:
        raise JournalError(_("This session is not in the journal."))
    guide = house.guide_of(row)
    script = msgspec.json.decode(read(lambda c: sessions.script(c, session_id)) or "", type=Script)
    people = {partner.id: partner for partner in read(partners.load)}
    couple = Couple(people[row.left_partner], people[row.right_partner])
    now = house.wall()
    last = read(lambda c: sittings.last(c, session_id))
    fresh = last is None or last.ended is not None or now - last.last_key >= LAPSES
    saved = msgspec.json.decode(row.small, type=Saved)
    state = wake(script, saved, _entries(house, session_id), house.clock(), fresh=fresh)
    sitting = new_id() if fresh or last is None else last.id
    kept = to_save(script, state)

    def begins(connection: Connection, now: datetime) -> None:
        sittings.begin(connection, sitting, session_id, now)
        sessions.move(
            connection,
            session_id,
            position=kept.position,
            small=msgspec.json.encode(kept).decode(),
            seconds_used=row.seconds_used,
        )
        sessions.set_evening(connection, session_id, kept.evening)

    seconds = {row.activity: row.seconds for row in read(lambda c: used.load(c, session_id))}
    drawers = Drawers(house.journal, couple)
    keeping = Keeping(
        session_id,
        sitting,
        guide,
        couple,
        seconds,
        state.entries,
        drawers,
        begins if fresh else None,
    )
    house.journal.write(lambda _: search.get_ready(row.guide_hash, guide))
    going_on = _sit_down(house, keeping, guide, script, state, couple, drawers, make)
    going_on.tick()  # a time-out may be over by now
    return going_on


def _refuse_to_read_along(house: House) -> None:
    """In a second window a session could be watched, drafts and all, so it is not opened."""
    if house.journal.read_only:
        reason = house.notice or _("This journal is only open for reading.")
        still = _("Past sessions can be read.")
        raise JournalReadOnly(f"{reason} {still}")


def _sit_down(
    house: House,
    keeping: Keeping,
    guide: Guide,
    script: Script,
    state: session.State,
    couple: Couple,
    drawers: Drawers,
    make: Callable[..., Sitting],
) -> Sitting:
    """Sits down; before a safety card nothing of it is written, and so no time."""
    begin = keeping.begin_job(house.wall())
    if begin and not script.atomic(state.position):
        house.journal.write(begin).result()
        keeping.mark_begun()
    sitting = make(
        journal=house.journal,
        keeping=keeping,
        guide=guide,
        script=script,
        state=state,
        couple=couple,
        clock=house.clock,
        wall=house.wall,
        drawers=drawers,
        for_later=waiting(house, couple),
        earlier=earlier(house, couple, guide, besides=keeping.session),
    )
    sitting.open_at_once()
    return sitting


def _entries(house: House, session_id: str) -> Entries:
    rows: dict[tuple[str, str], dict[str, dict[str, str | int]]] = {}
    for entry in house.journal.read(lambda c: entries.load(c, session_id)):
        rows.setdefault((entry.activity, entry.seat), {})[entry.state] = entry.content
    return {key: Entry.from_rows(states) for key, states in rows.items()}  # type: ignore[misc]

"""Sitting down in a room: by which guide, and with which session."""

import hashlib
from functools import partial

import msgspec

from workshop.ground.language import _
from workshop.ground.text import clean_line
from workshop.guide import Guide, by_id, check
from workshop.journal.errors import JournalError
from workshop.journal.tables import guides, sessions, sittings
from workshop.journal.tables.sessions import SessionRow
from workshop.session import Script
from workshop.session.clock import LAPSES
from workshop.sitting.house import House
from workshop.sitting.joined import nameless
from workshop.sitting.joined.joined_sitting import JoinedSitting
from workshop.sitting.joined.room import Room, RoomGuide
from workshop.sitting.sit_down import begin_session, go_on
from workshop.sitting.sitting import Sitting


class CannotJoin(JournalError):
    """The session of this room can't be begun here; the text says why."""


def guide_of(house: House, room: Room) -> tuple[Guide, bytes] | None:
    """The guide the room walks, and its TOML; None until it is here.

    One that is here already, with the very same bytes, or the one the room sends; checked as
    every guide from elsewhere.

    Raises:
        CannotJoin: It is no guide, not the one that was announced, or for one person alone.
    """
    wanted = room.guide()
    if wanted is None:
        return None
    body = _at_hand(house, wanted) or room.toml()
    if body is None:
        return None
    guide, faults = check(body)
    if guide is None or hashlib.sha256(body).digest() != wanted.digest:
        why = clean_line(str(faults[0]), 200) if faults else ""
        told = _("The guide of this room can't be read. Ask whoever leads it. {why}")
        raise CannotJoin(told.format(why=why).strip())
    if guide.alone:
        raise CannotJoin(_("The guide of this room is for one person alone. Ask whoever leads it."))
    return guide, body


def on_the_shelf(wanted: RoomGuide) -> bytes | None:
    """The TOML of the guide of this program that has the very same bytes; None where none has."""
    try:
        _guide, body = by_id(wanted.id)
    except KeyError:
        return None
    return body if hashlib.sha256(body).digest() == wanted.digest else None


def _at_hand(house: House, wanted: RoomGuide) -> bytes | None:
    """The TOML with this digest, from the shelf or from a session of before."""
    if found := on_the_shelf(wanted):
        return found
    kept = house.journal.read(lambda c: guides.by_hash(c, wanted.digest.hex()))
    return kept.body if kept else None


def join(house: House, room: Room) -> Sitting:
    """Sits down with the room: to a new session, or to the one they left a while ago.

    Raises:
        CannotJoin: Its guide is not here, or can't be walked.
        JournalError: It can't be saved.
    """
    found = guide_of(house, room)
    if found is None:
        raise CannotJoin(_("The guide of this room has not come so far. Try again in a moment."))
    guide, body = found
    make = partial(JoinedSitting, room=room)
    under_way = _under_way(house, hashlib.sha256(body).hexdigest(), room.now().part)
    if under_way:
        sitting = go_on(house, under_way, make=make)
    else:
        sitting = begin_session(house, guide, body, asks_enough=False, make=make)
    nameless.stay_the_same(house, room)
    return sitting


def _under_way(house: House, guide_hash: str, part: str) -> str:
    """The session of this guide that they go on with; empty where they begin a new one.

    That in which they sat a while ago; or, where the room walks a later evening of its guide, the
    one that stands on this evening or on the one before.
    """
    now = house.wall()
    for row in house.journal.read(sessions.unfinished):
        if row.guide_hash != guide_hash:
            continue
        last = house.journal.read(lambda c, id=row.id: sittings.last(c, id))  # type: ignore[misc]
        if last and last.ended is None and now - last.last_key < LAPSES:
            return row.id
        if _is_its_next_evening(house, row, part):
            return row.id
    return ""


def _is_its_next_evening(house: House, row: SessionRow, part: str) -> bool:
    text = house.journal.read(lambda c: sessions.script(c, row.id))
    script = msgspec.json.decode(text or "", type=Script)
    evenings = {place.stage.activity: place.sitting for place in script.places}
    wanted, here = evenings.get(part, 0), script.at(row.position).sitting
    return wanted > 1 and here in (wanted - 1, wanted)

"""Looking at what a bundle holds: what could not come from a journal of ours is refused.

Who made it is not known: it is read as anything from outside is. What is refused is refused as a
whole, in one sentence; nothing is mended.
"""

import hashlib
import re
from datetime import datetime
from typing import Any

import msgspec

from workshop.ground.partner import SEATS
from workshop.ground.text import clean_line
from workshop.guide import Guide as Written
from workshop.guide import GuideError, load
from workshop.journal.bundle import branches
from workshop.journal.bundle import format as form
from workshop.journal.bundle.answers import can_be_given
from workshop.journal.bundle.branches import Whole
from workshop.journal.bundle.format import (
    Begins,
    DrawerRecord,
    Ends,
    Gone,
    Guide,
    Moments,
    Practices,
    Record,
    RitualRecord,
)
from workshop.journal.bundle.habits import LONGEST_NOTE
from workshop.journal.passphrase import drawers, sealing
from workshop.journal.tables import gone
from workshop.rituals.ritual import LONGEST, YEARS
from workshop.session.fitting import can_stand, fits
from workshop.session.script import Script
from workshop.session.state import Saved

_ID = re.compile(r"[0-9A-Za-z_.]{1,64}(-[0-9a-f]{16})?")
_NAMED = re.compile(r"[0-9A-Za-z_.-]{0,100}")
"""A guide, a session, an activity; or none."""
_LONGEST_NAME = 1000
_MOST_SECONDS = 1e9
_MOST_MOMENTS = 1000
"""Small moments of one kind that are noted on one day."""
_MOST_GONE = 1_000_000
_LARGEST_DRAWER = 4 * 1024**2
_MOST_WAYS = 50
"""Ways on from one session: as many as computers on which the same one went on apart."""
_MOST_SITTINGS = 10_000
"""Of one session; each is compared with those of every other way on."""
_MOST_RITUALS = 10_000
_MOST_CHANGES = 1_000_000
_MOST_PRACTICES = 1_000_000


class Looking:
    """Looks at record after record; what no journal could hold is refused."""

    begins: Begins

    def __init__(self, *, locked: bool) -> None:
        """Of a bundle that has a lock, or of a plain one, in which less may be."""
        self.sessions = 0
        self._may_hold = branches.EVERY_STATE if locked else branches.PLAIN_STATES
        self._records = 0
        self._ended = False
        self._stage = 0
        self._last: dict[type, Any] = {}
        self._guides: dict[str, Written] = {}
        self._ways = ("", 0)
        self._partners: frozenset[str] = frozenset()
        self._rituals: set[str] = set()
        self._practices = 0
        self._gone: set[str] = set()

    @property
    def gone(self) -> frozenset[str]:
        """Hashes of what was deleted."""
        return frozenset(self._gone)

    def look(self, record: Record) -> None:
        """Raise BundleDamaged where this record can't stand here."""
        kinds = (Begins, Guide, Whole, RitualRecord, Practices, Moments, DrawerRecord, Gone, Ends)
        stage = kinds.index(type(record))
        first = self._records == 0
        _refuse(self._ended or stage < self._stage or first != (stage == 0))
        self._stage = stage
        match record:
            case Begins():
                self._look_at_begin(record)
            case Guide():
                self._rising(record, record.hash)
                self._look_at_guide(record)
            case Whole():
                self._rising(record, record.row.id)
                self.sessions += 1
                _refuse(self.sessions > self.begins.sessions)
                self._count_ways(record.row.id)
                self._look_at_session(record)
            case RitualRecord():
                self._rising(record, record.ritual.id)
                self._look_at_ritual(record)
            case Practices():
                self._look_at_practices(record)
            case Moments():
                self._look_at_moments(record)
            case DrawerRecord():
                self._look_at_drawer(record)
            case Gone():
                for one in record.hashes:
                    self._rising(record, one)
                _refuse(not 1 <= len(record.hashes) <= form.GONE_IN_ONE)
                self._gone.update(record.hashes)
                _refuse(len(self._gone) > _MOST_GONE)
            case Ends():
                _refuse(record.records != self._records)
                self._ended = True
        self._records += 1

    def refuse_unfinished(self) -> None:
        """Raise BundleDamaged where something should have followed."""
        _refuse(not self._ended or self.sessions != self.begins.sessions)

    def _rising(self, record: Record, value: str) -> None:
        """All of a sort stand in one order, and none twice."""
        _refuse(value <= self._last.get(type(record), ""))
        self._last[type(record)] = value

    def _count_ways(self, id: str) -> None:
        """All of one session follow one another."""
        root, number = self._ways
        self._ways = (gone.root(id), number + 1 if gone.root(id) == root else 1)
        _refuse(self._ways[1] > _MOST_WAYS)

    def _look_at_begin(self, begins: Begins) -> None:
        self.begins = begins
        self._partners = frozenset(partner.id for partner in begins.partners)
        _refuse(len(self._partners) != 2)
        _refuse({partner.seat for partner in begins.partners} != set(SEATS))
        for partner in begins.partners:
            _refuse(not _ID.fullmatch(partner.id) or len(partner.name) > _LONGEST_NAME)
            _refuse(len(partner.mark) + len(partner.colour) > _LONGEST_NAME)
        _refuse(len(begins.made_up) > _LONGEST_NAME)
        _refuse(begins.sessions < 0 or not set(begins.states) <= self._may_hold)

    def _look_at_guide(self, guide: Guide) -> None:
        _refuse(hashlib.sha256(guide.body).hexdigest() != guide.hash)
        _refuse(not 0 <= guide.format < 2**31)
        try:
            found = load(guide.body, guide.title)
        except GuideError as error:
            raise form.damaged() from error
        told = (guide.guide_id, guide.title, guide.language, guide.format)
        _refuse(told != (found.id, found.title, found.language, found.format))
        self._guides[guide.hash] = found

    def _look_at_session(self, whole: Whole) -> None:
        row = whole.row
        _refuse(not _ID.fullmatch(row.id) or row.guide_hash not in self._guides)
        guide = self._guides[row.guide_hash]
        _refuse((row.guide_id, row.title) != (guide.id, guide.title))
        _refuse({row.left_partner, row.right_partner} != self._partners)
        _refuse(not 0 <= row.seconds_used <= _MOST_SECONDS)
        _refuse(not 0 <= row.minutes_planned <= _MOST_SECONDS)
        _refuse(row.evening is not None)
        _look_at_times(row.started, row.ended)
        _look_at_script(whole, guide)
        _refuse(len(whole.sittings) > _MOST_SITTINGS)
        ids = set()
        for sitting in whole.sittings:
            _refuse(sitting.session != row.id or not _ID.fullmatch(sitting.id))
            _refuse(sitting.ended is None)
            _look_at_times(sitting.started, sitting.last_key, sitting.ended)
            ids.add(sitting.id)
        _refuse(len(ids) != len(whole.sittings))
        activities = {activity.id: activity for _, activity in guide.activities()}
        for used in whole.used:
            _refuse(used.session != row.id or used.activity not in activities)
            _refuse(not all(0 <= each <= _MOST_SECONDS for each in (used.planned, used.seconds)))
        _refuse(len({one.activity for one in whole.used}) != len(whole.used))
        owners = {"left": row.left_partner, "right": row.right_partner, "both": None}
        for entry in whole.entries:
            _refuse(entry.session != row.id or entry.partner != owners[entry.seat])
            _refuse(entry.state not in self.begins.states)
            _refuse(not 0 <= entry.format < 2**31)
            activity = activities.get(entry.activity)
            _refuse(activity is None or not can_be_given(activity, entry))
            _look_at_times(entry.changed)
        _refuse(len({branches.key_of(entry) for entry in whole.entries}) != len(whole.entries))

    def _look_at_ritual(self, record: RitualRecord) -> None:
        """What its days and lengths may be, `Ritual` itself says as it is read."""
        ritual = record.ritual
        _refuse(not _ID.fullmatch(ritual.id))
        names = (ritual.guide, ritual.session, ritual.activity)
        _refuse(not all(_NAMED.fullmatch(name) for name in names))
        zones = [span.zone for span in ritual.spans]
        _refuse(any(clean_line(text, LONGEST) != text for text in (*ritual.texts(), *zones)))
        _refuse(any(day.year not in YEARS for day in ritual.dates()))
        _refuse(ritual.changes > _MOST_CHANGES)
        _look_at_times(record.changed)
        self._rituals.add(ritual.id)
        _refuse(len(self._rituals) > _MOST_RITUALS)

    def _look_at_practices(self, record: Practices) -> None:
        _refuse(record.ritual not in self._rituals)
        _refuse(not 1 <= len(record.done) <= form.PRACTICES_IN_ONE)
        for day, note in record.done:
            _refuse(day.year not in YEARS or clean_line(note, LONGEST_NOTE) != note)
            self._rising(record, f"{record.ritual} {day}")
        self._practices += len(record.done)
        _refuse(self._practices > _MOST_PRACTICES)

    def _look_at_moments(self, record: Moments) -> None:
        _refuse(not 1 <= len(record.noted) <= form.MOMENTS_IN_ONE)
        for day, kind, count in record.noted:
            _refuse(day.year not in YEARS or not 1 <= count <= _MOST_MOMENTS)
            self._rising(record, f"{day} {kind}")

    def _look_at_drawer(self, drawer: DrawerRecord) -> None:
        _refuse(drawer.partner not in self._partners)
        _refuse(not drawers.SMALLEST <= len(drawer.sealed) <= _LARGEST_DRAWER)
        if drawer.wrap is None:
            _refuse(drawer.aside)
        else:
            wrap = drawer.wrap
            effort = sealing.Effort(wrap.memory, wrap.passes, wrap.lanes)
            _refuse(not effort.bearable)
            if not effort.is_within(sealing.EFFORT):  # paid for whenever the drawer is opened
                raise form.newer()
            _refuse(len(wrap.salt) > _LONGEST_NAME or len(wrap.sealed) > _LONGEST_NAME)


def _look_at_script(whole: Whole, guide: Written) -> None:
    """What the session goes on with: its stages are those of its guide, and it stands on one."""
    row = whole.row
    try:
        script = msgspec.json.decode(whole.script, type=Script)
        saved = msgspec.json.decode(row.small, type=Saved)
        msgspec.json.decode(row.options, type=dict[str, Any])
    except (msgspec.MsgspecError, ValueError, RecursionError) as error:
        raise form.damaged() from error
    _refuse(not fits(script, guide, row.first))
    _refuse(row.position != saved.position or not can_stand(script, saved))
    if saved.away:
        _look_at_times(saved.away.since, saved.away.until)


def _look_at_times(*moments: datetime | None) -> None:
    for moment in moments:
        _refuse(moment is not None and (moment.tzinfo is None or not 1 < moment.year < 9999))


def _refuse(wrong: bool) -> None:
    if wrong:
        raise form.damaged()

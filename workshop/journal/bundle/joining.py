"""What of a bundle goes into a journal, within one transaction, and what goes from it by that."""

from collections.abc import Iterator
from datetime import UTC, datetime, time
from itertools import groupby
from typing import Any

import msgspec
from msgspec import Struct

from workshop.ground.partner import Partner, Who
from workshop.journal.bundle import branches, habits, records
from workshop.journal.bundle.branches import Copy, Whole
from workshop.journal.bundle.format import (
    Begins,
    DrawerRecord,
    Guide,
    Moments,
    Practices,
    Progress,
    RitualRecord,
)
from workshop.journal.bundle.reading import Bundle
from workshop.journal.passphrase import drawers
from workshop.journal.tables import (
    entries,
    gone,
    guides,
    meta,
    partners,
    practices,
    rituals,
    sessions,
    sittings,
    small_moments,
    used,
)
from workshop.journal.tables.entries import State
from workshop.journal.tables.rituals import Kept
from workshop.journal.tables.rows import Connection
from workshop.rituals import Practice


class Outcome(Struct):
    """What an import did, or would do."""

    new: int = 0
    """Sessions that were not there."""
    changed: int = 0
    """Sessions that went on elsewhere."""
    parted: int = 0
    """Sessions that went on in two places, and are two from now on."""
    more: int = 0
    """Answers that come into sessions which are here."""
    deleted: int = 0
    """Sessions that are here, and go."""
    other: int = 0
    """Answers that are here, and go or read differently from now on. It says nothing of whose they
    are; and in a locked journal it is told to nobody, for one of the two may have taken them out.
    """
    rituals: int = 0
    """Rituals that were not there."""
    rituals_changed: int = 0
    """Rituals that are here, and read otherwise from now on."""
    rituals_deleted: int = 0
    """Rituals that are here, and go."""
    waiting: int = 0
    """Drawers that wait until their owner opens the one that is here."""


class Removed(Struct):
    """What has to go from every backup too."""

    sessions: set[str] = msgspec.field(default_factory=set)
    entries: set[tuple[str, str, Who, State]] = msgspec.field(default_factory=set)
    rituals: set[str] = msgspec.field(default_factory=set)

    def __bool__(self) -> bool:
        """Whether there is anything."""
        return bool(self.sessions or self.entries or self.rituals)


class Joining:
    """One import, within one transaction."""

    def __init__(
        self, connection: Connection, bundle: Bundle, *, is_new: bool, progress: Progress
    ) -> None:
        """`is_new`: whether nothing was written here yet but two names."""
        self._connection = connection
        self._bundle = bundle
        self._progress = progress
        self._carries = frozenset(bundle.begins.states)
        self._is_new = is_new
        self._outcome = Outcome()
        self.removed = Removed()

    def all_of_it(self) -> Outcome:
        """Bring everything in."""
        gone.remember(self._connection, self._bundle.gone)
        dead = gone.known(self._connection)
        self._bury(dead)
        self._bury_rituals(dead)
        done = 0
        for root, group in groupby(self._bundle.records(), key=_root_of):
            if root is not None:
                wholes = [record for record in group if isinstance(record, Whole)]
                self._join(root, wholes, dead)
                done += len(wholes)
                self._progress(done, self._bundle.begins.sessions)
                continue
            for record in group:
                match record:
                    case Begins():
                        self._begin(record)
                    case Guide():
                        guides.keep(self._connection, _kept(record))
                    case RitualRecord() if gone.hash_of(record.ritual.id) not in dead:
                        self._take_ritual(Kept(record.ritual, record.changed))
                    case Practices() if gone.hash_of(record.ritual) not in dead:
                        self._take_practices(record)
                    case Moments():
                        small_moments.at_least(self._connection, record.noted)
                    case DrawerRecord():
                        self._take_drawer(record)
        rituals.part_from_absent(self._connection)
        drawers.level(self._connection)
        guides.drop_unused(self._connection)
        return self._outcome

    def _bury(self, dead: frozenset[str]) -> None:
        """Delete what is here and was deleted there."""
        if not dead:
            return
        for root in {gone.root(id) for id in records.session_ids(self._connection)}:
            ids = records.ways_on(self._connection, root)
            marks = {root, *_sitting_roots(self._connection, ids)}
            if any(gone.hash_of(mark) in dead for mark in marks):
                self._join(root, [], dead)

    def _begin(self, begins: Begins) -> None:
        if not self._is_new:
            return
        self._connection.execute("DELETE FROM drawer")
        self._connection.execute("DELETE FROM partner")
        for partner in begins.partners:
            partners.save(self._connection, Partner(**msgspec.structs.asdict(partner)))
        if begins.made_up:
            meta.put(self._connection, meta.MADE_UP, begins.made_up)

    # --- sessions -----------------------------------------------------------------------------

    def _join(self, root: str, brought: list[Whole], dead: frozenset[str]) -> None:
        """Put the copies of a session that are here and in the bundle together."""
        ids = records.ways_on(self._connection, root)
        here = {id: records.whole(self._connection, id, branches.EVERY_STATE) for id in ids}
        copies = [Copy(whole) for whole in here.values()]
        copies += [Copy(whole, self._carries) for whole in brought]
        stay = {whole.row.id: whole for whole in branches.merged(copies, dead)}
        changed = {id for id, whole in here.items() if stay.get(id) != whole}
        for id in sorted(changed):
            if id in stay and _only_entries_differ(here[id], stay[id]):
                self._change_entries(here[id], stay[id])
            else:
                self._connection.execute("DELETE FROM session WHERE id = ?", (id,))
            self._look_what_goes(here[id], list(stay.values()))
        for id, whole in stay.items():
            if id not in here or (id in changed and not _only_entries_differ(here[id], whole)):
                self._put(whole)
        self._count(here, stay, changed)

    def _count(self, here: dict[str, Whole], stay: dict[str, Whole], changed: set[str]) -> None:
        added = len(stay.keys() - here.keys())
        if here and added:
            self._outcome.parted += added
        else:
            self._outcome.new += added
        self._outcome.changed += sum(
            stay[id].sittings != here[id].sittings for id in changed & stay.keys()
        )

    def _change_entries(self, old: Whole, new: Whole) -> None:
        """Only that; what is being written in this session stays."""
        before = {branches.key_of(entry): entry for entry in old.entries}
        after = {branches.key_of(entry): entry for entry in new.entries}
        for key, entry in before.items():
            if after.get(key) != entry:
                entries.drop(
                    self._connection, entry.session, entry.activity, entry.seat, entry.state
                )
        for key, entry in after.items():
            if before.get(key) != entry:
                entries.save(self._connection, entry)

    def _look_what_goes(self, old: Whole, stay: list[Whole]) -> None:
        """What of a session is nowhere any more. It may have another id by now; backups don't."""
        new = branches.goes_on_in(old, stay)
        if new is None:
            self.removed.sessions.add(old.row.id)
            self._outcome.deleted += 1
            return
        self._outcome.other += branches.other_words(old, new)
        self._outcome.more += branches.more_words(old, new)
        for key in branches.taken_out(old, new):
            self.removed.entries.add((old.row.id, *key))

    def _put(self, whole: Whole) -> None:
        sessions.start(self._connection, whole.row, whole.script)
        for sitting in whole.sittings:
            sittings.put(self._connection, sitting)
        for one in whole.used:
            used.save(self._connection, one)
        for entry in whole.entries:
            entries.save(self._connection, entry)

    # --- rituals --------------------------------------------------------------------------------

    def _bury_rituals(self, dead: frozenset[str]) -> None:
        """Delete those that are here and were deleted there."""
        for ritual in rituals.load(self._connection):
            if gone.hash_of(ritual.id) in dead:
                rituals.drop(self._connection, ritual.id)
                self.removed.rituals.add(ritual.id)
                self._outcome.rituals_deleted += 1

    def _take_ritual(self, brought: Kept) -> None:
        here = rituals.kept_by_id(self._connection, brought.ritual.id)
        stays = brought if here is None else habits.joined(here, brought)
        if stays == here:
            return
        rituals.save(self._connection, stays.ritual, stays.changed)
        if here is None:
            self._outcome.rituals += 1
        elif habits.reads_otherwise(here.ritual, stays.ritual):
            self._outcome.rituals_changed += 1

    def _take_practices(self, brought: Practices) -> None:
        for day, note in brought.done:
            here = practices.note_of(self._connection, brought.ritual, day)
            stays = note if here is None else habits.both_lines(here, note)
            if stays != here:
                when = datetime.combine(day, time(), UTC)  # at what hour is nobody's business
                done = Practice(brought.ritual, day, stays)
                practices.save(self._connection, done, when)

    # --- drawers --------------------------------------------------------------------------------

    def _take_drawer(self, record: DrawerRecord) -> None:
        wrap = None if record.wrap is None else msgspec.json.encode(record.wrap).decode()
        waits = drawers.take_over(
            self._connection,
            record.partner,
            wrap,
            record.sealed,
            aside=record.aside,
            is_new=self._is_new,
        )
        self._outcome.waiting += waits


def _root_of(record: Any) -> str | None:
    return gone.root(record.row.id) if isinstance(record, Whole) else None


def _kept(guide: Guide) -> guides.KeptGuide:
    return guides.KeptGuide(
        guide.hash, guide.guide_id, guide.title, guide.language, guide.format, guide.body
    )


def _only_entries_differ(one: Whole, other: Whole) -> bool:
    return (one.row, one.script, one.sittings, one.used) == (
        other.row,
        other.script,
        other.sittings,
        other.used,
    )


def _sitting_roots(connection: Connection, sessions: list[str]) -> Iterator[str]:
    for id in sessions:
        for (sitting,) in connection.execute("SELECT id FROM sitting WHERE session = ?", (id,)):
            yield gone.root(sitting)

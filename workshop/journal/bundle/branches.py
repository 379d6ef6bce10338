"""Which of several copies of a session stay when two journals become one, and what is in them.

A session is known by its sittings, whose ids are for ever, and by when a key was last pressed in
each. With these three things can be told without keeping anything for it:

- One copy is *ahead* of another when it has all its sittings, none of them shorter. Then the other
  one has nothing of its own, and goes.
- Two copies of which neither is ahead went on in two places. Both stay: the one that went its own
  way first keeps the id, another gets the id with an end made of the sitting in which it did.
- An answer that one copy has and another has not, although it went beyond the sitting and the
  moment in which the answer was given, was taken out there. So it goes everywhere. No mark in a
  journal says that anything was taken out, or that it ever was there.

The result does not depend on which copy comes first or how often (a set of dots and what each copy
has seen of them: an OR-set without tombstones, Bieniusa et al. 2012). All of it is pure.
"""

import hashlib
from collections.abc import Collection, Iterable, Sequence
from datetime import datetime

import msgspec
from msgspec import Struct

from workshop.ground.partner import Who
from workshop.journal.tables.entries import EntryRow, State
from workshop.journal.tables.gone import hash_of, root
from workshop.journal.tables.sessions import SessionRow
from workshop.journal.tables.sittings import SittingRow
from workshop.journal.tables.used import Used

_replace = msgspec.structs.replace

EVERY_STATE = frozenset({"given", "revealed", "own"})
"""Of the entries that may leave a journal at all. Drafts and what was kept never do."""

PLAIN_STATES = frozenset({"revealed"})
"""Of the entries that leave it without a lock."""

Key = tuple[str, Who, State]
"""Of an entry within its session: activity, seat, state."""


class Whole(Struct, frozen=True, tag="session"):
    """One session with all that belongs to it, as it leaves a journal."""

    row: SessionRow
    script: str
    sittings: tuple[SittingRow, ...]
    used: tuple[Used, ...]
    entries: tuple[EntryRow, ...]


class Copy(Struct, frozen=True):
    """A session in one of the journals that become one."""

    whole: Whole
    carries: frozenset[str] = EVERY_STATE
    """The states of entries it would have, if there were any."""


def key_of(entry: EntryRow) -> Key:
    """What names an entry within its session."""
    return entry.activity, entry.seat, entry.state


def in_order(entries: Iterable[EntryRow]) -> tuple[EntryRow, ...]:
    """Entries in the one order in which they leave a journal."""
    return tuple(sorted(entries, key=lambda e: (e.changed, e.activity, e.seat, e.state)))


def merged(copies: Sequence[Copy], gone: Collection[str]) -> list[Whole]:
    """What stays of several copies that have the same root, by their ids."""
    alive = [copy for copy in copies if not _is_gone(copy.whole, gone)]
    purged = [_purged(copy, alive) for copy in alive]
    stay: list[Copy] = []
    for copy in sorted(purged, key=_order):
        stay = _with(stay, copy)
    return _named([_tidy(copy.whole) for copy in stay])


def goes_on_in(whole: Whole, stay: Iterable[Whole]) -> Whole | None:
    """What this copy has become; None where it was deleted."""
    ahead = (one for one in stay if _is_ahead(one, whole) and not _at_odds(one, whole))
    return next(ahead, None)


def taken_out(old: Whole, new: Whole) -> set[Key]:
    """What was shown, or one's own, in a copy and is no longer in what it has become."""
    here = {key_of(entry) for entry in new.entries}
    shown = {(entry.activity, entry.seat) for entry in new.entries if entry.state == "revealed"}
    return {
        key_of(entry)
        for entry in old.entries
        if key_of(entry) not in here
        and not (entry.state == "given" and (entry.activity, entry.seat) in shown)
    }


def other_words(old: Whole, new: Whole) -> int:
    """How many answers of a copy are gone, or read differently, in what it has become."""
    here = {key_of(entry): entry.content for entry in new.entries}

    def now(entry: EntryRow) -> object:
        shown = (entry.activity, entry.seat, "revealed")
        key = shown if entry.state == "given" and shown in here else key_of(entry)
        return here.get(key)

    return sum(now(entry) != entry.content for entry in old.entries)


def more_words(old: Whole, new: Whole) -> int:
    """How many answers are in what a copy has become, of parts where it had none."""
    here = {(entry.activity, entry.seat) for entry in old.entries}
    return len({(entry.activity, entry.seat) for entry in new.entries} - here)


def _is_gone(whole: Whole, gone: Collection[str]) -> bool:
    ids = [whole.row.id, *(sitting.id for sitting in whole.sittings)]
    return any(hash_of(root(id)) in gone for id in ids)


# --- which is ahead -------------------------------------------------------------------------------


def _seen(whole: Whole) -> dict[str, datetime]:
    return {root(sitting.id): sitting.last_key for sitting in whole.sittings}


def _is_ahead(one: Whole, other: Whole) -> bool:
    """Whether nothing was done in the other that is not in this one; so too if they are even."""
    here = _seen(one)
    return all(id in here and last <= here[id] for id, last in _seen(other).items())


def _at_odds(one: Whole, other: Whole) -> bool:
    """Whether they only have their id in common. Nothing of ours makes such copies.

    Either the same answer was shown in both and is not the same; or they are of two guides, or the
    two people do not sit as they did, so that the same answers would be to something else.
    """
    here = {key_of(entry): entry for entry in one.entries if entry.state == "revealed"}
    return _for_ever(one) != _for_ever(other) or any(
        key_of(entry) in here and here[key_of(entry)].content != entry.content
        for entry in other.entries
        if entry.state == "revealed"
    )


def _for_ever(whole: Whole) -> tuple[str, ...]:
    """What of a session is never another."""
    row = whole.row
    return row.guide_hash, row.left_partner, row.right_partner, row.first, row.started.isoformat()


def _with(stay: list[Copy], new: Copy) -> list[Copy]:
    """These and one more: it takes in what it is ahead of, or goes into what is ahead of it."""
    left = []
    for copy in stay:
        if _at_odds(copy.whole, new.whole):
            left.append(copy)
        elif _is_ahead(new.whole, copy.whole):
            new = _joined(new, copy)
        elif _is_ahead(copy.whole, new.whole):
            new = _joined(copy, new)
        else:
            left.append(copy)
    return [*left, new]


def _joined(ahead: Copy, behind: Copy) -> Copy:
    """One copy of two. What both lack by now was taken out before; see `_purged`."""
    even = _is_ahead(behind.whole, ahead.whole)
    base = max(ahead, behind, key=_progress) if even else ahead
    rows = {key_of(entry): entry for entry in behind.whole.entries}
    for entry in ahead.whole.entries:
        there = rows.get(key_of(entry))
        rows[key_of(entry)] = entry if there is None else max(entry, there, key=_age)
    id = max(ahead.whole.row.id, behind.whole.row.id)
    whole = _replace(_called(base.whole, id), entries=_called_entries(rows.values(), id))
    return Copy(whole, ahead.carries | behind.carries)


def _progress(copy: Copy) -> tuple[float, bytes]:
    row = _replace(copy.whole.row, id="")
    used = [_replace(one, session="") for one in copy.whole.used]
    return row.seconds_used, msgspec.json.encode((row, copy.whole.script, used))


def _age(entry: EntryRow) -> tuple[datetime, bytes]:
    return entry.changed, msgspec.json.encode(sorted(entry.content.items(), key=repr))


def _order(copy: Copy) -> tuple[int, bytes]:
    """Any order will do, as long as it is the same whichever copy came first."""
    return len(copy.whole.sittings), msgspec.json.encode(_called(copy.whole, ""))


# --- what was taken out ---------------------------------------------------------------------------


def _purged(copy: Copy, all_of_them: Sequence[Copy]) -> Copy:
    """Without what any other copy had seen and no longer has."""
    others = [other for other in all_of_them if other is not copy]
    left = tuple(
        entry
        for entry in copy.whole.entries
        if not any(_took_out(other, entry, copy.whole) for other in others)
    )
    return _replace(copy, whole=_replace(copy.whole, entries=left))


def _took_out(other: Copy, entry: EntryRow, whole: Whole) -> bool:
    if entry.state not in other.carries or _for_ever(other.whole) != _for_ever(whole):
        return False
    if any(key_of(there) == key_of(entry) for there in other.whole.entries):
        return False
    seen = _seen(other.whole)
    # By clocks that were put right, more than one may fit. Words are not lost for a doubt.
    given_in = [s for s in whole.sittings if s.started <= entry.changed <= s.last_key]
    return bool(given_in) and all(
        root(sitting.id) in seen and entry.changed <= seen[root(sitting.id)] for sitting in given_in
    )


def _tidy(whole: Whole) -> Whole:
    """What was shown is no longer to be shown."""
    shown = {(entry.activity, entry.seat) for entry in whole.entries if entry.state == "revealed"}
    left = [
        entry
        for entry in whole.entries
        if entry.state != "given" or (entry.activity, entry.seat) not in shown
    ]
    return _replace(whole, entries=in_order(left))


# --- names ----------------------------------------------------------------------------------------


def _named(stay: list[Whole]) -> list[Whole]:
    """Each with an id of its own, which depends on nothing but all of them."""
    if len(stay) < 2:
        return stay
    first, *later = sorted(stay, key=lambda whole: _parting(whole, stay))
    start = root(first.row.id)
    ends = [hashlib.sha256(_parting(one, stay)[1].encode()).hexdigest()[:16] for one in later]
    named = [_called(one, f"{start}-{end}") for one, end in zip(later, ends, strict=True)]
    return [_called(first, start), *named]


def _parting(whole: Whole, stay: list[Whole]) -> tuple[str, str]:
    """When and in which sitting this one went its own way: the first that no other one has."""
    theirs = {root(s.id) for other in stay if other is not whole for s in other.sittings}
    for sitting in sorted(whole.sittings, key=lambda s: (s.started, root(s.id))):
        if root(sitting.id) not in theirs:
            return sitting.started.isoformat(), root(sitting.id)
    # The same sitting went on in two places, or nothing but what was shown tells them apart.
    last = {root(sitting.id): sitting.last_key.isoformat() for sitting in whole.sittings}
    shown = [_replace(e, session="") for e in whole.entries if e.state == "revealed"]
    about = (last, shown, _for_ever(whole))
    return "~", msgspec.json.encode(about, order="sorted").decode()


def _called(whole: Whole, id: str) -> Whole:
    """The same session under another id, and its sittings with the same end."""
    end = id[len(root(id)) :]
    return Whole(
        _replace(whole.row, id=id),
        whole.script,
        tuple(_replace(s, id=root(s.id) + end, session=id) for s in whole.sittings),
        tuple(_replace(one, session=id) for one in whole.used),
        _called_entries(whole.entries, id),
    )


def _called_entries(entries: Iterable[EntryRow], id: str) -> tuple[EntryRow, ...]:
    return in_order(_replace(entry, session=id) for entry in entries)

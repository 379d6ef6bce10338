"""Drawers: what each partner keeps, sealed with that partner's own passphrase.

Both drawers are always of the same size, and an empty one is as full of noise as a used one. What
is in a drawer is bound to its partner's permanent id, so that nothing can be moved to the other's.
"""

import hashlib
import secrets
import sqlite3
from collections.abc import Iterable
from datetime import datetime
from typing import Literal

import msgspec
from msgspec import Struct

from workshop.journal import driver
from workshop.journal.passphrase import sealing
from workshop.journal.passphrase.sealing import Wrap
from workshop.journal.tables.entries import EntryRow

SMALLEST = 16 * 1024
"""Bytes of a drawer. What needs more gets twice that, and so does the other one."""

MOST_ASIDE = 2
"""Drawers of one partner that wait aside: of two other computers."""

_OVERHEAD = 12 + 16
"""Bytes that sealing adds: a nonce, and what tells a change."""

KeptState = Literal["draft", "kept", "own"]


class Kept(Struct, frozen=True, kw_only=True):
    """One thing in a drawer: an answer that was not shown, or numbers of one's own."""

    session: str
    activity: str
    state: KeptState
    kind: str
    format: int
    content: dict[str, str | int]
    changed: datetime

    @classmethod
    def of(cls, entry: EntryRow) -> "Kept":
        """What stands in this row. Its state is one of a drawer's."""
        return msgspec.convert(msgspec.structs.asdict(entry), cls)


class Drawer:
    """An open drawer. It holds the key; whoever has it lets go of it when the turn is over."""

    def __init__(
        self,
        partner: str,
        key: bytes,
        kept: Iterable[Kept] = (),
        done_with: Iterable[str] = (),
    ) -> None:
        self.partner = partner
        self.done_with = tuple(done_with)
        """Which of those that waited aside need not wait longer: what was in them is in this one,
        or its passphrase does not open them."""
        self.kept: dict[tuple[str, str, str], Kept] = {
            (one.session, one.activity, one.state): one for one in kept
        }
        self._key = key

    def put(self, one: Kept) -> None:
        """Put something in, in place of what was kept of the same answer in the same state."""
        self.kept[one.session, one.activity, one.state] = one

    def take(self, session: str, activity: str, state: str) -> None:
        """Take something out; nothing happens when it is not there."""
        self.kept.pop((session, activity, state), None)

    def empty(self) -> None:
        """Take everything out."""
        self.kept.clear()

    def sealed(self) -> bytes:
        """All of it, sealed, of one of the few sizes that drawers have."""
        plain = msgspec.json.encode(tuple(self.kept.values()))
        size = SMALLEST
        while size < len(plain) + 4 + _OVERHEAD:
            size *= 2
        padded = len(plain).to_bytes(4, "big") + plain
        padded += bytes(size - _OVERHEAD - len(padded))
        return sealing.seal(self._key, padded, _about(self.partner))


def with_passphrase(connection: sqlite3.Connection) -> frozenset[str]:
    """The ids of the partners who have a passphrase of their own."""
    found = connection.execute("SELECT partner FROM drawer WHERE wrap IS NOT NULL")
    return frozenset(row[0] for row in found)


class Aside(Struct, frozen=True):
    """A drawer of the same partner that came from another computer and waits."""

    id: str
    wrap: Wrap
    sealed: bytes


class Closed(Struct, frozen=True):
    """A drawer as it stands in the journal."""

    partner: str
    wrap: Wrap
    sealed: bytes
    aside: tuple[Aside, ...] = ()

    def open(self, passphrase: str) -> Drawer | None:
        """The drawer; None with another passphrase. Takes a moment: not for the painting thread.

        What waits aside and has the same passphrase is in it too: of two answers the newer one.
        What has another one goes when this drawer is written next: each would cost a guess at
        every opening, and whoever made it need not be its owner.

        Raises:
            JournalDamaged: The passphrase is right, and what it should open is not whole.
        """
        key = sealing.unwrap(self.wrap, passphrase, _key_about(self.partner))
        if key is None:
            return None
        here = self._inside(key, self.sealed)
        if here is None:
            raise driver.damaged(None)
        kept = {(one.session, one.activity, one.state): one for one in here}
        for other in self.aside:
            found = self._inside(key, other.sealed)
            if found is None:
                its_key = sealing.unwrap(other.wrap, passphrase, _key_about(self.partner))
                found = None if its_key is None else self._inside(its_key, other.sealed)
            for one in found or ():
                place = one.session, one.activity, one.state
                if place not in kept or kept[place].changed < one.changed:
                    kept[place] = one
        return Drawer(self.partner, key, kept.values(), (other.id for other in self.aside))

    def _inside(self, key: bytes, sealed: bytes) -> tuple[Kept, ...] | None:
        size = SMALLEST
        while size <= len(sealed):
            # Behind it there may be noise, put there when the other one grew.
            plain = sealing.unseal(key, sealed[:size], _about(self.partner))
            if plain is not None:
                length = int.from_bytes(plain[:4], "big")
                return msgspec.json.decode(plain[4 : 4 + length], type=tuple[Kept, ...])
            size *= 2
        return None


def load(connection: sqlite3.Connection, partner: str) -> Closed | None:
    """This partner's drawer; None where it has no passphrase."""
    row = connection.execute(
        "SELECT wrap, sealed FROM drawer WHERE partner = ? AND wrap IS NOT NULL", (partner,)
    ).fetchone()
    if row is None:
        return None
    waiting = connection.execute(
        "SELECT id, wrap, sealed FROM drawer_aside WHERE partner = ? ORDER BY id", (partner,)
    )
    aside = [Aside(id, msgspec.json.decode(wrap, type=Wrap), s) for id, wrap, s in waiting]
    return Closed(partner, msgspec.json.decode(row[0], type=Wrap), row[1], tuple(aside))


def take_over(
    connection: sqlite3.Connection,
    partner: str,
    wrap: str | None,
    sealed: bytes,
    *,
    aside: bool,
    is_new: bool,
) -> bool:
    """Take a drawer from another computer, sealed as it is; whether it has to wait aside.

    It takes the place of the one that is here only in a journal in which nothing was written yet.
    Else it would replace one that is in use, of which nobody but its owner can tell which holds
    more; or ask somebody who has no passphrase for one that they do not know. Two of a partner's
    wait aside at most: each costs a guess when the drawer is opened.
    """
    here = connection.execute(
        "SELECT wrap, sealed FROM drawer WHERE partner = ?", (partner,)
    ).fetchone()
    if is_new and not aside and (here is None or (here[0] is None and wrap is not None)):
        connection.execute(
            "INSERT INTO drawer (partner, wrap, sealed) VALUES (?, ?, ?) "
            "ON CONFLICT (partner) DO UPDATE SET wrap = excluded.wrap, sealed = excluded.sealed",
            (partner, wrap, sealed),
        )
        return False
    if wrap is None or here == (wrap, sealed):
        return False
    id = hashlib.sha256(b"%s %s %s" % (partner.encode(), wrap.encode(), sealed)).hexdigest()
    put = connection.execute(
        "INSERT INTO drawer_aside (id, partner, wrap, sealed) SELECT ?, ?, ?, ? "
        "WHERE (SELECT count(*) FROM drawer_aside WHERE partner = ?) < ? ON CONFLICT DO NOTHING",
        (id, partner, wrap, sealed, partner, MOST_ASIDE),
    )
    return put.rowcount > 0


def new(partner: str, passphrase: str) -> tuple[Drawer, Wrap]:
    """An empty drawer, and its key under this passphrase. Takes a moment."""
    key = sealing.new_key()
    return Drawer(partner, key), sealing.wrap(key, passphrase, _key_about(partner))


def rewrap(drawer: Drawer, passphrase: str) -> Wrap:
    """The key of an open drawer under another passphrase. Takes a moment."""
    return sealing.wrap(drawer._key, passphrase, _key_about(drawer.partner))


def save(connection: sqlite3.Connection, drawer: Drawer, wrap: Wrap | None = None) -> None:
    """Write an open drawer, with a new passphrase where one was set."""
    if wrap is not None:
        _make_both(connection)
        connection.execute(
            "UPDATE drawer SET wrap = ? WHERE partner = ?",
            (msgspec.json.encode(wrap).decode(), drawer.partner),
        )
    connection.execute(
        "UPDATE drawer SET sealed = ? WHERE partner = ?", (drawer.sealed(), drawer.partner)
    )
    _let_go_of_aside(connection, drawer)
    level(connection)


def _let_go_of_aside(connection: sqlite3.Connection, drawer: Drawer) -> None:
    if driver.has_table(connection, "drawer_aside"):
        connection.executemany(
            "DELETE FROM drawer_aside WHERE id = ?", [(id,) for id in drawer.done_with]
        )


def set_wrap(connection: sqlite3.Connection, drawer: Drawer, wrap: Wrap) -> None:
    """Another passphrase for the same key; what is in the drawer stays as it is.

    What waited aside goes, and is in the open drawer by now: the old passphrase would open it.
    """
    _let_go_of_aside(connection, drawer)
    partner = drawer.partner
    connection.execute(
        "UPDATE drawer SET wrap = ? WHERE partner = ? AND wrap IS NOT NULL",
        (msgspec.json.encode(wrap).decode(), partner),
    )


def discard(connection: sqlite3.Connection, partner: str) -> None:
    """Throw a drawer away with all that is in it; nobody needs to open it for that."""
    connection.execute(
        "UPDATE drawer SET wrap = NULL, sealed = randomblob(length(sealed)) WHERE partner = ?",
        (partner,),
    )
    forget_aside(connection, partner)


def forget_aside(connection: sqlite3.Connection, partner: str) -> None:
    """Throw away what waits aside, whatever passphrase it has."""
    if driver.has_table(connection, "drawer_aside"):
        connection.execute("DELETE FROM drawer_aside WHERE partner = ?", (partner,))


def _make_both(connection: sqlite3.Connection) -> None:
    connection.execute(
        "INSERT INTO drawer (partner, wrap, sealed) "
        "SELECT id, NULL, randomblob(?) FROM partner WHERE true ON CONFLICT DO NOTHING",
        (SMALLEST,),
    )


def level(connection: sqlite3.Connection) -> None:
    """Fill the smaller drawer up with noise: of two sizes, the larger one would tell."""
    sizes = dict(connection.execute("SELECT partner, length(sealed) FROM drawer"))
    for partner, size in sizes.items():
        if missing := max(sizes.values()) - size:
            sealed = connection.execute(
                "SELECT sealed FROM drawer WHERE partner = ?", (partner,)
            ).fetchone()[0]
            connection.execute(
                "UPDATE drawer SET sealed = ? WHERE partner = ?",
                (sealed + secrets.token_bytes(missing), partner),
            )


def _about(partner: str) -> str:
    return f"workshop drawer of {partner}"


def _key_about(partner: str) -> str:
    return f"workshop drawer key of {partner}"

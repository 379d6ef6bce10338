"""The pulse over time: each one's own numbers, and the other's only by that one's consent.

A partner's numbers are read while that partner is alone at the keyboard, and with the drawer open
where there is one. The key is not needed afterwards.
"""

from collections.abc import Iterator

from msgspec import Struct

from workshop.activities.agree import Agree
from workshop.activities.rate import Rate
from workshop.ground.fill import fill
from workshop.ground.partner import Couple, Seat
from workshop.journal.passphrase.drawers import Drawer, Kept
from workshop.journal.tables import entries, sessions
from workshop.journal.tables.entries import EntryRow
from workshop.keepsake.picture import Picture, means
from workshop.keepsake.trend import Item, Line, Mark, Trend, in_order
from workshop.sitting.house import House


class Own(Struct, frozen=True):
    """The numbers of one partner, for nobody else."""

    line: Line
    items: tuple[Item, ...]
    """What was asked, in the order and the words of the newest answer."""
    low: str = ""
    """What 0 means there."""
    high: str = ""
    """What 10 means there."""


def own(house: House, couple: Couple, seat: Seat, drawer: Drawer | None) -> Own:
    """The numbers of the one on this seat, from the journal and from the open drawer.

    Items are the same where they have the same permanent id, whatever guide asked, and under
    which of their former ids. A session that was deleted took its numbers with it.

    Raises:
        JournalError: It can't be read.
    """
    partner = couple.at(seat)
    known = {row.id: row for row in house.journal.read(sessions.newest_first)}
    found: list[tuple[EntryRow | Kept, Rate]] = []
    for row in _answers(house, partner.id, drawer):
        if row.session not in known:
            continue
        kind = _activity(house, known[row.session], row.activity)
        if isinstance(kind, Rate) and kind.pulse:
            found.append((row, kind))
    found.sort(key=lambda one: one[0].changed)
    now = {old: item.id for _row, kind in found for item in kind.items for old in item.was}
    items: dict[str, Item] = {}
    for _row, kind in reversed(found):
        for item in kind.items:
            id = now.get(item.id, item.id)
            items.setdefault(id, Item(id, fill(item.text, couple, who=seat, first=seat)))
    points = in_order(
        (row.changed, {now.get(id, id): int(n) for id, n in kind.tidy(row.content).items()})
        for row, kind in found
    )
    low, high = (found[-1][1].low, found[-1][1].high) if found else ("", "")
    return Own(Line(partner, points), tuple(items.values()), low, high)


def trend(house: House, *shown: Own) -> Trend:
    """These lines in one, with what both know of: sessions, and rituals they agreed on.

    Raises:
        JournalError: It can't be read.
    """
    items = {item.id: item for one in reversed(shown) for item in one.items}
    low, high = next(((one.low, one.high) for one in shown if one.items), ("", ""))
    lines = tuple(one.line for one in shown)
    return Trend(tuple(items.values()), lines, _marks(house), low, high)


def picture(left: Own, right: Own) -> Picture:
    """What of two lines goes into a keepsake, where both said yes to that."""
    low, high = next(((one.low, one.high) for one in (left, right) if one.items), ("", ""))
    return Picture((means(left.line), means(right.line)), low, high)


class SideBySide:
    """What the two were asked, each alone. It lives as long as the asking, and is kept nowhere."""

    def __init__(self) -> None:
        self._said: dict[Seat, Own | None] = {}

    def answer(self, seat: Seat, mine: Own | None, yes: bool) -> None:
        """This one's answer. Numbers that are not to be seen are let go of at once.

        `mine` is None where the drawer stayed closed: then nothing can be shown of it.
        """
        self._said[seat] = mine if yes and mine is not None and mine.line.points else None

    def both(self) -> tuple[Own, Own] | None:
        """Two lines where both said yes and have numbers; in every other case the same: None."""
        left, right = self._said.get("left"), self._said.get("right")
        return (left, right) if left is not None and right is not None else None


def _answers(house: House, partner: str, drawer: Drawer | None) -> Iterator[EntryRow | Kept]:
    """Each answer once; where one stands in both places, the one in the drawer counts."""
    sealed = {
        (one.session, one.activity): one
        for one in (drawer.kept.values() if drawer is not None else ())
        if one.state == "own"
    }
    yield from sealed.values()
    for row in house.journal.read(lambda c: entries.own_of(c, partner)):
        if (row.session, row.activity) not in sealed:
            yield row


def _marks(house: House) -> tuple[Mark, ...]:
    rows = {row.id: row for row in house.journal.read(sessions.newest_first)}
    marks = [Mark(row.started.astimezone(), "session", row.title) for row in rows.values()]
    for row in house.journal.read(entries.agreements):
        kind = _activity(house, rows[row.session], row.activity) if row.session in rows else None
        if isinstance(kind, Agree) and kind.about == "ritual":
            words = kind.named(row.content)
            marks.append(Mark(row.changed.astimezone(), "ritual", words))
    return tuple(sorted(marks, key=lambda mark: mark.when))


def _activity(house: House, row: sessions.SessionRow, name: str) -> object:
    """What was asked there; None where the guide has no such activity."""
    try:
        return house.guide_of(row).activity(name)
    except KeyError:
        return None

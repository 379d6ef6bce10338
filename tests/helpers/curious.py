"""Everything a curious partner can look at: pages, lists, books, and the files themselves.

What comes out is plain and can be compared: two journals whose owners kept different things have
to look alike in all of it. Ids are taken as they are; `numbered_ids` makes them repeatable.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from types import SimpleNamespace
from typing import Any
from unittest.mock import patch

import msgspec

from workshop.ground.partner import Seat
from workshop.journal import driver
from workshop.journal.tables import rows
from workshop.journal.upkeep import backups
from workshop.keepsake.json import line_as_json, session_as_json
from workshop.sitting.home import home
from workshop.sitting.house import House
from workshop.sitting.offer import under_way
from workshop.sitting.past import book, session_lines
from workshop.sitting.view import View
from workshop.sitting.yours import Yours

WITHOUT_NUMBERS = ("used", "ritual", "practice", "gone", "drawer_aside", "_config", "_idx")
"""Ends of the names of tables whose rows have no number."""

COUNTERS = (slice(24, 28), slice(40, 44), slice(92, 96))
"""What in a file's header is not compared, with 4 bytes each.

24 and 92: how often its first page was written. That is done whenever the file grows or shrinks,
so the count goes with all that ever stood in it; nothing short of another file resets it.
40: a number at random, since the program hides how often the file was written anew.
"""


@contextmanager
def numbered_ids() -> Iterator[None]:
    """Ids come in order, so that the same walk gets the same ones."""
    count = iter(range(1, 1_000_000))
    with patch.object(rows, "secrets", SimpleNamespace(token_hex=lambda _: f"id{next(count):06}")):
        yield


def page(view: View) -> dict[str, Any]:
    """All a face gets for one page; of the activity its id."""
    return {**msgspec.structs.asdict(view), "activity": view.activity.id}


def pages(house: House, seat: Seat, passphrase: str = "") -> dict[str, Any]:
    """What the program shows this partner outside of a session."""
    couple = house.couple()
    assert couple is not None
    mine = Yours(house, couple.at(seat).id)
    kept = mine.kept() if passphrase and mine.open(passphrase) else []
    lines = session_lines(house)
    books = [book(house, line.id) for line in lines]
    return {
        "home": home(house, couple),
        "notice": house.notice,
        "lines": [line_as_json(line) for line in lines],
        "books": books,
        "blocks": [
            [answer.blocks() for page in one.pages for answer in page.answers] for one in books
        ],
        "json": [session_as_json(one) for one in books],
        "under way": sorted(under_way(house)),
        "given": mine.given(),
        "kept": kept,
        "has a passphrase": mine.has_passphrase(),
    }


def tables(path: Path, key: bytes | None = None) -> dict[str, list[Any]]:
    """Every row of every table with its number, and of what is sealed how long it is."""
    with closing(driver.connect(path, key=key, read_only=True, settled=True)) as connection:
        names = [
            row[0]
            for row in connection.execute(
                # What a block of the index holds stands in the tables below it.
                "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE '%VIRTUAL%'"
            )
        ]
        return {name: [_plain(row) for row in _rows(connection, name)] for name in sorted(names)}


def _rows(connection: sqlite3.Connection, table: str) -> list[tuple[Any, ...]]:
    number = "" if table.endswith(WITHOUT_NUMBERS) else "rowid, "
    order = "1" if table == "gone" else "1, 2"
    return list(connection.execute(f"SELECT {number}* FROM {table} ORDER BY {order}"))


def _plain(row: tuple[Any, ...]) -> tuple[Any, ...]:
    """A drawer, and the key under it, are noise: only that they are there, and how long."""
    sealed = len(row) == 4 and isinstance(row[3], bytes)
    return (*row[:2], row[2] is not None, len(row[3])) if sealed else row


def header(path: Path) -> bytes:
    """The first bytes of a plain file, its counters left out: sizes, free pages, the schema."""
    data = bytearray(path.read_bytes()[:100])
    for counter in COUNTERS:
        data[counter] = bytes(4)
    return bytes(data)


def files(journal: Path, key: bytes | None = None) -> dict[str, Any]:
    """What stands in a closed journal's folder for whoever opens the files."""
    found: dict[str, Any] = {
        str(path.relative_to(journal.parent)): path.stat().st_size
        for path in sorted(journal.parent.rglob("*"))
        if path.is_file()
    }
    for path in (journal, *(backup.path for backup in backups.found(journal))):
        found[f"rows of {path.name}"] = tables(path, key)
        if key is None:
            found[f"header of {path.name}"] = header(path)
    return found


def differences(one: Any, two: Any, where: str = "") -> list[str]:
    """Where two of these differ, and in what."""
    if one == two:
        return []
    if isinstance(one, dict) and isinstance(two, dict):
        names = one.keys() | two.keys()
        found = (differences(one.get(n), two.get(n), f"{where}/{n}") for n in sorted(names))
        return [line for lines in found for line in lines]
    if isinstance(one, list) and isinstance(two, list) and len(one) == len(two):
        both = zip(one, two, strict=True)
        found = (differences(*pair, f"{where}/{n}") for n, pair in enumerate(both))
        return [line for lines in found for line in lines]
    return [f"{where}:\n    {one!r:.600}\n    {two!r:.600}"]

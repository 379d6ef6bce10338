"""From rows to plain values, and ids for new rows."""

import secrets
import sqlite3
from typing import Any, TypeVar

import msgspec

from workshop.journal import driver

T = TypeVar("T")

Connection = sqlite3.Connection
"""What a job gets. Other floors only hand it on to the functions of this package."""


def new_id() -> str:
    """An id for something new: for ever, and saying nothing about when or where."""
    return secrets.token_hex(8)


def structs(kind: type[T], rows: sqlite3.Cursor, json: str = "") -> tuple[T, ...]:
    """Each row as a struct of this kind, by its column names; the `json` column decoded.

    Raises:
        JournalDamaged: A row does not hold what the schema promises.
    """
    names = [column[0] for column in rows.description]
    found = []
    try:
        for row in rows:
            fields: dict[str, Any] = dict(zip(names, row, strict=True))
            if json:
                fields[json] = msgspec.json.decode(fields[json])
            found.append(msgspec.convert(fields, kind))
    except msgspec.MsgspecError as error:
        raise driver.damaged(None) from error
    return tuple(found)


def only(found: tuple[T, ...]) -> T | None:
    """The first of what was found, or None."""
    return found[0] if found else None

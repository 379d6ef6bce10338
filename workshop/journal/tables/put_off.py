"""Rituals that are not asked for again today. Tomorrow nothing tells of it, in no file."""

import sqlite3
from collections.abc import Iterable
from datetime import date

from workshop.journal.tables import meta


def load(connection: sqlite3.Connection, day: date) -> frozenset[str]:
    """Ids of what was put off on this day."""
    when, *those = (meta.get(connection, meta.PUT_OFF) or "").split(" ")
    return frozenset(those) if when == day.isoformat() else frozenset()


def add(connection: sqlite3.Connection, day: date, ritual: str) -> None:
    """Put one more off on this day; those of another day are forgotten."""
    _save(connection, day.isoformat(), load(connection, day) | {ritual})


def forget(connection: sqlite3.Connection, ritual: str) -> None:
    """Remember nothing of a ritual that goes."""
    when, *those = (meta.get(connection, meta.PUT_OFF) or "").split(" ")
    if ritual in those:
        _save(connection, when, set(those) - {ritual})


def is_stale(connection: sqlite3.Connection, day: date) -> bool:
    """Whether there is something of another day, which may go."""
    found = meta.get(connection, meta.PUT_OFF)
    return found is not None and not found.startswith(day.isoformat())


def _save(connection: sqlite3.Connection, day: str, ids: Iterable[str]) -> None:
    those = sorted(ids)
    if those:
        meta.put(connection, meta.PUT_OFF, " ".join([day, *those]))
    else:
        meta.forget(connection, meta.PUT_OFF)

"""Backups: before every migration and once a day, rotated, and as locked as the journal itself.

That of a day is made when a sitting ends, and made anew when another one does: a day on which the
program was only opened leaves none, so none tells of it.

They lie in a folder beside the journal. None of them ever holds a word that was not given to be
shown: what was kept or is unfinished stays out.
"""

import os
import re
from collections.abc import Callable, Iterable
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import NamedTuple

from workshop.journal import driver, migrate, place
from workshop.journal.errors import JournalError
from workshop.journal.passphrase import keyfile
from workshop.journal.tables import entries, meta, search, sessions
from workshop.journal.tables.rows import Connection

DAILY = 7
"""So many of the newest days are kept."""
WEEKLY = 4
"""Of so many of the newest weeks, the newest day is kept."""
OTHERS = 4
"""So many of those are kept that were made before something else than a day's end changed much."""

_PASSING = (meta.PUT_OFF, meta.RITUAL_DRAFTS, meta.ROOM_WORDS)
"""What the journal knows for a while only."""

BEFORE_MIGRATION = "before"
REPLACED = "replaced"
BEFORE_IMPORT = "import"

_NAME = re.compile(r"(\d{4}-\d\d-\d\d)(?:-([a-z]+)(\d*))?\.db")


class Backup(NamedTuple):
    """One backup."""

    path: Path
    day: date
    why: str
    """Empty for that of a day; else `BEFORE_MIGRATION`, `BEFORE_IMPORT` or `REPLACED`."""


def folder(journal: Path) -> Path:
    """Where the backups of this journal are."""
    return journal.with_name(f"{journal.stem}-backups")


def found(journal: Path) -> tuple[Backup, ...]:
    """Every backup of this journal, the newest first."""
    here = []
    for path in folder(journal).glob("*.db"):
        if match := _NAME.fullmatch(path.name):
            with suppress(ValueError):  # a day that no calendar has
                here.append(Backup(path, date.fromisoformat(match[1]), match[2] or ""))
    return tuple(sorted(here, key=lambda backup: (backup.day, backup.path.name), reverse=True))


def make_before_migration(
    connection: Connection, journal: Path, key: bytes | None, today: date
) -> None:
    """Put aside a journal that a migration is about to change.

    Raises:
        JournalError: Nothing can be put aside; so nothing is migrated.
    """
    if 0 < (old := driver.version(connection)) < migrate.newest(connection):
        make(connection, journal, key, f"{today}-{BEFORE_MIGRATION}{old + 1}.db")


def name_of(day: date) -> str:
    """The name of the backup of a day."""
    return f"{day}.db"


def unused_name(journal: Path, today: date, why: str) -> str:
    """A name for one more backup of this day."""
    number = 1
    while (folder(journal) / f"{today}-{why}{number}.db").exists():
        number += 1
    return f"{today}-{why}{number}.db"


def make(connection: Connection, journal: Path, key: bytes | None, name: str) -> Path:
    """Make a backup of this name from the journal that is open here; then rotate.

    Raises:
        JournalError: It can't be made; there is none of this name then.
    """
    place.make_folder(folder(journal))
    path = folder(journal) / name
    building = path.with_name(name + ".new")
    try:
        for leftover in folder(journal).glob("*.new*"):
            leftover.unlink()
        place.make_file(building)
        with driver.speaking(building):
            driver.snapshot(connection, building)
            passing = driver.application_id(connection) != driver.EVENINGS_ID and (
                entries.any_unshown(connection)
                or sessions.any_question(connection)
                or any(meta.get(connection, key) is not None for key in _PASSING)
            )
        if passing:  # writing it anew takes as much memory as the file is large
            change(building, key, _without_what_passes)
        else:  # compared with the journal's, its number would tell whether anything was taken out
            _renumber(building, key)
        place.sync_file(building)
        if key is not None:
            place.copy(keyfile.beside(journal), keyfile.beside(path))
        building.replace(path)
        place.sync_folder(path.parent)
    except OSError as error:
        raise place.cannot_write(path.parent) from error
    finally:
        with suppress(OSError):
            building.unlink(missing_ok=True)
    rotate(journal)
    return path


def _without_what_passes(connection: Connection) -> None:
    entries.wipe_all_unshown(connection)
    sessions.leave_questions(connection)
    for key in _PASSING:
        meta.forget(connection, key)


def rotate(journal: Path) -> None:
    """Remove the backups that are too many."""
    here = found(journal)
    days = kept_days(backup.day for backup in here if not backup.why)
    others = [backup for backup in here if backup.why][:OTHERS]
    for backup in here:
        if backup not in others and (backup.why or backup.day not in days):
            _remove(backup.path)


def kept_days(days: Iterable[date]) -> frozenset[date]:
    """Of these days those whose backup stays: the newest seven, and one of each of four weeks."""
    newest = sorted(set(days), reverse=True)
    weeks: dict[tuple[int, int], date] = {}
    for day in newest:
        year, week, _weekday = day.isocalendar()
        weeks.setdefault((year, week), day)
    return frozenset(newest[:DAILY]) | frozenset(list(weeks.values())[:WEEKLY])


def _remove(backup: Path) -> None:
    for path in (backup, keyfile.beside(backup)):
        path.unlink(missing_ok=True)


def delete_from_all(
    journal: Path, key: bytes | None, delete: Callable[[Connection], object]
) -> None:
    """Delete the same from every backup, without a trace; one that can't be changed goes.

    Each keeps the time at which it was made, so that no partner learns when the other took
    something out.
    """
    for backup in found(journal):
        try:
            made = backup.path.stat().st_mtime_ns
            change(backup.path, key, delete)
            os.utime(backup.path, ns=(made, made))
        except (OSError, JournalError):
            _remove(backup.path)


def rewrite_all(journal: Path, key: bytes | None, new_key: bytes | None) -> None:
    """Encrypt every backup otherwise, each as a whole; one that can't be read goes.

    The key file of the new key is beside the journal already.
    """
    for backup in found(journal):
        building = backup.path.with_name(backup.path.name + ".new")
        try:
            made = backup.path.stat().st_mtime_ns
            building.unlink(missing_ok=True)
            place.make_file(building)
            driver.copy_into(backup.path, key, building, new_key)
            if new_key is not None:
                place.copy(keyfile.beside(journal), keyfile.beside(backup.path))
            building.replace(backup.path)
            os.utime(backup.path, ns=(made, made))
            if new_key is None:
                keyfile.beside(backup.path).unlink(missing_ok=True)
        except (OSError, JournalError):
            _remove(backup.path)
        finally:
            building.unlink(missing_ok=True)
    if found(journal):
        place.sync_folder(folder(journal))


def put_key_file(journal: Path, file: keyfile.KeyFile) -> None:
    """Give every backup this key file: what opened them before opens them no longer.

    Raises:
        JournalError: One of them can't be written.
    """
    for backup in found(journal):
        if keyfile.beside(backup.path).exists():
            keyfile.save(keyfile.beside(backup.path), file)


def _renumber(path: Path, key: bytes | None) -> None:
    connection = driver.connect(path, key=key)
    try:
        with driver.speaking(path):
            driver.renumber(connection)
            driver.empty_the_log(connection)
    finally:
        connection.close()


def change(path: Path, key: bytes | None, job: Callable[[Connection], object]) -> None:
    """Change a backup, leaving no trace of what was there. Raises JournalError."""
    connection = driver.connect(path, key=key)
    try:
        with driver.speaking(path):
            with driver.transaction(connection):
                job(connection)
                search.settle(connection)
            driver.rewrite(connection)
            driver.empty_the_log(connection)
    finally:
        connection.close()

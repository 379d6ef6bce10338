"""What an evening keeps in the facilitator's file, and finding one again that was cut off."""

import hashlib
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from datetime import datetime, timedelta
from typing import NamedTuple

import msgspec
from msgspec.structs import replace

from workshop.ground.steady import seconds
from workshop.guide import Guide, load
from workshop.journal.evenings import evenings, notes, rooms, steps
from workshop.journal.evenings.evenings import EveningRow
from workshop.journal.evenings.file import EveningsFile
from workshop.journal.evenings.notes import NoteRow
from workshop.journal.evenings.rooms import RoomRow
from workshop.journal.evenings.steps import StepRow
from workshop.journal.tables import guides
from workshop.journal.tables.guides import KeptGuide
from workshop.journal.tables.rows import Connection, new_id
from workshop.room.agenda import Agenda
from workshop.room.evening import Step
from workshop.room.wire.leader.kept import Kept as RoomKept
from workshop.room.wire.leader.kept import new_evening, started_again
from workshop.sitting.evenings import agenda_of, steps_of
from workshop.sitting.facilitating.choosing import Chosen
from workshop.sitting.facilitating.evening import Leading, Note
from workshop.sitting.facilitating.seconds import SAME

GOES_ON = timedelta(hours=12)
"""How long after its beginning an evening that was not ended is still taken to be going on."""

WAITS = timedelta(days=1)
"""How long before its beginning one that was planned is found again: `--at` reaches as far."""


class Opened(NamedTuple):
    """An evening that is led from here."""

    id: str
    leading: Leading
    body: bytes
    """The guide's TOML, as it was kept."""
    resumed: bool = False
    """Whether it was there before."""


class Kept:
    """One evening in the file. What a `Leading` keeps goes through here."""

    def __init__(self, file: EveningsFile, evening: str) -> None:
        """`evening`: its id."""
        self._file = file
        self._evening = evening

    def step(self, step: Step, now: datetime) -> "Future[None]":
        """Keeps a step."""

        def job(connection: Connection) -> None:
            steps.add(
                connection,
                self._evening,
                step.does,
                at=step.at,
                done=now,
                part=step.part,
                minutes=step.minutes,
            )

        return self._file.write(job)

    def take_back(self, now: datetime) -> "Future[None]":
        """The latest step that holds does not count any more."""

        def job(connection: Connection) -> None:
            steps.take_back(connection, self._evening, now)

        return self._file.write(job)

    def note(self, note: Note) -> "Future[None]":
        """Keeps a note, in place of an older one with its id, which leaves no trace."""
        row = NoteRow(
            id=note.id,
            evening=self._evening,
            part=note.part,
            leg="",
            text=note.text,
            written=note.written,
        )

        def job(connection: Connection) -> None:
            known = {one.id for one in notes.of_evening(connection, self._evening)}
            if note.id in known:
                notes.change(connection, note.id, note.text, note.written)
            else:
                notes.add(connection, row)

        return self._file.erase(job)

    def drop_note(self, id: str) -> "Future[None]":
        """Deletes a note, without a trace."""
        return self._file.erase(lambda connection: notes.delete(connection, id))


def begin(
    file: EveningsFile,
    chosen: Chosen,
    *,
    wall: Callable[[], datetime],
    steady: Callable[[], float] = seconds,
) -> Opened:
    """A new evening; `steady` counts seconds that nobody sets.

    Raises:
        JournalError: It can't be kept.
    """
    guide = chosen.guide
    copy = KeptGuide(
        hashlib.sha256(chosen.body).hexdigest(),
        guide.id,
        guide.title,
        guide.language,
        guide.format,
        chosen.body,
    )
    row = EveningRow(
        id=new_id(),
        guide_hash=copy.hash,
        guide_id=guide.id,
        title=guide.title,
        sitting=chosen.sitting,
        begins=chosen.begins,
        agenda=msgspec.json.encode(chosen.plan).decode(),
        series=chosen.series,
        number=chosen.number,
        created=wall(),
    )

    def job(connection: Connection) -> None:
        guides.keep(connection, copy)
        evenings.begin(connection, row)

    file.write(job).result()
    return Opened(row.id, _leading(file, row, guide, chosen.plan, wall, steady), chosen.body)


def going_on(
    file: EveningsFile,
    *,
    wall: Callable[[], datetime],
    named: str = "",
    steady: Callable[[], float] = seconds,
) -> Opened | None:
    """The evening that is going on, or else waits to begin, as it stands; None without one.

    Args:
        file: The facilitator's file.
        wall: The wall clock, with its time zone.
        named: Only an evening of this guide or series; empty: of any.
        steady: Seconds that nobody sets.

    Raises:
        JournalError: It can't be read.
    """
    now = wall()
    waits: Opened | None = None
    for row in sorted(file.read(evenings.unended), key=lambda row: abs(row.begins - now)):
        if named not in ("", row.guide_id, row.series):
            continue
        if not -GOES_ON <= row.begins - now <= WAITS:
            continue
        opened = as_kept(file, row, wall, steady)
        if opened is not None and opened.leading.at.status == "open":
            return opened
        if opened is not None and opened.leading.at.status == "before":
            waits = waits or opened
    return waits


def as_kept(
    file: EveningsFile,
    row: EveningRow,
    wall: Callable[[], datetime],
    steady: Callable[[], float] = seconds,
) -> Opened | None:
    """An evening as its rows tell of it."""
    kept = file.read(lambda connection: guides.by_hash(connection, row.guide_hash))
    if kept is None:
        return None
    led = _leading(file, row, load(kept.body), agenda_of(row), wall, steady)
    return Opened(row.id, led, kept.body, resumed=True)


def end(file: EveningsFile, evening: str, now: datetime) -> None:
    """The evening is over for good: its room is gone, and numbers that were not shown.

    Raises:
        JournalError: It can't be kept.
    """
    file.erase(lambda connection: evenings.end(connection, evening, now)).result()


def has_room(file: EveningsFile, evening: str) -> bool:
    """Whether a room was open for this evening. Raises JournalError."""
    return file.read(lambda connection: rooms.of_evening(connection, evening)) is not None


def broker_of(file: EveningsFile, evening: str) -> tuple[str, str]:
    """Address of the broker an evening's room had, and what to trust there; empty for our own.

    Raises:
        JournalError: It can't be read.
    """
    row = file.read(lambda connection: rooms.of_evening(connection, evening))
    return (row.broker, row.authority) if row else ("", "")


def room_of(
    file: EveningsFile, evening: str, wall: Callable[[], datetime]
) -> tuple[RoomKept, RoomRow]:
    """The keys of an evening's room, fresh or for one more start, and the row they stand in.

    They are on disk when this returns.

    Raises:
        JournalError: They can't be kept.
    """
    row = file.read(lambda connection: rooms.of_evening(connection, evening))
    if row is None:
        row = RoomRow(evening=evening, kept=b"")
        kept = new_evening(wall().timestamp())
    else:
        kept = started_again(msgspec.msgpack.decode(row.kept, type=RoomKept))
    row = replace(row, kept=msgspec.msgpack.encode(kept))
    keep_room(file, row)
    return kept, row


def keep_room(file: EveningsFile, row: RoomRow) -> None:
    """Remembers the room of an evening. Raises JournalError."""
    file.write(lambda connection: rooms.keep(connection, row)).result()


def _leading(
    file: EveningsFile,
    row: EveningRow,
    guide: Guide,
    plan: Agenda,
    wall: Callable[[], datetime],
    steady: Callable[[], float],
) -> Leading:
    taken = file.read(lambda connection: steps.taken(connection, row.id))
    return Leading(
        guide=guide,
        plan=plan,
        begins=row.begins,
        keeps=Kept(file, row.id),
        wall=wall,
        new_id=new_id,
        steps=steps_of(taken),
        steady=steady,
        set_by=_set_by(row, taken),
        notes=[
            Note(one.id, one.written, one.part, one.text)
            for one in file.read(lambda connection: notes.of_evening(connection, row.id))
        ],
    )


def _set_by(row: EveningRow, taken: Sequence[StepRow]) -> float:
    """Seconds by which the wall clock had been set at the last step: its time beside its second."""
    if not taken:
        return 0.0
    last = taken[-1]
    set_by = (last.done - row.begins).total_seconds() - last.at
    return set_by if abs(set_by) >= SAME else 0.0

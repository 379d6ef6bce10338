"""What an evening keeps in the facilitator's file, and finding one again that was cut off."""

import hashlib
from collections.abc import Callable
from concurrent.futures import Future
from datetime import datetime, timedelta

import msgspec

from workshop.guide import Guide, load
from workshop.journal.evenings import evenings, notes, steps
from workshop.journal.evenings.evenings import EveningRow
from workshop.journal.evenings.file import EveningsFile
from workshop.journal.evenings.notes import NoteRow
from workshop.journal.tables import guides
from workshop.journal.tables.guides import KeptGuide
from workshop.journal.tables.rows import Connection, new_id
from workshop.room.agenda import Agenda
from workshop.room.evening import Step
from workshop.sitting.facilitating.evening import Leading, Note

GOES_ON = timedelta(hours=12)
"""How long after its beginning an evening that was not ended is still taken to be going on."""


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
    guide: Guide,
    body: bytes,
    plan: Agenda,
    begins: datetime,
    *,
    wall: Callable[[], datetime],
    sitting: int | None = None,
    series: str = "",
    number: int | None = None,
) -> tuple[str, Leading]:
    """A new evening: its id, and how it is led.

    Args:
        file: The facilitator's file.
        guide: What is walked.
        body: Its TOML, kept as it was.
        plan: The agenda.
        begins: When it is to begin, with its time zone.
        wall: The wall clock, with its time zone.
        sitting: Which sitting of the guide; None for all of it.
        series: The series it belongs to; empty for none.
        number: Which evening of that series it is, from 1.

    Raises:
        JournalError: It can't be kept.
    """
    copy = KeptGuide(
        hashlib.sha256(body).hexdigest(), guide.id, guide.title, guide.language, guide.format, body
    )
    row = EveningRow(
        id=new_id(),
        guide_hash=copy.hash,
        guide_id=guide.id,
        title=guide.title,
        sitting=sitting,
        begins=begins,
        agenda=msgspec.json.encode(plan).decode(),
        series=series,
        number=number,
        created=wall(),
    )

    def job(connection: Connection) -> None:
        guides.keep(connection, copy)
        evenings.begin(connection, row)

    file.write(job).result()
    return row.id, _leading(file, row, guide, plan, wall)


def going_on(
    file: EveningsFile, *, wall: Callable[[], datetime], guide: str = ""
) -> tuple[str, Leading] | None:
    """The evening that is going on, as it stands; None where there is none.

    Args:
        file: The facilitator's file.
        wall: The wall clock, with its time zone.
        guide: Only an evening of this guide; empty: of any.

    Raises:
        JournalError: It can't be read.
    """
    now = wall()
    for row in file.read(evenings.unended):
        if guide not in ("", row.guide_id) or not row.begins - GOES_ON < now < row.begins + GOES_ON:
            continue
        leading = _as_kept(file, row, wall)
        if leading is not None and leading.at.status != "over":
            return row.id, leading
    return None


def _as_kept(file: EveningsFile, row: EveningRow, wall: Callable[[], datetime]) -> Leading | None:
    """An evening as its rows tell of it."""
    kept = file.read(lambda connection: guides.by_hash(connection, row.guide_hash))
    if kept is None:
        return None
    return _leading(file, row, load(kept.body), msgspec.json.decode(row.agenda, type=Agenda), wall)


def end(file: EveningsFile, evening: str, now: datetime) -> None:
    """The evening is over for good: its room is gone, and numbers that were not shown.

    Raises:
        JournalError: It can't be kept.
    """
    file.erase(lambda connection: evenings.end(connection, evening, now)).result()


def _leading(
    file: EveningsFile,
    row: EveningRow,
    guide: Guide,
    plan: Agenda,
    wall: Callable[[], datetime],
) -> Leading:
    return Leading(
        guide=guide,
        plan=plan,
        begins=row.begins,
        keeps=Kept(file, row.id),
        wall=wall,
        new_id=new_id,
        steps=[
            msgspec.convert(
                {"does": one.does, "at": one.at, "part": one.part, "minutes": one.minutes}, Step
            )
            for one in file.read(lambda connection: steps.taken(connection, row.id))
        ],
        notes=[
            Note(one.id, one.written, one.part, one.text)
            for one in file.read(lambda connection: notes.of_evening(connection, row.id))
        ],
    )

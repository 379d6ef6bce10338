"""A facilitator's evenings, read back: a line each, one as a whole, those of a series."""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from typing import Literal

import msgspec

from workshop.ground.text import clean
from workshop.guide import GuideError, load, series_shelf
from workshop.journal import driver
from workshop.journal.evenings import evenings, notes, pulses, rooms, steps
from workshop.journal.evenings.evenings import EveningRow
from workshop.journal.evenings.file import EveningsFile
from workshop.journal.evenings.pulses import PulseRow
from workshop.journal.tables import guides
from workshop.journal.tables.rows import Connection
from workshop.keepsake.book import as_label
from workshop.keepsake.report.book import (
    Counted,
    Evening,
    EveningLine,
    NoteLine,
    PartLine,
    PulseLine,
    RestLine,
    Series,
    Status,
)
from workshop.room.agenda import Agenda
from workshop.room.evening import Step
from workshop.room.pulse import BANDS, Shown
from workshop.room.record import Record, Spent, record
from workshop.sitting.facilitating.pulse import texts_of

LAPSES = timedelta(hours=12)
"""So long after its beginning, single numbers and the room of an evening that was cut off go."""


def lines(file: EveningsFile) -> list[EveningLine]:
    """Every evening, the newest first. Raises JournalError."""

    def look(connection: Connection) -> list[EveningLine]:
        return [_line(connection, row) for row in evenings.newest_first(connection)]

    return file.read(look)


def matching(file: EveningsFile, start: str) -> list[str]:
    """The ids that begin so; a whole id is always the only one."""
    ids = file.read(lambda c: evenings.starting_with(c, start)) if start else ()
    return [start] if start in ids else list(ids)


def evening(file: EveningsFile, id: str, *, with_notes: bool = False) -> Evening:
    """One evening to read. Raises KeyError where there is none with this id."""

    def look(connection: Connection) -> Evening:
        row = evenings.by_id(connection, id)
        if row is None:
            raise KeyError(id)
        return _evening(connection, row, with_notes=with_notes)

    return file.read(look)


def series(file: EveningsFile, id: str) -> Series:
    """The evenings of a series that were begun. Raises KeyError where there is none of them."""

    def look(connection: Connection) -> tuple[Evening, ...]:
        rows = evenings.of_series(connection, id)
        found = (_evening(connection, row, with_notes=False) for row in rows)
        return tuple(one for one in found if one.began is not None)

    found = file.read(look)
    if not found:
        raise KeyError(id)
    return Series(series_title(id), found)


def series_title(id: str) -> str:
    """What a series is called; its id where it is not on the shelf any more."""
    try:
        return as_label(series_shelf.by_id(id).title)
    except (KeyError, GuideError):
        return as_label(id)


def delete(file: EveningsFile, id: str) -> None:
    """Delete an evening with all that belongs to it, without a trace. Raises JournalError."""
    file.delete(lambda connection: evenings.delete(connection, id)).result()


def let_go_of_lapsed(file: EveningsFile, now: datetime) -> None:
    """Forget single numbers, and the room's key, of evenings that were cut off.

    Raises:
        JournalError: They can't be forgotten.
    """
    since = now - LAPSES

    def any_left(connection: Connection) -> bool:
        return pulses.any_lapsed(connection, since) or rooms.any_lapsed(connection, since)

    def job(connection: Connection) -> None:
        pulses.drop_lapsed(connection, since)
        rooms.drop_lapsed(connection, since)

    if file.read(any_left):
        file.erase(job).result()


def steps_of(rows: Iterable[steps.StepRow]) -> list[Step]:
    """Steps as the room takes them. Raises JournalDamaged where one is of no kind."""
    try:
        return [
            msgspec.convert(
                {"does": row.does, "at": row.at, "part": row.part, "minutes": row.minutes}, Step
            )
            for row in rows
        ]
    except msgspec.MsgspecError as error:
        raise driver.damaged(None) from error


def agenda_of(row: EveningRow) -> Agenda:
    """The agenda as it was planned. Raises JournalDamaged where it is none."""
    try:
        return msgspec.json.decode(row.agenda, type=Agenda)
    except msgspec.MsgspecError as error:
        raise driver.damaged(None) from error


def _line(connection: Connection, row: EveningRow) -> EveningLine:
    status: Status = "planned"
    done = {step.does for step in steps.taken(connection, row.id)}
    if row.ended is not None or "end" in done:
        status = "over"
    elif "begin" in done:
        status = "open"
    return EveningLine(
        row.id,
        row.guide_id,
        as_label(row.title),
        row.begins,
        row.ended,
        status,
        row.series,
        row.number,
        row.sitting,
    )


def _evening(connection: Connection, row: EveningRow, *, with_notes: bool) -> Evening:
    plan = agenda_of(row)
    went = record(plan, steps_of(steps.taken(connection, row.id)))
    titles = {part.id: as_label(part.title) for part in plan.parts}
    written = notes.of_evening(connection, row.id) if with_notes else ()
    return Evening(
        line=_line(connection, row),
        planned_end=_at(row, plan.ends),
        began=None if went.began is None else _at(row, went.began),
        over=None if went.over is None else _at(row, went.over),
        parts=tuple(_part(row, spent, went) for spent in went.parts),
        rests=tuple(
            RestLine(
                rest.part,
                _at(row, rest.since),
                None if rest.until is None else _at(row, rest.until),
            )
            for rest in went.rests
        ),
        shortened=tuple(_at(row, moment) for moment in went.shortened),
        bands=tuple(f"{low}–{high}" for low, high in BANDS),
        pulse=_pulse(connection, row),
        notes=tuple(
            NoteLine(note.written, titles.get(note.part, ""), clean(note.text)) for note in written
        ),
    )


def _at(row: EveningRow, seconds: float) -> datetime:
    return row.begins + timedelta(seconds=seconds)


def _part(row: EveningRow, spent: Spent, went: Record) -> PartLine:
    state: Literal["done", "now", "left_out", "not_reached", "ahead"] = "ahead"
    if spent.left_out:
        state = "left_out"
    elif spent.runs:
        state = "done" if spent.seconds is not None else "now"
    elif went.over is not None:
        state = "not_reached"
    return PartLine(
        spent.part.id,
        as_label(spent.part.title),
        spent.part.kind,
        _at(row, spent.planned),
        spent.planned_minutes(row.begins),
        state,
        _at(row, spent.runs[0][0]) if spent.runs else None,
        spent.minutes(row.begins),
        len(spent.runs) > 1,
    )


def _pulse(connection: Connection, row: EveningRow) -> tuple[PulseLine, ...]:
    shown = pulses.shown(connection, row.id)
    if not shown:
        return ()
    texts = _items(connection, row)
    return tuple(
        PulseLine(
            item,
            texts.get(item) or as_label(item),
            _counted(shown, "before", item),
            _counted(shown, "after", item),
        )
        for item in dict.fromkeys(one.item for one in shown)
    )


def _counted(shown: Sequence[PulseRow], moment: str, item: str) -> Counted | None:
    for one in shown:
        if (one.moment, one.item) == (moment, item):
            counts = one.counts if len(one.counts) == len(BANDS) else ()
            mean = Shown(one.moment, item, one.people, counts).mean
            return Counted(one.people, counts, mean)
    return None


def _items(connection: Connection, row: EveningRow) -> dict[str, str]:
    """What each item of the pulse says, in the guide as it was walked."""
    kept = guides.by_hash(connection, row.guide_hash)
    try:
        guide = load(kept.body, row.title) if kept else None
    except GuideError:  # of a newer version, as the file may be read by an older program
        return {}
    return texts_of(guide) if guide else {}

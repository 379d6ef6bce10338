"""Evenings read back: as they were planned, as they were, and what was shown of the pulse."""

from collections.abc import Iterator
from datetime import timedelta
from itertools import pairwise
from pathlib import Path

import pytest

from helpers.held import BEGINS, ITEMS, NOTE, Held, file_of_evenings, hold
from workshop.ground.lengths import minutes_between
from workshop.journal.errors import JournalDamaged
from workshop.journal.evenings import pulses, rooms
from workshop.journal.evenings.file import EveningsFile
from workshop.sitting import evenings


@pytest.fixture(scope="module")
def held(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[str]]:
    journal, ids = file_of_evenings(tmp_path_factory.mktemp("held"))
    return journal.with_name("evenings.db"), ids


@pytest.fixture
def file(held: tuple[Path, list[str]]) -> Iterator[EveningsFile]:
    with EveningsFile.open(held[0], read_only=True) as file:
        yield file


def test_a_line_each(file: EveningsFile, held: tuple[Path, list[str]]) -> None:
    lines = evenings.lines(file)
    assert [line.id for line in lines] == held[1][::-1]
    assert [line.status for line in lines] == ["planned", "open", "over", "over", "over"]
    assert [line.number for line in lines] == [3, None, 2, 1, None]
    assert lines[-1].begins == BEGINS
    assert lines[-1].ended is not None
    assert evenings.matching(file, held[1][0][:6]) == held[1][:1]
    assert evenings.matching(file, "") == []


def test_what_was_planned_and_what_was(file: EveningsFile, held: tuple[Path, list[str]]) -> None:
    found = evenings.evening(file, held[1][0])
    assert found.began == BEGINS + timedelta(minutes=4)
    assert found.over is not None
    assert found.over > found.planned_end
    states = [part.state for part in found.parts]
    assert states.count("left_out") == 1
    assert set(states) == {"done", "left_out"}
    assert sum(part.again for part in found.parts) == 2, "the one gone back to, and the next"
    [rest] = found.rests
    assert (rest.until or rest.since) - rest.since == timedelta(minutes=7)
    assert len(found.shortened) == 1
    kinds = {part.kind for part in found.parts}
    assert kinds == {"activity", "break"}
    spent = sum(part.minutes or 0 for part in found.parts) + 7
    assert minutes_between(found.began, found.over) == spent
    for one, next in pairwise(found.parts):
        assert minutes_between(one.planned, next.planned) == one.planned_minutes


def test_one_that_was_cut_off(file: EveningsFile, held: tuple[Path, list[str]]) -> None:
    found = evenings.evening(file, held[1][3])
    states = [part.state for part in found.parts]
    assert states.index("now") < states.index("ahead")
    assert found.over is None
    assert found.parts[states.index("now")].minutes is None


def test_notes_only_where_they_are_asked_for(
    file: EveningsFile, held: tuple[Path, list[str]]
) -> None:
    assert evenings.evening(file, held[1][0]).notes == ()
    [note] = evenings.evening(file, held[1][0], with_notes=True).notes
    assert note.text == NOTE
    assert note.part


def test_the_pulse_says_what_its_guide_asked(
    file: EveningsFile, held: tuple[Path, list[str]]
) -> None:
    found = evenings.evening(file, held[1][0])
    assert [line.id for line in found.pulse] == list(ITEMS)
    assert found.pulse[0].text == "I was noticed."
    assert found.bands == ("0–1", "2–3", "4–6", "7–8", "9–10")
    before, after = found.pulse[0].before, found.pulse[0].after
    assert before and after
    assert sum(before.counts) == before.people == 14
    assert (before.mean or 0) < (after.mean or 0)
    alike = found.pulse[ITEMS.index("made-room")]
    assert alike.before and not alike.before.counts and alike.before.mean is None
    assert evenings.evening(file, held[1][2]).pulse == ()


def test_a_series_holds_the_evenings_that_were_begun(
    file: EveningsFile, held: tuple[Path, list[str]]
) -> None:
    found = evenings.series(file, "our-series")
    assert [one.line.id for one in found.evenings] == held[1][1:3]
    assert all(not one.notes for one in found.evenings)
    assert found.title == "our-series"
    for unknown in ("another", ""):
        with pytest.raises(KeyError):
            evenings.series(file, unknown)
    with pytest.raises(KeyError):
        evenings.evening(file, "nowhere")


def test_a_series_on_the_shelf_has_its_title() -> None:
    from workshop.guide import series_shelf

    for series, _path in series_shelf.offered():
        assert evenings.series_title(series.id) == series.title
    assert evenings.series_title("unknown\x1b[2J") == "unknown[2J"


def test_a_deleted_one_is_gone_with_its_words(tmp_path: Path) -> None:
    path = tmp_path / "evenings.db"
    with EveningsFile.open(path) as file:
        gone, stays = hold(file), hold(file, begins=BEGINS + timedelta(days=1))
        evenings.delete(file, gone)
        assert [line.id for line in evenings.lines(file)] == [stays]
    assert gone.encode() not in path.read_bytes()
    assert NOTE.encode() in path.read_bytes(), "that of the other one"


def test_numbers_of_an_evening_that_was_cut_off_are_let_go(tmp_path: Path) -> None:
    with EveningsFile.open(tmp_path / "evenings.db") as file:
        id = Held(file).id
        file.write(lambda c: pulses.give(c, id, "before", "someone", {"close": 4})).result()
        evenings.let_go_of_lapsed(file, BEGINS + evenings.LAPSES)
        assert file.read(lambda c: pulses.given(c, id))
        evenings.let_go_of_lapsed(file, BEGINS + evenings.LAPSES + timedelta(seconds=1))
        assert not file.read(lambda c: pulses.given(c, id))


def test_the_room_of_an_evening_that_was_cut_off_leaves_no_key(tmp_path: Path) -> None:
    path = tmp_path / "evenings.db"
    key = b"a key that opens what couples sent"
    with EveningsFile.open(path) as file:
        id = Held(file).id
        file.write(lambda c: rooms.keep(c, rooms.RoomRow(evening=id, kept=key))).result()
        evenings.let_go_of_lapsed(file, BEGINS + evenings.LAPSES)
        assert file.read(lambda c: rooms.of_evening(c, id)), "the evening may go on"
        evenings.let_go_of_lapsed(file, BEGINS + evenings.LAPSES + timedelta(seconds=1))
        assert file.read(lambda c: rooms.of_evening(c, id)) is None
    assert key not in path.read_bytes()


@pytest.mark.parametrize(
    "damage", ["UPDATE evening SET agenda = '{'", "UPDATE step SET does = 'dance'"]
)
def test_what_cannot_be_read_is_said(tmp_path: Path, damage: str) -> None:
    with EveningsFile.open(tmp_path / "evenings.db") as file:
        id = hold(file)
        file.write(lambda c: c.execute(damage)).result()
        with pytest.raises(JournalDamaged):
            evenings.evening(file, id)


def test_a_guide_that_cannot_be_read_leaves_the_ids(tmp_path: Path) -> None:
    with EveningsFile.open(tmp_path / "evenings.db") as file:
        id = hold(file)
        file.write(lambda c: c.execute("UPDATE guide SET body = x'00'")).result()
        assert evenings.evening(file, id).pulse[0].text == "noticed"

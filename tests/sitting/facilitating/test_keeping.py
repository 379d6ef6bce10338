"""An evening in the facilitator's file: begun, cut off, found again, ended."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from msgspec.structs import replace

from helpers.leading import BEGINS, Wall
from workshop.journal.errors import JournalDamaged
from workshop.journal.evenings import evenings, rooms
from workshop.journal.evenings.file import EveningsFile
from workshop.sitting.facilitating import keeping
from workshop.sitting.facilitating.choosing import ChoiceError, chosen
from workshop.sitting.facilitating.finishing import finish
from workshop.sitting.facilitating.planning import Wished


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "evenings.db"


@pytest.fixture
def file(path: Path) -> Iterator[EveningsFile]:
    with EveningsFile.open(path) as file:
        yield file


@pytest.mark.parametrize("minutes", [-60, 60])
def test_after_a_restart_it_goes_on_by_a_wall_clock_that_was_set(path: Path, minutes: int) -> None:
    wall = Wall()
    with EveningsFile.open(path) as file:
        plan = chosen(file, "main", Wished(BEGINS, sitting=1))
        first = keeping.begin(file, plan, wall=wall, steady=wall.steady).leading
        first.do("begin").result()
        wall.passes(minutes=5)
        wall.is_set(minutes=minutes)
        first.do("next").result()
        wall.passes(seconds=20)
        shown = first.clock(0)
        assert first.now() == 320
    wall.passes(seconds=70)  # nobody is there
    with EveningsFile.open(path) as file:
        found = keeping.going_on(file, wall=wall, steady=wall.steady)
        assert found is not None
        assert found.leading.at == first.at
        assert found.leading.now() == 390
        assert found.leading.clock(0) == shown


def test_an_evening_that_was_cut_off_goes_on_as_it_was(path: Path) -> None:
    wall = Wall()
    with EveningsFile.open(path) as file:
        first = keeping.begin(file, chosen(file, "main", Wished(BEGINS, sitting=1)), wall=wall)
        for does in ("begin", "next", "next", "more"):
            wall.passes(minutes=1)
            first.leading.do(does).result()  # type: ignore[arg-type]
        first.leading.take_back().result()
        note = first.leading.empty_note()
        first.leading.keep_note(replace(note, text="One couple sits by the window.")).result()
        first.leading.keep_note(replace(note, text="Two couples sit by the window.")).result()
    wall.passes(seconds=90)
    with EveningsFile.open(path) as file:
        again = keeping.going_on(file, wall=wall)
        assert again is not None
        assert (again.id, again.body) == (first.id, first.body)
        assert again.leading.at == first.leading.at
        assert again.leading.notes == first.leading.notes
        assert again.leading.plan == first.leading.plan


def test_one_that_was_prepared_long_before_is_found_again(file: EveningsFile) -> None:
    wall = Wall(BEGINS - timedelta(hours=20))
    tonight = keeping.begin(file, chosen(file, "main", Wished(BEGINS, sitting=1)), wall=wall)
    found = keeping.going_on(file, wall=wall)
    assert found is not None and found.id == tonight.id
    now = Wished(wall(), sitting=1)
    begun = keeping.begin(file, chosen(file, "main", now), wall=wall)
    wall.passes(minutes=19 * 60)
    begun.leading.do("begin").result()
    wall.passes(minutes=-18 * 60)
    found = keeping.going_on(file, wall=wall)
    assert found is not None and found.id == begun.id
    begun.leading.do("end").result()
    found = keeping.going_on(file, wall=wall)
    assert found is not None and found.id == tonight.id
    wall.passes(minutes=-12 * 60)
    assert keeping.going_on(file, wall=wall) is None


def test_one_whose_end_was_not_written_down_is_ended_at_the_next_start(file: EveningsFile) -> None:
    wall = Wall()
    begun = keeping.begin(file, chosen(file, "main", Wished(BEGINS, sitting=1)), wall=wall)
    begun.leading.do("begin").result()
    finish(file, wall=wall)
    assert [row.id for row in file.read(evenings.unended)] == [begun.id]
    begun.leading.do("end").result()
    finish(file, wall=wall)
    assert not file.read(evenings.unended)


def test_only_an_evening_of_today_that_is_not_over_goes_on(file: EveningsFile) -> None:
    wall = Wall()
    assert keeping.going_on(file, wall=wall) is None
    begun = keeping.begin(file, chosen(file, "main", Wished(BEGINS)), wall=wall)
    found = keeping.going_on(file, wall=wall, named="main")
    assert found is not None
    assert keeping.going_on(file, wall=wall, named="talk-time") is None
    wall.passes(minutes=13 * 60)
    assert keeping.going_on(file, wall=wall) is None
    wall.passes(minutes=-13 * 60)
    begun.leading.do("begin").result()
    begun.leading.do("end").result()
    assert keeping.going_on(file, wall=wall) is None
    begun.leading.take_back().result()
    assert keeping.going_on(file, wall=wall) is not None
    keeping.end(file, begun.id, wall())
    assert keeping.going_on(file, wall=wall) is None


@pytest.mark.parametrize(
    "damage", ["UPDATE evening SET agenda = '{'", "UPDATE step SET does = 'dance'"]
)
def test_an_evening_that_cannot_be_read_is_said(file: EveningsFile, damage: str) -> None:
    wall = Wall()
    begun = keeping.begin(file, chosen(file, "main", Wished(BEGINS)), wall=wall)
    begun.leading.do("begin").result()
    file.write(lambda c: c.execute(damage)).result()
    with pytest.raises(JournalDamaged):
        keeping.going_on(file, wall=wall)


def test_a_room_has_the_same_keys_after_a_crash_and_none_after_the_end(
    file: EveningsFile,
) -> None:
    wall = Wall()
    evening = keeping.begin(file, chosen(file, "main", Wished(BEGINS)), wall=wall).id
    assert not keeping.has_room(file, evening)
    kept, row = keeping.room_of(file, evening, wall)
    keeping.keep_room(file, replace(row, port=18830))
    assert keeping.has_room(file, evening)
    again, row = keeping.room_of(file, evening, wall)
    assert (again.keys, again.evening, again.began) == (kept.keys, kept.evening, kept.began)
    assert (again.run, row.port) == (kept.run + 1, 18830)
    keeping.end(file, evening, wall())
    assert file.read(lambda c: rooms.of_evening(c, evening)) is None


def test_a_series_goes_on_with_its_next_evening(file: EveningsFile) -> None:
    wall = Wall()
    first = chosen(file, "four-evenings", Wished(BEGINS))
    assert (first.number, first.series) == (1, "four-evenings")
    assert first.plan.parts[0].title == "Welcome"
    assert first.plan.ends == 90 * 60
    keeping.begin(file, first, wall=wall)
    week = BEGINS + timedelta(days=7)
    second = chosen(file, "four-evenings", Wished(week))
    assert second.number == 2
    keeping.begin(file, second, wall=wall)
    assert [row.number for row in file.read(lambda c: evenings.of_series(c, "four-evenings"))] == [
        1,
        2,
    ]
    assert chosen(file, "four-evenings", Wished(week), 4).number == 4
    with pytest.raises(ChoiceError, match="has 4 evenings"):
        chosen(file, "four-evenings", Wished(week), 5)
    with pytest.raises(ChoiceError, match="no guide and no series"):
        chosen(file, "nothing", Wished(week))


def test_every_evening_of_every_series_can_be_held(file: EveningsFile) -> None:
    from workshop.guide import series_shelf

    for series, _path in series_shelf.offered():
        for number, evening in enumerate(series.evenings, 1):
            found = chosen(file, series.id, Wished(BEGINS), number)
            laid = sum(part.seconds for part in found.plan.parts)
            assert laid <= found.plan.ends == round(evening.ends(found.guide) * 60)


def test_a_room_is_found_again_as_it_was_opened(file: EveningsFile) -> None:
    wall = Wall()
    evening = keeping.begin(file, chosen(file, "main", Wished(BEGINS)), wall=wall).id
    assert keeping.broker_of(file, evening) == ("", "")
    _kept, row = keeping.room_of(file, evening, wall)
    assert (row.announced, row.authority) == (1, "")
    keeping.keep_room(
        file, replace(row, broker="mqtts://ana@host:8883", authority="/trust.pem", announced=0)
    )
    assert keeping.broker_of(file, evening) == ("mqtts://ana@host:8883", "/trust.pem")
    assert keeping.room_of(file, evening, wall)[1].announced == 0

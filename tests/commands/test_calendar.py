"""`workshop calendar`: a file for one's own calendar; its words, its place, its exit status."""

import io
import json
import sys
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
import vobject

from commands.test_sessions import picture
from helpers.calendars import READERS
from helpers.walker import Time, do, step
from workshop.cli import main
from workshop.commands import due as due_command
from workshop.journal.journal import Journal
from workshop.rituals import Cadence, Ritual, Span, changing
from workshop.session import Confirm, GoOn, WriteDown
from workshop.sitting import rituals
from workshop.sitting.calendars import file_of
from workshop.sitting.house import House
from workshop.sitting.naming import name_couple
from workshop.sitting.sit_down import start

FIRST = date(2026, 10, 5)
Said = pytest.CaptureFixture[str]
Write = Callable[..., int]


def tea(id: str = "tea1") -> Ritual:
    cadence = Cadence("weekly", FIRST, days=(0, 3))
    return Ritual(id, "Tea, just us", (Span(FIRST, cadence, "21:00", "Europe/Berlin"),))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A journal with one ritual."""
    path = tmp_path / "there" / "journal.db"
    house = House.open(path)
    name_couple(house, "Ana", "Jo")
    rituals.keep(house, tea())
    house.close()
    return path


@pytest.fixture
def write(path: Path) -> Write:
    """The command, on this journal."""
    return lambda *arguments: main(["calendar", "--journal", str(path), *map(str, arguments)])


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "ours.ics"


def change(path: Path, changed: Ritual) -> None:
    house = House.open(path)
    rituals.keep(house, changed)
    house.close()


def test_a_file_for_the_calendar(write: Write, path: Path, file: Path, capsys: Said) -> None:
    before = picture(path.parent)
    assert write(file) == 0
    assert capsys.readouterr() == (f"It is here: {file}\n", "")
    assert file.stat().st_mode & 0o077 == 0
    text = file.read_text("utf-8")
    assert "Tea" not in text
    assert "SUMMARY:A moment for us" in text
    for read in READERS.values():
        assert len(read(file.read_bytes(), FIRST + timedelta(days=13))) == 4
    assert picture(path.parent) == before


def test_what_can_not_be_read_is_not_in_it_and_that_is_told(
    write: Write, path: Path, file: Path, capsys: Said
) -> None:
    with closing(House.open(path)) as house:
        rituals.keep(house, tea("tea2"))
        spoil = "UPDATE ritual SET content = '' WHERE id = 'tea1'"
        house.journal.write(lambda c: c.execute(spoil)).result()
    assert write(file) == 0
    assert "can’t be read" in capsys.readouterr().err
    text = file.read_text("utf-8")
    assert "workshop-tea2" in text and "workshop-tea1" not in text


def test_with_their_words(write: Write, file: Path, capsys: Said) -> None:
    assert write(file, "--words") == 0
    assert "not locked" in capsys.readouterr().out
    assert "Tea\\, just us" in file.read_text("utf-8")


def test_written_again_it_takes_the_place_of_the_old_one(
    write: Write, path: Path, file: Path
) -> None:
    assert write(file) == 0
    moved = changing.planned(tea(), Span(FIRST, Cadence("daily", FIRST), "20:00", "Europe/Berlin"))
    change(path, moved)
    assert write(file) == 0
    event = vobject.readOne(file.read_text("utf-8")).vevent
    assert (event.uid.value, event.sequence.value) == ("workshop-tea1", "1")
    change(path, changing.ended(moved, FIRST + timedelta(days=2)))
    assert write(file) == 0
    event = vobject.readOne(file.read_text("utf-8")).vevent
    assert (event.uid.value, event.sequence.value) == ("workshop-tea1", "2")
    assert event.status.value == "CANCELLED"


@pytest.mark.parametrize(
    "content", [b"a letter", b"", b"BEGIN:VCALENDAR\r\nPRODID:-//Another//EN\r\n"]
)
def test_what_is_not_ours_stays(content: bytes, write: Write, file: Path, capsys: Said) -> None:
    file.write_bytes(content)
    assert write(file) == 1
    assert "it stays" in capsys.readouterr().err
    assert file.read_bytes() == content


def test_no_journal_is_written_over(write: Write, path: Path) -> None:
    before = path.read_bytes()
    assert write(path) == 1
    assert path.read_bytes() == before


def test_a_folder_and_standard_output(
    write: Write, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert write(tmp_path) == 0
    assert (tmp_path / "moments.ics").is_file()
    out = io.TextIOWrapper(io.BytesIO())
    monkeypatch.setattr(sys, "stdout", out)
    assert write("-") == 0
    assert isinstance(out.buffer, io.BytesIO)
    assert out.buffer.getvalue().endswith(b"END:VCALENDAR\r\n")


def test_only_one_ritual(write: Write, path: Path, file: Path, capsys: Said) -> None:
    change(path, tea("walk"))
    assert write(file) == 0
    assert file.read_bytes().count(b"BEGIN:VEVENT") == 2
    assert write(file, "--ritual", "wal") == 0
    assert file.read_bytes().count(b"BEGIN:VEVENT") == 1
    capsys.readouterr()
    for name, told in (("x", "There is no ritual that begins so."), ("TEA", "Several rituals")):
        assert write(file, "--ritual", name) == 1
        assert capsys.readouterr().err.startswith(told)


def test_nothing_to_write(write: Write, path: Path, file: Path, capsys: Said) -> None:
    house = House.open(path)
    rituals.delete(house, "tea1")
    house.close()
    assert write(file) == 1
    assert capsys.readouterr().err == "There is nothing to write.\n"
    assert not file.exists()
    assert write(file, "--appointment", "2026-12-24T20:00") == 1
    assert capsys.readouterr().err == "You have agreed on no next appointment.\n"


@pytest.mark.parametrize("when", ["soon", "2026-13-01", "2026-12-24T25:00", "2026-12-24 x y"])
def test_an_appointment_that_is_none(when: str, write: Write, file: Path) -> None:
    assert write(file, "--appointment", when) == 2
    assert not file.exists()


# --- the next appointment -------------------------------------------------------------------------


def agreed(house: House, time: Time, day: str, at: str) -> None:
    """The first evening, at whose end the two agree on the second."""
    sitting = start(house, "main")
    while sitting.view().status == "open":
        view = sitting.view()
        if view.stage.id == "second-evening/agree/both" and not view.covered:
            words = WriteDown({"day": day, "time": at})
            for action in (words, GoOn(), Confirm("left"), Confirm("right"), GoOn()):
                sitting.act(action).result()
            return
        do(sitting, time, step(view))


@pytest.mark.parametrize(
    ("day", "at", "ahead", "read"),
    [("tomorrow", "8 pm", 1, "20:00"), ("tomorrow", "after tea", 1, ""), ("soon", "20:00", 0, "")],
)
def test_an_appointment_on_a_day_that_can_be_read(
    day: str,
    at: str,
    ahead: int,
    read: str,
    tmp_path: Path,
    capsys: Said,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    time = Time()
    path = tmp_path / "journal.db"
    house = House.open(path, clock=time.clock, wall=time.wall)
    name_couple(house, "Ana", "Jo")
    agreed(house, time, day, at)
    now = house.wall()
    made = file_of(house)
    house.close()
    events = vobject.readOne(made.data.decode()).contents.get("vevent", [])
    once = [event for event in events if "rrule" not in event.contents]
    assert made.unread == (ahead == 0)
    wanted = now.astimezone().date() + timedelta(days=ahead)
    monkeypatch.setattr(due_command, "_now", lambda: now.astimezone())
    assert main(["due", "--json", "--journal", str(path)]) in (0, 1)
    (next_,) = [json.loads(capsys.readouterr().out)["next"]]
    if not ahead:
        assert once == []
        assert next_ == {"about": "appointment", "day": None, "at": None}
        return
    (event,) = once
    found = event.dtstart.value
    if read:
        assert (found.date(), f"{found:%H:%M}") == (wanted, read)
    else:
        assert found == wanted
    assert event.summary.value == "A moment for us"
    assert next_ == {"about": "appointment", "day": wanted.isoformat(), "at": read or None}
    monkeypatch.setattr(due_command, "_now", lambda: now.astimezone() + timedelta(days=ahead))
    assert main(["due", "--quiet", "--journal", str(path)]) == 0


def test_an_appointment_whose_day_is_given(tmp_path: Path) -> None:
    time = Time()
    house = House(Journal.in_memory(), clock=time.clock, wall=time.wall)
    name_couple(house, "Ana", "Jo")
    agreed(house, time, "Sunday in two weeks", "after breakfast")
    assert file_of(house).unread
    found = []
    for day in (3, 4):
        fixed = date(2026, 12, day), datetime(2026, 1, 1, 20, tzinfo=UTC).time()
        events = vobject.readOne(file_of(house, fixed=fixed).data.decode()).vevent_list
        (event,) = [one for one in events if "rrule" not in one.contents]
        found.append((event.uid.value, int(event.sequence.value), event.dtstart.value.day))
        time.seconds += 60
    house.close()
    (first, later) = found
    assert first[0] == later[0]
    assert first[1] < later[1]
    assert (first[2], later[2]) == (3, 4)

"""`workshop due`: what it says, its exit status, and that it only reads."""

import json
import sys
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from msgspec.structs import replace

from commands.test_sessions import picture
from helpers.lived import BEGAN, live
from workshop.cli import main
from workshop.commands import due as command
from workshop.journal import place
from workshop.journal.journal import Journal
from workshop.journal.passphrase import locking
from workshop.journal.tables import rituals as table
from workshop.journal.upkeep.removing import remove
from workshop.rituals import Cadence, Rest, Ritual, Span
from workshop.sitting import house as house_module
from workshop.sitting import rituals
from workshop.sitting.due import AHEAD
from workshop.sitting.house import House
from workshop.sitting.naming import name_couple
from workshop.sitting.undo import Undo

FOUR = "four words are good"
DAY = date(2026, 11, 24)
NOW = datetime.combine(DAY, datetime.min.time()).replace(hour=12).astimezone()
"""A Tuesday noon where the tests run."""

Said = pytest.CaptureFixture[str]


def tea(at: str = "21:00") -> Ritual:
    """Every day from that day on."""
    return Ritual("tea", "Tea, just us", (Span(DAY, Cadence("daily", DAY), at, ""),))


def opened(path: Path, secret: str | None = None, now: datetime = NOW) -> House:
    """To write, at that noon."""
    return House.open(path, passphrase=secret, wall=lambda: now.astimezone(UTC))


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A journal with one ritual."""
    monkeypatch.setattr(command, "_now", lambda: NOW)
    path = tmp_path / "there" / "journal.db"
    house = opened(path)
    name_couple(house, "Ana", "Jo")
    rituals.keep(house, tea())
    house.close()
    return path


@pytest.fixture
def due(path: Path) -> Callable[..., int]:
    """The command, on this journal."""
    return lambda *arguments: main(["due", "--journal", str(path), *arguments])


def change(path: Path, do: Callable[[House], object], secret: str | None = None) -> None:
    """Do it in the program, and leave it."""
    house = opened(path, secret)
    do(house)
    house.close()


def lock(path: Path) -> None:
    with Journal.open(path) as journal:
        locking.lock(journal, FOUR)


def test_something_is_due(due: Callable[..., int], path: Path, capsys: Said) -> None:
    before = picture(path.parent)
    assert due() == 0
    assert capsys.readouterr() == ("Today, 21:00: A moment for us\n", "")
    assert due("--words") == 0
    assert capsys.readouterr().out == "Today, 21:00: Tea, just us\n"
    assert due("--quiet", "--words") == 0
    assert capsys.readouterr() == ("", "")
    assert due("--json") == 0
    assert json.loads(capsys.readouterr().out) == {
        "locked": False,
        "due": [{"about": "ritual", "day": "2026-11-24", "at": "21:00"}],
        "next": None,
    }
    assert due("--json", "--words") == 0
    assert json.loads(capsys.readouterr().out)["due"][0]["words"] == "Tea, just us"
    assert picture(path.parent) == before


@pytest.mark.parametrize("how", ["done", "put off", "resting", "ended", "deleted"])
def test_nothing_is_due(how: str, due: Callable[..., int], path: Path, capsys: Said) -> None:
    def do(house: House) -> None:
        if how == "done":
            rituals.did_it(house, "tea")
        elif how == "put off":
            rituals.not_today(house, "tea")
        elif how == "deleted":
            rituals.delete(house, "tea")
        elif how == "resting":
            rituals.keep(house, Ritual("tea", "Tea", tea().spans, rests=(Rest(DAY),)))
        else:
            rituals.keep(house, Ritual("tea", "Tea", tea().spans, ended=DAY))

    change(path, do)
    assert due() == 1
    assert capsys.readouterr() == ("Nothing is due today.\n", "")
    assert due("--json") == 1
    assert json.loads(capsys.readouterr().out)["due"] == []


def test_where_there_is_no_journal(tmp_path: Path, capsys: Said) -> None:
    where = str(tmp_path / "nowhere" / "journal.db")
    assert main(["due", "--journal", where, "--quiet"]) == 1
    assert capsys.readouterr() == ("", "")
    assert main(["due", "--journal", where]) == 1
    assert capsys.readouterr().err.startswith("There is no journal at ")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("quiet", [True, False])
def test_what_is_no_journal(quiet: bool, path: Path, due: Callable[..., int], capsys: Said) -> None:
    path.write_bytes(b"no journal of ours " * 100)
    assert due(*["--quiet"] * quiet) == 4
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.count("\n") == (0 if quiet else 1)


def test_an_older_journal_is_not_migrated(path: Path, due: Callable[..., int]) -> None:
    import sqlite3

    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA user_version = 4")
    connection.close()
    before = picture(path.parent)
    assert due("--quiet") == 4
    assert picture(path.parent) == before


# --- locked ---------------------------------------------------------------------------------------


def test_a_locked_journal_asks_for_nothing(
    due: Callable[..., int], path: Path, capsys: Said, monkeypatch: pytest.MonkeyPatch
) -> None:
    lock(path)
    monkeypatch.setattr(sys.stdin, "isatty", lambda: True)
    before = picture(path.parent)
    assert due() == 3
    assert capsys.readouterr() == ("", "locked\n")
    assert due("--quiet") == 3
    assert capsys.readouterr() == ("", "")
    assert due("--json") == 3
    assert json.loads(capsys.readouterr().out) == {"locked": True}
    assert picture(path.parent) == before


def test_a_locked_journal_answers_from_the_file_of_times(
    due: Callable[..., int], path: Path, capsys: Said
) -> None:
    assert due("--plain", "on") == 0
    assert "no words and no names" in capsys.readouterr().out
    lock(path)
    assert due() == 0
    assert capsys.readouterr() == ("Today, 21:00: A moment for us\n", "")
    assert due("--words") == 0
    assert capsys.readouterr().out == "Today, 21:00: A moment for us\n"
    assert due("--json") == 0
    assert json.loads(capsys.readouterr().out)["due"][0]["about"] == "time"
    change(path, lambda house: rituals.did_it(house, "tea"), FOUR)
    assert due("--quiet") == 1
    change(path, lambda house: rituals.did_not(house, "tea"), FOUR)
    assert due("--quiet") == 0
    assert due("--plain", "off") == 0
    assert due("--quiet") == 3
    assert due("--plain", "off") == 0


def times(path: Path) -> str:
    return place.times_file(path).read_text("utf-8")


def test_the_file_holds_moments_and_nothing_else(due: Callable[..., int], path: Path) -> None:
    def other(house: House) -> None:
        named = Ritual("walk", "Walk", (Span(DAY, Cadence("weekly", DAY, days=(3,)), "21:00"),))
        rituals.keep(house, named)
        rituals.keep(house, Ritual("note", "Note", (Span(DAY, Cadence("gap", DAY, gap=60)),)))

    change(path, other)
    assert due("--plain", "on") == 0
    assert place.times_file(path).stat().st_mode & 0o077 == 0
    head, body = times(path).split("until ")
    assert all(line.startswith("#") for line in head.splitlines())
    until, *lines = body.splitlines()
    assert until == (DAY + timedelta(days=AHEAD)).isoformat()
    assert lines[:3] == ["2026-11-24", "2026-11-24 21:00", "2026-11-25 21:00"]
    assert len(lines) == len(set(lines)) == AHEAD + 1 + 2, "two at one moment are one line"
    for word in ("Tea", "Walk", "Note", "Ana", "Jo", "tea", "ritual"):
        assert word not in body


CHANGES: dict[str, Callable[[House], object]] = {
    "did it": lambda house: rituals.did_it(house, "tea"),
    "not today": lambda house: rituals.not_today(house, "tea"),
    "another time": lambda house: rituals.keep(house, tea("20:15")),
    "deleted": lambda house: rituals.delete(house, "tea"),
}


@pytest.mark.parametrize("name", CHANGES)
def test_the_file_follows_every_change_at_once(
    name: str, due: Callable[..., int], path: Path
) -> None:
    due("--plain", "on")
    house = opened(path)
    before = times(path)
    CHANGES[name](house)
    after = times(path)
    house.close()
    assert after != before
    assert "2026-11-24 21:00" not in after


def test_the_file_follows_what_came_another_way(due: Callable[..., int], path: Path) -> None:
    """Such as an agreement confirmed in a session: when the journal is closed, and when opened."""
    due("--plain", "on")
    house = opened(path)
    house.journal.write(lambda c: table.save(c, tea("20:15"), NOW)).result()
    house.close()
    assert "2026-11-24 20:15" in times(path)
    with Journal.open(path) as journal:
        journal.write(lambda c: table.save(c, tea("19:45"), NOW)).result()
    opened(path).journal.close()
    assert "2026-11-24 19:45" in times(path)


def test_the_file_follows_an_import(
    due: Callable[..., int], path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(house_module, "wall_now", lambda: NOW.astimezone(UTC))
    bundle = str(tmp_path / "ours.bundle")
    assert main(["export", bundle, "--journal", str(path)]) == 0
    due("--plain", "on")
    with Journal.open(path) as journal:
        walk = replace(tea("07:30"), id="walk")
        journal.write(lambda c: table.save(c, walk, NOW)).result()
    assert "07:30" not in times(path)
    assert main(["import", bundle, "--journal", str(path)]) == 0
    assert "2026-11-24 07:30" in times(path)


def test_what_is_brought_back_is_due_again(due: Callable[..., int], path: Path) -> None:
    due("--plain", "on")
    house = opened(path)
    undo = Undo(lambda: 0.0)
    undo.hold(rituals.delete(house, "tea"))
    assert "21:00" not in times(path)
    undo.bring_back(house)
    assert "2026-11-24 21:00" in times(path)
    house.close()


def test_no_file_is_made_that_nobody_asked_for(path: Path) -> None:
    for change_it in CHANGES.values():
        change(path, change_it)
    assert not place.times_file(path).exists()


def test_a_file_that_ends_too_soon_says_nothing(
    due: Callable[..., int], path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    due("--plain", "on")
    lock(path)
    monkeypatch.setattr(command, "_now", lambda: NOW + timedelta(days=AHEAD))
    assert due("--quiet") == 0
    monkeypatch.setattr(command, "_now", lambda: NOW + timedelta(days=AHEAD + 1))
    assert due("--quiet") == 3


def test_a_broken_file_of_times_says_nothing(due: Callable[..., int], path: Path) -> None:
    lock(path)
    for content in (b"", b"\xff\xfe\x00", b"until tomorrow\n2026-11-24\n", b"until\n" * 1000):
        place.times_file(path).write_bytes(content)
        assert due("--quiet") == 3
    place.times_file(path).write_bytes(b"until 2027-01-01\n2026-11-24 \x1b[2J\nfrob\n")
    assert due("--quiet") == 0


def test_forgetting_everything_forgets_the_file(due: Callable[..., int], path: Path) -> None:
    due("--plain", "on")
    remove(path)
    assert [file.name for file in path.parent.iterdir()] == []


# --- a sign ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("how", "signs"),
    [
        (["--notify"], "\a"),
        (["--notify", "bell"], "\a"),
        (["--notify", "osc9"], "\x1b]9;A moment for us\x07"),
    ],
    ids=["as it is", "bell", "osc9"],
)
def test_a_sign_for_the_terminal(
    how: list[str],
    signs: str,
    due: Callable[..., int],
    path: Path,
    capsys: Said,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert due("--quiet", *how) == 0
    assert capsys.readouterr() == ("", ""), "no terminal, no sign"
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    assert due("--quiet", *how) == 0
    assert capsys.readouterr().out == signs
    change(path, lambda house: rituals.did_it(house, "tea"))
    assert due("--quiet", *how) == 1
    assert capsys.readouterr().out == ""


def test_words_of_a_ritual_move_nothing_in_the_terminal(
    due: Callable[..., int], path: Path, capsys: Said
) -> None:
    hostile = Ritual("tea", "Tea\x1b[2J\x07\u202e", tea().spans)
    change(path, lambda house: rituals.keep(house, hostile))
    assert due("--words") == 0
    said = capsys.readouterr().out
    assert "\x1b" not in said
    assert "\a" not in said
    assert "\u202e" not in said


# --- a look back ----------------------------------------------------------------------------------


def test_an_invitation_to_look_back_is_due(
    tmp_path: Path, capsys: Said, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "journal.db"
    live(path)
    for days, about in ((3, []), (8, ["look-back"]), (20, [])):
        monkeypatch.setattr(command, "_now", lambda days=days: BEGAN + timedelta(days=days))
        main(["due", "--json", "--journal", str(path)])
        found = json.loads(capsys.readouterr().out)["due"]
        assert [one["about"] for one in found if one["about"] != "ritual"] == about
    monkeypatch.setattr(command, "_now", lambda: BEGAN + timedelta(days=8))
    assert main(["due", "--words", "--journal", str(path)]) == 0
    assert "Look back on the week" in capsys.readouterr().out
    assert main(["due", "--journal", str(path)]) == 0
    assert "Look back" not in capsys.readouterr().out

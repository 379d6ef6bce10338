"""`workshop sessions` and `workshop session show`: only what both have seen, and only reading."""

import io
import json
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from helpers.lived import live, open_house, walk
from workshop.cli import main
from workshop.guide import by_id
from workshop.session import Confirm, GoOn, WriteDown
from workshop.sitting.house import House
from workshop.sitting.sit_down import start

Said = pytest.CaptureFixture[str]


@pytest.fixture(scope="module")
def lived(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str, str]:
    """A journal's path, its finished session, and the one left in the middle of a turn."""
    path = tmp_path_factory.mktemp("lived") / "journal.db"
    whole, cut = live(path)
    return path, whole, cut


def as_json(capsys: Said, *arguments: str) -> Any:
    assert main([*arguments, "--json"]) == 0
    return json.loads(capsys.readouterr().out)


def picture(folder: Path) -> dict[str, tuple[bytes, int]]:
    """Every file of a folder with its bytes and the time of its last change."""
    return {
        path.name: (path.read_bytes(), path.stat().st_mtime_ns)
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def test_the_list_for_programs(lived: tuple[Path, str, str], capsys: Said) -> None:
    path, whole, cut = lived
    found = as_json(capsys, "--journal", str(path), "sessions")
    assert [line["id"] for line in found] == [cut, whole]
    assert [line["status"] for line in found] == ["open", "done"]
    for line in found:
        assert list(line) == ["id", "guide", "title", "status", "started", "minutes_used"]
        assert line["guide"] == "main"
        assert line["title"] == "The workshop"
    assert found[1]["started"] == "2026-03-01T19:07:50Z", "when the card was behind both"
    assert 30 < found[1]["minutes_used"] < 120


def test_the_list_for_people(lived: tuple[Path, str, str], capsys: Said) -> None:
    path, _, cut = lived
    assert main(["sessions", "--journal", str(path)]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == 2
    assert lines[0].startswith(cut)
    assert re.search(r"2026-03-0\d  finished .* min  The workshop$", lines[1])


def test_a_session_for_programs(lived: tuple[Path, str, str], capsys: Said) -> None:
    path, whole, _ = lived
    found = as_json(capsys, "session", "show", whole, "--journal", str(path))
    assert list(found) == [
        "id",
        "guide",
        "title",
        "status",
        "started",
        "minutes_used",
        "partners",
        "modules",
        "agreements",
    ]
    assert found["partners"] == [
        {"seat": "left", "name": "Ana"},
        {"seat": "right", "name": "Jo"},
    ]
    order = [module.id for module in by_id("main")[0].modules]
    modules = [module["id"] for module in found["modules"]]
    assert modules == [name for name in order if name in modules]
    activities = {a["id"]: a for module in found["modules"] for a in module["activities"]}
    assert list(activities["one-thing"]) == ["id", "kind", "title", "entries"]
    assert activities["one-thing"]["entries"] == [
        {
            "partner": name,
            "seat": seat,
            "answers": [
                {
                    "id": "moment",
                    "label": "Something I have been feeling and have not said",
                    "value": f"SHOWN one-thing moment {seat}",
                }
            ],
        }
        for seat, name in (("left", "Ana"), ("right", "Jo"))
    ]
    marks = activities["signs"]["entries"][0]["answers"]
    assert {mark["value"] for mark in marks} == {1}
    assert [mark["id"] for mark in marks][:2] == ["felt/waved-away", "felt/nobody-asks"]
    both = activities["our-ritual"]["entries"]
    assert [(entry["partner"], entry["seat"]) for entry in both] == [(None, "both")]


def test_agreements_are_listed_on_their_own(lived: tuple[Path, str, str], capsys: Said) -> None:
    path, whole, _ = lived
    agreed = as_json(capsys, "session", "show", whole, "--journal", str(path))["agreements"]
    assert [(one["activity"], one["about"]) for one in agreed] == [
        ("small-ritual", "ritual"),
        ("second-evening", "appointment"),
        ("our-ritual", "ritual"),
        ("next-time", "appointment"),
    ]
    assert list(agreed[0]) == ["activity", "about", "title", "answers"]
    assert agreed[1]["answers"][0] == {
        "id": "day",
        "label": "Which day?",
        "value": "SHOWN second-evening day both",
    }


def test_a_session_for_people(lived: tuple[Path, str, str], capsys: Said) -> None:
    path, whole, _ = lived
    assert main(["session", "show", whole, "--journal", str(path)]) == 0
    said = capsys.readouterr().out
    assert said.startswith("The workshop\nSunday, 1 March 2026, ")
    assert "\nAna and Jo\n" in said
    assert "    Ana   SHOWN one-thing moment left\n    Jo    SHOWN one-thing moment right\n" in said
    assert "    Both  SHOWN our-ritual what both\n" in said
    assert "    Jo    What I do not show is … SHOWN our-loop hidden right\n" in said
    assert "I have felt this\n    Both  A feeling gets waved away as too much\n" in said
    assert said.index("What you keep") < said.index("What you agreed on") < said.index("Share")
    assert said.count("SHOWN to-keep sentence left") == 1
    assert max(map(len, said.splitlines())) <= 72


def test_nothing_unrevealed_and_no_pulse_in_any_output(
    lived: tuple[Path, str, str], capsys: Said
) -> None:
    path, whole, cut = lived
    raw = path.read_bytes()
    for hidden in (b"CANARY signs left", b"UNSEEN one-thing moment right", b"pulse-before"):
        assert hidden in raw, "the journal must hold what the commands are to hide"
    for arguments in (
        ["sessions"],
        ["session", "show", whole],
        ["session", "show", cut],
    ):
        for form in ([], ["--json"]):
            assert main([*arguments, *form, "--journal", str(path)]) == 0
            said = capsys.readouterr()
            for word in ("CANARY", "UNSEEN", "pulse", "Seven days", "I was noticed"):
                assert word not in said.out, (arguments, form)
            assert said.err == ""


def test_a_beginning_of_the_id_will_do(lived: tuple[Path, str, str], capsys: Said) -> None:
    path, whole, cut = lived
    short = next(whole[:n] for n in range(1, 17) if not cut.startswith(whole[:n]))
    found = as_json(capsys, "session", "show", short, "--journal", str(path))
    assert found["id"] == whole


@pytest.mark.parametrize("name", ["zz", "", "%", "_" * 16, "a\x1b[2J"])
def test_a_session_that_is_not_there(name: str, lived: tuple[Path, str, str], capsys: Said) -> None:
    assert main(["session", "show", name, "--journal", str(lived[0])]) == 1
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.count("\n") == 1
    assert "\x1b" not in said.err


def test_a_beginning_of_several_ids_is_not_enough(tmp_path: Path, capsys: Said) -> None:
    path = tmp_path / "journal.db"
    house, _ = open_house(path)
    ids = [start(house, "daily-talk").session_id for _ in range(17)]  # sixteen first letters
    house.close()
    twice = next(id[0] for id in ids if sum(other[0] == id[0] for other in ids) > 1)
    assert main(["session", "show", twice, "--journal", str(path)]) == 1
    assert re.search(rf"The ids of \d+ sessions begin with {twice}\.", capsys.readouterr().err)


def test_reading_changes_no_byte_and_makes_no_file(
    lived: tuple[Path, str, str], capsys: Said
) -> None:
    path, whole, _ = lived
    path.with_name("journal.db.lock").unlink(missing_ok=True)
    before = picture(path.parent)
    assert "CANARY" in str(before["journal.db"][0])  # lapsed long ago, and still not ours to wipe
    for arguments in (["sessions"], ["session", "show", whole], ["session", "show", "nobody"]):
        main([*arguments, "--journal", str(path)])
    assert picture(path.parent) == before


def test_reading_beside_an_open_window(tmp_path: Path, capsys: Said) -> None:
    path = tmp_path / "journal.db"
    house, time = open_house(path)
    sitting = start(house, "daily-talk")
    walk(sitting, time)
    found = as_json(capsys, "sessions", "--journal", str(path))
    assert [line["id"] for line in found] == [sitting.session_id]
    house.close()


def test_no_journal_is_an_empty_list_and_stays_none(home: Path, capsys: Said) -> None:
    home.rmdir()
    assert main(["sessions", "--json"]) == 0
    said = capsys.readouterr()
    assert json.loads(said.out) == []
    assert said.err.startswith("There is no journal at ")
    assert main(["sessions"]) == 0
    assert capsys.readouterr().out == "No sessions yet.\n"
    assert main(["session", "show", "a"]) == 1
    assert capsys.readouterr().err.startswith("There is no journal at ")
    assert not home.exists()


def test_workshop_home_and_journal(home: Path, tmp_path: Path, capsys: Said) -> None:
    def with_sessions(path: Path, count: int) -> None:
        house, _ = open_house(path)
        for _ in range(count):
            start(house, "daily-talk")
        house.close()

    with_sessions(home / "journal.db", 1)
    with_sessions(tmp_path / "other.db", 2)
    other = str(tmp_path / "other.db")
    assert len(as_json(capsys, "sessions")) == 1
    assert len(as_json(capsys, "--journal", other, "sessions")) == 2
    assert len(as_json(capsys, "sessions", "--journal", other)) == 2
    assert len(as_json(capsys, "--journal", "nowhere.db", "sessions", "--journal", other)) == 2


@pytest.fixture
def strangers(tmp_path: Path) -> Iterator[dict[str, Path]]:
    """Files that are no journal of ours."""
    words, empty, folder = tmp_path / "a.txt", tmp_path / "empty.db", tmp_path / "folder"
    words.write_text("Dear diary", encoding="utf-8")
    empty.touch()
    folder.mkdir()
    yield {"words": words, "empty": empty, "folder": folder}


@pytest.mark.parametrize("kind", ["words", "empty", "folder"])
@pytest.mark.parametrize("arguments", [["sessions", "--json"], ["session", "show", "a"]])
def test_what_is_no_journal_is_told_and_left_alone(
    kind: str, arguments: list[str], strangers: dict[str, Path], capsys: Said
) -> None:
    path = strangers[kind]
    before = path.read_bytes() if path.is_file() else None
    assert main([*arguments, "--journal", str(path)]) == 4
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.count("\n") == 1
    assert (path.read_bytes() if path.is_file() else None) == before
    assert sorted(p.name for p in path.parent.iterdir()) == ["a.txt", "empty.db", "folder"]


def test_words_steer_no_terminal(tmp_path: Path, capsys: Said) -> None:
    path = tmp_path / "journal.db"
    house, time = open_house(path)
    sitting = start(house, "main")
    walk(sitting, time, until="small-ritual/agree/both")
    evil = "one\x1b[2J\x9b\u202etwo\nthree"
    sitting.act(WriteDown({"what": evil})).result()
    sitting.act(GoOn()).result()
    sitting.act(Confirm("left")).result()
    sitting.act(Confirm("right")).result()
    house.close()
    for form in ([], ["--json"]):
        assert main(["session", "show", sitting.session_id, *form, "--journal", str(path)]) == 0
        said = capsys.readouterr().out
        assert not set(said) & {"\x1b", "\x9b", "\u202e"}
    assert json.loads(said)["agreements"][0]["answers"][0]["value"] == evil


def test_a_journal_of_a_made_up_couple_says_so(tmp_path: Path, capsys: Said) -> None:
    from workshop.journal.tables import meta

    path = tmp_path / "journal.db"
    house, _ = open_house(path)
    session_id = start(house, "daily-talk").session_id
    house.journal.write(lambda c: meta.put(c, meta.MADE_UP, "a test")).result()
    house.close()
    for arguments in (["sessions"], ["session", "show", session_id]):
        assert main([*arguments, "--journal", str(path)]) == 0
        assert capsys.readouterr().out.startswith("The couple in this journal is made up.\n")
    assert House.open(path, read_only=True).made_up()


def test_a_session_is_deleted_when_the_word_is_typed(
    lived: tuple[Path, str, str],
    capsys: Said,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    whole, path = lived[1], tmp_path / "journal.db"
    shutil.copy(lived[0], path)
    command = ["session", "delete", whole, "--journal", str(path)]
    for typed in ("", "no\n", "\n"):
        monkeypatch.setattr("sys.stdin", io.StringIO(typed))
        assert main(command) == 1
        assert "Nothing was deleted." in capsys.readouterr().err
    assert main(["session", "show", whole, "--journal", str(path)]) == 0
    capsys.readouterr()
    monkeypatch.setattr("sys.stdin", io.StringIO("Delete\n"))
    assert main(command) == 0
    assert "in every backup" in capsys.readouterr().out
    assert main(["session", "show", whole, "--journal", str(path)]) == 1


# --- compare --------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def seasons(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The made-up couple's journal, as the demo writes it."""
    path = tmp_path_factory.mktemp("demo") / "demo.db"
    assert main(["demo", "--write", str(path)]) == 0
    return path


def test_an_activity_over_time_for_programs(seasons: Path, capsys: Said) -> None:
    found = as_json(capsys, "compare", "seven-needs", "--journal", str(seasons))
    assert list(found) == ["guide", "activity", "kind", "title", "times"]
    assert (found["guide"], found["kind"]) == ("needs-told", "rank")
    started = [time["started"] for time in found["times"]]
    assert started == sorted(started, reverse=True)
    assert len(started) >= 3
    assert found["times"][-1]["changes"] == [], "nothing was there before"
    changes = [change for time in found["times"] for change in time["changes"]]
    assert {change["way"] for change in changes} == {"new", "gone", "up", "down"}
    assert {change["seat"] for change in changes} == {"left", "right"}
    assert list(changes[0]) == ["partner", "seat", "way", "label", "then", "now"]
    assert found == as_json(capsys, "compare", "needs-told/seven-needs", "--journal", str(seasons))


def test_an_activity_over_time_for_people(seasons: Path, capsys: Said) -> None:
    assert main(["compare", "small-wins", "--journal", str(seasons)]) == 0
    said = capsys.readouterr().out
    assert "Small good things" in said
    assert "Different since" in said
    assert "+ new now: " in said
    assert "− then, not now: " in said
    assert "The couple in this journal is made up." in said
    assert all(len(line) <= 72 for line in said.splitlines())


@pytest.mark.parametrize("asked", ["never-there", "main/never-there", "", "/", "pulse-before"])
def test_what_was_never_answered_is_said_in_one_line(
    seasons: Path, capsys: Said, asked: str
) -> None:
    assert main(["compare", asked, "--journal", str(seasons)]) == 1
    told = capsys.readouterr()
    assert told.out == ""
    assert len(told.err.splitlines()) == 1


def test_one_minute_is_no_minutes(tmp_path: Path, capsys: Said) -> None:
    house, time = open_house(tmp_path / "journal.db")
    sitting = start(house, "light-evening")
    walk(sitting, time)
    house.journal.write(
        lambda c: c.execute("UPDATE session SET seconds_used = 58") and None
    ).result()
    house.close()
    assert (
        main(["session", "show", sitting.session_id, "--journal", str(tmp_path / "journal.db")])
        == 0
    )
    said = capsys.readouterr().out
    assert "1 minutes" not in said
    assert ", a minute, " in said
    assert "Kept to remember, not to prove." in said
    assert re.search(r"\b(Ana|Jo) began\.", said)

"""What was written in other programs becomes sessions to be read, each once."""

import json
from datetime import date, datetime
from pathlib import Path

import pytest

from helpers.lived import live, open_house
from workshop import cli
from workshop.ground.resources import resource_path
from workshop.guide import load_file
from workshop.sitting import elsewhere_texts
from workshop.sitting.elsewhere import ACTIVITY, GUIDE, PROMPT, take_in
from workshop.sitting.elsewhere_texts import LONGEST, Unreadable, Written, read
from workshop.sitting.house import House
from workshop.sitting.naming import rename
from workshop.sitting.past import book, session_lines
from workshop.sitting.searching import look
from workshop.sitting.undo import Undo
from workshop.sitting.yours import Yours

TODAY = date(2026, 3, 2)
TEXT = """\
2024-03-05

We walked along the river.
It was cold.

## Tuesday, 6 March 2024, 19:30
You made soup.

[2024-03-07 21:15] Jo laughed
so much

8. März 2024
Stille.

March 9, 2024:
March 9 was long ago, and this is no heading.
On 2024-03-05 we walked.

9.3.2024
The end.
"""


def words(found: list[Written]) -> list[tuple[str, str]]:
    return [(f"{one.when:%Y-%m-%d %H:%M}", one.words.split("\n")[0]) for one in found]


def test_dates_as_people_write_them() -> None:
    assert words(read(TEXT.encode(), "text")) == [
        ("2024-03-05 12:00", "We walked along the river."),
        ("2024-03-06 19:30", "You made soup."),
        ("2024-03-07 21:15", "Jo laughed"),
        ("2024-03-08 12:00", "Stille."),
        ("2024-03-09 12:00", "March 9 was long ago, and this is no heading."),
        ("2024-03-09 12:00", "The end."),
    ]


def test_windows_files_and_what_steers_a_terminal() -> None:
    data = b"\xef\xbb\xbf2024-03-05\r\nRed \x1b[31mwords\r\nof two lines\r\n"
    [one] = read(data, "text")
    assert one.words == "Red [31mwords\nof two lines"


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"Words without a day.", "Line 1 has no date"),
        (b"2024-03-05\nA\n03/05/2024\nB", "Line 3: a date like that"),
        (b"", "nothing in this file"),
        (b"2024-03-05\n\n", "nothing in this file"),
        (b"\xff\xfe", "UTF-8"),
        (b"2024-03-05\n" + b"x" * (LONGEST + 1), "too long"),
        (b"\n2024-02-31\nNo such day.", "Line 2 has no date"),
        (b"9999-12-31\nToo late.", "of the year 9999"),
        (b"0001-01-01\nToo early.", "of the year 1"),
    ],
)
def test_what_can_not_be_read_is_told_with_its_line(data: bytes, told: str) -> None:
    with pytest.raises(Unreadable, match=told):
        read(data, "text")


def test_too_many_and_too_much(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(elsewhere_texts, "MOST", 1)
    with pytest.raises(Unreadable):
        read(b"2024-03-05\nA\n2024-03-06\nB", "text")
    monkeypatch.setattr(elsewhere_texts, "LARGEST_FILE", 5)
    with pytest.raises(Unreadable):
        read(b"2024-03-05\nA", "text")


def jrnl(*entries: dict[str, object]) -> bytes:
    return json.dumps({"tags": {"@us": 1}, "entries": list(entries)}).encode()


ENTRY = {
    "title": "A good day.",
    "body": "We @us sat in the sun.",
    "date": "2024-03-05",
    "time": "19:30",
    "tags": ["@us"],
    "starred": False,
}


def test_what_jrnl_writes() -> None:
    [one] = read(jrnl(ENTRY), "jrnl")
    assert one == Written(datetime(2024, 3, 5, 19, 30), "A good day.\n\nWe @us sat in the sun.")


@pytest.mark.parametrize(
    "data",
    [
        b"[]",
        b"{}",
        b"{",
        b"[" * 100_000,
        jrnl({**ENTRY, "date": "soon"}),
        jrnl({**ENTRY, "time": "99:99"}),
        jrnl({**ENTRY, "body": 7}),
        jrnl(),
    ],
)
def test_what_jrnl_would_not_write(data: bytes) -> None:
    with pytest.raises(Unreadable):
        read(data, "jrnl")


@pytest.fixture
def house(tmp_path: Path) -> House:
    house, _time = open_house(tmp_path / "journal.db")
    return house


def test_they_are_read_in_the_book_and_are_there_once(house: House) -> None:
    found = read(TEXT.encode(), "text")
    assert take_in(house, found, "left", today=TODAY) == 6
    assert take_in(house, found, "left", today=TODAY) == 0
    assert take_in(house, found[:1], "both", today=TODAY) == 1
    lines = session_lines(house)
    assert len(lines) == 7
    assert {line.title for line in lines} == {"Written elsewhere"}
    assert min(line.started for line in lines).date() == date(2024, 3, 5)
    shown = [block for line in lines for a in book(house, line.id).pages for block in a.answers]
    blocks = [block for answer in shown for block in answer.blocks()]
    assert len(blocks) == 7
    assert sorted(block.who for block in blocks) == ["both"] + ["left"] * 6  # type: ignore[union-attr]
    house.close()


def test_it_stands_where_the_guide_has_it() -> None:
    guide = load_file(resource_path("sessions", "elsewhere", "elsewhere.toml"))
    assert guide.id == GUIDE
    assert [part.id for part in guide.activity(ACTIVITY).parts()][:1] == [PROMPT]


IDS = "SELECT id FROM session UNION SELECT id FROM sitting"


def test_no_id_is_made_from_words(tmp_path: Path) -> None:
    found = read(TEXT.encode(), "text")
    ids = []
    for name in ("one.db", "two.db"):
        house, _time = open_house(tmp_path / name)
        couple = house.couple()
        assert couple
        take_in(house, found, "both", today=TODAY)
        ids += [row[0] for row in house.journal.read(lambda c: c.execute(IDS).fetchall())]
        house.close()
    assert len(set(ids)) == len(ids) == 24


def test_what_is_the_same_in_all_is_there_once(house: House) -> None:
    one = Written(datetime(2024, 3, 5, 19, 30), "In the sun.")
    later = Written(datetime(2024, 3, 5, 19, 31), one.words)
    other = Written(one.when, "In the rain.")
    assert take_in(house, [one, one], "left", today=TODAY) == 1
    assert take_in(house, [one, later, other], "left", today=TODAY) == 2
    assert take_in(house, [one], "right", today=TODAY) == 1
    couple = house.couple()
    assert couple
    rename(house, couple, couple.right.name, couple.left.name)  # the two change seats
    assert take_in(house, [one], "right", today=TODAY) == 0
    assert take_in(house, [later], "left", today=TODAY) == 1
    house.close()


def everything(path: Path) -> bytes:
    """All that lies on the disk, of the journal and of its backups."""
    return b"".join(file.read_bytes() for file in path.parent.rglob("*") if file.is_file())


def test_whose_they_are_can_take_them_out_alone_and_the_session_goes_with_them(
    house: House, tmp_path: Path
) -> None:
    found = read(jrnl(ENTRY), "jrnl")
    assert take_in(house, found, "left", today=TODAY) == 1
    house.journal.back_up(TODAY)
    assert b"sat in the sun" in everything(tmp_path / "journal.db")
    couple = house.couple()
    assert couple is not None
    yours = Yours(house, couple.left.id)
    [mine] = yours.given()
    removed = yours.take_out(mine)
    assert session_lines(house) == []
    assert yours.given() == []
    assert look(house, "sun").hits == ()
    house.journal.flush()
    assert b"sat in the sun" not in everything(tmp_path / "journal.db")
    assert mine.session.encode() not in everything(tmp_path / "journal.db")
    undo = Undo(house.clock)
    undo.hold(removed)
    undo.bring_back(house)
    assert yours.given() == [mine]
    assert len(look(house, "sun").hits) == 1
    house.close()


def test_what_was_taken_out_comes_back_when_it_is_taken_in_again(house: House) -> None:
    found = read(jrnl(ENTRY), "jrnl")
    assert take_in(house, found, "left", today=TODAY) == 1
    [line] = session_lines(house)
    house.delete_session(line.id)
    assert take_in(house, found, "left", today=TODAY) == 1, "nothing is kept that could know it"
    assert len(session_lines(house)) == 1
    house.close()


def test_of_other_sessions_only_the_words_go(house: House) -> None:
    house.close()
    live(house.journal.path.with_name("lived.db"))  # type: ignore[union-attr]
    lived = House.open(house.journal.path.with_name("lived.db"))  # type: ignore[union-attr]
    couple = lived.couple()
    assert couple
    before = [line.id for line in session_lines(lived)]
    yours = Yours(lived, couple.left.id)
    for mine in yours.given():
        yours.take_out(mine)
    assert yours.given() == []
    assert [line.id for line in session_lines(lived)] == before
    lived.close()


def test_the_command(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    journal, file = tmp_path / "journal.db", tmp_path / "old.txt"
    file.write_text(TEXT, encoding="utf-8")

    def run(*more: str) -> int:
        return cli.main(["--journal", str(journal), "import", str(file), *more])

    assert run("--from", "text", "--by", "Ana") == 1  # no journal, nobody has a name
    assert not journal.exists()
    open_house(journal)[0].close()
    assert run("--from", "text") == 2
    assert run("--by", "Ana") == 2
    assert run("--from", "text", "--by", "Mary") == 1
    assert "--by Ana, --by Jo, or --by both" in capsys.readouterr().err
    assert run("--from", "jrnl", "--by", "Ana") == 1
    assert run("--from", "text", "--by", "ana") == 0
    assert capsys.readouterr().out == "6 sessions are new.\n"
    assert run("--from", "text", "--by", "Ana") == 0
    assert cli.main(["--journal", str(journal), "sessions"]) == 0
    assert capsys.readouterr().out.count("Written elsewhere") == 6


def test_texts_of_one_moment_are_all_found(house: House) -> None:
    text = "".join(f"2024-03-05\nword{number}x\n" for number in range(40))
    couple = house.couple()
    assert couple
    assert take_in(house, read(text.encode(), "text"), "both", today=TODAY) == 40
    for number in range(40):
        assert len(look(house, f"word{number}x").hits) == 1

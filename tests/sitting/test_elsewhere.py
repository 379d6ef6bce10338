"""What was written in other programs becomes sessions to be read, each once."""

import json
from datetime import date, datetime
from pathlib import Path

import pytest

from helpers.lived import open_house
from workshop import cli
from workshop.sitting import elsewhere_texts
from workshop.sitting.elsewhere import take_in
from workshop.sitting.elsewhere_texts import LONGEST, Unreadable, Written, read
from workshop.sitting.house import House
from workshop.sitting.past import book, session_lines
from workshop.sitting.searching import look
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


def test_whose_they_are_can_take_them_out_alone_and_they_stay_out(house: House) -> None:
    found = read(jrnl(ENTRY), "jrnl")
    assert take_in(house, found, "left", today=TODAY) == 1
    couple = house.couple()
    assert couple is not None
    yours = Yours(house, couple.left.id)
    [mine] = yours.given()
    yours.take_out(mine)
    assert take_in(house, found, "left", today=TODAY) == 0
    [line] = session_lines(house)
    assert book(house, line.id).pages == ()
    house.delete_session(line.id)
    assert take_in(house, found, "left", today=TODAY) == 0
    assert session_lines(house) == []
    house.close()


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

"""Whatever bytes: a guide or faults, never a traceback, never anything a terminal acts on."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers.effort import effort
from helpers.made_guides import Table, tables, written
from workshop.guide import Guide, GuideError, check, load, report, shipped_paths
from workshop.guide.scan import DEEPEST, LARGEST

MAIN = shipped_paths()[0].read_bytes()


def judged(data: bytes) -> list[str]:
    """What the checker says, which is always printable and of one form."""
    guide, faults = check(data)
    assert (guide is None) == bool(faults)
    assert guide is None or isinstance(guide, Guide)
    said = list(report("a guide\x1b[2J.toml", faults))
    for line in said:
        assert line.isprintable()
        assert re.fullmatch(r"a guide\?\[2J\.toml:[1-9]\d*: .+: .+, expected .+", line)
        assert len(line) < 600
    last = data.count(b"\n") + 1
    assert all(1 <= fault.line <= last for fault in faults)
    assert faults == sorted(faults, key=lambda fault: fault.line)
    return said


@effort(300)
@given(st.binary(max_size=400))
def test_any_bytes(data: bytes) -> None:
    judged(data)


WORDS = r"""
    [ ] [[ ]] { } = , . " ' '''  \ # + - _ 0 1e9 0x 1979-05-27 07:32:00 inf nan true false é
    modules activities options id title kind minutes text read choose id='a' kind='read' minutes=1
    [[modules]] [[modules.activities]] \u0000 \ud800 \UFFFFFFFF
"""
SIGNS = ("\n", "\r", "\r\n", " ", "\t", "\0", "\x1b", "\x7f", "\u202e", "\ufeff", "\u2028")
PIECES = st.sampled_from([*WORDS.split(), *SIGNS, '"""', "\n[[modules]]\n"])


@effort(200)
@given(st.lists(PIECES, max_size=60))
def test_any_text_made_of_pieces_of_guides(pieces: list[str]) -> None:
    judged(" ".join(pieces).encode())
    judged("".join(pieces).encode())


@effort(100)
@given(tables(), st.lists(st.tuples(st.integers(0), st.integers(0, 40), PIECES), max_size=5))
def test_a_guide_with_a_few_things_wrong(table: Table, edits: list) -> None:
    data = written(table)
    for at, length, piece in edits:
        at %= len(data)
        data = data[:at] + piece.encode() + data[at + length :]
    judged(data)


@effort(150)
@given(st.integers(0, len(MAIN)), st.integers(0, len(MAIN)), st.binary(max_size=6))
def test_the_main_guide_cut_and_spliced(one: int, two: int, between: bytes) -> None:
    judged(MAIN[:one] + between + MAIN[two:][:3000])


M = LARGEST
NASTY: dict[str, bytes] = {
    "nothing": b"",
    "brackets": b"[" * M,
    "closing brackets": b"]" * (M // 4),
    "nested arrays": b"a = " + b"[" * (M // 4) + b"]" * (M // 4),
    "nested tables": b"a = " + b"{b = " * (M // 8),
    "deep beside a string": b'a = [ """x"""" , ' + b"[" * 5000 + b"]" * 5000 + b' , "" ]',
    "deep after a comment": b"# [\na = " + b"[" * 100,
    "dotted key": b".".join([b"a"] * (M // 2)) + b"=1",
    "dotted header": b"[" + b".".join([b"a"] * 5000) + b"]",
    "dotted and nested": (b".".join([b"b"] * 30) + b"={") * 30 + b"}" * 30,
    "digits": b"a = " + b"1" * (M - 4),
    "negative digits": b"a = -" + b"1" * (M - 5),
    "hexadecimal": b"a = 0x" + b"f" * (M - 6),
    "octal": b"a = 0o" + b"7" * 100_000,
    "binary": b"a = 0b" + b"1" * 100_000,
    "underscored": b"a = 1" + b"_1" * (M // 2 - 5),
    "long fraction": b"a = 0." + b"1" * (M - 6),
    "long exponent": b"a = 1e" + b"9" * (M - 6),
    "large but short": b"format = 1000000000000000000000000000000000000000",
    "infinite": b"format = 1\n[[modules]]\n[[modules.activities]]\nkind='read'\nminutes = inf",
    "not a number": b"format = 1\n[[modules]]\n[[modules.activities]]\nkind='read'\nminutes = nan",
    "no such day": b"a = 2024-02-30",
    "no such offset": b"a = 1979-05-27T00:32:00+24:60",
    "year nought": b"a = 0000-01-01",
    "lone surrogate": b'a = "\\ud800"',
    "beyond Unicode": b'a = "\\UFFFFFFFF"',
    "surrogate bytes": b'a = "\xed\xa0\x80"',
    "carriage returns": b"format = 1\rid = 'x'\r" * 100,
    "byte order mark": b"\xef\xbb\xbfformat = 1",
    "two byte order marks": b"\xef\xbb\xbf\xef\xbb\xbfformat = 1",
    "UTF-16": "format = 1".encode("utf-16"),
    "NUL": b"a = '\x00'",
    "escape": b"a = '\x1b[2J'",
    "escaped escape": b'title = "\\u001b[2J"\nformat = "\\u001b"\n[modules]\n"\\u001b" = 1',
    "control characters in keys": b'"\\u0007\\u001b]0;x" = 1\n"line\\nbreak" = 1\n"" = 1',
    "line ends of Unicode": '"a\u2028b\u0085c" = 1\n"\u202egnp" = 1'.encode(),
    "controls in an id": b'[[modules]]\nid = "\\u001b[2J"\n[[modules.activities]]\nid = "\\u009b"',
    "controls in a kind": b'[[modules]]\n[[modules.activities]]\nkind = "\\u001b[2J"',
    "controls twice declared": b'["\\u001b"]\n["\\u001b"]',
    "one line": b'a = "' + b"x" * (M - 6) + b'"',
    "one key": b"a" * M,
    "one comment": b"#" * M,
    "one string, not closed": b'a = "' + b"x" * (M - 6),
    "escaped quotes, not closed": b'a = "' + b'\\"' * (M // 2 - 5),
    "escaped quotes in many lines, not closed": b'a = """' + b'\\"""' * (M // 4 - 5) + b"\\",
    "quotes": b'"' * M,
    "apostrophes": b"'" * M,
    "backslashes": b'a = "' + b"\\" * (M - 6),
    "tables": b"[[modules]]\n" * 10_000,
    "tables in one": b"[[modules]]\n" + b"[[modules.activities]]\n" * 10_000,
    "tables in a line": b"modules = [" + b"{activities = [{}]}," * 5_000 + b"]",
    "unknown tables": b"".join(b"[a%d]\n" % number for number in range(10_000)),
    "unknown keys": b"".join(b"key%d = 1\n" % number for number in range(10_000)),
    "lines": b"[[modules]]\n[[modules.activities]]\nkind = 'choose'\noptions = ["
    + b"{ id = 1 }," * 10_000
    + b"]",
    "former ids": b"was = [" + b'"",' * 10_000 + b"]",
    "too large": b"#" * (M + 1),
    "kind is a list": b"[[modules]]\n[[modules.activities]]\nkind = ['read']\nwas = 3\nid = []",
    "kind is a table": b"[[modules]]\n[[modules.activities]]\nkind = {}\nwas = [[], {}]",
    "id is a table": b"[[modules]]\nid = {}\nwas = {}\n[[modules.activities]]\nid = {a = 1}",
}


@pytest.mark.parametrize("name", NASTY)
def test_nasty_bytes(name: str) -> None:
    assert judged(NASTY[name])


def test_a_byte_order_mark_is_no_mistake() -> None:
    assert check(b"\xef\xbb\xbf" + MAIN)[1] == []


def test_windows_line_ends_are_no_mistake() -> None:
    assert check(MAIN.replace(b"\n", b"\r\n"))[0] == check(MAIN)[0]


@pytest.mark.parametrize("deep", [DEEPEST - 1, DEEPEST, DEEPEST + 1])
def test_the_deepest_nesting(deep: int) -> None:
    _, faults = check(b"a = " + b"[" * deep + b"]" * deep)
    assert any(fault.stands == "deeper nesting" for fault in faults) == (deep > DEEPEST)


def test_the_largest_file() -> None:
    room = LARGEST - len(MAIN)
    assert check(MAIN + b"#" * room)[1] == []
    assert check(MAIN + b"#" * (room + 1))[1][0].stands == f"{LARGEST + 1} bytes"


def test_the_first_error_of_what_is_no_toml_has_its_line() -> None:
    _, faults = check(b'format = 1\n\nid = "main"\ntitle "x"\n')
    assert [(fault.line, fault.where) for fault in faults] == [(4, "file")]
    _, faults = check(b"a = 1\nb = '\xff'\n")
    assert [(fault.line, fault.stands) for fault in faults] == [(2, "the byte 0xff")]
    _, faults = check(b'a = 1\nb = """\nc\nd')
    assert [fault.line for fault in faults] == [4]


def test_a_guide_of_the_future_says_so() -> None:
    _, faults = check(b"format = 2\nid = 3\n[new]\n")
    assert [str(fault) for fault in faults] == ["1: format: 2, expected at most 1: a newer program"]


def test_loading_raises_all_faults() -> None:
    with pytest.raises(GuideError, match=r"^mine:1: id: nothing, expected a text$") as raised:
        load(b"format = 1", "mine")
    assert len(raised.value.faults) > 3

"""Faults stand on their line, however the file is laid out. `#!` marks the lines with a fault."""

import pytest
from hypothesis import given

from helpers.effort import effort
from helpers.laid_out import LaidOut
from helpers.made_guides import Table, tables, written
from workshop.guide import check
from workshop.guide.lines import find_lines

HEAD = """format = 1
id = "small"
title = "Small"
language = "en"
summary = "A guide for a test."
"""

WAYS = {
    "tables": HEAD
    + """
[[modules]]
id = "one"
title = 3 #!
    [[modules.activities]]
    id = "first"
    kind = "read"
    title = "First"
    minutes = "long" #!
    text = "Words"
    [[modules.activities]]
    id = "second"
    kind = "read"
    title = "Second"
    minutes = 1
    text = "Words"
    texts = "More" #!
[[modules]] #!
id = "two"
    [[modules.activities]] #!
    id = "third"
    kind = "read"
    title = "Third"
    minutes = 1
""",
    "inline tables": HEAD
    + """
modules = [
    { id = "one", title = 3, activities = [{ id = "a", kind = "sing" }] }, #!

    # a comment with [[brackets]] and "quotes
    { id = "two", title = "Two", activities = [
        { id = "b", kind = "read", title = "B", minutes = 1, text = "T" },
        { id = "c", kind = "read", title = "C", minutes = 1, text = "T", talk = "x" }, #!
    ] },
    [ #!
    ],
]
""",
    "multi-line": HEAD
    + '''
suits = [
    "one", # a remark, with ] and "
    2, #!
    """three
    lines """,
    \'\'\'four'\'\'\'\',
]
sources = "a text" #!
[[modules]]
id = "one"
title = """
Two lines, "quoted" and \\""" escaped"""
aim = 5 #!
[[modules.activities]]
id = "a"
kind = "choose"
title = "A"
minutes = 5
turn = 1
text = \'\'\'
[[modules]]
id = "not a table"
\'\'\'
options = [
    { id = "good", text = "Good" },
    { id = "Bad Id", text = "Bad" }, #!
    { id = "good", text = "Again" }, #!
    "no table", #!
    { text = "No id" }, #!
]
''',
    "quoted and dotted keys": """# some keys are missing #!
"id" = "x"
'was' = ["Bad Id"] #!
"ti\\u0074le" = 5 #!
light . "x y" = 3 #!
"a]b=c" = 1 #!
modules = [{ id = "m", title = "M", 'activities' = [
    { "id" = "a", "kind" = "read", "title" = "A", "minutes" = 0, "text" = "T" }, #!
    { id = "b", kind = "breathe", title = "B", minutes = 1 }, #!
]}]
""",
    "tables of tables": HEAD
    + """
[[modules]]
id = "m"
title = "M"
[[modules.activities]]
id = "a"
kind = "write"
title = "A"
minutes = 4
turn = 1
text = "T"
[[modules.activities.prompts]]
id = "one"
text = "One"
[[modules.activities.prompts]] #!
id = "two"
[modules.activities.extra] #!
x = 1
[modules.extra.more] #!
[[others]] #!
x = 1
[[others]]
x = 2
[ "some" . 'else' ] #!
""",
    "dates and numbers": """# some keys are missing #!
title = 1979-05-27T07:32:00Z #!
light = 07:32:00.999 #!
summary = 1.5e3 #!
language = 0xff #!
[[modules]]
id = "m"
title = "M"
sitting = 1.5 #!
light = 1 #!
activities = [1.5, 2024-01-01, { id = "a", kind = "read", title = "A", minutes = 1 } ] #!
""",
}


@pytest.mark.parametrize("ends", ["\n", "\r\n"], ids=["unix", "windows"])
@pytest.mark.parametrize("way", WAYS)
def test_lines_are_right(way: str, ends: str) -> None:
    text = WAYS[way]
    wanted = {number for number, line in enumerate(text.split("\n"), 1) if line.endswith("#!")}
    _, faults = check(text.replace("\n", ends).encode())
    assert {fault.line for fault in faults} == wanted, [str(fault) for fault in faults]


@effort(100)
@given(tables())
def test_every_line_of_any_guide(table: Table) -> None:
    """Against a layout of our own, which says where it put what."""
    laid_out = LaidOut(table)
    lines = find_lines(laid_out.data.decode())
    assert {path: lines[path] for path in laid_out.keys} == laid_out.keys
    headers = {path: first for path, (first, _) in laid_out.tables.items() if path}
    assert {path: lines[path] for path in headers} == headers


@effort(60)
@given(tables())
def test_another_writer_lays_it_out_differently(table: Table) -> None:
    """What tomli_w wrote: every key that it wrote has a line, and the key stands on it."""
    text = written(table).decode()
    rows = text.split("\n")
    for path, line in find_lines(text).items():
        if path and isinstance(path[-1], str):
            assert str(path[-1]) in rows[line - 1]

"""A keepsake as Markdown: good to read as it is, and the same words wherever it is rendered.

What people wrote is quoted. Nothing of it is markup, in CommonMark or in what is common beside it
(GitHub's, Obsidian's): every sign that could mean something stands behind a backslash. Some make a
link of an address all the same, but none does so in a span of code; so an address stands in one,
as it was typed, and can be read and copied. What merely looks like the beginning of one is parted
by an empty comment. A line ends where its writer ended it. White space at the ends of a line, and
more than one empty line, do not survive; Markdown has no way to write them.
"""

import re
from collections.abc import Iterable, Iterator

from workshop.ground.language import _
from workshop.keepsake.keepsake import Keepsake
from workshop.keepsake.pieces import Beside, Piece, Round, Row, Scale, Side, Together
from workshop.keepsake.printed import (
    MOTTO,
    OPEN,
    Chapter,
    Item,
    OverTime,
    Section,
    Sheet,
    printed,
)

_IN_A_NAME = r"[^\s!-,./:-@\[-^`{-~]"
"""What can stand beside a dot in the name of a computer."""

_MEANS = re.compile(
    rf"""
    [\\`*_{{}}\[\]<>&|~$^]         # in CommonMark, or in what many added to it
    | [#@]                         # a tag, a mention, an address of mail
    | (?P<two>[=%+:]) (?=(?P=two)) # a mark, a comment, a key: both signs of two
    | (?<==)= | (?<=%)% | (?<=\+)\+ | (?<=:):
    | (?<![0-9]): (?=[\w+-]+:)     # a little picture by its name
    | /(?=/)                       # an address of a page
    | (?<=(?i:www))\.
    | (?<={_IN_A_NAME}) (?!(?<=[0-9])\.[0-9]) \. (?={_IN_A_NAME})
    """,
    re.VERBOSE,
)
"""What means something anywhere in a line. A dot between two numbers means nothing."""

_LINKS = re.compile(
    r"(?<=:)(?=\\/) | (?<=www)(?=\\\.) | (?<=\\@)(?=\S)", re.VERBOSE | re.IGNORECASE
)
_APART = "<!-- -->"
"""Parts what many readers make a link of by itself, whatever stands behind a backslash in it."""

_ADDRESS = re.compile(
    r"""
    (?<![\w+.\-`\\])                       # from its beginning; no backslash or mark before it
    (?: \w[\w+.-]*(?: :/+ | @) | www\. | @) # of a page, of mail, of a person
    \w
    (?: [\w./?&=#%+:@,;!~()'-]*[\w/])?      # without what ends a sentence, and without any mark
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""An address or a mention that can stand in a span of code as it is: no sign in it ends one."""

_BEGINS = re.compile(r"^(?:([+=:-]|[!?](?=[!?]{2}))|([0-9]+)([.)])(?=\s|$))")
"""What means something where a line begins."""


def written_out(keepsake: Keepsake) -> str:
    """The whole keepsake."""
    paragraphs = [part for part in _sheet(printed(keepsake)) if part]
    return "\n\n".join(paragraphs) + "\n"


def in_line(text: str) -> str:
    """Words for the middle of a line: nothing in them is markup."""
    words, parts, end = " ".join(text.split()), [], 0
    for found in _ADDRESS.finditer(words):
        parts += [_escaped(words[end : found.start()]), f"`{found[0]}`"]
        end = found.end()
    return "".join([*parts, _escaped(words[end:])])


def _escaped(words: str) -> str:
    return _LINKS.sub(_APART, _MEANS.sub(r"\\\g<0>", words))


def at_start(text: str) -> str:
    """Words for a whole line, from its beginning."""
    escaped = in_line(text)
    return _BEGINS.sub(lambda m: f"\\{m[1]}" if m[1] else f"{m[2]}\\{m[3]}", escaped)


def quoted(words: str) -> str:
    """What somebody wrote, as a block quote: its lines are lines, its paragraphs paragraphs."""
    paragraphs: list[list[str]] = [[]]
    for line in words.split("\n"):
        if line.strip():
            paragraphs[-1].append(f"> {at_start(line)}")
        elif paragraphs[-1]:
            paragraphs.append([])
    return "\n>\n".join("\\\n".join(lines) for lines in paragraphs if lines)


def _sheet(sheet: Sheet) -> Iterator[str]:
    several = sheet.contents or len(sheet.chapters) != 1
    yield f"# {in_line(sheet.title)}"
    if sheet.names:
        yield f"**{in_line(sheet.names)}**"
    yield at_start(sheet.remark)
    yield f"*{in_line(_(MOTTO))}*"
    yield from map(at_start, sheet.notices)
    if sheet.contents:
        contents = _("Contents")
        yield f"## {in_line(contents)}"
        yield "\n".join(
            f"- [{in_line(chapter.short_day)}: {in_line(chapter.title)}](#{chapter.anchor})"
            for chapter in sheet.chapters
        )
    for chapter in sheet.chapters:
        yield from _chapter(chapter, several=several)
    if sheet.over_time:
        yield from _over_time(sheet.over_time)
    yield "---"
    yield at_start(_(OPEN))


def _chapter(chapter: Chapter, *, several: bool) -> Iterator[str]:
    depth = "##" if several else "#"
    if several:
        # A heading of the same title may come twice, so each has a name of its own to go to.
        yield f'<a id="{chapter.anchor}"></a>'
        yield f"## {in_line(chapter.title)}"
        yield at_start(f"{chapter.day} · {chapter.remark}")
    else:
        yield at_start(chapter.remark)
    for section in chapter.sections:
        yield from _section(section, f"{depth}#")
    yield at_start(chapter.empty)


def _section(section: Section, depth: str) -> Iterator[str]:
    yield f"{depth} {in_line(section.title)}"
    if section.remark:
        yield f"*{in_line(section.remark)}*"
    for item in section.items:
        yield from _item(item, f"{depth}#")


def _item(item: Item, depth: str) -> Iterator[str]:
    yield f"{depth} {in_line(item.title)}"
    for piece in item.pieces:
        yield from _piece(piece)


def _piece(piece: Piece) -> Iterator[str]:
    match piece:
        case Together(heading, words):
            yield at_start(heading)
            yield quoted(words)
        case Beside(heading, sides, common):
            yield at_start(heading)
            if common:
                yield _name(_("both of you"))
                yield _listed((0, line) for line in common)
            for side in sides:
                yield from _side(side)
        case Round(steps):
            for side in (side for step in steps for side in step):
                yield from _side(side)
        case Scale(low, high, rows):
            yield at_start(_("0 is {low}, 10 is {high}.").format(low=low, high=high))
            if any(row.sides for row in rows):
                for row in rows:
                    yield _row(row)
                    for side in row.sides:
                        yield from _side(side)
            else:
                yield "\n".join(map(_row, rows))


def _side(side: Side) -> Iterator[str]:
    yield f"{_name(side.name)} {in_line(side.heading)}".rstrip()
    yield quoted(side.words)
    yield _listed(side.lines)


def _name(name: str) -> str:
    return f"**{in_line(name)}**"


def _listed(lines: Iterable[tuple[int, str]]) -> str:
    return "\n".join(
        f"- {number}\\. {in_line(text)}" if number else f"- {at_start(text)}"
        for number, text in lines
    )


def _row(row: Row) -> str:
    numbers = ", ".join(f"{in_line(number.name)} {number.value}" for number in row.numbers)
    return f"- {at_start(row.label)}" + (f" — {numbers}" if numbers else "")


def _over_time(told: OverTime) -> Iterator[str]:
    yield f"## {in_line(told.title)}"
    yield from map(at_start, told.remarks)
    yield "\n".join(
        f"- {at_start(day)} — "
        + ", ".join(
            f"{in_line(name)} {value}"
            for (_seat, name), value in zip(told.names, values, strict=True)
            if value
        )
        for day, values in told.rows
    )

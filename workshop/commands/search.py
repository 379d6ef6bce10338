"""`workshop search WORDS…`: where words stand in what both have seen, the newest first."""

import argparse
import shutil
import sys
import textwrap
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from workshop.commands.speaking import DONE, MADE_UP, NO, complain, say, say_json
from workshop.commands.unlocking import unlocked
from workshop.ground.language import _

if TYPE_CHECKING:
    from workshop.sitting.searching import Hit, Line

USUAL = 20
"""Places that are told of where nobody says how many."""

MOST = 1000

_MARKS = "‹", "›"

_NARROWEST = 20
"""Columns; in a narrower window lines break anyway."""


def add(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Adds the command."""
    parser = subparsers.add_parser(
        "search",
        help=_("find words in what you both have shown"),
        description=_(
            "Looks for words in everything you both have seen: titles, questions and answers, "
            "the newest first. All of the words have to be there; the last one may be the "
            "beginning of a word. Only reads, and keeps nothing of what was looked for."
        ),
        epilog=_("Exit status: 1 when nothing was found."),
    )
    parser.add_argument("words", metavar="WORDS", nargs="+", help=_("what to look for"))
    parser.add_argument("--json", action="store_true", help=_("for programs"))
    parser.add_argument(
        "--limit",
        type=_number,
        default=USUAL,
        metavar="N",
        help=_("how many places at most (1 to 1000)"),
    )


def _number(text: str) -> int:
    if not text.isdecimal() or not 1 <= int(text) <= MOST:
        raise argparse.ArgumentTypeError(_("a number from 1 to 1000"))
    return int(text)


def run(args: argparse.Namespace) -> int:
    """Tells where the words stand; NO where they stand nowhere."""
    from workshop.sitting.house import House
    from workshop.sitting.searching import look

    house = unlocked(lambda secret: House.open(args.journal, passphrase=secret, read_only=True))
    try:
        found = look(house, " ".join(args.words), args.limit)
        made_up = house.made_up()
    finally:
        house.close()
    if args.json:
        say_json({"more": found.more, "hits": [_as_json(hit) for hit in found.hits]})
    else:
        if made_up and found.hits:
            say(f"{_(MADE_UP)}\n")
        columns = shutil.get_terminal_size().columns if sys.stdout.isatty() else None
        for hit in found.hits:
            say("\n".join(_page(hit, columns)))
        if not found.hits:
            say(_("Nothing found."))
    if found.more:
        complain(_("There are more places. See --limit."))
    if found.behind:
        complain(_("Older sessions are not ready yet. Open the workshop once to make them so."))
    return DONE if found.hits else NO


def _page(hit: "Hit", columns: int | None) -> Iterator[str]:
    """Lines of any length for other programs; so wide that nothing breaks for who reads them."""
    where = " · ".join(_marked(line) for line in (hit.title, *hit.titles))
    yield f"{hit.session}  {hit.started.astimezone():%Y-%m-%d}  {where}"
    for line in hit.lines:
        name = f"{line.name}  " if line.name else ""
        told = f"    {name}{_marked(line)}"
        yield told if columns is None else _hung(told, max(columns, _NARROWEST))


def _hung(told: str, columns: int) -> str:
    """What wraps stands further in than its line."""
    return textwrap.fill(told, columns, subsequent_indent=" " * 6, break_on_hyphens=False)


def _marked(line: "Line") -> str:
    text = line.text
    for start, end in reversed(line.marks):
        text = f"{text[:start]}{text[start:end].join(_MARKS)}{text[end:]}"
    return text


def _as_json(hit: "Hit") -> dict[str, Any]:
    return {
        "session": hit.session,
        "started": hit.started.strftime("%Y-%m-%dT%H:%M:%SZ"),
        "title": hit.title.text,
        "activity": hit.activity or None,
        "titles": [line.text for line in hit.titles],
        "lines": [
            {
                "seat": line.who,
                "partner": line.name or None,
                "text": line.text,
                "marks": [list(mark) for mark in line.marks],
            }
            for line in hit.lines
        ],
    }

"""`workshop coach`: sentences in, a line each; hints on their wording out."""

import argparse
import io
import json
import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING

from workshop.commands.speaking import DONE, complain, say
from workshop.ground.language import _
from workshop.ground.text import quoted

if TYPE_CHECKING:
    from workshop.coach import Nudge


def add(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Adds the command."""
    parser = subparsers.add_parser(
        "coach",
        help=_("read sentences, one a line, and hint at what may be hard to hear"),
        description=_(
            "Reads standard input, one sentence a line, and answers line by line. It works by rule "
            "and offline, accepts thanks, and says nothing where someone tells of harm. It reads "
            "English only."
        ),
    )
    parser.add_argument("--json", action="store_true", help=_("for programs: one object a line"))


def run(args: argparse.Namespace) -> int:
    """Answers every line of standard input."""
    from workshop.coach import nudges

    if sys.stdin.isatty():
        complain(_("Type a sentence and press Enter, as often as you like. Ctrl+D ends it."))
    for text in _lines():
        found = nudges(text)
        if args.json:
            # Plain ASCII: what was typed never reaches the terminal as it is.
            print(json.dumps({"text": text, "nudges": [_as_json(nudge) for nudge in found]}))
        elif not found:
            nothing = _("nothing to say")
            say(f"{text}\n    {nothing}")
        else:
            hints = "\n".join(f"    {quoted(text[n.start : n.end])}: {n.hint}" for n in found)
            say(f"{text}\n{hints}")
        sys.stdout.flush()
    return DONE


def _as_json(nudge: "Nudge") -> dict[str, str | int]:
    return {"rule": nudge.rule, "start": nudge.start, "end": nudge.end, "hint": nudge.hint}


def _lines() -> Iterator[str]:
    """The lines of standard input as UTF-8; bytes that are no text become question marks."""
    stream = sys.stdin
    if isinstance(stream, io.TextIOWrapper):
        stream.reconfigure(encoding="utf-8", errors="replace", newline="\n")
    for line in stream:
        yield line.removesuffix("\n").removesuffix("\r")

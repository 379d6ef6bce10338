"""`workshop guide check FILE…`: every mistake in guides that somebody wrote."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from workshop.commands.speaking import DONE, NO, plain, say
from workshop.ground.language import _

if TYPE_CHECKING:
    from workshop.guide import Fault, Guide


def add(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Adds the command and what it can do."""
    parser = subparsers.add_parser(
        "guide",
        help=_("check a guide you wrote"),
        description=_("What can be done with the file of a guide."),
    )
    actions = parser.add_subparsers(dest="action", required=True, metavar="check")
    check = actions.add_parser(
        "check",
        help=_("name every mistake with its line"),
        description=_(
            "Checks guides. Each mistake is one line on standard output: "
            "FILE:LINE: module/activity/key: what stands there, expected what."
        ),
        epilog=_("Exit status: 0 when every file is good, 1 when any has a mistake."),
    )
    check.add_argument("files", nargs="+", type=Path, metavar="FILE", help=_("a guide, in TOML"))


def run(args: argparse.Namespace) -> int:
    """Checks every file; NO when any of them has a mistake or cannot be read."""
    from workshop.guide import report
    from workshop.guide.wording import printable

    status = DONE
    for path in args.files:
        guide, faults = _checked(path)
        if guide is not None:
            say(
                _("{path}: good, {minutes} minutes").format(
                    path=printable(str(path)), minutes=plain(guide.minutes)
                )
            )
            continue
        status = NO
        for line in report(str(path), faults):
            say(line)
    return status


def _checked(path: Path) -> "tuple[Guide | None, list[Fault]]":
    """The guide in this file, or its mistakes. Never reads more of it than a guide may have."""
    from workshop.guide import Fault, check
    from workshop.guide.scan import LARGEST

    try:
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
    except (OSError, ValueError) as error:
        why = getattr(error, "strerror", None) or "a name that no file can have"
        return None, [Fault(1, "file", why.lower(), "a file that can be read")]
    if len(data) > LARGEST:
        return None, [Fault(1, "file", f"more than {LARGEST} bytes", f"at most {LARGEST}")]
    return check(data)

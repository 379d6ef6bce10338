"""`workshop keepsake`: past sessions as a file to print, to read or to take along."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from workshop.commands.speaking import NO, USAGE, complain
from workshop.commands.unlocking import unlocked
from workshop.commands.which import matching, none_or_several
from workshop.ground.language import _
from workshop.keepsake.forms import FORMS

if TYPE_CHECKING:
    from workshop.keepsake.keepsake import Keepsake
    from workshop.sitting.house import House


def add(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Adds the command and what it can do."""
    parser = subparsers.add_parser(
        "keepsake",
        help=_("write past sessions to a file, to print or to keep"),
        description=_(
            "Writes what you both showed in one session, or in all of them, to a file that needs "
            "no program of ours. It holds what the book of past sessions holds, and nothing "
            "else; the picture of how you are doing can only be asked for in the program itself. "
            "The file is not locked, whoever opens it can read it."
        ),
        epilog=_(
            "Exit status: 1 when there is no such session, nothing to write, or a file in the way."
        ),
    )
    parser.add_argument(
        "session",
        nargs="?",
        metavar="SESSION",
        help=_("the id, as `workshop sessions` lists it, or its beginning"),
    )
    parser.add_argument("--all", action="store_true", help=_("every session, the oldest first"))
    parser.add_argument(
        "--as",
        dest="form",
        choices=tuple(FORMS),
        required=True,
        help=_("a page to print (html), plain text (md), or for programs (toml, json)"),
    )
    parser.add_argument("--only", choices=("agreements",), help=_("only what you agreed on"))
    parser.add_argument(
        "--to",
        type=Path,
        metavar="PATH",
        help=_("the file, or the folder for it, instead of this one; - for standard output"),
    )
    parser.add_argument("--force", action="store_true", help=_("replace a file that is there"))


def run(args: argparse.Namespace) -> int:
    """Writes it; NO where there is nothing to write, or it can't be put there."""
    if bool(args.session) == args.all:
        complain(_("Give the id of one session, or --all. See workshop sessions."))
        return USAGE
    from workshop.sitting.house import House

    house = unlocked(lambda secret: House.open(args.journal, passphrase=secret, read_only=True))
    try:
        keepsake = _gathered(house, args)
    finally:
        house.close()
    return NO if keepsake is None else _put(keepsake, args)


def _gathered(house: "House", args: argparse.Namespace) -> "Keepsake | None":
    """What was asked for; None where there is none of it, which is said."""
    from workshop.sitting.keepsakes import is_empty, of_all, of_session

    only = args.only is not None
    if args.all:
        keepsake = of_all(house, only_agreements=only)
    else:
        found = matching(house, args.session)
        if len(found) != 1:
            complain(none_or_several(args.session, len(found)))
            return None
        keepsake = of_session(house, found[0], only_agreements=only)
    if is_empty(keepsake):
        complain(_("You agreed on nothing there.") if only else _("Nothing was shown so far."))
        return None
    return keepsake


def _put(keepsake: "Keepsake", args: argparse.Namespace) -> int:
    from datetime import date

    from workshop.commands.putting import put
    from workshop.keepsake.files import suggested_name
    from workshop.keepsake.forms import written_out

    name = suggested_name(keepsake, args.form, date.today())
    return put(written_out(keepsake, args.form), name, to=args.to, force=args.force)

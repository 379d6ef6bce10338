"""`workshop handouts`: a group evening on paper, for the couples and for whoever leads it."""

import argparse
from datetime import time
from pathlib import Path
from typing import TYPE_CHECKING

from workshop.commands.speaking import DONE, NO, USAGE, complain, say
from workshop.commands.which import guide_of
from workshop.commands.whose_numbers import add_country, use_country
from workshop.ground.language import _

if TYPE_CHECKING:
    from workshop.guide import Guide


def add(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Adds the command and what it can do."""
    parser = subparsers.add_parser(
        "handouts",
        help=_("write the pages for an evening with a group, to print"),
        description=_(
            "Writes two pages to print: what a couple needs to take part with paper only, and a "
            "run sheet for whoever leads the evening. They need no program of ours and no "
            "network. They come from the guide alone; no journal is opened."
        ),
        epilog=_("Exit status: 1 when there is no such guide or evening, or a file in the way."),
    )
    parser.add_argument("guide", metavar="GUIDE", help=_("an id of `workshop guides`"))
    parser.add_argument(
        "--to", type=Path, metavar="FOLDER", help=_("the folder for both, instead of this one")
    )
    parser.add_argument(
        "--paper",
        choices=("a4", "letter"),
        default="",
        help=_("what it is printed on; without it, what the printer has"),
    )
    parser.add_argument(
        "--sitting", type=int, metavar="N", help=_("only this evening of the guide, from 1")
    )
    parser.add_argument(
        "--at", metavar="TIME", default="", help=_("when the evening begins, such as 19:00")
    )
    add_country(parser)
    parser.add_argument("--force", action="store_true", help=_("replace files that are there"))


def run(args: argparse.Namespace) -> int:
    """Writes both; NO where there is no such guide or evening, or they can't be put there."""
    from workshop.rituals.cadence import time_of

    begins = time_of(args.at) if args.at else None
    if args.at and begins is None:
        complain(_("Give the time as 19:00."))
        return USAGE
    if not use_country(args):
        return USAGE
    guide = guide_of(args.guide)
    return NO if guide is None else _put(guide, begins, args)


def _put(guide: "Guide", begins: time | None, args: argparse.Namespace) -> int:
    from workshop.keepsake.files import InTheWay, NotWritten, look_first, place_for, write
    from workshop.sitting.handouts import handouts, sittings_of

    last = sittings_of(guide)[-1]
    if args.sitting is not None and args.sitting not in sittings_of(guide):
        told = _("This guide has no evening {number}; its last one is {last}.")
        complain(told.format(number=args.sitting, last=last))
        return NO
    made = handouts(guide, sitting=args.sitting, paper=args.paper, begins=begins)
    which = guide.id if args.sitting is None else f"{guide.id}-{args.sitting}"
    try:
        files = {
            place_for((args.to or Path()) / f"{which}-{name}.html", ""): text
            for name, text in (("hand-out", made.couple), ("run-sheet", made.run_sheet))
        }
        for path in files:  # both or none
            look_first(path, replace=args.force)
        for path, text in files.items():
            write(path, text, replace=args.force)
    except InTheWay as taken:
        complain(" ".join((str(taken), _("Give another folder, or --force to replace it."))))
        return NO
    except NotWritten as error:
        complain(str(error))
        return NO
    for path in files:
        say(_("It is here: {path}").format(path=path))
    say(_("Print on one side of the paper only."))
    return DONE

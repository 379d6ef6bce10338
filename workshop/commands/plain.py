"""`workshop plain`: the workshop line by line, for screen readers and simple terminals."""

import argparse

from workshop.commands.speaking import DONE, NO, USAGE, complain
from workshop.commands.unlocking import unlocked
from workshop.commands.which import guide_of
from workshop.commands.whose_numbers import add_country, use_country
from workshop.ground.language import _


def add(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Adds the command and what it can do."""
    parser = subparsers.add_parser(
        "plain",
        help=_("the workshop line by line, for screen readers and simple terminals"),
        description=_(
            "The same sessions and the same journal as questions and answers on standard input "
            "and output. Type /help at any time; Ctrl+C leaves, and everything is saved. "
            "A session for one person alone is chosen inside, so that no command line names it."
        ),
    )
    parser.add_argument(
        "guide", nargs="?", default="", metavar="GUIDE", help=_("an id of `workshop guides`")
    )
    add_country(parser)


def run(args: argparse.Namespace) -> int:
    """Leads through one sitting; NO where there is no such guide."""
    from workshop.plain.run import run as lead
    from workshop.sitting.house import House

    if not use_country(args):
        return USAGE
    if args.guide:
        guide = guide_of(args.guide)
        if guide is None:
            return NO
        if guide.alone:
            complain(_("Start workshop plain without an id, and choose this one inside."))
            return NO
    lead(
        lambda: unlocked(lambda secret: House.open(args.journal, passphrase=secret)),
        args.guide,
        args.settings,
    )
    return DONE

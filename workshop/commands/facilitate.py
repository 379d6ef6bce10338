"""`workshop facilitate`: leads an evening with a group of couples."""

import argparse
import re
from typing import TYPE_CHECKING

from workshop.commands.console import led, now
from workshop.commands.speaking import NO, USAGE, complain
from workshop.commands.unlocking import unlocked
from workshop.ground.language import _

if TYPE_CHECKING:
    from workshop.journal.evenings.file import EveningsFile
    from workshop.sitting.facilitating.keeping import Opened
    from workshop.sitting.facilitating.planning import Wished


def add(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Adds the command."""
    parser = subparsers.add_parser(
        "facilitate",
        help=_("lead an evening with a group of couples"),
        description=_(
            "Opens the console of a group evening: the agenda with its clock times, what comes "
            "next, what to say, your private notes. Everything is kept at once, so an evening "
            "that was cut off goes on where it is by the clock. No network is needed."
        ),
    )
    parser.add_argument(
        "guide",
        nargs="?",
        default="",
        metavar="GUIDE",
        help=_("the guide or the series; left out: the evening that is going on"),
    )
    parser.add_argument(
        "--at",
        type=_clock,
        metavar="HH:MM",
        help=_("when it begins, or was to begin up to three hours ago; left out: now"),
    )
    parser.add_argument(
        "--ends", type=_clock, metavar="HH:MM", help=_("when everybody goes home, whatever happens")
    )
    parser.add_argument(
        "--meal", type=_clock, metavar="HH:MM", help=_("when a meal is on the table")
    )
    parser.add_argument(
        "--meal-minutes",
        type=_minutes,
        default=30,
        metavar="N",
        help=_("how long the meal takes; 30 where nothing is said"),
    )
    parser.add_argument(
        "--sitting", type=int, metavar="N", help=_("only one sitting of the guide, from 1")
    )
    parser.add_argument(
        "--welcome",
        type=_minutes,
        default=0,
        metavar="N",
        help=_("minutes at the beginning, to arrive and for your own words"),
    )
    parser.add_argument(
        "--evening",
        type=int,
        metavar="N",
        help=_("which evening of a series, from 1; left out: the next one"),
    )
    parser.add_argument(
        "--room", action="store_true", help=_("couples can join with their own computers")
    )
    parser.add_argument(
        "--broker",
        metavar="ADDRESS",
        help=_("an MQTT broker for the room, such as mqtts://host; left out: one is started here"),
    )
    parser.add_argument(
        "--authority",
        metavar="FILE",
        help=_("the certificates to trust, where the broker has one that this computer does not"),
    )
    parser.add_argument(
        "--port", type=_port, metavar="N", help=_("where the room of this computer is")
    )
    parser.add_argument(
        "--unannounced",
        action="store_true",
        help=_("the local network is not told of the room; couples type its address"),
    )
    parser.add_argument(
        "--new", action="store_true", help=_("a new evening, though one is going on")
    )


def _clock(text: str) -> tuple[int, int]:
    found = re.fullmatch(r"(\d{1,2})[:.](\d{2})", text)
    if not found or int(found[1]) > 23 or int(found[2]) > 59:
        raise argparse.ArgumentTypeError(_("give a time of day, such as 19:30"))
    return int(found[1]), int(found[2])


def _minutes(text: str) -> int:
    if not text.isdecimal() or not 0 < int(text[:9]) <= 240:
        raise argparse.ArgumentTypeError(_("give whole minutes from 1 to 240"))
    return int(text)


def _port(text: str) -> int:
    if not text.isdecimal() or not 1024 <= int(text[:9]) <= 65535:
        raise argparse.ArgumentTypeError(_("give a number from 1024 to 65535"))
    return int(text)


def run(args: argparse.Namespace) -> int:
    """Finds the evening, or plans a new one, and opens its console."""
    from workshop.commands import screens
    from workshop.journal.evenings.file import EveningsFile
    from workshop.journal.place import evenings_path
    from workshop.sitting.evenings import let_go_of_lapsed
    from workshop.sitting.facilitating.finishing import finish
    from workshop.sitting.facilitating.planning import PlanError

    if not screens.has_terminal():
        return screens.no_terminal()
    path = evenings_path(args.journal)
    file = unlocked(lambda secret: EveningsFile.open(path, passphrase=secret))
    try:
        if file.read_only:
            complain(file.read_only_reason)
            return NO
        let_go_of_lapsed(file, now())
        finish(file, wall=now)
        try:
            found = _evening(args, file)
        except PlanError as error:
            complain(str(error))
            return USAGE
        if found is None:
            return USAGE
        return led(args, file, found)
    finally:
        file.close()


def _evening(args: argparse.Namespace, file: "EveningsFile") -> "Opened | None":
    """The evening that is going on, or a new one; None where it was said what is missing."""
    from workshop.sitting.facilitating import keeping
    from workshop.sitting.facilitating.choosing import ChoiceError, chosen

    if not args.new and (found := keeping.going_on(file, wall=now, named=args.guide)):
        return found
    if not args.guide:
        complain(
            _("No evening is going on. Name a guide to begin one; workshop guides lists them.")
        )
        return None
    try:
        return keeping.begin(file, chosen(file, args.guide, _wished(args), args.evening), wall=now)
    except ChoiceError as error:
        complain(str(error))
        return None


def _wished(args: argparse.Namespace) -> "Wished":
    from workshop.sitting.facilitating.planning import Wished, begins_at, next_at

    present = now()
    begins = begins_at(args.at, present) if args.at else present
    return Wished(
        begins,
        sitting=args.sitting,
        ends=next_at(args.ends, begins) if args.ends else None,
        meal=next_at(args.meal, begins) if args.meal else None,
        meal_minutes=args.meal_minutes,
        welcome=args.welcome,
    )

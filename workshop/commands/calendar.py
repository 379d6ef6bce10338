"""`workshop calendar`: your rituals and the next appointment as a file for your own calendar."""

import argparse
import sys
from datetime import date, time
from pathlib import Path

from workshop.commands.speaking import DONE, NO, USAGE, complain, say
from workshop.ground.language import N_, _

_OUT = Path("-")
"""Stands for standard output."""

_OPTION = "--appointment 2026-12-24T20:00"

GIVE_IT = N_("The day of your next appointment stands in your own words. Give it: {option}")


def add(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Adds the command and what it can do."""
    parser = subparsers.add_parser(
        "calendar",
        help=_("write your rituals to a file for your calendar"),
        description=_(
            "Writes your rituals and the next appointment to a file that calendars bring in. "
            "Write it again after a change: in the calendar the new one takes the place of the "
            "old one, and what has ended goes. Nothing private stands in it, unless you ask for "
            "your words. The file is not locked."
        ),
        epilog=_("Exit status: 1 when there is nothing to write, or a file in the way."),
    )
    parser.add_argument(
        "file",
        type=Path,
        metavar="FILE",
        help=_("the file, or the folder for it; an earlier one is replaced; - for standard output"),
    )
    parser.add_argument(
        "--words", action="store_true", help=_("with your own words, for every eye that sees it")
    )
    parser.add_argument(
        "--ritual", metavar="NAME", default="", help=_("only the one whose name begins so")
    )
    parser.add_argument(
        "--appointment",
        metavar="WHEN",
        default="",
        help=_("the next appointment is then, such as 2026-12-24T20:00"),
    )


def run(args: argparse.Namespace) -> int:
    """Writes it; NO where there is nothing to write, or it can't be put there."""
    from workshop.commands.unlocking import unlocked
    from workshop.sitting.calendars import NothingThere, file_of
    from workshop.sitting.house import House
    from workshop.sitting.rituals import DAMAGED

    fixed = None
    if args.appointment:
        fixed = _appointed(args.appointment)
        if fixed is None:
            complain(_("Give day and time of the appointment as 2026-12-24T20:00."))
            return USAGE
    house = unlocked(lambda secret: House.open(args.journal, passphrase=secret, read_only=True))
    try:
        made = file_of(house, words=args.words, ritual=args.ritual, fixed=fixed)
    except NothingThere as nothing:
        complain(str(nothing))
        if nothing.unread:
            complain(_(GIVE_IT).format(option=_OPTION))
        return NO
    finally:
        house.close()
    if made.unread:
        complain(_(GIVE_IT).format(option=_OPTION))
    if made.is_damaged:
        complain(_(DAMAGED))
    return _put(made.data, args)


def _appointed(words: str) -> tuple[date, time | None] | None:
    """The day, and the time if there is one; None for what is neither."""
    from workshop.rituals.cadence import day_of, time_of

    day_words, _sign, time_words = words.replace("T", " ").partition(" ")
    day, at = day_of(day_words), time_of(time_words)
    return None if day is None or (time_words and at is None) else (day, at)


def _put(data: bytes, args: argparse.Namespace) -> int:
    from workshop.keepsake.files import InTheWay, NotWritten, place_for
    from workshop.sitting.calendars import FILE_NAME, put

    if args.file == _OUT:
        sys.stdout.flush()
        sys.stdout.buffer.write(data)
        return DONE
    try:
        path = place_for(args.file, FILE_NAME)
        put(data, path)
    except InTheWay as taken:
        complain(" ".join((str(taken), _("Give another name."))))
        return NO
    except NotWritten as error:
        complain(str(error))
        return NO
    say(_("It is here: {path}").format(path=path))
    if args.words:
        say(_("This file is not locked. Anyone who opens it can read it."))
    return DONE

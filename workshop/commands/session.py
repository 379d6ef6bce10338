"""`workshop session show|delete ID`: what both have shown in one session; and that it goes."""

import argparse

from workshop.commands.asking import typed
from workshop.commands.speaking import DONE, NO, complain, say, say_json
from workshop.commands.unlocking import unlocked
from workshop.commands.which import matching, none_or_several
from workshop.ground import dates
from workshop.ground.language import _


def add(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Adds the command and what it can do."""
    parser = subparsers.add_parser(
        "session",
        help=_("read what you both showed in one session"),
        description=_("What can be done with one session."),
    )
    actions = parser.add_subparsers(dest="action", required=True, metavar="show|delete")
    show = actions.add_parser(
        "show",
        help=_("read what you both showed"),
        description=_(
            "Shows what you both have seen of each other's answers, and what you agreed on. "
            "Only reads. What was kept is never shown here, nor are the five numbers."
        ),
        epilog=_("Exit status: 1 when there is no such session."),
    )
    show.add_argument(
        "id", metavar="ID", help=_("as `workshop sessions` lists it, or its beginning")
    )
    show.add_argument("--json", action="store_true", help=_("for programs"))
    delete = actions.add_parser(
        "delete",
        help=_("delete it, here and in every backup"),
        description=_(
            "Deletes all that both showed in one session, here and in every backup. Asks first: "
            "the word that it names has to be typed. It cannot be brought back."
        ),
        epilog=_("Exit status: 1 when there is no such session, or the word was not typed."),
    )
    delete.add_argument(
        "id", metavar="ID", help=_("as `workshop sessions` lists it, or its beginning")
    )


def run(args: argparse.Namespace) -> int:
    """Shows or deletes one session; NO when none, or more than one, has an id that begins so."""
    return _delete(args) if args.action == "delete" else _show(args)


def _delete(args: argparse.Namespace) -> int:
    from workshop.journal.errors import JournalReadOnly
    from workshop.sitting.house import House
    from workshop.sitting.past import session_lines

    house = unlocked(lambda secret: House.open(args.journal, passphrase=secret))
    try:
        if house.journal.read_only:
            raise JournalReadOnly(house.notice)
        found = matching(house, args.id)
        if len(found) != 1:
            complain(none_or_several(args.id, len(found)))
            return NO
        [line] = [line for line in session_lines(house) if line.id == found[0]]
        say(f"{dates.whole(line.started.astimezone())} · {line.title}")
        if not typed(_("delete"), _("Type the word {word} to delete it:")):
            complain(_("Nothing was deleted."))
            return NO
        house.delete_session(line.id)
    finally:
        house.close()
    say(_("It is deleted, here and in every backup."))
    return DONE


def _show(args: argparse.Namespace) -> int:
    from workshop.sitting.house import House
    from workshop.sitting.past import book

    house = unlocked(lambda secret: House.open(args.journal, passphrase=secret, read_only=True))
    try:
        found = matching(house, args.id)
        if len(found) != 1:
            complain(none_or_several(args.id, len(found)))
            return NO
        read = book(house, found[0])
        made_up = house.made_up()
    finally:
        house.close()
    if args.json:
        from workshop.keepsake.json import session_as_json

        say_json(session_as_json(read))
    else:
        from workshop.commands.page import page

        say(page(read, made_up=made_up))
    return DONE

"""`workshop backup`: puts a backup aside now, and copies it where it is asked for."""

import argparse
from datetime import date
from pathlib import Path

from workshop.commands.speaking import DONE, NO, complain, say
from workshop.commands.unlocking import unlocked
from workshop.ground.language import _


def add(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Adds the command."""
    parser = subparsers.add_parser(
        "backup",
        help=_("make a backup of the journal now"),
        description=_(
            "Makes a backup of the journal, as the program does by itself on every day on which "
            "you sat down. It is as locked as the journal. What was kept is in none of them."
        ),
    )
    parser.add_argument(
        "file",
        nargs="?",
        type=Path,
        metavar="FILE",
        help=_("copy it there as well, such as to a stick; nothing is overwritten"),
    )


def run(args: argparse.Namespace) -> int:
    """Makes it; NO where a file is in the way."""
    from workshop.journal import place
    from workshop.journal.errors import JournalReadOnly, NoJournal
    from workshop.journal.journal import Journal
    from workshop.journal.passphrase import keyfile

    path = place.journal_path(args.journal)
    if not place.is_there(path):
        raise NoJournal(_("There is no journal at {path} yet.").format(path=path))
    target = args.file
    if target is not None and (target.exists() or keyfile.beside(target).exists()):
        complain(_("{path} is there already. Give another name.").format(path=target))
        return NO
    with unlocked(lambda passphrase: Journal.open(path, passphrase=passphrase)) as journal:
        if journal.read_only:
            raise JournalReadOnly(journal.read_only_reason)
        made = journal.back_up(date.today())
    say(_("Made {path}.").format(path=made))
    if target is not None:
        try:
            place.copy(made, target)
            if keyfile.beside(made).exists():
                place.copy(keyfile.beside(made), keyfile.beside(target))
        except OSError as error:
            complain(_("{path} can’t be written: {why}.").format(path=target, why=error.strerror))
            return NO
        say(_("Copied to {path}.").format(path=target))
        if keyfile.beside(made).exists():
            say(
                _("Keep {path} beside it: nothing opens it without.").format(
                    path=keyfile.beside(target).name
                )
            )
    return DONE

"""`workshop restore FILE`: puts a backup in the place of the journal."""

import argparse
from pathlib import Path

from workshop.commands.speaking import DONE, say
from workshop.commands.unlocking import unlocked
from workshop.ground.language import _


def add(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Adds the command."""
    parser = subparsers.add_parser(
        "restore",
        help=_("put a backup in the place of the journal"),
        description=_(
            "Puts a backup in the place of the journal. What stood there is not lost: it becomes "
            "a backup itself. `workshop doctor` lists the backups."
        ),
    )
    parser.add_argument("file", type=Path, metavar="FILE", help=_("the backup"))


def run(args: argparse.Namespace) -> int:
    """Does it."""
    from workshop.journal import place
    from workshop.journal.upkeep import restoring

    journal = place.journal_path(args.journal)
    backup = place.journal_path(args.file)
    aside = unlocked(lambda secret: restoring.restore(journal, backup, passphrase=secret))
    say(_("{path} is the journal now.").format(path=backup))
    if aside is not None:
        say(_("What stood there before is {path}.").format(path=aside))
    return DONE

"""`workshop doctor`: whether journal, key file and backups are whole, and what can be done."""

import argparse

from workshop.commands.speaking import DONE, NO, say
from workshop.commands.unlocking import unlocked
from workshop.ground.language import _


def add(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Adds the command."""
    subparsers.add_parser(
        "doctor",
        help=_("look whether the journal and its backups are whole"),
        description=_(
            "Reads all of the journal, its key file and its backups, and says what is wrong and "
            "what can be done. Nothing is changed. Exit status: 1 when something is wrong."
        ),
    )


def run(args: argparse.Namespace) -> int:
    """Says what was found, a line each; NO where something is wrong."""
    from workshop.journal import place
    from workshop.journal.upkeep import doctor

    journal = place.journal_path(args.journal)
    findings = unlocked(lambda passphrase: doctor.examine(journal, passphrase))
    for finding in findings:
        mark = _("well") if finding.well else _("wrong")
        say(f"{mark:<6}  {finding.words}")
    return DONE if all(finding.well for finding in findings) else NO

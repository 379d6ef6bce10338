"""`workshop export FILE`: the whole journal in one file, for another computer."""

import argparse
from pathlib import Path

from workshop.commands.speaking import DONE, NO, complain, say
from workshop.commands.unlocking import unlocked
from workshop.ground.language import _, several


def add(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Adds the command."""
    parser = subparsers.add_parser(
        "export",
        help=_("write the whole journal into one file, for another computer"),
        description=_(
            "Writes the whole journal into one file. `workshop import` brings it into the journal "
            "of another computer. It is as locked as the journal. Drafts, and what was kept "
            "outside a drawer, are not in it."
        ),
    )
    parser.add_argument(
        "file", type=Path, metavar="FILE", help=_("where to; nothing is overwritten")
    )


def run(args: argparse.Namespace) -> int:
    """Writes it; NO where a file is in the way, or it can't be written there."""
    from workshop.commands.progress import Line
    from workshop.journal import place
    from workshop.journal.bundle import writing
    from workshop.journal.journal import Journal

    target = place.journal_path(args.file)
    opened = unlocked(lambda secret: Journal.open(args.journal, passphrase=secret, read_only=True))
    with opened as journal, Line(_("{done} of {all} sessions")) as line:
        try:
            count = writing.write_file(journal, target, line)
        except FileExistsError:
            complain(_("{path} is there already. Give another name.").format(path=target))
            return NO
        except OSError as error:
            complain(_("{path} can’t be written: {why}.").format(path=target, why=error.strerror))
            return NO
        locked = journal.key is not None
    told = several("Wrote {number} session to {path}.", "Wrote {number} sessions to {path}.", count)
    say(told.format(number=count, path=target))
    if locked:
        say(_("It is locked: the passphrase of this journal opens it."))
    else:
        say(_("It is not locked: whoever has this file can read it."))
        say(
            _(
                "What only one of you may see is not in it, such as your five numbers. "
                "It comes along once the journal has a passphrase."
            )
        )
    return DONE

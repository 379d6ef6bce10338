"""`workshop passphrase`: sets, changes or removes the journal's passphrase, without the screens."""

import argparse
import sys
from getpass import getpass
from typing import TYPE_CHECKING

from workshop.commands.speaking import DONE, NO, USAGE, complain, say
from workshop.ground.language import N_, _

if TYPE_CHECKING:
    from workshop.journal.journal import Journal

BEFORE = (
    N_("It locks the journal and its backups. Without it nobody can read them."),
    N_("It can be forgotten. Then all your words are gone, unless you have a recovery code."),
    N_("It can be forced out of you. If somebody could make you open this, set none."),
)


def add(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Adds the command and what it can do."""
    parser = subparsers.add_parser(
        "passphrase",
        help=_("set, change or remove the journal's passphrase"),
        description=_(
            "What the page of the passphrase does, line by line. It asks for passphrases at the "
            "terminal and never takes them from a command line, where others could read them."
        ),
    )
    parser.add_argument(
        "--evenings",
        action="store_true",
        help=_("of the file of your evenings with a group, instead of the journal"),
    )
    parser.add_argument(
        "what",
        choices=("set", "change", "remove", "code"),
        help=_("code: a recovery code, shown once; an older one opens nothing any more"),
    )


def run(args: argparse.Namespace) -> int:
    """Does it; NO where the journal is in another state, or two passphrases are not the same."""
    from workshop.journal import place
    from workshop.journal.errors import JournalReadOnly
    from workshop.journal.evenings.file import EveningsFile
    from workshop.journal.journal import Journal
    from workshop.journal.passphrase import unlocking

    if not sys.stdin.isatty():
        complain(_("A passphrase is typed at a terminal, and here is none."))
        return USAGE
    find = place.evenings_path if args.evenings else place.journal_path
    path = find(args.journal)
    kind = EveningsFile if args.evenings else Journal
    if not place.is_there(path):
        raise kind.missing(path)
    if unlocking.is_locked(path) == (args.what == "set"):
        complain(
            _("This journal has a passphrase already. See workshop passphrase change.")
            if args.what == "set"
            else _("This journal has no passphrase.")
        )
        return NO
    old = "" if args.what == "set" else getpass(_("The present passphrase:") + " ")
    with kind.open(path, passphrase=old or None) as journal:
        if journal.read_only:
            raise JournalReadOnly(journal.read_only_reason)
        return _do(journal, args.what, old)


def _do(journal: "Journal", what: str, old: str) -> int:
    from workshop.journal.passphrase import locking

    new, code = "", ""
    if what == "set":
        for words in BEFORE:
            say(_(words))
    if what in ("set", "change"):
        new = getpass(_("The new passphrase:") + " ")
        if new != getpass(_("Once more:") + " "):
            complain(_("These two are not the same. Nothing was changed."))
            return NO
    try:
        if what == "set":
            locking.lock(journal, new)
        elif what == "change":
            locking.change(journal, old, new)
        elif what == "remove":
            locking.unlock_for_good(journal, old)
        else:
            code = locking.new_recovery_code(journal, old)
    except locking.TooShort as short:
        complain(str(short))
        return NO
    say(code or _("Done."))
    if code:
        say(_("Write it on paper now. It is shown this once."))
    return DONE

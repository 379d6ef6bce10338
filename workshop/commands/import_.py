"""`workshop import FILE`: a bundle of another computer, or what was written elsewhere."""

import argparse
import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from workshop.commands.asking import typed
from workshop.commands.speaking import DONE, NO, UNREADABLE, USAGE, complain, say
from workshop.commands.unlocking import unlocked
from workshop.ground.language import _, several

if TYPE_CHECKING:
    from workshop.ground.partner import Couple, Who
    from workshop.journal.bundle.joining import Outcome
    from workshop.journal.bundle.reading import Bundle
    from workshop.journal.journal import Journal


def add(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Adds the command."""
    parser = subparsers.add_parser(
        "import",
        help=_("bring in a journal from another computer, or what you wrote elsewhere"),
        description=_(
            "Brings what `workshop export` wrote into this journal. A journal in which nothing "
            "was written yet becomes the same one; else both become one, and nothing is there "
            "twice. A backup is made before. All of the file is brought in, or nothing. Where "
            "something that is here would go, it asks first."
        ),
        epilog=_("Exit status: 1 when it does not belong here, or the word was not typed."),
    )
    parser.add_argument("file", type=Path, metavar="FILE", help=_("the file"))
    parser.add_argument(
        "--yes", action="store_true", help=_("do not ask, also where something that is here goes")
    )
    parser.add_argument(
        "--from",
        dest="form",
        choices=("text", "jrnl"),
        help=_("text: under each line that is a date, what you wrote; jrnl: its JSON"),
    )
    parser.add_argument(
        "--by", metavar="NAME", help=_("with --from: whose words these are; a name, or both")
    )


def run(args: argparse.Namespace) -> int:
    """Brings it in; NO where it does not belong here."""
    from workshop.journal import place

    path = place.journal_path(args.file)
    if (args.form is None) != (args.by is None):
        complain(_("--from and --by belong together. See workshop import --help."))
        return USAGE
    return _from_elsewhere(args, path) if args.form else _from_bundle(args, path)


# --- a bundle -------------------------------------------------------------------------------------


def _from_bundle(args: argparse.Namespace, path: Path) -> int:
    from workshop.commands.progress import Line
    from workshop.journal import place
    from workshop.journal.bundle import merging, reading
    from workshop.sitting.due import keep_times
    from workshop.sitting.house import wall_now

    given: list[str | None] = []

    def look(secret: str | None) -> "Bundle":
        given.append(secret)
        with Line(_("Looking through it: {done} of {all} sessions")) as line:
            return reading.look_through(path, secret, progress=line)

    bundle = unlocked(look)
    here = place.journal_path(args.journal)
    was_there = place.is_there(here)
    with _opened(here, given[-1]) as journal:
        try:
            with Line(_("Looking what it changes: {done} of {all} sessions")) as line:
                foreseen = merging.foresee(journal, bundle, line)
            if foreseen is not None:
                _tell(foreseen, bundle)
                if not (args.yes or _agreed(foreseen, bundle)):
                    return NO
            with Line(_("Bringing it in: {done} of {all} sessions")) as line:
                outcome = merging.bring_in(
                    journal, bundle, foreseen=foreseen, today=date.today(), progress=line
                )
        except BaseException:
            if not was_there and not journal.read_only:  # it was made to be filled, and is not
                journal.close()
                here.unlink(missing_ok=True)
            raise
        keep_times(journal, wall_now())
    if foreseen is None:
        _tell(outcome, bundle)
    else:
        say(_("It is brought in."))
    return DONE


def _agreed(foreseen: "Outcome", bundle: "Bundle") -> bool:
    """Whether nothing that is here goes, or somebody types that it shall. Says why not."""
    rewritten = foreseen.rituals_changed if bundle.key is None else 0
    deleted = foreseen.deleted + foreseen.rituals_deleted
    if not (deleted or rewritten or _words_told(foreseen, bundle)):
        return True
    if bundle.key is None:
        say(_("This bundle is not locked: anybody who had the file can have changed it."))
    if not sys.stdin.isatty():
        complain(_("Nothing was changed: somebody has to agree. Use a terminal, or add --yes."))
        return False
    if not typed(_("delete"), _("Type the word {word} to bring it in and let that go:")):
        complain(_("Nothing was changed."))
        return False
    return True


def _words_told(outcome: "Outcome", bundle: "Bundle") -> int:
    """How many answers go, where that is told.

    A locked bundle is made by whoever has the passphrase. There it is one of the two who took
    their own words out, and that is nobody's business.
    """
    return outcome.other if bundle.key is None else 0


def _opened(path: Path, same: str | None) -> "Journal":
    """The journal; often what opened the bundle opens it too."""
    from workshop.journal.errors import JournalLocked
    from workshop.journal.journal import Journal

    if same is not None:
        try:
            return Journal.open(path, passphrase=same)
        except JournalLocked:
            pass
    return unlocked(lambda secret: Journal.open(path, passphrase=secret))


def _tell(outcome: "Outcome", bundle: "Bundle") -> None:
    new, changed, parted = outcome.new, outcome.changed, outcome.parted
    more, deleted, other = outcome.more, outcome.deleted, _words_told(outcome, bundle)
    say(_new(new))
    for words, number in (
        (
            several("{number} session went on there.", "{number} sessions went on there.", changed),
            changed,
        ),
        (
            several(
                "{number} session went on in both places: both ways are kept, each as a session.",
                "{number} sessions went on in both places: both ways are kept, each as a session.",
                parted,
            ),
            parted,
        ),
        (
            several(
                "{number} answer comes into a session that is here.",
                "{number} answers come into sessions that are here.",
                more,
            ),
            more,
        ),
        (
            several(
                "{number} session that is here would be deleted.",
                "{number} sessions that are here would be deleted.",
                deleted,
            ),
            deleted,
        ),
        (
            several(
                "{number} answer that is here would go, or read otherwise.",
                "{number} answers that are here would go, or read otherwise.",
                other,
            ),
            other,
        ),
        *_rituals_told(outcome),
    ):
        if number:
            say(words.format(number=number))


def _rituals_told(outcome: "Outcome") -> list[tuple[str, int]]:
    new, changed, deleted = outcome.rituals, outcome.rituals_changed, outcome.rituals_deleted
    return [
        (several("{number} ritual is new.", "{number} rituals are new.", new), new),
        (
            several(
                "{number} ritual that is here would read as it was changed there.",
                "{number} rituals that are here would read as they were changed there.",
                changed,
            ),
            changed,
        ),
        (
            several(
                "{number} ritual that is here would be deleted.",
                "{number} rituals that are here would be deleted.",
                deleted,
            ),
            deleted,
        ),
    ]


def _new(number: int) -> str:
    return several("{number} session is new.", "{number} sessions are new.", number).format(
        number=number
    )


# --- what was written elsewhere -------------------------------------------------------------------


def _from_elsewhere(args: argparse.Namespace, path: Path) -> int:
    from workshop.journal import place
    from workshop.journal.errors import NoJournal
    from workshop.sitting import elsewhere_texts
    from workshop.sitting.elsewhere import take_in
    from workshop.sitting.house import House

    if not place.is_there(path):
        raise NoJournal(_("There is no file at {path}.").format(path=path))
    try:
        with path.open("rb") as file:
            found = elsewhere_texts.read(file.read(elsewhere_texts.LARGEST_FILE + 1), args.form)
    except OSError as error:
        complain(_("{path} can’t be read: {why}.").format(path=path, why=error.strerror))
        return UNREADABLE
    except elsewhere_texts.Unreadable as error:
        complain(str(error))
        return NO
    if not place.is_there(place.journal_path(args.journal)):
        raise NoJournal(_("Two names come first. Start the workshop and give them."))
    house = unlocked(lambda secret: House.open(args.journal, passphrase=secret))
    try:
        couple = house.couple()
        by = None if couple is None else _whose(couple, args.by)
        if couple is not None and by is None:
            told = _("Say whose words these are: --by {left}, --by {right}, or --by both.")
            complain(told.format(left=couple.left.called, right=couple.right.called))
            return NO
        new = take_in(house, found, by or "both", today=date.today())
    finally:
        house.close()
    say(_new(new))
    return DONE


def _whose(couple: "Couple", name: str) -> "Who | None":
    """The seat of whoever is called so; None where that is nobody, or either of them."""
    asked = name.strip().casefold()
    found: list[Who] = ["both"] if asked == "both" else []
    if asked == couple.left.called.casefold():
        found.append("left")
    if asked == couple.right.called.casefold():
        found.append("right")
    return found[0] if len(found) == 1 else None

"""`workshop import FILE`: a bundle of another computer, or what was written elsewhere."""

import argparse
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from workshop.commands.speaking import DONE, NO, UNREADABLE, USAGE, complain, say
from workshop.commands.unlocking import unlocked
from workshop.ground.language import _, several

if TYPE_CHECKING:
    from workshop.ground.partner import Couple, Who
    from workshop.journal.bundle.merging import Outcome
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
            "twice. A backup is made before. All of the file is brought in, or nothing."
        ),
    )
    parser.add_argument("file", type=Path, metavar="FILE", help=_("the file"))
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
            with Line(_("Bringing it in: {done} of {all} sessions")) as line:
                outcome = merging.bring_in(journal, bundle, today=date.today(), progress=line)
        except BaseException:
            if not was_there and not journal.read_only:  # it was made to be filled, and is not
                journal.close()
                here.unlink(missing_ok=True)
            raise
        keep_times(journal, wall_now())
    _tell(outcome)
    return DONE


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


def _tell(outcome: "Outcome") -> None:
    told = [
        several("{number} session is new.", "{number} sessions are new.", outcome.new).format(
            number=outcome.new
        )
    ]
    if outcome.changed:
        words = several(
            "{number} session went on there.",
            "{number} sessions went on there.",
            outcome.changed,
        )
        told.append(words.format(number=outcome.changed))
    if outcome.parted:
        words = several(
            "{number} session went on in both places: both ways are kept, each as a session.",
            "{number} sessions went on in both places: both ways are kept, each as a session.",
            outcome.parted,
        )
        told.append(words.format(number=outcome.parted))
    if outcome.deleted:
        words = several(
            "{number} session was deleted there, and is deleted here too.",
            "{number} sessions were deleted there, and are deleted here too.",
            outcome.deleted,
        )
        told.append(words.format(number=outcome.deleted))
    for line in told:
        say(line)


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
    say(several("{number} session is new.", "{number} sessions are new.", new).format(number=new))
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

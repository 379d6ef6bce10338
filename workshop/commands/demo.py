"""`workshop demo`: look around in the journal of a couple that does not exist."""

import argparse
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from workshop.commands.speaking import DONE, NO, USAGE, complain, say
from workshop.ground.language import _

_SWEEP = "import shutil, sys; sys.stdin.read(); shutil.rmtree(sys.argv[1], ignore_errors=True)"
"""Waits until nobody holds the other end of its standard input any more, then removes a folder."""


def add(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Adds the command."""
    parser = subparsers.add_parser(
        "demo",
        help=_("look around in a made-up couple's journal"),
        description=_(
            "Opens the program on the journal of a couple that does not exist, with eighteen "
            "sessions and many weekly dates over a year. Nothing of yours is opened, and the "
            "made-up journal is gone when you leave."
        ),
    )
    parser.add_argument(
        "--write",
        type=Path,
        metavar="PATH",
        help=_("only write the journal, to a file that is not there yet, and open nothing"),
    )
    parser.add_argument(
        "--sessions",
        type=_count,
        metavar="N",
        help=_("only so many sessions, 1 to 5000; the last one is left unfinished"),
    )


def _count(text: str) -> int:
    if not text.isdecimal() or not 0 < int(text[:9]) <= 5000:
        raise argparse.ArgumentTypeError(_("give a whole number from 1 to 5000"))
    return int(text)


def run(args: argparse.Namespace) -> int:
    """Makes the journal up; opens it, or leaves it where it was asked for."""
    if args.journal is not None:
        complain(_("The demo has a journal of its own. Leave --journal out, or use --write PATH."))
        return USAGE
    if args.write is not None:
        return _write(args.write, args.sessions)
    from workshop.commands import screens

    if not screens.has_terminal():
        return screens.no_terminal()
    with _folder_for_now() as folder:
        args.journal = _make(folder, args.sessions)
        return screens.run(args)


def _write(path: Path, sessions: int | None) -> int:
    """The journal as one file, whole or not at all."""
    from workshop.journal.place import cannot_write, journal_path

    path = journal_path(path)
    if _is_taken(path):
        return NO
    try:
        with tempfile.TemporaryDirectory(prefix=".workshop-demo-", dir=path.parent) as folder:
            made = _make(Path(folder), sessions)
            if _is_taken(path):  # by now
                return NO
            made.rename(path)
    except OSError as error:
        raise cannot_write(path.parent) from error
    say(
        _("The journal of a made-up couple is in {path}. Open it with --journal.").format(path=path)
    )
    return DONE


def _is_taken(path: Path) -> bool:
    """Whether something is there already, even a link to nothing; then it is said."""
    taken = path.is_symlink() or path.exists()
    if taken:
        complain(
            _("There is something at {path} already, and it stays. Give another path.").format(
                path=path
            )
        )
    return taken


def _make(folder: Path, sessions: int | None) -> Path:
    """A journal of the made-up couple in this folder; where it is."""
    from datetime import date

    from workshop.journal.journal import Journal
    from workshop.sitting.demo import USUAL, write_demo
    from workshop.sitting.demo.habits import write_habits
    from workshop.sitting.demo.seasons import write_seasons
    from workshop.sitting.demo.weeks import write_weeks

    path = folder / "demo.db"
    today = date.today()
    with Journal.open(path) as journal:
        write_demo(journal, today=today, sessions=sessions or USUAL)
        if sessions is None:
            write_seasons(journal, today=today)
            write_weeks(journal, today=today)
            write_habits(journal, today=today)
    return path


@contextmanager
def _folder_for_now() -> Iterator[Path]:
    """A folder that is gone afterwards, however this process ends.

    Leaving the screens ends the process at once, and so does a kill: nothing is left of us that
    could tidy up. So another process does, as soon as it hears that we are gone.
    """
    folder = tempfile.mkdtemp(prefix="workshop-demo-")
    sweeper = subprocess.Popen(
        [sys.executable, "-I", "-S", "-c", _SWEEP, folder],
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,  # what ends us does not end it
    )
    try:
        yield Path(folder)
    finally:
        sweeper.communicate()

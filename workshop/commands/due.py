"""`workshop due`: whether something is due today, for a shell's prompt, for cron and for timers."""

import argparse
import sys
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from workshop.commands.speaking import DONE, LOCKED, NO, complain, say, say_json
from workshop.ground.language import _

if TYPE_CHECKING:
    from workshop.sitting.due import Due, Found

_BELL = "\a"
_OSC_9 = "\x1b]9;{words}\x07"
"""What some terminals show as a notice of the desktop; the others pass over it."""


def add(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Adds the command and what it can do."""
    parser = subparsers.add_parser(
        "due",
        help=_("say whether something is due today"),
        description=_(
            "Says what is due today and still open, and the next appointment, in neutral words. "
            "Only reads, asks for nothing, and is quick enough for the prompt of a shell. "
            "A locked journal can answer from a file of times; see --plain."
        ),
        epilog=_(
            "Exit status: 0 when something is due today, 1 when nothing is, 3 when the journal is "
            "locked and there is no file of times."
        ),
    )
    how = parser.add_mutually_exclusive_group()
    how.add_argument("--json", action="store_true", help=_("for programs"))
    how.add_argument("--quiet", action="store_true", help=_("only the exit status"))
    how.add_argument(
        "--plain",
        choices=("on", "off"),
        help=_(
            "keep a file of times beside the journal, without any words, so that a locked journal "
            "can answer; or remove it"
        ),
    )
    parser.add_argument("--words", action="store_true", help=_("in your own words"))
    parser.add_argument(
        "--notify",
        nargs="?",
        const="bell",
        choices=("bell", "osc9"),
        help=_("when something is due, ring the bell of the terminal, or ask it for a notice"),
    )


def run(args: argparse.Namespace) -> int:
    """Says it; DONE where something is due today."""
    from workshop.journal import place
    from workshop.journal.errors import JournalError, NoJournal

    path = place.journal_path(args.journal)
    if args.plain:
        return _turn(path, args.plain == "on")
    try:
        found, is_locked = _found(path)
    except NoJournal as none:
        if not args.quiet:
            complain(str(none))
        return NO
    except JournalError as error:
        if not args.quiet:
            raise
        from workshop.commands.refusals import refusal

        return refusal(error)[0]
    if found is None:
        if not args.quiet:
            _tell_locked(args.json)
        return LOCKED
    if args.json:
        say_json(_as_json(found, is_locked, args.words))
    elif not args.quiet:
        _tell(found, args.words)
    if found.today and args.notify:
        _notify(args.notify)
    return DONE if found.today else NO


def _found(path: Path) -> "tuple[Found | None, bool]":
    """What is due, and whether the journal is locked; None where it is and says nothing."""
    from workshop.journal.checking import look
    from workshop.journal.errors import JournalLocked
    from workshop.sitting.due import due, due_by_file

    now = _now()
    try:
        return look(path, lambda connection: due(connection, now)), False
    except JournalLocked:
        return due_by_file(path.resolve(), now.astimezone().date()), True


def _now() -> datetime:
    """The wall clock; the tests have their own."""
    return datetime.now().astimezone()


def _tell_locked(as_json: bool) -> None:
    if as_json:
        say_json({"locked": True})
    else:
        complain(_("locked"))


def _tell(found: "Found", words: bool) -> None:
    for line in dict.fromkeys(_line(one, words) for one in found.today):  # each once
        say(line)
    if not found.today:
        say(_("Nothing is due today."))
    if found.next is not None:
        say(_next(found.next, words))


def _line(one: "Due", words: bool) -> str:
    from workshop.rituals.ritual import NEUTRAL

    when = _("Today, {time}").format(time=one.at) if one.at else _("Today")
    what = one.words if words and one.words else _(NEUTRAL)
    return _("{when}: {what}").format(when=when, what=what)


def _next(one: "Due", words: bool) -> str:
    if one.day is None:
        if words:
            return _("Next time: {words}").format(words=one.words)
        return _("You have agreed on a next time.")
    from workshop.ground import dates

    day = dates.day(one.day)
    when = _("{day}, {time}").format(day=day, time=one.at) if one.at else day
    return _("Next time: {words}").format(words=when)


def _as_json(found: "Found", is_locked: bool, words: bool) -> dict[str, object]:
    return {
        "locked": is_locked,
        "due": [_values(one, words) for one in found.today],
        "next": None if found.next is None else _values(found.next, words),
    }


def _values(one: "Due", words: bool) -> dict[str, str | None]:
    values: dict[str, str | None] = {
        "about": one.about,
        "day": one.day.isoformat() if one.day else None,
        "at": one.at or None,
    }
    return {**values, "words": one.words} if words else values


def _notify(how: str) -> None:
    """Where a terminal is; into a file or a pipe goes nothing of it."""
    from workshop.rituals.ritual import NEUTRAL

    signs = _BELL if how == "bell" else _OSC_9.format(words=_(NEUTRAL))
    for stream in (sys.stdout, sys.stderr):
        if stream.isatty():
            stream.write(signs)
            stream.flush()
            return


def _turn(path: Path, on: bool) -> int:
    """Begin or remove the file of times."""
    from workshop.journal import place
    from workshop.sitting import due

    path = path.resolve()
    file = place.times_file(path)
    try:
        if on:
            _begin(path)
        elif not due.end_times(path):
            say(_("There is no file of times."))
            return DONE
    except OSError as error:
        complain(_("{path} can’t be written: {why}.").format(path=file, why=error.strerror))
        return NO
    if on:
        say(_("It is here: {path}").format(path=file))
        say(_("It holds days and times, no words and no names. Anyone who opens it can read it."))
    else:
        say(_("It is gone: {path}").format(path=file))
    return DONE


def _begin(path: Path) -> None:
    from workshop.commands.unlocking import unlocked
    from workshop.journal.journal import Journal
    from workshop.sitting import due

    with unlocked(lambda secret: Journal.open(path, passphrase=secret, read_only=True)) as journal:
        due.begin_times(path, journal.read, _now())

"""`workshop evenings`: evenings with a group, listed, shown, reported on, deleted."""

import argparse
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from workshop.commands.asking import typed
from workshop.commands.speaking import DONE, NO, USAGE, complain, say, say_json
from workshop.commands.unlocking import unlocked
from workshop.ground import dates
from workshop.ground.language import N_, _
from workshop.ground.text import clean_line

if TYPE_CHECKING:
    from datetime import date

    from workshop.journal.evenings.file import EveningsFile
    from workshop.keepsake.report.book import EveningLine

_ENDINGS = {"markdown": "md", "html": "html"}

_WHICH = N_("as `workshop evenings` lists it; left out: the latest that was begun")


def add(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Adds the command and what it can do."""
    parser = subparsers.add_parser(
        "evenings",
        help=_("the evenings with a group that you led"),
        description=_(
            "Lists the evenings with a group that you led, the newest first. They are in a file "
            "of their own beside the journal; no couple’s answer is in it."
        ),
        epilog=_("Exit status: 1 when there is no such evening."),
    )
    parser.add_argument("--json", action="store_true", help=_("the list, for programs"))
    actions = parser.add_subparsers(dest="action", metavar="show|report|delete")
    show = actions.add_parser(
        "show",
        help=_("read how one evening went"),
        description=_("Shows what was planned in one evening and what was. Only reads."),
    )
    show.add_argument("id", nargs="?", metavar="ID", help=_(_WHICH))
    _offer_notes(show)
    _add_report(actions)
    delete = actions.add_parser(
        "delete",
        help=_("delete one evening, with its notes"),
        description=_(
            "Deletes one evening with all that belongs to it. Asks first: the word that it names "
            "has to be typed. It cannot be brought back."
        ),
        epilog=_("Exit status: 1 when there is no such evening, or the word was not typed."),
    )
    delete.add_argument("id", metavar="ID", help=_("as `workshop evenings` lists it"))


def _add_report(actions: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    report = actions.add_parser(
        "report",
        help=_("write how an evening went to a file"),
        description=_(
            "Writes how one evening went to a file, or the evenings of a series side by side. "
            "Your notes are not in it unless you ask for them. The file is not locked."
        ),
        epilog=_("Exit status: 1 when there is no such evening, or a file is in the way."),
    )
    report.add_argument("id", nargs="?", metavar="ID", help=_(_WHICH))
    report.add_argument("--series", metavar="ID", help=_("all evenings of a series instead"))
    report.add_argument(
        "--as",
        dest="form",
        choices=tuple(_ENDINGS),
        default="html",
        help=_("a page to print (html; so too where nothing is said) or plain text (markdown)"),
    )
    report.add_argument(
        "--to",
        type=Path,
        metavar="FILE",
        help=_("the file, or the folder for it, instead of this one; - for standard output"),
    )
    report.add_argument("--force", action="store_true", help=_("replace a file that is there"))
    _offer_notes(report)


def _offer_notes(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--with-notes", action="store_true", help=_("your own notes as well"))


def run(args: argparse.Namespace) -> int:
    """Does it; NO where there is no such evening."""
    if args.action == "report":
        if args.id and args.series:
            complain(_("Give the id of one evening or --series, not both. See workshop evenings."))
            return USAGE
        if args.series and args.with_notes:
            complain(_("Notes belong to one evening. Leave out --series, or --with-notes."))
            return USAGE
    if args.action is None:
        return _list(args)
    file = _open(args, read_only=args.action != "delete")
    try:
        if args.action == "delete":
            return _delete(file, args)
        if args.action == "show":
            return _show(file, args)
        return _report(file, args)
    finally:
        file.close()


def _open(args: argparse.Namespace, *, read_only: bool) -> "EveningsFile":
    from workshop.journal.errors import JournalReadOnly
    from workshop.journal.evenings.file import EveningsFile
    from workshop.journal.place import evenings_path, is_there
    from workshop.sitting.evenings import let_go_of_lapsed

    path = evenings_path(args.journal)
    # To delete something, nothing is made either: without a file there is nothing to delete.
    read_only = read_only or not is_there(path)
    file = unlocked(lambda secret: EveningsFile.open(path, passphrase=secret, read_only=read_only))
    if file.read_only and not read_only:
        file.close()
        raise JournalReadOnly(file.read_only_reason)
    if not file.read_only:
        let_go_of_lapsed(file, datetime.now(UTC))
    return file


def _list(args: argparse.Namespace) -> int:
    from workshop.journal.errors import NoJournal
    from workshop.sitting.evenings import lines, series_title

    found: list[EveningLine] = []
    try:
        file = _open(args, read_only=True)
    except NoJournal as none:
        complain(str(none))
    else:
        try:
            found = lines(file)
        finally:
            file.close()
    if args.json:
        from workshop.keepsake.report.json import line_as_json

        say_json([line_as_json(line) for line in found])
        return DONE
    titles = {line.series: series_title(line.series) for line in found if line.series}
    for line in found:
        say(_told(line, titles.get(line.series, "")))
    if not found:
        say(_("No evenings yet."))
    return DONE


def _told(line: "EveningLine", series: str) -> str:
    from workshop.keepsake.report.words import STATUS_WORDS, belongs

    when = line.begins.astimezone().strftime("%Y-%m-%d %H:%M")
    told = f"{line.id}  {when}  {_(STATUS_WORDS[line.status]):<14}  {line.title}"
    return " · ".join(filter(None, (told, belongs(line, series))))


def _found(file: "EveningsFile", start: str | None) -> str | None:
    """The id that begins so, or the latest; None where it is not exactly one, which is said."""
    from workshop.sitting.evenings import lines, matching

    if start is None:
        begun = [line.id for line in lines(file) if line.status != "planned"]
        if not begun:
            complain(_("No evening was begun yet."))
        return begun[0] if begun else None
    ids = matching(file, start)
    if len(ids) == 1:
        return ids[0]
    shown = clean_line(start, 40) or _("nothing")
    told = (
        _("The ids of {number} evenings begin with {shown}. Give a little more of it.")
        if ids
        else _("No evening has an id that begins with {shown}. See workshop evenings.")
    )
    complain(told.format(number=len(ids), shown=shown))
    return None


def _show(file: "EveningsFile", args: argparse.Namespace) -> int:
    from workshop.keepsake.report import plain
    from workshop.keepsake.report.sheet import sheet
    from workshop.sitting.evenings import evening, series_title

    if (id := _found(file, args.id)) is None:
        return NO
    read = evening(file, id, with_notes=args.with_notes)
    say(plain.evening(sheet(read, series_title(read.line.series))))
    return DONE


def _report(file: "EveningsFile", args: argparse.Namespace) -> int:
    from workshop.commands.putting import put
    from workshop.keepsake.files import named

    found = _series(file, args) if args.series else _one(file, args)
    if found is None:
        return NO
    text, title, day = found
    return put(text, named(title, day, _ENDINGS[args.form]), to=args.to, force=args.force)


def _one(file: "EveningsFile", args: argparse.Namespace) -> "tuple[str, str, date] | None":
    """The text of one evening, with its title and day."""
    from workshop.keepsake.report.forms import evening_as
    from workshop.keepsake.report.sheet import sheet
    from workshop.sitting.evenings import evening, series_title

    if (id := _found(file, args.id)) is None:
        return None
    read = evening(file, id, with_notes=args.with_notes)
    text = evening_as(sheet(read, series_title(read.line.series)), args.form)
    return text, read.line.title, read.line.begins.astimezone().date()


def _series(file: "EveningsFile", args: argparse.Namespace) -> "tuple[str, str, date] | None":
    """The text of a series, with its title and its last day."""
    from workshop.keepsake.report.forms import series_as
    from workshop.keepsake.report.sheet import series_sheet
    from workshop.sitting.evenings import series

    try:
        read = series(file, args.series)
    except KeyError:
        shown = clean_line(args.series, 40) or _("nothing")
        told = _("No evening of a series {shown} was begun. See workshop evenings.")
        complain(told.format(shown=shown))
        return None
    text = series_as(series_sheet(read), args.form)
    return text, read.title, read.evenings[-1].line.begins.astimezone().date()


def _delete(file: "EveningsFile", args: argparse.Namespace) -> int:
    from workshop.sitting.evenings import delete, evening

    if (id := _found(file, args.id)) is None:
        return NO
    line = evening(file, id).line
    say(f"{dates.whole(line.begins.astimezone())} · {line.title}")
    if not typed(_("delete"), _("Type the word {word} to delete it:")):
        complain(_("Nothing was deleted."))
        return NO
    delete(file, id)
    say(_("It is deleted, with its notes."))
    return DONE

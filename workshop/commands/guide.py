"""`workshop guide …`: check guides that somebody wrote, begin a new one, help an editor."""

import argparse
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from workshop.commands.speaking import DONE, NO, complain, plain, say, say_json
from workshop.ground.language import _, several

if TYPE_CHECKING:
    from workshop.ground.settings import Settings
    from workshop.guide import Fault, Guide
    from workshop.guide.series import Series


def add(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Adds the command and what it can do."""
    parser = subparsers.add_parser(
        "guide",
        help=_("check a guide you wrote, or begin one"),
        description=_("What can be done with the file of a guide."),
    )
    actions = parser.add_subparsers(
        dest="action", required=True, metavar="check|new|preview|schema"
    )
    check = actions.add_parser(
        "check",
        help=_("name every mistake with its line"),
        description=_(
            "Checks guides and series. Each mistake is one line on standard output: "
            "FILE:LINE: module/activity/key: what stands there, expected what."
        ),
        epilog=_("Exit status: 0 when every file is good, 1 when any has a mistake."),
    )
    check.add_argument(
        "files", nargs="+", type=Path, metavar="FILE", help=_("a guide or a series, in TOML")
    )
    check.add_argument(
        "--times",
        action="store_true",
        help=_("the minutes of every activity of a good guide, of every evening of a series"),
    )
    new = actions.add_parser(
        "new",
        help=_("begin a guide of your own"),
        description=_(
            "Writes a small guide with a word to every line, sound as it stands. In the folder "
            "guides beside your journal it is offered with the others."
        ),
    )
    new.add_argument("file", type=Path, metavar="FILE", help=_("where; nothing may be there yet"))
    preview = actions.add_parser(
        "preview",
        help=_("see a guide as the two would see it"),
        description=_(
            "Runs a guide on the screen with two made-up names. Nothing is kept. "
            "Whenever the file is saved, the page is shown anew; a mistake is told with its line."
        ),
    )
    preview.add_argument("file", type=Path, metavar="FILE", help=_("a guide, in TOML"))
    preview.add_argument("--at", default="", metavar="MODULE", help=_("the module to begin with"))
    schema = actions.add_parser(
        "schema",
        help=_("the language of guides as a JSON Schema, for editors"),
        description=_("Puts a JSON Schema on standard output, for editors that know TOML."),
    )
    schema.add_argument("--series", action="store_true", help=_("that of series of evenings"))


def run(args: argparse.Namespace) -> int:
    """Does what was asked."""
    if args.action == "schema":
        from workshop.guide.schema import schema, series_schema

        say_json(series_schema() if args.series else schema())
        return DONE
    if args.action == "preview":
        return _preview(args.file, args.at, args.settings)
    return _new(args.file) if args.action == "new" else _check(args.files, times=args.times)


def _preview(path: Path, at: str, settings: "Settings") -> int:
    """Shows the guide; NO where it has mistakes, or no such module."""
    from workshop.commands.screens import has_terminal, no_terminal
    from workshop.guide import report

    guide, faults = _checked(path)
    if guide is None:
        for line in report(str(path), faults):
            say(line)
        return NO
    modules = [module.id for module in guide.modules]
    if at and at not in modules:
        told = _("There is no module {module}. There are: {modules}.")
        complain(told.format(module=at, modules=", ".join(modules)))
        return NO
    if not has_terminal():
        return no_terminal()
    from workshop.tui.preview import run as run_preview

    return run_preview(path, guide, at, settings)


def _check(files: list[Path], *, times: bool) -> int:
    """Checks every file; NO when any of them has a mistake or cannot be read."""
    from workshop.guide import report

    status = DONE
    for path in files:
        good, faults = _judged(path, times=times)
        if faults:
            status = NO
        for line in good if not faults else report(str(path), faults):
            say(line)
    return status


def _judged(path: Path, *, times: bool) -> "tuple[list[str], list[Fault]]":
    """What is said of a good file, or its mistakes."""
    from workshop.guide import at_odds, check
    from workshop.guide.series import check_series, is_series
    from workshop.guide.series_shelf import at_odds as series_at_odds
    from workshop.guide.series_shelf import guides_there
    from workshop.guide.wording import printable

    data = _read(path)
    if not isinstance(data, bytes):
        return [], [data]
    name = printable(str(path))
    if is_series(data):
        series, faults = check_series(data)
        faults = faults or (series_at_odds(series, data, path) if series else [])
        if series is None or faults:
            return [], faults
        number = len(series.evenings)
        told = several("{path}: good, {number} evening", "{path}: good, {number} evenings", number)
        good = told.format(path=name, number=number)
        return [good, *(_evenings(series, guides_there()) if times else [])], []
    guide, faults = check(data)
    faults = faults or (at_odds(guide, data, path) if guide else [])
    if guide is None or faults:
        return [], faults
    told = _("{path}: good, {minutes} minutes")
    good = told.format(path=name, minutes=plain(guide.minutes))
    return [good, *(_table(guide) if times else [])], []


def _evenings(series: "Series", guides: "Mapping[str, Guide]") -> list[str]:
    """When every evening is over, and what of it the guide takes, breaks counted."""
    lines = []
    for evening in series.evenings:
        guide = guides[evening.guide]
        ends, takes = plain(evening.ends(guide)), plain(evening.guide_minutes(guide))
        lines.append(f"{ends:>8}  {evening.title} ({guide.id}: {takes})")
    return lines


def _table(guide: "Guide") -> list[str]:
    """The minutes of every sitting, module and activity, each with what it is."""
    lines = []
    for sitting in sorted({module.sitting for module in guide.modules}):
        modules = [module for module in guide.modules if module.sitting == sitting]
        whole = plain(sum(module.minutes for module in modules))
        lines.append(_("{minutes:>8}  evening {number}").format(minutes=whole, number=sitting))
        for module in modules:
            lines.append(f"{plain(module.minutes):>12}  {module.title}")
            lines += [
                f"{plain(activity.minutes):>16}  {activity.title} ({activity.kind})"
                for activity in module.activities
            ]
    return lines


def _new(path: Path) -> int:
    """Writes the starter; NO where something is there already, or nothing can be written."""
    from workshop.activities.problem import is_id
    from workshop.guide.starter import starter

    name = path.stem
    if not is_id(name) or path.suffix != ".toml":
        complain(_("Call the file like an id: small letters, digits and hyphens, then .toml."))
        return NO
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("x", encoding="utf-8") as file:
            file.write(starter(name))
    except FileExistsError:
        complain(
            _("There is something at {path} already, and it stays. Give another path.").format(
                path=path
            )
        )
        return NO
    except OSError as error:
        complain(_("{path} can’t be written: {why}.").format(path=path, why=error.strerror))
        return NO
    say(_("A guide to begin with is in {path}.").format(path=path))
    return DONE


def _checked(path: Path) -> "tuple[Guide | None, list[Fault]]":
    """The guide in this file, or its mistakes."""
    from workshop.guide import check

    data = _read(path)
    return check(data) if isinstance(data, bytes) else (None, [data])


def _read(path: Path) -> "bytes | Fault":
    """What is in this file, or why it isn't read. Never more of it than a guide may have."""
    from workshop.guide import Fault
    from workshop.guide.scan import LARGEST

    try:
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
    except (OSError, ValueError) as error:
        why = getattr(error, "strerror", None) or "a name that no file can have"
        return Fault(1, "file", why.lower(), "a file that can be read")
    if len(data) > LARGEST:
        return Fault(1, "file", f"more than {LARGEST} bytes", f"at most {LARGEST}")
    return data

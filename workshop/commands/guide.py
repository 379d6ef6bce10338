"""`workshop guide …`: check guides that somebody wrote, begin a new one, help an editor."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from workshop.commands.speaking import DONE, NO, complain, plain, say, say_json
from workshop.ground.language import _

if TYPE_CHECKING:
    from workshop.ground.settings import Settings
    from workshop.guide import Fault, Guide


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
            "Checks guides. Each mistake is one line on standard output: "
            "FILE:LINE: module/activity/key: what stands there, expected what."
        ),
        epilog=_("Exit status: 0 when every file is good, 1 when any has a mistake."),
    )
    check.add_argument("files", nargs="+", type=Path, metavar="FILE", help=_("a guide, in TOML"))
    check.add_argument(
        "--times", action="store_true", help=_("the minutes of every activity of a good guide")
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
    actions.add_parser(
        "schema",
        help=_("the language of guides as a JSON Schema, for editors"),
        description=_("Puts a JSON Schema on standard output, for editors that know TOML."),
    )


def run(args: argparse.Namespace) -> int:
    """Does what was asked."""
    if args.action == "schema":
        from workshop.guide.schema import schema

        say_json(schema())
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
    from workshop.guide import at_odds, report
    from workshop.guide.wording import printable

    status = DONE
    for path in files:
        guide, faults = _checked(path)
        if guide is not None:
            faults = at_odds(guide, path.read_bytes(), path)
        if guide is not None and not faults:
            say(
                _("{path}: good, {minutes} minutes").format(
                    path=printable(str(path)), minutes=plain(guide.minutes)
                )
            )
            if times:
                say("\n".join(_table(guide)))
            continue
        status = NO
        for line in report(str(path), faults):
            say(line)
    return status


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
    from workshop.activities.base import is_id
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
    """The guide in this file, or its mistakes. Never reads more of it than a guide may have."""
    from workshop.guide import Fault, check
    from workshop.guide.scan import LARGEST

    try:
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
    except (OSError, ValueError) as error:
        why = getattr(error, "strerror", None) or "a name that no file can have"
        return None, [Fault(1, "file", why.lower(), "a file that can be read")]
    if len(data) > LARGEST:
        return None, [Fault(1, "file", f"more than {LARGEST} bytes", f"at most {LARGEST}")]
    return check(data)

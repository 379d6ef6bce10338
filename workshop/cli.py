"""The command line: what can be asked of the program, and one way to say what went wrong.

Loading this file loads a little of the standard library and nothing else; whatever a command
needs is imported when it runs.
"""

import argparse
import io
import os
import sys
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any, NoReturn

from workshop import __version__
from workshop.commands.speaking import USAGE, complain
from workshop.ground import country, language
from workshop.ground.language import N_, _
from workshop.ground.settings import USUAL, Settings, SettingsError, load, settings_path

COMMANDS = (
    "demo",
    "sessions",
    "session",
    "compare",
    "keepsake",
    "facilitate",
    "project",
    "join",
    "handouts",
    "evenings",
    "calendar",
    "due",
    "search",
    "guides",
    "guide",
    "plain",
    "coach",
    "backup",
    "restore",
    "export",
    "import",
    "doctor",
    "passphrase",
)
"""Every command; each is the file of its name in `commands/`, `import` that of `import_`."""

_STATUSES = N_(
    "Exit status: 0 yes or done, 1 no or mistakes found, 2 a command line that makes no sense, "
    "3 locked by a passphrase, 4 unreadable, 5 in use by another program."
)


class _Parser(argparse.ArgumentParser):
    """Takes `--journal` before and after any command, and complains in one line."""

    def __init__(self, **settings: Any) -> None:
        super().__init__(**settings, allow_abbrev=False)
        self.add_argument(
            "--journal",
            type=Path,
            metavar="PATH",
            default=argparse.SUPPRESS,  # or a command would undo what was said before it
            help=_("the journal to use, instead of the usual one"),
        )

    def error(self, message: str) -> NoReturn:
        told = f"{message[:1].upper()}{message[1:]}"
        complain(_("{told}. See {program} --help.").format(told=told, program=self.prog))
        self.exit(USAGE)


def main(arguments: Sequence[str] | None = None) -> int:
    """Does what the arguments ask (without them: those of this process); the exit status."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            # A terminal that knows no ellipsis gets a question mark, not an error.
            stream.reconfigure(errors="replace")
    try:
        status = _run(arguments)
        sys.stdout.flush()
    except BrokenPipeError:
        # Who reads has seen enough. Python flushes once more at its end: into nothing.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 141
    except KeyboardInterrupt:
        return 130
    return status


def _run(arguments: Sequence[str] | None) -> int:
    settings = _settings()
    try:
        args = _understood(sys.argv[1:] if arguments is None else arguments)
    except SystemExit as leaving:  # --help, --version, or a usage error that was told
        return int(leaving.code or 0)
    args.settings = settings
    try:
        status = _module(args.command or "screens").run(args)
        assert isinstance(status, int)
        return status
    except BrokenPipeError:
        raise
    except Exception as error:
        from workshop.commands.refusals import refusal

        status, sentence = refusal(error)
        complain(sentence)
        return status


def _settings() -> Settings:
    """What the user has chosen; from here on the program speaks the user's language."""
    settings = USUAL
    try:
        settings = load(settings_path())
    except SettingsError as error:
        complain(str(error))
    language.use(settings.language or language.wished(os.environ))
    country.use(settings.country)
    return settings


def _understood(arguments: Sequence[str]) -> argparse.Namespace:
    if not arguments:
        # The everyday start. Without parsers for every command the cover is there sooner.
        return argparse.Namespace(command=None, journal=None)
    # Where a command stands first, the others need not be loaded to understand what follows.
    named = COMMANDS if arguments[0] not in COMMANDS else arguments[:1]
    return _parser(named).parse_args(arguments)


def _parser(commands: Sequence[str]) -> argparse.ArgumentParser:
    parser = _Parser(
        prog="workshop",
        description=_("A workshop for two people at one computer. Without a command it opens."),
        epilog=_(_STATUSES),
    )
    parser.add_argument("--version", action="version", version=f"%(prog)s {__version__}")
    parser.set_defaults(journal=None)
    subparsers = parser.add_subparsers(dest="command", metavar="COMMAND")
    for name in commands:
        _module(name).add(subparsers)
    return parser


def _module(command: str) -> ModuleType:
    # A file can't have the name of a word of the language.
    name = f"{command}_" if command == "import" else command
    return import_module(f"workshop.commands.{name}")

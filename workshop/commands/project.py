"""`workshop project`: what a group sees on the wall, in a second terminal or in a browser."""

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from workshop.commands.speaking import DONE, NO, complain, say
from workshop.ground.language import _

if TYPE_CHECKING:
    from datetime import datetime

    from workshop.room.poster import Poster
    from workshop.room.watching import Watching

LOOKS = 0.25
"""Seconds between two looks at the file."""


def add(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Adds the command."""
    parser = subparsers.add_parser(
        "project",
        help=_("show a group the clock and the prompt, on a projector"),
        description=_(
            "Shows what the facilitator's console has come to: a huge clock, who speaks, and what "
            "about. For a second terminal on the projector; make its letters large, about 80 "
            "columns are right. Only reads. Shows no names, no answers and no notes. "
            "Ctrl+Q leaves."
        ),
    )
    parser.add_argument(
        "--state",
        type=Path,
        metavar="FILE",
        help=_("the file the console writes, instead of the usual one"),
    )
    parser.add_argument(
        "--page",
        type=Path,
        metavar="FILE.html",
        help=_("write a page for a browser instead, and keep it up to date until Ctrl+C"),
    )


def run(args: argparse.Namespace) -> int:
    """Shows the wall, or feeds the page."""
    from workshop.room.poster import poster_path

    path = (args.state or poster_path()).expanduser()
    if args.page is not None:
        return _page(path, args.page.expanduser())
    from workshop.commands import screens

    if not screens.has_terminal():
        return screens.no_terminal()
    from workshop.tui.projector.app import run as run_projector

    return run_projector(path, args.settings)


def _page(path: Path, page: Path) -> int:
    import time

    from workshop.room import wall_page
    from workshop.room.watching import Watching

    try:
        wall_page.begin(page)
        say(_("Open this in a browser: {path}").format(path=page.absolute()))
        say(_("It is kept up to date until Ctrl+C."))
        feed(page, Watching(path), _now, lambda: time.sleep(LOOKS))
    except wall_page.InTheWay as error:
        complain(str(error))
        return NO
    except OSError as error:
        complain(_("{path} can’t be written: {why}.").format(path=page, why=error.strerror))
        return NO
    except KeyboardInterrupt:
        say(_("The page stays as it is."))
    return DONE


def _now() -> "datetime":
    from datetime import datetime

    return datetime.now().astimezone()


def feed(
    page: Path, watching: "Watching", clock: "Callable[[], datetime]", wait: Callable[[], None]
) -> None:
    """Keeps a page up to date, and says each change in a line, until it is interrupted.

    Args:
        page: The page.
        watching: The file of the console.
        clock: The wall clock, with its time zone.
        wait: Waits for the next look.

    Raises:
        OSError: The page's file can't be written.
    """
    from workshop.room import wall_page

    before: Poster | None = None
    began = False
    while True:
        shown, now = watching.look(), clock()
        if not began or shown != before:
            wall_page.renew(page, shown, now)
            say(_line(shown, now))
        began, before = True, shown
        wait()


def _line(shown: "Poster | None", now: "datetime") -> str:
    """One line on what is on the wall."""
    from workshop.room.wall import wall

    on = wall(shown, now)
    words = " · ".join(piece for piece in (on.head, on.call, on.clock, on.lit) if piece)
    return f"{now:%H:%M:%S}  {words}"

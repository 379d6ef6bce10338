"""Putting a text where somebody wants it: into a file of its own, or on standard output."""

import sys
from pathlib import Path

from workshop.commands.speaking import DONE, NO, complain, say
from workshop.ground.language import _

_OUT = Path("-")
"""Stands for standard output."""


def put(text: str, name: str, *, to: Path | None, force: bool) -> int:
    """Writes it; NO where it can't be put there, which is said.

    Args:
        text: What.
        name: What the file is called where no name was given.
        to: The file, the folder for it, or `-`; None for the present folder.
        force: Whether a file that is there may go.
    """
    from workshop.keepsake.files import InTheWay, NotWritten, place_for, write

    if to == _OUT:
        _to_standard_output(text)
        return DONE
    try:
        path = place_for(to, name)
        write(path, text, replace=force)
    except InTheWay as taken:
        complain(" ".join((str(taken), _("Give another name, or --force to replace it."))))
        return NO
    except NotWritten as error:
        complain(str(error))
        return NO
    say(_("It is here: {path}").format(path=path))
    say(_("This file is not locked. Anyone who opens it can read it."))
    return DONE


def _to_standard_output(text: str) -> None:
    """A terminal gets what it can show; a pipe or a file gets what a file of ours would hold."""
    if sys.stdout.isatty():
        say(text.removesuffix("\n"))
        return
    sys.stdout.flush()
    sys.stdout.buffer.write(text.encode("utf-8"))

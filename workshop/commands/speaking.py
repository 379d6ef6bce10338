"""How commands answer: the exit status, lines for people, JSON for programs.

Nothing that a guide, a journal or a file name holds reaches the terminal as it is: JSON is plain
ASCII, and what is for people is cleaned first.
"""

import sys

from workshop.ground.language import N_
from workshop.ground.text import clean, clean_line

DONE = 0
"""Exit status: yes, or done."""
NO = 1
"""Exit status: no, or mistakes were found."""
USAGE = 2
"""Exit status: the command line does not make sense."""
LOCKED = 3
"""Exit status: the journal has a passphrase, and none or a wrong one was given."""
UNREADABLE = 4
"""Exit status: a file is there and cannot be read."""
BUSY = 5
"""Exit status: another program is using the journal."""

STATUS_WORDS = {"open": N_("goes on"), "done": N_("finished")}
"""How a session stands, for people."""

MADE_UP = N_("The couple in this journal is made up.")

_LONGEST_COMPLAINT = 1000
"""Characters of a sentence on what is wrong; paths can be long, nothing else should be."""


def say(text: str = "") -> None:
    """Puts lines for people on standard output."""
    print(clean(text))


def complain(sentence: str) -> None:
    """Says on standard error, in one line, what is wrong and what to do."""
    print(clean_line(sentence, _LONGEST_COMPLAINT), file=sys.stderr)


def say_json(value: object) -> None:
    """Puts JSON on standard output; everything but plain ASCII is escaped."""
    import json

    print(json.dumps(value, indent=2))


def plain(minutes: float) -> int | float:
    """Minutes without a point where they are whole."""
    return int(minutes) if minutes == int(minutes) else minutes

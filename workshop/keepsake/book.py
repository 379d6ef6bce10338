"""A past session as plain values: what pages show of it, and what is made of it to be kept."""

from datetime import datetime

from msgspec import Struct
from msgspec.structs import replace

from workshop.activities import Activity
from workshop.activities.blocks import Block
from workshop.activities.parts import Revealed
from workshop.ground.partner import Couple, Seat
from workshop.ground.text import clean_line
from workshop.journal.tables import sessions

_LONGEST_LABEL = 400
"""Characters."""


class SessionLine(Struct, frozen=True):
    """A session in the list."""

    id: str
    guide: str
    title: str
    status: sessions.Status
    started: datetime
    """UTC."""
    minutes_used: float


class Answer(Struct, frozen=True):
    """What stands in one activity: the activity, and what each has shown of it."""

    activity: Activity
    shown: Revealed
    first: Seat
    """Who began in this activity."""

    def blocks(self) -> list[Block]:
        """How it reads."""
        return self.activity.blocks(self.shown)


class BookPage(Struct, frozen=True):
    """A module of a past session."""

    id: str
    title: str
    minutes_planned: float
    minutes_used: float
    answers: tuple[Answer, ...]


class Book(Struct, frozen=True):
    """A past session, to be read."""

    line: SessionLine
    couple: Couple
    began: Seat
    """Who began the session."""
    kept_sentences: tuple[Answer, ...]
    """What each kept of the other's words; this heads the book."""
    agreements: tuple[Answer, ...]
    pages: tuple[BookPage, ...]
    """Modules in which something was shown."""

    def further(self) -> tuple[BookPage, ...]:
        """The modules without what heads the book: two people read each answer once."""
        heads = {answer.activity.id for answer in (*self.kept_sentences, *self.agreements)}
        return tuple(
            replace(page, answers=rest)
            for page in self.pages
            if (rest := tuple(one for one in page.answers if one.activity.id not in heads))
        )


def as_label(text: str) -> str:
    """A title or a label for a file: harmless, one line, and cut where it is far too long.

    What people wrote is never cut, so it does not go through here.
    """
    return clean_line(text, _LONGEST_LABEL)

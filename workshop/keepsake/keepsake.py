"""What a keepsake is made of: past sessions, and what of them is wanted."""

from msgspec import Struct

from workshop.keepsake.book import Book


class Line(Struct, frozen=True):
    """One line in a picture of numbers over time."""

    name: str
    """Whose it is, or what."""
    values: tuple[int | None, ...]
    """A number from 0 to 10 for each place of the picture; None where nothing stands."""


class Picture(Struct, frozen=True):
    """Numbers over time. Whoever makes one has asked everybody whose numbers stand in it."""

    title: str
    places: tuple[str, ...]
    """What is written along it, such as days; the oldest first."""
    lines: tuple[Line, ...]
    """One or two."""
    low: str = ""
    """What 0 means."""
    high: str = ""
    """What 10 means."""


class Keepsake(Struct, frozen=True):
    """One past session or several, to be written out."""

    books: tuple[Book, ...]
    """The oldest first, as in any book."""
    several: bool = False
    """Whether all sessions were asked for, however many there are."""
    only_agreements: bool = False
    """Only what both agreed on."""
    made_up: bool = False
    """Whether the couple is invented."""
    pictures: tuple[Picture, ...] = ()
    """Drawn at the end of a page to print. Nobody gives any yet; the page "How we are doing" may,
    with the numbers whose owners said yes to it."""

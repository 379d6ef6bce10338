"""What a keepsake is made of: past sessions, and what of them is wanted."""

from msgspec import Struct

from workshop.keepsake.book import Book
from workshop.keepsake.picture import Picture


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
    picture: Picture | None = None
    """How the two are doing, at the end; None without a yes of both."""

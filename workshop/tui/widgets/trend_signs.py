"""The signs of the picture and its table: they differ by shape, for those who see no colours."""

from collections.abc import Mapping

from workshop.ground.partner import SEATS, Seat
from workshop.tui.theme import MARKS


class Signs:
    """What is drawn with: in a terminal that knows more, and in one that only knows letters."""

    def __init__(self, *, plain: bool) -> None:
        """`plain`: nothing but ASCII."""
        self.points: Mapping[Seat, str] = (
            {"left": "o", "right": "x"} if plain else {seat: MARKS[seat] for seat in SEATS}
        )
        self._threads = ("-", ".") if plain else ("braille", "·")
        self.both = "8" if plain else "●"
        """Two points in one place."""
        self.session = "|" if plain else "╵"
        self.ritual = "*" if plain else "◆"

    def thread(self, seat: Seat, *, alone: bool) -> str:
        """What joins the points: the finer one of two, and for the right one of two the coarse."""
        finer, coarse = self._threads
        return finer if alone or seat == "left" else coarse


def knows_letters_only(environment: Mapping[str, str]) -> bool:
    """Whether this terminal has no signs but letters: the bare console of a Linux machine."""
    return environment.get("TERM") in ("linux", "dumb", "vt100", "vt220")

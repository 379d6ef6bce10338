"""Keeps the projector's file as the room stands."""

from collections.abc import Callable
from pathlib import Path
from zlib import crc32

from workshop.ground.language import _
from workshop.room.poster import Poster, poster, write
from workshop.sitting.facilitating.evening import Leading


def poster_of(leading: Leading, seed: int) -> Poster:
    """What the room sees now."""
    now = leading.now()
    return poster(leading.guide, leading.at, now, leading.wall(), seed=seed)


class Projecting:
    """Writes the file after every step; tells once where that does not work."""

    def __init__(self, path: Path, evening: str) -> None:
        """`evening`: its id, by which cards are mixed the same all evening."""
        self._path = path
        self.seed = crc32(evening.encode())
        self.tell: Callable[[str], None] = lambda sentence: None
        """Called with one sentence where the file can't be written; from any thread."""
        self._told = False

    def show(self, leading: Leading) -> None:
        """The file is as the room stands. May wait for the disk."""
        try:
            write(self._path, poster_of(leading, self.seed))
        except OSError as error:
            if not self._told:
                self._told = True
                self.tell(
                    _("The projector stays as it is: {path} can’t be written ({why}).").format(
                        path=self._path, why=error.strerror or error
                    )
                )

"""Looking at the console's file again and again, at little cost."""

from pathlib import Path

from workshop.room.poster import Poster, read


class Watching:
    """The last poster that could be read stays, whatever becomes of the file."""

    def __init__(self, path: Path) -> None:
        """Watch this file, which need not be there yet."""
        self._path = path
        self._mark: tuple[int, int, int] | None = None
        self.last: Poster | None = None
        """What was read last; None as long as nothing was."""

    def look(self) -> Poster | None:
        """What is on view now. The file is read only where it is another than before."""
        try:
            found = self._path.stat()
        except OSError:
            return self.last
        mark = (found.st_mtime_ns, found.st_size, found.st_ino)
        if mark != self._mark:
            self._mark = mark
            self.last = read(self._path) or self.last
        return self.last

"""A guide in pieces small enough for any broker, and the guide again out of its pieces."""

import hashlib

from workshop.ground.text import clean_line
from workshop.room.wire.letters.messages import (
    GUIDE_BYTES,
    LONGEST_TITLE,
    PIECE_BYTES,
    GuideInfo,
    Piece,
)


def told(id: str, title: str, toml: bytes) -> GuideInfo:
    """What is announced of a guide that travels; of a very long title, its beginning.

    Raises:
        ValueError: It is larger than any guide may be.
    """
    if not 0 < len(toml) <= GUIDE_BYTES:
        raise ValueError("A guide that travels has 1 MiB at most.")
    return GuideInfo(id, clean_line(title, LONGEST_TITLE), hashlib.sha256(toml).digest(), len(toml))


def cut(guide: GuideInfo, toml: bytes) -> list[Piece]:
    """Its pieces in order."""
    starts = range(0, len(toml), PIECE_BYTES)
    return [
        Piece(guide.digest, number, toml[start : start + PIECE_BYTES])
        for number, start in enumerate(starts)
    ]


class Gathered:
    """The pieces of one guide, as they come."""

    def __init__(self, guide: GuideInfo) -> None:
        self.guide = guide
        self._pieces: dict[int, bytes] = {}
        self._count = -(-guide.size // PIECE_BYTES)
        self.is_complete = False

    def take(self, piece: Piece) -> bytes | None:
        """Take a piece; the guide's TOML with the last one of them, None before and after."""
        if self.is_complete or piece.digest != self.guide.digest or piece.number >= self._count:
            return None
        self._pieces[piece.number] = piece.data
        if len(self._pieces) < self._count:
            return None
        toml = b"".join(self._pieces[number] for number in range(self._count))
        if hashlib.sha256(toml).digest() != self.guide.digest:
            self._pieces.clear()
            return None
        self.is_complete = True
        self._pieces.clear()
        return toml

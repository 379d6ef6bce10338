"""A bundle as bytes: packed, sealed where the journal is locked, and bound piece to piece.

Of every piece the check covers all that stands before it in the file. So nothing can be altered,
cut, moved or put in from another bundle without being noticed; where there is no key, by accident
at least, for whoever alters a plain bundle on purpose can make its checks anew.
"""

import hashlib
import zlib
from collections.abc import Iterator
from typing import BinaryIO, Protocol

from workshop.journal.bundle import format as form
from workshop.journal.passphrase import sealing
from workshop.journal.passphrase.keyfile import LARGEST, KeyFile, read, written
from workshop.journal.passphrase.unlocking import wrong_passphrase

_MOST_SLOTS = 2
"""Keys in the key file of a bundle; each costs a guess of half a second."""

_MORE, _LAST = b"\0", b"\1"
_ABOUT_KEY = "workshop bundle key"


class _Closing(Protocol):
    """How a piece is protected."""

    def close(self, plain: bytes, about: str) -> bytes:
        """The piece as it stands in the file."""
        ...

    def open(self, closed: bytes, about: str) -> bytes | None:
        """What was closed; None where anything was changed."""
        ...


class _Sealed:
    """By a key of this bundle's own."""

    def __init__(self, key: bytes) -> None:
        self._key = key

    def close(self, plain: bytes, about: str) -> bytes:
        return sealing.seal(self._key, plain, about)

    def open(self, closed: bytes, about: str) -> bytes | None:
        return sealing.unseal(self._key, closed, about)


class _Checked:
    """By a checksum alone."""

    def close(self, plain: bytes, about: str) -> bytes:
        return hashlib.sha256(about.encode() + plain).digest() + plain

    def open(self, closed: bytes, about: str) -> bytes | None:
        plain = closed[32:]
        return plain if self.close(plain, about) == closed else None


class PieceWriter:
    """Writes a bundle: what is given to `write`, in pieces. It ends with `end`."""

    def __init__(
        self, file: BinaryIO, key: bytes | None = None, keys: KeyFile | None = None
    ) -> None:
        """Locked by the journal's key, which the key file opens; or plain."""
        self._file = file
        self._before = hashlib.sha256()
        self._waiting = bytearray()
        self._closing: _Closing = _Checked()
        self._put(b"workshop bundle %d\n" % form.FORMAT)
        self._put_sized(b"" if keys is None else written(keys))
        if key is not None:
            own = sealing.new_key()
            self._put_sized(sealing.seal(key, own, _ABOUT_KEY))
            self._closing = _Sealed(own)

    def write(self, plain: bytes) -> None:
        """Add this to what the bundle holds."""
        self._waiting += plain
        while len(self._waiting) >= form.PIECE:
            self._put_piece(_MORE, bytes(self._waiting[: form.PIECE]))
            del self._waiting[: form.PIECE]

    def end(self) -> None:
        """Write what is left, marked as the last of it."""
        self._put_piece(_LAST, bytes(self._waiting))

    def _put_piece(self, mark: bytes, plain: bytes) -> None:
        self._put(mark)
        about = self._before.hexdigest()
        self._put_sized(self._closing.close(zlib.compress(plain, 6), about))

    def _put_sized(self, data: bytes) -> None:
        self._put(len(data).to_bytes(4, "big"))
        self._put(data)

    def _put(self, data: bytes) -> None:
        self._before.update(data)
        self._file.write(data)


class PieceReader:
    """Reads a bundle from its first byte to its last, never much of it at once."""

    def __init__(self, file: BinaryIO) -> None:
        """Look at how it begins.

        Raises:
            JournalError: It is none, or one of a newer program, or not whole.
        """
        self._file = file
        self._before = hashlib.sha256()
        self._closing: _Closing | None = None
        first = file.readline(form.LONGEST_FIRST_LINE)
        found = form.FIRST_LINE.fullmatch(first)
        if found is None:
            raise form.not_a_bundle()
        if int(found[1]) > form.FORMAT:
            raise form.newer()
        self._before.update(first)
        raw = self._take_sized(LARGEST)
        self.keys = read(raw) if raw else None
        """What opens it, where it is locked."""
        if raw and (self.keys is None or len(self.keys.slots) > _MOST_SLOTS):
            raise form.damaged()
        if self.keys is None:
            self._closing = _Checked()
        else:
            self._own = self._take_sized(LARGEST)

    @property
    def is_locked(self) -> bool:
        """Whether a passphrase opens it."""
        return self.keys is not None

    def unlock(self, passphrase: str) -> bytes:
        """The key of the journal it comes from. Takes a moment.

        Raises:
            WrongPassphrase: It is another one, or the bundle was altered where it says what
                opens it.
        """
        for key in self.keys.open(passphrase) if self.keys else []:
            if self.unlock_with(key):
                return key
        raise wrong_passphrase()

    def unlock_with(self, key: bytes) -> bool:
        """Whether this journal's key opens it."""
        own = sealing.unseal(key, self._own, _ABOUT_KEY)
        if own is None or len(own) != sealing.KEY_BYTES:
            return False
        self._closing = _Sealed(own)
        return True

    def pieces(self) -> Iterator[bytes]:
        """All that is in it, in order. Raises JournalError where it is not whole."""
        if self._closing is None:
            raise wrong_passphrase()
        size = 0
        while True:
            mark = self._take(1)
            about = self._before.hexdigest()
            packed = self._closing.open(self._take_sized(form.LARGEST_PACKED), about)
            plain = None if packed is None else _unpacked(packed)
            if plain is None or mark not in (_MORE, _LAST):
                raise form.damaged()
            size += len(plain)
            if size > form.LARGEST_PLAIN:
                raise form.too_large()
            yield plain
            if mark == _LAST:
                break
        if self._file.read(1):
            raise form.damaged()

    def digest(self) -> bytes:
        """Of all that was read so far."""
        return self._before.digest()

    def _take_sized(self, most: int) -> bytes:
        size = int.from_bytes(self._take(4), "big")
        if size > most:
            raise form.damaged()
        return self._take(size)

    def _take(self, size: int) -> bytes:
        data = self._file.read(size)
        if len(data) < size:
            raise form.damaged()
        self._before.update(data)
        return data


def _unpacked(packed: bytes) -> bytes | None:
    unpacking = zlib.decompressobj()
    try:
        plain = unpacking.decompress(packed, form.PIECE + 1)
    except zlib.error:
        return None
    # What unpacks to more than was ever packed together is no piece of ours.
    whole = unpacking.eof and not unpacking.unused_data and len(plain) <= form.PIECE
    return plain if whole else None

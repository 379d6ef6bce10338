"""The small file beside a locked journal: its key, wrapped by the passphrase.

The journal is encrypted under a random key. The passphrase, and a recovery code where one was
made, only wrap that key; so a new passphrase writes this file anew and nothing else. Without this
file nothing opens the journal, whatever anybody remembers.
"""

import hashlib
import os
import re
import secrets
from pathlib import Path

import msgspec
from msgspec import Struct

from workshop.ground.language import _
from workshop.journal import place
from workshop.journal.errors import JournalUnreachable, KeyFileDamaged
from workshop.journal.passphrase import sealing
from workshop.journal.passphrase.sealing import Wrap

FORMAT = 1
LARGEST = 64 * 1024
"""Bytes of a key file; a real one has less than two thousand."""

_NOTE = "# Opens the journal beside it, with your passphrase. Without this file nothing does.\n\n"

_LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Of a recovery code: no letter that is easily taken for another one (Crockford's base 32)."""

_MISREAD = str.maketrans("OIL", "011")
_CODE_GROUPS = 6
_GROUP = 5


class Slot(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """One key, and what opens it."""

    id: str
    """Random; tells two keys apart, and says nothing else."""
    passphrase: Wrap
    recovery: Wrap | None = None


class KeyFile(Struct, frozen=True):
    """The keys of one journal. Mostly one; two for the moment in which one takes over."""

    slots: tuple[Slot, ...]

    def open(self, secret: str) -> list[bytes]:
        """Every key this passphrase or recovery code opens; none where it is wrong."""
        found = [key for slot in self.slots if (key := _opened(slot, secret)) is not None]
        return list(dict.fromkeys(found))


def beside(journal: Path) -> Path:
    """Where the key file of this journal is, or would be."""
    return place.key_file(journal)


def new_slot(key: bytes, passphrase: str) -> Slot:
    """This key, opened by this passphrase."""
    id = secrets.token_hex(8)
    return Slot(id, sealing.wrap(key, passphrase, _about(id, "passphrase")))


def with_passphrase(slot: Slot, key: bytes, passphrase: str) -> Slot:
    """The slot with another passphrase. A recovery code, bound to its id, stays as it is."""
    wrapped = sealing.wrap(key, passphrase, _about(slot.id, "passphrase"))
    return msgspec.structs.replace(slot, passphrase=wrapped)


def with_recovery(slot: Slot, key: bytes) -> tuple[Slot, str]:
    """The slot with a new recovery code, and that code, to be shown once. An older one is void."""
    letters = "".join(secrets.choice(_LETTERS) for _ in range(_CODE_GROUPS * _GROUP))
    groups = [letters[at : at + _GROUP] for at in range(0, len(letters), _GROUP)]
    wrapped = sealing.wrap(key, letters, _about(slot.id, "recovery"))
    return msgspec.structs.replace(slot, recovery=wrapped), "-".join(groups)


def as_code(typed: str) -> str | None:
    """The letters of a recovery code, however it was typed; None where it can't be one."""
    letters = re.sub(r"[\s\-–—]", "", typed).upper().translate(_MISREAD)
    whole = len(letters) == _CODE_GROUPS * _GROUP and set(letters) <= set(_LETTERS)
    return letters if whole else None


def _opened(slot: Slot, secret: str) -> bytes | None:
    key = sealing.unwrap(slot.passphrase, secret, _about(slot.id, "passphrase"))
    if key is None and slot.recovery is not None and (code := as_code(secret)) is not None:
        key = sealing.unwrap(slot.recovery, code, _about(slot.id, "recovery"))
    return key


def _about(id: str, by: str) -> str:
    return f"workshop journal key {id} by {by}"


# --- on disk --------------------------------------------------------------------------------------


class _Written(Struct, frozen=True, forbid_unknown_fields=True):
    format: int
    check: str
    key: tuple[Slot, ...]


def load(path: Path) -> KeyFile:
    """The key file at this path.

    Raises:
        KeyFileDamaged: It is not whole; the text says what to do.
        JournalUnreachable: It can't be read.
    """
    try:
        data = b"" if path.stat().st_size > LARGEST else path.read_bytes()
    except OSError as error:
        raise JournalUnreachable(
            _("{path} can’t be read: {why}. Nothing opens the journal without it.").format(
                path=path, why=error.strerror
            )
        ) from error
    found = read(data)
    if found is None:
        raise KeyFileDamaged(
            _(
                "{path} is damaged, and nothing opens the journal without it. "
                "Every backup has a copy of it: put one in its place."
            ).format(path=path)
        )
    return found


def read(data: bytes) -> KeyFile | None:
    """The key file that these bytes are; None where they are none, or not a whole one."""
    import tomllib  # late: most journals are not locked

    try:
        found = msgspec.convert(tomllib.loads(data.decode("utf-8")), _Written)
    except (ValueError, RecursionError, msgspec.MsgspecError):
        return None
    whole = found.format == FORMAT and found.key and found.check == _check(found.key)
    return KeyFile(found.key) if whole else None


def save(path: Path, file: KeyFile) -> None:
    """Write the key file: the whole new one is there afterwards, or the old one still is.

    Raises:
        JournalUnreachable: It can't be written.
    """
    try:
        write_whole(path, written(file))
    except OSError as error:
        raise place.cannot_write(path.parent) from error


def written(file: KeyFile) -> bytes:
    """What stands in a key file."""
    import tomli_w  # late: hardly ever needed

    values = _Written(FORMAT, _check(file.slots), file.slots)
    return (_NOTE + tomli_w.dumps(msgspec.to_builtins(values))).encode()


def write_whole(path: Path, data: bytes) -> None:
    """Write a file for its owner alone, whole and durable or not at all. Raises OSError."""
    building = path.with_name(path.name + ".new")
    building.unlink(missing_ok=True)
    handle = os.open(building, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        building.replace(path)
        place.sync_folder(path.parent)
    except OSError:
        building.unlink(missing_ok=True)
        raise


def _check(slots: tuple[Slot, ...]) -> str:
    """Tells a damaged file from a wrong passphrase. It protects against nobody."""
    return hashlib.sha256(msgspec.json.encode(slots)).hexdigest()

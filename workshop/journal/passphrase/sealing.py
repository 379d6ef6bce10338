"""Sealing a few bytes so that only a secret opens them, and only where they belong.

A secret is what a person types: a passphrase, or a recovery code. Argon2id (RFC 9106) makes a key
of it slowly, so that guessing is slow as well; AES-256-GCM (NIST SP 800-38D) does the sealing, and
tells when a single bit was changed.
"""

import secrets
import unicodedata
from importlib.util import find_spec

from msgspec import Struct

KEY_BYTES = 32
_SALT_BYTES = 16
_NONCE_BYTES = 12


class Effort(Struct, frozen=True):
    """How slow a guess is made."""

    memory: int
    """KiB of memory a guess takes."""
    passes: int
    """How often that memory is walked through."""
    lanes: int = 4
    """How much of it can be done side by side."""

    @property
    def bearable(self) -> bool:
        """Whether a computer of today can do it; a damaged file could ask for anything."""
        return (
            8 * self.lanes <= self.memory <= 1024 * 1024
            and 1 <= self.passes <= 16
            and 1 <= self.lanes <= 16
        )

    def is_within(self, other: "Effort") -> bool:
        """Whether a guess costs no more than with the other one."""
        return (
            self.memory <= other.memory
            and self.passes <= other.passes
            and self.lanes <= other.lanes
        )


EFFORT = Effort(memory=128 * 1024, passes=3)
"""Twice the memory of RFC 9106's second recommendation: about 0.6 s on a laptop of today."""


class Wrap(Struct, frozen=True, forbid_unknown_fields=True):
    """A key, sealed by a secret. All bytes are written as hexadecimal text."""

    salt: str
    memory: int
    passes: int
    lanes: int
    sealed: str


def is_available() -> bool:
    """Whether this computer has what locking needs. It is not loaded by asking."""
    return find_spec("sqlcipher3") is not None and find_spec("cryptography") is not None


def new_key() -> bytes:
    """A random key."""
    return secrets.token_bytes(KEY_BYTES)


def wrap(key: bytes, secret: str, about: str) -> Wrap:
    """The key, sealed by this secret. `about` says what for, and is needed to open it again."""
    salt = secrets.token_bytes(_SALT_BYTES)
    sealed = seal(_derived(secret, salt, EFFORT), key, about)
    return Wrap(salt.hex(), EFFORT.memory, EFFORT.passes, EFFORT.lanes, sealed.hex())


def unwrap(wrapped: Wrap, secret: str, about: str) -> bytes | None:
    """The key; None where the secret is another one, or something was changed."""
    effort = Effort(wrapped.memory, wrapped.passes, wrapped.lanes)
    try:
        salt, sealed = bytes.fromhex(wrapped.salt), bytes.fromhex(wrapped.sealed)
    except ValueError:
        return None
    if not effort.bearable or len(salt) < 8:
        return None
    return unseal(_derived(secret, salt, effort), sealed, about)


def seal(key: bytes, plain: bytes, about: str) -> bytes:
    """`plain`, sealed with this key for this purpose only: a nonce, then what AES-GCM makes."""
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM  # late: 25 ms, rarely needed

    nonce = secrets.token_bytes(_NONCE_BYTES)
    return nonce + AESGCM(key).encrypt(nonce, plain, about.encode())


def unseal(key: bytes, sealed: bytes, about: str) -> bytes | None:
    """What was sealed; None with another key, for another purpose, or where it was changed."""
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    if len(sealed) <= _NONCE_BYTES:
        return None
    try:
        return AESGCM(key).decrypt(sealed[:_NONCE_BYTES], sealed[_NONCE_BYTES:], about.encode())
    except InvalidTag:
        return None


def _derived(secret: str, salt: bytes, effort: Effort) -> bytes:
    from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

    # However a keyboard puts an accent together, the same words are the same secret.
    typed = unicodedata.normalize("NFKC", secret).encode("utf-8", "surrogatepass")
    return Argon2id(
        salt=salt,
        length=KEY_BYTES,
        iterations=effort.passes,
        lanes=effort.lanes,
        memory_cost=effort.memory,
    ).derive(typed)

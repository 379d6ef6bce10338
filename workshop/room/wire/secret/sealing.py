"""Signing and sealing for a room: the only file of it that encrypts.

Ed25519 (RFC 8032) signs. What everybody in the room may read is sealed with AES-256-GCM under the
room's key, as a journal's key is (`journal/passphrase/sealing.py`). What only one may read is
sealed to that one's X25519 key (RFC 7748): a fresh key pair for every letter, HKDF-SHA256 (RFC
5869) over what the two keys make, both public keys and what the letter is about, and AES-256-GCM.
Argon2id (RFC 9106) makes guessing a code slow.

Everything takes and gives plain bytes. Bytes from outside never raise.
"""

from workshop.journal.passphrase.sealing import Effort, new_key, seal, unseal

__all__ = [
    "PUBLIC_BYTES",
    "SEAL_BYTES",
    "SEAL_TO_BYTES",
    "SIGNATURE_BYTES",
    "derived",
    "is_signed",
    "new_key",
    "public_to_seal",
    "public_to_verify",
    "seal",
    "seal_to",
    "sign",
    "slowly",
    "unseal",
    "unseal_for",
]

PUBLIC_BYTES = 32
SIGNATURE_BYTES = 64
SEAL_BYTES = 12 + 16
"""What a seal adds: a nonce, and by what it is seen that nothing was changed."""

SEAL_TO_BYTES = PUBLIC_BYTES + SEAL_BYTES
"""What a seal to one person's key adds."""

EFFORT = Effort(memory=64 * 1024, passes=3)
"""RFC 9106's second recommendation: about 0.2 s. It is done twice when a room is joined."""


def public_to_verify(signing: bytes) -> bytes:
    """The public half of a signing key."""
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

    return Ed25519PrivateKey.from_private_bytes(signing).public_key().public_bytes_raw()


def sign(signing: bytes, data: bytes) -> bytes:
    """A signature of these bytes."""
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

    return Ed25519PrivateKey.from_private_bytes(signing).sign(data)


def is_signed(verifying: bytes, signature: bytes, data: bytes) -> bool:
    """Whether the owner of this public key signed exactly these bytes."""
    from cryptography.exceptions import InvalidSignature
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

    try:
        Ed25519PublicKey.from_public_bytes(verifying).verify(signature, data)
    except (InvalidSignature, ValueError):
        return False
    return True


def public_to_seal(opening: bytes) -> bytes:
    """The public half of a key that opens what was sealed to one person."""
    from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

    return X25519PrivateKey.from_private_bytes(opening).public_key().public_bytes_raw()


def seal_to(public: bytes, plain: bytes, about: str) -> bytes | None:
    """`plain`, so that only the owner of this key opens it; None where the key is no key."""
    from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey

    once = X25519PrivateKey.generate()
    mine = once.public_key().public_bytes_raw()
    try:
        shared = once.exchange(X25519PublicKey.from_public_bytes(public))
    except ValueError:
        return None
    return mine + seal(derived(shared + mine + public, about), plain, about)


def unseal_for(opening: bytes, public: bytes, sealed: bytes, about: str) -> bytes | None:
    """What was sealed to the owner of both halves; None if to another one, or changed."""
    from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey

    theirs = sealed[:PUBLIC_BYTES]
    try:
        other = X25519PublicKey.from_public_bytes(theirs)
        shared = X25519PrivateKey.from_private_bytes(opening).exchange(other)
    except ValueError:
        return None
    return unseal(derived(shared + theirs + public, about), sealed[PUBLIC_BYTES:], about)


def derived(secret: bytes, purpose: str) -> bytes:
    """A key for one purpose out of a secret that nobody could guess."""
    from cryptography.hazmat.primitives.hashes import SHA256
    from cryptography.hazmat.primitives.kdf.hkdf import HKDF

    info = purpose.encode()
    return HKDF(algorithm=SHA256(), length=32, salt=b"workshop room", info=info).derive(secret)


def slowly(secret: bytes, purpose: str) -> bytes:
    """32 bytes out of a secret that could be guessed; every guess takes as long."""
    from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

    return Argon2id(
        salt=purpose.encode(),
        length=32,
        iterations=EFFORT.passes,
        lanes=EFFORT.lanes,
        memory_cost=EFFORT.memory,
    ).derive(secret)

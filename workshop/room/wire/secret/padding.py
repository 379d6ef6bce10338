"""Filling up what is sealed, so that its size tells little or nothing of what it is."""

import struct

_LENGTH = struct.Struct(">I")


def padded(plain: bytes, block: int) -> bytes:
    """The bytes with their length before and zeros after them, up to a multiple of `block`."""
    told = _LENGTH.pack(len(plain)) + plain
    return told + bytes(-len(told) % block)


def unpadded(told: bytes | None) -> bytes | None:
    """The bytes again; None where these were not filled up so."""
    if told is None or len(told) < _LENGTH.size:
        return None
    end = _LENGTH.size + int(_LENGTH.unpack_from(told)[0])
    return None if end > len(told) or any(told[end:]) else told[_LENGTH.size : end]

"""Seconds that nobody sets, and that go on while the computer sleeps."""

import time


def seconds() -> float:
    """Seconds since some fixed moment, however the wall clock is set meanwhile.

    Where the system has no such clock, they stand while it sleeps.
    """
    if _CLOCK is None:
        return time.monotonic()
    return time.clock_gettime(_CLOCK)


def _clock() -> int | None:
    # On Linux the monotonic clock stands while the computer sleeps, and this one does not; on
    # macOS so with the one of Python, but not with that of the system.
    for name in ("CLOCK_BOOTTIME", "CLOCK_MONOTONIC"):
        clock: int | None = getattr(time, name, None)
        if clock is None:
            continue
        try:
            time.clock_gettime(clock)
        except OSError:
            continue
        return clock
    return None


_CLOCK = _clock()

"""The time by which the writer lets changes gather; tests bring their own."""

import threading
import time
from typing import Protocol


class TimeSource(Protocol):
    """A monotonic time, and waiting by it."""

    def now(self) -> float:
        """Seconds since some fixed moment; never goes back."""
        ...

    def wait(self, wake: threading.Condition, seconds: float | None) -> None:
        """Wait until `wake` (held by the caller) is notified, or for that long; None = for ever."""
        ...


class RealTime:
    """The computer's own monotonic clock. Waiting by it costs no processor time."""

    def now(self) -> float:
        """Seconds since some fixed moment."""
        return time.monotonic()

    def wait(self, wake: threading.Condition, seconds: float | None) -> None:
        """Wait for a notification, for `seconds` at most."""
        wake.wait(seconds)

"""What a sitting asks of a journal, or of whatever stands in its place."""

from concurrent.futures import Future
from datetime import date
from typing import Protocol

from workshop.sitting.keeping import Job


class Writes(Protocol):
    """Each future is done when its job is safe on disk."""

    def write(self, job: Job) -> "Future[None]":
        """Does this job."""

    def erase(self, job: Job) -> "Future[None]":
        """Does this job, and leaves no trace of what it took away."""

    def later(self, name: str, job: Job) -> None:
        """Does this job soon, unless another one of this name comes first."""

    def back_up_later(self, today: date) -> None:
        """Makes the backup of this day when all that was asked before is done."""

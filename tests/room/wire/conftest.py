"""Codes are made quickly here. How slow they are on purpose is told in docs/rooms.md."""

from collections.abc import Iterator

import pytest

from workshop.journal.passphrase.sealing import Effort
from workshop.room.wire.secret import sealing


@pytest.fixture(autouse=True, scope="module")
def _quick_codes() -> Iterator[None]:
    """As slow as ever afterwards: what later tests start must make the same of six words."""
    before, sealing.EFFORT = sealing.EFFORT, Effort(memory=64, passes=1)
    yield
    sealing.EFFORT = before

"""Codes are made quickly here. How slow they are on purpose is told in docs/rooms.md."""

import pytest

from workshop.journal.passphrase.sealing import Effort
from workshop.room.wire.secret import sealing


@pytest.fixture(autouse=True, scope="package")
def _quick_codes() -> None:
    sealing.EFFORT = Effort(memory=64, passes=1)

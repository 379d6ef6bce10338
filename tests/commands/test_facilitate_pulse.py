"""`workshop facilitate` with a room: numbers that come are kept, and shown when it is over."""

import argparse
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import pytest

from helpers.held import BEGINS, ITEMS, Held
from workshop.commands import console
from workshop.journal.evenings import evenings as stored
from workshop.journal.evenings import pulses
from workshop.journal.evenings.file import EveningsFile
from workshop.sitting import evenings
from workshop.sitting.facilitating import keeping, opening
from workshop.tui.console import app

events = pytest.importorskip("workshop.room.wire.events")


class FakeRoom:
    """A room without a network, to which people give numbers."""

    port = 1234
    path = Path()
    kept_at_close = False
    tokens: tuple[bytes, ...] = ()

    def __init__(
        self, *_: object, came: Callable[[Any], None], tokens: Iterable[bytes], **__: object
    ) -> None:
        FakeRoom.tokens = tuple(tokens)
        for person in range(12):
            marks = tuple((person + place) % 11 for place in range(5))
            came(events.PulseCame("after", marks, bytes([person]) * 16))

    def start(self) -> None: ...
    def show(self) -> None: ...

    def close(self) -> None:
        """Takes longer than whoever leaves waits: what is not kept by now is lost."""
        with EveningsFile.open(FakeRoom.path, read_only=True) as read:
            FakeRoom.kept_at_close = read.read(lambda c: stored.unended(c)) == ()


@pytest.mark.parametrize("over", [True, False])
def test_the_pulse_is_shown_when_the_evening_is_over(
    over: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class FakeApp:
        def __init__(self, *_: object, close: Callable[[], None], **__: object) -> None:
            self.close = close

        def run(self) -> int:
            if over:
                held.after(60).do("end").result()
            self.close()
            return 0

    monkeypatch.setenv("WORKSHOP_HOME", str(tmp_path))
    monkeypatch.setattr(opening, "HostedRoom", FakeRoom)
    monkeypatch.setattr(app, "ConsoleApp", FakeApp)
    path = FakeRoom.path = tmp_path / "evenings.db"
    file = EveningsFile.open(path)
    held = Held(file)
    held.after(0).do("begin").result()
    args = argparse.Namespace(
        room=True, broker=None, port=None, unannounced=False, authority=None, settings=None
    )
    opened = keeping.Opened(held.id, held.leading, b"")
    assert console.lead(args, file, opened) == 0
    assert FakeRoom.kept_at_close is over
    with EveningsFile.open(path, read_only=True) as read:
        found = evenings.evening(read, held.id)
        kept = read.read(lambda c: pulses.given(c, held.id))
    if over:
        assert [line.id for line in found.pulse] == list(ITEMS)
        assert all(line.after and line.after.people == 12 for line in found.pulse)
        assert kept == ()
        return
    assert found.pulse == ()
    assert len(kept) == 60
    assert found.began == BEGINS
    file = EveningsFile.open(path)
    again = keeping.going_on(file, wall=lambda: held.now)
    assert again is not None
    console.lead(args, file, again)
    assert len(FakeRoom.tokens) == 12, "nobody is counted twice after a restart"

"""The last poster that could be read stays on view, whatever becomes of its file."""

from pathlib import Path

import pytest
from msgspec.structs import replace

from helpers.posters import evening
from workshop.room import watching as module
from workshop.room.poster import read, write
from workshop.room.watching import Watching

ONE = evening()["floor-first"].poster
TWO = evening()["floor-second"].poster


def test_what_is_put_there_is_seen_and_the_last_good_one_stays(tmp_path: Path) -> None:
    path = tmp_path / "room.json"
    watching = Watching(path)
    assert watching.look() is None
    write(path, ONE)
    assert watching.look() == ONE
    path.write_bytes(b"{")
    assert watching.look() == ONE
    write(path, TWO)
    assert watching.look() == TWO
    path.unlink()
    assert watching.look() == TWO


def test_the_file_is_read_only_when_it_is_another(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    reads: list[Path] = []
    monkeypatch.setattr(module, "read", lambda path: reads.append(path) or read(path))
    path = tmp_path / "room.json"
    write(path, ONE)
    watching = Watching(path)
    for _ in range(5):
        watching.look()
    assert len(reads) == 1
    write(path, replace(ONE, title="Another"))
    for _ in range(5):
        watching.look()
    assert len(reads) == 2

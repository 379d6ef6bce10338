"""What is erased is gone: from the file, from its log, from every page they were ever on."""

import random
from pathlib import Path
from sqlite3 import Connection

import pytest

from journal.samples import an_entry, begin, folder_content
from workshop.journal import driver, entries
from workshop.journal.journal import Journal

SHOWN = "these words stay "
CANARY = "these words go "


def found(folder: Path, words: str) -> dict[str, int]:
    """How often the words stand in each file that holds them."""
    counts = {name: data.count(words.encode()) for name, data in folder_content(folder).items()}
    return {name: count for name, count in counts.items() if count}


def live(chance: random.Random, journal: Journal) -> None:
    """Many entries that come, grow, shrink and move, so that pages split and merge."""

    def step(connection: Connection) -> None:
        activity, seat = f"act-{chance.randrange(40)}", chance.choice(["left", "right"])
        state = chance.choice(["draft", "kept", "given", "revealed"])
        if chance.random() < 0.25:
            entries.drop(connection, "s1", activity, seat, state)
            return
        words = SHOWN if state in ("given", "revealed") else CANARY
        text = words * chance.choice([1, 5, 20, 60, 200, 2000])
        entries.save(connection, an_entry(activity, text, state=state, seat=seat))

    for _ in range(150):
        journal.write(step).result()
        if chance.random() < 0.1:
            journal.later("draft", step)


@pytest.mark.parametrize("seed", range(12))
def test_wiped_words_are_in_no_file_while_the_journal_is_open(seed: int, tmp_path: Path) -> None:
    with Journal.open(tmp_path / "journal.db") as journal:
        journal.write(begin).result()
        live(random.Random(seed), journal)
        journal.flush()
        assert found(tmp_path, CANARY), "there was something to wipe"
        journal.erase(lambda c: entries.wipe_unshown(c, "s1")).result()
        assert found(tmp_path, CANARY) == {}
        assert found(tmp_path, SHOWN)
        assert journal.read(lambda c: c.execute("PRAGMA integrity_check").fetchone()) == ("ok",)
    assert found(tmp_path, CANARY) == {}


def test_words_wiped_while_another_window_reads_are_gone_when_it_has_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(driver, "PATIENCE", 0.01)  # how long the eraser waits for the reader
    path = tmp_path / "journal.db"
    with Journal.open(path) as journal:
        journal.write(begin).result()
        entry = an_entry("loop", CANARY * 50, state="kept")
        journal.write(lambda c: entries.save(c, entry)).result()

        def erase_meanwhile(connection: Connection) -> int:
            first = len(entries.load(connection, "s1"))
            journal.erase(lambda c: entries.wipe_unshown(c, "s1")).result()
            assert len(entries.load(connection, "s1")) == first, "one read sees one state"
            return first

        with Journal.open(path, read_only=True) as other:
            assert other.read(erase_meanwhile) == 1
            assert found(tmp_path, CANARY), "the reader still needed them"
            journal.write(lambda c: None).result()
            assert found(tmp_path, CANARY) == {}
            assert other.read(lambda c: entries.load(c, "s1")) == ()


def test_words_that_were_replaced_are_gone_after_closing(tmp_path: Path) -> None:
    with Journal.open(tmp_path / "journal.db") as journal:
        journal.write(begin).result()
        for text in (CANARY, SHOWN):
            entry = an_entry("loop", text, state="draft")
            journal.write(lambda c, entry=entry: entries.save(c, entry)).result()
        assert found(tmp_path, CANARY)
    assert found(tmp_path, CANARY) == {}
    assert found(tmp_path, SHOWN)

"""What is erased is gone: from the file, from its log, from every page they were ever on."""

import random
from functools import partial
from pathlib import Path
from sqlite3 import Connection

import pytest

from journal.samples import an_entry, begin, folder_content
from workshop.ground.partner import Seat
from workshop.journal import driver
from workshop.journal.journal import Journal
from workshop.journal.tables import entries

SHOWN = "these words stay "
CANARY = "these words go "


def found(folder: Path, words: str) -> dict[str, int]:
    """How often the words stand in each file that holds them."""
    counts = {name: data.count(words.encode()) for name, data in folder_content(folder).items()}
    return {name: count for name, count in counts.items() if count}


SEATS: tuple[Seat, ...] = ("left", "right")
STATES: tuple[entries.State, ...] = ("draft", "kept", "given", "revealed")


def live(chance: random.Random, journal: Journal) -> None:
    """Many entries that come, grow, shrink and go, so that pages split and merge."""

    def step(connection: Connection) -> None:
        for _ in range(12):
            activity, seat = f"act-{chance.randrange(40)}", chance.choice(SEATS)
            state = chance.choice(STATES)
            if chance.random() < 0.25:
                for each in STATES:
                    entries.drop(connection, "s1", activity, seat, each)
                continue
            words = SHOWN if state in ("given", "revealed") else CANARY
            text = words * chance.choice([1, 5, 20, 60])
            entries.save(connection, an_entry(activity, text, state=state, seat=seat))

    for _ in range(40):
        journal.write(step).result()


# By secure_delete alone, without writing the file anew, all but the last leave traces.
@pytest.mark.parametrize("seed", [0, 17, 23, 26, 36, 37, 1])
def test_wiped_words_are_in_no_file_while_the_journal_is_open(seed: int, quick_path: Path) -> None:
    with Journal.open(quick_path / "journal.db") as journal:
        journal.write(begin).result()
        live(random.Random(seed), journal)
        assert found(quick_path, CANARY), "there was something to wipe"
        journal.erase(lambda c: entries.wipe_unshown(c, "s1")).result()
        assert found(quick_path, CANARY) == {}
        assert found(quick_path, SHOWN)
        assert journal.read(lambda c: c.execute("PRAGMA integrity_check").fetchone()) == ("ok",)
    assert found(quick_path, CANARY) == {}


def test_words_wiped_while_another_window_reads_are_gone_when_it_has_read(
    quick_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(driver, "PATIENCE", 0.01)  # how long the eraser waits for the reader
    path = quick_path / "journal.db"
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
            assert found(quick_path, CANARY), "the reader still needed them"
            journal.write(lambda c: None).result()
            assert found(quick_path, CANARY) == {}
            assert other.read(lambda c: entries.load(c, "s1")) == ()


def test_words_that_were_replaced_are_gone_after_closing(quick_path: Path) -> None:
    with Journal.open(quick_path / "journal.db") as journal:
        journal.write(begin).result()
        for text in (CANARY, SHOWN):
            entry = an_entry("loop", text, state="draft")
            journal.write(partial(entries.save, entry=entry)).result()
        assert found(quick_path, CANARY)
    assert found(quick_path, CANARY) == {}
    assert found(quick_path, SHOWN)


@pytest.mark.parametrize(
    ("gone", "moved"),
    [
        ([], 0),
        ([1], 11),
        ([12], 0),
        ([11, 12], 0),
        ([11], 1),
        ([4, 5, 8], 6),
        ([1, 2, 3], 9),
        (list(range(1, 12)), 1),
        (list(range(1, 13)), 0),
    ],
)
def test_entries_behind_the_first_gap_move_up_and_no_others(gone: list[int], moved: int) -> None:
    def step(connection: Connection) -> tuple[list[tuple[int, str]], int]:
        for number in range(12):
            entries.save(connection, an_entry(f"act-{number}", "x"))
        marks = ", ".join("?" for _ in gone)
        connection.execute(f"DELETE FROM entry WHERE number IN ({marks})", gone)
        before = connection.total_changes
        entries.close_gaps(connection)
        found = connection.execute("SELECT number, activity FROM entry ORDER BY number")
        return found.fetchall(), connection.total_changes - before

    with Journal.in_memory() as journal:
        journal.write(begin).result()
        rows, changes = journal.write(step).result()
    stay = [f"act-{number}" for number in range(12) if number + 1 not in gone]
    assert rows == list(enumerate(stay, 1))
    assert changes == moved

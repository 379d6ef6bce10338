"""From a typed word to the first screenful of places, in a journal of many years.

Against SQLite's own full-text search, asked for the same word in the same texts in another file:
as many places, the newest first, each with the piece of the text around the word. And a locked
journal against a plain one; what the index adds to a journal's size, to a step that shows
something and to the end of a sitting; and, with `--jrnl PATH`, the whole command against
`jrnl -contains WORD`.

    python tests/benchmarks/search.py [--journal FILE] [--jrnl PATH]

Making the journal takes minutes. `many.py` makes one that can be measured again and again; it is
read only.
"""

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import closing
from datetime import datetime
from functools import partial
from pathlib import Path
from statistics import median
from unittest.mock import patch

if __name__ == "__main__":  # as `__main__.py` does
    sys.path[0] = str(Path(__file__).resolve().parent.parent)
    sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from benchmarks import many
from benchmarks.figures import Pair, ratio, told
from workshop.journal import driver
from workshop.journal.journal import Journal
from workshop.journal.passphrase import locking
from workshop.journal.tables import entries, search, sessions
from workshop.journal.tables.rows import Connection
from workshop.sitting.house import House
from workshop.sitting.searching import FIRST, look

WORDS = ("we", "together", "walking", "Gespräche", "日本", "listen home", "listen ")
"""The first is in more than a hundred thousand answers; that with a blank behind it is whole."""

PAIRS = 15
GOAL, GOAL_LOCKED, GOAL_JRNL = 1.5, 1.3, 20
GOAL_SETTLING, GOAL_SETTLING_MANY = 0.3, 1.0
"""Seconds, in a journal of a thousand sessions and in one of ten thousand."""
SITTINGS = 3
JRNL_ENTRIES = 5000
PASSPHRASE = "walnut river lamp seven"


def seconds(work: Callable[[], object]) -> float:
    """How long it takes."""
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def raw_index(journal: Path, path: Path) -> Connection:
    """Another file with the same texts in the same order, as SQLite indexes them by itself."""
    path.touch()
    connection = driver.connect(path)
    connection.execute("CREATE VIRTUAL TABLE raw USING fts5(words, prefix = '2 3')")
    connection.execute("ATTACH DATABASE ? AS journal", (f"{journal.as_uri()}?mode=ro",))
    connection.execute("INSERT INTO raw (rowid, words) SELECT number, words FROM journal.sought")
    return connection


def raw_query(connection: Connection, typed: str) -> list[tuple[int, str]]:
    """The newest places with the text around the word, as typed."""
    words = [f'"{word}"' for word in typed.split()]
    match = " ".join(words) + ("" if typed.endswith(" ") else " *")
    if typed == "日本":  # a row of signs, which stand there one by one
        match = '"日 本"'
    return connection.execute(
        "SELECT rowid, snippet(raw, 0, '‹', '›', '…', 24) FROM raw WHERE raw MATCH ? "
        "ORDER BY rowid DESC LIMIT ?",
        (match, FIRST),
    ).fetchall()


def against_raw(journal: Path, folder: Path) -> dict[str, float]:
    """Ours against the raw query, word by word."""
    ratios = {}
    house = House.open(journal, read_only=True)
    with closing(raw_index(journal, folder / "raw.db")) as raw:
        for typed in WORDS:
            assert len(look(house, typed, FIRST).hits) == len(raw_query(raw, typed)) == FIRST
            pairs = [
                Pair(
                    seconds(lambda typed=typed: look(house, typed, FIRST)),  # type: ignore[misc]
                    seconds(lambda typed=typed: raw_query(raw, typed)),  # type: ignore[misc]
                )
                for _ in range(PAIRS)
            ]
            ratios[f"“{typed}”"] = ratio(pairs)
            print(told(f"first hits for “{typed}”", pairs, GOAL))
            index = [Pair(_index_alone(house, typed), pair.bare) for pair in pairs]
            ratios[f"“{typed}”, the index alone"] = ratio(index)
            print(told("    the index alone", index, GOAL))
    house.close()
    return ratios


def _index_alone(house: House, typed: str) -> float:
    """Finding the places, without reading what stands there."""
    from workshop.ground.looking import wanted

    match = wanted(typed, house.journal.read(search.languages)).match()
    return seconds(lambda: house.journal.read(lambda c: search.find(c, match, FIRST)))


def locked_against_plain(folder: Path, count: int, answered: int) -> dict[str, float]:
    """The same look in a locked journal and in a plain one."""
    plain, locked = folder / "plain.db", folder / "locked" / "locked.db"
    many.make(plain, count, answered)
    locked.parent.mkdir()
    shutil.copy(plain, locked)
    with Journal.open(locked) as journal:
        locking.lock(journal, PASSPHRASE)
    ratios = {}
    houses = [
        House.open(locked, passphrase=PASSPHRASE, read_only=True),
        House.open(plain, read_only=True),
    ]
    for typed in WORDS[:3]:
        for house in houses:
            look(house, typed, FIRST)
        pairs = [
            Pair(*(seconds(lambda h=h, t=typed: look(h, t, FIRST)) for h in houses))  # type: ignore[misc]
            for _ in range(PAIRS)
        ]
        ratios[f"locked, “{typed}”"] = ratio(pairs)
        print(told(f"locked against plain, “{typed}”", pairs, GOAL_LOCKED))
    for house in houses:
        house.close()
    return ratios


def what_it_costs(plain: Path, folder: Path) -> dict[str, float]:
    """The size of a journal, and a step that shows something, with the index and without."""
    with closing(driver.connect(plain, read_only=True)) as connection:
        sizes = dict(connection.execute("SELECT name, sum(pgsize) FROM dbstat GROUP BY name"))
    whole = sum(sizes.values())
    ours = sum(size for name, size in sizes.items() if "search" in name or "sought" in name)
    bigger = whole / (whole - ours)
    print(f"{'the file, with the index':<44} {bigger:5.2f} ×  ({whole >> 20} MiB)")
    path = folder / "steps.db"
    shutil.copy(plain, path)
    with Journal.open(path) as journal:
        newest = journal.read(lambda c: next(iter(sessions.newest_first(c))))
        shown = journal.read(lambda c: entries.revealed(c, newest.id))[0]

        def step() -> None:
            journal.write(lambda c: entries.drop(c, newest.id, shown.activity, shown.seat, "own"))
            journal.write(lambda c: entries.save(c, shown)).result()

        step()
        pairs = []
        for number in range(PAIRS):
            text = {part: f"{value} {number}" for part, value in shown.content.items()}
            shown.content.update(
                {k: v for k, v in text.items() if isinstance(shown.content[k], str)}
            )
            mine = seconds(step)
            with patch.object(search, "put", lambda *_: None):
                pairs.append(Pair(mine, seconds(step)))
    print(told("a step that shows something, with the index", pairs, None))
    return {"size": bigger, "step": ratio(pairs)}


def after_a_sitting(journal: Path, folder: Path) -> dict[str, float]:
    """Seconds of processor time when a sitting ends that showed all of a session anew.

    Of making anew what it changed of the index; and of leaving no trace in the file, as a whole.
    """
    path = folder / "sitting.db"
    shutil.copy(journal, path)
    settling: list[float] = []
    whole: list[float] = []

    def settle(connection: Connection, settle: Callable[[Connection], None]) -> None:
        began = time.process_time()
        settle(connection)
        settling.append(time.process_time() - began)

    with (
        Journal.open(path) as opened,
        patch.object(search, "settle", partial(settle, settle=search.settle)),
    ):
        newest = opened.read(lambda c: next(iter(sessions.newest_first(c))))
        rows = opened.read(lambda c: entries.revealed(c, newest.id))

        def show(connection: Connection) -> None:
            for row in rows:
                entries.drop(connection, newest.id, row.activity, row.seat, "revealed")
                entries.save(connection, row)

        for _ in range(SITTINGS):
            opened.write(show).result()
            began = time.process_time()
            opened.erase(lambda c: entries.wipe_unshown(c, newest.id)).result()
            whole.append(time.process_time() - began)
        number = opened.read(lambda c: len(sessions.newest_first(c)))
    index, all_of_it = median(settling), median(whole)
    goal = GOAL_SETTLING_MANY if number > 1000 else GOAL_SETTLING
    verdict = "reached" if index <= goal else "MISSED"
    print(
        f"a sitting ends in {number} sessions: the index {index:.2f} s of processor time"
        f"  goal {goal} s: {verdict}\n"
        f"    with writing the file of {path.stat().st_size >> 20} MiB anew {all_of_it:.2f} s"
    )
    path.unlink()
    return {f"settling {number}": index, f"a sitting's end in {number}": all_of_it}


def against_jrnl(jrnl: Path, folder: Path) -> dict[str, float]:
    """The whole command against jrnl's, on as many entries with the same words."""
    path = folder / "small.db"
    many.make(path, JRNL_ENTRIES // 25, JRNL_ENTRIES)
    lines = []
    with Journal.open(path, read_only=True) as journal:
        for row in reversed(journal.read(sessions.newest_first)):
            day = datetime.strftime(row.started, "%Y-%m-%d %H:%M")
            for entry in journal.read(lambda c, id=row.id: entries.revealed(c, id)):  # type: ignore[misc]
                said = " ".join(f"{value}" for value in entry.content.values())
                lines.append(f"[{day}] {entry.activity}\n{said}\n")
    assert len(lines) == JRNL_ENTRIES
    (folder / "jrnl.txt").write_text("\n".join(lines), encoding="utf-8")
    config = folder / "jrnl.yaml"
    config.write_text(
        f"journals:\n  default: {folder / 'jrnl.txt'}\nversion: v4.2\nencrypt: false\n"
        "editor: ''\ntemplate: false\nhighlight: true\nlinewrap: 79\ntagsymbols: '@'\n"
        "timeformat: '%Y-%m-%d %H:%M'\nindent_character: '|'\ndefault_hour: 9\ndefault_minute: 0\n"
        "colors: {body: none, date: none, tags: none, title: none}\ndisplay_format: ''\n"
    )
    theirs = [str(jrnl), "--config-file", str(config), "-contains", "together", "-n", "20"]
    ours = [sys.executable, "-m", "workshop", "search", "together", "--journal", str(path)]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path[:2])}

    def ran(command: list[str]) -> float:
        began = time.perf_counter()
        done = subprocess.run(
            command, capture_output=True, env=environment, stdin=subprocess.DEVNULL, check=True
        )
        assert b"together" in done.stdout
        return time.perf_counter() - began

    pairs = [Pair(ran(theirs), ran(ours)) for _ in range(5)]
    print(told("jrnl -contains against workshop search", pairs, None))
    house = House.open(path, read_only=True)
    look(house, "together", FIRST)
    inside = median(seconds(lambda: look(house, "together", FIRST)) for _ in range(PAIRS))
    house.close()
    times = median(pair.ours for pair in pairs) / inside
    reached = "reached" if times >= GOAL_JRNL else "MISSED"
    print(
        f"    against a word in the open program {times:7.0f} ×  ({inside * 1000:.1f} ms)"
        f"  goal {GOAL_JRNL} ×: {reached}"
    )
    return {"jrnl, whole commands": ratio(pairs), "jrnl, the open program": times}


def measure(
    journal: Path | None = None, jrnl: Path | None = None, count: int = 1000, answered: int = 25_000
) -> dict[str, float]:
    """Prints and returns the ratios.

    Args:
        journal: A journal made by `many.py`; without it, one of `many`'s usual size is made.
        jrnl: The program `jrnl`, where there is one.
        count: Sessions of the smaller journals.
        answered: Answers in them.
    """
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        if journal is None:
            journal = folder / "many.db"
            many.make(journal)
        ratios = against_raw(journal.resolve(), folder)
        ratios |= locked_against_plain(folder, count, answered)
        ratios |= what_it_costs(folder / "plain.db", folder)
        ratios |= after_a_sitting(folder / "plain.db", folder)
        ratios |= after_a_sitting(journal, folder)
        if jrnl is not None:
            ratios |= against_jrnl(jrnl, folder)
    return ratios


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--journal", type=Path)
    parser.add_argument("--jrnl", type=Path)
    asked = parser.parse_args()
    measure(asked.journal, asked.jrnl)

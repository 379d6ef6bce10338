"""Whether the index of the search holds exactly what its rows say."""

import sqlite3
from contextlib import closing

from workshop.journal.tables import search

Word = tuple[str, int, int]
"""A word, the number of its row, and its place there."""


def is_whole(connection: sqlite3.Connection) -> None:
    """Every word of every row is in the block of that row, and no other word in any block.

    For a connection that writes.
    """
    blocks: dict[int, list[tuple[int, str]]] = {n: [] for n in range(search.BLOCKS)}
    for number, words in connection.execute("SELECT number, words FROM sought"):
        blocks[(number >> 42) & 7].append((number, words))
    for block, rows in blocks.items():
        table = f"search_{block:02}"
        connection.execute(f"INSERT INTO {table} ({table}) VALUES ('integrity-check')")
        assert words_of(connection, table) == _made_anew(rows), table


def words_of(connection: sqlite3.Connection, table: str) -> list[Word]:
    """What a block has in its vocabulary, and where."""
    connection.execute(f"CREATE VIRTUAL TABLE temp.seen USING fts5vocab(main, {table}, instance)")
    try:
        found = connection.execute("SELECT term, doc, offset FROM temp.seen").fetchall()
    finally:
        connection.execute("DROP TABLE temp.seen")
    return sorted(found)


def _made_anew(rows: list[tuple[int, str]]) -> list[Word]:
    with closing(sqlite3.connect(":memory:")) as other:
        other.execute("CREATE VIRTUAL TABLE anew USING fts5(words, tokenize = 'ascii')")
        other.executemany("INSERT INTO anew (rowid, words) VALUES (?, ?)", rows)
        return words_of(other, "anew")

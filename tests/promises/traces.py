"""No word stays in any file: not after locking, deleting, running alone, or keeping nothing."""

from pathlib import Path

from journal.conftest import folder_in_memory
from workshop.guide import offered
from workshop.journal.passphrase import locking
from workshop.journal.upkeep import removing

from .canaries import OWN, Table, Word, found
from .figures import Figure
from .forked import fork, said

DAY = 24 * 3600.0

DRAFT = "write/turn/right"
"""Where a session is left in the middle, with words that were not given."""


def lived(folder: Path) -> tuple[Table, list[str]]:
    """A table with a whole session and a half, and backups of it; the ids of both sessions."""
    table = Table(folder)
    ids = [table.live(table.begin())]
    table.reopen(later=DAY)
    sitting = table.begin()
    ids.append(table.live(sitting, until=DRAFT))
    sitting.put_away().result()
    table.house.journal.flush()
    return table, ids


def looked_for(figure: Figure, table: Table, words: list[Word], when: str) -> None:
    """One try for each word: none may be in a file."""
    places = found(table.home, words)
    for word in words:
        figure.tried([f"in {', '.join(places[word])}"] if word in places else [], f"{when} {word}")


def must_be_found(figure: Figure, table: Table, words: list[Word]) -> None:
    """What nobody would find before proves nothing after."""
    missing = set(words) - set(found(table.home, words))
    if missing or not words:
        figure.tried([f"never written: {sorted(missing)}"], "control")


def locked(folder: Path) -> Figure:
    """A passphrase is set on a journal that has been lived in."""
    figure = Figure("words in files: after a passphrase was set")
    table, ids = lived(folder)
    words = table.words
    never = words.of(lambda w: w.where == "passphrase")
    drawer = words.of(lambda w: w.where == "answer" and w.seat == "left" and w.part == "second")
    assert never and drawer
    looked_for(figure, table, never + drawer, "before it is locked")
    must_be_found(figure, table, words.of(lambda w: w.where in ("name", "guide")))
    must_be_found(figure, table, words.of(lambda w: w.where == "answer" and w.part == "first"))
    # Of the session that waits: what the one without a drawer keeps, and is just writing.
    must_be_found(figure, table, words.of(lambda w: (w.session, w.seat) == (ids[1], "right")))
    passphrase = words.new("passphrase") + " of both"
    code = locking.lock(table.house.journal, passphrase, recovery=True)
    words.all.append(Word(code, "recovery code"))
    looked_for(figure, table, words.all, "open")
    table.live(table.begin())
    looked_for(figure, table, words.all, "another session later")
    table.reopen(passphrase, later=DAY)
    looked_for(figure, table, words.all, "a day and a backup later")
    other = words.new("passphrase") + " of both"
    locking.change(table.house.journal, passphrase, other)
    looked_for(figure, table, words.all, "under another passphrase")
    table.house.close()
    looked_for(figure, table, words.all, "closed")

    def cut_off(say: object) -> None:
        table.reopen(other)
        table.live(table.begin())
        say("there")  # type: ignore[operator]
        while True:
            table.live(table.begin())

    said(fork(cut_off), 1, 0.2)
    looked_for(figure, table, words.all, "killed")
    return figure.done()


def deleted(folder: Path) -> Figure:
    """One's own words, an agreement, a session, everything; in a plain journal."""
    figure = Figure("words in files: after deleting (plain)")
    table, ids = lived(folder)
    words = table.words
    must_be_found(figure, table, words.of(lambda w: w.where == "answer" and w.part == "first"))
    gone: list[Word] = []
    for left in (True, False):
        mine = table.yours(left)
        for one in mine.given():
            mine.take_out(one)
            gone += words.of(
                lambda w, one=one: (
                    (w.session, w.activity, w.seat) == (one.session, one.activity, one.seat)
                )
            )
            looked_for(figure, table, gone, f"{one.activity} {one.seat} was taken out")
    table.house.delete_agreement(ids[0], "agree")
    gone += words.of(lambda w: (w.session, w.activity) == (ids[0], "agree"))
    looked_for(figure, table, gone, "an agreement was deleted")
    for id in ids:
        table.house.delete_session(id)
        gone += words.of(lambda w, id=id: w.session == id)
        looked_for(figure, table, gone, "a session was deleted")
    gone += words.of(lambda w: w.where == "guide")
    looked_for(figure, table, gone, "nobody runs the guide any more")
    table.reopen(later=DAY)
    looked_for(figure, table, gone, "the next day")
    must_be_found(figure, table, words.of(lambda w: w.where == "name"))
    return _everything(figure, table)


def whole(folder: Path) -> Figure:
    """Everything at once, with all that is in it."""
    figure = Figure("words in files: after deleting everything")
    table, _ids = lived(folder)
    must_be_found(figure, table, table.words.of(lambda w: w.where in ("name", "guide")))
    return _everything(figure, table)


def _everything(figure: Figure, table: Table) -> Figure:
    table.house.close()
    removing.remove(table.home / "journal.db")
    looked_for(figure, table, table.words.all, "everything was deleted")
    left = [
        path.name
        for path in table.home.rglob("*")
        if path.is_file() and path.parent.name != "guides"
    ]
    figure.tried([f"still there: {left}"] if left else [], "everything was deleted")
    return figure.done()


def unkept(folder: Path) -> Figure:
    """Alone, and both with nothing kept: nothing is in a file at any step, and no file changes."""
    figure = Figure("words in files: alone, and with nothing kept")
    table = Table(folder)
    table.live(table.begin())
    table.reopen(later=DAY)
    known = set(table.words.all)
    before = _content(folder)
    runs = [(guide.id, True) for guide, _path in offered() if guide.alone]
    for name, kept in [*runs, (OWN, False), ("main", False)]:
        sitting = table.begin(name=name, kept=kept)
        new: list[Word] = []

        def look(name: str = name, new: list[Word] = new) -> None:
            new[:] = [word for word in table.words.all if word not in known]
            places = found(folder, new)
            figure.tried([f"{places}"] if places else [], f"in {name}")

        table.live(sitting, each=look)
        sitting.put_away().result()
        table.house.journal.flush()
        assert new or name != OWN, "something was written"
        looked_for(figure, table, new, f"after {name}")
        figure.tried([] if _content(folder) == before else ["a file changed"], f"after {name}")
    table.house.close()
    return figure.done()


def _content(folder: Path) -> dict[str, bytes]:
    """Every file that counts: not SQLite's own notes on who reads, not the guides."""
    return {
        str(path): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and not path.name.endswith("-shm") and path.parent.name != "guides"
    }


def measure(times: int, seed: int) -> list[Figure]:
    """A hundredth as often each."""
    figures = []
    for part in (locked, deleted, whole, unkept):
        for _ in range(max(1, times // 300)):
            with folder_in_memory(Path("/tmp")) as folder:
                figures.append(part(folder))
    return figures

"""A bundle from outside: whole, or refused; and what an import does to a journal on the disk."""

import io
import random
import shutil
import zlib
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from helpers import powerloss
from helpers.files import everything
from journal.bundle.lives import (
    ACTIVITIES,
    ANA,
    BEGAN,
    JO,
    ONE,
    TWO,
    WORDS,
    begin,
    brought_in,
    bundle_of,
    content,
    delete,
    exported,
    fill,
    give,
    go_on,
    ids,
    moved,
    name,
    payload,
    words,
)
from workshop.journal import driver
from workshop.journal.bundle import format as form
from workshop.journal.bundle import merging, pieces, reading
from workshop.journal.bundle.joining import Outcome
from workshop.journal.errors import BundleDamaged, JournalError, NotABundle, OtherCouple
from workshop.journal.journal import Journal
from workshop.journal.passphrase import drawers, locking
from workshop.journal.passphrase.drawers import Kept
from workshop.journal.tables import entries, gone, meta
from workshop.journal.upkeep import backups

FOUR, OTHER, MINE = "four words are good", "another four good words", "these words are my own"


@pytest.fixture
def journal() -> Iterator[Journal]:
    with Journal.in_memory() as made:
        fill(made)
        yield made


@pytest.fixture
def other() -> Iterator[Journal]:
    with Journal.in_memory() as made:
        yield made


@pytest.fixture
def third() -> Iterator[Journal]:
    with Journal.in_memory() as made:
        yield made


# --- from outside ---------------------------------------------------------------------------------


def refused(path: Path, data: bytes, key: bytes | None = None) -> bool:
    path.write_bytes(data)
    try:
        reading.look_through(path, "" if key is None else None, key=key)
    except JournalError as error:
        assert len(str(error).splitlines()) == 1
        return True
    return False


@pytest.mark.parametrize("lived", [False, True])
@pytest.mark.parametrize("locked", [False, True])
def test_every_byte_counts_and_so_does_its_length(
    locked: bool, lived: bool, tmp_path: Path
) -> None:
    """Of a journal with two names every one; of a longer one many."""
    with Journal.open(tmp_path / "journal.db") as journal:
        journal.write(name).result()
        if lived:
            journal.write(lambda c: begin(c, ONE, TWO, 0)).result()
        if locked:
            locking.lock(journal, FOUR)
        data, key = exported(journal), journal.key
    path = tmp_path / "bundle"
    assert not refused(path, data, key)
    chance = random.Random(1)
    places = sorted(chance.sample(range(len(data)), 300)) if lived else range(len(data))
    for at in places:
        altered = bytearray(data)
        altered[at] ^= 1 << chance.randrange(8)
        assert refused(path, bytes(altered), key), f"byte {at}"
    for length in places:
        assert refused(path, data[:length], key), f"cut to {length}"
    assert refused(path, data + b"\0", key)


def test_pieces_can_not_be_moved_left_out_or_repeated(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, journal: Journal
) -> None:
    monkeypatch.setattr(form, "PIECE", 1000)
    data = exported(journal)
    assert not refused(tmp_path / "a", data)
    head = data.index(b"\n") + 5
    found, at = [], head
    while at < len(data):
        size = 5 + int.from_bytes(data[at + 1 : at + 5], "big")
        found.append(data[at : at + size])
        at += size
    assert len(found) > 6
    for order in (
        [found[1], found[0], *found[2:]],
        [found[0], found[0], *found[1:]],
        [found[0], *found[2:]],
        [*found, found[-1]],
        found[:-1],
    ):
        reader = pieces.PieceReader(io.BytesIO(data[:head] + b"".join(order)))
        with pytest.raises(BundleDamaged):
            list(reader.pieces())


def test_whoever_makes_the_checks_anew_gets_nothing_in_that_breaks_a_journal(
    journal: Journal, tmp_path: Path
) -> None:
    lines = payload(exported(journal)).splitlines()
    path = tmp_path / "bundle"
    assert not refused(path, bundle_of(lines))
    at = next(n for n, line in enumerate(lines) if b'"session"' in line[:20])
    session = lines[at]
    for old, new in (
        (b'"started":"2026', b'"started":"9999'),
        (b'Z","last_key"', b'","last_key"'),
        (b'"status":"open"', b'"status":"closed"'),
        (b'"script":"', b'"script":"x'),
        (b'"small":"{', b'"small":"'),
        (b'"options":"{', b'"options":"'),
        (b'"seat":"left"', b'"seat":"both"'),
        (ACTIVITIES[0].encode() + b'","seat"', b'nowhere","seat"'),
        (b'"state":"revealed"', b'"state":"kept"'),
        (b'"state":"revealed"', b'"state":"own"'),
        (b'"format":1', b'"format":99999999999999999999'),
        (b'"seconds_used":', b'"seconds_used":-'),
        (b'"session":"' + ONE.encode(), b'"session":"' + TWO.encode()),
        (b'"left_partner":"' + ANA.id.encode(), b'"left_partner":"' + JO.id.encode()),
        (b'"guide_hash":"', b'"guide_hash":"0'),
        (b'"id":"' + ONE.encode(), b'"id":"a b'),
        (WORDS.encode(), b"\\ud800"),
        (b'"entries":[', b'"entries":' + b"[" * 5000),
    ):
        assert old in session, old
        broken = [*lines[:at], session.replace(old, new, 1), *lines[at + 1 :]]
        assert refused(path, bundle_of(broken)), old
    for changed in (
        lines[1:],
        lines[:-1],
        [*lines, lines[-1]],
        [*lines[:at], lines[at], *lines[at:]],
        [*lines[:at], *lines[at:][::-1]],
        [],
        [b"{}"],
        [b"[" * 100_000],
    ):
        assert refused(path, bundle_of(changed))


def test_what_unpacks_to_far_too_much_is_let_go_early(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = io.BytesIO()
    writer = pieces.PieceWriter(file)
    bomb = zlib.compress(bytes(50_000_000), 9)
    monkeypatch.setattr(zlib, "compress", lambda _plain, _level: bomb)
    writer.end()
    assert refused(tmp_path / "a", file.getvalue())
    monkeypatch.undo()
    monkeypatch.setattr(form, "LONGEST_RECORD", 1_000_000)
    assert refused(tmp_path / "a", bundle_of([b" " * 2_000_000]))
    monkeypatch.setattr(form, "LARGEST_PLAIN", 2_000_000)
    assert refused(tmp_path / "a", bundle_of([b" " * 900_000] * 3))


def test_another_couple_is_refused(journal: Journal, other: Journal) -> None:
    fill(other)
    lines = payload(exported(journal)).replace(ANA.id.encode(), b"c" * 16).splitlines()
    before = content(other)
    with pytest.raises(OtherCouple):
        brought_in(other, bundle_of(lines))
    assert content(other) == before
    with pytest.raises(NotABundle):
        brought_in(other, b"")


def test_what_changes_while_it_is_read_is_undone(journal: Journal, tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_bytes(exported(journal))
    bundle = reading.look_through(path)
    delete(journal, ONE)
    path.write_bytes(exported(journal))
    with Journal.in_memory() as new:
        with pytest.raises(BundleDamaged):
            merging.bring_in(new, bundle)
        assert ids(new) == []


# --- what becomes of two --------------------------------------------------------------------------


def test_what_went_on_in_two_places_is_kept_twice(journal: Journal, other: Journal) -> None:
    moved(journal, other)
    journal.write(lambda c: go_on(c, ONE, "a" + ONE, 200)).result()
    journal.write(lambda c: give(c, ONE, 2, "went on here", 205)).result()
    other.write(lambda c: go_on(c, ONE, "b" + ONE, 300)).result()
    other.write(lambda c: give(c, ONE, 2, "went on there", 305)).result()
    outcome = moved(other, journal)
    assert (outcome.new, outcome.parted) == (0, 1)
    moved(journal, other)
    assert content(journal) == content(other)
    first, second, _ = ids(journal)
    assert first == ONE and second.startswith(f"{ONE}-")
    assert words(journal, first) == [WORDS, "more of them", "went on here"]
    assert words(journal, second) == [WORDS, "more of them", "went on there"]
    delete(journal, second)
    moved(journal, other)
    assert ids(other) == [ONE, TWO]
    assert words(other, ONE)[-1] == "went on here"


def test_who_only_went_on_in_one_place_has_it_once(journal: Journal, other: Journal) -> None:
    moved(journal, other)
    other.write(lambda c: go_on(c, ONE, "b" + ONE, 300)).result()
    other.write(lambda c: give(c, ONE, 2, "went on there", 305)).result()
    moved(journal, other)
    moved(other, journal)
    assert ids(journal) == [ONE, TWO]
    assert words(journal, ONE)[-1] == "went on there"


def test_a_deleted_session_goes_everywhere_and_does_not_come_back(
    journal: Journal, other: Journal
) -> None:
    moved(journal, other)
    old = exported(journal)
    delete(journal, ONE)
    outcome = moved(journal, other)
    assert outcome.deleted == 1
    assert ids(other) == [TWO]
    brought_in(other, old)
    brought_in(journal, old)
    assert ids(other) == ids(journal) == [TWO]
    assert ONE.encode() not in payload(exported(journal))


def test_words_taken_out_do_not_come_back_and_nothing_tells_of_them(
    journal: Journal, other: Journal, third: Journal
) -> None:
    """What leaves is, to the byte, what it would be had they never been there."""
    moved(journal, other)
    moved(journal, third)
    old = exported(journal)
    take = lambda c: entries.take_out(c, ONE, ACTIVITIES[0], "left")  # noqa: E731
    journal.delete(take).result()
    brought_in(journal, old)
    assert words(journal, ONE) == ["more of them"]
    outcome = moved(journal, other)
    assert words(other, ONE) == ["more of them"]
    assert outcome == Outcome(other=1), "told only where the bundle is plain: see the command"
    third.write(lambda c: go_on(c, ONE, "b" + ONE, 300)).result()
    moved(journal, third)
    assert words(third, ONE) == ["more of them"]
    with Journal.in_memory() as ideal:
        brought_in(ideal, old)
        ideal.write(
            lambda c: c.execute(
                "DELETE FROM entry WHERE json_extract(content, '$.first') = ?", (WORDS,)
            )
        ).result()
        assert exported(ideal) == exported(journal)


def test_a_doubt_about_clocks_never_costs_words(journal: Journal, other: Journal) -> None:
    """The other computer's clock is an hour behind; it goes on, and comes back."""
    moved(journal, other)
    other.write(lambda c: go_on(c, ONE, "b" + ONE, -60)).result()
    other.write(lambda c: give(c, ONE, 2, "by a slow clock", -55)).result()
    moved(other, journal)
    assert "by a slow clock" in words(journal, ONE)
    assert WORDS in words(journal, ONE)


def test_what_is_being_written_here_stays(journal: Journal, other: Journal) -> None:
    moved(journal, other)
    journal.write(lambda c: give(c, ONE, 3, "a draft of mine", 7, state="draft")).result()
    other.delete(lambda c: entries.take_out(c, TWO, ACTIVITIES[1], "left")).result()
    moved(other, journal)
    assert "a draft of mine" in words(journal, ONE)
    assert words(journal, TWO) == []


# --- drawers --------------------------------------------------------------------------------------


def keep(number: int) -> Kept:
    when = BEGAN + timedelta(minutes=number)
    return Kept(
        session=ONE,
        activity=ACTIVITIES[number],
        state="kept",
        kind="write",
        format=1,
        content={"first": f"kept {number}"},
        changed=when,
    )


def in_drawer(journal: Journal, passphrase: str = MINE) -> list[object]:
    closed = journal.read(lambda c: drawers.load(c, ANA.id))
    opened = closed and closed.open(passphrase)
    return sorted(str(one.content["first"]) for one in opened.kept.values()) if opened else []


def test_drawers_travel_sealed_and_two_become_one_when_opened(
    journal: Journal, other: Journal
) -> None:
    drawer, wrap = drawers.new(ANA.id, MINE)
    drawer.put(keep(1))
    journal.write(lambda c: drawers.save(c, drawer, wrap)).result()
    data = exported(journal)
    assert b"kept 1" not in payload(data)
    brought_in(other, data)
    assert in_drawer(other) == ["kept 1"]
    for computer, number in ((journal, 2), (other, 3)):
        closed = computer.read(lambda c: drawers.load(c, ANA.id))
        opened = closed and closed.open(MINE)
        assert opened
        opened.put(keep(number))
        computer.write(lambda c, o=opened: drawers.save(c, o)).result()
    assert moved(other, journal).waiting == 1
    moved(journal, other)
    assert in_drawer(journal) == in_drawer(other) == ["kept 1", "kept 2", "kept 3"]
    assert content(journal) == content(other)
    closed = journal.read(lambda c: drawers.load(c, ANA.id))
    opened = closed and closed.open(MINE)
    assert opened
    journal.write(lambda c: drawers.save(c, opened)).result()
    assert journal.read(lambda c: c.execute("SELECT count(*) FROM drawer_aside").fetchone()) == (0,)
    assert in_drawer(journal) == ["kept 1", "kept 2", "kept 3"]
    sizes = journal.read(lambda c: c.execute("SELECT length(sealed) FROM drawer").fetchall())
    assert len(set(sizes)) == 1


# --- on the disk ----------------------------------------------------------------------------------


def test_a_deletion_that_comes_in_leaves_no_trace_here(tmp_path: Path, other: Journal) -> None:
    path = tmp_path / "journal.db"
    with Journal.open(path) as journal:
        fill(journal)
        journal.back_up(BEGAN.date())
        moved(journal, other)
        delete(other, TWO)
        other.delete(lambda c: entries.take_out(c, ONE, ACTIVITIES[0], "left")).result()
        moved(other, journal)
        assert ids(journal) == [ONE]
    assert len(backups.found(path)) == 2
    assert WORDS.encode() not in everything(tmp_path)
    assert b"of the second evening" not in everything(tmp_path)


def test_cut_off_before_the_file_was_written_anew_the_next_start_does_it(
    tmp_path: Path, other: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "journal.db"
    with Journal.open(path) as journal:
        fill(journal)
        moved(journal, other)
        delete(other, TWO)
        with monkeypatch.context() as cut:
            cut.setattr(Journal, "erase", lambda journal, _fn: journal.write(lambda _c: None))
            moved(other, journal)
        assert journal.read(lambda c: meta.get(c, meta.ERASING)) == "1"
    with Journal.open(path) as journal:
        journal.flush()  # by then the writer's thread has tidied up
        assert journal.read(lambda c: meta.get(c, meta.ERASING)) is None
    assert b"of the second evening" not in everything(tmp_path)


def test_an_old_backup_outlives_a_deletion(tmp_path: Path) -> None:
    """It knows nothing of the tables that bundles brought, and need not."""
    path = tmp_path / "journal.db"
    with Journal.open(path) as journal:
        fill(journal)
        made = journal.back_up(BEGAN.date())
        connection = driver.connect(made)
        connection.execute("DROP TABLE practice")
        connection.execute("DROP TABLE ritual")
        connection.execute("DROP TABLE gone")
        connection.execute("DROP TABLE drawer_aside")
        connection.execute("PRAGMA user_version = 3")
        connection.close()
        delete(journal, ONE)
    assert made.exists()
    assert WORDS.encode() not in made.read_bytes()


IMPORTING = """
import sys
from pathlib import Path
from helpers import powerloss
from helpers.files import everything
from workshop.journal.bundle import merging, reading
from workshop.journal.journal import Journal

folder, log = Path(sys.argv[1]), Path(sys.argv[2])
bundle = reading.look_through(folder.parent / "bundle")
powerloss.start(log, folder)
powerloss.mark("begins")
with Journal.open(folder / "journal.db") as journal:
    merging.bring_in(journal, bundle)
    powerloss.mark("done")
"""


def test_power_lost_at_any_moment_leaves_the_old_or_the_new(quick_path: Path) -> None:
    import subprocess
    import sys

    from journal.samples import child_environment

    folder = quick_path / "home"
    folder.mkdir()
    with Journal.open(folder / "journal.db") as journal, Journal.in_memory() as other:
        fill(journal)
        moved(journal, other)
        delete(other, TWO)
        other.write(lambda c: go_on(c, ONE, "b" + ONE, 300)).result()
        other.write(lambda c: give(c, ONE, 2, "went on there", 305)).result()
        (quick_path / "bundle").write_bytes(exported(other))
        old, new = content(journal), content(other)
    log = quick_path / "log"
    subprocess.run(
        [sys.executable, "-c", IMPORTING, str(folder), str(log)],
        env=child_environment(),
        check=True,
        timeout=120,
    )
    told = powerloss.events(log)
    begins = next(n for n, event in enumerate(told) if event.name == "begins")
    chance = random.Random(3)
    moments = told[begins:]
    states = []
    for number, event in enumerate([*chance.sample(moments, 25), moments[-1]]):
        after = quick_path / f"cut-{number}"
        marks = powerloss.replay(log, after, upto=event.end, luck=chance if number % 2 else None)
        with Journal.open(after / "journal.db") as journal:
            state = content(journal)
            assert state in (old, new)
            assert "done" not in marks or state == new
            states.append(state == new)
        if states[-1]:
            assert b"of the second evening" not in everything(after)
        shutil.rmtree(after)
    assert states[-1]


def test_the_mark_of_what_is_gone_is_not_its_id() -> None:
    assert gone.hash_of(ONE) != gone.hash_of(TWO)
    assert ONE not in gone.hash_of(ONE)

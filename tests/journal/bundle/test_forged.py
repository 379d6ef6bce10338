"""Bundles that somebody made on purpose: what they can't do, and what is said before they do it."""

import base64
import copy
import hashlib
import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest

from helpers import samples
from helpers.files import everything
from journal.bundle.lives import (
    ACTIVITIES,
    ANA,
    JO,
    ONE,
    PULSE,
    TWO,
    WORDS,
    begin,
    brought_in,
    content,
    delete,
    exported,
    fill,
    forged,
    give,
    ids,
    looked_through,
    name,
)
from workshop.activities.parts import Option
from workshop.journal.bundle import merging
from workshop.journal.bundle.joining import Outcome
from workshop.journal.errors import BundleDamaged, JournalError, NewerBundle
from workshop.journal.journal import Journal
from workshop.journal.passphrase import drawers, sealing
from workshop.journal.tables import entries, gone, sessions

MINE, ANOTHER = "these words are my own", "nobody here knows this"
Record = dict[str, Any]


@pytest.fixture
def journal() -> Iterator[Journal]:
    with Journal.in_memory() as made:
        fill(made)
        yield made


def first_session(records: list[Any]) -> Record:
    return next(record for record in records if record["type"] == "session")


def of_session(forge: Callable[[Record], object]) -> Callable[[list[Any]], None]:
    """Forges the first session."""
    return lambda records: forge(first_session(records)) and None


def foreseen(journal: Journal, data: bytes) -> Outcome | None:
    with looked_through(journal, data) as bundle:
        return merging.foresee(journal, bundle)


# --- what is said before --------------------------------------------------------------------------


def all_gone(records: list[Any]) -> None:
    hashes = sorted(gone.hash_of(id) for id in (ONE, TWO))
    records[1:-1] = [{"type": "gone", "hashes": hashes}]


def later(session: Record) -> None:
    """It went on, or says so."""
    for sitting in session["sittings"]:
        sitting["last_key"] = sitting["ended"] = "2026-03-01T20:00:00Z"


def taken_out(session: Record) -> None:
    later(session)
    session["entries"] = [one for one in session["entries"] if WORDS not in str(one)]


def under_another_id(session: Record, end: str) -> Record:
    """The same session, as if it had parted."""
    other, id = copy.deepcopy(session), ONE + end
    other["row"]["id"] = id
    for sitting in other["sittings"]:
        sitting |= {"session": id, "id": sitting["id"] + end}
    for part in (*other["entries"], *other["used"]):
        part["session"] = id
    return other


def rewritten(records: list[Any]) -> None:
    """One copy takes the words out, another one puts others in their place."""
    one = first_session(records)
    other = under_another_id(one, "-" + "0" * 16)
    taken_out(one)
    put = next(entry for entry in other["entries"] if WORDS in str(entry))
    put |= {"content": {"first": "never said"}, "changed": "2026-03-01T20:01:00Z"}
    records.insert(records.index(one) + 1, other)


def slipped_in(session: Record) -> None:
    """At a time at which nobody sat there, so that no copy can have taken it out."""
    more = copy.deepcopy(session["entries"][0])
    more |= {"activity": ACTIVITIES[5], "changed": "2020-01-01T00:00:00Z"}
    session["entries"].append(more)


@pytest.mark.parametrize(
    ("forge", "outcome"),
    [
        (all_gone, Outcome(deleted=2)),
        (of_session(taken_out), Outcome(changed=1, other=1)),
        (rewritten, Outcome(parted=1, deleted=1)),
        (of_session(slipped_in), Outcome(more=1)),
        (of_session(lambda session: None), Outcome()),
    ],
)
def test_what_a_bundle_would_do_is_known_before_anything_is_changed(
    forge: Callable[[list[Any]], object], outcome: Outcome, journal: Journal
) -> None:
    data = forged(exported(journal), forge)
    before = content(journal)
    assert foreseen(journal, data) == outcome
    assert content(journal) == before
    assert brought_in(journal, data) == outcome
    assert (content(journal) == before) == (outcome == Outcome())


def test_a_look_changes_no_byte_on_the_disk_and_makes_no_backup(tmp_path: Path) -> None:
    path = tmp_path / "home" / "journal.db"
    with Journal.open(path) as journal:
        fill(journal)
        data = forged(exported(journal), all_gone)
    before = everything(path.parent)
    with Journal.open(path) as journal:
        assert foreseen(journal, data) == Outcome(deleted=2)
    assert everything(path.parent) == before


def test_nothing_else_is_done_than_what_was_foreseen(journal: Journal) -> None:
    data = forged(exported(journal), all_gone)
    with looked_through(journal, data) as bundle:
        agreed = merging.foresee(journal, bundle)
        journal.write(lambda c: begin(c, "3" * 16, "s" * 16, 500)).result()
        delete(journal, ONE)
        before = content(journal)
        with pytest.raises(JournalError, match="changed since"):
            merging.bring_in(journal, bundle, foreseen=agreed)
    assert content(journal) == before


def test_what_was_given_here_is_not_shown_in_other_words_unsaid(journal: Journal) -> None:
    data = exported(journal)
    journal.write(lambda c: give(c, ONE, 3, "not seen yet", 7, state="given")).result()

    def show(session: Record) -> None:
        later(session)
        shown = copy.deepcopy(session["entries"][0])
        shown |= {"activity": ACTIVITIES[3], "content": {"first": "never said"}}
        shown |= {"changed": "2026-03-01T19:30:00Z"}
        session["entries"].append(shown)

    outcome = brought_in(journal, forged(data, of_session(show)))
    assert outcome.other == 1


def another_guide(records: list[Any]) -> None:
    """The same answers, under other questions."""
    guide = next(record for record in records if record["type"] == "guide")
    body = base64.b64decode(guide["body"]).replace(b'text = "I"', b'text = "I never"')
    mine = guide | {"body": base64.b64encode(body).decode()}
    mine["hash"] = hashlib.sha256(body).hexdigest()
    records[1:2] = sorted([guide, mine], key=lambda one: str(one["hash"]))
    later(first_session(records))
    first_session(records)["row"]["guide_hash"] = mine["hash"]


def other_seats(session: Record) -> None:
    """The same answers, each by the other one."""
    later(session)
    row = session["row"]
    row["left_partner"], row["right_partner"] = row["right_partner"], row["left_partner"]
    for entry in session["entries"]:
        entry["partner"] = JO.id if entry["partner"] == ANA.id else ANA.id


@pytest.mark.parametrize("forge", [another_guide, of_session(other_seats)])
def test_words_do_not_come_to_stand_under_another_question_or_name(
    forge: Callable[[list[Any]], object], journal: Journal
) -> None:
    here = journal.read(lambda c: (sessions.by_id(c, ONE), entries.load(c, ONE)))
    outcome = brought_in(journal, forged(exported(journal), forge))
    assert (outcome.parted, outcome.deleted, outcome.other) == (1, 0, 0)
    left = [
        (row, entries)
        for id in ids(journal)
        for row, entries in [
            journal.read(lambda c, id=id: (sessions.by_id(c, id), entries_of(c, id)))
        ]
    ]
    assert here[0] and here[0].guide_hash in [row.guide_hash for row, _ in left]
    said = {(e.partner, *e.content.values()) for e in here[1]}
    assert any(said == found for _, found in left)


def entries_of(connection: Any, id: str) -> set[tuple[object, ...]]:
    return {(e.partner, *e.content.values()) for e in entries.load(connection, id)}


# --- what is refused ------------------------------------------------------------------------------


def refused(journal: Journal, forge: Callable[[list[Any]], object]) -> bool:
    data = forged(exported(journal), forge)
    before = content(journal)
    try:
        brought_in(journal, data)
    except BundleDamaged:
        assert content(journal) == before
        return True
    return False


def in_text(key: str, change: Callable[[Any], object]) -> Callable[[Record], None]:
    """Changes JSON that stands in a session as text: its script, or where it stands."""

    def forge(session: Record) -> None:
        holder = session["row"] if key == "small" else session
        inside = json.loads(holder[key])
        change(inside)
        holder[key] = json.dumps(inside)

    return forge


def elsewhere(session: Record) -> None:
    session["row"]["position"] = "w0/talk/both"
    in_text("small", lambda saved: saved.update(position="w0/talk/both"))(session)


AWAY = {"caller": "left", "since": "0001-01-01T00:00:00+14:00", "until": "0001-01-01T00:00:00Z"}


@pytest.mark.parametrize(
    "forge",
    [
        in_text("script", lambda script: script.update(places=[])),
        in_text("script", lambda script: script["places"].pop(0)),
        in_text("script", lambda script: script.update(solo=True)),
        in_text("small", lambda saved: saved.update(position="w5/turn/left")),
        in_text("small", lambda saved: saved.update(spent=-1)),
        in_text("small", lambda saved: saved.update(away=AWAY)),
        elsewhere,
        lambda session: session["row"].update(title="Another one"),
        lambda session: session["row"].update(first="right"),
        lambda session: session["used"][0].update(activity="nowhere"),
    ],
)
def test_a_script_and_a_place_no_guide_gives_are_refused(
    forge: Callable[[Record], None], journal: Journal
) -> None:
    assert refused(journal, of_session(forge))


def test_a_guide_called_otherwise_than_it_calls_itself_is_refused(journal: Journal) -> None:
    def rename(records: list[Any]) -> None:
        records[1]["title"] = "Something harmless"

    assert refused(journal, rename)


def entry(**changes: object) -> Callable[[Record], None]:
    return lambda session: session["entries"][0].update(changes)


PULSED = {"activity": PULSE, "kind": "rate"}


@pytest.mark.parametrize(
    "changes",
    [
        {"content": {}},
        {"content": {"second": "a part it has not"}},
        {"content": {"first": 7}},
        {"content": {"first": "  "}},
        {"content": {"first": "x" * 20_001}},
        {"content": {"spoken": 2}},
        {"kind": "choose"},
        PULSED | {"content": {"seen": 7}},
        PULSED | {"content": {"seen": 11}, "state": "own"},
        PULSED | {"content": {"seen": 7}, "state": "own"},
        {"state": "given"},
    ],
)
def test_an_answer_its_kind_does_not_hold_is_refused(
    changes: dict[str, object], journal: Journal
) -> None:
    assert refused(journal, of_session(entry(**changes)))


def test_more_ways_on_than_any_couple_has_computers_are_refused(journal: Journal) -> None:
    """Each is compared with every other one."""

    def part(records: list[Any]) -> None:
        at = records.index(first_session(records))
        ways = [under_another_id(records[at], f"-{number:016x}") for number in range(60)]
        records[at + 1 : at + 1] = ways

    assert refused(journal, part)


def test_more_sittings_than_a_life_has_are_refused(journal: Journal) -> None:
    def sit(session: Record) -> None:
        one = session["sittings"][0]
        session["sittings"] += [one | {"id": f"{number}"} for number in range(10_001)]

    assert refused(journal, of_session(sit))


def test_what_no_plain_journal_lets_go_of_is_refused_in_a_plain_bundle(journal: Journal) -> None:
    def own(records: list[Any]) -> None:
        records[0]["states"] = ["given", "own", "revealed"]

    assert refused(journal, own)


# --- drawers --------------------------------------------------------------------------------------


def a_drawer(passphrase: str) -> Record:
    drawer, wrap = drawers.new(ANA.id, passphrase)
    found = msgspec.to_builtins({"wrap": wrap, "sealed": drawer.sealed()})
    return {"type": "drawer", "partner": ANA.id, "aside": False, **found}


def drawers_put_in(*put: Record) -> Callable[[list[Any]], None]:
    def forge(records: list[Any]) -> None:
        records[-1:-1] = put

    return forge


def waiting(journal: Journal) -> int:
    found = journal.read(lambda c: c.execute("SELECT count(*) FROM drawer_aside").fetchone())
    return int(found[0])


def test_nobody_gets_a_passphrase_from_a_bundle(journal: Journal) -> None:
    data = forged(exported(journal), drawers_put_in(a_drawer(ANOTHER)))
    assert brought_in(journal, data).waiting == 1
    assert journal.read(drawers.with_passphrase) == frozenset()
    with Journal.in_memory() as new:
        new.write(name).result()
        brought_in(new, data)
        assert new.read(drawers.with_passphrase) == {ANA.id}


def test_two_wait_at_most_and_those_that_do_not_open_wait_no_longer(journal: Journal) -> None:
    mine, wrap = drawers.new(ANA.id, MINE)
    journal.write(lambda c: drawers.save(c, mine, wrap)).result()
    strangers = [a_drawer(ANOTHER) | {"aside": True} for _ in range(5)]
    data = forged(exported(journal), drawers_put_in(*strangers))
    assert brought_in(journal, data).waiting == 2
    assert brought_in(journal, data).waiting == 0
    assert waiting(journal) == 2
    closed = journal.read(lambda c: drawers.load(c, ANA.id))
    assert closed and closed.open(ANOTHER) is None
    opened = closed.open(MINE)
    assert opened
    journal.write(lambda c: drawers.save(c, opened)).result()
    assert waiting(journal) == 0


def test_a_drawer_that_takes_longer_to_open_than_ours_is_refused(journal: Journal) -> None:
    slow = a_drawer(MINE)
    slow["wrap"]["memory"] = 2 * sealing.EFFORT.memory
    data = forged(exported(journal), drawers_put_in(slow))
    with pytest.raises(NewerBundle):
        brought_in(journal, data)


# --- what is not refused --------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("column", "columns"), [("pick", ()), ("felt", samples.lines("felt", "done"))]
)
def test_a_word_that_only_a_newer_program_knows_comes_in(
    column: str, columns: tuple[Option, ...]
) -> None:
    """A guide comes along with a bundle, a word list does not."""
    activity = samples.choose(options=(), words="feelings", columns=columns)
    assert activity.could_hold({f"{column}/quite-new": 1})
    for word, value in (("Quite New", 1), ("quite-new", 2), ("", 1), ("a/b", 1)):
        assert not activity.could_hold({f"{column}/{word}": value})
    assert not activity.could_hold({"elsewhere/quite-new": 1})
    assert not samples.choose().could_hold({"pick/quite-new": 1})

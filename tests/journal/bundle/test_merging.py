"""Journals brought together: in any order, as often as one likes, the same comes of it."""

from collections.abc import Callable
from contextlib import ExitStack
from functools import partial
from typing import Any
from unittest.mock import patch

from hypothesis import HealthCheck, given, note, settings
from hypothesis import strategies as st

from journal.bundle.lives import (
    ACTIVITIES,
    agree,
    begin,
    brought_in,
    change,
    content,
    did,
    exported,
    give,
    go_on,
    moved,
    name,
)
from workshop.journal.bundle import branches
from workshop.journal.journal import Journal
from workshop.journal.tables import entries, rituals, sessions

COMPUTERS = 3


class Lives:
    """Some computers, which began as one, and what is done on each."""

    def __init__(self, stack: ExitStack, computers: int = COMPUTERS) -> None:
        self._stack = stack
        self.journals = [self.new() for _ in range(computers)]
        self.minute = 0
        self.count = 0

    def new(self) -> Journal:
        journal = self._stack.enter_context(Journal.in_memory())
        journal.write(name).result()
        return journal

    def copy_of(self, journal: Journal) -> Journal:
        new = self._stack.enter_context(Journal.in_memory())
        moved_all(journal, new)
        return new

    def next(self) -> str:
        self.count += 1
        return f"{self.count:016x}"

    def do(self, computer: int, what: str, number: int) -> None:
        journal = self.journals[computer]
        self.minute += 7
        ids = [row.id for row in sorted(journal.read(sessions.newest_first), key=lambda r: r.id)]
        id = ids[number % len(ids)] if ids else ""
        if what == "begin":
            write(journal, begin, self.next(), self.next(), self.minute)
        elif what == "move":
            moved_all(self.journals[(computer + 1 + number) % len(self.journals)], journal)
        elif what in HABITS:
            self.do_habit(journal, what, number, id)
        elif not id:
            return
        elif what == "go on":
            write(journal, go_on, id, self.next(), self.minute)
            write(journal, give, id, number, f"words {self.count} {self.minute}", self.minute + 1)
        elif what in ("give", "keep a number"):
            state: entries.State = "given" if what == "give" else "own"
            part = ACTIVITIES[number % len(ACTIVITIES)]
            if any(e.activity == part for e in journal.read(lambda c: entries.revealed(c, id))):
                return  # what was shown is not given again
            words = f"{what} {self.minute}"
            write(journal, partial(give, state=state), id, number, words, self.minute)
        elif what == "show":
            there = journal.read(lambda c: entries.load(c, id))
            for one in there:
                if one.state == "given":
                    part = ACTIVITIES.index(one.activity)
                    write(journal, give, id, part, str(one.content["first"]), self.minute)
                    journal.write(lambda c, o=one: entries.drop(c, id, o.activity, o.seat, "given"))
        elif what == "take out":
            there = journal.read(lambda c: entries.load(c, id))
            if there:
                one = there[number % len(there)]
                journal.delete(lambda c: entries.take_out(c, id, one.activity, one.seat)).result()
        elif what == "delete":
            journal.delete(lambda c: sessions.delete(c, id)).result()

    def do_habit(self, journal: Journal, what: str, number: int, session: str) -> None:
        known = journal.read(rituals.load)
        if what == "agree":
            write(journal, agree, self.next(), session if number % 2 else "", self.minute)
            return
        if not known:
            return
        id = known[number % len(known)].id
        if what == "change":
            write(journal, change, id, self.minute)
        elif what == "did":
            write(journal, did, id, number, ["", f"line {self.minute}", "a line"][number % 3])
        else:
            journal.delete(lambda c: rituals.drop(c, id)).result()


def write(journal: Journal, job: Callable[..., object], *arguments: Any) -> None:
    journal.write(lambda c: job(c, *arguments)).result()


def moved_all(source: Journal, target: Journal) -> None:
    """With all that a locked bundle holds; in memory there is no lock."""
    with patch.object(branches, "PLAIN_STATES", branches.EVERY_STATE):
        moved(source, target)


HABITS = ["agree", "change", "did", "let go"]

WHAT = [
    *HABITS,
    "change",
    "did",
    "begin",
    "go on",
    "go on",
    "give",
    "keep a number",
    "show",
    "take out",
    "move",
    "move",
    "delete",
]

STEPS = st.lists(
    st.tuples(
        st.integers(0, COMPUTERS - 1),
        st.sampled_from(WHAT),
        st.integers(0, 5),
    ),
    max_size=16,
)
MANY = settings(
    max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True
)


def lived(stack: ExitStack, steps: list[tuple[int, str, int]]) -> Lives:
    lives = Lives(stack)
    for step in [
        (0, "begin", 0),
        (0, "agree", 1),
        (0, "go on", 0),
        (1, "move", 1),
        (2, "move", 0),
        *steps,
    ]:
        note(str(step))
        lives.do(*step)
    return lives


@MANY
@given(STEPS)
def test_in_any_order_the_same(steps: list[tuple[int, str, int]]) -> None:
    with ExitStack() as stack:
        lives = lived(stack, steps)
        one, other = lives.journals[:2]
        first, second = lives.copy_of(one), lives.copy_of(other)
        moved_all(other, first)
        moved_all(one, second)
        assert content(first) == content(second)


@MANY
@given(STEPS)
def test_twice_is_once(steps: list[tuple[int, str, int]]) -> None:
    with ExitStack() as stack:
        lives = lived(stack, steps)
        one, other = lives.journals[:2]
        moved_all(other, one)
        once = content(one)
        moved_all(other, one)
        assert content(one) == once
        moved_all(one, other)
        moved_all(other, one)
        assert content(one) == once
        assert content(other) == once


@MANY
@given(STEPS)
def test_three_together_whoever_begins(steps: list[tuple[int, str, int]]) -> None:
    with ExitStack() as stack:
        lives = lived(stack, steps)
        one, two, three = lives.journals
        left, right = lives.copy_of(one), lives.copy_of(two)
        moved_all(two, left)
        moved_all(three, left)
        moved_all(three, right)
        again = lives.copy_of(one)
        moved_all(right, again)
        assert content(left) == content(again)


@MANY
@given(STEPS)
def test_a_new_journal_becomes_the_same_to_the_byte(steps: list[tuple[int, str, int]]) -> None:
    with ExitStack() as stack:
        journal = lived(stack, steps).journals[0]
        data = exported(journal)
        new = stack.enter_context(Journal.in_memory())
        brought_in(new, data)
        assert exported(new) == data

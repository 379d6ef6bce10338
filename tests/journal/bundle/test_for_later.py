"""A line left for another day, on two computers: opened on one, it is neither lost nor closed."""

from datetime import timedelta

import pytest

from journal.bundle.lives import ACTIVITIES, BEGAN, begin, give, name
from workshop.journal.bundle import branches, records
from workshop.journal.bundle.branches import EVERY_STATE, PLAIN_STATES, Copy
from workshop.journal.journal import Journal
from workshop.journal.tables import entries

ONE = "1" * 16
OPENED = BEGAN + timedelta(days=3)


def copy(journal: Journal, states: frozenset[str] = EVERY_STATE) -> Copy:
    return Copy(journal.read(lambda c: records.whole(c, ONE, states)), states)


def states(stay: list[branches.Whole]) -> list[tuple[str, str]]:
    [whole] = stay
    return [(entry.seat, entry.state) for entry in whole.entries]


@pytest.mark.parametrize("carried", [EVERY_STATE, PLAIN_STATES])
@pytest.mark.parametrize("turned", [False, True])
def test_opened_here_and_closed_there_it_is_open(carried: frozenset[str], turned: bool) -> None:
    with Journal.in_memory() as here:
        here.write(name).result()
        here.write(lambda c: begin(c, ONE, "s" + ONE, 0)).result()
        for seat in ("left", "right"):
            here.write(
                lambda c, s=seat: give(c, ONE, 0, f"for you, {s}", 5, seat=s, state="given")  # type: ignore[misc]
            ).result()
        here.write(lambda c: give(c, ONE, 1, "shown", 9)).result()
        before = copy(here, carried)
        here.write(lambda c: entries.reveal(c, ONE, ACTIVITIES[0], OPENED)).result()
        both = [before, copy(here)]
        stay = branches.merged(both[::-1] if turned else both, frozenset())
    assert sorted(states(stay)) == [
        ("left", "revealed"),
        ("left", "revealed"),
        ("right", "revealed"),
    ]


def test_taken_back_before_it_was_opened_it_stays_away() -> None:
    with Journal.in_memory() as here:
        here.write(name).result()
        here.write(lambda c: begin(c, ONE, "s" + ONE, 0)).result()
        here.write(lambda c: give(c, ONE, 0, "for you", 5, state="given")).result()
        here.write(lambda c: give(c, ONE, 1, "shown", 9)).result()
        before = copy(here)
        here.write(lambda c: entries.take_out(c, ONE, ACTIVITIES[0], "left")).result()
        stay = branches.merged([before, copy(here)], frozenset())
    assert states(stay) == [("left", "revealed")]

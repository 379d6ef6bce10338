"""However a key is held down, it counts once."""

from hypothesis import given
from hypothesis import strategies as st

from helpers.effort import effort
from workshop.tui.console.unhurried import APART, ROOM_APART, Unhurried


class Time:
    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


@effort(200)
@given(
    first=st.floats(0.2, 0.99),
    gaps=st.lists(st.floats(0.01, 0.29), max_size=40),
    let_go=st.floats(1.01, 5.0),
)
def test_a_held_key_counts_once(first: float, gaps: list[float], let_go: float) -> None:
    time = Time()
    keys = Unhurried(time)
    taken = [keys.takes("next", ROOM_APART)]
    for gap in (first, *gaps):
        time.now += gap
        taken.append(keys.takes("next", ROOM_APART))
    assert taken.count(True) == 1
    time.now += let_go
    assert keys.takes("next", ROOM_APART)


def test_another_key_counts_at_once_and_two_of_a_lighter_one_may_be_meant() -> None:
    time = Time()
    keys = Unhurried(time)
    assert keys.takes("next", ROOM_APART)
    assert keys.takes("undo", APART)
    assert not keys.takes("undo", APART)
    time.now += APART
    assert keys.takes("undo", APART)
    assert keys.takes("next", ROOM_APART)


def test_it_is_told_once_for_each_hold() -> None:
    time = Time()
    keys = Unhurried(time)
    told = []
    for _hold in range(2):
        time.now += 2 * ROOM_APART
        keys.takes("next", ROOM_APART)
        for _again in range(3):
            assert not keys.takes("next", ROOM_APART)
            told.append(keys.tells())
    assert told == [True, False, False] * 2

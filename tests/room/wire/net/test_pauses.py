"""How long a link waits before it tries again."""

from workshop.room.wire.net.pauses import LONGEST, SHORTEST, Pauses


def test_pauses_grow_and_stay_within_bounds() -> None:
    pauses = Pauses(lambda: 1.0)
    found = [pauses.next() for _ in range(12)]
    assert found == sorted(found)
    assert found[0] == SHORTEST
    assert found[-1] == LONGEST
    pauses.over()
    assert pauses.next() == SHORTEST


def test_chance_makes_them_shorter_by_half_at_most() -> None:
    assert Pauses(lambda: 0.0).next() == SHORTEST / 2

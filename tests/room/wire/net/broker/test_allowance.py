"""How much one line may bring."""

from workshop.room.wire.net.broker.allowance import Allowance


def test_much_at_once_and_then_little_all_the_time() -> None:
    allowance = Allowance(each_second=10, most=5, now=0)
    assert [allowance.take(1, 0) for _ in range(5)] == [0] * 5
    assert allowance.take(1, 0) == 0.1
    assert allowance.take(1, 0.1) == 0.1
    assert allowance.take(1, 10) == 0


def test_no_more_is_saved_up_than_allowed() -> None:
    allowance = Allowance(each_second=10, most=5, now=0)
    assert allowance.take(5, 1000) == 0
    assert allowance.take(1, 1000) > 0

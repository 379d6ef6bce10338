"""Names and seats change; whose words are whose never does."""

from contextlib import closing

import pytest

from helpers.walker import Time, walk_to
from workshop.journal.journal import Journal
from workshop.session import WriteDown
from workshop.sitting.house import House
from workshop.sitting.naming import name_couple, rename
from workshop.sitting.sit_down import go_on, start


@pytest.mark.parametrize(("left", "right"), [("Jo", "Ana"), ("jo", "ANA")])
def test_names_typed_over_crosswise_are_a_change_of_seats(left: str, right: str) -> None:
    time = Time()
    with closing(House(Journal.in_memory(), clock=time.clock, wall=time.wall)) as house:
        couple = name_couple(house, "Ana", "Jo")
        sitting = walk_to(start(house), time, "one-thing/turn/left")
        sitting.act(WriteDown({"moment": "CANARY of mine"})).result()
        sitting.put_away().result()
        changed = rename(house, couple, left, right)
        assert changed.right.id == couple.left.id
        again = go_on(house, sitting.session_id)
        turn = again.view().turn
        assert turn is not None
        assert turn.id == couple.left.id
        assert (turn.name.casefold(), turn.seat) == ("ana", "right")


def test_two_equal_names_may_be_written_anew() -> None:
    with closing(House(Journal.in_memory())) as house:
        couple = name_couple(house, "Sam", "Sam")
        again = rename(house, couple, "Sam", "Sam")
        assert (again.left.id, again.right.id) == (couple.left.id, couple.right.id)

"""The linear face asks for one's own passphrase at a hand-over, and never shows it."""

from contextlib import closing
from pathlib import Path

from helpers.walker import Time
from plain.robot import Everything, Table, house_at
from workshop.sitting.view import View
from workshop.sitting.yours import Yours

FOUR = "four words are good"


def test_a_wrong_one_opens_nothing_the_right_one_the_drawer_an_empty_line_goes_on(
    tmp_path: Path,
) -> None:
    time = Time()
    with closing(house_at(tmp_path, time)) as house:
        couple = house.couple()
        assert couple
        mine = Yours(house, couple.left.id)
        mine.set_passphrase(FOUR)
        everything = Everything()
        typed: list[str] = []
        tries = ["not these words", FOUR]

        def types(view: View, prompt: str) -> str:
            if prompt.startswith("your own passphrase"):
                typed.append(tries.pop(0) if tries else "")
                return typed[-1]
            return everything(view, prompt)

        table = Table(house, time, "main", types)
        table.lead()
        assert typed[:2] == ["not these words", FOUR]
        assert "This does not open it." in table.terminal.all
        assert mine.open(FOUR)
        assert mine.kept()

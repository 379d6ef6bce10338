"""A whole workshop at whose end the two leave each other a line, closed until another day."""

from helpers.walker import Time, do, step
from workshop.ground.partner import Seat
from workshop.session import GoOn, Pass, Show, WriteDown
from workshop.sitting.house import House
from workshop.sitting.later import RESTS
from workshop.sitting.sit_down import start
from workshop.sitting.sitting import Sitting
from workshop.sitting.view import View

LINE = "line-for-later"
ANA, JO = "marigold for you", "heather for you"
BOTH: dict[Seat, str] = {"left": ANA, "right": JO}


def one_step(sitting: Sitting, time: Time, lines: dict[Seat, str]) -> None:
    view = sitting.view()
    stage = view.stage
    if stage.activity != LINE or not view.private:
        do(sitting, time, step(view, straight_on=True))
    elif view.small.part == "share":
        sitting.act(Show(frozenset({"line"}))).result()
    elif stage.seat in lines and stage.seat != "both":
        sitting.act(WriteDown({"line": lines[stage.seat]})).result()
        sitting.act(GoOn()).result()
    else:
        sitting.act(Pass()).result()


def walk(sitting: Sitting, time: Time, lines: dict[Seat, str], until: str = "") -> View:
    """To the end, or until a page of this name; what is on view there."""
    for _ in range(500):
        view = sitting.view()
        if view.status != "open":
            assert not until, f"never at {until}"
            return view
        if until == f"{view.stage.id} {view.page[1]}":
            return view
        assert until or view.page[1] != "opening"
        one_step(sitting, time, lines)
        time.let(1.0, sitting)
    raise AssertionError(sitting.view().stage.id)


def workshop(house: House, time: Time, lines: dict[Seat, str]) -> str:
    """A whole workshop, at whose end these lines are left."""
    sitting = start(house)
    assert walk(sitting, time, lines).status == "done"
    return sitting.session_id


def another_day(time: Time) -> None:
    time.seconds += RESTS.total_seconds() + 60

"""A journal in which two people have really sat down: walked through the house, no shortcuts.

What is meant to be shown says SHOWN; what is kept says CANARY. Time is this file's own.
"""

from datetime import UTC, datetime, timedelta
from pathlib import Path

from workshop.activities.agree import Agree
from workshop.activities.choose import Choose
from workshop.activities.parts import Answers
from workshop.activities.rate import Rate
from workshop.session import Confirm, GoOn, Show, Tonight, WriteDown
from workshop.sitting.house import House
from workshop.sitting.naming import name_couple
from workshop.sitting.sit_down import go_on, start
from workshop.sitting.sitting import Sitting
from workshop.sitting.view import View

BEGAN = datetime(2026, 3, 1, 19, 4, 5, tzinfo=UTC)


class Time:
    """One clock for both: seconds since the first evening began."""

    def __init__(self) -> None:
        self.seconds = 0.0

    def clock(self) -> float:
        return self.seconds

    def wall(self) -> datetime:
        return BEGAN + timedelta(seconds=self.seconds)


def open_house(path: Path, left: str = "Ana", right: str = "Jo") -> tuple[House, Time]:
    """A new journal of these two, and the time by which they live."""
    time = Time()
    house = House.open(path, clock=time.clock, wall=time.wall)
    name_couple(house, left, right)
    return house, time


def walk(sitting: Sitting, time: Time, until: str = "", word: str = "SHOWN") -> None:
    """Goes on to the end, or to the answers of this stage, which are left as they stand there."""
    for _ in range(1000):
        view = sitting.view()
        if view.status != "open":
            return
        _one_step(sitting, view, word)
        if view.stage.id == until and sitting.view().words.mine:
            return
        for _ in range(10):
            time.seconds += 4.5
            sitting.tick()
    raise AssertionError(f"never out of {sitting.view().stage.id}")


def _one_step(sitting: Sitting, view: View, word: str) -> None:
    stage, small, seat = view.stage, view.small, view.stage.seat
    if view.covered or view.interlude:
        sitting.act(GoOn()).result()
    elif stage.does == "tonight":
        sitting.act(Tonight("fine")).result()
    elif stage.does == "turn" and small.part == "share":
        shown = {key for key, value in view.words.mine.items() if "CANARY" not in str(value)}
        sitting.act(Show(frozenset(shown))).result()
    elif stage.does in ("turn", "agree") and not view.words.mine:
        sitting.act(WriteDown(_answers(view, word))).result()
    elif stage.does == "agree" and small.part == "confirm" and len(small.confirmed) < 2:
        sitting.act(Confirm("left" if "left" not in small.confirmed else "right")).result()
    else:
        assert seat
        sitting.act(GoOn()).result()


def _answers(view: View, word: str) -> Answers:
    """An answer to every part; what is a note, or the second of several texts, stays kept."""
    activity, seat = view.activity, view.stage.seat
    if isinstance(activity, Rate):
        return {part.id: 7 for part in activity.parts()}
    if isinstance(activity, Choose):
        marks: Answers = {
            f"{column}/{line.id}": 1
            for column in activity.column_ids()
            for line in activity.lines()[:2]
        }
        return {**marks, "note": f"CANARY {activity.id} {seat}"}
    answers: Answers = {}
    for number, part in enumerate(part for part in activity.parts() if part.id != "spoken"):
        hidden = number == 1 and not isinstance(activity, Agree)
        words = f"{'CANARY' if hidden else word} {activity.id} {part.id} {seat}"
        # Of places in an order each is taken once.
        value: str | int = number + 1 if part.holds == "place" else 1
        answers[part.id] = words if part.holds == "text" else value
    return answers


def live(path: Path) -> tuple[str, str]:
    """A whole workshop, and a second one left in the middle of a turn; the ids of both.

    The second holds a pulse, kept words (CANARY), and words given and a draft, neither of which
    has been seen yet (UNSEEN).
    """
    house, time = open_house(path)
    whole = start(house, "main")
    walk(whole, time)
    if whole.view().status != "done":  # rested between its two evenings
        whole = go_on(house, whole.session_id)
        walk(whole, time)
    cut = start(house, "main")
    walk(cut, time, until="one-thing/turn/left", word="UNSEEN")
    cut.put_away().result()
    house.close()
    return whole.session_id, cut.session_id

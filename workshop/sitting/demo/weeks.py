"""The weekly dates of the made-up couple over about a year: numbers that go up and down.

They are beside the sessions of `life.py` and change nothing of them. Little is said in them; they
are there for the numbers, which have weeks without an answer, a summer without any, and no moral.
"""

from datetime import UTC, date, datetime, time, timedelta
from random import Random

from workshop.activities import Activity
from workshop.activities.parts import HIGHEST, Answers
from workshop.activities.rate import Rate
from workshop.ground.partner import Couple, Seat
from workshop.journal.journal import Journal
from workshop.journal.tables import partners
from workshop.journal.tables.rows import Connection
from workshop.sitting.demo.calendar import Plan
from workshop.sitting.demo.life import Life
from workshop.sitting.demo.person import Person
from workshop.sitting.demo.world import World, load

SEED = 7

_GUIDE = "weekly-date"

_FIRST = 1000
"""The number of the first one, so that none is taken for a first evening."""

WEEKS: tuple[tuple[int, float | None, float | None], ...] = (
    (358, 5.5, 6.2),
    (351, 5.0, 6.0),
    (337, 4.6, 5.4),
    (330, 4.9, 5.0),
    (316, 3.9, 5.3),
    (302, 3.2, 4.4),
    (288, 3.7, 3.8),
    (281, None, 4.3),
    (267, 4.5, 4.5),
    (203, 4.0, 5.3),
    (196, 4.9, 5.0),
    (182, 4.4, None),
    (168, 3.4, 5.7),
    (154, 2.8, 5.2),
    (140, 3.1, 4.9),
    (84, 4.2, 5.9),
    (63, 3.7, 5.3),
    (33, 5.2, 6.7),
    (26, 4.7, 6.0),
    (16, 5.7, 6.4),
    (6, 4.9, 6.8),
)
"""Days before today, and about how it was for the left and the right one; None: passed."""

_LEANING: dict[Seat, dict[str, float]] = {
    "left": {"made-room": 1.0, "feelings-safe": -1.2, "noticed": -0.3},
    "right": {"comforted": 0.8, "made-room": -1.6, "close": 1.0},
}
"""Which of the five each of the two feels more, or less."""


def write_weeks(journal: Journal, *, today: date) -> None:
    """Adds the weekly dates to the journal of the made-up couple.

    Args:
        journal: As `write_demo` left it.
        today: The same day as there.

    Raises:
        JournalError: It can't be written.
    """
    by_seat = {partner.seat: partner for partner in journal.read(partners.load)}
    life = _Weeks(load(), Couple(by_seat["left"], by_seat["right"]), Random(SEED))

    def live(connection: Connection) -> None:
        for number, (ago, left, right) in enumerate(WEEKS):
            life.feel(left, right)
            life.live(connection, Plan(_FIRST + number, _GUIDE, (_evening(today, ago, number),)))

    journal.write(live).result()


class _Weeks(Life):
    """A life in which the two answer the five lines, and pass what is to be written."""

    def __init__(self, world: World, couple: Couple, random: Random) -> None:
        super().__init__(world, couple, random)
        self._left, self._right = _Weekly("left", random), _Weekly("right", random)
        self._people |= {"left": self._left, "right": self._right}

    def feel(self, left: float | None, right: float | None) -> None:
        """How it was for both in this week."""
        self._left.level, self._right.level = left, right


class _Weekly(Person):
    """Somebody who answers the five lines by how the week was."""

    def __init__(self, seat: Seat, random: Random) -> None:
        super().__init__({}, {}, random)
        self._seat: Seat = seat
        self.level: float | None = None

    def answer(self, activity: Activity, meeting_day: str) -> Answers:
        """Numbers around the level of the week; now and then a line is left out."""
        if not isinstance(activity, Rate) or self.level is None:
            return {}
        found: Answers = {}
        for item in activity.items:
            leaning = _LEANING[self._seat].get(item.id, 0.0)
            number = round(self.level + leaning + self._random.gauss(0, 0.7))
            if self._random.random() > 0.04:
                found[item.id] = max(0, min(HIGHEST, number))
        return found


def _evening(today: date, ago: int, number: int) -> datetime:
    """Some time after supper so many days ago, where this computer stands; as UTC."""
    local = datetime.combine(today - timedelta(days=ago), time(19, 20 + number))
    return local.astimezone(UTC)

"""Some evenings of the made-up couple over about a year, on which the same things were asked again.

They stand beside the sessions of `life.py` and change nothing of them. What is answered here is
written down, so that the two can be seen to change: an order that shifts, lines that come and go.
"""

from datetime import UTC, date, datetime, time, timedelta
from random import Random

from workshop import session
from workshop.activities import Activity, Stage
from workshop.activities.parts import Answers
from workshop.ground.partner import SEATS, Couple, Who
from workshop.journal.journal import Journal
from workshop.journal.tables import partners
from workshop.journal.tables.rows import Connection
from workshop.sitting.demo.calendar import Plan
from workshop.sitting.demo.life import Life, Walk
from workshop.sitting.demo.person import Person
from workshop.sitting.demo.world import World, load

SEED = 12

_FIRST = 2000
"""The number of the first one, so that none is taken for a first evening."""

Said = dict[str, dict[Who, Answers]]
"""What each says on an evening, by activity."""


def _order(own: str, guess: str) -> Answers:
    """Three needs in an order, and three that are guessed."""
    return {
        f"{order}/{need}": place
        for order, needs in (("own", own), ("guess", guess))
        for place, need in enumerate(needs.split(), 1)
    }


def _marks(lines: str, note: str = "") -> Answers:
    """These lines, and what was added in words."""
    return dict.fromkeys(lines.split(), 1) | ({"note": note} if note else {})


_EVENINGS: tuple[tuple[int, str, Said], ...] = (
    (
        338,
        "needs-told",
        {
            "seven-needs": {
                "left": _order("security listening affection", "support affection validation"),
                "right": _order("support validation listening", "affection intimacy security"),
            },
            "need-missing-care": {
                "left": _marks("heard/need heard/missing safe/need safe/missing safe/care"),
                "right": _marks("supported/need supported/missing heard/missing supported/care"),
            },
            "one-wish": {"both": {"wish": "One evening a week without a list on the table"}},
        },
    ),
    (
        296,
        "looking-back",
        {
            "small-wins": {
                "left": _marks("happened/laughed more/asked more/phones-away more/comforted"),
                "right": _marks(
                    "happened/laughed happened/thanked more/asked more/kind-hard-talk",
                    "You waited for me on the stairs once.",
                ),
            },
            "new-agreement": {
                "both": {"what": "The list stays in the drawer", "when": "Sundays after six"}
            },
        },
    ),
    (
        211,
        "needs-told",
        {
            "seven-needs": {
                "left": _order("listening security intimacy", "support listening validation"),
                "right": _order("support listening validation", "listening security affection"),
            },
            "need-missing-care": {
                "left": _marks("heard/need heard/care safe/need safe/care close/need"),
                "right": _marks("supported/need supported/missing supported/care heard/need"),
            },
            "one-wish": {"both": {"wish": "Wake me at six, also when I look tired"}},
        },
    ),
    (
        169,
        "looking-back",
        {
            "small-wins": {
                "left": _marks(
                    "happened/laughed happened/asked happened/phones-away more/comforted "
                    "more/touch",
                    "The note on the kettle.",
                ),
                "right": _marks(
                    "happened/laughed happened/thanked happened/asked more/kind-hard-talk"
                ),
            },
            "new-agreement": {
                "both": {"what": "A note on the kettle", "when": "before every night shift"}
            },
        },
    ),
    (
        146,
        "looking-back",
        {
            "small-wins": {
                "left": _marks("happened/asked happened/thanked happened/comforted more/touch"),
                "right": _marks(
                    "happened/asked happened/kind-hard-talk happened/remembered more/touch",
                    "We talked about the money and then we had pancakes.",
                ),
            },
        },
    ),
    (
        129,
        "needs-told",
        {
            "seven-needs": {
                "left": _order("intimacy listening affection", "support listening intimacy"),
                "right": _order("listening support intimacy", "intimacy listening security"),
            },
            "need-missing-care": {
                "left": _marks("heard/need heard/care close/need close/care"),
                "right": _marks("supported/need supported/care heard/need heard/care close/need"),
            },
            "one-wish": {"both": {"wish": "A day at the lake, with a day named for it"}},
        },
    ),
)
"""Days before today, the guide, and what was said. Long ago only: of late, `life.py` tells."""


def write_seasons(journal: Journal, *, today: date) -> None:
    """Adds these evenings to the journal of the made-up couple.

    Args:
        journal: As `write_demo` left it.
        today: The same day as there.

    Raises:
        JournalError: It can't be written.
    """
    by_seat = {partner.seat: partner for partner in journal.read(partners.load)}
    couple = Couple(by_seat["left"], by_seat["right"])

    def live(connection: Connection) -> None:
        for number, (ago, guide, said) in enumerate(_EVENINGS):
            life = _Season(load(), couple, said, Random(SEED + number))
            evening = _evening(today - timedelta(days=ago), number)
            life.live(connection, Plan(_FIRST + number, guide, (evening,)))

    journal.write(live).result()


class _Season(Life):
    """An evening on which two people say just this."""

    def __init__(self, world: World, couple: Couple, said: Said, random: Random) -> None:
        super().__init__(world, couple, random)
        whose: tuple[Who, ...] = (*SEATS, "both")
        self._people = {who: _Speaker(who, said, random) for who in whose}

    def _take(self, walk: Walk, stage: Stage, meeting_day: str, *, passes: bool) -> None:
        if stage.does == "tonight":  # on a short evening there would be less to see
            walk.wait(6)
            walk.act(session.Tonight("fine"))
        else:
            super()._take(walk, stage, meeting_day, passes=False)


class _Speaker(Person):
    """Somebody who says what was written down, and shows all of it."""

    def __init__(self, who: Who, said: Said, random: Random) -> None:
        super().__init__({}, {}, random)
        self._who: Who = who
        self._lines = said

    def answer(self, activity: Activity, meeting_day: str) -> Answers:
        """What is written down for this activity; nothing else."""
        return dict(self._lines.get(activity.id, {}).get(self._who, {}))

    def shows(self, answers: Answers) -> frozenset[str]:
        """All of it."""
        return frozenset(answers)


def _evening(day: date, number: int) -> datetime:
    """Some time after supper on this day, where this computer stands; as UTC."""
    return datetime.combine(day, time(19, 5 + number)).astimezone().astimezone(UTC)

"""On which evenings the made-up couple sits down, and with what."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta
from random import Random

from msgspec import Struct

from workshop.guide import by_id

DAYS = 120
"""Over how many days a few sessions are spread; with more evenings than days it takes longer."""

_EVENING = (time(20, 22), 20)
"""A workshop of several evenings begins at about half past eight: from when, minutes at most."""

_ANY_TIME = (time(17, 30), 240)


class Plan(Struct, frozen=True):
    """One session: its number from 0, its guide, and when they sit down to it."""

    number: int
    guide: str
    evenings: tuple[datetime, ...]
    """UTC; one for each sitting."""
    unfinished: bool = False
    """They stop in the middle of the last of these evenings."""


def plans(rhythm: Sequence[str], sessions: int, today: date, random: Random) -> list[Plan]:
    """So many sessions, of which the last evening is yesterday."""
    ids = [rhythm[number % len(rhythm)] for number in range(sessions)]
    ids[-1] = rhythm[0]
    sittings = {id: by_id(id)[0].modules[-1].sitting for id in set(ids)}
    counts = [sittings[id] for id in ids[:-1]] + [1]
    days = iter(_days(counts, today, random))
    found = []
    for number, (id, count) in enumerate(zip(ids, counts, strict=True)):
        hour = _EVENING if sittings[id] > 1 else _ANY_TIME
        evenings = tuple(_moment(next(days), hour, random) for _ in range(count))
        found.append(Plan(number, id, evenings, unfinished=number == sessions - 1))
    return found


def _days(counts: Sequence[int], today: date, random: Random) -> list[date]:
    """The days, no day twice; the second evening of a session follows sooner than others."""
    gaps: list[float] = []
    for count in counts:
        gaps += [random.uniform(0.6, 1.4)] + [random.uniform(0.5, 0.8)] * (count - 1)
    gaps[0] = 0.0
    length = max(DAYS - 1, len(gaps))
    scale = length / (sum(gaps) or 1)
    found: list[date] = []
    before_last, day = 0.0, today
    for gap in reversed(gaps):
        ideal = today - timedelta(days=1 + round(before_last * scale))
        day = min(ideal, day - timedelta(days=1))
        found.append(day)
        before_last += gap
    return found[::-1]


def _moment(day: date, hours: tuple[time, int], random: Random) -> datetime:
    """A moment of this day where this computer stands, as UTC."""
    start, minutes = hours
    local = datetime.combine(day, start) + timedelta(seconds=random.randrange(minutes * 60))
    return local.astimezone(UTC)

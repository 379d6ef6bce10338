"""What the made-up couple does between the sessions: their rituals, on irregular days.

A good spring of it, some empty weeks, a rest, one ritual let go of with thanks. No moral.
"""

from datetime import date, datetime, time, timedelta
from random import Random

from msgspec.structs import replace

from workshop.journal.journal import Journal
from workshop.journal.tables import practices, rituals
from workshop.journal.tables.rows import Connection
from workshop.rituals import Cadence, Practice, Ritual, Span, changing
from workshop.rituals.moment import is_due

SEED = 11

_ANY_DAY = date(2000, 1, 1)
"""Stands until it is known when the months begin."""

_TEA = Ritual(
    id="de0000000000tea0",
    what="Tea for two, phones in the drawer, each tells one thing from the day",
    spans=(Span(_ANY_DAY, Cadence("daily", _ANY_DAY), "17:30"),),
    where="on the balcony, or at its door when it rains",
    reminder="the kettle",
    minutes=10,
    sign="two empty cups stand on the sill",
    otherwise="one thing each, told on the stairs",
)
_COOK = Ritual(
    id="de000000000cook0",
    what="Cook something that neither of us has cooked",
    spans=(Span(_ANY_DAY, Cadence("weekly", _ANY_DAY, days=(5,), gap=2), "18:00"),),
    where="in the kitchen",
    reminder="the market bag on its hook",
)
_NOTE = Ritual(
    id="de000000000note0",
    what="A note on the bread bin",
    spans=(Span(_ANY_DAY, Cadence("gap", _ANY_DAY, gap=3)),),
    when="before a night shift",
    thanks="It carried us through the night shifts.",
)

MADE_UP = (_TEA, _COOK, _NOTE)
"""Before they have their days."""

_NOTES = {
    _TEA.id: (
        "The kettle was louder than we were.",
        "We stayed out until the street lamps came on.",
        "Only five minutes. Good ones.",
        "Noor told the story with the ladder again.",
    ),
    _COOK.id: ("Dumplings. Two of them stayed whole.", "Too much salt, and a long supper."),
    _NOTE.id: ("“The soup is for you.”",),
}


def write_habits(journal: Journal, *, today: date) -> None:
    """Adds the rituals of the made-up couple, in place of those that came out of their sessions.

    Args:
        journal: As `write_demo` left it.
        today: The same day as there.

    Raises:
        JournalError: It can't be written.
    """
    tea = _since(_TEA, today - timedelta(days=110))
    tea = changing.resting(tea, today - timedelta(days=52), today - timedelta(days=43))
    cook = _since(_COOK, today - timedelta(days=40))
    note = _since(_NOTE, today - timedelta(days=118))
    note = changing.ended(note, today - timedelta(days=34), _NOTE.thanks)
    random = Random(SEED)

    def live(connection: Connection) -> None:
        for earlier in rituals.load(connection):
            rituals.drop(connection, earlier.id)
        for ritual, often in ((tea, 0.66), (cook, 0.8), (note, 0.7)):
            rituals.save(connection, ritual, _evening(ritual.begins))
            for done in _done(ritual, today, often, random):
                practices.save(connection, done, _evening(done.day))

    journal.write(live).result()


def _since(ritual: Ritual, day: date) -> Ritual:
    (span,) = ritual.spans
    return replace(ritual, spans=(Span(day, replace(span.cadence, begins=day), span.at),))


def _done(ritual: Ritual, today: date, often: float, random: Random) -> list[Practice]:
    """Most days on which it came round, now and then another one; a line on few of them."""
    lines = list(_NOTES[ritual.id])
    found = []
    day = ritual.begins
    while day < (ritual.ended or today):
        likely = often if is_due(ritual, day) else 0.03
        if not ritual.rests_on(day) and random.random() < likely:
            note = lines.pop(0) if lines and random.random() < 0.15 else ""
            found.append(Practice(ritual.id, day, note))
        day += timedelta(days=1)
    return found


def _evening(day: date) -> datetime:
    return datetime.combine(day, time(21, 4)).astimezone()

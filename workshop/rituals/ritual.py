"""What two people agreed on, and each time they did it."""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise

from msgspec import Struct

from workshop.ground.language import N_
from workshop.rituals.cadence import Cadence, time_of

LONGEST = 500
"""Characters of one line of a ritual, or of a note."""

LONGEST_ID = 100
"""Characters of an id, or of the name of a time zone."""

MOST_MINUTES = 600
"""How long a ritual may take."""

MOST_PARTS = 1000
"""How many plans, and how many rests, a ritual may have had: decades of changing it."""

YEARS = range(1900, 3000)
"""In which its days can be; what is made before anybody plans it may begin earlier."""

NEUTRAL = N_("A moment for us")
"""What a ritual or an appointment is called outside of the program."""

PLENTY = 2
"""How many rituals two people can well keep up; more are possible."""


class Span(Struct, frozen=True, forbid_unknown_fields=True):
    """When it comes round, from a day on: what was due last month does not change with the plan."""

    since: date
    cadence: Cadence
    at: str = ""
    """The time of day, such as 21:00; empty where something else reminds."""
    zone: str = ""
    """Of this clock, such as Europe/Berlin; empty for the clock of whoever looks."""

    def __post_init__(self) -> None:
        """Raises ValueError for what is no time of day, or no name of a zone."""
        if self.at and not (_AT.fullmatch(self.at) and time_of(self.at)):
            raise ValueError("the time of day stands as 21:00")
        if len(self.zone) > LONGEST_ID:
            raise ValueError("no time zone has such a name")


class Rest(Struct, frozen=True, forbid_unknown_fields=True):
    """Days on which nothing is due: a quiet week, a holiday."""

    first: date
    last: date | None = None
    """None while nobody has said when it goes on."""

    def __post_init__(self) -> None:
        """Raises ValueError for one that ends before it begins."""
        if self.last is not None and self.last < self.first:
            raise ValueError("a rest does not end before it begins")


class Ritual(Struct, frozen=True, forbid_unknown_fields=True):
    """A small habit, in the words of the two."""

    id: str
    what: str
    spans: tuple[Span, ...]
    """The oldest first; never none."""
    when: str = ""
    """In their words, such as "after the dishes"."""
    where: str = ""
    reminder: str = ""
    """What reminds them."""
    minutes: int = 0
    """How long it takes; 0 where they did not say."""
    sign: str = ""
    """How they know that it was done."""
    otherwise: str = ""
    """What they do on a day on which it does not fit."""
    guide: str = ""
    """Id of the short session it is done with; empty for none."""
    rests: tuple[Rest, ...] = ()
    """In their order; they do not overlap."""
    ended: date | None = None
    """The first day on which it is no more."""
    thanks: str = ""
    """A line with which they let it go."""
    session: str = ""
    """Where it was agreed; empty for what was agreed on the page of rituals."""
    activity: str = ""
    changes: int = 0
    """How often it was changed; what a calendar calls its sequence."""

    def __post_init__(self) -> None:
        """Raises ValueError for what no ritual can be: what is saved can always be read."""
        if not 1 <= len(self.spans) <= MOST_PARTS or len(self.rests) > MOST_PARTS:
            raise ValueError("a ritual has a plan, and no more of them than anybody makes")
        if any(one.since >= after.since for one, after in pairwise(self.spans)):
            raise ValueError("plans stand in their order")
        if any(one.last is None or one.last >= after.first for one, after in pairwise(self.rests)):
            raise ValueError("rests stand in their order and do not overlap")
        if any(day.year >= YEARS.stop for day in self.dates()):
            raise ValueError("there is a day behind the last one")
        if not 0 <= self.minutes <= MOST_MINUTES or self.changes < 0:
            raise ValueError("a number that can't be")
        if any(len(text) > LONGEST for text in self.texts()):
            raise ValueError("a line is too long")
        ids = (self.id, self.guide, self.session, self.activity)
        if any(len(id) > LONGEST_ID for id in ids):
            raise ValueError("an id is too long")

    @property
    def now(self) -> Span:
        """When it comes round as it was agreed last."""
        return self.spans[-1]

    @property
    def begins(self) -> date:
        """Its first day."""
        return self.spans[0].since

    def falls_on(self, first: date, last: date) -> list[date]:
        """The days it comes round or came round, both ends included; those of a rest as well."""
        found = []
        for number, span in enumerate(self.spans):
            end = last
            if number + 1 < len(self.spans):
                end = min(end, self.spans[number + 1].since - _DAY)
            if self.ended is not None:
                end = min(end, self.ended - _DAY)
            found += span.cadence.falls_on(max(first, span.since), end)
        return found

    def rests_on(self, day: date) -> bool:
        """Whether this is a day of rest."""
        return any(
            rest.first <= day and (rest.last is None or day <= rest.last) for rest in self.rests
        )

    def runs_on(self, day: date) -> bool:
        """Whether it is there on this day, due or not."""
        return self.begins <= day and (self.ended is None or day < self.ended)

    def is_over_on(self, day: date) -> bool:
        """Whether it has ended by this day."""
        return self.ended is not None and self.ended <= day

    def dates(self) -> Iterator[date]:
        """Every day that its plans, its rests and its end name."""
        for span in self.spans:
            yield from (span.since, span.cadence.begins)
            yield from (span.cadence.until,) if span.cadence.until else ()
        for rest in self.rests:
            yield rest.first
            yield from (rest.last,) if rest.last else ()
        yield from (self.ended,) if self.ended else ()

    def texts(self) -> tuple[str, ...]:
        """Every line that the two wrote, empty ones too."""
        words = (self.what, self.when, self.where, self.reminder)
        return (*words, self.sign, self.otherwise, self.thanks)


class Practice(Struct, frozen=True):
    """One time of doing it. There is at most one a day."""

    ritual: str
    day: date
    note: str = ""
    """A line of the two, if they liked."""


_DAY = timedelta(days=1)
_AT = re.compile(r"[0-9]{2}:[0-9]{2}")

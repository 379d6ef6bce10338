"""What two people agreed on, and each time they did it."""

from datetime import date, timedelta

from msgspec import Struct

from workshop.ground.language import N_
from workshop.rituals.cadence import Cadence

LONGEST = 500
"""Characters of one line of a ritual, or of a note."""

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


class Rest(Struct, frozen=True, forbid_unknown_fields=True):
    """Days on which nothing is due: a quiet week, a holiday."""

    first: date
    last: date | None = None
    """None while nobody has said when it goes on."""


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


class Practice(Struct, frozen=True):
    """One time of doing it. There is at most one a day."""

    ritual: str
    day: date
    note: str = ""
    """A line of the two, if they liked."""


_DAY = timedelta(days=1)

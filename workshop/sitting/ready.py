"""Rituals that are ready to be agreed on, with all that belongs to them.

The weekly reflection of the first is a part of the weekly date, which asks both what reached them.
"""

from datetime import date, timedelta

from msgspec import Struct

from workshop.ground.language import N_, _
from workshop.rituals import Cadence, Often, Ritual, Span

_SUNDAY = 6


class Ready(Struct, frozen=True):
    """One of them, before it is translated."""

    id: str
    what: str
    often: Often = "daily"
    at: str = ""
    when: str = ""
    reminder: str = ""
    minutes: int = 0
    sign: str = ""
    otherwise: str = ""
    guide: str = ""
    days: int = 0
    """It ends by itself after so many days; 0 for no end."""

    @property
    def words(self) -> str:
        """What it is, in the language at hand."""
        return _(self.what)

    def ritual(self, today: date) -> Ritual:
        """As a ritual that begins today; it has no id yet."""
        until = today + timedelta(days=self.days - 1) if self.days else None
        weekly = (_SUNDAY,) if self.often == "weekly" else ()
        return Ritual(
            id="",
            what=self.words,
            spans=(Span(today, Cadence(self.often, today, days=weekly, until=until), self.at),),
            when=_(self.when) if self.when else "",
            reminder=_(self.reminder) if self.reminder else "",
            minutes=self.minutes,
            sign=_(self.sign) if self.sign else "",
            otherwise=_(self.otherwise) if self.otherwise else "",
            guide=self.guide,
        )


READY = (
    Ready(
        "loved-act",
        N_("One small thing a day, in the way the other feels loved"),
        reminder=N_("the first hot drink of the day"),
        minutes=5,
        sign=N_("each can name one from today"),
        otherwise=N_("a kind word before sleep"),
    ),
    Ready(
        "loved-week",
        N_("Looking back on the week: when did each feel loved?"),
        often="weekly",
        at="18:00",
        minutes=45,
        sign=N_("each has said one thing that reached them"),
        otherwise=N_("one sentence each, over supper"),
        guide="weekly-date",
    ),
    Ready(
        "kind-message",
        N_("One kind message a day, for two weeks"),
        when=N_("at any time of the day"),
        minutes=2,
        sign=N_("it asked for nothing, and needed no answer"),
        otherwise=N_("a kind word at the door"),
        days=14,
    ),
)


def ready(words: str) -> Ready | None:
    """The one that is called so, in the language at hand."""
    return next((one for one in READY if one.words == words), None)

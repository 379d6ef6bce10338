"""A ritual read back in one sentence, and when it comes round in a few words."""

from collections.abc import Sequence
from datetime import date

from workshop.ground import dates
from workshop.ground.language import N_, _, several
from workshop.rituals.cadence import EVERY_MONTH_HAS, Cadence, Nth
from workshop.rituals.ritual import Ritual, Span

_NTH = {
    1: N_("on the first {weekday} of the month"),
    2: N_("on the second {weekday} of the month"),
    3: N_("on the third {weekday} of the month"),
    4: N_("on the fourth {weekday} of the month"),
    -1: N_("on the last {weekday} of the month"),
}

_WEEK = 7
_SAID_AS_RUN = 3
"""So many days in a row are said by the first and the last of them."""


def when(span: Span) -> str:
    """`every Monday and Thursday at 21:00`."""
    days = _days(span.cadence)
    words = _("{days} at {time}").format(days=days, time=span.at) if span.at else days
    if span.cadence.until is not None and span.cadence.often != "once":
        last = dates.short(span.cadence.until)
        words = _("{when}, until {day}").format(when=words, day=last)
    return words


def monthly(day: date, nth: Nth) -> str:
    """What falls on this day, every month in this way: `on the last Monday of the month`."""
    days = (day.weekday(),) if nth else ()
    return _days(Cadence("monthly", day, days=days, nth=nth))


def sentence(ritual: Ritual) -> str:
    """All of it, to be read aloud: “Every day at 21:00, at the table: one question.”."""
    days = when(ritual.now)  # as it stands: in German a day of the month has a point behind it
    theirs = [ritual.where]
    if ritual.when.strip().casefold() != days.casefold():
        theirs.insert(0, ritual.when)
    pieces = [days, *filter(None, map(_open, theirs))]
    if ritual.minutes:
        pieces.append(minutes(ritual.minutes))
    head = ", ".join(pieces)
    said = [_("{when}: {what}.").format(when=capital(head), what=_open(ritual.what))]
    for value, words in (
        (ritual.reminder, _("What reminds us: {words}.")),
        (ritual.sign, _("How we know it was done: {words}.")),
        (ritual.otherwise, _("If it does not fit: {words}.")),
    ):
        if value.strip():
            said.append(words.format(words=_open(value)))
    return " ".join(_closed_once(words) for words in said)


def minutes(number: int) -> str:
    """`ten minutes`, in digits."""
    return several("{number} minute", "{number} minutes", number).format(number=number)


def listed(words: Sequence[str]) -> str:
    """`Monday, Tuesday and Friday`."""
    if len(words) < 2:
        return "".join(words)
    return _("{several} and {last}").format(several=", ".join(words[:-1]), last=words[-1])


def capital(words: str) -> str:
    """With a large first letter."""
    return words[:1].upper() + words[1:]


def _run(days: Sequence[int]) -> bool:
    """Whether these are so many days in a row that the first and the last say it."""
    return len(days) >= _SAID_AS_RUN and days[-1] - days[0] == len(days) - 1


def _open(words: str) -> str:
    """As somebody typed them, without the full stop."""
    return words.strip().rstrip(". ")


def _closed_once(words: str) -> str:
    """Without the full stop behind a question mark of their own."""
    return words[:-1] if words.endswith(("?.", "!.", "….")) else words


def _days(cadence: Cadence) -> str:
    weekdays = [dates.weekday(day) for day in cadence.days]
    match cadence.often:
        case "daily":
            return _("every day")
        case "weekdays":
            return _("Monday to Friday")
        case "weekly":
            days = listed(weekdays)
            if cadence.gap == 1 and len(weekdays) == _WEEK:
                return _("every day")
            if cadence.gap == 1 and _run(cadence.days):
                return _("{first} to {last}").format(first=weekdays[0], last=weekdays[-1])
            if cadence.gap == 1:
                return _("every {days}").format(days=days)
            words = several(
                "every {number} week on {days}", "every {number} weeks on {days}", cadence.gap
            )
            return words.format(number=cadence.gap, days=days)
        case "gap":
            if cadence.gap == 1:
                return _("every day")
            words = several("every {number} day", "every {number} days", cadence.gap)
            return words.format(number=cadence.gap)
        case "monthly":
            if cadence.nth:
                return _(_NTH[cadence.nth]).format(weekday=weekdays[0])
            day = cadence.begins.day
            if day > EVERY_MONTH_HAS:
                return _("every month on day {day}, or on its last day").format(day=day)
            return _("every month on day {day}").format(day=day)
        case "once":
            return _("on {day}").format(day=dates.short(cadence.begins))

"""How often a ritual comes round, and when: asked line by line, and read back."""

from contextlib import suppress
from datetime import date

from workshop.ground import dates
from workshop.ground.language import _
from workshop.ground.zone import local
from workshop.plain.asking import ask, number
from workshop.plain.lines import Lines
from workshop.rituals import Cadence, Often, Span
from workshop.rituals.cadence import LONGEST_GAP, OFTEN, Nth, day_of, nths, time_of
from workshop.rituals.rhythm import WEEK
from workshop.rituals.sentence import capital, monthly, when


def ask_cadence(lines: Lines, today: date, *, bounded: bool = True) -> Span:
    """Days and a time of day. `bounded`: also a first and a last day.

    Raises:
        Leaving: Somebody leaves.
        EOFError: There are no more lines.
    """
    lines.say(_("How often, and when?"))
    ways = list(OFTEN)
    often: Often = ways[number(lines, [_(OFTEN[way]) for way in ways])]
    days: tuple[int, ...] = ()
    gap = 1
    nth: Nth = 0
    first = today
    if often == "once" or bounded:
        label = _("On which day") if often == "once" else _("From which day")
        first = _day(lines, label, today, usual=today) or today
    if often == "weekly":
        days = _weekdays(lines, today)
        gap = _number(lines, _("Every so many weeks"), 1)
    elif often == "gap":
        gap = _number(lines, _("Every so many days"), 2)
    elif often == "monthly":
        nth = _nth(lines, first)
        days = (first.weekday(),) if nth else ()
    at = _time(lines)
    until = None
    if bounded and often != "once":
        while (until := _day(lines, _("Until, if you like"), today)) and until < first:
            lines.say(_("The last day comes before the first one."))
    cadence = Cadence(often, first, days=days, gap=gap, nth=nth, until=until)
    span = Span(first, cadence, at, local() if at else "")
    lines.say(f"{capital(when(span))}.")
    return span


def _day(lines: Lines, label: str, today: date, *, usual: date | None = None) -> date | None:
    """A day that was typed; the usual one for nothing."""
    hint = usual.isoformat() if usual else _("no end")
    while True:
        typed = ask(lines, f"{label} [{hint}]:").strip()
        if not typed:
            return usual
        if found := day_of(typed):
            return found
        lines.say(_("Type a day such as {day}.").format(day=today.isoformat()))


def _time(lines: Lines) -> str:
    while True:
        typed = ask(lines, _("At, if you like") + " [21:00]:").strip()
        if not typed:
            return ""
        if at := time_of(typed):
            return f"{at:%H:%M}"
        lines.say(_("Type a time such as 21:00, or leave it empty."))


def _number(lines: Lines, label: str, usual: int) -> int:
    while True:
        typed = ask(lines, f"{label} [{usual}]:").strip() or str(usual)
        if typed.isdecimal() and 1 <= int(typed) <= LONGEST_GAP:
            return int(typed)
        lines.say(_("Type a number from 1 to {most}.").format(most=LONGEST_GAP))


def _weekdays(lines: Lines, today: date) -> tuple[int, ...]:
    """Days by their numbers, such as 1 4 for Monday and Thursday."""
    lines.items([dates.weekday(day) for day in range(WEEK)])
    while True:
        typed = ask(lines, _("Which days? Numbers, such as 1 4:")).replace(",", " ").split()
        if not typed:
            return (today.weekday(),)
        with suppress(ValueError):
            found = sorted({int(one) - 1 for one in typed})
            if all(0 <= day < WEEK for day in found):
                return tuple(found)


def _nth(lines: Lines, first: date) -> Nth:
    """Which day of every month, of those this one can be."""
    ways = nths(first)
    return ways[number(lines, [monthly(first, way) for way in ways])]

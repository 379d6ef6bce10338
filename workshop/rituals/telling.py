"""How a ritual goes, in words: for those who do not see the places, and for everybody else.

Proportion and rhythm, and few times are just told. Nobody is told what was missed.
"""

from datetime import date, timedelta

from workshop.ground import dates
from workshop.ground.language import _, several
from workshop.rituals.moment import span_on
from workshop.rituals.rhythm import Rhythm
from workshop.rituals.ritual import Ritual

FEW = 3
"""With so few times no proportion is told: it would say less than it seems to."""


def went(rhythm: Rhythm) -> str:
    """In proportion and rhythm: `On 9 of 12 days, in 3 of 4 weeks`; few times are just told."""
    if not rhythm.kept:
        if not rhythm.due:
            return _("It has not come round in these weeks.")
        return _("Open places in these weeks. Any day is a good one to go on.")
    if rhythm.due <= FEW:
        words = several("Once in these weeks.", "{number} times in these weeks.", rhythm.kept)
        return words.format(number=rhythm.kept)
    days = _("on {kept} of {due} days").format(kept=rhythm.kept, due=rhythm.due)
    if rhythm.of > 1:
        weeks = _("in {weeks} of {of} weeks").format(weeks=rhythm.weeks, of=rhythm.of)
        days = f"{days}, {weeks}"
    return f"{days[:1].upper()}{days[1:]}."


def comes(ritual: Ritual, day: date | None, today: date) -> str:
    """`Next: tomorrow at 21:00.` Or that it rests, or is over."""
    if ritual.ended is not None and ritual.ended <= today:
        ended = _("Ended on {day}, with thanks.").format(day=dates.short(ritual.ended))
        return f"{ended} {ritual.thanks}".strip()
    if ritual.rests_on(today):
        rest = next(r for r in ritual.rests if r.first <= today and (r.last or today) >= today)
        if rest.last is None:
            return _("It rests until you go on with it.")
        return _("It rests until {day}.").format(day=dates.day(rest.last))
    if day is None:
        return ""
    if day == today:
        when = _("today")
    elif day == today + timedelta(days=1):
        when = _("tomorrow")
    else:
        when = dates.day(day)
    at = span_on(ritual, day).at
    if at:
        return _("Next: {day} at {time}.").format(day=when, time=at)
    return _("Next: {day}.").format(day=when)

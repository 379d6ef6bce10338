"""What becomes of an agreement: a ritual both confirmed comes round from that day on."""

import re
from datetime import date, datetime

from workshop.activities.agree import RHYTHM, WHEN, Agree
from workshop.activities.parts import Answers
from workshop.ground import wordlists
from workshop.ground.text import clean_line
from workshop.ground.zone import local
from workshop.journal.tables import rituals
from workshop.journal.tables.rows import Connection, new_id
from workshop.rituals import Cadence, Ritual, Span, changing, code
from workshop.rituals.ritual import LONGEST, MOST_MINUTES


def ritual_of(activity: Agree, answers: Answers, session: str, day: date) -> Ritual:
    """The ritual that was agreed on.

    Where they did not say on which days, it comes round as often as the word list has it, or every
    day: what they typed under "When?" is theirs to read.

    Args:
        activity: In which.
        answers: What both confirmed.
        session: Its id.
        day: Its first day.
    """

    def line(id: str) -> str:
        return clean_line(str(answers.get(id, "")), LONGEST)

    what = clean_line(activity.named(answers), LONGEST)
    zone = local()
    span = code.read(line(RHYTHM), day, zone) or Span(day, _usual(activity, what, day), "", zone)
    return Ritual(
        id=new_id(),
        what=what,
        spans=(span,),
        when=line(WHEN),
        where=line("where"),
        reminder=line("reminder"),
        minutes=_minutes(line("length")),
        sign=line("sign"),
        otherwise=line("otherwise"),
        session=session,
        activity=activity.id,
    )


def take_up(
    connection: Connection, activity: Agree, answers: Answers, session: str, now: datetime
) -> None:
    """Put the ritual on the board, in place of one that was agreed earlier in the same session."""
    day = now.astimezone().date()
    # One that is damaged must not keep two people from ending their evening.
    known, _damaged = rituals.readable(connection)
    agreed = [one for one in known if one.session == session]
    if any(one.activity == activity.id for one in agreed):
        return
    for earlier in agreed:
        if earlier.ended is None:
            rituals.save(connection, changing.ended(earlier, day), now)
    rituals.save(connection, ritual_of(activity, answers, session, day), now)


def _usual(activity: Agree, what: str, day: date) -> Cadence:
    """As the list has what they picked from it; every day for what is their own."""
    words = wordlists.load(activity.words).words if activity.words else ()
    picked = next((word for word in words if word.text.casefold() == what.casefold()), None)
    match picked.cadence if picked else None:
        case "weekdays":
            return Cadence("weekdays", day)
        case "weekly":
            return Cadence("weekly", day, days=(day.weekday(),))
        case "monthly":
            return Cadence("monthly", day)
        case _:
            return Cadence("daily", day)


def _minutes(words: str) -> int:
    """The number in their words; 0 where there is none, or where it can't be minutes."""
    found = re.search(r"\d+", words)
    number = int(found[0]) if found else 0
    return number if number <= MOST_MINUTES else 0

"""How an evening with a group is told, in words. Every form begins from here."""

from collections.abc import Sequence
from datetime import datetime

from workshop.ground.language import N_, _, several
from workshop.ground.tenths import tenths
from workshop.keepsake.report.book import Counted, Evening, EveningLine, PartLine, Status

STATUS_WORDS: dict[Status, str] = {
    "planned": N_("planned"),
    "open": N_("not ended"),
    "over": N_("over"),
}

PULSE = N_(
    "Given by those who wanted to, from 0 to 10. It stands here in bands, and the mean is that of "
    "their middles. A homemade gauge, never tested as a measure."
)
ALIKE = N_("Nearly all were alike here, so it is not shown.")
OPEN = N_("This file is not locked. Anyone who opens it can read it.")


def clock(when: datetime) -> str:
    """`19:05`, by the clock of this computer."""
    return f"{when.astimezone():%H:%M}"


def minutes(seconds: float) -> int:
    """Whole minutes, to the nearest."""
    return int(seconds / 60 + 0.5) if seconds >= 0 else -int(-seconds / 60 + 0.5)


def span(since: datetime, until: datetime | None) -> str:
    """`19:05 to 19:20`; only the beginning where there is no end yet."""
    if until is None:
        return _("from {time}").format(time=clock(since))
    return _("{since} to {until}").format(since=clock(since), until=clock(until))


def lateness(seconds: float) -> str:
    """`on time`, `4 minutes late`, `2 minutes early`."""
    number = minutes(seconds)
    if not number:
        return _("on time")
    if number > 0:
        return several("{number} minute late", "{number} minutes late", number).format(
            number=number
        )
    return several("{number} minute early", "{number} minutes early", -number).format(
        number=-number
    )


def length(number: int) -> str:
    """`12 min`, between two times of the clock."""
    return _("{number} min").format(number=number) if number else _("under a minute")


def belongs(line: EveningLine, series: str) -> str:
    """Which evening of a series it is, and which sitting of its guide; mostly empty."""
    told = []
    if line.series and line.number:
        told.append(_("evening {number} of {series}").format(number=line.number, series=series))
    elif line.series:
        told.append(_("an evening of {series}").format(series=series))
    if line.sitting:
        told.append(_("sitting {number}").format(number=line.sitting))
    return " · ".join(told)


def facts(evening: Evening) -> list[tuple[str, str]]:
    """What is said of the whole evening: a name, and what it was."""
    found = [(_("planned"), span(evening.line.begins, evening.planned_end))]
    if evening.began is not None:
        found.append((_("was"), span(evening.began, evening.over)))
        late = (evening.began - evening.line.begins).total_seconds()
        found.append((_("began"), lateness(late)))
    if evening.over is not None:
        late = (evening.over - evening.planned_end).total_seconds()
        found.append((_("ended"), lateness(late)))
    else:
        found.append((_("stands"), _(STATUS_WORDS[evening.line.status])))
    if evening.shortened:
        found.append((_("shortened to fit"), _at(evening.shortened)))
    for name, state in ((_("was left out"), "left_out"), (_("was not reached"), "not_reached")):
        titles = [part.title for part in evening.parts if part.state == state]
        if titles:
            found.append((name, " · ".join(titles)))
    return found


def _at(moments: Sequence[datetime]) -> str:
    return _("at {times}").format(times=", ".join(dict.fromkeys(map(clock, moments))))


def planned(part: PartLine) -> str:
    """`18:30 · 10 min`."""
    return f"{clock(part.planned)} · {length(part.planned_minutes)}"


def was(part: PartLine) -> str:
    """`18:34 · 12 min`; in words where it was not done."""
    if part.state == "left_out":
        return _("was left out")
    if part.state == "not_reached":
        return _("was not reached")
    if part.began is None:
        return ""
    if part.minutes is None:
        return _("from {time}").format(time=clock(part.began))
    told = f"{clock(part.began)} · {length(part.minutes)}"
    return _("{told}, gone back to").format(told=told) if part.again else told


def start(part: PartLine) -> str:
    """How late it began; empty where it did not."""
    return "" if part.began is None else lateness((part.began - part.planned).total_seconds())


def people(counted: Counted) -> str:
    """`14 people, mean 5.3`."""
    told = several("{number} person", "{number} people", counted.people).format(
        number=counted.people
    )
    if counted.mean is None:
        return told
    return _("{people}, mean {mean}").format(people=told, mean=tenths(counted.mean))

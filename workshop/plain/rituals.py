"""Rituals, line by line: what is due today, each one with how it goes, and its session."""

from collections.abc import Callable, Collection
from datetime import date, timedelta
from functools import partial

from workshop.ground import dates
from workshop.ground.language import _
from workshop.ground.partner import Couple
from workshop.journal.errors import JournalError
from workshop.plain.agreeing import agree
from workshop.plain.asking import ask, number
from workshop.plain.calendar_file import calendar_file
from workshop.plain.lines import Lines
from workshop.rituals import Ritual, changing
from workshop.rituals.cadence import day_of
from workshop.rituals.rhythm import WEEK, monday
from workshop.rituals.ritual import LONGEST
from workshop.rituals.sentence import sentence
from workshop.rituals.telling import comes, went
from workshop.sitting import rituals
from workshop.sitting.house import House
from workshop.sitting.rituals import LOOKS_BACK, Row, Today
from workshop.sitting.sit_down import start_with
from workshop.sitting.sitting import Sitting

Choice = tuple[str, Callable[[], Sitting | None]]
"""What stands in a list, and what it does; it may begin a session."""


def told(today: Today) -> str:
    """What comes round today, in one line."""
    words = _("Today: {what}").format(what=today.ritual.what)
    at = _("done") if today.done else today.at
    return f"{words} ({at})" if at else words


def of_today(
    house: House, lines: Lines, today: Today, lenses: Collection[str] = ()
) -> Sitting | None:
    """Done, done with a line, or not today; nothing asks why. The session it is done with.

    Args:
        house: Whose ritual it is.
        lines: Where it is asked.
        today: What comes round.
        lenses: What the couple looks through.

    Returns:
        The session that was begun, if any.

    Raises:
        Leaving: Somebody leaves.
        EOFError: There are no more lines.
    """
    id = today.ritual.id
    lines.say(sentence(today.ritual))
    if today.note:
        lines.say(today.note)
    if today.done:
        choices: list[Choice] = [
            (_("A line about it"), lambda: _line(house, lines, id)),
            (_("Not done after all"), lambda: rituals.did_not(house, id)),
        ]
    else:
        choices = [
            (_("We did it"), lambda: rituals.did_it(house, id)),
            (_("We did it, with a line"), lambda: _line(house, lines, id)),
            (_("Not today"), lambda: rituals.not_today(house, id)),
        ]
        if today.ritual.guide:
            choices.append(_its_session(house, today.ritual, lenses))
    return _one_of(lines, choices)


def board(
    house: House, lines: Lines, couple: Couple, lenses: Collection[str] = ()
) -> Sitting | None:
    """Every ritual and how it goes, until the two go back or begin the session of one.

    Args:
        house: Whose rituals.
        lines: Where it is asked.
        couple: Who agrees on one.
        lenses: What the couple looks through.

    Returns:
        The session that was begun, if any.

    Raises:
        Leaving: Somebody leaves.
        EOFError: There are no more lines.
    """
    while True:
        today = rituals.today_of(house)
        found = rituals.board(house, today, LOOKS_BACK)
        rows = found.rows
        lines.say(_("Presence, not perfection."))
        if not rows:
            lines.say(_("No ritual yet. One small thing on most days is plenty."))
        for row in rows:
            lines.say(f"- {row.ritual.what}")
            lines.say(*filter(None, (went(row.rhythm), comes(row.ritual, row.next, today))))
        if found.is_damaged:
            lines.say(_(rituals.DAMAGED))
        choices: list[Choice] = [
            (row.ritual.what, partial(_ritual, house, lines, couple, row, lenses)) for row in rows
        ]
        if not house.journal.read_only:
            new = (_("Agree on a new ritual"), lambda: agree(house, lines, couple, None, lenses))
            choices.append(new)
        choices.append((_("A file for your calendar"), lambda: calendar_file(house, lines)))
        chosen = number(lines, [*(words for words, _do in choices), _("Back")])
        if chosen == len(choices):
            return None
        try:
            sitting = choices[chosen][1]()
        except JournalError as error:
            lines.say(str(error))
            continue
        if sitting is not None:
            return sitting


def _ritual(
    house: House, lines: Lines, couple: Couple, row: Row, lenses: Collection[str]
) -> Sitting | None:
    """One of them: what it is, and what can be done with it."""
    ritual, today = row.ritual, rituals.today_of(house)
    lines.say(sentence(ritual))
    is_over = ritual.is_over_on(today)
    keep = partial(rituals.keep, house)
    choices: list[Choice] = [(_("Our lines"), lambda: _lines(house, lines, ritual))]
    if not house.journal.read_only and not is_over:
        rests = ritual.rests_on(today)
        choices += [
            (_("We did it"), lambda: rituals.did_it(house, ritual.id)),
            (_("We did it on another day"), lambda: _earlier(house, lines, ritual)),
            (_("A line"), lambda: _line(house, lines, ritual.id)),
            *([_its_session(house, ritual, lenses)] if ritual.guide else ()),
            (_("Change it"), lambda: agree(house, lines, couple, ritual, lenses)),
            (_("Go on with it"), lambda: keep(changing.going_on(ritual, today)))
            if rests
            else (_("Let it rest"), lambda: _rest(house, lines, ritual)),
            (_("End it, with thanks"), lambda: _end(house, lines, ritual)),
        ]
    if not house.journal.read_only and is_over:
        choices.append((_("Take it up again"), lambda: keep(changing.taken_up(ritual, today))))
    if not house.journal.read_only:
        choices.append((_("Delete it"), lambda: _delete(house, lines, ritual)))
    return _one_of(lines, choices)


def _its_session(house: House, ritual: Ritual, lenses: Collection[str]) -> Choice:
    return _("Begin its session"), lambda: start_with(house, ritual, lenses=lenses)


def _one_of(lines: Lines, choices: list[Choice]) -> Sitting | None:
    """Does what was chosen, or nothing; why it could not be done, where something broke."""
    chosen = number(lines, [*(words for words, _do in choices), _("Back")])
    if chosen < len(choices):
        try:
            return choices[chosen][1]()
        except JournalError as error:
            lines.say(str(error))
    return None


def _line(house: House, lines: Lines, ritual: str, day: date | None = None) -> None:
    note = ask(lines, _("A line for the two of you, if you like:"))
    rituals.did_it(house, ritual, note, day=day)


def _earlier(house: House, lines: Lines, ritual: Ritual) -> None:
    day = _asked_day(lines, rituals.today_of(house), ahead=False)
    if day is not None:
        _line(house, lines, ritual.id, day)


def _asked_day(lines: Lines, today: date, *, ahead: bool) -> date | None:
    """A day that was typed, of those to come or of those behind; None for nothing typed."""
    example = today + timedelta(days=WEEK if ahead else -1)
    while True:
        typed = ask(lines, _("On which day") + f" ({example.isoformat()}):").strip()
        day = day_of(typed)
        if not typed or (day is not None and (day >= today if ahead else day <= today)):
            return day
        lines.say(_("Type a day such as {day}.").format(day=example.isoformat()))


def _lines(house: House, lines: Lines, ritual: Ritual) -> None:
    found = rituals.notes(house, ritual.id)
    for one in found:
        lines.say(f"{dates.short(one.day)}  {one.note}")
    if ritual.thanks:
        lines.say(_("With thanks: {line}").format(line=ritual.thanks))
    if not found:
        lines.say(_("No line stands here yet."))
    ask(lines, _("Press Enter."))


def _rest(house: House, lines: Lines, ritual: Ritual) -> None:
    today = rituals.today_of(house)
    how = number(lines, [_("This week"), _("Until a day"), _("Until we go on"), _("Back")])
    last = monday(today) + timedelta(days=WEEK - 1) if how == 0 else None
    if how == 1:
        last = _asked_day(lines, today, ahead=True)
    if how == 2 or last is not None:  # the third of the choices
        rituals.keep(house, changing.resting(ritual, today, last))


def _end(house: House, lines: Lines, ritual: Ritual) -> None:
    lines.say(_("It had its time. Its places stay, and it can be taken up again."))
    if number(lines, [_("End it, with thanks"), _("Back")]) == 0:
        thanks = ask(lines, _("What was good about it? A line, if you like:")).strip()[:LONGEST]
        rituals.keep(house, changing.ended(ritual, rituals.today_of(house), thanks))


def _delete(house: House, lines: Lines, ritual: Ritual) -> None:
    lines.say(_("It goes with every day and every line of it."))
    if number(lines, [_("Yes, do it"), _("No, leave it")]) == 0:
        rituals.delete(house, ritual.id)

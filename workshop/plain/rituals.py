"""Rituals, line by line: what is due today, each one with how it goes, agreeing on one."""

from collections.abc import Callable
from datetime import date, timedelta
from functools import partial

from msgspec.structs import replace

from workshop.ground import dates, wordlists
from workshop.ground.language import _
from workshop.ground.partner import SEATS, Couple
from workshop.journal.errors import JournalError
from workshop.plain.asking import ask, number
from workshop.plain.cadence import ask_cadence
from workshop.plain.lines import Lines
from workshop.rituals import Cadence, Ritual, Span, changing
from workshop.rituals.cadence import day_of
from workshop.rituals.rhythm import WEEK, monday
from workshop.rituals.ritual import LONGEST
from workshop.rituals.sentence import sentence, when
from workshop.rituals.telling import comes, went
from workshop.sitting import rituals
from workshop.sitting.house import House
from workshop.sitting.ready import READY, ready
from workshop.sitting.rituals import LOOKS_BACK, Row, Today

Choice = tuple[str, Callable[[], object]]


def told(today: Today) -> str:
    """What comes round today, in one line."""
    words = _("Today: {what}").format(what=today.ritual.what)
    at = _("done") if today.done else today.at
    return f"{words} ({at})" if at else words


def of_today(house: House, lines: Lines, today: Today) -> None:
    """Done, done with a line, or not today. Nothing asks why.

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
    _one_of(lines, choices)


def board(house: House, lines: Lines, couple: Couple) -> None:
    """Every ritual and how it goes, until the two go back.

    Raises:
        Leaving: Somebody leaves.
        EOFError: There are no more lines.
    """
    while True:
        today = rituals.today_of(house)
        rows = rituals.board(house, today, LOOKS_BACK).rows
        lines.say(_("Presence, not perfection."))
        if not rows:
            lines.say(_("No ritual yet. One small thing on most days is plenty."))
        for row in rows:
            lines.say(f"- {row.ritual.what}")
            lines.say(*filter(None, (went(row.rhythm), comes(row.ritual, row.next, today))))
        more = [] if house.journal.read_only else [_("Agree on a new ritual")]
        chosen = number(lines, [*(row.ritual.what for row in rows), *more, _("Back")])
        if chosen < len(rows):
            _ritual(house, lines, couple, rows[chosen])
        elif more and chosen == len(rows):
            _agree(house, lines, couple, None)
        else:
            return


def _ritual(house: House, lines: Lines, couple: Couple, row: Row) -> None:
    """One of them: what it is, and what can be done with it."""
    ritual, today = row.ritual, rituals.today_of(house)
    lines.say(sentence(ritual))
    is_over = ritual.ended is not None and ritual.ended <= today
    keep = partial(rituals.keep, house)
    choices: list[Choice] = [(_("Our lines"), lambda: _lines(house, lines, ritual))]
    if not house.journal.read_only and not is_over:
        rests = ritual.rests_on(today)
        choices += [
            (_("We did it"), lambda: rituals.did_it(house, ritual.id)),
            (_("We did it on another day"), lambda: _earlier(house, lines, ritual)),
            (_("A line"), lambda: _line(house, lines, ritual.id)),
            (_("Change it"), lambda: _agree(house, lines, couple, ritual)),
            (_("Go on with it"), lambda: keep(changing.going_on(ritual, today)))
            if rests
            else (_("Let it rest"), lambda: _rest(house, lines, ritual)),
            (_("End it, with thanks"), lambda: _end(house, lines, ritual)),
        ]
    if not house.journal.read_only and is_over:
        choices.append((_("Take it up again"), lambda: keep(changing.taken_up(ritual, today))))
    if not house.journal.read_only:
        choices.append((_("Delete it"), lambda: _delete(house, lines, ritual)))
    _one_of(lines, choices)


def _one_of(lines: Lines, choices: list[Choice]) -> None:
    """Does what was chosen, or nothing; why it could not be done, where something broke."""
    chosen = number(lines, [*(words for words, _do in choices), _("Back")])
    if chosen < len(choices):
        try:
            choices[chosen][1]()
        except JournalError as error:
            lines.say(str(error))


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


# --- agreeing on one ------------------------------------------------------------------------------


def _agree(house: House, lines: Lines, couple: Couple, before: Ritual | None) -> None:
    """Asks for every part, reads it back, and keeps it once each has said yes."""
    today = rituals.today_of(house)
    start = rituals.draft(house, before.id if before else "") or before or _picked(lines, today)
    written = _written(lines, start)
    span = written.now
    if number(lines, [_("It stays: {when}").format(when=when(span)), _("Other days")]) == 1:
        span = ask_cadence(lines, today)
    if before is None:
        ritual = replace(written, id="", spans=(replace(span, since=span.cadence.begins),))
    else:
        ritual = before
        if (span.cadence, span.at) != (before.now.cadence, before.now.at):
            ritual = changing.planned(before, replace(span, since=today))
        ritual = changing.told(ritual, **_words(written))
    rituals.keep_draft(house, replace(ritual, spans=(span,)))
    lines.say(_("Read it aloud. Then each of you says whether it stands."), sentence(ritual))
    for seat in SEATS:
        lines.say(_("{name}, does it stand?").format(name=couple.at(seat).called))
        if number(lines, [_("Yes"), _("Not yet")]) == 1:
            lines.say(_("It is not agreed on. What you wrote is here the next time."))
            return
    rituals.keep(house, ritual if before else rituals.new(ritual))
    rituals.let_go_of_draft(house, ritual.id)
    lines.say(_("Agreed by both of you."))


def _picked(lines: Lines, today: date) -> Ritual:
    """A ritual to begin from: one that is ready, one of the list, or none."""
    listed = wordlists.load("rituals").words
    told = [*(one.words for one in READY), *(word.text for word in listed)]
    chosen = number(lines, [_("In our own words"), *told])
    if not chosen:
        return Ritual(id="", what="", spans=(Span(today, Cadence("daily", today)),))
    found = ready(told[chosen - 1])
    if found is not None:
        return found.ritual(today)
    word = listed[chosen - 1 - len(READY)]
    often = word.cadence or "daily"
    days = (today.weekday(),) if often == "weekly" else ()
    span = Span(today, Cadence(often, today, days=days))
    return Ritual(id="", what=word.text, spans=(span,), minutes=word.minutes or 0)


def _written(lines: Lines, start: Ritual) -> Ritual:
    """Every part of it, asked one by one; Enter keeps what stands there."""
    lines.say(_("Enter keeps what stands there; a hyphen alone takes it away."))
    what = ""
    while not what:
        what = _part(lines, _("What exactly do we do?"), start.what)
    minutes = _part(lines, _("How many minutes?"), str(start.minutes or ""))
    return replace(
        start,
        what=what,
        when=_part(lines, _("When, in your words?"), start.when),
        where=_part(lines, _("Where?"), start.where),
        reminder=_part(lines, _("What reminds us?"), start.reminder),
        minutes=int(minutes) if minutes.isdecimal() and len(minutes) < len("1000") else 0,
        sign=_part(lines, _("How do we know?"), start.sign),
        otherwise=_part(lines, _("If it does not fit?"), start.otherwise),
    )


def _part(lines: Lines, label: str, so_far: str) -> str:
    typed = ask(lines, f"{label} [{so_far}]" if so_far else label).strip()[:LONGEST]
    return "" if typed == "-" else typed or so_far


def _words(ritual: Ritual) -> dict[str, str | int]:
    names = ("what", "when", "where", "reminder", "minutes", "sign", "otherwise")
    return {name: getattr(ritual, name) for name in names}

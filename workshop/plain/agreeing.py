"""Agreeing on a ritual, line by line: every part asked, read back, and a yes of each."""

from collections.abc import Collection
from datetime import date

from msgspec.structs import replace

from workshop.ground import wordlists
from workshop.ground.language import _
from workshop.ground.lengths import about
from workshop.ground.partner import SEATS, Couple
from workshop.plain.asking import ask, number
from workshop.plain.cadence import ask_cadence
from workshop.plain.lines import Lines
from workshop.rituals import Cadence, Ritual, Span, changing
from workshop.rituals.ritual import LONGEST, MOST_MINUTES
from workshop.rituals.sentence import sentence, when
from workshop.sitting import rituals
from workshop.sitting.house import House
from workshop.sitting.offer import short_ones
from workshop.sitting.ready import READY, ready


def agree(
    house: House,
    lines: Lines,
    couple: Couple,
    before: Ritual | None,
    lenses: Collection[str] = (),
) -> None:
    """Asks for every part, reads it back, and keeps it once each has said yes.

    Args:
        house: Whose ritual it is.
        lines: Where it is asked.
        couple: Who agrees.
        before: The ritual that is changed; None for a new one.
        lenses: What the couple looks through; a session it is done with is as long as that.

    Raises:
        Leaving: Somebody leaves.
        EOFError: There are no more lines.
        JournalError: It can't be kept.
    """
    today = rituals.today_of(house)
    start = rituals.draft(house, before.id if before else "") or before or _picked(lines, today)
    written = _written(lines, start)
    span = written.now
    if number(lines, [_("It stays: {when}").format(when=when(span)), _("Other days")]) == 1:
        span = ask_cadence(lines, today)
    written = replace(written, guide=_session(lines, written.guide, lenses))
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
        minutes=_minutes(minutes),
        sign=_part(lines, _("How do we know?"), start.sign),
        otherwise=_part(lines, _("If it does not fit?"), start.otherwise),
    )


def _minutes(typed: str) -> int:
    """As many as a ritual may take; 0 for what is no such number."""
    number = int(typed) if typed.isdecimal() and len(typed) < len("1000") else 0
    return number if number <= MOST_MINUTES else 0


def _part(lines: Lines, label: str, so_far: str) -> str:
    typed = ask(lines, f"{label} [{so_far}]" if so_far else label).strip()[:LONGEST]
    return "" if typed == "-" else typed or so_far


def _session(lines: Lines, guide: str, lenses: Collection[str]) -> str:
    """The id of the short session it is done with; empty for none."""
    guides = short_ones(lenses)
    title = next((one.title for one in guides if one.id == guide), guide)
    lines.say(_("With which session?"))
    if number(lines, [title or _("none"), _("Another one")]) == 0:
        return guide
    told = [f"{one.title} ({about(one.minutes)})" for one in guides]
    chosen = number(lines, [_("none"), *told])
    return guides[chosen - 1].id if chosen else ""


def _words(ritual: Ritual) -> dict[str, str | int]:
    names = ("what", "when", "where", "reminder", "minutes", "sign", "otherwise", "guide")
    return {name: getattr(ritual, name) for name in names}

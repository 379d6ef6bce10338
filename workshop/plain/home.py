"""Before a session: the two names, what waits, what can be started."""

from collections.abc import Collection

from workshop.ground import language
from workshop.ground.language import _
from workshop.ground.lengths import about
from workshop.ground.partner import Couple
from workshop.plain.asking import ask, number
from workshop.plain.lines import Lines
from workshop.plain.rituals import board, of_today
from workshop.plain.rituals import told as of_today_in_a_line
from workshop.plain.yours import yours
from workshop.sitting import rituals
from workshop.sitting.home import Home, Unfinished, home
from workshop.sitting.house import House
from workshop.sitting.naming import name_couple
from workshop.sitting.offer import GuideLine, offer
from workshop.sitting.sit_down import go_on, start
from workshop.sitting.sitting import Sitting
from workshop.sitting.telling import back_at, unkept_terms
from workshop.sitting.view import View


def the_couple(house: House, lines: Lines) -> Couple:
    """Who sits there; asked for at the first start.

    Raises:
        JournalError: The names can't be kept.
        EOFError: There are no more lines.
    """
    couple = house.couple()
    while couple is None:
        lines.say(_("Sit side by side. Who is on which side?"))
        left = ask(lines, _("on the left") + ":")
        right = ask(lines, _("on the right") + ":")
        try:
            couple = name_couple(house, left, right)
        except ValueError as error:
            lines.say(str(error))
    return couple


def sit_down(house: House, lines: Lines, guide: str, lenses: Collection[str]) -> Sitting:
    """The sitting the two want: of this guide, or of what they choose where none is named.

    Raises:
        KeyError: No guide has this id.
        JournalError: It can't be begun, or can't be saved.
        EOFError: There are no more lines.
    """
    couple = the_couple(house, lines)
    at_home = home(house, couple)
    if at_home.notice:
        lines.say(at_home.notice)
    if not guide:
        return _chosen(house, lines, at_home, lenses)
    waiting = [one for one in at_home.waiting if one.guide == guide]
    if waiting and number(lines, [_going_on(waiting[0]), _("Begin it anew")]) == 0:
        return go_on(house, waiting[0].id)
    return start(house, guide, lenses=lenses)


def something_light(house: House, lines: Lines, view: View) -> Sitting | None:
    """The light guide in place of the rest of this one, if they like; None for another day."""
    light = number(lines, [_("Something light"), _("Enough for today")]) == 0
    return start(house, view.light_guide, kept=view.kept) if light else None


def _chosen(house: House, lines: Lines, at_home: Home, lenses: Collection[str]) -> Sitting:
    for agreed in at_home.agreed:
        lines.say(_("You agreed: {words}").format(words=" · ".join(agreed.words)))
    writes = not at_home.read_only
    waiting = at_home.waiting if writes else ()
    guides = offer(lenses)
    while True:
        told = [*map(_going_on, waiting), *(_guide(one, kept=writes) for one in guides)]
        more = [_("One of these, and nothing is kept"), _("What is yours")] if writes else []
        due = rituals.due_today(house) if writes else ()
        rest = [_("Rituals"), *map(of_today_in_a_line, due)]
        chosen = number(lines, [*told, *more, *rest])
        if chosen >= len(told) + len(more):
            place = chosen - len(told) - len(more)
            if place:
                of_today(house, lines, due[place - 1])
            else:
                board(house, lines, at_home.couple)
            continue
        if chosen < len(waiting):
            return go_on(house, waiting[chosen].id)
        if chosen > len(told):
            yours(house, lines, at_home.couple)
            continue
        kept = writes and chosen < len(told)
        if chosen < len(told):
            guide = guides[chosen - len(waiting)]
        else:
            pairs = [one for one in guides if not one.alone]
            guide = pairs[number(lines, [_guide(one, kept=False) for one in pairs])]
        if kept or guide.alone or _without_record(lines, guide):
            return start(house, guide.id, lenses=lenses, kept=kept)


def _without_record(lines: Lines, guide: GuideLine) -> bool:
    """What it means that nothing is kept, and whether they want it so."""
    lines.say(_("This time nothing is kept."), *unkept_terms(guide.sittings))
    return number(lines, [_("Begin, keep nothing"), _("Back")]) == 0


def _going_on(waiting: Unfinished) -> str:
    words = _("Go on: {title}").format(title=waiting.title)
    if waiting.apart is None:
        return words
    return f"{words} ({back_at(waiting.apart, today=waiting.today)})"


def _guide(line: GuideLine, *, kept: bool) -> str:
    """Its title and length; that nothing of it is kept; its language, where it is another one."""
    minutes = about(line.minutes / line.sittings)
    length = minutes if line.sittings == 1 else f"{line.sittings} × {minutes}"
    other = "" if line.language == language.code() else f" · {language.name(line.language)}"
    if line.alone:
        other = _(" · for one, nothing is kept") + other
    elif not kept:
        other = _(" · nothing is kept") + other
    return f"{line.title} ({length}{other})"

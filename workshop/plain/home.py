"""Before a session: the two names, what waits, what can be started."""

from collections.abc import Callable, Iterable
from functools import partial

from workshop.ground import language
from workshop.ground.language import _
from workshop.ground.lengths import about
from workshop.ground.partner import Couple
from workshop.plain.asking import ask, number
from workshop.plain.blocks import read_out
from workshop.plain.doing import doing
from workshop.plain.group import group
from workshop.plain.lines import Lines
from workshop.plain.rituals import board, of_today
from workshop.plain.rituals import told as of_today_in_a_line
from workshop.plain.settings import Chosen, settings_page
from workshop.plain.small_moments import SmallMomentsPage
from workshop.plain.yours import yours
from workshop.sitting import rituals
from workshop.sitting.home import Home, Unfinished, home
from workshop.sitting.house import House
from workshop.sitting.later import open_all
from workshop.sitting.naming import name_couple
from workshop.sitting.offer import GuideLine, offer
from workshop.sitting.shelf import Shelf, arranged, in_order, known
from workshop.sitting.sit_down import go_on, start
from workshop.sitting.sitting import Sitting
from workshop.sitting.telling.later import LATER_CLOSED, LATER_HOW, LATER_LABEL, LATER_WORDS
from workshop.sitting.telling.terms import unkept_terms
from workshop.sitting.telling.timeout import back_at
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


def sit_down(house: House, lines: Lines, guide: str, chosen: Chosen) -> Sitting:
    """The sitting the two want: of this guide, or of what they choose where none is named.

    Args:
        house: Whose journal it is.
        lines: Where it is asked.
        guide: Its id; empty for what they choose.
        chosen: The settings, which they may change on the way.

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
        return _wanted(house, lines, at_home, chosen)
    waiting = [one for one in at_home.waiting if one.guide == guide]
    if waiting and number(lines, [_going_on(waiting[0]), _("Begin it anew")]) == 0:
        return go_on(house, waiting[0].id)
    return start(house, guide, lenses=chosen.now.lenses)


def something_light(house: House, lines: Lines, view: View) -> Sitting | None:
    """The light guide in place of the rest of this one, if they like; None for another day."""
    light = number(lines, [_("Something light"), _("Enough for today")]) == 0
    return start(house, view.light_guide, kept=view.kept) if light else None


def _wanted(house: House, lines: Lines, at_home: Home, settings: Chosen) -> Sitting:
    for agreed in at_home.agreed:
        lines.say(_("You agreed: {words}").format(words=" · ".join(agreed.words)))
    writes = not at_home.read_only
    waiting = at_home.waiting if writes else ()
    shelves = arranged(offer(settings.now.lenses), known(house))
    guides = in_order(shelves)
    if at_home.for_later:
        _open_for_later(house, lines, at_home.couple)
    if at_home.look_back:
        title = next(one.title for one in guides if one.id == at_home.look_back.guide)
        lines.say(_("An invitation for these days, if you like: {title}").format(title=title))
    while True:
        told = [*map(_going_on, waiting), *(_guide(one, kept=writes) for one in guides)]
        nothing_kept = [_("One of these, and nothing is kept")] if writes else []
        beside = _beside(house, lines, at_home, settings)
        pages = [label for label, _behind in beside]
        headings = _headings(shelves, len(waiting)) | {len(waiting) + len(guides): _("Also here")}
        chosen = number(lines, [*told, *nothing_kept, *pages], headings)
        behind = chosen - len(told) - len(nothing_kept)
        if behind >= 0:
            sitting = beside[behind][1]()
            if sitting is not None:
                return sitting
            shelves = arranged(offer(settings.now.lenses), known(house))
            guides = in_order(shelves)
            continue
        if chosen < len(waiting):
            return go_on(house, waiting[chosen].id)
        kept = writes and chosen < len(told)
        if chosen < len(told):
            guide = guides[chosen - len(waiting)]
        else:
            pairs = [one for one in guides if not one.alone]
            guide = pairs[number(lines, [_guide(one, kept=False) for one in pairs])]
        if kept or guide.alone or _without_record(lines, guide):
            return start(house, guide.id, lenses=settings.now.lenses, kept=kept)


def _headings(shelves: Iterable[Shelf], before: int) -> dict[int, str]:
    """What stands over the first guide of its kind, by its place; so many lines stand before."""
    headings = {}
    for shelf in shelves:
        headings[before] = _(shelf.heading)
        before += len(shelf.guides)
    return headings


def _beside(
    house: House, lines: Lines, at_home: Home, settings: Chosen
) -> list[tuple[str, Callable[[], Sitting | None]]]:
    """What one can go to besides a session, and what is due today, which may begin one."""
    couple, lenses = at_home.couple, settings.now.lenses
    pages: list[tuple[str, Callable[[], Sitting | None]]] = [
        (_("Rituals"), lambda: board(house, lines, couple, lenses))
    ]
    if not at_home.read_only:
        pages = [
            (_("How we are doing"), lambda: doing(house, lines, couple)),
            (_("What is yours"), lambda: yours(house, lines, couple)),
            *pages,
        ]
        for one in rituals.due_today(house):
            pages.append((of_today_in_a_line(one), partial(of_today, house, lines, one, lenses)))
        if settings.now.moments:
            pages.append((_("Small moments"), lambda: SmallMomentsPage(house, lines).lead()))
        pages.append((_("A group’s evening, by its six words"), lambda: group(house, lines)))
    return [*pages, (_("Settings"), lambda: settings_page(lines, settings))]


def _open_for_later(house: House, lines: Lines, couple: Couple) -> None:
    """What the two left for each other another day, if both sit there now."""
    lines.say(f"{_(LATER_LABEL)}:", *map(_, LATER_CLOSED))
    if number(lines, [_("We are both here"), _("Another time")]) == 0:
        lines.say(_(LATER_WORDS))
        for line in read_out(open_all(house, couple), couple, "left"):
            lines.put(line)
        lines.say(_(LATER_HOW))
        ask(lines, _("Press Enter."))


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

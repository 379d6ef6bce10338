"""The time-out: it is called, the two are apart, and the way back in.

As at a hand-over, what was typed goes from the screen first.
"""

from workshop.ground.language import _
from workshop.ground.partner import SEATS
from workshop.plain.page import Page
from workshop.session import Action, Back, GoOn, Meet, Stop, Tick, TimeOut
from workshop.session.timeout import SHORTEST
from workshop.sitting.telling import timeout


def lead(page: Page) -> list[Action]:
    """The page of the time-out that is on view."""
    page.lines.forget_typed()
    page.lines.clear()
    pages = {"calling": _calling, "timeout": _apart, "way_back": _way_back}
    return pages[page.view.interlude](page)


def _calling(page: Page) -> list[Action]:
    """Who calls it, and when they meet again."""
    view = page.view
    page.lines.say(_("A time-out"), *map(_, timeout.CALLING_WORDS))
    after_all = _("Go on after all")
    seat = timeout.calls(view)
    if seat is None:
        page.lines.say(_("Who calls it?"))
        who = page.choice([*(view.couple.at(each).called for each in SEATS), after_all])
        if who == len(SEATS):
            return [Back()]
        seat = SEATS[who]
    page.lines.say(_("When do you meet again?"))
    times = []
    for minutes, label in timeout.TIME_OUT_LENGTHS:
        wiped = timeout.wiped_meanwhile(view, minutes)
        times.append(f"{_(label)} ({wiped})" if wiped else _(label))
    when = page.choice([*times, after_all])
    if when == len(times):
        return [Back()]
    return [TimeOut(seat, timeout.TIME_OUT_LENGTHS[when][0])]


def _apart(page: Page) -> list[Action]:
    """When they meet again, and what helps meanwhile."""
    view = page.view
    assert view.apart is not None
    page.lines.say(timeout.meet_again(view), timeout.asks_first(view))
    page.lines.say(*map(_, timeout.APART_WORDS), timeout.while_apart(view))
    back = _("Both back") if view.apart.may_meet else _("Is it time?")
    chosen = page.choice([back, _("Breathe"), _("Five small things"), _("Not tonight")])
    if chosen == 0:
        return [Meet() if view.apart.may_meet else Tick()]
    if chosen == 3:
        return [Stop()]
    if chosen == 1:
        told = _("Breathe in for {inward:g} seconds, and out for {outward:g}.")
        page.lines.say(told.format(inward=timeout.BREATH_IN, outward=timeout.BREATH_OUT))
        page.enter(_("Enter when you are done."))
        return []
    turn = 0
    while True:
        page.points(timeout.small_things(turn))
        if page.choice([_("Others"), _("Back")]):
            return []
        turn += 1


def _way_back(page: Page) -> list[Action]:
    """The one who called it comes first; one sentence each."""
    view = page.view
    assert view.apart is not None
    caller = view.apart.caller
    page.lines.say(f"{caller.called}:", timeout.come_first(view))
    page.lines.say(*map(_, timeout.WAY_BACK_WORDS))
    chosen = page.choice([_("We are both here"), _("A little longer"), _("Not tonight")])
    if chosen == 1:
        return [TimeOut(caller.seat, SHORTEST.total_seconds() / 60)]
    return [Stop()] if chosen else [GoOn()]

"""dialogue: the rules, the floor, the swap."""

from workshop.activities.dialogue import Dialogue
from workshop.ground.language import _
from workshop.ground.partner import other
from workshop.plain.page import DONE, NO, YES, Page
from workshop.plain.steps import floor
from workshop.session import Action, GoOn, HeardRight, Moment, NotQuite, Slower
from workshop.session.on_stage import MOST_CORRECTIONS
from workshop.sitting.telling.turns import answering


def lead(page: Page) -> list[Action]:
    """The rules, the floor or the swap."""
    step, part = page.view.stage.does, page.view.small.part
    if step == "swap":
        return _slower(page) if part == "slower" else _swap(page)
    if step != "floor":
        return floor.rules(page)
    if part == "begin":
        return floor.begins(page)
    if part in ("validate", "empathise", "asked"):
        return _answers(page)
    return _mirrored(page) if page.view.stage.mirror else _listened_to(page)


def _listener(page: Page) -> str:
    seat = page.view.stage.seat
    assert seat != "both", "a floor belongs to one of the two"
    return page.view.couple.at(other(seat)).called


def _listen_for(page: Page) -> None:
    activity = page.view.activity
    assert isinstance(activity, Dialogue)
    if activity.listen_for:
        told = _("{listener}, listen for {what}.")
        what = page.fill(activity.listen_for)
        page.lines.say(told.format(listener=_listener(page), what=what))


def _listened_to(page: Page) -> list[Action]:
    activity = page.view.activity
    assert isinstance(activity, Dialogue)
    floor.opens(page)
    listens = _("{listener} just listens.").format(listener=_listener(page))
    page.lines.say(page.fill(activity.listener) or listens)
    _listen_for(page)
    page.done()
    return [GoOn()]


def _mirrored(page: Page) -> list[Action]:
    """The floor until its speaker is done: after each bit, whether it was heard right."""
    small = page.view.small
    if small.not_quite >= MOST_CORRECTIONS:
        page.lines.say(_("Say it a last time. Then the next bit, or d when you are done."))
    elif small.not_quite:
        page.lines.say(_("Say it once more, a little differently. Then it is said back again."))
    elif small.heard:
        page.lines.say(_("Heard. Say the next bit, or d when you are done."))
    else:
        floor.opens(page)
        page.lines.say(_("Speak for yourself. A sentence or two, then stop."))
        says_back = _("{listener} says back what was heard, without answering it.")
        page.lines.say(says_back.format(listener=_listener(page)))
        _listen_for(page)
    said: dict[str, Action] = {YES: HeardRight(), NO: NotQuite(), DONE: GoOn()}
    while True:
        letter = page.letter(_("y: heard right · n: not quite · d: done"))
        if letter in said:
            return [said[letter]]


def _answers(page: Page) -> list[Action]:
    turn = page.view.turn
    page.head(_("{name} answers").format(name=turn.called) if turn else "")
    page.lines.say(*answering(page.view))
    page.enter()
    return [GoOn()]


def _swap(page: Page) -> list[Action]:
    page.lines.put()
    if page.view.small.part == "passed":
        comes = page.view.comes.called if page.view.comes else ""
        offer = _("{name}, the floor is yours, for as long as you like.")
        page.lines.say(offer.format(name=comes), _("Nobody has to."))
        page.enter()
        return [GoOn()]
    page.lines.say(_("The floor changes hands."), _("Ask each other: can you still listen?"))
    actions: list[Action] = [GoOn(), Slower(), Moment()]
    return [actions[page.choice([_("Go on"), _("Slower"), _("A break")])]]


def _slower(page: Page) -> list[Action]:
    page.lines.say(
        _("Breathe in. Breathe out, twice as long. Once more."),
        _("Then shorter sentences, and longer pauses."),
    )
    page.enter()
    return [GoOn()]

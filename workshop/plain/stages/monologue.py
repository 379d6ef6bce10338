"""monologue: the rules, then turn after turn; the one who listens says nothing."""

from workshop.activities.monologue import Monologue
from workshop.ground.language import _
from workshop.ground.partner import other
from workshop.plain.page import Page
from workshop.plain.steps import floor
from workshop.session import Action, GoOn


def lead(page: Page) -> list[Action]:
    """The rules, a turn that is about to begin, or a turn."""
    activity, seat = page.view.activity, page.view.stage.seat
    assert isinstance(activity, Monologue)
    if page.view.stage.does != "floor" or seat == "both":
        return floor.rules(page)
    if page.view.small.part == "begin":
        return floor.begins(page)
    floor.opens(page)
    listener = page.view.couple.at(other(seat)).called
    listens = _("{listener} listens, without a word.").format(listener=listener)
    page.lines.say(page.fill(activity.listener) or listens, _("Silence is yours as well."))
    page.done()
    return [GoOn()]

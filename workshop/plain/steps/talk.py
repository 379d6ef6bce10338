"""The talk: what about, for how long; then the two look at each other."""

from workshop.activities.read import Read
from workshop.ground.language import _
from workshop.plain.page import Page
from workshop.session import Action, GoOn
from workshop.sitting.telling import in_turns, talk_prompt


def lead(page: Page) -> list[Action]:
    """What it is about; Enter begins a half of it, and Enter ends it."""
    view = page.view
    turn = view.turn
    says = _("{name} speaks").format(name=turn.called) if turn else ""
    if view.small.part == "begin" or turn is None or view.small.used == 0:
        page.head(says)
        if turn:
            page.lines.say(in_turns(view))
        page.lines.say(page.fill(talk_prompt(view)))
        if isinstance(view.activity, Read):
            page.points(view.activity.points)
    if view.small.part == "begin":
        page.enter(_("Enter when {name} begins.").format(name=turn.called if turn else ""))
        return [GoOn()]
    page.lines.say(_("Look at each other. A soft bell tells you when the time is over."))
    page.enter(_("Enter when you are done."))
    return [GoOn()]

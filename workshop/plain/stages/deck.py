"""deck: how it goes, then card after card."""

from workshop.ground.language import _
from workshop.ground.partner import other
from workshop.plain.page import DONE, NO, Page
from workshop.plain.steps import floor
from workshop.session import Action, Another, GoOn


def lead(page: Page) -> list[Action]:
    """How it goes, or a card."""
    seat, turn = page.view.stage.seat, page.view.turn
    if page.view.stage.does != "draw" or seat == "both":
        return floor.rules(page)
    page.head(_("{name} draws").format(name=turn.called) if turn else "")
    page.say(page.view.said.prompt)
    drew, answers = (page.view.couple.at(each).called for each in (seat, other(seat)))
    how = _("{drew} reads it aloud and answers first, then {other}.")
    page.lines.say(how.format(drew=drew, other=answers))
    while (letter := page.letter(_("n: another card · d: done"))) not in (NO, DONE):
        pass
    return [Another() if letter == NO else GoOn()]

"""Whether one's own numbers go into the sum of the room."""

from workshop.ground.language import _
from workshop.plain.page import Page
from workshop.session import Action, GiveNumbers
from workshop.sitting.telling.room import GIVE_OR_NOT, NUMBERS_ASKED, NUMBERS_TERMS
from workshop.sitting.telling.showing import given


def lead(page: Page) -> list[Action]:
    """Yes or no, alone."""
    page.lines.put()
    page.points(line for _part, line in given(page.view))
    page.lines.say(_(NUMBERS_ASKED), *map(_, NUMBERS_TERMS))
    chosen = page.choice([_(label) for _yes, label in GIVE_OR_NOT])
    return [GiveNumbers(GIVE_OR_NOT[chosen][0])]

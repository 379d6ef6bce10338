"""read: a card, and who reads it aloud."""

from workshop.activities.read import Read
from workshop.plain.page import Page
from workshop.session import Action, GoOn
from workshop.sitting.telling.turns import who_reads


def lead(page: Page) -> list[Action]:
    """The words, and what is recalled under them."""
    activity = page.view.activity
    assert isinstance(activity, Read)
    page.head(who_reads(page.view))
    page.say(activity.text)
    page.points(activity.points)
    page.say(activity.closing)
    page.recall(page.view.recalled)
    page.enter()
    return [GoOn()]

"""What belongs to every floor: the rules before it, its beginning, whose it is."""

from workshop.ground.language import _
from workshop.plain.page import Page
from workshop.session import Action, GoOn


def rules(page: Page) -> list[Action]:
    """What is about to happen, read aloud by whoever begins."""
    first = page.view.couple.at(page.view.first).called
    page.head(_("{name} reads to you both").format(name=first))
    page.say(page.view.said.text, page.view.said.prompt)
    if getattr(page.view.activity, "recall_from", ""):
        page.recall(page.view.recalled)
    page.enter(_("Enter when {name} begins.").format(name=first))
    return [GoOn()]


def begins(page: Page) -> list[Action]:
    """A floor that waits for the one it belongs to."""
    turn = page.view.turn
    page.lines.put()
    page.lines.say(_("The floor changes hands."), page.fill(page.view.said.prompt))
    page.enter(_("Enter when {name} begins.").format(name=turn.called if turn else ""))
    return [GoOn()]


def opens(page: Page) -> None:
    """Whose floor it is, and what it is about."""
    turn = page.view.turn
    page.head(_("{name} has the floor").format(name=turn.called) if turn else "")
    page.say(page.view.said.prompt)

"""The end of a private turn: what may the other see? Nothing is preselected."""

from workshop.ground.language import _
from workshop.plain.page import Page
from workshop.session import Action, Show
from workshop.sitting.telling.room import GOES_ON
from workshop.sitting.telling.showing import ONE, SEVERAL, given, share_question, unseen


def lead(page: Page) -> list[Action]:
    """All of it, some of it, nothing."""
    view = page.view
    parts = given(view)
    page.lines.put()
    page.lines.say(_("This is what you gave:"))
    page.points(line for _part, line in parts)
    if view.room is not None and view.room.goes_on:
        page.lines.say(_(GOES_ON))
    page.say(share_question(view))
    page.lines.say(unseen(view))
    choices = SEVERAL if len(parts) > 1 else ONE
    chosen = choices[page.choice([_(label) for _name, label in choices])][0]
    if chosen == "some":
        return [Show(frozenset(parts[number][0] for number in _picked(page, parts)))]
    return [Show(frozenset(view.words.mine if chosen == "all" else ()))]


def _picked(page: Page, parts: list[tuple[str, str]]) -> list[int]:
    """Which of the parts may be seen; read back before anybody sees them."""
    page.lines.items([line for _part, line in parts])
    while True:
        picked = page.several(len(parts), _("The numbers of what may be seen:"))
        if picked:
            page.lines.say(_("This would be shown:"))
            page.points(parts[number][1] for number in picked)
        else:
            page.lines.say(_("Nothing would be shown."))
        if not page.ask(_("Enter shows it so; anything else asks again.")).strip():
            return picked

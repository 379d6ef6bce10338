"""Waiting for the room: done here, a break, or it has not begun."""

from workshop.ground.language import _
from workshop.plain.page import Page
from workshop.session import Action, GoOn, Stop
from workshop.sitting.telling.room import may_go_on, waiting


def lead(page: Page) -> list[Action]:
    """Why they wait; on by themselves only where no room is waited for any more."""
    page.lines.put()
    page.lines.say(*waiting(page.view))
    if may_go_on(page.view):
        stop = page.choice([_("Go on"), _("Stop for today")])
        return [Stop()] if stop else [GoOn()]
    page.ask(_("This page tells you when the room goes on. /help says what you can do."))
    return []

"""The hand-over: first what was typed goes from the screen, then the keyboard changes hands."""

from workshop.ground.language import _
from workshop.ground.partner import other
from workshop.plain.page import Page
from workshop.session import Action, GoOn
from workshop.sitting.telling.pauses import goes
from workshop.sitting.telling.room import moved_on


def lead(page: Page) -> list[Action]:
    """To the one whose turn comes, or back to both."""
    page.lines.forget_typed()
    page.lines.clear()
    view, seat = page.view, page.view.stage.seat
    if seat != "both" and (view.stage.alone or view.stage.does == "handover"):
        partner, waiting = view.couple.at(seat), view.couple.at(other(seat))
        handed = _("Please hand the keyboard to {name}.")
        look_away = _("{name}, look away for a moment, or get some tea.")
        page.lines.say(handed.format(name=partner.called), look_away.format(name=waiting.called))
        ready = _("I am {name}, and I am ready").format(name=partner.called)
    else:
        page.lines.say(_("The next page is for both of you. Sit side by side."))
        ready = _("We are both here")
    page.lines.say(*moved_on(view))
    if not view.kept:
        page.lines.say(goes(view))
    if view.asks_passphrase:
        _open_drawer(page)
    else:
        page.enter(f"[{ready}: Enter]")
    return [GoOn()]


def _open_drawer(page: Page) -> None:
    """The passphrase of the one whose turn comes, or an empty line to go on without."""
    page.lines.say(
        _("Your own passphrase opens your drawer. Nothing is shown while you type."),
        _("An empty line goes on without; what you keep then is wiped when you two stop."),
    )
    while typed := page.secret(_("your own passphrase") + ":"):
        if page.open_drawer(typed):
            return
        page.lines.say(_("This does not open it."))

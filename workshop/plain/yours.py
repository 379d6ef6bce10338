"""What is yours: one partner's drawer, its passphrase, and their own words in the journal."""

from collections.abc import Callable
from functools import partial

from workshop.ground import dates
from workshop.ground.language import _
from workshop.ground.partner import SEATS, Couple, Partner, other
from workshop.journal.errors import JournalError
from workshop.journal.passphrase.locking import TooShort
from workshop.plain.asking import ask, ask_secret, number
from workshop.plain.lines import Lines
from workshop.sitting.house import House
from workshop.sitting.telling.terms import drawer_terms, own_passphrase_terms, yours_terms
from workshop.sitting.yours import Mine, Yours


def yours(house: House, lines: Lines, couple: Couple) -> None:
    """To one partner alone, until that one goes back. Nothing of it stays on the screen.

    Raises:
        Leaving: Somebody leaves.
        EOFError: There are no more lines.
    """
    lines.say(yours_terms(), _("Who is it for?"))
    chosen = number(lines, [*(couple.at(seat).called for seat in SEATS), _("Back")])
    if chosen == len(SEATS):
        return
    partner = couple.at(SEATS[chosen])
    mine = Yours(house, partner.id)
    try:
        if _alone(lines, mine, partner, couple.at(other(partner.seat))):
            _choose(lines, mine)
    finally:
        mine.close()
        lines.clear()


def _alone(lines: Lines, mine: Yours, partner: Partner, waiting: Partner) -> bool:
    """Hands the keyboard over; whether that one is there, and has opened what is closed."""
    lines.forget_typed()
    lines.clear()
    handed = _("Please hand the keyboard to {name}.")
    look_away = _("{name}, look away for a moment, or get some tea.")
    lines.say(handed.format(name=partner.called), look_away.format(name=waiting.called))
    if not mine.has_passphrase():
        return number(lines, [_("I am alone here"), _("Back")]) == 0
    lines.say(_("Your own passphrase opens your drawer. Nothing is shown while you type."))
    while True:
        if typed := ask_secret(lines, _("your own passphrase") + ":"):
            if _tried(lines, partial(mine.open, typed)):
                return True
            lines.say(_("This does not open it."))
        else:
            wanted = number(lines, [_("Try again"), _("I forgot it"), _("Back")])
            if wanted == 1 and _sure(
                lines, _("This throws the drawer away, with all that is in it, for good.")
            ):
                _tried(lines, mine.remove_passphrase)
                return True
            if wanted == 2:
                return False


def _choose(lines: Lines, mine: Yours) -> None:
    while True:
        lines.clear()
        sealed = mine.drawer is not None
        lines.say(drawer_terms(sealed=sealed))
        passphrase = _("Another passphrase") if sealed else _("A passphrase of my own")
        told = [_("What I keep"), _("My words in the journal"), passphrase]
        if sealed:
            told += [_("Empty my drawer"), _("No passphrase any more")]
        chosen = number(lines, [*told, _("Back")])
        if chosen == len(told):
            return
        lines.clear()
        (_kept, _given, _set_passphrase, _empty, _remove)[chosen](lines, mine)


def _kept(lines: Lines, mine: Yours) -> None:
    found = mine.kept()
    for one in found:
        _read_out(lines, one)
    if not found:
        lines.say(_("Nothing is kept here."))
    ask(lines, _("Press Enter."))


def _given(lines: Lines, mine: Yours) -> None:
    """Reads them, one chosen at a time, and takes out what is to go."""
    while found := mine.given():
        told = [f"{dates.short(one.when.astimezone())}  {one.title}" for one in found]
        chosen = number(lines, [*told, _("Back")])
        if chosen == len(found):
            return
        lines.clear()
        _read_out(lines, found[chosen])
        goes = _("This takes them out, here and in every backup. Nothing shows that they were.")
        if number(lines, [_("Leave them"), _("Take it out")]) == 1 and _sure(lines, goes):
            _tried(lines, partial(mine.take_out, found[chosen]))
        lines.clear()
    lines.say(_("No words of yours stand in the journal."))
    ask(lines, _("Press Enter."))


def _set_passphrase(lines: Lines, mine: Yours) -> None:
    lines.say(*own_passphrase_terms())
    while new := ask_secret(lines, _("at least 8 characters") + ":"):
        if new != ask_secret(lines, _("once more") + ":"):
            lines.say(_("These two are not the same. Type both once more."))
        elif _tried(lines, partial(mine.set_passphrase, new)):
            return


def _empty(lines: Lines, mine: Yours) -> None:
    if _sure(lines, _("All that is in your drawer goes, for good.")):
        _tried(lines, mine.empty)


def _remove(lines: Lines, mine: Yours) -> None:
    if _sure(lines, _("The drawer goes with its passphrase, and all that is in it, for good.")):
        _tried(lines, mine.remove_passphrase)


def _tried(lines: Lines, change: Callable[[], object]) -> bool:
    """Whether it could be done, and did not say no; why not, where something broke."""
    try:
        return change() is not False
    except (JournalError, TooShort) as error:
        lines.say(str(error))
        ask(lines, _("Press Enter."))
        return False


def _sure(lines: Lines, goes: str) -> bool:
    """Whether they mean it: nothing is done by Enter alone."""
    lines.say(goes)
    return number(lines, [_("Yes, do it"), _("No, leave it")]) == 0


def _read_out(lines: Lines, one: Mine) -> None:
    lines.say(f"{dates.short(one.when.astimezone())}  {one.title}")
    lines.say(*(one.lines or (_("I said it."),)))
    lines.put()

"""What is yours: one partner's drawer, its passphrase, and their own words in the journal."""

from collections.abc import Callable
from functools import partial

from workshop.ground import dates
from workshop.ground.language import _
from workshop.ground.partner import SEATS, Couple
from workshop.journal.errors import JournalError
from workshop.journal.passphrase.locking import TooShort
from workshop.plain.alone import alone
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
    mine = Yours(house, couple.at(SEATS[chosen]).id)
    try:
        if alone(lines, mine, couple, SEATS[chosen], may_forget=True):
            _choose(lines, mine)
    finally:
        mine.close()
        lines.clear()


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

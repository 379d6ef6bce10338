"""The keyboard goes to one of the two, who opens the drawer where there is one."""

from workshop.ground.language import _
from workshop.ground.partner import Couple, Seat, other
from workshop.journal.errors import JournalError
from workshop.plain.asking import ask, ask_secret, number
from workshop.plain.lines import Lines
from workshop.sitting.yours import Yours


def alone(lines: Lines, mine: Yours, couple: Couple, seat: Seat, *, may_forget: bool) -> bool:
    """Hands the keyboard over; whether that one is there, and has opened what is closed.

    Args:
        lines: Where it is asked.
        mine: What that one's drawer is opened in.
        couple: Who sits there.
        seat: The one it is for.
        may_forget: Whether the drawer can be thrown away here by one who forgot what opens it.

    Raises:
        Leaving: Somebody leaves.
        EOFError: There are no more lines.
    """
    lines.forget_typed()
    lines.clear()
    handed = _("Please hand the keyboard to {name}.")
    look_away = _("{name}, look away for a moment, or get some tea.")
    waiting = couple.at(other(seat))
    lines.say(handed.format(name=couple.at(seat).called), look_away.format(name=waiting.called))
    if not mine.has_passphrase():
        return number(lines, [_("I am alone here"), _("Back")]) == 0
    lines.say(_("Your own passphrase opens your drawer. Nothing is shown while you type."))
    while True:
        if typed := ask_secret(lines, _("your own passphrase") + ":"):
            if _opened(lines, mine, typed):
                return True
            lines.say(_("This does not open it."))
            continue
        told = [_("Try again"), *([_("I forgot it")] if may_forget else []), _("Back")]
        wanted = number(lines, told)
        if wanted == len(told) - 1:
            return False
        if wanted == 1 and _thrown_away(lines, mine):
            return True


def _opened(lines: Lines, mine: Yours, typed: str) -> bool:
    try:
        return mine.open(typed)
    except JournalError as error:
        _say_why_not(lines, error)
        return False


def _thrown_away(lines: Lines, mine: Yours) -> bool:
    """Whether they meant it: nothing is done by Enter alone."""
    lines.say(_("This throws the drawer away, with all that is in it, for good."))
    if number(lines, [_("Yes, do it"), _("No, leave it")]) != 0:
        return False
    try:
        mine.remove_passphrase()
    except JournalError as error:
        _say_why_not(lines, error)
    return True


def _say_why_not(lines: Lines, error: JournalError) -> None:
    lines.say(str(error))
    ask(lines, _("Press Enter."))

"""Finding help, line by line: whom to call, and when."""

from collections.abc import Iterable

from workshop.ground import helplines
from workshop.ground.helplines import Helpline
from workshop.ground.language import _
from workshop.plain.lines import Lines


def say_numbers(lines: Lines) -> None:
    """The same page as everywhere, shorter."""
    page = helplines.load()
    lines.say(page.title, page.emergency)
    _say(lines, page.own)
    if page.own:
        lines.say(_(helplines.OTHERS))
    _say(lines, page.others)
    lines.say(page.elsewhere, page.current)
    if not page.own:
        lines.say(_(helplines.CAN_BE_FIRST))


def _say(lines: Lines, numbers: Iterable[Helpline]) -> None:
    for line in numbers:
        lines.say(f"- {line.country}: {line.number} ({line.what_for})")

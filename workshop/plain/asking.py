"""Questions outside of a session: a line, a secret, a number from a list."""

from collections.abc import Callable, Mapping

from workshop.ground.language import _
from workshop.plain import words
from workshop.plain.lines import Lines
from workshop.plain.numbers import say_numbers
from workshop.plain.turning import Leaving


def ask(lines: Lines, prompt: str) -> str:
    """One line; finding help and leaving work here as well.

    Raises:
        Leaving: Somebody leaves.
        EOFError: There are no more lines.
    """
    return _asked(lines, lines.ask, prompt)


def ask_secret(lines: Lines, prompt: str) -> str:
    """The same, of a line that is not shown while it is typed."""
    return _asked(lines, lines.ask_secret, prompt)


def _asked(lines: Lines, read: Callable[[str], str], prompt: str) -> str:
    while (word := words.meant(line := read(prompt))) is not None:
        if word == words.LEAVE:
            raise Leaving
        if word == words.NUMBERS:
            say_numbers(lines)
        else:
            for told in (words.NUMBERS, words.LEAVE):
                lines.put(words.line_for(told))
    return line


def number(lines: Lines, told: list[str], headings: Mapping[int, str] | None = None) -> int:
    """The number of one of these lines, counted from 0; what stands over some is not counted."""
    lines.items(told, headings)
    while True:
        typed = ask(lines, _("A number:")).strip()
        if typed.isdecimal() and 1 <= int(typed) <= len(told):
            return int(typed) - 1
        told_again = _("Please type a number from 1 to {most}.")
        lines.say(told_again.format(most=len(told)))

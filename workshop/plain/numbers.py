"""Finding help, line by line: whom to call, and when."""

from workshop.ground import helplines
from workshop.plain.lines import Lines


def say_numbers(lines: Lines) -> None:
    """The same page as everywhere, shorter."""
    page = helplines.load()
    lines.say(page.title, page.emergency)
    for line in page.lines:
        lines.say(f"- {line.country}: {line.number} ({line.what_for})")
    lines.say(page.elsewhere, page.current)

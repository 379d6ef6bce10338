"""A past session as a page for people: plain text, 72 columns, each line with its owner's name."""

from collections.abc import Iterator

from workshop.commands.speaking import MADE_UP, STATUS_WORDS
from workshop.ground.dates import whole
from workshop.ground.language import _
from workshop.ground.text import clean_line
from workshop.keepsake.book import Answer, Book
from workshop.plain.blocks import LONGEST_LINE, read_out, wrapped


def page(read: Book, *, made_up: bool = False) -> str:
    """The whole session: what was kept, what was agreed, then module by module."""
    line = read.line
    day = line.started.astimezone()
    lines = [f"{_(MADE_UP)}\n"] if made_up else []
    lines += [
        _title(line.title),
        _("{day}, {minutes:.0f} minutes, {status}").format(
            day=whole(day), minutes=line.minutes_used, status=_(STATUS_WORDS[line.status])
        ),
        _("{left} and {right}").format(
            left=read.couple.left.called, right=read.couple.right.called
        ),
    ]
    head = (
        (_("What you keep"), read.kept_sentences),
        (_("What you agreed on"), read.agreements),
    )
    for title, answers in head:
        if answers:
            lines += ["", "", title, "-" * len(title)]
            lines += (line for answer in answers for line in _answer(read, answer))
    told = {answer.activity.id for _, answers in head for answer in answers}
    for module in read.pages:
        rest = [answer for answer in module.answers if answer.activity.id not in told]
        if rest:
            title = _title(module.title)
            lines += ["", "", title, "-" * len(title)]
            lines += (line for answer in rest for line in _answer(read, answer))
    if not read.pages:
        lines += ["", _("Nothing is written here. What you said stays with the two of you.")]
    return "\n".join(lines)


def _answer(read: Book, answer: Answer) -> Iterator[str]:
    """One activity: its title, then its blocks."""
    yield ""
    yield from wrapped("", _title(answer.activity.title))
    yield from read_out(answer.blocks(), read.couple, answer.first)


def _title(text: str) -> str:
    return clean_line(text, LONGEST_LINE)

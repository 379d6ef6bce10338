"""A past session as a page for people: plain text, 72 columns, each line with its owner's name."""

from collections.abc import Iterator, Sequence

from workshop.activities.changes import SIGNS, WAYS
from workshop.commands.speaking import MADE_UP, STATUS_WORDS
from workshop.ground.dates import whole
from workshop.ground.fill import fill
from workshop.ground.language import _
from workshop.ground.lengths import spoken
from workshop.ground.partner import SEATS, Who
from workshop.ground.text import clean_line
from workshop.keepsake.book import Answer, Book
from workshop.plain.blocks import LONGEST_LINE, read_out, wrapped
from workshop.sitting import comparing
from workshop.sitting.comparing import Occasion


def page(read: Book, *, made_up: bool = False) -> str:
    """The whole session: what was kept, what was agreed, then module by module."""
    line = read.line
    day = line.started.astimezone()
    lines = [f"{_(MADE_UP)}\n"] if made_up else []
    lines += [
        _title(line.title),
        _("{day}, {minutes}, {status}").format(
            day=whole(day),
            minutes=spoken(line.minutes_used * 60),
            status=_(STATUS_WORDS[line.status]),
        ),
        _("{left} and {right}").format(
            left=read.couple.left.called, right=read.couple.right.called
        ),
        _("{name} began.").format(name=read.couple.at(read.began).called),
        "",
        _("Kept to remember, not to prove."),
    ]
    head = (
        (_("What you keep"), read.kept_sentences),
        (_("What you agreed on"), read.agreements),
    )
    for title, answers in head:
        if answers:
            lines += ["", "", title, "-" * len(title)]
            lines += (line for answer in answers for line in _answer(read, answer))
    for module in read.further():
        title = _title(module.title)
        lines += ["", "", title, "-" * len(title)]
        lines.append(
            _("planned {planned:.0f} min · used {used:.0f} min").format(
                planned=module.minutes_planned, used=module.minutes_used
            )
        )
        lines += (line for answer in module.answers for line in _answer(read, answer))
    if not read.pages:
        lines += ["", _("Nothing is written here. What you said stays with the two of you.")]
    return "\n".join(lines)


def compared(found: Sequence[Occasion], *, made_up: bool = False) -> str:
    """One activity at every time, the newest first, and what differs from the time before."""
    lines = [f"{_(MADE_UP)}\n"] if made_up else []
    lines.append(_title(found[0].answer.activity.title))
    for place, now in enumerate(found):
        day = whole(now.line.started.astimezone())
        lines += ["", "", day, "-" * len(day)]
        lines += read_out(now.answer.blocks(), now.couple, now.answer.first)
        for then in found[place + 1 : place + 2]:
            lines += _changed(then, now)
    return "\n".join(lines)


def _changed(then: Occasion, now: Occasion) -> Iterator[str]:
    """What is otherwise than the time before."""
    changes = comparing.changes(then, now)
    if not changes:
        return
    yield ""
    day = whole(then.line.started.astimezone())
    yield from wrapped("  ", _("Different since {day}").format(day=day))
    names: dict[Who, str] = {"both": _("Both")}
    names |= {seat: clean_line(now.couple.at(seat).called, 30) for seat in SEATS}
    width = max(map(len, names.values()))
    for change in changes:
        words = fill(change.label, now.couple, who=change.who, first=now.answer.first)
        if change.then is not None and change.now is not None:
            words = f"{change.then} → {change.now}  {words}"
        told = f"{_(WAYS[change.way])}: {words}"
        yield from wrapped(f"    {names[change.who]:<{width}}  {SIGNS[change.way]} ", told)


def _answer(read: Book, answer: Answer) -> Iterator[str]:
    """One activity: its title, then its blocks."""
    yield ""
    yield from wrapped("", _title(answer.activity.title))
    yield from read_out(answer.blocks(), read.couple, answer.first)


def _title(text: str) -> str:
    return clean_line(text, LONGEST_LINE)

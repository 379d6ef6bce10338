"""What is seen of a past session beside the list."""

from textual.content import Content

from workshop.activities.agree import Agree
from workshop.ground import dates
from workshop.ground.language import N_, _
from workshop.ground.lengths import spoken
from workshop.ground.text import quoted
from workshop.keepsake.book import Book

STATUS = {"open": N_("goes on"), "done": ""}


def preview(book: Book) -> Content:
    """The first things one would want to know of a session."""
    day = dates.short(book.line.started.astimezone())
    minutes = spoken(book.line.minutes_used * 60)
    status = _(STATUS[book.line.status])
    lines = [
        Content.styled(book.line.title, "bold"),
        Content.styled(" · ".join(filter(None, (day, minutes, status))), "$quiet"),
        Content(""),
    ]
    for answer in book.kept_sentences:
        for seat in ("left", "right"):
            said = (w for w in answer.shown.get(seat, {}).values() if isinstance(w, str))
            for words in said:  # "I will say it" is a mark, and no words
                name = book.couple.at(seat).called
                lines += [
                    Content.styled(_("{name} kept").format(name=name), "$quiet"),
                    Content(quoted(words)),
                    Content(""),
                ]
    for answer in book.agreements:
        lines.append(Content.styled(answer.activity.title, "$quiet"))
        assert isinstance(answer.activity, Agree)
        lines += [Content(words) for words in answer.activity.agreed(answer.shown.get("both", {}))]
        lines.append(Content(""))
    if not book.pages:
        lines.append(Content(_("Nothing was shown in this session. That is fine.")))
    elif not book.agreements and not book.kept_sentences:
        titles = ", ".join(quoted(page.title) for page in book.pages)
        words = _("You showed each other something in: {titles}.").format(titles=titles)
        lines.append(Content(words))
    return Content("\n").join(lines)

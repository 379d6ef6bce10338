"""Finding help: whom to call, and when; where the numbers are from stands below it all."""

from collections.abc import Iterable, Iterator

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content

from workshop.ground import helplines
from workshop.ground.helplines import Helpline
from workshop.ground.language import _
from workshop.tui.actions import CLOSE
from workshop.tui.screens.calm import CalmScreen
from workshop.tui.widgets.words import Words


class HelplinesScreen(CalmScreen):
    """One page to read. Looks the same whoever opens it."""

    STYLE = "around"
    PAGE = "help-page"
    ACTIONS = (CLOSE,)
    AUTO_FOCUS = "#help-page"

    def compose_body(self) -> ComposeResult:
        """The emergency line, the numbers, the paragraphs, the sources."""
        page = helplines.load()
        width = max((len(line.country) for line in page.lines), default=0) + 3
        with VerticalScroll(id="help-page", classes="page"):
            yield Words(page.title, classes="title heading")
            yield Words(page.emergency, classes="emergency")
            yield from _numbers(page.own, width)
            if page.own:
                yield Words(_(helplines.OTHERS), classes="quiet after heading")
            yield from _numbers(page.others, width)
            yield Words(page.elsewhere, classes="after")
            yield Words(page.current, classes="quiet after")
            if not page.own:
                yield Words(_(helplines.CAN_BE_FIRST), classes="quiet")
            for text in page.texts:
                yield Words(text.title, classes="title after")
                for paragraph in text.paragraphs:
                    yield Words(paragraph, classes="paragraph")
            sources = _("Where these numbers are from: {sources}.").format(sources=page.sources())
            yield Words(sources, id="sources", classes="quiet after")

    def action_close(self) -> None:
        """Back to where one was."""
        self.dismiss()


def _numbers(lines: Iterable[Helpline], width: int) -> Iterator[Words]:
    """Each number beside its country, and below it what for."""
    for line in lines:
        yield Words(Content.assemble(line.country.ljust(width), (line.number, "bold")))
        yield Words(" " * width + line.what_for)

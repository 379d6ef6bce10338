"""Past sessions: the list on the left, a preview on the right, a book page behind Enter."""

import asyncio

from textual import work
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from workshop.ground import dates
from workshop.ground.language import N_, _
from workshop.ground.lengths import spoken
from workshop.ground.text import quoted
from workshop.keepsake.book import Book, SessionLine
from workshop.sitting import past
from workshop.tui.actions import CLOSE, KEEPSAKE, UserAction
from workshop.tui.screens.calm import CalmScreen
from workshop.tui.widgets.words import Words

READ = UserAction("read", "enter", N_("Read it"), N_("Open this session as a book."))

FORGET = UserAction(
    "forget", "f4", N_("Delete"), N_("Delete this session, or an agreement made in it.")
)

STATUS = {"open": N_("goes on"), "done": ""}


class PastScreen(CalmScreen):
    """All sessions, newest first."""

    STYLE = "past"
    PAGE = "preview-page"
    ACTIONS = (READ, KEEPSAKE, FORGET, CLOSE)

    def __init__(self) -> None:
        super().__init__()
        self._lines: dict[str, SessionLine] = {}

    def compose_body(self) -> ComposeResult:
        """A title, the list, the preview."""
        with Vertical(id="past"):
            yield Words(_("Past sessions"), classes="title heading")
            with Horizontal():
                yield OptionList(id="list", markup=False)
                yield VerticalScroll(Words("", id="preview"), id="preview-page", can_focus=False)

    def on_mount(self) -> None:
        """Reads the list beside the screen."""
        self._fill()

    @work
    async def _fill(self) -> None:
        house = self.workshop.house
        assert house is not None
        lines = await asyncio.to_thread(past.session_lines, house)
        self._lines = {line.id: line for line in lines}
        days = [dates.short(line.started.astimezone()) for line in lines]
        width = max([11, *map(len, days)])
        options = self.query_one("#list", OptionList)
        options.add_options(
            [
                Option(
                    Content.assemble((f"{day:>{width}}  ", "$quiet"), line.title),
                    id=line.id,
                )
                for day, line in zip(days, lines, strict=True)
            ]
        )
        if lines:
            options.highlighted = 0
            options.focus()
        else:
            self.query_one("#preview", Words).update(
                _("Nothing stands here yet. After your first session you can read it here.")
            )

    def on_option_list_option_highlighted(self, event: OptionList.OptionHighlighted) -> None:
        """A look into the session under the cursor."""
        if event.option_id:
            self._preview(event.option_id)

    @work(exclusive=True, group="preview")
    async def _preview(self, session_id: str) -> None:
        house = self.workshop.house
        assert house is not None
        book = await asyncio.to_thread(past.book, house, session_id)
        self.query_one("#preview", Words).update(preview(book))

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Opens the book."""
        if event.option_id:
            self._open(event.option_id)

    def action_read(self) -> None:
        """Opens the session under the cursor."""
        options = self.query_one("#list", OptionList)
        if options.highlighted is not None:
            options.action_select()

    @work(exclusive=True, group="open")
    async def _open(self, session_id: str) -> None:
        from workshop.tui.screens.book import BookScreen

        house = self.workshop.house
        assert house is not None
        self.app.push_screen(BookScreen(await asyncio.to_thread(past.book, house, session_id)))

    @work(exclusive=True, group="open")
    async def action_forget(self) -> None:
        """To the page that asks what of this session shall go."""
        from workshop.tui.screens.forget import ForgetScreen

        house, place = self.workshop.house, self.query_one("#list", OptionList).highlighted
        assert house is not None
        if place is None or house.journal.read_only:
            return
        session = list(self._lines)[place]
        book = await asyncio.to_thread(past.book, house, session)
        if await self.app.push_screen_wait(ForgetScreen(book)):
            self.app.switch_screen(PastScreen())

    def action_keepsake(self) -> None:
        """To the page that makes a file of all of them."""
        from workshop.tui.screens.keepsake import KeepsakeScreen

        self.app.push_screen(KeepsakeScreen())

    def action_close(self) -> None:
        """Back home."""
        self.dismiss()


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
        lines += [Content(f"{words}") for words in answer.shown.get("both", {}).values()]
        lines.append(Content(""))
    if not book.pages:
        lines.append(Content(_("Nothing was shown in this session. That is fine.")))
    elif not book.agreements and not book.kept_sentences:
        titles = ", ".join(page.title for page in book.pages)
        words = _("You showed each other something in: {titles}.").format(titles=titles)
        lines.append(Content(words))
    return Content("\n").join(lines)

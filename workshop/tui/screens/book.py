"""A past session as a book: a page per module, both partners side by side."""

import asyncio

from textual import work
from textual.app import ComposeResult
from textual.containers import Vertical, VerticalScroll
from textual.content import Content

from workshop.activities import Activity
from workshop.ground import dates
from workshop.ground.language import N_, _
from workshop.keepsake.book import Answer, Book
from workshop.sitting import comparing
from workshop.sitting.comparing import Time
from workshop.tui.actions import CLOSE, KEEPSAKE, UserAction
from workshop.tui.emptying import empty
from workshop.tui.screens.calm import CalmScreen
from workshop.tui.screens.one_of import OneOfScreen
from workshop.tui.widgets.action_bar import TOLD_FOR, ActionBar
from workshop.tui.widgets.blocks import Blocks
from workshop.tui.widgets.words import Words

NEXT = UserAction("turn_page(1)", "right,n,space", N_("Next page"), N_("To the next page."))
BEFORE = UserAction("turn_page(-1)", "left,p", N_("Page before"), N_("To the page before."))
COMPARE = UserAction(
    "compare", "c", N_("Compare"), N_("The same question at another time, beside this one.")
)

NOT_YET = N_("What stands on this page was answered once so far.")


class BookScreen(CalmScreen):
    """The first page holds what was kept and agreed; then a page for each module with more."""

    STYLE = "past"
    PAGE = "book"
    ACTIONS = (NEXT, BEFORE, COMPARE, KEEPSAKE, CLOSE)
    AUTO_FOCUS = "#book"

    def __init__(self, book: Book, *, at: str = "") -> None:
        """`at`: the id of an activity to open the book at; empty for its first page."""
        super().__init__()
        self._book = book
        self._further = book.further()
        self._page = 0
        self._at = at
        for number, page in enumerate(self._further, 1):
            if any(_is_called(answer.activity, at) for answer in page.answers):
                self._page = number

    def compose_body(self) -> ComposeResult:
        """The heading, and one page."""
        with Vertical(id="book-frame"):
            yield Words(self._heading(), classes="heading", id="book-heading")
            yield VerticalScroll(id="book")

    async def on_mount(self) -> None:
        """The first page, or the one it was opened at."""
        await self._show()
        for place in self.query(".found-here"):
            self.call_after_refresh(place.scroll_visible, animate=False, top=True, immediate=True)

    async def action_turn_page(self, step: int) -> None:
        """Forth or back."""
        page = self._page + step
        if 0 <= page <= len(self._further):
            self._page = page
            await self._show()

    def _heading(self) -> Content:
        line = self._book.line
        began = self._book.couple.at(self._book.began).called
        day = dates.short(line.started.astimezone())
        pages = len(self._further) + 1
        if self._page == 0:
            where = _("{day} · {name} began").format(day=day, name=began)
        else:
            where = _("{day} · page {page} of {pages}").format(
                day=day, page=self._page + 1, pages=pages
            )
        return Content.assemble((line.title, "bold"), (f"   {where}", "$quiet"))

    async def _show(self) -> None:
        self.query_one("#book-heading", Words).update(self._heading())
        self.query_one(ActionBar).tell("")
        page = self.query_one("#book", VerticalScroll)
        await empty(page)
        widgets = self._first_page() if self._page == 0 else self._module(self._page - 1)
        await page.mount_all(widgets)
        page.scroll_home(animate=False)

    def _first_page(self) -> list[Words | Blocks]:
        widgets: list[Words | Blocks] = [
            Words(_("Kept to remember, not to prove."), classes="quiet motto")
        ]
        for answer in self._book.kept_sentences:
            widgets += self._answer(answer)
        if self._book.agreements:
            widgets.append(Words(_("What you agreed"), classes="module-title"))
        for answer in self._book.agreements:
            widgets += self._answer(answer)
        if len(widgets) == 1:
            there = bool(self._further)
            widgets.append(
                Words(
                    _("The pages behind this one hold what you showed each other.")
                    if there
                    else _("Nothing is written here. What you said stays with the two of you.")
                )
            )
        return widgets

    def _module(self, number: int) -> list[Words | Blocks]:
        page = self._further[number]
        minutes = _("planned {planned:.0f} min · used {used:.0f} min").format(
            planned=page.minutes_planned, used=page.minutes_used
        )
        title = Content.assemble((page.title, "bold"), (f"   {minutes}", "$quiet"))
        widgets: list[Words | Blocks] = [Words(title, classes="module-head")]
        for answer in page.answers:
            widgets += self._answer(answer)
        return widgets

    def _answer(self, answer: Answer) -> list[Words | Blocks]:
        here = " found-here" if _is_called(answer.activity, self._at) else ""
        return [
            Words(answer.activity.title, classes=f"answer-title{here}"),
            Blocks(answer.blocks(), self._book.couple, answer.first),
        ]

    def _on_page(self) -> list[Answer]:
        if self._page == 0:
            return [*self._book.kept_sentences, *self._book.agreements]
        return list(self._further[self._page - 1].answers)

    @work(exclusive=True, group="compare")
    async def action_compare(self) -> None:
        """What of this page was answered another time too; of several, one is picked."""
        from workshop.tui.screens.compare import CompareScreen

        house, guide = self.workshop.house, self._book.line.guide
        assert house is not None
        found: dict[str, tuple[str, list[Time]]] = {}
        for answer in self._on_page():
            activity = answer.activity
            times = await asyncio.to_thread(comparing.times, house, guide, activity.id)
            if len(times) > 1:
                found[activity.id] = (activity.title, times)
        if not found:
            self.query_one(ActionBar).tell(_(NOT_YET), TOLD_FOR)
            return

        def compare(picked: object) -> None:
            if picked is not None:
                self.app.push_screen(CompareScreen(*found[str(picked)]))

        if len(found) == 1:
            compare(next(iter(found)))
            return
        choices = [(id, title, "") for id, (title, _times) in found.items()]
        self.app.push_screen(OneOfScreen(_("Compare what?"), choices), compare)

    def action_keepsake(self) -> None:
        """To the page that makes a file of it."""
        from workshop.tui.screens.keepsake import KeepsakeScreen

        self.app.push_screen(KeepsakeScreen(self._book))

    def action_close(self) -> None:
        """Back to the list."""
        self.dismiss()


def _is_called(activity: Activity, name: str) -> bool:
    """Whether this is its id, or was once."""
    return name in (activity.id, *activity.was)

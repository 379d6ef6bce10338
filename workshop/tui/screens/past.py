"""Past sessions: the list on the left, a preview on the right, a book page behind Enter."""

import asyncio

from textual import work
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content

from workshop.ground import dates
from workshop.ground.language import N_, _
from workshop.ground.text import clean_line
from workshop.journal.tables.removed import Removed
from workshop.keepsake.book import Book, SessionLine
from workshop.sitting import listing, past
from workshop.sitting.house import House
from workshop.sitting.listing import Choices, Filter
from workshop.tui.actions import CLOSE, KEEPSAKE, UserAction
from workshop.tui.latest import Latest
from workshop.tui.screens.brings_back import BRING_BACK, BringsBack
from workshop.tui.screens.narrow import NarrowScreen, told
from workshop.tui.screens.past_preview import preview
from workshop.tui.widgets.action_bar import ActionBar
from workshop.tui.widgets.row_list import RowList
from workshop.tui.widgets.words import Words

READ = UserAction("read", "enter", N_("Read it"), N_("Open this session as a book."))
SEARCH = UserAction(
    "search", "s,slash", N_("Search"), N_("Find a word in all that you both have shown.")
)
NARROW = UserAction(
    "narrow", "f", N_("Filter"), N_("Choose which sessions to show, and the order.")
)
SEE_ALL = UserAction("see_all", "a", N_("See all"), N_("Show every session, the newest first."))
FORGET = UserAction(
    "forget", "f4", N_("Delete"), N_("Delete this session, or an agreement made in it.")
)
DOWN = UserAction(
    "page(1)", "right", N_("Further down"), N_("A page down in the list."), shown=False
)
UP = UserAction("page(-1)", "left", N_("Further up"), N_("A page up in the list."), shown=False)

AROUND = 60
"""Rows that are read above and below the cursor at first; more than any window shows."""

SETTLES = 0.05
"""Seconds for which the cursor rests before the preview is read."""

LONGEST_TITLE = 80
"""Characters of a title in the list."""


class PastScreen(BringsBack):
    """All sessions, the newest first, or those that were asked for."""

    STYLE = "past"
    PAGE = "preview-page"
    ACTIONS = (READ, SEARCH, NARROW, SEE_ALL, KEEPSAKE, FORGET, BRING_BACK, DOWN, UP, CLOSE)
    AUTO_FOCUS = "#list"

    def __init__(self) -> None:
        super().__init__()
        self._asked = Filter()
        self._choices: Choices | None = None
        self._ids: tuple[str, ...] = ()
        self._previews = Latest(self._preview, SETTLES)

    def compose_body(self) -> ComposeResult:
        """A title, the list, the preview."""
        with Vertical(id="past"):
            with Horizontal(classes="heading"):
                yield Words(_("Past sessions"), classes="title", id="past-title")
                yield Words("", id="asked", classes="quiet")
            with Horizontal():
                yield RowList(id="list")
                yield VerticalScroll(Words("", id="preview"), id="preview-page", can_focus=False)

    def on_mount(self) -> None:
        """Reads the list beside the screen."""
        self.query_one(ActionBar).show_button(SEE_ALL.do, False)
        self._fill()

    # --- the list -------------------------------------------------------------------------------

    @work(exclusive=True, group="list")
    async def _fill(self, cursor: int = 0) -> None:
        """The first rows, or those around this one."""
        house, asked = self.workshop.house, self._asked
        assert house is not None

        def read() -> tuple[tuple[str, ...], int, int, dict[int, Content]]:
            # At first only so many as can be seen; who is no further knows no difference.
            begins = asked == Filter() and not cursor
            ids = listing.ids(house, asked, most=AROUND if begins else None)
            total = listing.count(house) if asked == Filter() or asked.narrows() else len(ids)
            at = max(0, min(cursor, len(ids) - 1))
            around = range(max(0, at - AROUND), min(len(ids), at + AROUND))
            return ids, total, at, _rows(house, ids, around)

        rest = asked == Filter()
        self._ids, total, at, rows = await asyncio.to_thread(read)
        listed = self.query_one("#list", RowList)
        listed.begin(total if rest else len(self._ids), rows, at)
        self._say_what_is_asked(total)
        if rest and len(self._ids) < total:
            self._ids = await asyncio.to_thread(listing.ids, house, asked)
            listed.ask_again()
        if not self._ids:
            self._previews.want(None)
            nothing = (
                _("No session is like that. A shows all of them.")
                if asked.narrows()
                else _("Nothing stands here yet. After your first session you can read it here.")
            )
            self.query_one("#preview", Words).update(nothing)

    def _say_what_is_asked(self, total: int) -> None:
        bar = self.query_one(ActionBar)
        # One or the other, so that all buttons have room in 80 columns; both keys work always.
        bar.show_button(NARROW.do, self._asked == Filter())
        bar.show_button(SEE_ALL.do, self._asked != Filter())
        words = told(self._asked, self._choices) if self._asked != Filter() else []
        if self._asked.narrows():
            some = _("{some} of {all}").format(some=len(self._ids), all=total)
            words = [some, *words]
        self.query_one("#asked", Words).update(" · ".join(words))

    @work(exclusive=True, group="window")
    async def on_row_list_asks(self, event: RowList.Asks) -> None:
        """Rows that come on view."""
        house, ids = self.workshop.house, self._ids
        assert house is not None
        there = range(event.places.start, min(event.places.stop, len(ids)))
        rows = await asyncio.to_thread(_rows, house, ids, there)
        if ids is self._ids:
            self.query_one("#list", RowList).add(rows)

    # --- the preview ----------------------------------------------------------------------------

    def on_row_list_pointed(self, event: RowList.Pointed) -> None:
        """A look into the session under the cursor, once the cursor rests."""
        if event.row < len(self._ids):
            self._previews.want(self._ids[event.row])
            if not self._previews.busy:
                self._show_previews()

    @work(group="preview")
    async def _show_previews(self) -> None:
        await self._previews.run()

    async def _preview(self, session_id: str) -> None:
        read = await self._read(session_id)
        if read is not None and session_id == self._previews.wanted:
            self.query_one("#preview", Words).update(preview(read))

    async def _read(self, session_id: str) -> Book | None:
        """The book of a session; None where it is gone by now."""
        house = self.workshop.house
        assert house is not None
        try:
            return await asyncio.to_thread(past.book, house, session_id)
        except KeyError:
            return None

    def chosen(self) -> str | None:
        """Id of the session under the cursor."""
        place = self.query_one("#list", RowList).cursor
        return self._ids[place] if place is not None and place < len(self._ids) else None

    # --- what can be done -----------------------------------------------------------------------

    def on_row_list_taken(self) -> None:
        """Opens the book."""
        self.action_read()

    @work(exclusive=True, group="open")
    async def action_read(self) -> None:
        """Opens the session under the cursor."""
        from workshop.tui.screens.book import BookScreen

        session = self.chosen()
        read = session and await self._read(session)
        if read:
            self.app.push_screen(BookScreen(read))

    def action_narrow(self) -> None:
        """To the page that asks which sessions to show."""
        self.app.push_screen(NarrowScreen(self._asked, self._read_choices), self._narrowed)

    async def _read_choices(self) -> Choices:
        """What can be asked for; the guides are read for it, which takes a moment once."""
        house = self.workshop.house
        assert house is not None
        self._choices = await asyncio.to_thread(listing.choices, house)
        return self._choices

    def _narrowed(self, asked: object) -> None:
        if isinstance(asked, Filter) and asked != self._asked:
            self._asked = asked
            self.query_one("#asked", Words).update(" · ".join(told(asked, self._choices)))
            self._fill()

    def action_see_all(self) -> None:
        """Every session, the newest first."""
        if self._asked != Filter():
            self._asked = Filter()
            self._fill()

    def action_search(self) -> None:
        """To the page that looks for words."""
        from workshop.tui.screens.search import SearchScreen

        self.app.push_screen(SearchScreen())

    @work(exclusive=True, group="open")
    async def action_forget(self) -> None:
        """To the page that asks what of this session shall go."""
        from workshop.tui.screens.forget import ForgetScreen

        house, session = self.workshop.house, self.chosen()
        assert house is not None
        if session is None or house.journal.read_only:
            return
        read = await self._read(session)
        if read is None:
            return
        self.app.push_screen(ForgetScreen(read), self._forgotten)

    def _forgotten(self, gone: object) -> None:
        if isinstance(gone, Removed):
            self._renew()
            self.hold(gone)

    async def brought_back(self) -> None:
        """It stands in the list again."""
        self._renew()

    def _renew(self) -> None:
        """The list and the preview as they are now, with the cursor where it was."""
        self._previews.forget()
        self._fill(self.query_one("#list", RowList).cursor or 0)

    def action_page(self, step: int) -> None:
        """A screenful of the list."""
        self.query_one("#list", RowList).action_page(step)

    def action_keepsake(self) -> None:
        """To the page that makes a file of all of them."""
        from workshop.tui.screens.keepsake import KeepsakeScreen

        self.app.push_screen(KeepsakeScreen())

    def action_close(self) -> None:
        """Back home."""
        self.let_go()
        self.dismiss()


def _rows(house: House, ids: tuple[str, ...], places: range) -> dict[int, Content]:
    """These rows of the list by their place; one that is gone by now is missing."""
    lines = listing.lines(house, ids[places.start : places.stop])
    return {place: _row(lines[ids[place]]) for place in places if ids[place] in lines}


def _row(line: SessionLine) -> Content:
    day = dates.short(line.started.astimezone())
    return Content.assemble(
        (f"{day:>{dates.widest_short()}}  ", "$quiet"), clean_line(line.title, LONGEST_TITLE)
    )

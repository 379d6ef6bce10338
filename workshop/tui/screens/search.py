"""Search: a line to type in, and under it every place where the words stand, the newest first."""

import asyncio

from textual import events, work
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widgets import Input, OptionList
from textual.widgets.option_list import Option

from workshop.ground import dates
from workshop.ground.language import N_, _, several
from workshop.ground.looking import LONGEST_TYPED
from workshop.journal.errors import JournalError
from workshop.sitting import past
from workshop.sitting.searching import FIRST, MOST, Found, Hit, Line, look
from workshop.tui.actions import CLOSE, UserAction
from workshop.tui.screens.calm import CalmScreen
from workshop.tui.widgets.hung import Hung
from workshop.tui.widgets.words import Words

OPEN = UserAction(
    "open_place", "enter", N_("Open"), N_("Open the book at this place; arrows choose one.")
)

RESTS = 0.12
"""Seconds between the last key and looking, so that a word is not looked for letter by letter."""

AROUND = "‹", "›"
"""Stand around what was found: bold alone is not seen in every terminal."""

EMPTY = N_("Two letters are enough to begin. Only what you both have seen is looked through.")
NOTHING = N_("Nothing like that stands in your book. Try another word, or only its beginning.")
NOT_YET = N_("Older sessions are still being made ready. Look again in a moment.")


class SearchScreen(CalmScreen):
    """Looks through everything both have shown. What is typed is kept nowhere."""

    STYLE = "past"
    ACTIONS = (OPEN, CLOSE)
    AUTO_FOCUS = "#sought"

    def __init__(self) -> None:
        super().__init__()
        self._hits: tuple[Hit, ...] = ()

    def compose_body(self) -> ComposeResult:
        """A line to type in, how much there is, the places."""
        with Vertical(id="past"):
            with Horizontal(classes="heading"):
                yield Words(_("Search"), classes="title", id="library-title")
                yield Input(id="sought", placeholder=_("a word"), max_length=LONGEST_TYPED)
            yield Words(_(EMPTY), id="found", classes="quiet")
            yield OptionList(id="places", markup=False)

    def on_input_changed(self, event: Input.Changed) -> None:
        """Looks a moment after the last key."""
        self._look(event.value)

    @work(exclusive=True, group="look")
    async def _look(self, typed: str) -> None:
        house = self.workshop.house
        assert house is not None
        await asyncio.sleep(RESTS)
        try:
            found = await asyncio.to_thread(look, house, typed, FIRST)
            self._show(found, told(found, typed))
            if found.more:
                found = await asyncio.to_thread(look, house, typed, MOST)
                self._add(found, told(found, typed))
        except JournalError as error:
            self._show(Found(), str(error))

    def _show(self, found: Found, words: str) -> None:
        self.query_one("#places", OptionList).clear_options()
        self._hits = ()
        self._add(found, words)

    def _add(self, found: Found, words: str) -> None:
        """Those that are not there yet; the cursor stays where it is."""
        self.query_one("#found", Words).update(words)
        places = self.query_one("#places", OptionList)
        places.add_options([Option(shown(hit)) for hit in found.hits[len(self._hits) :]])
        self._hits = found.hits
        if found.hits and places.highlighted is None:
            places.highlighted = 0

    def on_key(self, event: events.Key) -> None:
        """The arrows lead from the line into the list, and from its top back."""
        places, line = self.query_one("#places", OptionList), self.query_one("#sought")
        if event.key == "down" and self.focused is line and self._hits:
            event.stop()
            self.set_focus(places)

    def on_input_submitted(self) -> None:
        """Opens the place under the cursor; the newest, where none was chosen."""
        self.action_open_place()

    def on_option_list_option_selected(self) -> None:
        """Opens the place under the cursor."""
        self.action_open_place()

    def action_open_place(self) -> None:
        """Opens the place under the cursor."""
        place = self.query_one("#places", OptionList).highlighted
        if place is not None and place < len(self._hits):
            self._open(self._hits[place])

    @work(exclusive=True, group="open")
    async def _open(self, hit: Hit) -> None:
        from workshop.tui.screens.book import BookScreen

        house = self.workshop.house
        assert house is not None
        try:
            book = await asyncio.to_thread(past.book, house, hit.session)
        except KeyError:  # deleted meanwhile, in another window
            self._look(self.query_one("#sought", Input).value)
            return
        self.app.push_screen(BookScreen(book, at=hit.activity))

    def action_close(self) -> None:
        """Back to where you were."""
        self.dismiss()


def told(found: Found, typed: str) -> str:
    """How much was found, in one sentence or two."""
    number = len(found.hits)
    if found.more:
        words = _("The newest {number} places. There are more; one more word narrows it down.")
    elif number:
        words = several("{number} place", "{number} places", number)
    else:
        words = _(NOTHING) if len(typed.strip()) > 1 else _(EMPTY)
    words = words.format(number=number)
    return f"{words} {_(NOT_YET)}" if found.behind else words


def shown(hit: Hit) -> Hung:
    """One place: when and where, and under it the lines in which the words stand."""
    day = dates.short(hit.started.astimezone()).rjust(dates.widest_short())
    where = Content(" · ").join([Content.styled(day, "$quiet"), *map(_marked, _where(hit))])
    return Hung(where, map(_told, hit.lines))


def _told(line: Line) -> Content:
    """Whose it is, and what stands there."""
    name = Content.styled(f"{line.name}  ", "$quiet") if line.name else Content("")
    quiet = "" if line.who else "$quiet"  # a question, not an answer
    return Content.assemble(name, _marked(line, quiet))


def _where(hit: Hit) -> tuple[Line, ...]:
    """The activity in its session; the module only where the words stand in its title."""
    return (hit.title, *(line for line in hit.titles[:-1] if line.marks), *hit.titles[-1:])


def _marked(line: Line, style: str = "") -> Content:
    """The line, with what was found in bold and between signs."""
    pieces: list[tuple[str, str]] = []
    end = 0
    for start, stop in line.marks:
        pieces += [(line.text[end:start], style), (line.text[start:stop].join(AROUND), "bold")]
        end = stop
    return Content.assemble(*pieces, (line.text[end:], style))

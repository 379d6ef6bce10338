"""A keepsake: what of the past sessions, as what, and where it is put."""

import asyncio
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import NamedTuple

from msgspec.structs import replace
from textual import work
from textual.widgets import OptionList

from workshop.ground.language import N_, _
from workshop.journal.errors import JournalError
from workshop.keepsake.book import Book
from workshop.keepsake.files import (
    InTheWay,
    NotWritten,
    look_first,
    suggested_name,
    write,
)
from workshop.keepsake.forms import FORMS, Form, written_out
from workshop.keepsake.keepsake import Keepsake
from workshop.keepsake.picture import Picture
from workshop.sitting.house import House
from workshop.sitting.keepsakes import is_empty, of_all, of_session
from workshop.tui.actions import CLOSE, UserAction
from workshop.tui.screens.doing.together import IT_TAKES_TWO
from workshop.tui.screens.into_file import IntoFileScreen

MAKE = UserAction("make", "f2", N_("Make it"), N_("Write this keepsake to a file."))

THIS, THIS_AGREED, ALL, ALL_AGREED = "this", "this-agreed", "all", "all-agreed"

WHAT = {
    THIS: N_("this session"),
    THIS_AGREED: N_("what you agreed on in it"),
    ALL: N_("all of your sessions"),
    ALL_AGREED: N_("all that you agreed on"),
}
"""What can be kept; the first two only of a session that is open."""

WITH = {False: N_("nothing else"), True: N_("the picture of how you are doing")}
"""Whether both are asked for their lines."""

IS_IN_IT = N_("The picture of how you are doing is in it.")
NOT_IN_IT = N_("The picture of how you are doing is not in it.")


class KeepsakeScreen(IntoFileScreen):
    """One page: three lines to choose, a place, and then where it is."""

    ACTIONS = (MAKE, CLOSE)
    HEADING = N_("A keepsake")
    ABOUT = N_("What you both showed, as a file of its own.")

    def __init__(self, book: Book | None = None, *, folder: Path | None = None) -> None:
        """`book`: the session that is open; `folder`: where to begin, instead of the usual one."""
        super().__init__(folder)
        self._book = book
        self._kinds = [THIS, THIS_AGREED, ALL, ALL_AGREED] if book else [ALL, ALL_AGREED]
        if book is not None and not book.agreements:
            self._kinds.remove(THIS_AGREED)
        self._what = self._kinds[0]
        self._form: Form = "html"
        self._with_picture = False
        self._in_the_way: Path | None = None
        """The file that goes if the key is pressed once more."""

    def choices(self) -> list[tuple[str, str, str]]:
        """What, as what, and what with it."""
        return [
            ("what", _("What"), _(WHAT[self._what])),
            ("form", _("As what"), _(FORMS[self._form])),
            ("with", _("With it"), _(WITH[self._with_picture])),
        ]

    def file_name(self) -> str:
        """What a file of this choice would be called."""
        return suggested_name(self._wished(()), self._form, self._today())

    def _today(self) -> date:
        return self._house().wall().astimezone().date()

    def _house(self) -> House:
        house = self.workshop.house
        assert house is not None
        return house

    def _wished(self, books: tuple[Book, ...]) -> Keepsake:
        """What was chosen, of these books or of the one that is open."""
        agreed = self._what in (THIS_AGREED, ALL_AGREED)
        if self._what in (THIS, THIS_AGREED) and self._book is not None:
            return Keepsake((self._book,), only_agreements=agreed)
        return Keepsake(books, several=True, only_agreements=agreed)

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """The next choice of this line; the name in the field follows, if it was ours."""
        before, field = self.file_name(), self.where
        if event.option_id == "what":
            place = self._kinds.index(self._what) + 1
            self._what = self._kinds[place % len(self._kinds)]
        elif event.option_id == "with":
            self._with_picture = not self._with_picture
        else:
            forms = list(FORMS)
            self._form = forms[(forms.index(self._form) + 1) % len(forms)]
        path = Path(field.value)
        if path.name == before:
            field.value = str(path.with_name(self.file_name()))
        self.show_choices()

    def say_nothing_yet(self) -> None:
        """What was said of the keepsake before no longer holds."""
        self._in_the_way = None
        super().say_nothing_yet()

    @work(exclusive=True, group="make")
    async def action_make(self) -> None:
        """Makes it; with a picture wished for, both are asked first, each alone."""
        try:
            path = self.place()
        except NotWritten as error:
            self.say_why_not(str(error))
            return
        order = _Order(self._wished(()), self._form, path, self._in_the_way == path)
        self._in_the_way = None
        if not self._with_picture:
            await self._make(order)
        elif await self._went_well(order, lambda house: _look_first(house, order)):
            await self._ask(order)

    async def _ask(self, order: "_Order") -> None:
        """Nobody is asked for what could not be made anyway."""
        from workshop.tui.screens.doing.terms import TermsScreen
        from workshop.tui.screens.keepsake_picture import IntoKeepsake

        house = self._house()
        couple = await asyncio.to_thread(house.couple)
        assert couple is not None, "where something was shown, two have names"

        def make(picture: Picture | None) -> None:
            said = _(IS_IN_IT) if picture else "\n".join(map(_, (NOT_IN_IT, *IT_TAKES_TWO)))
            self.run_worker(self._make(order, picture, said), exclusive=True, group="make")

        self.app.push_screen(TermsScreen(IntoKeepsake(house, couple, make)))

    async def _make(self, order: "_Order", picture: Picture | None = None, said: str = "") -> None:
        """Reads and writes beside the screen; says where it is, or why it is not."""
        if await self._went_well(order, lambda house: _make(house, order, picture)):
            self.say_where(order.path, *([said] if said else []))

    async def _went_well(self, order: "_Order", do: Callable[[House], object]) -> bool:
        """Does it beside the screen; says why not where it can't be done."""
        try:
            await asyncio.to_thread(do, self._house())
        except InTheWay as taken:
            self._in_the_way = order.path
            self.say_why_not(" ".join((str(taken), _("F2 once more replaces it."))))
        except (NotWritten, JournalError) as error:
            self.say_why_not(str(error))
        else:
            return True
        return False


class _Order(NamedTuple):
    """What is to be made."""

    wished: Keepsake
    """Which sessions, and what of them."""
    form: Form
    path: Path
    replace: bool
    """Whether a file of this name may go."""


def _look_first(house: House, order: _Order) -> None:
    """Raises what making it would raise. Writes nothing."""
    _gathered(house, order.wished)
    look_first(order.path, replace=order.replace)


def _make(house: House, order: _Order, picture: Picture | None) -> None:
    """Reads what was wished, and writes it. Raises NotWritten, JournalError."""
    keepsake = replace(_gathered(house, order.wished), picture=picture)
    write(order.path, written_out(keepsake, order.form), replace=order.replace)


def _gathered(house: House, wished: Keepsake) -> Keepsake:
    """What was wished, read anew. Raises NotWritten, JournalError."""
    agreed = wished.only_agreements
    try:
        keepsake = (
            of_all(house, only_agreements=agreed)
            if wished.several
            else of_session(house, wished.books[0].line.id, only_agreements=agreed)
        )
    except KeyError:
        raise NotWritten(_("This session is not there any more.")) from None
    if is_empty(keepsake):
        raise NotWritten(
            _("You agreed on nothing there.") if agreed else _("Nothing was shown so far.")
        )
    return keepsake

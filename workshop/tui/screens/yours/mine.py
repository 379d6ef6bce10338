"""One's own words: what lies in the drawer, or what stands in the journal."""

import asyncio

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import OptionList

from workshop.ground import dates
from workshop.ground.language import N_, _
from workshop.ground.partner import Partner
from workshop.journal.tables.removed import Removed
from workshop.sitting.yours import Mine, Yours
from workshop.tui.actions import CLOSE, UserAction
from workshop.tui.screens.brings_back import BRING_BACK, BringsBack
from workshop.tui.screens.private import PrivateScreen
from workshop.tui.widgets.beside import Beside
from workshop.tui.widgets.words import Words

TAKE_OUT = UserAction(
    "take_out", "f4", N_("Take it out"), N_("Take these words of yours out of the journal.")
)

NOTHING_KEPT = N_("Nothing is kept here.")
NO_WORDS = N_("No words of yours stand in the journal.")
GOES = N_(
    "F4 once more takes them out, here and in every backup. Nothing shows that they were there."
)


class MineScreen(BringsBack, PrivateScreen):
    """A partner's own words: the list on the left, the words on the right."""

    STYLE = "past"
    PAGE = "preview-page"
    ACTIONS = (TAKE_OUT, BRING_BACK, CLOSE)
    DELETED = N_("Taken out. U brings it back, as long as you are on this page.")

    def __init__(
        self,
        yours: Yours,
        partner: Partner,
        lines: list[Mine],
        *,
        given: bool,
        removed: Removed | None = None,
    ) -> None:
        """`removed`: what was just taken out; this page can bring it back."""
        super().__init__()
        self._yours = yours
        self._partner = partner
        self._mine = lines
        self._given = given
        self._asked = -1
        self._removed = removed

    def on_mount(self) -> None:
        """What was just taken out is in the hands of this page."""
        if self._removed is not None:
            removed, self._removed = self._removed, None
            self.hold(removed)

    def bar_actions(self) -> tuple[UserAction, ...]:
        """Only what was given stands in the journal."""
        if not self._given:
            return (CLOSE,)
        return self.ACTIONS if self._mine else (BRING_BACK, CLOSE)

    def help_actions(self) -> tuple[UserAction, ...]:
        """The same."""
        return self.bar_actions()

    def compose_body(self) -> ComposeResult:
        """The list and the words; where there are none, one sentence."""
        title = _("My words in the journal") if self._given else _("What I keep")
        with Vertical(id="past"):
            yield Words(title, classes=f"title heading {self._partner.seat}")
            nothing = _(NO_WORDS if self._given else NOTHING_KEPT)
            with Horizontal():
                if self._mine:
                    lines = (_line(mine) for mine in self._mine)
                    yield OptionList(*lines, id="list", markup=False)
                preview = Words("" if self._mine else nothing, id="preview")
                bare = "" if self._mine else "bare"  # no line beside a list that is not there
                yield VerticalScroll(preview, id="preview-page", classes=bare, can_focus=False)
            yield Words("", id="remark", classes="notice")

    def on_option_list_option_highlighted(self, event: OptionList.OptionHighlighted) -> None:
        """The words under the cursor."""
        self._asked = -1
        self.query_one("#remark", Words).update("")
        mine = self._mine[event.option_index]
        self.query_one("#preview", Words).update("\n\n".join(mine.lines) or _("I said it."))

    async def action_take_out(self) -> None:
        """These words, when it was pressed twice."""
        lists = self.query("#list").results(OptionList)
        place = next((one.highlighted for one in lists), None)
        if not self._given or place is None:
            return
        if self._asked != place:
            self._asked = place
            self.query_one("#remark", Words).update(_(GOES))
            return
        mine = self._mine[place]
        gone: list[Removed] = []
        trouble = await self.workshop.keep(lambda _house: gone.append(self._yours.take_out(mine)))
        if trouble:
            self.query_one("#remark", Words).update(trouble)
            return
        self._renew([one for one in self._mine if one is not mine], gone[0])

    async def brought_back(self) -> None:
        """The words stand where they stood."""
        self._renew(await asyncio.to_thread(self._yours.given), None)

    def _renew(self, lines: list[Mine], removed: Removed | None) -> None:
        self.let_go()
        screen = MineScreen(self._yours, self._partner, lines, given=True, removed=removed)
        self.app.switch_screen(screen)

    def action_close(self) -> None:
        """Back to what is yours."""
        self.dismiss()


def _line(mine: Mine) -> Beside:
    day = dates.short(mine.when.astimezone()).rjust(dates.widest_short())
    return Beside(Content.styled(f"{day}  ", "$quiet"), Content(mine.title))

"""Two names, each on its side: the form, and the page on which they are changed later."""

from collections.abc import Callable
from typing import ClassVar

from textual.actions import SkipAction
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Center, Horizontal, Vertical
from textual.widgets import Input

from workshop.ground.language import N_, _
from workshop.ground.partner import LONGEST_NAME, SEATS, Couple
from workshop.sitting.house import House
from workshop.sitting.naming import rename
from workshop.tui.actions import CLOSE, UserAction
from workshop.tui.screens.calm import CalmScreen
from workshop.tui.theme import MARKS
from workshop.tui.widgets.words import Words

KEEP = UserAction("keep", "f2", N_("Keep"), N_("Keep the names as they stand."))
SWAP = UserAction("swap", "f5", N_("Change seats"), N_("Left and right change places."))

SIDES = {"left": N_("on the left"), "right": N_("on the right")}


class NamesForm(CalmScreen):
    """Who sits on the left, who on the right. Subclasses say what to do with it."""

    STYLE = "around"
    AUTO_FOCUS = "#left"
    # Like Tab, so that what is typed after it lands in the other field, however fast.
    FIRST = (Binding("enter", "next_name", show=False, priority=True),)
    QUESTION: ClassVar[str]
    REMARK: ClassVar[str]

    def compose_body(self) -> ComposeResult:
        """Two fields, each on its side."""
        with Vertical(classes="middle-page"):
            yield Words(_(self.QUESTION), classes="title centre")
            with Center(), Horizontal(id="names"):
                for seat in SEATS:
                    with Vertical(classes="name-side"):
                        yield Words(f"{MARKS[seat]} {_(SIDES[seat])}", classes=seat)
                        yield Input(id=seat, max_length=LONGEST_NAME, placeholder=_("a name"))
            yield Words(_(self.remark()), id="remark", classes="centre quiet")

    def remark(self) -> str:
        """What stands below the fields, before it is translated."""
        return self.REMARK

    async def action_next_name(self) -> None:
        """Enter goes on to the other name, and from there on with both."""
        if self.focused is self.query_one("#left", Input):
            self.set_focus(self.query_one("#right", Input))  # at once; `focus` comes later
        elif self.focused is self.query_one("#right", Input):
            await self.letters_arrived()
            await self.run_action(self.ACTIONS[0].do)
        else:
            raise SkipAction

    def names(self) -> tuple[str, str]:
        """What stands in the fields. To be asked where the screens are, not in a thread.

        Raises:
            SkipAction: They are not there yet; a key that comes so early does nothing.
        """
        fields = [field for seat in SEATS for field in self.query(f"#{seat}").results(Input)]
        if len(fields) < len(SEATS):
            raise SkipAction
        left, right = (field.value for field in fields)
        return left, right

    async def kept(self, change: Callable[[House], object]) -> bool:
        """Whether the names are kept; if not, the form says why."""
        trouble = await self.workshop.keep(change)
        if trouble:
            remark = self.query_one("#remark", Words)
            remark.set_class(True, "notice").update(trouble)
            for field in self.query(Input):
                if not field.value.strip():
                    field.focus()  # where a name is missing, it is typed next
                    break
        return not trouble


class NamesScreen(NamesForm):
    """Names and seats, changed later. Each partner's words stay theirs."""

    ACTIONS = (KEEP, SWAP, CLOSE)
    QUESTION = N_("Names and seats")
    REMARK = N_("Change them whenever you like.\nWhat each of you wrote stays with its writer.")

    def __init__(self, couple: Couple) -> None:
        super().__init__()
        self._couple = couple

    def on_mount(self) -> None:
        """The names as they are."""
        for seat in SEATS:
            self.query_one(f"#{seat}", Input).value = self._couple.at(seat).plain_name

    def action_swap(self) -> None:
        """Left and right change places; the names go with their partners."""
        left, right = self.names()
        self._couple = Couple(left=self._couple.right, right=self._couple.left)
        self.query_one("#left", Input).value = right
        self.query_one("#right", Input).value = left

    async def action_keep(self) -> None:
        """Keeps both, and goes home."""
        couple = self._couple
        names = self.names()
        if await self.kept(lambda house: rename(house, couple, *names)):
            await self.workshop.go_home()

    def action_close(self) -> None:
        """Changes nothing."""
        self.dismiss()

"""Who of the two it is for: the same page before what one looks at alone."""

from abc import abstractmethod
from collections.abc import Sequence

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.screen import Screen
from textual.widgets import OptionList

from workshop.ground.language import _
from workshop.ground.partner import SEATS, Couple, Seat
from workshop.sitting.house import House
from workshop.tui.actions import CLOSE
from workshop.tui.screens.calm import CalmScreen
from workshop.tui.widgets.choice_list import ChoiceList
from workshop.tui.widgets.words import Words

BOTH = "both"


class OneOfTwoScreen(CalmScreen):
    """Says what is behind it, and asks who comes. It is the same whatever there is to see."""

    STYLE = "around"
    ACTIONS = (CLOSE,)
    AUTO_FOCUS = "ChoiceList"

    def __init__(self, couple: Couple) -> None:
        super().__init__()
        self._couple = couple

    @abstractmethod
    def heading(self) -> str:
        """What the page is called."""

    @abstractmethod
    def explained(self) -> Sequence[str]:
        """What is behind it, a paragraph each."""

    @abstractmethod
    def question(self) -> str:
        """Who it is for."""

    def alone(self) -> str:
        """What stands behind each name."""
        return ""

    def together(self) -> str:
        """What stands behind both of them; nothing where both can't come."""
        return ""

    @abstractmethod
    def behind(self, house: House, seat: Seat) -> Screen[object]:
        """What the one on this seat meets next."""

    def behind_for_both(self, house: House) -> Screen[object]:
        """What both meet next."""
        raise NotImplementedError

    def compose_body(self) -> ComposeResult:
        """What it is; two names, and the same words for both; perhaps both of them."""
        choices = [(seat, self._couple.at(seat).called, self.alone()) for seat in SEATS]
        both = [(BOTH, _("Both of us"), self.together())] if self.together() else []
        with Vertical(classes="page"):
            yield Words(self.heading(), classes="title heading")
            for words in self.explained():
                yield Words(words, classes="measure")
            yield Words(self.question(), classes="after")
            yield ChoiceList([*choices, *both])

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """First the other one looks away; or both read first what will be asked."""
        house = self.workshop.house
        assert house is not None
        if event.option_id == BOTH:
            self.app.switch_screen(self.behind_for_both(house))
            return
        seat: Seat = "left" if event.option_id == "left" else "right"
        self.app.switch_screen(self.behind(house, seat))

    def action_close(self) -> None:
        """Back home."""
        self.dismiss()

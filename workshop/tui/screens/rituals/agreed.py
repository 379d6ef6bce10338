"""A ritual read back in one sentence; each says yes with the arrow of their own side."""

from textual.app import ComposeResult
from textual.containers import Vertical

from workshop.ground.language import N_, _
from workshop.ground.partner import SEATS, Couple, Seat
from workshop.rituals import Ritual
from workshop.rituals.sentence import sentence
from workshop.tui.actions import GO_ON, LEFT_YES, RIGHT_YES, UserAction
from workshop.tui.screens.calm import CalmScreen
from workshop.tui.widgets.action_bar import ActionBar
from workshop.tui.widgets.two_yes import TwoYes
from workshop.tui.widgets.words import Words

NOT_SURE = N_("Not sure yet? F3 changes it. Nobody has to explain.")

CHANGE = UserAction(
    "close", "f3,escape", N_("Change it"), N_("Back to the words; both confirm anew.")
)


class AgreedScreen(CalmScreen):
    """Gives True once both have said yes and gone on; None when they went back to the words."""

    STYLE = "rituals"
    PAGE = "agreed-page"
    ACTIONS = (GO_ON, CHANGE, LEFT_YES, RIGHT_YES)

    def __init__(self, couple: Couple, ritual: Ritual) -> None:
        super().__init__()
        self._couple = couple
        self._ritual = ritual
        self._said: set[Seat] = set()

    def compose_body(self) -> ComposeResult:
        """The sentence, and a place for each yes."""
        with Vertical(classes="page", id="agreed-page"):
            yield Words(
                _("Read it aloud. Then each says yes with the arrow of their side."),
                classes="title heading",
            )
            yield Words(sentence(self._ritual), id="read-back")
        yield TwoYes({seat: self._couple.at(seat).called for seat in SEATS})
        yield Words(_(NOT_SURE), id="agreed", classes="quiet")

    def on_mount(self) -> None:
        """Nobody has said yes yet."""
        self.query_one(ActionBar).enable(GO_ON.do, False)

    def _yes(self, side: Seat) -> None:
        self._said.add(side)
        self.query_one(TwoYes).say_yes(side)
        if len(self._said) == len(SEATS):
            note = self.query_one("#agreed", Words).set_class(False, "quiet")
            note.update(_("Agreed by both of you. Press Enter."))
            self.query_one(ActionBar).enable(GO_ON.do, True)

    def action_confirm_left(self) -> None:
        """Yes from the left."""
        self._yes("left")

    def action_confirm_right(self) -> None:
        """Yes from the right."""
        self._yes("right")

    def action_go_on(self) -> None:
        """It stands, once both have said yes."""
        if len(self._said) == len(SEATS):
            self.dismiss(True)
        else:
            self.query_one(ActionBar).tell(
                _("Each in their own time: ← on the left, → on the right.")
            )

    def action_close(self) -> None:
        """Back to the words."""
        self.dismiss(None)

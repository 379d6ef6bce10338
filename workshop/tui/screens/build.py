"""Four short parts that make one sentence: when, I feel, because I need, would you."""

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Input

from workshop.coach.builder import build
from workshop.ground.language import N_, _
from workshop.tui.actions import CLOSE, PICK, UserAction
from workshop.tui.screens.calm import CalmScreen
from workshop.tui.widgets.words import Words

TAKE = UserAction("take", "f2", N_("Take it"), N_("Put this sentence into your answer."))

PARTS = (
    ("when", N_("When"), N_("one thing that happened, as a camera would see it")),
    ("feel", N_("I feel"), N_("one word is enough")),
    ("need", N_("because I need"), N_("what is missing, not who is to blame")),
    ("would", N_("Would you"), N_("something small that can be done this week")),
)
LISTS = {"feel": "feelings", "need": "needs"}


class BuildScreen(CalmScreen):
    """Returns the sentence, or None."""

    STYLE = "around"
    ACTIONS = (TAKE, PICK, CLOSE)
    AUTO_FOCUS = "#when"

    def compose_body(self) -> ComposeResult:
        """A line for each part, and what they make together."""
        with Vertical(classes="page"):
            yield Words(_("In four parts"), classes="title")
            yield Words(
                _("Any part may stay empty. F5 opens a list for the second and third."),
                classes="quiet after",
            )
            for part, label, hint in PARTS:
                yield Words(_(label), classes="after")
                yield Input(id=part, placeholder=_(hint), max_length=300)
            yield Words("", id="sentence", classes="sentence")

    def on_input_changed(self) -> None:
        """What it makes so far."""
        self.query_one("#sentence", Words).update(self._sentence())

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Enter goes on; from the last line it takes the sentence."""
        if event.input.id == PARTS[-1][0]:
            self.action_take()
        else:
            self.focus_next()

    def _sentence(self) -> str:
        return build(*(self.query_one(f"#{part}", Input).value for part, _label, _hint in PARTS))

    def action_pick(self) -> None:
        """A feeling or a need from the list."""
        from workshop.tui.screens.pick import PickScreen

        field = self.focused
        if not isinstance(field, Input) or field.id not in LISTS:
            field = self.query_one("#feel", Input)

        def put(word: object) -> None:
            if isinstance(word, str):
                before = field.value.strip()
                field.value = f"{before}, {word}" if before else word
            field.focus()

        self.app.push_screen(PickScreen((LISTS[field.id or "feel"],)), put)

    def action_take(self) -> None:
        """The sentence, as it stands."""
        self.dismiss(self._sentence())

    def action_close(self) -> None:
        """Nothing was built."""
        self.dismiss(None)

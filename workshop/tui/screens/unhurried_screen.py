"""A page that no slip leaves: no key that comes too early or is held down, and none not meant."""

from typing import ClassVar

from textual.actions import SkipAction
from textual.binding import Binding
from textual.timer import Timer

from workshop.activities.parts import Answers
from workshop.tui.screens.calm import CalmScreen
from workshop.tui.widgets.action_bar import TOLD_FOR, ActionBar

SETTLES = 0.6
"""Seconds a page has to stand before a key can leave it."""

_NO_EARLY_ENTER = (
    # Before every list and field. A page that has settled lets the key go on to them.
    Binding("enter", "early_enter", show=False, priority=True),
)


class UnhurriedScreen(CalmScreen):
    """Waits until it was seen; says a sentence over the buttons, and asks by the same key again."""

    FIRST = _NO_EARLY_ENTER

    PATIENT: ClassVar[bool] = False
    """Whether a key that comes too early, or is held down, makes the page wait anew."""

    def __init__(self) -> None:
        super().__init__()
        self._settled = False
        self._settles: Timer | None = None
        self._asked_about = ""
        self._asked_with: Answers | None = None
        self._read = False
        self._hushes: Timer | None = None

    # --- until it was seen ----------------------------------------------------------------------

    def on_mount(self) -> None:
        """From now on it is seen. Textual calls this besides the `on_mount` of a subclass."""
        if SETTLES:
            self._settles = self.set_timer(SETTLES, self.settle)
        else:
            self.settle()

    def is_settled(self) -> bool:
        """Whether the page has stood for a moment, so that no key of the one before leaves it."""
        # A key may be here before the page has begun to wait.
        if not self._settled and self.PATIENT and self._settles is not None:
            self._settles.reset()
        return self._settled

    def settle(self) -> None:
        """From now on the page can be left."""
        self._settled = True

    def action_early_enter(self) -> None:
        """Enter from the page before: a double or a held one goes nowhere on the new page."""
        if self.is_settled():
            raise SkipAction

    # --- what is said over the buttons ----------------------------------------------------------

    def answers(self) -> Answers | None:
        """What stands in the answer now; None where nothing is answered."""
        return None

    def tell(self, sentence: str) -> None:
        """One sentence over the buttons, for a while. Another answer takes it away."""
        self._asked_about = ""
        for bar in self.query(ActionBar):
            bar.tell(sentence)
        if self._hushes is not None:
            self._hushes.stop()
        self._hushes = self.set_timer(TOLD_FOR, self.hush)

    def hush(self) -> None:
        """Nothing is said over the buttons any more, and nothing was asked."""
        if self._hushes is not None:
            self._hushes.stop()
            self._hushes = None
            self._asked_about = ""
            for bar in self.query(ActionBar):
                bar.tell("")

    def hush_unless(self, answers: Answers | None) -> None:
        """The same, unless this is what stood in the answer when it was asked."""
        if answers != self._asked_with:  # news of an earlier key may come late
            self.hush()

    def sure(self, about: str, sentence: str) -> bool:
        """Whether the same key was pressed twice; the first time the sentence says what it does."""
        if self._asked_about == about:
            return self._read
        self.tell(sentence)
        self._asked_about, self._asked_with = about, self.answers()
        # Nobody has read it in less; a double press is no answer.
        self._read = not SETTLES
        if SETTLES:
            self.set_timer(SETTLES, self._was_read)
        return False

    def _was_read(self) -> None:
        self._read = True

"""loop: three or four beginnings of sentences, each completed alone."""

from textual.app import ComposeResult

from workshop.activities.loop import Loop
from workshop.activities.parts import Answers
from workshop.sitting.view import View
from workshop.tui.actions import DONE, PASS
from workshop.tui.screens.stage_screen import ALWAYS, StageScreen
from workshop.tui.widgets.words import Words
from workshop.tui.widgets.writing import OneLine


class LoopScreen(StageScreen):
    """One field for each step."""

    ACTIONS = (DONE, PASS, *ALWAYS)
    AUTO_FOCUS = "OneLine"

    def compose_page(self) -> ComposeResult:
        """What to do, and the steps."""
        activity = self.view.activity
        assert isinstance(activity, Loop)
        yield Words(self.fill(activity.text), id="hint")
        for step in activity.steps:
            yield Words(self.fill(step.text), classes="prompt")
            mine = str(self.view.words.mine.get(step.id, ""))
            hint = self.fill(step.hint)
            yield OneLine(mine, part=step.id, placeholder=hint, framed=True)

    def on_one_line_submitted(self) -> None:
        """Enter goes on to the next sentence."""
        self.focus_next()

    def on_text_area_changed(self) -> None:
        """Words changed."""
        self.write_down()

    def answers(self) -> Answers:
        """What stands in the fields now."""
        return {field.part: field.text for field in self.query(OneLine)}


def screen(view: View) -> LoopScreen:
    """The private turn of a loop."""
    return LoopScreen(view)

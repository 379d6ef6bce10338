"""compare: a table to find oneself in."""

from textual.app import ComposeResult

from workshop.activities.compare import Compare
from workshop.activities.parts import Answers
from workshop.sitting.view import View
from workshop.tui.actions import DONE, MARK, PASS
from workshop.tui.screens.stage_screen import ALWAYS, StageScreen
from workshop.tui.widgets.mark_table import MarkTable
from workshop.tui.widgets.words import Words


class CompareScreen(StageScreen):
    """A table with boxes."""

    ACTIONS = (MARK, DONE, PASS, *ALWAYS)
    AUTO_FOCUS = "MarkTable"
    WIDE = True

    def compose_page(self) -> ComposeResult:
        """What to do, and the table."""
        activity = self.view.activity
        assert isinstance(activity, Compare)
        yield Words(self.fill(activity.text), id="hint")
        yield MarkTable(
            [(column.id, column.text) for column in activity.columns],
            [(row.id, row.cells) for row in activity.rows],
            {key for key, value in self.view.words.mine.items() if value == 1},
        )

    def action_mark(self) -> None:
        """Marks the cell under the cursor."""
        self.query_one(MarkTable).mark()

    def on_mark_table_marked(self) -> None:
        """A mark changed."""
        self.write_down()

    def answers(self) -> Answers:
        """The marks so far."""
        return dict.fromkeys(sorted(self.query_one(MarkTable).marks), 1)


def screen(view: View) -> CompareScreen:
    """The private turn of a compare."""
    return CompareScreen(view)

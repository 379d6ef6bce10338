"""choose: a private list to mark, in one column or two."""

from textual.app import ComposeResult

from workshop.activities.choose import Choose
from workshop.activities.parts import Answers
from workshop.ground.language import N_, _
from workshop.sitting.view import View
from workshop.tui.actions import DONE, MARK, PASS
from workshop.tui.screens.stage_screen import ALWAYS, StageScreen
from workshop.tui.widgets.pick_list import PickList
from workshop.tui.widgets.words import Words
from workshop.tui.widgets.writing import OwnWords

COLUMNS = N_("← and → change the column.")


class ChooseScreen(StageScreen):
    """Lines with boxes."""

    ACTIONS = (MARK, DONE, PASS, *ALWAYS)
    AUTO_FOCUS = "PickList"

    def compose_page(self) -> ComposeResult:
        """What to do, the list, a free line."""
        activity = self.view.activity
        assert isinstance(activity, Choose)
        mine = self.view.words.mine
        text = self.fill(activity.text)
        yield Words(f"{text} {_(COLUMNS)}" if activity.columns else text, id="hint")
        columns = [(column.id, column.text) for column in activity.columns]
        yield PickList(
            [(line.id, line.text) for line in activity.lines()],
            columns=columns or [(activity.column_ids()[0], "")],
            marks={key for key, value in mine.items() if value == 1},
            most=activity.most,
        )
        if activity.note:
            yield Words(self.fill(activity.note), classes="label")
            yield OwnWords(str(mine.get("note", "")), part="note", lines=1, framed=False)

    def action_mark(self) -> None:
        """Marks the line under the cursor."""
        self.query_one(PickList).mark()

    def on_pick_list_marked(self) -> None:
        """A mark changed."""
        self.write_down()

    def on_text_area_changed(self) -> None:
        """The note changed."""
        self.write_down()

    def answers(self) -> Answers:
        """Marks and note."""
        answers: Answers = dict.fromkeys(sorted(self.query_one(PickList).marks), 1)
        for note in self.query(OwnWords):
            answers[note.part] = note.text
        return answers


def screen(view: View) -> ChooseScreen:
    """The private turn of a choose."""
    return ChooseScreen(view)

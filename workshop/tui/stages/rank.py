"""rank: an order of one's own, and a guess of the other's."""

from textual.app import ComposeResult

from workshop.activities.parts import Answers
from workshop.activities.rank import Rank
from workshop.ground.language import N_, _
from workshop.sitting.view import View
from workshop.tui.actions import DONE, PASS, UserAction
from workshop.tui.screens.stage_screen import ALWAYS, StageScreen
from workshop.tui.widgets.rank_list import RankList
from workshop.tui.widgets.words import Words

NUMBER = UserAction(
    "number", "space", N_("Number"), N_("The next number for this line; arrows move.")
)
HOW = N_("Space gives a line its number, the most important first. A few are enough.")


class RankScreen(StageScreen):
    """One list, or two."""

    ACTIONS = (NUMBER, DONE, PASS, *ALWAYS)
    AUTO_FOCUS = "RankList"

    @property
    def activity(self) -> Rank:
        """What the author wrote."""
        activity = self.view.activity
        assert isinstance(activity, Rank)
        return activity

    def compose_page(self) -> ComposeResult:
        """What to do, and the lines, once or twice."""
        yield Words(f"{self.fill(self.activity.text)} {_(HOW)}", id="hint")
        lines = [(line.id, self.fill(line.text)) for line in self.activity.options]
        for order in self.activity.orders():
            yield Words(self.fill(self.activity.heading(order)), classes="prompt")
            yield RankList(
                lines, order=self._so_far(order), places=self.activity.places(), id=order
            )

    def _so_far(self, order: str) -> list[str]:
        """The ids that have a number, in its order."""
        mine = self.view.words.mine
        placed = [key for key in mine if key.startswith(f"{order}/")]
        return [key.partition("/")[2] for key in sorted(placed, key=lambda key: mine[key])]

    def action_number(self) -> None:
        """The next number for the line under the cursor."""
        for ranking in self.query(RankList):
            if ranking.has_focus:
                ranking.give()

    def on_rank_list_ranked(self) -> None:
        """A number changed."""
        self.write_down()

    def answers(self) -> Answers:
        """The numbers so far."""
        return {
            f"{ranking.id}/{line}": place
            for ranking in self.query(RankList)
            for place, line in enumerate(ranking.order, 1)
        }


def screen(view: View) -> RankScreen:
    """The private turn of a rank."""
    return RankScreen(view)

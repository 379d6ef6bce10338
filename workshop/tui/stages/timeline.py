"""timeline: a scale for every time of the years, then a line for what happened there."""

from textual.app import ComposeResult
from textual.containers import Horizontal

from workshop.activities.parts import Answers
from workshop.activities.timeline import CLOSE, EVENT, Timeline
from workshop.ground.language import N_, _
from workshop.sitting.view import View
from workshop.tui.actions import DONE, PASS
from workshop.tui.screens.stage_screen import ALWAYS, StageScreen
from workshop.tui.widgets.scale_list import ScaleList
from workshop.tui.widgets.words import Words
from workshop.tui.widgets.writing import OneLine

HOW = N_("Type a number; Enter goes on. A few are enough.")


class TimelineScreen(StageScreen):
    """Numbers first, then words."""

    ACTIONS = (DONE, PASS, *ALWAYS)
    AUTO_FOCUS = "ScaleList"

    def compose_page(self) -> ComposeResult:
        """What to do, the scales, the lines."""
        activity, mine = self.view.activity, self.view.words.mine
        assert isinstance(activity, Timeline)
        yield Words(f"{self.fill(activity.text)} {_(HOW)}", id="hint")
        stations = [(station.id, self.fill(station.text)) for station in activity.stations]
        numbers = {
            station: value
            for station, _text in stations
            if isinstance(value := mine.get(f"{station}/{CLOSE}"), int)
        }
        yield ScaleList(stations, numbers, activity.low, activity.high)
        yield Words(self.fill(activity.event_title), classes="prompt")
        for station, text in stations:
            part = f"{station}/{EVENT}"
            with Horizontal(classes="agree-line"):
                yield Words(text, classes="agree-label")
                yield OneLine(str(mine.get(part, "")), part=part)

    def on_one_line_submitted(self) -> None:
        """Enter goes on to the next line."""
        self.focus_next()

    def on_scale_list_rated(self) -> None:
        """A number changed."""
        self.write_down()

    def on_text_area_changed(self) -> None:
        """Words changed."""
        self.write_down()

    def answers(self) -> Answers:
        """The numbers and words so far."""
        numbers = self.query_one(ScaleList).values
        words = {field.part: field.text for field in self.query(OneLine)}
        return {f"{station}/{CLOSE}": value for station, value in numbers.items()} | words


def screen(view: View) -> TimelineScreen:
    """The private turn of a timeline."""
    return TimelineScreen(view)

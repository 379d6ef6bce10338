"""What differs between two times: each list by its name once, on both sides where it names one."""

from textual.app import App, ComposeResult

from helpers import samples
from workshop.activities import Activity
from workshop.activities.parts import Revealed
from workshop.ground.partner import Couple, Partner
from workshop.tui.widgets.changes import Changes
from workshop.tui.widgets.words import Words

COUPLE = Couple(
    Partner(id="a", name="Ana", mark="", colour="sky", seat="left"),
    Partner(id="j", name="Jo", mark="", colour="amber", seat="right"),
)


async def read(activity: Activity, then: Revealed, now: Revealed) -> list[str]:
    """Every line of it, in order."""

    class One(App[None]):
        def compose(self) -> ComposeResult:
            yield Changes(activity.differs(then, now, activity), COUPLE, "left")

    async with One().run_test() as pilot:
        return [
            str(words.render()) for words in pilot.app.query(Words) if "dot" not in words.classes
        ]


async def test_the_name_of_a_list_stands_once_and_not_behind_every_line() -> None:
    table = samples.compare()
    then = {"left": {"ear/missing": 1}, "right": {"ear/missing": 1}}
    now = {"left": {"hand/missing": 1}, "right": {"hand/missing": 1}}
    assert await read(table, then, now) == [
        *("new now", "Missing", "no hand", "no hand"),
        *("then, not now", "Missing", "no ear", "no ear"),
    ]


async def test_a_name_that_names_a_partner_stands_on_each_side() -> None:
    order = samples.rank()
    then = {"left": {"guess/one": 1}, "right": {"guess/one": 1, "own/one": 1}}
    now = {"left": {"guess/two": 1}, "right": {"guess/two": 1, "own/two": 1}}
    assert (await read(order, then, now))[:6] == [
        "new now",
        *("My guess for Jo", "Two"),
        *("My guess for Ana", "Two"),
        "What I need",
    ]

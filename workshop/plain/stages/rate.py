"""rate: lines from 0 to 10."""

from workshop.activities.parts import HIGHEST, Answers
from workshop.activities.rate import Rate
from workshop.ground.language import N_, _
from workshop.plain.page import Page, asking
from workshop.session import Action, GoOn

HOW = N_("A number from 0 ({low}) to 10 ({high}) for each. Enter alone leaves one out.")


def lead(page: Page) -> list[Action]:
    """A number for each line, or none."""
    activity = page.view.activity
    assert isinstance(activity, Rate)
    page.head()
    page.say(activity.text)
    page.lines.say(_(HOW).format(low=activity.low, high=activity.high))
    answers: Answers = dict(page.view.words.mine)
    for item in activity.items:
        so_far = answers.pop(item.id, None)
        value = page.number(asking(page.fill(item.text)), _as_number(so_far), HIGHEST)
        if value is not None:
            answers[item.id] = value
        page.write_down(answers)
    return [GoOn()]


def _as_number(value: str | int | None) -> int | None:
    return value if isinstance(value, int) else None

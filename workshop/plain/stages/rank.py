"""rank: an order of one's own, and a guess of the other's."""

from workshop.activities.parts import Answers
from workshop.activities.rank import Rank
from workshop.ground.language import N_, _
from workshop.plain.page import Page, asking
from workshop.session import Action, GoOn

HOW = N_("Type the numbers of the lines, the most important first. A few are enough.")


def lead(page: Page) -> list[Action]:
    """The lines once, then one order or two."""
    activity = page.view.activity
    assert isinstance(activity, Rank)
    page.head()
    page.say(activity.text)
    page.lines.items([page.fill(line.text) for line in activity.options])
    page.lines.say(_(HOW))
    answers: Answers = dict(page.view.words.mine)
    for order in activity.orders():
        keys = [f"{order}/{line.id}" for line in activity.options]
        placed = sorted((key for key in keys if key in answers), key=lambda key: answers[key])
        so_far = [keys.index(key) for key in placed]
        numbers = page.several(len(keys), asking(page.fill(activity.heading(order))), so_far=so_far)
        answers = {key: value for key, value in answers.items() if key not in keys}
        answers |= {keys[number]: place for place, number in enumerate(numbers, 1)}
        page.write_down(answers)
    return [GoOn()]

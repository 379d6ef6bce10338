"""loop: beginnings of sentences, to be finished."""

from workshop.activities.loop import Loop
from workshop.activities.parts import Answers
from workshop.ground.language import _
from workshop.plain.page import Page
from workshop.session import Action, GoOn


def lead(page: Page) -> list[Action]:
    """Sentence after sentence."""
    activity = page.view.activity
    assert isinstance(activity, Loop)
    page.head()
    page.say(activity.text)
    answers: Answers = dict(page.view.words.mine)
    for step in activity.steps:
        if step.hint:
            page.lines.say(_("for example: {hint}").format(hint=page.fill(step.hint)))
        answers[step.id] = page.line(page.fill(step.text), str(answers.get(step.id, "")))
        page.write_down(answers)
    return [GoOn()]

"""agree: written together, read back, confirmed by both."""

from workshop.activities.agree import Agree
from workshop.activities.base import Answers
from workshop.ground.language import _
from workshop.ground.partner import SEATS
from workshop.plain.page import Page
from workshop.session import Action, Back, Confirm, GoOn, Pass


def lead(page: Page) -> list[Action]:
    """Writing it, or confirming it."""
    activity = page.view.activity
    assert isinstance(activity, Agree)
    return _confirm(page) if page.view.small.part == "confirm" else _write(page, activity)


def _write(page: Page, activity: Agree) -> list[Action]:
    page.head()
    page.say(activity.text)
    answers: Answers = dict(page.view.words.mine)
    for number, prompt in enumerate(activity.prompts):
        if prompt.hint:
            page.lines.say(_("for example: {hint}").format(hint=page.fill(prompt.hint)))
        while True:
            words = page.line(page.fill(prompt.text), str(answers.get(prompt.id, "")))
            answers[prompt.id] = words
            if words or number:
                break
            page.lines.say(_("The first line is still empty. Write something, or type /pass."))
        page.write_down(answers)
    return [GoOn()]


def _confirm(page: Page) -> list[Action]:
    """Each is asked by name; a change or a pass is as good an answer as a yes."""
    page.lines.put()
    page.lines.say(_("Read it aloud. Then each of you says whether it stands."))
    for part in page.view.activity.parts():
        if part.id in page.view.words.mine:
            page.lines.say(f"{page.fill(part.label)}: {page.view.words.mine[part.id]}")
    actions: list[Action] = []
    for seat in SEATS:
        if seat in page.view.small.confirmed:
            continue
        name = page.view.couple.at(seat).called
        choices = [_("Yes"), _("Change it"), _("Leave it open")]
        answer = page.choice(choices, _("{name}, does it stand?").format(name=name))
        if answer:
            return [Back() if answer == 1 else Pass()]
        actions.append(Confirm(seat))
    return [*actions, GoOn()]

"""agree: written together, read back, confirmed by both."""

from workshop.activities.agree import RHYTHM, WHEN, Agree
from workshop.activities.parts import Answers
from workshop.ground.language import _
from workshop.ground.partner import SEATS
from workshop.plain.cadence import ask_cadence
from workshop.plain.page import Page
from workshop.rituals import code
from workshop.rituals.sentence import capital, when
from workshop.session import Action, Back, Confirm, GoOn, Pass
from workshop.sitting.telling.appointed import unread

CHOOSE = "="
"""Typed in place of words, it asks for days and a time of day."""


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
        if activity.comes_round and prompt.id == WHEN:
            page.lines.say(_("Type {sign} to choose days and a time.").format(sign=CHOOSE))
        if prompt.hint:
            page.lines.say(_("for example: {hint}").format(hint=page.fill(prompt.hint)))
        while True:
            words = page.line(page.fill(prompt.text), str(answers.get(prompt.id, "")))
            if activity.comes_round and prompt.id == WHEN:
                words = _when(page, words, answers)
            answers[prompt.id] = words
            if words or number:
                break
            page.lines.say(_("The first line is still empty. Write something, or type /pass."))
        page.write_down(answers)
    return [GoOn()]


def _when(page: Page, words: str, answers: Answers) -> str:
    """The words for when; with the sign for it, days and a time are chosen and told in words."""
    if words.strip() == CHOOSE:
        span = ask_cadence(page.lines, page.view.today, bounded=False)
        answers[RHYTHM] = code.written(span)
        return capital(when(span))
    if not words.strip():
        answers.pop(RHYTHM, None)
    return words


def _confirm(page: Page) -> list[Action]:
    """Each is asked by name; a change or a pass is as good an answer as a yes."""
    page.lines.put()
    page.lines.say(_("Read it aloud. Then each of you says whether it stands."))
    for part in page.view.activity.parts():
        if part.label and part.id in page.view.words.mine:
            page.lines.say(f"{page.fill(part.label)}: {page.view.words.mine[part.id]}")
    if told := unread(page.view):
        page.lines.say(told)
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

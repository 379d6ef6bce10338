"""write: one's own words, or none at all: it will be said."""

from workshop.activities.parts import Answers
from workshop.activities.write import FOUR_PARTS, Write
from workshop.coach.builder import build
from workshop.ground import wordlists
from workshop.ground.language import N_, _
from workshop.plain.page import Page
from workshop.session import Action, GoOn, Speak
from workshop.sitting.telling.showing import no_book

SAY = "+"
"""Typed instead of words: I will say it."""

BUILD = "="
"""Typed instead of words: put together from four parts."""


LISTED = 12
"""Words of a list that are named to pick from; all of them would take minutes to listen to."""

HOW = N_("Write as many lines as you like. An empty line ends it.")
SAY_IT = N_("A plus sign alone means: I will say it.")
BUILD_IT = N_("An equals sign alone puts it together from four parts.")


def lead(page: Page) -> list[Action]:
    """Prompt after prompt; each is kept as soon as it is written."""
    view = page.view
    activity = view.activity
    assert isinstance(activity, Write)
    page.head()
    page.say(activity.text, no_book(view))
    page.lines.say(_(HOW))
    for sign, means in ((SAY, SAY_IT), (BUILD, BUILD_IT)):
        if sign in _whole(page, activity):
            page.lines.say(_(means))
    _name_words(page, activity)
    answers: Answers = dict(view.words.mine)
    for prompt in activity.prompts:
        page.lines.put()
        page.say(prompt.text)
        if prompt.hint:
            page.lines.say(_("for example: {hint}").format(hint=page.fill(prompt.hint)))
        words = page.text(prompt.id, _whole(page, activity))
        if words == SAY:
            page.write_down(answers)
            return [Speak()]
        if words == BUILD:
            words = _built(page)
        answers[prompt.id] = words
        page.write_down(answers)
        if activity.coach:
            _hint(page, words)
    return [GoOn()]


def _whole(page: Page, activity: Write) -> list[str]:
    """What may be typed in place of words."""
    may_speak = not (page.view.solo or page.view.stage.later)
    return [SAY] * may_speak + [BUILD] * activity.builder


def _built(page: Page) -> str:
    """A sentence of four parts, any of which may stay empty."""
    sentence = build(*(page.ask(f"{_(label)}") for label in FOUR_PARTS))
    page.lines.say(sentence)
    return sentence


def _name_words(page: Page, activity: Write) -> None:
    """Some words of its list, to borrow from."""
    if activity.words:
        found = wordlists.load(activity.words)
        step = max(1, len(found.words) // LISTED)
        some = ", ".join(word.text for word in found.words[::step][:LISTED])
        page.lines.say(f"{found.title}: {some}")


def _hint(page: Page, words: str) -> None:
    """What the coach has to say about it, if anything. Nothing has to be changed."""
    from workshop.coach import nudges

    for nudge in nudges(words)[:1]:
        page.lines.say(nudge.hint)

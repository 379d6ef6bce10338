"""timeline: for every time of the years a number, and a few words."""

from workshop.activities.parts import HIGHEST, Answers
from workshop.activities.timeline import CLOSE, EVENT, Timeline
from workshop.ground.language import N_, _
from workshop.plain.page import Page, asking
from workshop.session import Action, GoOn

HOW = N_("A number from 0 ({low}) to 10 ({high}) for each. Enter alone leaves one out.")


def lead(page: Page) -> list[Action]:
    """Station after station."""
    activity = page.view.activity
    assert isinstance(activity, Timeline)
    page.head()
    page.say(activity.text)
    page.lines.say(_(HOW).format(low=activity.low, high=activity.high))
    answers: Answers = dict(page.view.words.mine)
    for station in activity.stations:
        close, event = f"{station.id}/{CLOSE}", f"{station.id}/{EVENT}"
        so_far = answers.pop(close, None)
        known = so_far if isinstance(so_far, int) else None
        value = page.number(asking(page.fill(station.text)), known, HIGHEST)
        if value is not None:
            answers[close] = value
        words = page.line(page.fill(activity.event_title), str(answers.get(event, "")))
        answers[event] = words
        page.write_down(answers)
    return [GoOn()]

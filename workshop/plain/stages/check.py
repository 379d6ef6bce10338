"""check: the safety card, for one pair of eyes. No input, a fixed time, then one key."""

from math import ceil

from workshop.activities.check import Check
from workshop.ground.language import _, several
from workshop.ground.lengths import about
from workshop.plain.page import Page
from workshop.session import Action, GoOn, Tonight
from workshop.sitting.telling.turns import MOODS


def lead(page: Page) -> list[Action]:
    """The card, or the question after it."""
    activity = page.view.activity
    assert isinstance(activity, Check)
    page.head()
    return _tonight(page) if page.view.stage.does == "tonight" else _card(page, activity)


def _card(page: Page, activity: Check) -> list[Action]:
    page.say(activity.text)
    page.points(activity.questions)
    page.say(activity.ending)
    seconds = ceil(max(1.0, page.view.seconds_left))
    stays = several(
        "This page stays for a second, the same for everyone.",
        "This page stays for {seconds} seconds, the same for everyone.",
        seconds,
    )
    page.lines.say(stays.format(seconds=seconds))
    page.wait()
    page.enter()
    return [GoOn()]


def _tonight(page: Page) -> list[Action]:
    page.lines.say(
        _("How is tonight?"),
        _("You are both asked. The lower answer sets the evening. The screen never says whose."),
    )
    lines = []
    for mood, label in MOODS:
        minutes = page.view.lengths.get(mood)
        remark = about(minutes) if minutes else _("nothing heavy today")
        lines.append(f"{_(label)} ({remark})")
    mood = MOODS[page.choice(lines)][0]
    page.lines.clear()  # whatever comes next, the answer stands on no screen
    return [Tonight(mood)]

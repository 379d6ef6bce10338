"""In every language the screens have room for their words, and none is left in English."""

import asyncio
import re

import pytest

from tui import staging
from tui.staging import ANSWERS, DUE, Archive
from tui.test_snapshots import BLAMING, SCREENS, archive  # noqa: F401 (a fixture)
from workshop.ground import language
from workshop.sitting.demo import habits
from workshop.tui.widgets.action_bar import ActionButton

ENGLISH = {
    *("the", "and", "you", "your", "with", "this", "that", "what", "not", "both", "them"),
    *("each", "other", "then", "page", "when", "from", "here", "there", "nothing", "go"),
}
"""Words that no German sentence holds."""

RITUALS = (
    "We laughed about the soup. Twice. It rained.",
    *(" ".join(notes) for notes in habits._NOTES.values()),
    *(
        " ".join((one.what, one.when, one.where, one.reminder, one.sign, one.otherwise, one.thanks))
        for one in (*habits.MADE_UP, *(today.ritual for today in DUE))
    ),
)

THEIR_OWN = re.findall(r"\w+", " ".join([BLAMING, *map(str, ANSWERS.values()), *RITUALS]).lower())
"""What the two in the pictures have written; they write English."""

INVENTED = (
    *(
        "book",
        "library",
        "past",
        "search-many",
        "home",
        "sorry",
        "pick",
        "start",
        "build",
        "mine-kept",
        "mine-given",
        "mine-taken-out",
        "narrow-module",
        "keep-nothing-programme",
        "write-nudge",
        "palette-home",
        "opening",
        "for-later-open",
    ),
)
"""Screens that show a made-up English journal, or what a test has written, or pages that are
there in English only and say so."""

ENGLISH_GUIDES = (
    "rank",
    "compare",
    "timeline",
    "monologue",
    "empathise",
    "solo-card",
    "solo-read",
)
"""Pages of guides that are there in English only. Their buttons must have room all the same."""

OURS = [name for name in SCREENS if not name.startswith(INVENTED)]


@pytest.mark.parametrize("name", OURS)
def test_a_screen_in_german(name: str, archive: Archive) -> None:  # noqa: F811
    staging.rehearsal.cache_clear()
    language.use("de")
    try:
        words, wide = asyncio.run(shown(name, archive))
    finally:
        staging.rehearsal.cache_clear()
    assert not wide, "a button has no room"
    if not name.startswith(ENGLISH_GUIDES):
        assert not (words & ENGLISH) - set(THEIR_OWN)


async def shown(name: str, archive: Archive) -> tuple[set[str], list[str]]:  # noqa: F811
    """The words on the screen, and the buttons that reach over its edge."""
    app = staging.the_app(archive)
    async with app.run_test(size=(80, 24)) as pilot:
        stage = await staging.opened(app, pilot, archive)
        await SCREENS[name](stage)
        wide = [
            str(button.label)
            for button in app.screen.query(ActionButton)
            if button.display and (button.region.right > 80 or button.region.x < 0)
        ]
        lines = ("".join(part.text for part in line) for line in painted(app.screen))
        return set(re.findall(r"\w+", "\n".join(lines).lower())), wide


def painted(screen: object) -> object:
    return screen._compositor.render_strips()  # type: ignore[attr-defined]

"""After a session has stopped for today, or ended: a good word."""

from workshop.ground.language import _
from workshop.plain.page import Page
from workshop.session import Action
from workshop.sitting.telling import farewell


def lead(page: Page) -> list[Action]:
    """Nothing more is asked."""
    page.lines.put()
    if page.view.light_guide:
        page.lines.say(
            _("Tonight is a light evening."),
            _(
                "The workshop keeps until another day. "
                "Here is a quarter of an hour with nothing heavy in it."
            ),
        )
    else:
        page.lines.say(*farewell(page.view))
    return []

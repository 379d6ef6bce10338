"""After a session has stopped for today, or ended: a good word."""

from workshop.plain.page import Page
from workshop.session import Action
from workshop.sitting.telling.ends import farewell, light_evening


def lead(page: Page) -> list[Action]:
    """Nothing more is asked."""
    page.lines.put()
    if page.view.light_guide:
        page.lines.say(*light_evening(page.view))
    else:
        page.lines.say(*farewell(page.view))
    return []

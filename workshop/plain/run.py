"""`workshop plain`: opens the journal, leads through one sitting, and leaves."""

import signal
from collections.abc import Callable

from workshop.ground.language import _
from workshop.ground.settings import Settings
from workshop.plain.face import Face
from workshop.plain.home import sit_down, something_light
from workshop.plain.lines import Lines
from workshop.plain.page import Leaving
from workshop.sitting.house import House
from workshop.sitting.sitting import Sitting


def run(open_house: Callable[[], House], guide: str, settings: Settings) -> None:
    """Through one sitting.

    Ctrl+C, a lost terminal and the end of all lines leave it: everything is saved already.

    Raises:
        KeyError: No guide has this id.
        JournalError: The journal can't be opened, or the session can't be begun.
    """
    for name in ("SIGTERM", "SIGHUP"):
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), signal.default_int_handler)
    lines = Lines()
    if lines.clears:  # as every start: a cover, and nothing of what stood here before
        lines.clear()
        lines.ask(_("W o r k s h o p") + "\n\n" + _("Press Enter") + ".")
    house = open_house()
    face: Face | None = None
    try:
        sitting: Sitting | None = sit_down(house, lines, guide, settings.lenses)
        while sitting is not None:
            face = Face(sitting, lines, bell=settings.bell)
            with face.ticking():
                view = face.lead()
            sitting = something_light(house, lines, view) if view.light_guide else None
    except (KeyboardInterrupt, Leaving, EOFError):
        if face is not None:
            _leave(house, face, lines)
    finally:
        house.close()


def _leave(house: House, face: Face, lines: Lines) -> None:
    """Nothing of a page stays on the screen."""
    face.put_away()
    if face.lapsed and face.kept:
        house.let_go_of_lapsed()
    lines.say(
        _("Left. What you ended with Enter is saved.")
        if face.kept
        else _("Left. Nothing of it is kept.")
    )

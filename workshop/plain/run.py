"""`workshop plain`: opens the journal, leads through one sitting, and leaves."""

import signal
from collections.abc import Callable

from workshop.ground.language import _
from workshop.ground.settings import Settings
from workshop.plain.face import Face
from workshop.plain.hearing import REQUESTS, hearing, keys
from workshop.plain.home import sit_down, something_light, the_couple
from workshop.plain.lines import Lines
from workshop.plain.settings import Chosen
from workshop.plain.turning import Leaving
from workshop.sitting.house import House
from workshop.sitting.joined.joined_sitting import JoinedSitting
from workshop.sitting.joined.joining import join
from workshop.sitting.joined.room import Room
from workshop.sitting.sitting import Sitting
from workshop.sitting.telling import leaving


def run(
    open_house: Callable[[], House], guide: str, settings: Settings, room: Room | None = None
) -> None:
    """Through one sitting; with the room that was joined, if any.

    Ctrl+Q, Ctrl+C, a lost terminal and the end of all lines leave it: everything is saved already.

    Raises:
        KeyError: No guide has this id.
        JournalError: The journal can't be opened, or the session can't be begun.
    """
    with keys(), hearing():
        _lead(open_house, guide, settings, room)


def _lead(
    open_house: Callable[[], House], guide: str, settings: Settings, room: Room | None
) -> None:
    lines = Lines()
    if lines.clears:  # as every start: a cover, and nothing of what stood here before
        lines.clear()
        lines.ask(_("W o r k s h o p") + "\n\n" + _("Press Enter") + ".")
    house = open_house()
    face: Face | None = None
    chosen = Chosen(settings)
    try:
        if room is not None:
            the_couple(house, lines)
            sitting: Sitting | None = join(house, room)
        else:
            sitting = sit_down(house, lines, guide, chosen)
        if isinstance(sitting, JoinedSitting):
            room = sitting.room
        while sitting is not None:
            face = Face(sitting, lines, bell=chosen.now.bell)
            with face.ticking():
                view = face.lead()
            sitting = something_light(house, lines, view) if view.light_guide else None
    except (KeyboardInterrupt, Leaving, EOFError):
        if face is not None:
            _leave(house, face, lines)
    except BaseException:
        lines.clear()  # what broke is told on a screen that holds nobody's words
        raise
    finally:
        if room is not None:
            room.close()
        house.close()


def _leave(house: House, face: Face, lines: Lines) -> None:
    """Nothing of a page stays on the screen."""
    for name in REQUESTS:  # asked for once is enough; the rest must not be cut short
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), signal.SIG_IGN)
    face.put_away()
    if face.lapsed and face.kept:
        house.let_go_of_lapsed()
    lines.say(leaving.has_left(kept=face.kept))

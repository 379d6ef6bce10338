"""Locking the journal: by its key, and by itself when nobody has touched the keyboard for long."""

from typing import TYPE_CHECKING

from workshop.ground.language import _

if TYPE_CHECKING:
    from workshop.tui.app import WorkshopApp

LOOK_EVERY = 5.0
"""Seconds between two looks at how long no key was pressed."""


class Locking:
    """Whether the journal on view can be locked, and when it is.

    Locking starts a fresh process that shows the cover; nothing of this one is left.
    """

    def __init__(self, app: "WorkshopApp") -> None:
        """`app`: what is locked."""
        self._app = app
        self._asked = False
        """Whether the key was pressed once where that ends a session that nobody can take up."""

    def can_lock(self) -> bool:
        """Whether a locked journal is open."""
        house = self._app.house
        return house is not None and house.journal.key is not None

    def begin(self) -> None:
        """The journal is open now: a locked one is looked after from here on."""
        if self.can_lock():
            self._app.idle.pressed()
            self._app.set_interval(LOOK_EVERY, self.look)

    def ask_anew(self) -> None:
        """Whatever the key was pressed for is over; the next time it asks first."""
        self._asked = False

    def lock(self) -> None:
        """Locks it at once; where a session ends with it, by the same key once more."""
        if self.can_lock():
            if self._ends_here() and not self._asked:
                self._asked = True
                self._app.say(
                    _("Nothing of this session is kept, so it ends here. Ctrl+L once more.")
                )
                return
            self._app.restart()
        elif self._app.house is not None:
            self._app.say(_("This journal has no passphrase. You can set one under Settings."))

    def _ends_here(self) -> bool:
        """Whether leaving now loses a session that nobody can take up again."""
        return not self._app.keeps()

    def look(self) -> None:
        """Locks it when no key was pressed for as long as the settings say.

        While two people talk, no key is pressed; their time counts as use of the program. A
        session that is kept nowhere is not ended for them.
        """
        sitting = self._app.sitting
        if self._ends_here():
            return
        if sitting is not None and (
            sitting.walks_with_room or (sitting.view().timed and sitting.seconds_left() > 0)
        ):
            self._app.idle.pressed()
        if self._app.idle.is_longer_than(self._app.settings.lock_after):
            self.lock()

"""How couples join the room: six words, and where it is."""

from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.containers import VerticalScroll

from workshop.ground.language import _
from workshop.tui.actions import CLOSE
from workshop.tui.screens.calm import CalmScreen
from workshop.tui.widgets.words import Words

if TYPE_CHECKING:
    from workshop.sitting.facilitating.hosting import HostedRoom


class RoomScreen(CalmScreen):
    """Large enough to be read out from where one stands."""

    STYLE = "console"
    PAGE = "room-page"
    ACTIONS = (CLOSE,)

    def __init__(self, room: "HostedRoom") -> None:
        super().__init__()
        self._room = room

    def compose_body(self) -> ComposeResult:
        """The words, one on a line, and what each couple does with them."""
        with VerticalScroll(id="room-page", classes="console-page", can_focus=False):
            yield Words(_("The room"), classes="title")
            yield Words(
                _(
                    "Say these six words, or write them where all can see. "
                    "Whoever has them is in the room."
                ),
            )
            yield Words("\n".join(self._room.words()), id="six-words")
            yield Words(
                _("Each couple types “workshop join” and the six words. Small slips do no harm.")
            )
            yield Words(
                _("Where a computer does not find the room, add at the end:\n    {where}").format(
                    where=self._room.found_at().replace(" ", "\N{NO-BREAK SPACE}")
                )
            )
            yield Words(
                _(
                    "You see how many couples are here, are done, or need a minute. "
                    "You never see who, and no answer leaves a couple’s computer."
                ),
                classes="quiet",
            )

    def action_close(self) -> None:
        """Back to the console."""
        self.dismiss(None)

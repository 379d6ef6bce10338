"""The first start: two names, each on its side, and straight into the first talk."""

from workshop.ground.language import N_
from workshop.sitting.naming import name_couple
from workshop.sitting.sit_down import start
from workshop.tui.actions import UserAction
from workshop.tui.screens.names import NamesForm

BEGIN = UserAction("begin", "f2", N_("Begin"), N_("Keep these names and begin."))
LATER = UserAction(
    "look", "f5", N_("Look around first"), N_("Keep these names and open the first page.")
)


class FirstStartScreen(NamesForm):
    """Who sits on the left, who on the right."""

    ACTIONS = (BEGIN, LATER)
    QUESTION = N_("Sit side by side. Who is on which side?")
    REMARK = N_(
        "Each of you gets a minute alone first. Then you talk.\nNothing leaves this computer."
    )

    IN_A_ROOM = N_(
        "Each of you gets a minute alone first. Then you talk.\n"
        "The room gets no name and no word of yours."
    )

    def remark(self) -> str:
        """Who joins a room is told what that means."""
        return self.IN_A_ROOM if self.workshop.goes_to_room else self.REMARK

    async def action_begin(self) -> None:
        """Straight into the main workshop, or to the room they join."""
        names = self.names()
        if not await self.kept(lambda house: name_couple(house, *names)):
            return
        if self.workshop.goes_to_room:
            await self.workshop.go_home()  # from where they go to the room
        else:
            await self.workshop.sit_down(lambda house: start(house))

    async def action_look(self) -> None:
        """To the first page."""
        names = self.names()
        if await self.kept(lambda house: name_couple(house, *names)):
            await self.workshop.go_home()

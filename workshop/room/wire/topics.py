"""The names of a room's topics. Whoever does not know the code can't compute them.

All begin with `workshop/` and the room's id, which the code makes (`code.py`):

- `…/down/announce`, `…/down/now`: from the leader, retained, for everybody.
- `…/guide/0` and so on: the guide in pieces, retained, for those who don't have it.
- `…/to/COUPLE`: from the leader to one couple.
- `…/up`: from any couple to the leader.
"""

from msgspec import Struct

ROOT = "workshop"

LONGEST = 120
"""Characters of the longest topic there is."""


class Topics(Struct, frozen=True):
    """The topics of one room."""

    room: str
    """The room's id, in hexadecimal."""

    @property
    def announce(self) -> str:
        """Where the leader's keys and the guide's name are."""
        return f"{ROOT}/{self.room}/down/announce"

    @property
    def now(self) -> str:
        """Where the room is at."""
        return f"{ROOT}/{self.room}/down/now"

    @property
    def down(self) -> str:
        """Both of them, as a subscription."""
        return f"{ROOT}/{self.room}/down/+"

    @property
    def up(self) -> str:
        """Where every couple writes to the leader."""
        return f"{ROOT}/{self.room}/up"

    @property
    def guide(self) -> str:
        """All pieces of the guide, as a subscription."""
        return f"{ROOT}/{self.room}/guide/+"

    def piece(self, number: int) -> str:
        """One piece of the guide, counted from 0."""
        return f"{ROOT}/{self.room}/guide/{number}"

    def to(self, couple: str) -> str:
        """Where the leader writes to one couple (its id in hexadecimal)."""
        return f"{ROOT}/{self.room}/to/{couple}"

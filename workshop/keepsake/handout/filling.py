"""Names into the words of a guide, where nobody has a name yet: A and B."""

from collections.abc import Callable
from typing import TypeVar

from msgspec import Struct
from msgspec.structs import asdict, replace

from workshop.ground.fill import fill
from workshop.ground.partner import Couple, Partner, Seat, Who
from workshop.ground.text import clean
from workshop.session.script import Script

LETTERS: dict[Seat, str] = {"left": "A", "right": "B"}
"""What each of the two is called on paper."""

_COUPLE = Couple(*(Partner(letter, letter, seat) for seat, letter in LETTERS.items()))

_BARE = ("seat", "look", "activity")
"""Keys of what stands on paper that hold no words."""

Value = TypeVar("Value")


class Filling(Struct, frozen=True):
    """Puts letters and times into the words of one activity."""

    first: Seat
    """Who begins in it."""
    seconds: float
    """What each has for speaking."""

    def words(self, text: str, who: Who = "both") -> str:
        """The text as it is said to one of the two, or to both; nothing in it steers anything."""
        return clean(fill(text, _COUPLE, who=who, first=self.first, seconds=self.seconds))

    def all_of(self, value: Value, who: Who = "both") -> Value:
        """The same for every text in a field, or in several."""
        found: object = value
        if isinstance(value, str):
            found = self.words(value, who)
        elif isinstance(value, tuple):
            found = tuple(self.all_of(each, who) for each in value)
        elif isinstance(value, Struct):
            whose = getattr(value, "seat", who)
            pieces = {key: each for key, each in asdict(value).items() if key not in _BARE}
            filled = {key: self.all_of(each, whose) for key, each in pieces.items()}
            found = replace(value, **filled)
        return found  # type: ignore[return-value]


def fillings(script: Script) -> Callable[[str], Filling | None]:
    """For the id of an activity, what fills its words; None where it is not in the script."""
    found: dict[str, Filling] = {}
    for place in script.places:
        stage = place.stage
        if stage.does == "rest":
            continue
        known = found.setdefault(stage.activity, Filling(place.first, 0))
        if stage.aloud and not known.seconds:
            found[stage.activity] = Filling(place.first, stage.seconds)
    return found.get

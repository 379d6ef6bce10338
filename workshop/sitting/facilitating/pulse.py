"""The room's pulse while an evening lasts: gathered, kept, shown once.

Every number is kept as it comes, so a console that is started again goes on with all of them; when
they are shown, or the evening ends, no trace of a single one is left.
"""

from collections.abc import Sequence
from concurrent.futures import Future

from workshop.activities.rate import Rate
from workshop.guide import Guide
from workshop.journal.evenings import pulses
from workshop.journal.evenings.file import EveningsFile
from workshop.keepsake.book import as_label
from workshop.room.pulse import Gathering, Given, Moment, Shown


def items_of(guide: Guide) -> tuple[str, ...]:
    """Ids of what a guide's first pulse asks, in order; empty where it has none."""
    for _module, activity in guide.activities():
        if isinstance(activity, Rate) and activity.pulse:
            return tuple(item.id for item in activity.items)
    return ()


def texts_of(guide: Guide) -> dict[str, str]:
    """What each item of a guide's pulses says, by its id."""
    return {
        item.id: as_label(item.text)
        for _module, activity in guide.activities()
        if isinstance(activity, Rate) and activity.pulse
        for item in activity.items
    }


class RoomPulse:
    """The pulse of one evening. Its methods may wait for the disk."""

    def __init__(self, file: EveningsFile, evening: str, items: Sequence[str]) -> None:
        """Begin, or go on with what was gathered or shown.

        Args:
            file: The facilitator's file.
            evening: Its id.
            items: Ids of what is asked, in their order.

        Raises:
            JournalError: The file can't be read.
        """
        self._file = file
        self._evening = evening
        numbers: dict[tuple[Moment, str], dict[str, int]] = {}
        for row in file.read(lambda c: pulses.given(c, evening)):
            numbers.setdefault((row.moment, row.person), {})[row.item] = row.value
        self._gathering = Gathering(
            items,
            (Given(moment, person, found) for (moment, person), found in numbers.items()),
            (
                Shown(row.moment, row.item, row.people, row.counts)
                for row in file.read(lambda c: pulses.shown(c, evening))
            ),
        )

    @property
    def items(self) -> tuple[str, ...]:
        """Ids of what is asked; empty where the guide has no pulse."""
        return self._gathering.items

    @property
    def shown(self) -> tuple[Shown, ...]:
        """What was shown; empty while it is gathered."""
        return self._gathering.shown

    def came(self, moment: Moment, token: bytes, marks: Sequence[int]) -> "Future[None]":
        """Take in what came over the network under this token."""
        return self.give(moment, token[:-1].hex(), marks)

    def tokens(self) -> list[bytes]:
        """The tokens under which numbers came, so that none is counted twice after a restart."""
        ends: dict[Moment, bytes] = {"before": b"\0", "after": b"\1"}
        return [bytes.fromhex(person) + ends[moment] for moment, person in self._gathering.given]

    def give(self, moment: Moment, person: str, marks: Sequence[int]) -> "Future[None]":
        """Take in one person's numbers, one for each item; nothing once they are shown.

        What comes over a network may be anything: other numbers than these are not taken in.
        """
        try:
            given = Given(moment, person, dict(zip(self._gathering.items, marks, strict=True)))
            taken_in = self._gathering.give(given)
        except ValueError:
            taken_in = False
        if not taken_in:
            return _done()
        return self._file.write(
            lambda c: pulses.give(c, self._evening, moment, person, given.numbers)
        )

    def take_back(self, person: str) -> "Future[None]":
        """Forget all numbers of a person, without a trace."""
        self._gathering.take_back(person)
        return self._file.erase(lambda c: pulses.take_back(c, self._evening, person))

    def is_enough(self) -> bool:
        """Whether closing shows anything."""
        return self._gathering.is_enough()

    def close(self) -> "tuple[Shown, ...]":
        """Show it, once; every single number is gone. Nothing happens where there are too few.

        Raises:
            JournalError: It can't be kept; then nothing is shown, and nothing is lost.
        """
        if self._gathering.shown or not (what := self._gathering.would_show()):
            return self._gathering.shown
        rows = [pulses.PulseRow(one.moment, one.item, one.people, one.counts) for one in what]
        self._file.erase(lambda c: pulses.show(c, self._evening, rows)).result()
        return self._gathering.close()


def _done() -> "Future[None]":
    done: Future[None] = Future()
    done.set_result(None)
    return done

"""Evenings with a group that were held: planned, led and ended as a facilitator would."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

from workshop.guide import by_id
from workshop.journal.evenings import pulses
from workshop.journal.evenings.file import EveningsFile
from workshop.room.pulse import Gathering, Given, Moment
from workshop.sitting.facilitating import keeping
from workshop.sitting.facilitating.choosing import Chosen
from workshop.sitting.facilitating.evening import Leading
from workshop.sitting.facilitating.planning import Wished, planned

BEGINS = datetime(2026, 3, 6, 18, 30, tzinfo=UTC)
NOTE = "The table at the window needed a minute. <b>*Not*</b> a mistake, line one\nline two"
ITEMS = ("noticed", "comforted", "feelings-safe", "made-room", "close")


class Held:
    """An evening under way, with its own clock."""

    def __init__(
        self,
        file: EveningsFile,
        *,
        guide: str = "main",
        begins: datetime = BEGINS,
        sitting: int | None = 1,
        series: str = "",
        number: int | None = None,
    ) -> None:
        self.file = file
        self.now = begins
        found, body = by_id(guide)
        plan = planned(found, Wished(begins, sitting=sitting))
        chosen = Chosen(found, body, plan, begins, sitting, series, number)
        opened = keeping.begin(
            file,
            chosen,
            wall=lambda: self.now,
            steady=lambda: (self.now - begins).total_seconds(),
        )
        self.id, self.leading = opened.id, opened.leading

    def after(self, seconds: float) -> Leading:
        """The evening, so many seconds later."""
        self.now += timedelta(seconds=seconds)
        return self.leading

    def walk(self, legs: int, *, more: float = 1.0) -> None:
        """Goes on so many times, each after so much of its time."""
        for _ in range(legs):
            if self.leading.at.status != "open":
                return
            self.after(more * self.leading.at.now.seconds).do("next").result()

    def note(self, text: str) -> None:
        """Writes a note."""
        import msgspec

        note = msgspec.structs.replace(self.leading.empty_note(), text=text)
        self.leading.keep_note(note).result()

    def end(self) -> None:
        """It is over for good."""
        keeping.end(self.file, self.id, self.now)


def show_pulse(file: EveningsFile, evening: str, people: int = 14) -> None:
    """So many people give numbers before and after; one item is given nearly alike."""
    gathering = Gathering(ITEMS)
    both: tuple[tuple[Moment, int], ...] = (("before", 3), ("after", 5))
    for moment, low in both:
        for person in range(people):
            numbers = {
                item: min(10, max(0, low + (person * (place + 2)) % 7 - 1))
                for place, item in enumerate(ITEMS)
            }
            numbers["made-room"] = 9
            gathering.give(Given(moment, f"p{person}", numbers))
    rows = [
        pulses.PulseRow(one.moment, one.item, one.people, one.counts) for one in gathering.close()
    ]
    file.erase(lambda c: pulses.show(c, evening, rows)).result()


def hold(
    file: EveningsFile,
    *,
    begins: datetime = BEGINS,
    series: str = "",
    number: int | None = None,
    guide: str = "main",
    sitting: int | None = 1,
    late: float = 240,
    pulse: bool = True,
) -> str:
    """A whole evening: late, with a rest, a note, a part left out, shortened, gone back; its id."""
    held = Held(file, guide=guide, begins=begins, sitting=sitting, series=series, number=number)
    held.after(late).do("begin").result()
    held.walk(4, more=1.1)
    held.note(NOTE)
    held.after(30).do("rest", minutes=5).result()
    held.after(420).do("go_on").result()
    spare = [part for part in held.leading.at.parts[held.leading.at.part + 1 :] if part.spare]
    if spare:
        held.leading.do("leave_out", part=spare[0].id).result()
    held.leading.do("fit").result()
    held.walk(3)
    if held.leading.at.status == "open":
        held.leading.do("back").result()
    held.walk(100)
    if pulse:
        show_pulse(file, held.id)
    held.end()
    return held.id


def file_of_evenings(folder: Path) -> tuple[Path, list[str]]:
    """A journal's path beside which evenings stand; their ids, the oldest first.

    One by itself, two of a series, one cut off before its end, one only planned.
    """
    path = folder / "evenings.db"
    week = timedelta(days=7)
    with EveningsFile.open(path) as file:
        ids = [hold(file)]
        ids.append(hold(file, begins=BEGINS + week, series="our-series", number=1))
        ids.append(
            hold(file, begins=BEGINS + 2 * week, series="our-series", number=2, late=0, pulse=False)
        )
        cut = Held(file, begins=BEGINS + 3 * week)
        cut.after(0).do("begin").result()
        cut.walk(5)
        ids.append(cut.id)
        ids.append(Held(file, begins=BEGINS + 4 * week, series="our-series", number=3).id)
    return folder / "journal.db", ids

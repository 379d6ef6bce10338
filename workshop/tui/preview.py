"""A guide somebody writes, as the two would see it: no journal, and every save is seen at once."""

import time
from pathlib import Path

from workshop.ground.language import _, several
from workshop.ground.partner import Couple, Partner
from workshop.ground.settings import USUAL, Settings
from workshop.guide import Fault, Guide, check
from workshop.guide.scan import LARGEST
from workshop.sitting.house import House
from workshop.sitting.unkept import sit_unkept
from workshop.tui.app import WorkshopApp
from workshop.tui.screens.calm import CalmScreen

MOST = 3
"""Mistakes that are told at once."""

STANDS = 3600.0
"""Seconds a mistake is on view, unless the file is saved before."""

TICK = 4.0
"""Seconds between two readings of the clock; more than five would count as a pause."""

LOOKS_EVERY = 0.5
"""Seconds between two looks at the file."""

COUPLE = Couple(Partner("preview-left", "Ana", "left"), Partner("preview-right", "Jo", "right"))
"""Whose names stand in the texts."""

Stamp = tuple[int, int]


class PreviewApp(WorkshopApp):
    """Runs one guide from a file, and goes on with the new one whenever the file changes."""

    def __init__(self, path: Path, guide: Guide, at: str, settings: Settings = USUAL) -> None:
        """`at` is the id of the module to begin with; empty for the beginning."""
        super().__init__(_no_house, settings)
        self._path = path
        self._guide = guide
        self._at = at
        self._stamp = _stamp(path)
        self._skipped = 0.0
        """Seconds of cards that were not waited out."""

    def begin(self) -> None:
        """Nothing has to be opened: the first page comes at once."""
        if self.sitting is None:
            self._read_styles()
            self._sit_down()
            self.set_interval(LOOKS_EVERY, self.look)

    def _sit_down(self) -> None:
        self.sitting = sit_unkept(
            self._guide,
            COUPLE,
            clock=self._clock,
            lenses=_lenses(self._guide),
            at=filter(None, [self._at]),
        )
        self.run_worker(self.show_stage())

    def look(self) -> None:
        """Goes on with what the file holds now; tells where it has a mistake, and stays."""
        stamp = _stamp(self._path)
        if stamp == self._stamp:
            return
        self._stamp = stamp
        try:
            with self._path.open("rb") as file:
                guide, faults = check(file.read(LARGEST + 1))
        except OSError as error:
            self.say(_("{path} can’t be read: {why}.").format(path=self._path, why=error.strerror))
            return
        self.clear_notifications()
        if guide is None:
            self._tell(faults)
            return
        self._guide = guide
        if self.sitting is None or self.sitting.state.status != "open":
            return
        self.sitting = sit_unkept(
            guide,
            COUPLE,
            clock=self._clock,
            lenses=_lenses(guide),
            at=(*self.sitting.addresses, self._at),
            entries=self.sitting.state.entries,
        )
        self.run_worker(self._show_anew())

    async def _show_anew(self) -> None:
        """The page as it is now, also where its stage is the same."""
        self.to_screen(CalmScreen())
        await self.show_stage()

    def _tell(self, faults: list[Fault]) -> None:
        """The first mistakes, on view until the file is good again."""
        told = [f"{self._path.name}:{fault}" for fault in faults[:MOST]]
        if more := len(faults) - len(told):
            told.append(several("and {number} more", "and {number} more", more).format(number=more))
        self.notify("\n".join(told), timeout=STANDS, markup=False)

    async def show_stage(self) -> None:
        """An author need not wait out the safety card."""
        if self.sitting is not None:
            while (view := self.sitting.view()).stage.does == "card" and view.seconds_left > 0:
                if view.covered or view.interlude:
                    break
                self._skipped += TICK
                self.sitting.tick()
        await super().show_stage()

    def _clock(self) -> float:
        return time.monotonic() + self._skipped

    async def action_open_home(self) -> None:
        """From the cover, which nobody sees for long."""
        self.begin()

    async def go_home(self, notice: str = "") -> None:
        """There is no home: the end of the guide is the end of the preview."""
        self.leave()

    async def lapse(self) -> None:
        """Two hours without a key."""
        self.leave()


def _stamp(path: Path) -> Stamp:
    """What changes when the file is saved; nought while it is away, as editors do for a moment."""
    try:
        found = path.stat()
    except OSError:
        return (0, 0)
    return (found.st_mtime_ns, found.st_size)


def _lenses(guide: Guide) -> frozenset[str]:
    """Every lens there is: an author sees all that was written."""
    return frozenset(activity.lens for _, activity in guide.activities() if activity.lens)


def _no_house(passphrase: str | None) -> House:
    raise AssertionError("a preview opens no journal")


def run(path: Path, guide: Guide, at: str, settings: Settings) -> int:
    """Shows this guide until it is left; the exit status."""
    return PreviewApp(path, guide, at, settings).run()

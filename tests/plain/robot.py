"""Two people at the linear face: what they type, and what stands there for whom."""

import io
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from helpers.walker import Time
from workshop.activities.choose import Choose
from workshop.activities.compare import Compare
from workshop.activities.rank import Rank
from workshop.activities.rate import Rate
from workshop.activities.timeline import Timeline
from workshop.activities.write import Write
from workshop.journal.journal import Journal
from workshop.plain.face import Face
from workshop.plain.lines import Lines
from workshop.plain.turning import Leaving
from workshop.sitting.house import House
from workshop.sitting.naming import name_couple
from workshop.sitting.sit_down import go_on, start
from workshop.sitting.sitting import Sitting
from workshop.sitting.view import View

MOST = 4000
"""Questions after which a session must be over."""


class Terminal(io.StringIO):
    """Holds what was said since it was cleared last; `all` holds everything."""

    def __init__(self, *, real: bool = True) -> None:
        super().__init__()
        self.real = real
        self.all = ""
        self.shown = ""

    def isatty(self) -> bool:
        return self.real

    def write(self, text: str) -> int:
        self.all += text
        self.shown += text
        if "\x1b[2J\x1b[3J" in self.shown:
            self.shown = self.shown.rpartition("\x1b[3J")[2]
        return len(text)


def house_at(folder: Path, time: Time) -> House:
    """A journal with two names in it."""
    house = House(Journal.open(folder / "journal.db"), clock=time.clock, wall=time.wall)
    if house.couple() is None:
        name_couple(house, "Ana", "Jo")
    return house


class Table:
    """A sitting, a terminal, and whoever types: `typed` gives a line for a view and a prompt."""

    def __init__(
        self,
        house: House,
        time: Time,
        guide: str,
        typed: Callable[[View, str], str],
        *,
        real: bool = True,
    ) -> None:
        self.house = house
        self.time = time
        self.terminal = Terminal(real=real)
        self.seen: list[str] = []
        self.sitting: Sitting = start(house, guide)
        self.session = self.sitting.session_id
        self._typed = typed
        self.pages: list[tuple[str, str]] = []
        """Each question's stage, and what stood on the screen when it was asked."""

    def _read(self) -> str:
        view = self.sitting.view()
        self.seen.append(view.stage.id)
        assert len(self.seen) < MOST, f"no end at {view.stage.id}"
        self.pages.append((view.stage.id, self.terminal.shown))
        self.time.seconds += 1
        prompt = self.terminal.shown.rpartition("\n")[2]
        begins = not self.pages[:-1] and self.terminal.real and "Press Enter" in prompt
        line = "" if begins else self._typed(view, prompt)
        self.terminal.write(line + "\n")  # a terminal echoes
        return line + "\n"

    def _sleep(self, seconds: float) -> None:
        self.time.seconds += seconds

    def lead(self) -> View:
        """One sitting, from here to its rest or end."""
        return Face(
            self.sitting, Lines(self._read, self.terminal, settles=0.0), sleep=self._sleep
        ).lead()

    def lead_to_the_end(self) -> View:
        """Evening after evening."""
        while (view := self.lead()).status != "done":
            self.time.seconds += 24 * 3600
            self.sitting = go_on(self.house, self.session)
        return view

    def leave(self) -> None:
        """Until somebody leaves."""
        with suppress(Leaving, EOFError):
            self.lead()


class Everything:
    """Answers every question: some lines marked, words everywhere, and all of it shown."""

    def __init__(self) -> None:
        self._writing = False

    def __call__(self, view: View, prompt: str) -> str:
        step, part = view.stage.does, view.small.part
        if prompt.strip().endswith("d: done"):
            return "d"
        if "Enter" in prompt:
            return ""
        if view.interlude or part in ("share", "confirm") or step in ("tonight", "rest", "swap"):
            return "1"
        return self._answer(view, prompt.strip())

    def _answer(self, view: View, prompt: str) -> str:
        activity = view.activity
        match activity:
            case Write():
                self._writing = not self._writing  # an empty line ends what was written
                return "words of my own" if self._writing else ""
            case Choose():
                return "a note" if activity.note and prompt.startswith(activity.note) else "1 2"
            case Compare() | Rank():
                return "2 1"
            case Rate():
                return "7"
            case Timeline():
                return "some words" if prompt.startswith(activity.event_title) else "6"
        return "some words"

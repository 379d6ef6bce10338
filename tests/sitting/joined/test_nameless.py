"""A person counts once in a room, also after a program was killed; and the disk keeps no trace.

A kill is a copy of the journal's folder as it stands on the disk, opened by a program that
remembers nothing.
"""

import shutil
from datetime import timedelta
from pathlib import Path

import pytest

from helpers.simulated_room import SimulatedRoom, hear, joined
from helpers.walker import NUMBERS, PULSE, Time
from workshop.journal.tables import meta, room_words
from workshop.room.pulse import Gathering, Given
from workshop.session import GiveNumbers, GoOn, Pass, Stop, Tonight, WriteDown
from workshop.sitting.house import House
from workshop.sitting.joined.joining import join
from workshop.sitting.joined.nameless import LASTS


class Couple:
    """A couple whose program can be killed, and the room that gathers their numbers."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.time = Time()
        self.room = SimulatedRoom(self.time)
        self.house, self.sitting = joined(folder / "journal.db", self.time, self.room)
        self.hear()

    def hear(self, seconds: float = 1.0) -> None:
        hear(self.sitting, self.time, seconds)

    def do(self, *actions: object) -> None:
        for action in actions:
            self.sitting.act(action).result()  # type: ignore[arg-type]
        self.hear()

    def begun(self) -> "Couple":
        """Both through the card, in a room that asks for the numbers of before."""
        self.room.asks = "before"
        self.room.go("card/handover/first")
        self.hear()
        self.card()
        self.room.go("pulse-before/handover/first")
        self.hear()
        return self

    def ends(self) -> "Couple":
        """The room asks for the numbers of after, on its second evening."""
        self.room.asks = "after"
        self.room.go("pulse-after/handover/first")
        self.hear()
        self.card()
        return self

    def card(self) -> None:
        for _ in range(2):
            self.do(GoOn())
            self.hear(46)
            self.do(GoOn(), Tonight("fine"))

    def gives(self, *, give: bool = True) -> None:
        """Whoever has the next turn at the pulse answers it, and says yes or no."""
        while not self.sitting.state.position.startswith("pulse"):
            self.do(Pass())
        if self.sitting.state.covered or "handover" in self.sitting.state.position:
            self.do(GoOn())
        self.do(WriteDown(dict(zip(PULSE, NUMBERS, strict=True))), GoOn())
        assert self.sitting.state.small.part == "numbers"
        self.do(GiveNumbers(give))

    def killed(self, passphrase: str | None = None) -> None:
        """Their program ends as by a power cut; another one joins the same room."""
        self.house.journal.flush()
        self.folder = shutil.copytree(self.folder, self.folder.with_name(self.folder.name + "-"))
        self.house.close()
        self.room.restart()
        self.house = self.opened(passphrase)
        self.sitting = join(self.house, self.room)
        self.hear()

    def opened(self, passphrase: str | None = None) -> House:
        return House.open(
            self.folder / "journal.db",
            passphrase=passphrase,
            clock=self.time.clock,
            wall=self.time.wall,
        )

    def people(self) -> dict[str, set[str]]:
        """Whom the room counts, by when they gave."""
        gathering = Gathering(PULSE)
        for pulse in self.room.pulses:
            numbers = dict(zip(PULSE, pulse.marks, strict=True))
            gathering.give(Given(pulse.when, pulse.token[:-1].hex(), numbers))
        found: dict[str, set[str]] = {"before": set(), "after": set()}
        for moment, person in gathering.given:
            found[moment].add(person)
        return found

    def kept(self) -> str | None:
        return self.house.journal.read(lambda c: meta.get(c, meta.ROOM_WORDS))


@pytest.fixture
def couple(tmp_path: Path) -> Couple:
    (tmp_path / "theirs").mkdir()
    return Couple(tmp_path / "theirs")


def test_a_program_that_was_killed_gives_under_the_same_words(couple: Couple) -> None:
    couple.begun()
    couple.gives()
    couple.gives()
    assert len(couple.people()["before"]) == 2
    couple.killed()
    couple.ends().gives()
    couple.gives()
    people = couple.people()
    assert people["after"] == people["before"], "the same two, and nobody else"


def test_who_is_asked_again_after_a_kill_counts_once(couple: Couple) -> None:
    couple.begun()
    couple.gives()
    couple.killed()
    couple.gives()
    couple.room.go("first-talk/read/both")
    couple.hear()
    couple.killed()
    couple.room.back()
    couple.room.go("pulse-before/handover/first")
    couple.hear()
    couple.do(GoOn())
    couple.gives()
    assert len(couple.room.pulses) == 3
    assert len(couple.people()["before"]) == 2


def test_who_leaves_in_the_middle_and_comes_back_counts_once_too(couple: Couple) -> None:
    couple.begun()
    couple.gives()
    couple.gives()
    couple.sitting.put_away().result()
    couple.killed()
    couple.ends().gives()
    couple.gives()
    people = couple.people()
    assert people["after"] == people["before"]


def test_another_evening_has_other_words(couple: Couple) -> None:
    couple.begun()
    couple.gives()
    before = couple.kept()
    couple.room.mark = "another evening"
    couple.killed()
    assert couple.kept() != before
    couple.gives()
    assert len({pulse.token[:-1] for pulse in couple.room.pulses}) == 2


def test_what_is_kept_is_the_same_whoever_said_yes(couple: Couple) -> None:
    before = couple.begun().kept()
    assert before is not None, "before anybody was asked"
    couple.gives(give=False)
    assert couple.kept() == before
    couple.gives()
    assert couple.kept() == before


def test_it_is_neither_a_word_nor_a_time_nor_a_name(couple: Couple) -> None:
    couple.begun()
    couple.gives()
    couple.gives()
    kept = couple.kept()
    assert kept is not None
    for pulse in couple.room.pulses:
        assert pulse.token[:-1].hex() not in kept
    until = couple.house.journal.read(room_words.load)
    assert until is not None
    assert (until.until.minute, until.until.second) == (0, 0), "nobody's minute"


def test_nothing_of_it_is_left_when_the_evening_is_over(couple: Couple) -> None:
    couple.begun()
    couple.gives()
    kept = couple.kept()
    assert kept is not None
    couple.room.over = True
    couple.hear()
    couple.house.journal.flush()
    assert couple.kept() is None
    couple.house.close()
    for file in couple.folder.rglob("*"):
        if file.is_file():
            assert kept.encode() not in file.read_bytes()


def test_nothing_of_it_is_left_when_they_stopped_for_the_day(couple: Couple) -> None:
    couple.begun()
    couple.gives()
    couple.do(Stop(), GoOn())
    assert couple.sitting.state.status != "open"
    couple.house.journal.flush()
    assert couple.kept() is None


def test_of_an_evening_that_was_cut_off_it_goes_with_a_later_start(couple: Couple) -> None:
    couple.begun()
    couple.gives()
    couple.house.close()
    couple.time.seconds += (LASTS - timedelta(hours=1)).total_seconds()
    couple.house = couple.opened()
    assert couple.kept() is not None
    couple.house.close()
    couple.time.seconds += 2 * 3600
    couple.house = couple.opened()
    assert couple.kept() is None


def test_no_backup_holds_it(couple: Couple) -> None:
    couple.begun()
    backup = couple.house.journal.back_up(couple.time.wall().date())
    assert b"room_words" not in backup.read_bytes()


def test_where_it_can_not_be_kept_they_join_all_the_same(
    couple: Couple, monkeypatch: pytest.MonkeyPatch
) -> None:
    from workshop.journal.errors import JournalError

    def full(*_: object) -> None:
        raise JournalError("No space.")

    monkeypatch.setattr(room_words, "keep", full)
    before = couple.kept()
    couple.room.mark = "another evening"
    couple.killed()
    assert couple.kept() == before
    couple.begun().gives()
    assert len(couple.room.pulses) == 1
    assert couple.sitting.walks_with_room

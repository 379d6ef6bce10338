"""The same walk twice, where only what one of the two keeps differs: the other can't tell.

One partner is curious, and has the file as well as the screen. The other one keeps much, keeps
nothing, or has not answered; what is given stays the same, and so do all times. Then every page
the curious one may look at is the same, every list and book, and, once a sitting is over, every
row, number and size in the files.
"""

import random
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Literal
from unittest.mock import patch

from hypothesis import given
from hypothesis import strategies as st

from helpers.curious import differences, files, numbered_ids, page, pages
from helpers.effort import effort
from helpers.made_guides import read_back, tables, written
from helpers.walker import LEFT, RIGHT, Time
from workshop.activities.parts import SPOKEN, Answers
from workshop.ground.partner import Seat, other
from workshop.guide import Guide, by_id
from workshop.session import (
    Back,
    CallTimeOut,
    Confirm,
    GoOn,
    Moment,
    MoreTime,
    Pass,
    Pause,
    Show,
    Speak,
    Stop,
    TimeOut,
    Tonight,
    WriteDown,
)
from workshop.sitting import sit_down
from workshop.sitting.house import House
from workshop.sitting.naming import name_couple
from workshop.sitting.past import session_lines
from workshop.sitting.sitting import Sitting
from workshop.sitting.view import View
from workshop.sitting.yours import Yours

Keeps = Literal["much", "little", "nothing"]

PASSPHRASES: dict[Seat, str] = {"left": "four words are good", "right": "another four good words"}

SHIPPED = ("main", "daily-talk", "repair-one-moment", "needs-told", "curious-again", "safe-again")

MOST_STEPS = 90
"""So many pages of a walk are enough to get into every part of it."""

SHM = Path("/dev/shm")


@contextmanager
def folder() -> Iterator[Path]:
    """A folder in memory, where there is such a thing."""
    found = Path(tempfile.mkdtemp(prefix="workshop-", dir=SHM if SHM.is_dir() else None))
    try:
        yield found
    finally:
        shutil.rmtree(found, ignore_errors=True)


class Evenings:
    """Two people at one journal. All chance is drawn in the same order, whatever is kept."""

    def __init__(
        self, path: Path, guide: Guide, seed: int, curious: Seat, keeps: Keeps, sealed: str
    ) -> None:
        self.path = path
        self.guide = guide
        self.seed = seed
        self.chance = random.Random(seed)
        self.curious, self.keeper = curious, other(curious)
        self.keeps = keeps
        self.sealed = sealed
        """Who has a passphrase: nobody, "keeper", "curious", "both"."""
        self.time = Time()
        self.seen: list[Any] = []
        self.house = self.open()
        name_couple(self.house, LEFT, RIGHT)
        couple = self.house.couple()
        assert couple
        for seat in self.with_passphrase():
            Yours(self.house, couple.at(seat).id).set_passphrase(PASSPHRASES[seat])
        self.sitting: Sitting = sit_down.start(self.house, guide.id)

    def with_passphrase(self) -> list[Seat]:
        sealed: dict[str, list[Seat]] = {
            "keeper": [self.keeper], "curious": [self.curious], "both": ["left", "right"],
        }  # fmt: skip
        return sealed.get(self.sealed, [])

    def open(self) -> House:
        return House.open(self.path, clock=self.time.clock, wall=self.time.wall)

    # --- the walk ---------------------------------------------------------------------------------

    def live(self) -> list[Any]:
        """Walks to the end, or so far; everything the curious one has seen."""
        for _ in range(MOST_STEPS):
            view = self.sitting.view()
            if view.status == "done":
                break
            if view.status == "resting":
                self.another_day()
                continue
            self.step(view)
        self.house.journal.flush()
        if self.sitting.view().status == "open":
            self.act(Stop())
            if self.sitting.view().status == "open":
                self.act(Stop())
        self.look()
        self.house.close()
        return self.seen

    def step(self, view: View) -> None:
        self.see(view)
        if view.asks_passphrase and (self.sealed == "both" or self.chance.random() < 0.8):
            assert view.stage.seat != "both"
            assert self.sitting.open_drawer(PASSPHRASES[view.stage.seat])
        stage, part = view.stage, view.small.part
        if view.interlude == "timeout":
            self.time.let(21 * 60, self.sitting)
        elif view.covered or view.interlude:
            self.act(GoOn())
        elif stage.does == "turn" and stage.seat == self.keeper:
            self.keepers_turn(view)
        elif stage.does == "tonight":
            self.act(Tonight("fine"))
        elif stage.does == "card":
            self.time.let(stage.seconds + 1, self.sitting)
            self.act(GoOn())
        elif stage.does == "turn" and part == "share":
            self.act(Show(self.some(view.words.mine)))
        elif stage.does in ("turn", "agree") and not view.words.mine:
            self.act(WriteDown(self.answers(view, "open")))
            self.act(GoOn())
        elif stage.does == "agree" and part == "confirm" and not view.small.agreed:
            self.act(Confirm("right" if "left" in view.small.confirmed else "left"))
        elif self.chance.random() < 0.12:
            self.interrupt()
        else:
            self.time.let(self.chance.choice([0.0, 3.0, 30.0]), self.sitting)
            self.act(GoOn())

    def keepers_turn(self, view: View) -> None:
        """What is given is the same in every life; what is kept beside it is not."""
        # When the last key was pressed is on disk, and typing is pressing keys: so all press one.
        self.act(MoreTime())
        chance = random.Random(f"{self.seed} {view.activity.id} {self.chance.random()}")
        gives = self.given(view, chance)
        answer = {**gives, **self.kept_beside(view, gives)}
        if view.small.part == "share":  # left off there, and begun anew
            self.act(Back())
        if answer or self.sitting.view().words.mine:
            self.act(WriteDown(answer))
        if chance.random() < 0.5:
            self.house.journal.flush()
        interruption = chance.choice(["", "", "", "writing", "at the question"])
        if interruption and not view.stage.own:
            if answer and interruption == "at the question":
                self.act(GoOn())
            self.interrupt()
        else:
            self.time.let(chance.choice([0.0, 3.0, 30.0]), self.sitting)
            self.finish_turn(view, chance, gives, answer)

    def finish_turn(
        self, view: View, chance: random.Random, gives: Answers, answer: Answers
    ) -> None:
        says_it = SPOKEN in {part.id for part in view.activity.parts()} and chance.random() < 0.2
        if says_it and not view.stage.own:
            self.act(Speak())
        elif chance.random() < 0.3 and not gives and not view.stage.own:
            self.act(Pass())
        else:
            self.act(GoOn())
            if answer and not view.stage.own:
                self.act(Show(frozenset(gives)))

    def given(self, view: View, chance: random.Random) -> Answers:
        if view.stage.own or chance.random() < 0.3:
            return {}
        answers = self.answers(view, "open")
        return view.activity.tidy({n: v for n, v in answers.items() if chance.random() < 0.4})

    def kept_beside(self, view: View, gives: Answers) -> Answers:
        opened = self.sitting._drawers.seat == self.keeper
        if view.stage.own and not opened:
            return self.answers(view, "open")  # numbers of one's own stand in a plain file
        if self.keeps == "nothing":
            return {}
        words = "kept " * (300 if self.keeps == "much" and not opened else 3)
        kept = {
            name: value
            for name, value in self.answers(view, words).items()
            if name not in gives and (self.keeps == "much" or isinstance(value, str))
        }
        # Of a list with so many places, what is kept may not push out what is given.
        shown = {n: v for n, v in view.activity.tidy({**gives, **kept}).items() if n in gives}
        return kept if view.activity.tidy(shown) == gives else {}

    def answers(self, view: View, words: str) -> Answers:
        parts = [part for part in view.activity.parts() if part.id != SPOKEN]
        values: dict[str, str | int] = {"mark": 1, "number": 7, "text": words}
        return {
            part.id: values.get(part.holds, number + 1)
            for number, part in enumerate(parts[:8] + parts[8:][-1:])
        }

    def some(self, answers: Answers) -> frozenset[str]:
        return frozenset(name for name in answers if self.chance.random() < 0.6)

    def act(self, action: Any) -> None:
        self.sitting.act(action).result()

    # --- what comes between -----------------------------------------------------------------------

    def interrupt(self) -> None:
        kinds = ["moment", "pause", "stop", "left", "cut off", "lapsed", "time-out", "backup"]
        kind = self.chance.choice(kinds)
        if kind == "moment":
            self.act(Moment())
        elif kind == "pause":
            self.act(Pause())
        elif kind == "stop":
            self.act(Stop())
        elif kind == "time-out":
            self.act(CallTimeOut())
            self.act(TimeOut(self.chance.choice(["left", "right"]), 20))
        elif kind == "backup":
            self.house.journal.back_up(self.time.wall().date())
        else:
            self.come_back(kind)

    def come_back(self, kind: str) -> None:
        """The program ends, and starts again, before the words lapse or after."""
        if kind != "cut off":
            self.sitting.put_away().result()
        self.house.journal.flush()
        session = self.sitting.session_id
        self.house.close()
        self.time.seconds += 3 * 3600 if kind == "lapsed" else 300
        self.house = self.open()
        if kind == "lapsed":
            self.look()
        self.sit_down_again(session)

    def sit_down_again(self, session: str) -> None:
        """Nothing is written of a session that was left before its safety card was behind them."""
        if session in {line.id for line in session_lines(self.house)}:
            self.sitting = sit_down.go_on(self.house, session)
        else:
            self.sitting = sit_down.start(self.house, self.guide.id)

    def another_day(self) -> None:
        self.look()
        self.time.seconds += 24 * 3600
        self.sit_down_again(self.sitting.session_id)

    # --- what the curious one sees ----------------------------------------------------------------

    def see(self, view: View) -> None:
        if not (view.private and view.stage.seat == self.keeper):
            self.seen.append(page(view))

    def look(self) -> None:
        """After a sitting: all pages, then the files, with the program closed."""
        own = PASSPHRASES[self.curious] if self.curious in self.with_passphrase() else ""
        self.seen.append(pages(self.house, self.curious, own))
        self.house.close()
        self.seen.append(files(self.path))
        self.house = self.open()


def a_life(guide: Guide, body: bytes, seed: int, curious: Seat, keeps: Keeps, sealed: str) -> Any:
    with (
        folder() as place,
        numbered_ids(),
        patch.object(sit_down, "by_id", lambda _: (guide, body)),
    ):
        return Evenings(place / "journal.db", guide, seed, curious, keeps, sealed).live()


LIVES: tuple[Keeps, ...] = ("nothing", "little", "much")
SEATS_ = st.sampled_from(["left", "right"])
SEALED = st.sampled_from(["", "", "keeper", "curious", "both"])


def all_lives_look_alike(
    guide: Guide, body: bytes, seed: int, curious: Seat, sealed: str, lives: tuple[Keeps, ...]
) -> None:
    first, *others = (a_life(guide, body, seed, curious, keeps, sealed) for keeps in lives)
    for seen in others:
        for number, (one, two) in enumerate(zip(first, seen, strict=False)):
            found = differences(one, two, str(number))
            assert not found, "\n".join(found)
        assert len(seen) == len(first)


@effort(40)
@given(tables(), st.integers(0, 10**9), SEATS_, SEALED)
def test_made_up_guides(table: Any, seed: int, curious: Seat, sealed: str) -> None:
    body = written(table)
    all_lives_look_alike(read_back(body), body, seed, curious, sealed, LIVES)


@effort(15)
@given(st.sampled_from(SHIPPED), st.integers(0, 10**9), SEATS_, SEALED)
def test_shipped_guides(name: str, seed: int, curious: Seat, sealed: str) -> None:
    guide, body = by_id(name)
    all_lives_look_alike(guide, body, seed, curious, sealed, ("nothing", "much"))

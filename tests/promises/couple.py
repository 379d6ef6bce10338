"""Two people who walk any guide, answer every kind, and say what they were promised.

The walk of `sitting.child`, with any guide in place of the main one, any answer, and whatever the
journal is locked by.
"""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from helpers import powerloss
from helpers.walker import LEFT, RIGHT, Step, step
from sitting.child import Walk, where
from sitting.promises import in_drawer
from workshop import session
from workshop.activities.parts import Answers
from workshop.activities.write import Write
from workshop.guide import offered
from workshop.journal.errors import DiskFull, JournalError
from workshop.journal.tables import sessions
from workshop.session import Action, GoOn, Pass, Show, Speak, State, WriteDown
from workshop.sitting.drawers import private_run
from workshop.sitting.naming import name_couple
from workshop.sitting.sit_down import go_on
from workshop.sitting.sitting import Sitting
from workshop.sitting.view import View
from workshop.sitting.yours import Yours

from .locks import Lock, opened

FOR_TWO = tuple(guide.id for guide, _path in offered() if not guide.alone)

PRIVATE = ("draft", "kept", "own")
"""States of an entry that lie in a drawer while it is open."""

WORDS = ("tea", "the balcony", "I felt [alone]", "ёлка", "静かな夜", "🕯 a light", "nothing much")

STUCK = 12
"""So often one stage is tried before they pass."""


class AnyWalk(Walk):
    """The two, in any guide."""

    def __init__(
        self, journal: Path, seconds: float, seed: int, say: Callable[..., None], lock: Lock
    ) -> None:
        self._lock = lock
        self._kept: dict[str, dict[str, Answers]] = {}
        """What lies in the drawer, as far as it was acknowledged: by activity and seat."""
        self._run: frozenset[str] = frozenset()
        """The answers of the turn for which the drawer was opened last."""
        self._tried = ("", 0)
        super().__init__(journal, seconds, seed, say, passphrase=lock.passphrase)

    def _guide(self) -> str:
        return self._chance.choice(FOR_TWO)

    def _sit_down(self) -> Sitting:
        house = self._house
        couple = house.couple() or name_couple(house, LEFT, RIGHT)
        unfinished = house.journal.read(sessions.unfinished)
        sitting = go_on(house, unfinished[0].id) if unfinished else self._begin()
        if self._lock.drawer:
            mine = Yours(house, couple.left.id)
            assert mine.open(self._lock.drawer)
            for one in mine.drawer.kept.values() if mine.drawer else ():
                if one.session == sitting.session_id:
                    rows = self._kept.setdefault(f"{one.activity} left", {})
                    rows[in_drawer(one.state)] = one.content
        return sitting

    # --- what they do ---------------------------------------------------------------------------

    def _step(self, view: View) -> Step:
        if view.interlude or view.covered or view.stage.does not in ("turn", "agree"):
            return step(view)
        if view.small.part == "confirm":
            return step(view)
        if view.small.part == "share":
            given = [part.id for part in view.activity.parts() if part.id in view.words.mine]
            some = frozenset(part for part in given if self._chance.random() < 0.6)
            return Step(actions=(Show(self._chance.choice([some, frozenset(given)])),))
        return Step(actions=self._answering(view))

    def _do(self, action: Action) -> None:
        self._open_drawer(action)
        super()._do(action)

    def _open_drawer(self, action: Action) -> None:
        """With the hand-over goes the passphrase, as the pages have it."""
        if isinstance(action, GoOn) and self._sitting.view().asks_passphrase:
            run = private_run(self._script, self._sitting.state.position)
            assert self._sitting.open_drawer(self._lock.drawer)
            self._run = frozenset(f"{activity} {seat}" for activity, seat in run)

    def _answering(self, view: View) -> tuple[Action, ...]:
        name, count = self._tried
        self._tried = (view.stage.id, count + 1 if name == view.stage.id else 0)
        chance = self._chance.random()
        if chance < 0.07 or self._tried[1] > STUCK:
            return (Pass(),)
        if chance < 0.12 and isinstance(view.activity, Write):  # no other kind offers it
            return (Speak(),)
        if view.words.mine and chance < 0.5:
            return (GoOn(),)
        return (WriteDown(self._answers(view)), GoOn())

    def _answers(self, view: View) -> Answers:
        parts = [part for part in view.activity.parts() if part.id != "spoken"]
        chosen = [part for part in parts if self._chance.random() < 0.7] or parts[:1]
        if view.stage.does == "agree":
            chosen = parts
        answers: Answers = {}
        for number, part in enumerate(chosen, 1):
            values: dict[str, str | int] = {
                "text": " ".join(self._chance.choices(WORDS, k=self._chance.randint(1, 4))),
                "number": self._chance.randint(0, 10),
                "mark": 1,
                "place": number,
            }
            answers[part.id] = values[part.holds]
        return answers

    # --- what they were promised ----------------------------------------------------------------

    def _where(self, state: State) -> dict[str, Any]:
        return self._with_drawer(where(self._script, state))[0]

    def _tell_safe(self) -> None:
        super()._tell_safe()
        if self._lock.drawer:
            now = where(self._script, self._sitting.state)
            self._kept = self._with_drawer(now)[1]

    def _with_drawer(
        self, found: dict[str, Any]
    ) -> tuple[dict[str, Any], dict[str, dict[str, Answers]]]:
        """This state with what is in the drawer, open or not; and what is in the drawer then."""
        if not self._lock.drawer:
            return found, {}
        rows, kept = found["entries"], {}
        is_open = self._sitting._drawers.seat is not None
        for key in {*self._kept, *(key for key in rows if key.endswith(" left"))}:
            here = rows.get(key, {})
            if is_open and key in self._run:
                kept[key] = {in_drawer(name): here[name] for name in here if name in PRIVATE}
                here = {name: here[name] for name in here if name not in PRIVATE}
            else:
                kept[key] = self._kept.get(key, {})
            rows[key] = {**here, **kept[key]}
        found["entries"] = {key: row for key, row in rows.items() if row}
        forget_question(found)
        return found, kept


def forget_question(found: dict[str, Any]) -> None:
    """Whoever opens the drawer again stands before the question what to show, not at it."""
    if found["small"][0] == "share":
        found["small"][0] = ""


class WalkOnFullDisk(AnyWalk):
    """The same on a disk that is full now and then. It is traced by `powerloss`, which fills it."""

    def _do(self, action: Action) -> None:
        if isinstance(action, WriteDown) or self._chance.random() < 0.6:
            super()._do(action)
            return
        self._open_drawer(action)
        sitting = self._sitting
        sitting.view()  # a drawer that is due is closed first, whatever comes
        before = where(self._script, sitting.state)
        after = session.step(self._script, sitting.state, action, self._time.seconds)
        self._tell("about", self._where(after))
        powerloss.fill_disk(after=self._chance.randint(0, 6))
        error = sitting.act(action).exception()
        powerloss.make_room()
        if error is None:
            self._tell_safe()
            return
        here = where(self._script, sitting.state)
        wrong = []
        if not isinstance(error, DiskFull):
            wrong.append(f"{type(error).__name__}: {error}")
        if (before["position"], before["entries"]) != (here["position"], here["entries"]):
            wrong.append(f"refused, and yet {here} after {before}")
        self._tell("refused", wrong)
        super()._do(action)


def open_on_full_disk(path: Path, lock: Lock, after: int, seconds: float) -> list[str]:
    """Opens it while there is no room; what is wrong with how that ends."""
    powerloss.fill_disk(after=after)
    try:
        opened(path, lock, seconds).close()
    except JournalError:
        return []
    except Exception as error:
        return [f"{type(error).__name__}: {error}"]
    finally:
        powerloss.make_room()
    return []

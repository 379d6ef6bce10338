"""Two people at home with one journal, and a ledger of whose words may stand where.

Every text they write is a mark of its own, so that it can be found wherever it comes to light. The
ledger is kept from what the two do; it knows nothing of how the program remembers.
"""

import random
import re
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Literal
from unittest.mock import patch

from helpers.curious import page, pages
from helpers.walker import LEFT, RIGHT, Time
from workshop.activities.parts import SPOKEN, Answers
from workshop.ground.partner import SEATS, Seat, other
from workshop.guide import Guide
from workshop.journal.tables import entries
from workshop.session import (
    Action,
    Back,
    Confirm,
    GoOn,
    Pass,
    Show,
    Speak,
    Tonight,
    WriteDown,
)
from workshop.sitting import sit_down
from workshop.sitting.house import House
from workshop.sitting.naming import name_couple
from workshop.sitting.sitting import Sitting
from workshop.sitting.view import View
from workshop.sitting.yours import Yours

FIRST: dict[Seat, str] = {"left": "four words are good", "right": "another four good words"}
SECOND: dict[Seat, str] = {"left": "five words are better", "right": "so are these five too"}
OF_BOTH = "a passphrase of both of us"

SHM = Path("/dev/shm")
"""Memory that looks like a disk, where there is such a thing."""

_MARK = re.compile(r"w\d+(?:left|right)w")

Status = Literal["private", "given", "taken back", "shown", "gone"]


def temporary_folder() -> Path:
    """A folder in memory, where that can be had."""
    return Path(tempfile.mkdtemp(prefix="workshop-", dir=SHM if SHM.is_dir() else None))


def marks_in(thing: object) -> set[str]:
    """Every mark in this, however deep."""
    return set(_MARK.findall(thing if isinstance(thing, str) else repr(thing)))


class Mark:
    """One text that somebody wrote."""

    def __init__(self, seat: Seat, session: str, activity: str, *, sealed: bool) -> None:
        self.seat = seat
        self.session = session
        self.activity = activity
        self.sealed = sealed
        """Whether its owner's drawer was open when it was written."""
        self.status: Status = "private"


class Home:
    """The journal, whoever sits there now, and the ledger."""

    def __init__(self) -> None:
        self.folder = temporary_folder()
        self.time = Time()
        self.marks: dict[str, Mark] = {}
        self.drawers: dict[Seat, dict[tuple[str, str], set[str]]] = {"left": {}, "right": {}}
        """What was put into a drawer for good, by session and activity."""
        self.passphrases: dict[Seat, str] = {}
        self.locked = False
        self.sitting: Sitting | None = None
        self.unended = ""
        """The session whose sitting is not over, although nobody may sit there now."""
        self.done: set[str] = set()
        self.before_unkept: dict[str, bytes] = {}
        self.house = self._opened()
        name_couple(self.house, LEFT, RIGHT)

    # --- the house --------------------------------------------------------------------------------

    @property
    def path(self) -> Path:
        return self.folder / "journal.db"

    def _opened(self) -> House:
        return House.open(
            self.path,
            passphrase=OF_BOTH if self.locked else None,
            clock=self.time.clock,
            wall=self.time.wall,
        )

    def yours(self, seat: Seat) -> Yours:
        couple = self.house.couple()
        assert couple is not None
        return Yours(self.house, couple.at(seat).id)

    def leave(self, later: float) -> None:
        """Quick exit; the program starts again so many seconds later."""
        if self.sitting is not None:
            self.sitting.put_away().result()
            self._note_end()
        self.house.close()
        self._start_again(later)

    def crash(self, later: float) -> None:
        """The program is gone without a word: what its files held just then is all there is."""
        copy = temporary_folder()
        shutil.copytree(self.folder, copy, dirs_exist_ok=True)
        self.house.close()
        shutil.rmtree(self.folder)
        self.folder = copy
        landing = self.sitting is not None and self.sitting.state.interlude == "landing"
        if landing and self.sitting is not None and self.sitting.kept:
            self.unended = ""  # the two had said stop
        self._start_again(later)

    def _start_again(self, later: float) -> None:
        self.sitting = None
        self.time.seconds += later
        if later >= 7200:
            self.unended = ""
        self.house = self._opened()

    def close(self) -> None:
        self.house.close()
        shutil.rmtree(self.folder, ignore_errors=True)

    # --- sitting down -----------------------------------------------------------------------------

    def begin(self, guide: Guide, body: bytes, *, kept: bool) -> None:
        self.house.journal.flush()
        before = self.files()
        with patch.object(sit_down, "by_id", lambda _: (guide, body)):
            self.sitting = sit_down.start(self.house, guide.id, kept=kept)
        if self.sitting.kept:
            self.unended = self.sitting.session_id
        else:
            self.before_unkept = before

    def go_on(self, session: str) -> None:
        self.sitting = sit_down.go_on(self.house, session)
        self.unended = session

    def walk(self, seed: int, steps: int, kind: str) -> None:
        """Goes on like this for so many pages; every page is looked at."""
        chance = random.Random(seed)
        for _ in range(steps):
            if self.sitting is None:
                return
            self._one_step(self.sitting.view(), chance, kind)
            self.look_at_the_page()

    def _one_step(self, view: View, chance: random.Random, kind: str) -> None:
        assert self.sitting is not None
        stage, mine = view.stage, view.words.mine
        if view.asks_passphrase and chance.random() < 0.85:
            assert stage.seat != "both"
            assert not self.sitting.open_drawer("not the right words")
            assert self.sitting.open_drawer(self.passphrases[stage.seat])
        if view.interlude == "timeout":
            self.time.seconds += 1300
            self.sitting.tick()
        elif view.covered or view.interlude:
            self.act(GoOn())
        elif stage.does == "tonight":
            self.act(Tonight(chance.choice(["fine", "fine", "fine", "tired", "light"])))  # type: ignore[arg-type]
        elif stage.does == "card":
            self.time.let(stage.seconds + 1, self.sitting)
            self.act(GoOn())
        elif stage.does == "turn" and view.small.part == "share":
            self._share(mine, chance, kind)
        elif stage.does in ("turn", "agree") and (not mine or chance.random() < 0.3):
            self.act(WriteDown(self._answers(view, chance)))
            if chance.random() < 0.3:
                self.house.journal.flush()
        elif stage.does == "turn" and chance.random() < 0.1:
            self.act(chance.choice([Speak(), Pass(), Back()]))
        elif stage.does == "agree" and view.small.part == "confirm" and not view.small.agreed:
            self.act(Confirm("right" if "left" in view.small.confirmed else "left"))
        else:
            self.time.let(chance.choice([0.0, 3.0, 30.0]), self.sitting)
            self.act(GoOn())

    def _share(self, mine: Answers, chance: random.Random, kind: str) -> None:
        if kind == "mixed":
            kind = chance.choice(["all", "some", "none", "pass", "back"])
        if kind == "pass":
            self.act(Pass())
        elif kind == "back":
            self.act(Back())
        else:
            odds = {"all": 1.0, "some": 0.5, "none": 0.0}[kind]
            self.act(Show(frozenset(name for name in mine if chance.random() < odds)))

    def _answers(self, view: View, chance: random.Random) -> Answers:
        parts = [part for part in view.activity.parts() if part.id != SPOKEN]
        answers: Answers = {}
        for number, part in enumerate(parts[:6] + parts[6:][-1:]):
            values: dict[str, str | int] = {"mark": 1, "number": 7}
            if part.holds == "text":
                answers[part.id] = self._mark(view, long=chance.random() < 0.1)
            else:
                answers[part.id] = values.get(part.holds, number + 1)
        return answers

    def _mark(self, view: View, *, long: bool) -> str:
        assert self.sitting is not None
        seat = view.stage.seat
        if seat == "both":
            return "of both"
        name = f"w{len(self.marks)}{seat}w"
        sealed = self.sitting._drawers.seat == seat
        self.marks[name] = Mark(seat, self.sitting.session_id, view.activity.id, sealed=sealed)
        return " ".join([name] * (400 if long else 1))

    def act(self, action: Action) -> None:
        """Does this, and writes into the ledger what it means for the words at hand."""
        sitting = self.sitting
        assert sitting is not None
        before = sitting.view()
        mine, seat = before.words.mine, before.stage.seat
        opened = sitting._drawers.seat
        sitting.act(action).result()
        after = sitting.view()
        moved = after.stage.id != before.stage.id or after.status != before.status
        turn = before.private and before.stage.does == "turn" and seat != "both"
        here = (sitting.session_id, before.activity.id)
        if turn and isinstance(action, Show | Pass | Speak) and moved and not before.stage.own:
            assert seat != "both"
            shown = action.parts if isinstance(action, Show) else frozenset()
            given = marks_in({name: mine[name] for name in shown if name in mine})
            for mark in given:
                self.marks[mark].status = "given"
            if opened == seat:
                self.drawers[seat][here] = marks_in(mine) - given
        if turn and isinstance(action, WriteDown) and opened == seat:
            assert seat != "both"
            self.drawers[seat].pop(here, None)
        if isinstance(action, Back) and moved and seat != "both":
            for mark in self._of(sitting.session_id, after.activity.id):
                if mark.seat == seat and mark.status == "given":
                    mark.status = "taken back"
        self._note_reveal(after)
        self._note_end()

    def _of(self, session: str, activity: str) -> Iterator[Mark]:
        return (m for m in self.marks.values() if (m.session, m.activity) == (session, activity))

    def _note_reveal(self, view: View) -> None:
        """What was given comes to light when both look, and not before."""
        assert self.sitting is not None
        if view.stage.does != "reveal" or view.covered or view.interlude or view.status != "open":
            return
        for mark in self._of(self.sitting.session_id, view.activity.id):
            if mark.status == "given":
                mark.status = "shown"

    def _note_end(self) -> None:
        sitting = self.sitting
        if sitting is None or sitting.view().status == "open":
            return
        if sitting.kept:
            self.unended = ""
            if sitting.view().status == "done":
                self.done.add(sitting.session_id)
        self.look_at_the_page()
        self.sitting = None

    def lapse(self) -> None:
        """Nobody presses a key for more than two hours, and the program is open."""
        assert self.sitting is not None
        self.time.seconds += 7201
        assert self.sitting.tick() == "lapsed"
        kept, self.sitting = self.sitting.kept, None
        if kept:
            self.unended = ""
        self.house.let_go_of_lapsed()

    # --- what is one's own ------------------------------------------------------------------------

    def set_passphrase(self, seat: Seat) -> None:
        mine = self.yours(seat)
        if (old := self.passphrases.get(seat)) is not None:
            assert not mine.open("not the right words")
            assert mine.open(old)
        new = SECOND[seat] if old == FIRST[seat] else FIRST[seat]
        mine.set_passphrase(new)
        self.passphrases[seat] = new
        for mark in self.marks.values():
            if mark.seat == seat and mark.status in ("private", "taken back"):
                mark.sealed = True  # from now on they are in the drawer, or nowhere

    def remove_passphrase(self, seat: Seat) -> None:
        self.yours(seat).remove_passphrase()
        self.passphrases.pop(seat, None)
        self.drawers[seat].clear()

    def empty_drawer(self, seat: Seat) -> None:
        mine = self.yours(seat)
        assert mine.open(self.passphrases[seat])
        mine.empty()
        self.drawers[seat].clear()

    def take_out(self, seat: Seat, which: int) -> None:
        given = self.yours(seat).given()
        if not given:
            return
        mine = given[which % len(given)]
        self.yours(seat).take_out(mine)
        for mark in self._of(mine.session, mine.activity):
            if mark.seat == seat:
                mark.status = "gone"

    def delete_session(self, session: str) -> None:
        self.house.delete_session(session)
        if self.unended == session:
            self.unended = ""
        for mark in self.marks.values():
            if mark.session == session:
                mark.status = "gone"
        for kept in self.drawers.values():
            for key in [key for key in kept if key[0] == session]:
                del kept[key]

    # --- what has to be true ----------------------------------------------------------------------

    def files(self) -> dict[str, bytes]:
        """Everything in the folder but SQLite's own notes on who reads."""
        return {
            str(path.relative_to(self.folder)): path.read_bytes()
            for path in sorted(self.folder.rglob("*"))
            if path.is_file() and not path.name.endswith(("-shm", ".lock"))
        }

    def unshown(self, seat: Seat) -> set[str]:
        """What this partner has not shown."""
        return {name for name, m in self.marks.items() if m.seat == seat and m.status != "shown"}

    def look_at_the_page(self) -> None:
        """No page shows anybody what the other has not shown; one for both shows neither."""
        sitting = self.sitting
        if sitting is None:
            return
        view = sitting.view()
        self._note_reveal(view)
        seen = marks_in(page(view))
        for seat in SEATS:
            if not (view.private and view.stage.seat == seat):
                assert not seen & self.unshown(seat), f"{view.stage.id} shows words of {seat}"
                here = {n for n in marks_in(sitting.state) if self.marks[n].seat == seat}
                sealed = {n for n in here if self.marks[n].sealed}
                left = sealed & self.unshown(seat) - self._waiting()
                assert not left, f"{view.stage.id} still holds sealed words of {seat}"

    def _waiting(self) -> set[str]:
        """What was given and waits to be shown."""
        return {name for name, mark in self.marks.items() if mark.status == "given"}

    def look_at_pages(self) -> None:
        """Nor do the pages outside of a session, to whoever opens them."""
        for seat in SEATS:
            seen = marks_in(pages(self.house, seat, self.passphrases.get(seat, "")))
            found = [(n, self.marks[n].status) for n in seen & self.unshown(other(seat))]
            assert not found, f"a page shows {seat} too much: {found}"

    def look_into_files(self) -> None:
        """What nobody has shown is in a file only while its sitting lasts, and never if sealed."""
        self.house.journal.flush()
        for name, data in self.files().items():
            for found in marks_in(data.decode("latin-1")):
                mark = self.marks[found]
                told = f"{name} holds {found}: {mark.status} by {mark.seat}"
                assert mark.status != "gone", told
                lasts = bool(mark.session) and mark.session == self.unended
                backup = "-backups" in name
                if mark.status == "private":
                    assert lasts and not mark.sealed and not backup, told
                if mark.status == "taken back":
                    assert lasts or backup, told

    def nothing_is_lost(self) -> None:
        """What was given or shown is in the journal; what is in a drawer stays there."""
        rows: dict[str, set[str]] = {}
        for name, mark in self.marks.items():
            if mark.status == "shown" or (mark.status == "given" and mark.session not in self.done):
                if self._unkept(mark.session):
                    continue
                if mark.session not in rows:
                    session = mark.session
                    found = self.house.journal.read(lambda c, s=session: entries.load(c, s))
                    lasting = [r.content for r in found if r.state in ("given", "revealed")]
                    rows[session] = marks_in(lasting)
                assert name in rows[mark.session], f"{name} ({mark.status}) is lost"
        for seat, passphrase in self.passphrases.items():
            mine = self.yours(seat)
            assert mine.open(passphrase)
            there = marks_in(mine.kept())
            for place, names in self.drawers[seat].items():
                assert names <= there, f"{names - there} of {place} is gone from a drawer"

    def _unkept(self, session: str) -> bool:
        return session in self.never_kept

    @property
    def never_kept(self) -> set[str]:
        """Sessions without a record."""
        known = {row[0] for row in self.house.journal.read(_session_ids)}
        return {mark.session for mark in self.marks.values()} - known

    def an_unkept_session_writes_nothing(self) -> None:
        if self.sitting is not None and not self.sitting.kept:
            assert self.files() == self.before_unkept


def _session_ids(connection: Any) -> list[tuple[str]]:
    return list(connection.execute("SELECT id FROM session"))

"""Two people, one journal, and whatever they may do with it: nobody sees what was not shown.

A machine of rules: whole sessions with all their ways out, crashes, drawers, locks, deletions.
After every rule the ledger of `helpers.two_people` is held against pages, memory and files.
"""

from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
)

from helpers.effort import HARD, effort
from helpers.made_guides import read_back, tables, written
from helpers.two_people import OF_BOTH, Home
from workshop.ground.partner import Seat
from workshop.guide import by_id
from workshop.journal.passphrase import locking
from workshop.journal.tables import sessions
from workshop.session import CallTimeOut, Meet, Moment, MoreTime, Pause, Stop, TimeOut

SHIPPED = ("main", "daily-talk", "repair-one-moment", "needs-told", "curious-again", "safe-again")

SEATS = st.sampled_from(["left", "right"])
LATER = st.sampled_from([1.0, 300.0, 5000.0, 7200.0, 90_000.0])
CHANCE = st.integers(0, 10**9)
KIND = st.sampled_from(["mixed", "mixed", "all", "some", "none"])
ENDS = st.sampled_from(["leave", "leave", "crash", "crash", "lapse"])
RESTS = st.sampled_from(
    [Pause(), Moment(), Stop(), MoreTime(), Meet(), TimeOut("left", 20), TimeOut("right", 60)]
)
AT_HOME = st.sampled_from(
    [
        *("set a passphrase", "set a passphrase", "set a passphrase", "remove a passphrase"),
        *("empty a drawer", "take out", "take out", "delete a session", "be away", "lock", "lock"),
    ]
)

GUIDES = st.one_of(
    st.sampled_from(SHIPPED).map(by_id),
    tables(must=("write", "write", "loop")).map(written).map(lambda body: (read_back(body), body)),
)


def nobody_sits(machine: "TwoPeople") -> bool:
    return machine.home.sitting is None


def somebody_sits(machine: "TwoPeople") -> bool:
    return machine.home.sitting is not None


def kept(machine: "TwoPeople") -> bool:
    return machine.home.sitting is None or machine.home.sitting.kept


class TwoPeople(RuleBasedStateMachine):
    """Rules are what the two, or fate, can do; invariants are the promises."""

    @initialize(sealed=st.sampled_from([(), (), ("left",), ("right",), ("left", "right")]))
    def move_in(self, sealed: tuple[Seat, ...]) -> None:
        self.home = Home()
        for seat in sealed:
            self.home.set_passphrase(seat)

    def teardown(self) -> None:
        if hasattr(self, "home"):
            self.home.close()

    # --- somebody sits there ----------------------------------------------------------------------

    @precondition(nobody_sits)
    @rule(guide=GUIDES, unkept=st.sampled_from([False, False, False, False, True]), which=CHANCE)
    def begin(self, guide, unkept: bool, which: int) -> None:
        self.home.begin(*guide, kept=not unkept)
        self.home.walk(which, 12, "mixed")

    @precondition(nobody_sits)
    @rule(which=st.integers(0, 5))
    def go_on(self, which: int) -> None:
        waiting = self.home.house.journal.read(sessions.unfinished)
        if waiting:
            self.home.go_on(waiting[which % len(waiting)].id)

    @precondition(somebody_sits)
    @rule(seed=CHANCE, steps=st.sampled_from([25, 8, 40, 3]), kind=KIND)
    def walk(self, seed: int, steps: int, kind: str) -> None:
        self.home.walk(seed, steps, kind)

    @precondition(somebody_sits)
    @rule(seed=CHANCE, steps=st.sampled_from([9, 4, 17, 0]), action=RESTS)
    def rest(self, seed: int, steps: int, action) -> None:
        self.home.walk(seed, steps, "mixed")
        if self.home.sitting is None:
            return
        if isinstance(action, TimeOut):
            self.home.act(CallTimeOut())
        self.home.act(action)

    @precondition(somebody_sits)
    @rule(seed=CHANCE, steps=st.sampled_from([6, 2, 11, 0]), later=LATER, end=ENDS)
    def end(self, seed: int, steps: int, later: float, end: str) -> None:
        self.home.walk(seed, steps, "mixed")
        if end == "crash":
            self.home.crash(later)
        elif end == "lapse" and self.home.sitting is not None:
            self.home.lapse()
        else:
            self.home.leave(later)

    @precondition(kept)
    @rule()
    def back_up_now(self) -> None:
        self.back_up()

    def back_up(self) -> None:
        self.home.house.journal.back_up(self.home.time.wall().date())

    # --- nobody does ------------------------------------------------------------------------------

    @precondition(nobody_sits)
    @rule(what=AT_HOME, seat=SEATS, which=st.integers(0, 9))
    def at_home(self, what: str, seat: Seat, which: int) -> None:
        home = self.home
        there = home.house.journal.read(sessions.newest_first)
        if which % 2:  # so that there is a backup from which something has to go as well
            self.back_up()
        if what == "set a passphrase":
            home.set_passphrase(seat)
        elif what == "remove a passphrase":
            home.remove_passphrase(seat)
        elif what == "empty a drawer" and seat in home.passphrases:
            home.empty_drawer(seat)
        elif what == "take out":
            home.take_out(seat, which)
        elif what == "delete a session" and there:
            home.delete_session(there[which % len(there)].id)
        elif what == "be away":
            home.leave(9000.0 * (which + 1))
        elif what == "lock":
            self.lock_or_unlock()

    def lock_or_unlock(self) -> None:
        home = self.home
        if home.locked:
            locking.unlock_for_good(home.house.journal, OF_BOTH)
        else:
            locking.lock(home.house.journal, OF_BOTH)
        home.locked = not home.locked

    # --- the promises -----------------------------------------------------------------------------

    @invariant()
    def no_page_shows_what_was_not_shown(self) -> None:
        if hasattr(self, "home"):
            self.home.look_at_the_page()
            self.home.look_at_pages()

    @invariant()
    def no_file_keeps_what_was_not_shown(self) -> None:
        if hasattr(self, "home"):
            self.home.look_into_files()

    @invariant()
    def nothing_that_was_promised_is_lost(self) -> None:
        if hasattr(self, "home"):
            self.home.nothing_is_lost()

    @invariant()
    def without_a_record_not_a_byte_is_written(self) -> None:
        if hasattr(self, "home"):
            self.home.an_unkept_session_writes_nothing()


class TestTwoPeople(TwoPeople.TestCase):
    settings = effort(25)
    settings = type(settings)(settings, stateful_step_count=60 if HARD else 30)

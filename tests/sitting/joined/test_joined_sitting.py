"""A couple in a room: where they are brought, what waits for them, and what the room is told."""

import hashlib
from datetime import timedelta
from pathlib import Path

import pytest

from helpers.simulated_room import SimulatedRoom, hear, joined
from helpers.walker import Time, do, step
from workshop.journal.errors import JournalError
from workshop.journal.tables import entries
from workshop.session import GiveNumbers, GoOn, Moment, MoreTime, Show, Stop, Tonight, WriteDown
from workshop.session.state import Mood
from workshop.sitting import sit_down
from workshop.sitting.house import House
from workshop.sitting.joined.joining import join
from workshop.sitting.sitting import Sitting
from workshop.sitting.telling.room import line

PULSE = ("noticed", "comforted", "feelings-safe", "made-room", "close")
CANARY = "CANARY the balcony"


class Evening:
    """A couple and a room."""

    def __init__(self, path: Path, guide: str = "main") -> None:
        self.time = Time()
        self.room = SimulatedRoom(self.time, guide)
        self.house, self.sitting = joined(path / "journal.db", self.time, self.room)
        self.hear()

    def hear(self, seconds: float = 1.0) -> None:
        hear(self.sitting, self.time, seconds)

    def do(self, *actions: object) -> None:
        for action in actions:
            self.sitting.act(action).result()  # type: ignore[arg-type]
        self.hear()

    @property
    def at(self) -> str:
        return f"{self.sitting.state.position} {self.sitting.state.small.part}".strip()

    @property
    def waits(self) -> bool:
        return self.sitting.state.interlude == "waiting"

    def card(self, *moods: Mood) -> None:
        """Both through the safety card and how tonight is."""
        for mood in moods or ("fine", "fine"):
            self.do(GoOn())
            self.hear(46)
            self.do(GoOn(), Tonight(mood))

    def begun(self, leg: str) -> "Evening":
        """Both through the card, with the room at this leg."""
        self.room.go("card/handover/first")
        self.hear()
        self.card()
        self.room.go(leg)
        self.hear()
        return self


@pytest.fixture
def evening(tmp_path: Path) -> Evening:
    return Evening(tmp_path)


def test_before_the_room_begins_they_wait_and_then_it_fetches_them(evening: Evening) -> None:
    assert (evening.at, evening.waits) == ("card/handover/left", True)
    room = evening.sitting.view().room
    assert room is not None
    assert not room.begun
    evening.do(GoOn())
    assert evening.waits
    evening.room.go("card/handover/first")
    evening.hear()
    assert (evening.at, evening.waits) == ("card/handover/left", False)
    evening.card()
    assert (evening.at, evening.waits) == ("first-talk/read/both", True)
    assert evening.room.told[-1] == (False, True)
    evening.room.next()
    evening.hear()
    assert evening.room.told[-1] == (False, True)
    evening.room.next()
    evening.hear()
    assert not evening.waits
    assert evening.sitting.state.covered, "one of them looked away"
    evening.do(GoOn())
    assert evening.at == "first-talk/read/both"


def test_a_card_is_never_cut_short(evening: Evening) -> None:
    evening.room.go("signs/reveal/both")
    evening.hear()
    assert (evening.at, evening.waits) == ("card/handover/left", False)
    evening.card()
    assert evening.at == "signs/reveal/both"
    assert evening.sitting.state.covered


def test_who_comes_out_of_the_card_when_the_time_is_over_has_a_minute_and_is_told(
    evening: Evening,
) -> None:
    evening.room.go("first-talk/floor/first", 60)
    evening.hear()
    evening.card()
    room = evening.sitting.view().room
    assert room is not None
    assert room.late
    evening.do(GoOn())
    view = evening.sitting.view()
    assert view.stage.does == "floor"
    assert view.seconds_planned == 60
    assert 55 < view.seconds_left <= 60
    assert line(view.room) == "The room was here before you, and goes on soon."
    evening.hear(60)
    assert evening.sitting.seconds_left() <= 0, "a minute, and no more"
    assert evening.at.startswith("first-talk/floor"), "nobody is cut off"
    evening.room.next()
    evening.hear()
    assert line(evening.sitting.view().room) == "with the room"


def test_their_minute_does_not_hold_up_the_room_nor_what_it_adds(evening: Evening) -> None:
    evening.room.go("first-talk/floor/first", 60)
    evening.hear()
    evening.card()
    evening.do(GoOn())
    evening.room.more(180)
    evening.hear()
    view = evening.sitting.view()
    assert view.seconds_left == 179
    assert line(view.room) == "with the room"
    evening.room.more(-5)
    evening.hear()
    assert evening.sitting.seconds_left() <= 0, "they have been here for long by now"
    evening.room.next()
    evening.hear()
    assert not evening.at.startswith("first-talk/floor/right")


def test_who_is_on_time_on_a_short_stage_is_not_late(evening: Evening) -> None:
    evening.begun("first-talk/read/both").do(GoOn())
    evening.room.go("first-talk/floor/first", 20)
    evening.hear()
    assert evening.sitting.seconds_left() == 19
    room = evening.sitting.view().room
    assert room is not None
    assert not room.late


def test_the_clock_is_the_rooms_and_the_minute_more_is_not_theirs(evening: Evening) -> None:
    evening.begun("first-talk/read/both").do(GoOn())
    evening.room.go("first-talk/floor/first", 60)
    evening.hear()
    assert evening.sitting.seconds_left() == 59
    evening.do(MoreTime())
    assert evening.sitting.seconds_left() == 58
    evening.room.more(180)
    evening.hear()
    assert evening.sitting.seconds_left() == 179
    assert evening.sitting.view().seconds_planned == pytest.approx(179)


@pytest.mark.parametrize(
    ("better", "heeded"), [(-0.3, True), (0.3, True), (-0.05, False), (0.7, False), (1.5, True)]
)
def test_the_rooms_clock_is_known_better_later(
    evening: Evening, better: float, heeded: bool
) -> None:
    """By less than a second only where the second that is shown does not go back."""
    evening.begun("first-talk/read/both").do(GoOn())
    evening.room.go("first-talk/floor/first", 60.5)
    evening.hear()
    assert evening.sitting.seconds_left() == 59.5
    evening.room.ends += better
    evening.hear()
    left = 58.5 + (better if heeded else 0)
    assert evening.sitting.seconds_left() == pytest.approx(left, abs=1e-6)


def test_they_go_at_their_own_pace_from_one_turn_to_the_other_and_not_to_the_reveal(
    evening: Evening,
) -> None:
    evening.begun("signs/handover/first")
    for _ in range(2):
        evening.do(GoOn(), WriteDown({"felt/nobody-asks": 1, "note": CANARY}), GoOn())
        assert evening.at.endswith("share")
        evening.do(Show(frozenset({"felt/nobody-asks"})))
    assert (evening.at, evening.waits) == ("signs/reveal/both", True)
    assert not any(e.revealed for e in evening.sitting.state.entries.values())
    evening.room.go("signs/reveal/both")
    evening.hear()
    assert not evening.waits
    assert not any(e.revealed for e in evening.sitting.state.entries.values())
    evening.do(GoOn())
    assert all(e.revealed for key, e in evening.sitting.state.entries.items() if key[0] == "signs")


def test_the_room_goes_on_and_a_draft_is_decided_about_first(evening: Evening) -> None:
    evening.begun("signs/handover/first")
    evening.do(GoOn(), WriteDown({"felt/nobody-asks": 1, "note": CANARY}))
    evening.room.go("signs/reveal/both")
    evening.hear()
    view = evening.sitting.view()
    assert evening.at == "signs/turn/left share"
    assert view.page == ("steps", "share")
    assert view.room is not None
    assert view.room.goes_on
    evening.do(Show(frozenset()))
    assert evening.at == "signs/reveal/both"
    entry = evening.sitting.state.entries["signs", "left"]
    assert (entry.shown, entry.answers["note"]) == (frozenset(), CANARY)
    evening.do(GoOn())
    assert CANARY not in repr(evening.sitting.view())


def test_a_moment_raises_the_hand_and_nobody_is_pulled_out_of_it(evening: Evening) -> None:
    evening.begun("first-talk/read/both").do(GoOn())
    evening.do(Moment())
    assert evening.room.told[-1] == (True, False)
    evening.room.go("ground-rules/read/both")
    evening.hear()
    assert evening.sitting.state.interlude == "moment"
    assert evening.at == "first-talk/read/both"
    evening.do(GoOn())
    assert (evening.at, evening.sitting.state.interlude) == ("ground-rules/read/both", "")
    assert evening.room.told[-1] == (False, False)


def test_the_room_goes_back_to_what_both_do_and_not_to_a_turn_that_was_shown(
    evening: Evening,
) -> None:
    evening.begun("signs/handover/first")
    for _ in range(2):
        evening.do(GoOn(), WriteDown({"felt/nobody-asks": 1}), GoOn(), Show(frozenset(PULSE)))
    evening.room.go("signs/talk/first")
    evening.hear()
    evening.do(GoOn(), GoOn())
    assert evening.at == "signs/talk/left"
    evening.room.back()
    evening.hear()
    assert (evening.at, evening.waits) == ("signs/reveal/both", False)
    before = evening.sitting.state.entries
    evening.room.back()
    evening.hear()
    assert evening.sitting.state.entries == before


def test_the_room_is_lost_and_heard_again(evening: Evening) -> None:
    evening.begun("first-talk/read/both").do(GoOn())
    evening.room.go("first-talk/floor/first", 100)
    evening.hear(40)
    evening.room.heard = False
    evening.hear()
    assert evening.sitting.seconds_left() == 59, "their own clock goes on at the same second"
    evening.do(MoreTime())
    assert evening.sitting.seconds_left() == 118
    evening.do(GoOn())
    assert evening.at == "first-talk/floor/left begin"
    evening.room.heard = True
    evening.hear()
    assert evening.waits, "the room is not there so far"
    evening.room.go("first-talk/floor/second")
    evening.hear()
    assert (evening.at, evening.waits) == ("first-talk/floor/left begin", False)


def test_who_waits_when_the_room_is_lost_goes_on_when_they_like(evening: Evening) -> None:
    evening.begun("first-talk/read/both").do(GoOn())
    evening.do(GoOn())
    assert evening.waits
    evening.room.over = True
    evening.hear()
    assert evening.waits
    assert not evening.sitting.view().led
    evening.do(GoOn())
    assert not evening.waits
    assert evening.at == "first-talk/floor/right"


def test_a_break_of_the_agenda_and_one_that_nobody_planned(evening: Evening) -> None:
    evening.begun("signs/handover/first")
    evening.do(GoOn(), WriteDown({"note": CANARY}))
    evening.room.rest(evening.time.wall() + timedelta(minutes=10))
    evening.hear()
    view = evening.sitting.view()
    assert evening.waits
    assert view.room is not None
    assert view.room.back_at == evening.time.wall() + timedelta(minutes=10, seconds=-1)
    assert CANARY not in repr(view)
    evening.room.go_on()
    evening.hear()
    assert (evening.at, evening.waits) == ("signs/turn/left", False)
    assert evening.sitting.state.covered, "first the hand-over"
    evening.do(GoOn(), GoOn(), Show(frozenset()))
    evening.room.have_break("what-it-does", 600)
    evening.hear()
    assert (evening.at, evening.waits) == ("what-it-does/read/both", True)
    view = evening.sitting.view()
    assert view.room is not None
    assert view.room.back_at is not None


def test_a_light_evening_is_left_in_peace_and_the_room_does_not_know(evening: Evening) -> None:
    evening.room.go("card/handover/first")
    evening.hear()
    evening.card("fine", "light")
    assert evening.sitting.state.room is None
    at = evening.at
    evening.room.go("signs/handover/first", 100)
    evening.hear(10)
    assert evening.at == at
    assert evening.room.told[-1] == (False, False), "nobody else is done so soon"
    evening.hear(100)
    assert evening.room.told[-1] == (False, True)
    evening.room.have_break("signs", 600)
    evening.hear(300)
    assert evening.room.told[-1] == (False, False), "nobody is done with a break"


def test_who_stopped_is_left_in_peace(evening: Evening) -> None:
    evening.begun("first-talk/read/both").do(GoOn(), Stop())
    evening.room.next()
    evening.hear()
    assert evening.sitting.state.interlude == "landing"
    evening.do(GoOn())
    view = evening.sitting.view()
    assert view.status == "resting"
    assert line(view.room) == ""
    evening.room.next()
    evening.room.more(100)
    evening.hear(10)
    assert evening.room.told[-1] == (False, False), "nobody else is done so soon"
    evening.hear(100)
    assert evening.room.told[-1] == (False, True)


def numbers(evening: Evening, *, give: bool) -> None:
    evening.do(GoOn(), WriteDown(dict(zip(PULSE, (7, 0, 10, 3, 5), strict=True))), GoOn())
    assert evening.at.endswith("numbers")
    assert evening.sitting.view().page == ("steps", "numbers")
    evening.do(GiveNumbers(give))


def test_numbers_go_to_the_room_by_consent_and_a_no_looks_like_a_yes(evening: Evening) -> None:
    evening.room.asks = "before"
    evening.begun("pulse-before/handover/first")
    numbers(evening, give=False)
    assert evening.room.given == []
    told = len(evening.room.told)
    numbers(evening, give=True)
    assert evening.room.given == [("before", (7, 0, 10, 3, 5))]
    assert evening.room.told[told:] == []
    entry = [evening.sitting.state.entries["pulse-before", seat] for seat in ("left", "right")]
    assert entry[0] == entry[1], "what is kept is the same after both"
    assert entry[0].own


def test_no_numbers_are_asked_for_where_one_is_missing_or_the_room_does_not_ask(
    evening: Evening,
) -> None:
    evening.begun("pulse-before/handover/first")
    evening.do(GoOn(), WriteDown(dict.fromkeys(PULSE, 5)), GoOn())
    assert evening.at == "pulse-before/handover/right"
    evening.room.asks = "before"
    evening.hear()
    evening.do(GoOn(), WriteDown({"close": 5}), GoOn())
    assert not evening.at.endswith("numbers")
    assert evening.room.given == []


def test_the_session_is_theirs_goes_on_alone_and_is_found_again(
    evening: Evening, tmp_path: Path
) -> None:
    evening.begun("signs/handover/first")
    evening.do(GoOn(), WriteDown({"felt/nobody-asks": 1}), GoOn(), Show(frozenset(PULSE)))
    session = evening.sitting.session_id
    evening.sitting.put_away().result()
    assert evening.room.left == 1
    again = join(evening.house, evening.room)
    assert again.session_id == session
    evening.house.close()
    house = House.open(tmp_path / "journal.db", clock=evening.time.clock, wall=evening.time.wall)
    alone = sit_down.go_on(house, session)
    assert alone.state.room is None
    assert alone.state.interlude == ""
    house.close()


def test_the_guide_comes_from_the_room_and_is_checked(tmp_path: Path) -> None:
    time = Time()
    room = SimulatedRoom(time)
    house, sitting = joined(tmp_path / "journal.db", time, room)
    sitting.put_away().result()
    time.seconds += 3 * 3600

    own = room.body.replace(b"title = ", b"title  = ", 1)
    room.digest, room.body, room.sends = hashlib.sha256(own).digest(), own, False
    with pytest.raises(JournalError, match="has not come"):
        join(house, room)
    room.sends = True
    assert join(house, room).session_id != sitting.session_id
    for wrong in (b"nonsense = 1", b"\xff", b""):
        room.digest, room.body = hashlib.sha256(wrong).digest(), wrong
        with pytest.raises(JournalError, match=r"can't be read|has not come"):
            join(house, room)
    room.digest, room.body = b"\0" * 32, own
    with pytest.raises(JournalError, match="can't be read"):
        join(house, room)
    house.close()


def everything_told(room: SimulatedRoom) -> str:
    return repr((room.told, room.given))


def test_a_whole_evening_tells_the_room_nothing_of_what_they_gave(tmp_path: Path) -> None:
    """Every leg in its order, by couples as they are; their words are in the journal alone."""
    evening = Evening(tmp_path)
    sitting: Sitting = evening.sitting
    for leg in evening.room.legs:
        evening.room.asks = {"pulse-before": "before", "pulse-after": "after"}.get(leg.activity, "")  # type: ignore[assignment]
        evening.room.go(leg.id)
        evening.hear()
        for _ in range(60):
            view = sitting.view()
            if view.interlude == "waiting":
                break
            if view.small.part == "numbers":
                sitting.act(GiveNumbers(True)).result()
            else:
                do(sitting, evening.time, step(view, straight_on=True))
            hear(sitting, evening.time)
        here = sitting.state.position
        script = sitting._script
        assert script.index(here) > script.index(leg.stages[0])
    assert evening.sitting.state.position == "last-landing/rest/both"
    evening.room.over = True
    evening.hear()
    sitting.act(GoOn()).result()
    sitting.act(GoOn()).result()
    assert sitting.view().status == "done"
    told = everything_told(evening.room)
    assert set(evening.room.told) <= {(False, False), (False, True)}
    assert evening.room.given == [("before", (7, 0, 10, 3, 5)), ("after", (5, 3, 10, 0, 7))]
    assert evening.room.givers == ["left", "left"], "one word for both"
    for word in ("CANARY", "SHOWN", "Ana", "Jo"):
        assert word not in told
    rows = evening.house.journal.read(lambda c: entries.load(c, sitting.session_id))
    kept = repr(rows)
    assert "SHOWN" in kept
    assert "CANARY" not in kept
    evening.house.close()


def test_what_can_be_told_has_no_field_for_words() -> None:
    """Yes, no, and whole numbers: the two calls of a room take nothing else."""
    from typing import get_type_hints

    from workshop.ground.partner import Seat
    from workshop.sitting.joined.room import Room

    said = {name: hint for name, hint in get_type_hints(Room.tell).items() if name != "return"}
    assert said == {"hand": bool, "done": bool}
    given = get_type_hints(Room.give)
    assert given["numbers"] == tuple[int, ...]
    assert given["seat"] == Seat, "which of the two, and no word"
    assert set(given) == {"when", "numbers", "seat", "return"}


def test_what_was_given_comes_to_light_where_the_room_went_over_its_page(
    evening: Evening,
) -> None:
    evening.begun("signs/handover/first")
    for _ in range(2):
        evening.do(GoOn(), WriteDown({"felt/nobody-asks": 1}), GoOn())
        evening.do(Show(frozenset({"felt/nobody-asks"})))
    evening.room.go("signs/talk/first")
    evening.hear()
    assert evening.sitting.state.covered
    assert not evening.sitting.state.entries["signs", "left"].revealed
    evening.do(GoOn())
    assert evening.at == "signs/talk/left begin"
    assert evening.sitting.state.entries["signs", "left"].revealed
    assert evening.sitting.view().words.revealed


def test_a_second_reveal_after_one_shared_turn_waits_for_the_room_too(tmp_path: Path) -> None:
    evening = Evening(tmp_path, "eight-steps")
    evening.room.go("holds-me-back/handover/first")
    evening.hear()
    evening.card()
    for _ in range(2):
        evening.do(GoOn())
        while evening.sitting.view().private:
            part = evening.sitting.view().activity.parts()[0]
            given = {part.id: CANARY if part.holds == "text" else 1}
            evening.do(WriteDown(given), GoOn(), Show(frozenset(given)))
    evening.room.go("holds-me-back/talk/second")
    evening.hear()
    evening.do(GoOn(), GoOn(), GoOn())
    assert (evening.at, evening.waits) == ("kinds-of-help/reveal/both", True)
    entries = evening.sitting.state.entries
    assert any(key[0] == "kinds-of-help" and entry.shown for key, entry in entries.items())
    assert not any(entry.revealed for key, entry in entries.items() if key[0] == "kinds-of-help")
    evening.room.go("kinds-of-help/reveal/both")
    evening.hear()
    assert not evening.waits
    assert evening.sitting.view().words.revealed


def test_a_room_on_its_second_evening_goes_on_with_the_session_of_the_first(
    tmp_path: Path,
) -> None:
    first = Evening(tmp_path)
    first.begun("landing/breathe/both")
    first.sitting.put_away().result()
    first.house.let_go_of_lapsed()
    week = 7 * 24 * 3600

    def later(begins_with: str) -> str:
        room = SimulatedRoom(first.time)
        room.begins_with = begins_with
        return join(first.house, room).session_id

    first.time.seconds += week
    assert later("card-again") == first.sitting.session_id
    first.time.seconds += week
    assert later("card") != first.sitting.session_id

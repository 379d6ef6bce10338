"""SIGKILL of a couple in a room, and back by one key: real processes, over a real broker.

Whoever leads runs in the test; where the couple stands is read from its screen, and what is left of
the way back from every byte on its disk.
"""

import re
import signal
import sys
from collections.abc import Iterator
from contextlib import closing, suppress
from pathlib import Path

import pytest
from msgspec.structs import replace

from helpers import fast_join, quick_app
from helpers.pty_screen import PtyScreen
from helpers.room import sealed_mosquitto
from helpers.terminal import ROOT
from sitting.joined.test_linked import Evening
from terminal.test_room_evening import names
from workshop.guide import by_id
from workshop.room.wire.net.address import Address, Password, parse
from workshop.room.wire.secret.words import spoken

ENVIRONMENT = {"PYTHONPATH": f"{ROOT}:{ROOT / 'tests'}"}


CLOCK = re.compile(r"(\d+):(\d\d)  ━")
"""As it stands at the head of a page."""


SECRET = "the password of a broker"


class Room:
    """An evening that is led, and the couple's folder."""

    def __init__(self, folder: Path, broker: Address | None = None) -> None:
        folder.mkdir(exist_ok=True)
        self.folder = folder
        self.journal = folder / "couple.db"
        self.evening = Evening(by_id("main")[1], broker)
        self.six = spoken(self.evening.hosted.code)
        self.evening.room.start()
        self.evening.until(lambda: self.evening.room.guide() and self.evening.room.now().heard)

    def go(self, leg: str) -> None:
        """On to this leg."""
        room = self.evening.room
        while (here := room.now().leg) != leg:
            self.evening.do("next" if here else "begin")
            self.evening.until(lambda here=here: room.now().leg != here)  # type: ignore[misc]

    def traces(self) -> list[str]:
        """The couple's files that hold the six words."""
        files = [file for file in self.folder.rglob("*") if file.is_file()]
        return [file.name for file in files if self.six.encode() in file.read_bytes()]

    def joined(self) -> PtyScreen:
        """The couple, in its room by six words that were typed."""
        where = str(self.evening.address)
        t = self.start(fast_join.__file__, str(self.journal), where, *self.six.split("-"))
        names(t)
        return t

    def start(self, *command: str, **more: str) -> PtyScreen:
        """A program of the couple's."""
        environment = {**ENVIRONMENT, "WORKSHOP_HOME": str(self.folder), **more}
        return PtyScreen([sys.executable, *command], env=environment, rows=40, cols=120)

    def close(self) -> None:
        self.evening.close()


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Room]:
    with closing(Room(tmp_path)) as room:
        yield room


def killed(t: PtyScreen) -> None:
    t.kill(signal.SIGKILL)
    t.wait_exit()


def enter(t: PtyScreen, then: str) -> None:
    """Enter, until this is to be seen: a page that is just painted may not take keys so far."""
    for _ in range(20):
        t.press("enter")
        with suppress(AssertionError):
            t.wait_for(then, timeout=2.5)  # one Enter too many would leave what comes then
            return
    t.wait_for(then)


def through_the_card(t: PtyScreen) -> None:
    """One partner reads it, and says that tonight is fine."""
    t.wait_for("look away")
    enter(t, "press Enter")
    enter(t, "How is tonight")
    t.press("1", "enter")


def seconds(t: PtyScreen) -> int:
    """What the clock on the page shows."""
    found = CLOCK.search(t.text())
    assert found
    return 60 * int(found[1]) + int(found[2])


def test_a_couple_that_was_killed_is_back_by_one_key_and_its_farewell_leaves_no_trace(
    room: Room,
) -> None:
    with room.joined() as t:
        for leg in ("card/handover/first", "card/handover/second"):
            room.go(leg)
            through_the_card(t)
        t.wait_for("You are done here.")
        killed(t)
    assert room.traces(), "else the last lines show nothing"
    room.go("ground-rules/read/both")
    room.evening.do("more", minutes=2)
    with room.start(quick_app.__file__, str(room.journal)) as t:
        t.wait_for("Press Enter")
        t.press("enter")
        t.wait_for("Back to the room?")
        t.press("enter")
        t.wait_for("The next page is for")
        t.press("enter")
        t.wait_until(lambda: CLOCK.search(t.text()) is not None, "its clock")
        assert "How we do this" in t.text()
        before = room.evening.room.now().left
        shown = seconds(t)
        after = room.evening.room.now().left
        assert before is not None
        assert after is not None
        assert after - 2 <= shown <= before + 2
        assert room.evening.hosted.counts().here == 2, "it, and the ears of this test"
        room.evening.do("end")
        t.wait_for("The room has come to its end.")
        t.wait_until(lambda: not room.traces(), "no trace")
        t.press("ctrl+q")
        assert t.wait_exit() == 0
    assert room.traces() == []
    with room.start(quick_app.__file__, str(room.journal)) as t:
        t.wait_for("Press Enter")
        t.press("enter")
        t.wait_for("Go on: The workshop")
        assert "Back to the room" not in t.text()


def test_who_leaves_by_a_key_leaves_no_trace_and_who_is_ended_is_asked(room: Room) -> None:
    with room.joined() as t:
        t.kill(signal.SIGTERM)  # as the end of a computer
        t.wait_exit()
    assert room.traces()
    with room.start(quick_app.__file__, str(room.journal)) as t:
        t.wait_for("Press Enter")
        t.press("enter")
        t.wait_for("Back to the room?")
        t.press("enter")
        t.wait_for("You are in the room.")
        t.hang_up()  # as a window that is closed
        t.process.wait(20)
    assert room.traces()
    with room.start(quick_app.__file__, str(room.journal)) as t:
        t.wait_for("Press Enter")
        t.press("enter")
        t.wait_for("Back to the room?")
        t.press("enter")
        t.wait_for("You are in the room.")
        t.press("ctrl+q")
        assert t.wait_exit() == 0
    assert room.traces() == []


@pytest.mark.parametrize("command", [("plain",), ("join", "--plain")])
def test_the_linear_face_goes_back_by_enter(room: Room, command: tuple[str, ...]) -> None:
    with room.joined() as t:
        killed(t)
    workshop = ("-m", "workshop", "--journal", str(room.journal), *command)
    with room.start(*workshop) as t:
        t.wait_for("W o r k s h o p")
        t.press("enter")
        t.wait_for("Enter goes back to it")
        t.press("enter")
        t.wait_for("Press Enter.")
        t.press("enter")
        t.wait_for("You are in the room.")
        killed(t)
    with room.start(*workshop) as t:
        t.wait_for("W o r k s h o p")
        t.press("enter")
        t.wait_for("Enter goes back to it")
        t.send("n\r")
        t.wait_for("The six words of the room" if "join" in command else "Back to the room")
        t.press("ctrl+c")
        assert t.wait_exit() == 0
    assert room.traces(), "nobody left the room for good"


def test_the_command_without_words_asks_on_the_screens(room: Room) -> None:
    with room.joined() as t:
        killed(t)
    with room.start("-m", "workshop", "join", "--journal", str(room.journal)) as t:
        t.wait_for("Press Enter")
        t.press("enter")
        t.wait_for("Back to the room?")
        t.press("enter")
        t.wait_for("You are in the room.")
        t.press("ctrl+q")
        assert t.wait_exit() == 0


def test_over_a_broker_with_a_password_only_that_is_asked_for_again(tmp_path: Path) -> None:
    mosquitto, authority = sealed_mosquitto(tmp_path, "us", SECRET)
    where = f"mqtts://us@localhost:{mosquitto.port}"
    address = replace(parse(where, {}), authority=str(authority), password=Password(SECRET))
    with mosquitto.running(), closing(Room(tmp_path / "couple", address)) as room:
        join = ("join", *room.six.split("-"), "--at", where, "--authority", str(authority))
        workshop = ("-m", "workshop", "--journal", str(room.journal))
        with room.start(*workshop, *join, WORKSHOP_BROKER_PASSWORD=SECRET) as t:
            names(t)
            killed(t)
        with room.start(*workshop) as t:
            t.wait_for("Press Enter")
            t.press("enter")
            t.wait_for("Back to the room?")
            t.press("enter")
            t.wait_for("Password of the broker:")
            t.send(f"{SECRET}\r")
            t.wait_for("You are in the room.")
            killed(t)
        with room.start(*workshop, WORKSHOP_BROKER_PASSWORD=SECRET) as t:
            t.wait_for("Press Enter")
            t.press("enter")
            t.wait_for("Back to the room?")
            t.press("enter")
            t.wait_for("You are in the room.")
            killed(t)
        assert room.traces()
        for file in room.folder.rglob("*"):
            assert file.is_dir() or SECRET.encode() not in file.read_bytes()


def test_a_room_that_has_gone_blocks_no_start(room: Room) -> None:
    with room.joined() as t:
        killed(t)
    room.close()
    with room.start(quick_app.__file__, str(room.journal)) as t:
        t.wait_for("Press Enter")
        t.press("enter")
        t.wait_for("Back to the room?")
        t.press("enter")
        t.wait_for("Looking for the room")
        t.press("escape")
        t.wait_for("Start something")
        t.press("ctrl+q")
        assert t.wait_exit() == 0

"""A whole evening in a room: console, projector and a couple, three real processes in terminals.

The facilitator's key moves everybody. The couple reads its cards, writes a little in its first
private turns and shows a part of it; else it only sits there. Where it stands is read from its own
journal, as it would be after a power cut.
"""

import re
import sys
from collections.abc import Iterator
from contextlib import ExitStack, closing
from datetime import UTC, datetime
from pathlib import Path

import msgspec
import pytest

from helpers import fast_join, quick_console
from helpers.recorder import Recorder
from helpers.room import sealed_mosquitto
from helpers.terminal import ROOT, Terminal
from helpers.tmux_screen import TmuxScreen
from workshop.guide import by_id
from workshop.journal.journal import Journal
from workshop.journal.tables import sessions
from workshop.room.legs import Leg, legs
from workshop.room.poster import poster_path, read
from workshop.session import Script
from workshop.sitting.facilitating.planning import Wished, planned

pytestmark = pytest.mark.tmux

CANARY = "canaryanswer"


class Evening:
    """Three terminals."""

    def __init__(self, home: Path, stack: ExitStack, broker: str, **environment: str) -> None:
        self.home = home
        self._environment = environment
        self.journal = home / "couple.db"
        self._stack = stack
        where = ("--broker", broker) if broker else ("--room",)
        if "AUTHORITY" in environment:
            where = (*where, "--authority", environment["AUTHORITY"])
        self.console = self._open(
            sys.executable, quick_console.__file__, "facilitate", "main", *where
        )
        self.console.wait_for("0 here")
        self.projector = self._open(sys.executable, "-m", "workshop", "project")
        self.projector.wait_for("Then: A minute alone")
        self.console.press("r")
        self.console.wait_for("Say these six words")
        page = self.console.text()
        words = re.findall(r"^ {4,}([a-z]+) *$", page, re.MULTILINE)
        found = re.search(r"--at\s+(\S+):(\d{4,5})", page)
        assert len(words) == 6
        assert found
        self.record = stack.enter_context(Recorder(int(found[2])))
        self.address = broker or f"127.0.0.1:{self.record.port}"
        self.console.press("escape")
        self.console.wait_for("Everybody arrives.")
        self.couple = self._open(
            sys.executable, fast_join.__file__, str(self.journal), self.address, *words
        )

    def _open(self, *command: str) -> TmuxScreen:
        screen = TmuxScreen(
            list(command),
            env={
                "WORKSHOP_HOME": str(self.home),
                "PYTHONPATH": f"{ROOT}:{ROOT / 'tests'}",
                **self._environment,
            },
            rows=40,
            cols=120,
        )
        return self._stack.enter_context(screen)

    def stands(self) -> tuple[str, Script | None]:
        """The couple's stage and script, as they are on the disk."""
        with closing(Journal.open(self.journal, read_only=True)) as journal:
            rows = journal.read(sessions.newest_first)
            if not rows:
                return "", None
            row = rows[0]
            text = journal.read(lambda c: sessions.script(c, row.id))
        return row.position, msgspec.json.decode(text or "", type=Script)


@pytest.fixture
def stack(monkeypatch: pytest.MonkeyPatch) -> Iterator[ExitStack]:
    with ExitStack() as stack:
        yield stack


def names(couple: Terminal) -> None:
    couple.wait_for("Press Enter")
    couple.press("enter")
    couple.wait_for("on the right")
    couple.wait_for("no name and no word of yours")
    couple.send("Ana")
    couple.wait_for("Ana")
    couple.press("tab")
    couple.send("Jo")
    couple.wait_for("Jo")
    couple.press("enter")
    couple.wait_for("You are in the room.")


def card(couple: Terminal) -> None:
    """One partner reads the card and says that tonight is fine."""
    couple.wait_for("look away")
    couple.press("enter")
    couple.wait_for("press Enter")
    couple.press("enter")
    couple.wait_for("How is tonight")
    couple.press("1", "enter")


def test_a_whole_evening_of_the_main_workshop(
    tmp_path: Path, stack: ExitStack, monkeypatch: pytest.MonkeyPatch
) -> None:
    evening = Evening(tmp_path, stack, "")
    walk(evening, monkeypatch)
    assert len(evening.record.heard) > 10_000
    for word in (CANARY, "Ana", "one-thing", "Nine small signs"):
        assert word.encode() not in evening.record.heard, "nothing can be read on the way"


def test_the_same_over_a_broker_with_a_certificate_and_a_password(
    tmp_path: Path, stack: ExitStack, monkeypatch: pytest.MonkeyPatch
) -> None:
    broker, authority = sealed_mosquitto(tmp_path, "leader", "secret")
    stack.enter_context(broker.running())
    evening = Evening(
        tmp_path / "home",
        stack,
        f"mqtts://leader@localhost:{broker.port}",
        AUTHORITY=str(authority),
        WORKSHOP_BROKER_PASSWORD="secret",
    )
    walk(evening, monkeypatch)


def walk(evening: Evening, monkeypatch: pytest.MonkeyPatch) -> None:
    """All of it, leg by leg; nobody but the couple ever sees what they wrote."""
    console, projector, couple = evening.console, evening.projector, evening.couple
    names(couple)
    console.wait_for("1 here")
    plan = planned(by_id("main")[0], Wished(datetime.now(UTC)))
    walked = [leg for part in plan.parts for leg in part.legs]
    for leg in walked:
        console.press("space")
        seen(evening, leg)
    assert len(walked) > 60
    console.press("space")
    console.wait_for("The evening is over.")
    projector.wait_gone("Then:")
    for screen in (console, projector, couple):
        screen.press("ctrl+q")
        assert screen.wait_exit() == 0
    monkeypatch.setenv("WORKSHOP_HOME", str(evening.home))
    assert CANARY.encode() not in poster_path().read_bytes()
    assert CANARY not in (console.raw + projector.raw).decode("utf-8", "replace")
    assert CANARY.encode() in evening.journal.read_bytes(), "it stayed on their own computer"


def seen(evening: Evening, leg: Leg) -> None:
    """All three are at this leg."""
    couple, shown = evening.couple, poster_path({"WORKSHOP_HOME": str(evening.home)})

    def on_the_wall() -> bool:
        found = read(shown)
        if leg.does == "break":
            return found is not None and found.status == "rest"
        return found is not None and (found.does, found.whose) == (leg.does, leg.whose)

    evening.console.wait_until(on_the_wall, f"{leg.id} on the wall")
    if leg.does == "break":
        couple.wait_for("A break.")
        return
    if leg.activity in ("card", "card-again"):
        card(couple)
        return
    if leg.id == "one-thing/handover/first":
        write(couple)
        return
    if leg.id == "one-thing/handover/second":
        show(couple)
    if leg.id == "one-thing/reveal/both":
        couple.wait_for("We are both here")
        couple.press("enter")
        couple.wait_for(CANARY)
    couple.wait_until(lambda: is_at(evening, leg), f"the couple at {leg.id}")


def is_at(evening: Evening, leg: Leg) -> bool:
    """Whether the couple's own journal says that they are at this leg."""
    position, script = evening.stands()
    there = {own.id: own.stages for own in legs(script)} if script else {}
    return position in there.get(leg.id, ())


def write(couple: Terminal) -> None:
    """The first one writes, and the room will go on before anything is decided."""
    couple.wait_for("look away")
    couple.press("enter")
    couple.wait_for("In four parts")
    couple.send(CANARY)
    couple.wait_for(CANARY)


def show(couple: Terminal) -> None:
    """The room has gone on: first it is asked whether what stands there is to be shown."""
    couple.wait_for("The room goes on.")
    couple.wait_for(CANARY)
    couple.press("1", "enter")
    couple.wait_gone(CANARY)

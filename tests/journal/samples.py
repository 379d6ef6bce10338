"""What the tests of the journal share: a session to write into, and a root without its powers."""

import ctypes
import os
import sys
import threading
from collections.abc import Callable
from concurrent.futures import Future
from datetime import UTC, datetime
from pathlib import Path
from sqlite3 import Connection
from typing import TypeVar

from workshop.ground.partner import Partner, Who
from workshop.journal.tables import entries, guides, partners, sessions

T = TypeVar("T")

TESTS = Path(__file__).resolve().parent.parent
CHILD = Path(__file__).with_name("child.py")
NOW = datetime(2026, 3, 1, 19, 4, 5, 123456, tzinfo=UTC)

ANA = Partner(id="a" * 16, name="Ana", seat="left", mark="", colour="teal")
JO = Partner(id="b" * 16, name="Jo", seat="right", mark="S.", colour="rose")
GUIDE = guides.KeptGuide("h" * 64, "main", "The workshop", "en", 1, b"format = 1\n")


def child_environment() -> dict[str, str]:
    """For a child that imports the program and the tests' helpers from here."""
    return {**os.environ, "PYTHONPATH": os.pathsep.join([str(TESTS.parent), str(TESTS)])}


def a_session(id: str = "s1", started: datetime = NOW) -> sessions.SessionRow:
    return sessions.SessionRow(
        id=id,
        guide_hash=GUIDE.hash,
        guide_id=GUIDE.guide_id,
        title=GUIDE.title,
        started=started,
        left_partner=ANA.id,
        right_partner=JO.id,
        first="left",
        position="card/card/left",
        minutes_planned=84.5,
    )


def begin(connection: Connection, id: str = "s1", started: datetime = NOW) -> None:
    """A session, with all that must be there before it."""
    partners.save(connection, ANA)
    partners.save(connection, JO)
    guides.keep(connection, GUIDE)
    sessions.start(connection, a_session(id, started), '["card/card/left"]')


def an_entry(
    activity: str,
    text: str,
    *,
    state: entries.State = "given",
    seat: Who = "left",
    session: str = "s1",
    when: datetime = NOW,
) -> entries.EntryRow:
    partner = {"left": ANA.id, "right": JO.id, "both": None}[seat]
    return entries.EntryRow(
        session=session,
        activity=activity,
        seat=seat,
        state=state,
        partner=partner,
        kind="write",
        format=1,
        content={"first": text, "spoken": 1},
        changed=when,
    )


def folder_content(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}


def as_someone_ordinary(act: Callable[[], T]) -> T:
    """Do something for which the permissions of files count.

    For root they do not. So root does it in a thread that has first given up the two powers by
    which it passes them by; what that thread starts has not got them either.
    """
    future: Future[T] = Future()

    def run() -> None:
        try:
            if os.geteuid() == 0:
                _give_up_powers()
            future.set_result(act())
        except BaseException as error:
            future.set_exception(error)

    thread = threading.Thread(target=run)
    thread.start()
    thread.join()
    return future.result()


def _give_up_powers() -> None:
    if sys.platform != "linux":
        raise AssertionError("Run this as an ordinary user: root passes all permissions by.")
    by_root_alone = 1 << 1 | 1 << 2  # CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH
    words = ctypes.c_uint32 * 6
    who, powers = (ctypes.c_uint32 * 2)(0x20080522, 0), words()
    system = ctypes.CDLL(None, use_errno=True)
    assert system.capget(who, powers) == 0, os.strerror(ctypes.get_errno())
    powers[0] &= ~by_root_alone
    powers[1] &= ~by_root_alone
    assert system.capset(who, powers) == 0, os.strerror(ctypes.get_errno())

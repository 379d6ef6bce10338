"""Whether a journal holds all that a walk has promised, after whatever happened to it."""

import json
from pathlib import Path
from typing import Any, NamedTuple

from helpers.walker import Time
from sitting.child import where
from workshop import session
from workshop.ground.partner import SEATS
from workshop.journal.errors import JournalError
from workshop.journal.passphrase import drawers
from workshop.journal.tables import sessions
from workshop.session import Script
from workshop.sitting.house import House
from workshop.sitting.sit_down import go_on
from workshop.sitting.sitting import Sitting

DRAFT_AFTER = 0.401
"""Seconds after a key by which it is on disk, by the clock of the program, which is told in
thousandths."""

TIME_WITHIN = 5.5
"""Seconds by which the time left may be off after a cut."""


class Reopened(NamedTuple):
    """What the next start finds."""

    trouble: list[str]
    where: dict[str, Any]
    left: float | None
    covered: bool
    alone: bool
    at_its_begin: dict[str, Any]
    """Where a session like this one stands when it begins."""


def newest(house: House) -> tuple[str, Script]:
    """The id and the script of the newest session. Raises JournalError where there is none."""
    rows = house.journal.read(sessions.newest_first)
    if not rows:
        raise JournalError("The session is gone.")
    guide = house.guide_of(rows[0])
    return rows[0].id, session.unfold(guide, rows[0].first, asks_enough=len(rows) == 1)


def reopened(path: Path, now: float, passphrase: str | None = None, drawer: str = "") -> Reopened:
    """Goes on with the session of a journal, as the next start would, a second later.

    With `drawer`, the passphrase of one of the two, what lies in it is found as well.
    """
    time = Time(now + 1.0)
    house = House.open(path, passphrase=passphrase, clock=time.clock, wall=time.wall)
    try:
        checks = house.journal.read(
            lambda c: [
                *c.execute("PRAGMA integrity_check").fetchall(),
                *c.execute("PRAGMA foreign_key_check").fetchall(),
            ]
        )
        trouble = [] if checks == [("ok",)] else [f"integrity: {checks}"]
        session_id, script = newest(house)
        sitting = go_on(house, session_id)
        view = sitting.view()
        found = where(script, sitting.state)
        if drawer:
            _add_drawers(house, session_id, sitting, drawer, found)
        begun = where(script, session.begin(script, 0.0))
        return Reopened(trouble, found, found.pop("left"), view.covered, view.stage.alone, begun)
    finally:
        house.close()


def in_drawer(state: str) -> str:
    """How a state is called here of what lies in a drawer: beside it some may be kept outside."""
    return state if state == "draft" else f"{state} in the drawer"


def _add_drawers(
    house: House, session_id: str, sitting: Sitting, passphrase: str, found: dict[str, Any]
) -> None:
    """Adds what lies in the drawers to what was found, as if they were open."""
    for seat in SEATS:
        partner = sitting.couple.at(seat).id
        closed = house.journal.read(lambda c, who=partner: drawers.load(c, who))
        drawer = closed and closed.open(passphrase)
        for one in drawer.kept.values() if drawer else ():
            if one.session == session_id:
                rows = found["entries"].setdefault(f"{one.activity} {seat}", {})
                rows[in_drawer(one.state)] = one.content
    if found["small"][0] == "share":  # without the drawer there is nothing to ask about
        found["small"][0] = ""


def broken(
    path: Path, said: list[str], passphrase: str | None = None, drawer: str = ""
) -> list[str]:
    """What is not as it was promised; `said` are the lines of the child, in order."""
    told = [json.loads(line) for line in said]
    first_safe = next((n for n, line in enumerate(told) if line[0] == "safe"), None)
    if first_safe is None:
        return []  # nothing was promised yet
    now = told[-1][1]
    try:
        found = reopened(path, now, passphrase, drawer)
    except JournalError as error:
        return [f"{type(error).__name__}: {error}"]
    tried = [_compared(found, told, number) for number in _states(told)]
    wrong = [] if [] in tried else min(tried, key=len)
    if found.covered != (found.alone or found.where["called"]):
        wrong.append("a private stage came back open" if found.alone else "covered for nothing")
    return found.trouble + wrong


def _states(told: list[Any]) -> list[int]:
    """The state that was safe at the end, and the one that may have come after it."""
    safe = max(n for n, line in enumerate(told) if line[0] == "safe")
    return [safe, *(n for n in range(safe, len(told)) if told[n][0] in ("about", "begins"))]


def _compared(found: Reopened, told: list[Any], number: int) -> list[str]:
    """What differs from this state, with the drafts and the time that came after it."""
    now = told[-1][1]
    promised = dict(found.at_its_begin if told[number][0] == "begins" else told[number][2])
    left, since = promised.pop("left"), told[number:]
    entries = dict(promised.pop("entries"))
    if promised["status"] == "resting":  # that evening is over; the next start begins another
        promised |= {"status": "open", "evening": None}
    here = dict(found.where)
    there = dict(here.pop("entries"))
    wrong = [
        f"{key}: {here[key]} for {value}" for key, value in promised.items() if here[key] != value
    ]

    typed = [line for line in since if line[0] == "typed"]
    for key in {line[2] for line in typed}:
        versions = [(0.0, entries.pop(key, {}).get("draft", {}))]
        versions += [(line[1], line[3]) for line in typed if line[2] == key]
        due = [n for n, (when, _) in enumerate(versions) if when <= now - DRAFT_AFTER]
        allowed = [words for _, words in versions[max(due, default=0) :]]
        draft = there.pop(key, {}).get("draft", {})
        if draft not in allowed:
            wrong.append(f"draft {key}: {draft} for one of {allowed}")
    wrong += [
        f"{key}: {there.get(key)} for {rows}"
        for key, rows in entries.items()
        if there.get(key) != rows
    ]
    wrong += [f"nobody wrote {key}: {rows}" for key, rows in there.items() if key not in entries]

    counted = [line for line in since if line[0] == "now" and len(line) > 2]
    left = counted[-1][2] if counted else left
    if None in (left, found.left):
        wrong += [f"left {found.left} for {left}"] if left != found.left else []
    elif abs(left - (found.left or 0.0)) > TIME_WITHIN:
        wrong.append(f"left {found.left} for {left}")
    return wrong

"""SIGKILL while two people agree on rituals and do them: what was safe is there, whole and once."""

import copy
import json
import random
import select
import signal
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from typing import Any

from helpers.agreeing import FIRST, SECOND
from helpers.lived import Time
from journal.samples import child_environment
from sitting.ritual_child import state_of
from workshop.journal.tables import gone
from workshop.journal.upkeep import doctor
from workshop.sitting.house import House

CHILD = Path(__file__).with_name("ritual_child.py")
KILLS = 10


def said_until_killed(path: Path, seed: int, lines: int, delay: float) -> list[Any]:
    """What it said until it was killed, some time after so many lines."""
    child = subprocess.Popen(
        [sys.executable, CHILD, path, str(seed)],
        stdout=subprocess.PIPE,
        text=True,
        env=child_environment(),
    )
    assert child.stdout
    said = []
    for line in child.stdout:
        said.append(line)
        if len(said) == lines:
            select.select([], [], [], delay)
            child.kill()
    assert child.wait() == -signal.SIGKILL
    return [json.loads(line) for line in said if line.endswith("\n")]


def after(state: dict[str, Any], kind: str, which: str, detail: str) -> dict[str, Any]:
    """The state when this was done as well."""
    state = copy.deepcopy(state)
    known, done = state["rituals"], state["done"]
    match kind:
        case "did":
            state["done"] = sorted(
                [*(one for one in done if one != [which, detail]), [which, detail]]
            )
        case "did not":
            state["done"] = [one for one in done if one != [which, detail]]
        case "told":
            known[which][0] = detail
        case "deleted":
            del known[which]
            state["done"] = [one for one in done if one[0] != which]
        case "agree":
            for one in known.values():
                if one[1] == which:
                    one[3] = False
            what = (FIRST if detail == "one" else SECOND)["what"]
            known["new"] = [what, which, detail, True]
    return state


def without_ids(state: dict[str, Any]) -> tuple[Any, Any]:
    """To be compared with one in which an id is not known."""
    return sorted(state["rituals"].values()), state["done"]


def test_what_was_safe_outlasts_a_kill_at_any_moment(tmp_path: Path) -> None:
    path, chance, time = tmp_path / "journal.db", random.Random(7), Time()
    before = {"rituals": {}, "done": []}
    cut_in = set()
    for kill in range(KILLS):
        said = said_until_killed(path, kill, chance.randint(2, 120), chance.uniform(0, 0.01))
        assert said[0][1] == before, "it found what the last one left"
        safe = next(line[1] for line in reversed(said) if line[0] == "safe")
        may_be = [without_ids(safe)]
        if said[-1][0] == "about":
            may_be.append(without_ids(after(safe, *said[-1][1:])))
            cut_in.add(said[-1][1])
        with closing(House.open(path, clock=time.clock, wall=time.wall)) as house:
            before = state_of(house)
            assert without_ids(before) in may_be
            deleted = {line[2] for line in said[:-1] if line[:2] == ["about", "deleted"]}
            hashes = house.journal.read(gone.known)
            assert hashes >= {gone.hash_of(id) for id in deleted}
            assert not hashes & {gone.hash_of(id) for id in before["rituals"]}
        assert all(finding.well for finding in doctor.examine(path))
    assert before["done"] and len(cut_in) > 1

"""A program that lives with rituals and says what it has promised, until somebody kills it.

    ritual_child.py JOURNAL SEED

Each line on standard output is a list in JSON: ["about", kind, ritual, day] is out before
something is done, and ["safe", state] when it is on disk. A state is what `state_of` gives.
"""

import json
import random
import sys
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from helpers.agreeing import begin, one_step
from helpers.lived import Time
from workshop.journal.tables import practices
from workshop.rituals import changing
from workshop.sitting import rituals
from workshop.sitting.house import House
from workshop.sitting.naming import name_couple

FIRST_DAY = date(2026, 3, 1)


def state_of(house: House) -> dict[str, Any]:
    """All that is known of rituals, as plain values: what each says, and when it was done."""
    return {
        "rituals": {
            one.id: [one.what, one.session, one.activity, one.ended is None]
            for one in rituals.all_of_them(house)
        },
        "done": sorted(
            [one.ritual, one.day.isoformat()] for one in house.journal.read(practices.all_of_them)
        ),
    }


def say(*what: Any) -> None:
    print(json.dumps(what), flush=True)


def agree(house: House) -> None:
    """Two people agree on a ritual, and on another in its place."""
    sitting = begin(house)
    while sitting.view().status == "open":
        say("about", "agree", sitting.session_id, sitting.view().stage.activity)
        one_step(sitting)
        say("safe", state_of(house))


def one_thing(house: House, chance: random.Random) -> None:
    """Something that two people do on the board."""
    known = rituals.all_of_them(house)
    ritual = chance.choice(known)
    day = FIRST_DAY + timedelta(days=chance.randrange(400))
    kind = chance.choice(["did", "did", "did", "did not", "told", "deleted"])
    if kind == "deleted" and len(known) < 3:
        kind = "did"
    say("about", kind, ritual.id, day.isoformat())
    match kind:
        case "did":
            rituals.did_it(house, ritual.id, "A line.", day=day)
        case "did not":
            rituals.did_not(house, ritual.id, day=day)
        case "told":
            rituals.keep(house, changing.told(ritual, what=day.isoformat()))
        case "deleted":
            rituals.delete(house, ritual.id)
    say("safe", state_of(house))


def main(path: Path, seed: int) -> None:
    time, chance = Time(), random.Random(seed)
    house = House.open(path, clock=time.clock, wall=time.wall)
    if house.couple() is None:
        name_couple(house, "Ana", "Jo")
    say("safe", state_of(house))
    agree(house)
    house.journal.back_up(FIRST_DAY)
    while True:
        one_thing(house, chance)


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))

"""Which scripts from elsewhere are taken: those of the guide, and of an older program."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import given

from helpers import samples
from helpers.effort import effort
from helpers.made_guides import guides
from workshop.activities import Activity
from workshop.ground.partner import SEATS
from workshop.guide import Guide, Module, load, load_file, shipped_paths
from workshop.session import begin, to_save
from workshop.session.fitting import can_stand, fits
from workshop.session.script import Script, unfold
from workshop.session.state import Saved, Small

STORED = Path(__file__).with_name("stored_script.json")
"""A guide, and the script that version 0.1 of the program made of it. Never make it anew: whatever
a later program unfolds, this session still has to come in."""

Places = list[dict[str, Any]]


def guide_of(*activities: Activity, **more: Any) -> Guide:
    module = Module(id="m", title="M", activities=activities)
    fields = {"format": 1, "id": "made", "title": "Made", "language": "en", "summary": "Made."}
    return Guide(modules=(module,), **fields, **more)


MUTUAL = samples.choose("both", mutual=True, harmless=("one", "two", "three"))
GUIDE = guide_of(
    samples.check(),
    samples.pulse(),
    samples.choose(),
    samples.write("more", same_turn=True, minutes=2.5),
    samples.dialogue(spare=True),
    MUTUAL,
    samples.agree(),
)


def stored(script: Script) -> Script:
    return msgspec.json.decode(msgspec.json.encode(script), type=Script)


def test_whatever_a_shipped_guide_unfolds_into_fits() -> None:
    for path in shipped_paths():
        guide = load_file(path)
        for first in SEATS:
            for lenses in ((), ("faith",)):
                for asks in (False, True):
                    script = unfold(guide, first, asks_enough=asks, lenses=lenses)
                    assert fits(stored(script), guide, first) != guide.alone, path


@effort(40)
@given(guides())
def test_whatever_any_guide_unfolds_into_fits(guide: Guide) -> None:
    script = unfold(guide, "right")
    assert fits(stored(script), guide, "right")
    assert can_stand(script, to_save(script, begin(script, 0.0)))


def test_a_script_of_the_first_version_fits_for_ever() -> None:
    found = json.loads(STORED.read_text())
    script = msgspec.json.decode(json.dumps(found["script"]), type=Script)
    assert fits(script, load(found["guide"].encode()), found["first"])


def changed(change: Callable[[Places], object]) -> Script:
    """The script of `GUIDE`, after somebody has been at it."""
    places = json.loads(msgspec.json.encode(unfold(GUIDE)))["places"]
    change(places)
    return msgspec.json.decode(json.dumps({"places": places}), type=Script)


def at(places: Places, id: str) -> dict[str, Any]:
    """The stage with this id."""
    return next(p["stage"] for p in places if "/".join(_names(p["stage"])) == id)


def _names(stage: dict[str, Any]) -> list[str]:
    return [stage["activity"], stage["step"], stage["seat"]]


def set_at(id: str, **changes: object) -> Callable[[Places], None]:
    return lambda places: at(places, id).update(changes)


def left_out(id: str) -> Callable[[Places], None]:
    def leave_out(places: Places) -> None:
        places[:] = [p for p in places if p["stage"] is not at(places, id)]

    return leave_out


def swapped(places: Places) -> None:
    """The reveal, before the other one has answered."""
    numbers = {"/".join(_names(p["stage"])): n for n, p in enumerate(places)}
    places.insert(numbers["both/handover/right"], places.pop(numbers["both/reveal/both"]))


def without_what_came_later(places: Places) -> None:
    for place in places:
        for name in ("mirror", "untimed", "on_word", "needs"):
            place["stage"].pop(name)


@pytest.mark.parametrize(
    "change",
    [
        without_what_came_later,
        set_at("pick/turn/left", seconds=61.5),
        set_at("floor/floor/left", seconds=600.0),
        set_at("both/reveal/both", harmless=[]),
        left_out("floor/read/both"),
        left_out("floor/swap/both"),
    ],
)
def test_what_an_older_program_may_have_made_otherwise_fits(
    change: Callable[[Places], object],
) -> None:
    assert fits(changed(change), GUIDE, "left")


@pytest.mark.parametrize(
    "change",
    [
        lambda places: places.clear(),
        lambda places: places.pop(),
        lambda places: places.append(places[-1]),
        lambda places: places.reverse(),
        swapped,
        left_out("both/handover/right"),
        left_out("check/card/left"),
        left_out("pick/turn/left"),
        left_out("pick/reveal/both"),
        set_at("check/card/left", seconds=0.0),
        set_at("pick/turn/left", seconds=-1.0),
        set_at("pick/turn/left", seconds=1e300),
        set_at("pick/turn/left", shares=True),
        set_at("pick/turn/left", seat="right"),
        set_at("pick/turn/left", activity="both"),
        set_at("pulse/turn/left", own=False),
        set_at("both/reveal/both", mutual=False),
        set_at("both/reveal/both", harmless=["pick/one", "pick/two", "pick/never"]),
        set_at("floor/floor/left", step="floor-9"),
        set_at("floor/floor/left", ask_back=True),
        lambda places: places[0].update(spare=True),
        lambda places: places[0].update(light=True),
        lambda places: places[0].update(sitting=2),
    ],
)
def test_what_would_show_more_or_sooner_does_not_fit(change: Callable[[Places], object]) -> None:
    assert not fits(changed(change), GUIDE, "left")


def test_who_begins_is_part_of_it_and_nobody_alone_leaves_a_record() -> None:
    assert not fits(unfold(GUIDE, "left"), GUIDE, "right")
    alone = guide_of(samples.breathe(), alone=True)
    assert not fits(unfold(alone), alone, "left")
    assert not fits(msgspec.structs.replace(unfold(GUIDE), solo=True), GUIDE, "left")


SAVED = Saved("pick/turn/left", Small(), None, "open", 0.0, False)


@pytest.mark.parametrize(
    ("position", "small", "good"),
    [
        ("pick/turn/left", Small(), True),
        ("pick/turn/left", Small(part="share"), True),
        ("agree/agree/both", Small(part="confirm"), True),
        ("floor/floor/left", Small(part="asked"), True),
        ("pick/turn/up", Small(), False),
        ("", Small(), False),
        ("pick/turn/left", Small(part="validate"), False),
        ("pick/reveal/both", Small(part="share"), False),
        ("pick/turn/left", Small(used=-1.0), False),
        ("pick/turn/left", Small(extra=1e300), False),
        ("pick/turn/left", Small(put_back=-1), False),
        ("agree/agree/both", Small(part="confirm", confirmed=("left",) * 3), False),
    ],
)
def test_where_a_session_can_have_been_left(position: str, small: Small, good: bool) -> None:
    saved = msgspec.structs.replace(SAVED, position=position, small=small)
    assert can_stand(unfold(GUIDE), saved) == good

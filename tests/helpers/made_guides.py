"""Guides made up by hypothesis: every kind, in every order the checker accepts.

They are built as plain tables and written as TOML, so that whoever uses them walks the whole way
from bytes to values.
"""

import math
from typing import Any

import tomli_w
from hypothesis import find, settings
from hypothesis import strategies as st

from workshop.guide import Guide, check

Table = dict[str, Any]

PRIVATE = ("choose", "rate", "write", "loop", "rank", "compare", "timeline")
JOINT = ("read", "check", "dialogue", "agree", "breathe", "pulse", "monologue", "deck")


def quarters(least: float, most: float) -> st.SearchStrategy[float]:
    """Minutes in quarters."""
    return st.integers(math.ceil(least * 4), int(most * 4)).map(lambda number: number / 4)


def lines(draw: st.DrawFn, what: str, least: int, most: int) -> list[Table]:
    """Lines with ids, such as options or prompts."""
    return [
        {"id": f"{what}{number}", "text": f"{what} number {number}"}
        for number in range(draw(st.integers(least, most)))
    ]


@st.composite
def activities(draw: st.DrawFn, name: str, kind: str, earlier: list[str]) -> Table:
    """One activity that can stand alone, of a kind or a pulse."""
    table: Table = {"id": name, "kind": kind, "title": f"About {name}"}
    if draw(st.booleans()):
        table["begins"] = draw(st.sampled_from(["first", "second"]))
    if draw(st.integers(0, 3)) == 0:
        table["spare"] = True
    if kind in PRIVATE:
        return table | draw(private(kind))
    if kind == "pulse":
        table |= {"kind": "rate", "pulse": True, "text": "Five", "low": "no", "high": "yes"}
        minutes = 0.5 + 2 * draw(quarters(0.25, 1))
        return table | {"minutes": minutes, "items": lines(draw, "i", 1, 5)}
    if kind == "check":
        seconds, tonight = (
            draw(st.sampled_from([20.0, 37.5, 40.0, 90.0])),
            bool(draw(st.integers(0, 3))),
        )
        whole = 2 * (15 + seconds + (15 if tonight else 0))
        table |= {"text": "Alone.", "questions": ["Could I?"], "ending": "Light is fine."}
        table |= {"seconds": seconds, "tonight": tonight}
        return table | {"minutes": math.ceil(whole / 15) / 4}
    if kind == "read":
        talk = draw(quarters(0, 2))
        table |= {"text": "One.\n\nTwo.", "talk": talk, "talk_text": "About it."}
        table |= {"talk_each": draw(st.booleans())}
        table |= {"reader": draw(st.sampled_from(["first", "second", "both"]))}
        return table | recall(draw, earlier) | {"minutes": talk + draw(quarters(0.25, 2))}
    if kind == "dialogue":
        rounds, turn, mirror = draw(st.integers(1, 3)), draw(quarters(0.25, 5)), draw(st.booleans())
        least = 2 * rounds * turn + 0.25 + (0.25 * (2 * rounds - 1) if mirror else 0)
        table |= {"text": "The rules.", "prompt": "Speak.", "turn": turn, "rounds": rounds}
        table |= {"mirror": mirror, "ask_back": draw(st.sampled_from(["", "What was it?"]))}
        return table | recall(draw, earlier) | {"minutes": least + draw(quarters(0, 2))}
    if kind == "monologue":
        rounds, turn = draw(st.integers(1, 3)), draw(quarters(0.25, 5))
        number = draw(st.sampled_from([1, rounds]))
        prompts = lines(draw, "p", number, number)
        table |= {"text": "The rules.", "prompts": prompts, "turn": turn, "rounds": rounds}
        return table | {"minutes": 2 * rounds * turn + draw(quarters(0.25, 2))}
    if kind == "deck":
        each, turn = draw(st.integers(1, 3)), draw(quarters(0.25, 5))
        table |= {"text": "Draw.", "each": each, "turn": turn}
        if draw(st.booleans()):
            table |= {"words": "questions"}
            table |= {"families": draw(st.sampled_from([[], ["light"], ["light", "deep"]]))}
        else:
            table |= {"cards": lines(draw, "c", 2 * each, 2 * each + 2)}
        return table | {"minutes": 2 * each * turn + draw(quarters(0.25, 2))}
    if kind == "agree":
        about = draw(st.sampled_from(["ritual", "wish", "appointment"]))
        prompts = lines(draw, "p", 1, 4)
        if about == "appointment":
            prompts = [{"id": name, "text": f"Which {name}?"} for name in ("day", "time")]
        table |= {"about": about, "text": "Agree.", "prompts": prompts}
        return table | {"minutes": draw(quarters(0.25, 3))}
    return table | {"text": "Quiet.", "minutes": draw(quarters(0.25, 3))}


def recall(draw: st.DrawFn, earlier: list[str]) -> Table:
    """Perhaps the words of an earlier activity under this one."""
    return {"recall": draw(st.sampled_from(earlier))} if earlier and draw(st.booleans()) else {}


def smallest(kind: str) -> Table:
    """A guide of one activity of this kind."""
    sampled = settings(derandomize=True, database=None)
    table = find(activities("only", kind, []), lambda _: True, settings=sampled)
    return around([{"id": "m", "title": "A chapter", "activities": [table]}])


@st.composite
def private(draw: st.DrawFn, kind: str, longest: float = 1.5) -> Table:
    """What a private kind adds; minutes are those of one that shares no turn."""
    turn, talk = draw(quarters(0.25, longest)), draw(quarters(0, 2))
    table: Table = {"text": "For you alone.", "turn": turn, "talk": talk, "talk_text": "Now both."}
    table["talk_each"] = draw(st.booleans())
    table["minutes"] = 0.5 + 2 * turn + talk + draw(quarters(0.5, 2))
    if kind == "choose":
        if draw(st.integers(0, 3)):
            table["options"] = lines(draw, "o", 1, 5)
        else:
            table["words"] = draw(st.sampled_from(["feelings", "needs", "rituals"]))
        if draw(st.booleans()):
            table["columns"] = [{"id": name, "text": f"I have {name}"} for name in ("felt", "done")]
        return table | {
            "most": draw(st.integers(0, 3)),
            "note": draw(st.sampled_from(["", "More"])),
        }
    if kind == "rate":
        return table | {"items": lines(draw, "i", 1, 5), "low": "no", "high": "yes"}
    if kind == "rank":
        table |= {"options": lines(draw, "o", 2, 5), "own_title": "Mine"}
        table |= {"guess_title": draw(st.sampled_from(["", "A guess for {you}"]))}
        return table | {"most": draw(st.integers(0, 3))}
    if kind == "compare":
        columns = lines(draw, "c", 2, 3)
        rows = [
            {"id": f"r{number}", "cells": [f"cell {number} of {c['id']}" for c in columns]}
            for number in range(draw(st.integers(1, 4)))
        ]
        return table | {"columns": columns, "rows": rows}
    if kind == "write":
        if draw(st.integers(0, 3)) == 0:  # for another day: no talk, no reveal
            table |= {"later": True, "talk": 0, "minutes": 0.5 + 2 * turn}
        return table | {"prompts": lines(draw, "p", 1, 4), "coach": draw(st.booleans())}
    if kind == "timeline":
        table |= {"stations": lines(draw, "y", 2, 8), "low": "far", "high": "near"}
        return table | {"event_title": "What happened"}
    return table | {"steps": lines(draw, "s", 3, 4)}


def share_a_turn(draw: st.DrawFn, before: Table, table: Table) -> Table:
    """The same private activity in the turn of the one before it."""
    table = {key: value for key, value in table.items() if key not in ("spare", "begins")}
    if "spare" in before:
        table["spare"] = before["spare"]
    if "begins" in before and draw(st.booleans()):
        table["begins"] = before["begins"]
    return table | {"same_turn": True, "minutes": table["minutes"] - 0.5}


def around(modules: list[Table]) -> Table:
    """A guide of these modules."""
    guide = {"format": 1, "id": "made", "title": "Made up", "language": "en", "summary": "Made up."}
    return guide | {"modules": modules}


@st.composite
def tables(draw: st.DrawFn, *, must: tuple[str, ...] = ()) -> Table:
    """A whole guide as tables. `must`: kinds that are in it at least once."""
    kinds = [*must, *draw(st.lists(st.sampled_from(PRIVATE + JOINT), min_size=1, max_size=6))]
    kinds = draw(st.permutations(kinds))
    modules: list[Table] = []
    names: list[str] = []
    while kinds:
        size = draw(st.integers(1, len(kinds)))
        found: list[Table] = []
        room = 0.0
        for kind in kinds[:size]:
            name = f"a{len(names) + 1}"
            table = draw(activities(name, kind, names))
            privately = kind in PRIVATE
            if privately and found and room and table["turn"] <= room and draw(st.booleans()):
                table = share_a_turn(draw, found[-1], table)
                room -= table["turn"]
            else:
                room = 3.0 - table["turn"] if privately else 0.0
            found.append(table)
            names.append(name)
        kinds = kinds[size:]
        sitting = modules[-1]["sitting"] + draw(st.integers(0, 1)) if modules else 1
        module = {"id": f"m{len(modules) + 1}", "title": "A chapter", "sitting": sitting}
        modules.append(module | {"light": draw(st.booleans()), "activities": found})
    return around(modules)


def written(table: Table) -> bytes:
    """The tables as a TOML file."""
    return tomli_w.dumps(table).encode()


def read_back(data: bytes) -> Guide:
    """The guide in these bytes, which the checker must accept."""
    guide, faults = check(data)
    assert guide is not None, [str(fault) for fault in faults]
    return guide


def guides(*, must: tuple[str, ...] = ()) -> st.SearchStrategy[Guide]:
    """Guides the checker accepts."""
    return tables(must=must).map(written).map(read_back)

"""The last key counts, however fast the next one follows.

A widget tells of a change by a message, and the key that goes on may overtake that message. These
tests hand both keys over at once, as a slow machine does.
"""

import asyncio

import pytest
from textual import events

from helpers.walker import Typed, plan, step
from tui.at_table import Table, at_stage, named_key
from workshop.activities.parts import Answers


def at_once(table: Table, keys: tuple[str, ...]) -> None:
    """Everything that is pressed waits in the queue of the widget before it does the first."""
    widget = table.screen.focused
    assert widget is not None
    for key in keys:
        for each in key if isinstance(key, Typed) else (key,):
            event = events.Key(*named_key(each))
            widget._forward_event(event)


ANSWERED: dict[str, tuple[tuple[str, ...], Answers]] = {
    "signs/turn/left": (("space",), {"felt/waved-away": 1}),
    "one-thing/turn/left": ((Typed("I felt alone"),), {"moment": "I felt alone"}),
    "our-loop/turn/left": ((Typed("hush"),), {"far": "hush"}),
}


AGREED = "small-ritual/agree/both"


async def test_nor_is_the_last_letter_of_an_agreement_lost() -> None:
    async with at_stage(AGREED) as table:
        at_once(table, (Typed("tea"), "f2"))
        await table.until(lambda: table.at == f"{AGREED} confirm")
        assert table.view.words.mine == {"what": "tea"}


@pytest.mark.parametrize("place", ANSWERED)
async def test_what_was_done_right_before_going_on_is_in_the_answer(place: str) -> None:
    keys, answers = ANSWERED[place]
    async with at_stage(place) as table:
        at_once(table, (*keys, "f2"))
        await table.see("Show it to Jo?")
        assert table.view.words.mine == answers


@pytest.mark.parametrize("key", ["f7", "f9"])
async def test_what_was_done_right_before_a_rest_is_there_after_it(key: str) -> None:
    async with at_stage("one-thing/turn/left") as table:
        at_once(table, (Typed("I felt alone"), key))
        await table.until(lambda: table.view.interlude)
        await table.stage_shown()
        while table.view.interlude or table.view.covered:
            await table.step(step(table.view))
        assert table.view.words.mine == {"moment": "I felt alone"}


async def test_what_is_typed_after_tab_lands_in_the_next_field() -> None:
    async with at_stage("our-loop/turn/left") as table:
        table.type_at_once(Typed("shout"), "tab", Typed("rage"), "tab", Typed("fear"), "f2")
        await table.see("Show it to Jo?")
        assert table.view.words.mine == {"far": "shout", "seen": "rage", "hidden": "fear"}


async def test_what_is_marked_before_tab_is_marked() -> None:
    async with at_stage("signs/turn/left") as table:
        table.type_at_once("down", "space", "right", "space", "tab", Typed("xx jj"), "f2")
        await table.see("Show it to Jo?")
        marks = {"felt/nobody-asks": 1, "done/nobody-asks": 1}
        assert table.view.words.mine == {**marks, "note": "xx jj"}


async def test_a_digit_never_overtakes_an_arrow() -> None:
    async with at_stage("pulse-after/turn/left") as table:
        table.type_at_once("7", "down", "1", "0", "down", "down", "3", "up", "0", "f2")
        await table.until(lambda: table.at == "to-keep/turn/left")
        assert table.sitting.state.entries["pulse-after", "left"].answers == {
            "noticed": 7,
            "comforted": 10,
            "feelings-safe": 0,
            "made-room": 3,
        }


async def test_news_of_an_answer_never_lands_in_the_next_one() -> None:
    """The numbers and the sentence share a turn: no hand-over lies between them."""
    async with at_stage("pulse-after/turn/left") as table:
        at_once(table, ("7", "f2"))
        await table.until(lambda: table.at == "to-keep/turn/left")
        await table.stage_shown()
        assert table.view.words.mine == {}
        entries = table.sitting.state.entries
        assert entries["pulse-after", "left"].answers == {"noticed": 7}
        await table.step(step(table.view))
        assert table.view.words.mine == plan(table.view).parts


async def test_leaving_saves_what_is_known_before_it_waits_for_the_last_keys(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    order: list[str] = []

    async def keys() -> None:
        order.append("keys")

    async with at_stage("one-thing/turn/left") as table:
        monkeypatch.setattr(table.sitting, "put_away", lambda: order.append("saved"))
        monkeypatch.setattr(table.app, "_take_in_keys", keys)
        monkeypatch.setattr(table.app, "_finish", lambda: order.append("closed"))
        await asyncio.to_thread(table.app._write_down, 5.0)
        assert order == ["saved", "keys", "closed"]
        monkeypatch.undo()


async def test_keys_on_their_way_arrive_before_the_end() -> None:
    async with at_stage("one-thing/turn/left") as table:
        at_once(table, (Typed("I felt alone"),))
        await table.app._take_in_keys()
        assert table.view.words.mine == {"moment": "I felt alone"}

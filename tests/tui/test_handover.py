"""Between the two: nothing of one partner's turn is on view, on the clipboard or in reach."""

from pathlib import Path

import pytest
from textual.widgets import TextArea

from helpers.walker import Step, do, step
from tui.at_table import Table, at_stage, prepared, sat_down
from tui.staging import rehearsal
from workshop.session import WriteDown
from workshop.tui.screens.cover import CoverScreen
from workshop.tui.stages.write import WriteScreen
from workshop.tui.steps.handover import HandoverScreen

SECRET = "CANARY I never said this"


async def hand_over(table: Table, answer: str = "3") -> None:
    """Done with the answer; shows all of it (1) or nothing (3); up to the hand-over."""
    await table.press("f2")
    await table.see("Show it to")
    await table.press(answer, "enter")
    await table.until(lambda: isinstance(table.screen, HandoverScreen), "the hand-over")


@pytest.mark.parametrize("answer", ["1", "3"])
async def test_a_hand_over_shows_nothing_and_nothing_lies_behind_it(answer: str) -> None:
    async with at_stage("one-thing/turn/left") as table:
        await table.press(*SECRET.replace(" ", "_"))
        await hand_over(table, answer)
        assert "J O" in table.text()
        assert "CANARY" not in table.text()
        assert [type(screen) for screen in table.app.screen_stack] == [CoverScreen, HandoverScreen]
        assert table.screen.styles.background.a == 1


async def test_the_clipboard_and_selections_go_with_the_turn() -> None:
    async with at_stage("one-thing/turn/left") as table:
        await table.press(*"secret")
        area = table.screen.query_one(TextArea)
        area.select_all()
        await table.press("ctrl+c")
        assert table.app.clipboard == "secret", "within one's own turn it can be pasted"
        await hand_over(table)
        assert table.app.clipboard == ""
        await table.press("enter")
        await table.see("Jo’s turn")
        await table.press("ctrl+v")
        assert table.screen.query_one(TextArea).text == ""


async def test_nothing_private_goes_to_the_clipboard_of_the_system(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    async with at_stage("one-thing/turn/left") as table:
        sent: list[str] = []
        assert table.app._driver is not None
        monkeypatch.setattr(table.app._driver, "write", sent.append)
        await table.press(*"secret")
        table.screen.query_one(TextArea).select_all()
        await table.press("ctrl+c", "ctrl+x")
        assert not [text for text in sent if "\x1b]52" in text]


async def test_undo_brings_nothing_back_of_the_others_turn() -> None:
    async with at_stage("one-thing/turn/left") as table:
        await table.press(*"secret")
        await hand_over(table)
        await table.press("enter")
        await table.see("Jo’s turn")
        for key in ("ctrl+z", "ctrl+y", "up", "f3"):
            await table.press(key)
            assert "secret" not in table.text()


async def test_notices_go_with_the_turn() -> None:
    async with at_stage("which-rituals/turn/right") as table:
        for _ in range(4):
            await table.press("space", "down")
        await table.see("At most 3 here")
        await table.press("f2")
        await table.see("Show it to")
        await table.press("1", "enter")
        await table.until(lambda: isinstance(table.screen, HandoverScreen), "the hand-over")
        assert "At most" not in table.text()


async def test_back_reaches_ones_own_answer_and_never_across_a_hand_over() -> None:
    async with at_stage("one-thing/turn/left") as table:
        await table.press(*"secret")
        await table.press("f2")
        await table.see("Show it to Jo?")
        await table.press("f3")
        await table.until(lambda: isinstance(table.screen, WriteScreen), "the answer again")
        assert table.screen.query_one(TextArea).text == "secret"
        await hand_over(table, "1")
        for key in ("f3", "left", "backspace", "shift+tab"):
            await table.press(key)
        assert table.at == "one-thing/handover/right"
        await table.press("enter")
        await table.see("Jo’s turn")
        await table.press(*"mine")
        await table.press("f2")
        await table.see("Show it to Ana?")
        for _ in range(3):
            await table.press("f3")
        assert table.view.turn is not None
        assert table.view.turn.name == "Jo"
        assert "secret" not in table.text()


@pytest.mark.parametrize(
    "place", ["signs/turn/right", "one-thing/turn/left share", "our-loop/turn/left"]
)
async def test_a_private_stage_comes_back_behind_its_hand_over(place: str, tmp_path: Path) -> None:
    journal = tmp_path / "journal.db"
    time = prepared(journal, place)
    async with sat_down(journal, time) as table:
        await table.open()
        await table.see("Go on: The workshop")
        assert "CANARY" not in table.text()
        await table.press("enter")
        await table.until(lambda: isinstance(table.screen, HandoverScreen), "the hand-over")
        assert table.view.covered
        assert "SHOWN" not in table.text() and "CANARY" not in table.text()
        await table.press("enter")
        await table.stage_shown()
        assert table.at == place


async def test_kept_and_not_answered_look_the_same_at_the_reveal() -> None:
    seen = []
    for answered in (True, False):
        async with at_stage("one-thing/turn/left") as table:
            if answered:
                await table.press(*"secret")
                await hand_over(table, "3")
            else:
                await table.press("f4")
            await table.until(lambda: table.at == "one-thing/handover/right")
            do(table.sitting, table.time, Step((), step(table.view).actions))
            table.sitting.act(WriteDown({"moment": "SHOWN mine"})).result()
            await table.app.show_stage()
            await table.stage_shown()
            await table.press("f2")
            await table.see("Show it to Ana?")
            await table.press("1", "enter")
            await table.until(lambda: table.at == "one-thing/reveal/both")
            await table.see("B O T H")
            assert "SHOWN" not in table.text()
            await table.press("enter")
            await table.until(lambda: not table.view.covered)
            await table.stage_shown()
            seen.append(table.text())
    assert "SHOWN mine" in seen[0]
    assert seen[0] == seen[1]


def test_a_key_that_is_there_before_the_page_leaves_nothing() -> None:
    walk = rehearsal()
    page = HandoverScreen(walk.view(walk.states["signs/handover/left"]))
    assert not page.is_settled(), "and does not break the program"

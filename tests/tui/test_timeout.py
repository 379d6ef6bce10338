"""The time-out on the screens: called, apart, and the way back in."""

from pathlib import Path

import pytest

from helpers.walker import Typed
from tui.at_table import LARGE, SMALL, Table, at_stage, prepared, sat_down
from workshop.tui.screens.cover import CoverScreen
from workshop.tui.screens.home import HomeScreen
from workshop.tui.screens.menu import MenuScreen
from workshop.tui.screens.stage_screen import StageScreen
from workshop.tui.steps.handover import HandoverScreen
from workshop.tui.steps.interlude import LandingScreen, MomentScreen, ReturnScreen
from workshop.tui.steps.timeout import ApartScreen, CallingScreen, WayBackScreen

MINUTE = 60.0


async def on(table: Table, screen: type[StageScreen]) -> None:
    """Waits until this page is on view."""
    await table.until(lambda: isinstance(table.screen, screen), f"on {screen.__name__}")


async def pass_by(table: Table, seconds: float) -> None:
    """So much later, with one tick of the screen at the end, as after a sleep."""
    table.time.seconds += seconds
    assert isinstance(table.screen, StageScreen)
    await table.screen.tick()
    await table.until(lambda: isinstance(table.screen, StageScreen), "a page")


async def call(table: Table, *keys: str) -> None:
    """A time-out by its key, with these numbers."""
    await table.press("f12")
    await on(table, CallingScreen)
    await table.press(*keys)
    await on(table, ApartScreen)


@pytest.mark.parametrize("size", [SMALL, LARGE])
async def test_from_the_menu_through_the_pause_and_back(size: tuple[int, int]) -> None:
    async with at_stage("the-floor/floor/left", size=size) as table:
        await table.let(30.0)
        left = table.sitting.seconds_left()
        await table.press("escape")
        await table.until(lambda: isinstance(table.screen, MenuScreen), "the menu")
        await table.press("9")
        await on(table, CallingScreen)
        assert "What I have been feeling" not in table.text()
        await table.see("Who calls it?", "Ana", "Jo")
        assert "20 minutes" not in table.text()
        await table.press("2")
        await table.see("When do you meet again?", "20 minutes", "tomorrow at this time")
        assert "Who calls it?" not in table.text()
        await table.press("2")
        assert table.view.interlude == "calling", "a number only points at a time"
        await table.press("enter")
        await on(table, ApartScreen)
        assert table.view.apart is not None
        until = table.view.apart.until.astimezone()
        await table.see(f"Back at {until:%H:%M}", "Jo comes back first", "It waits.")
        assert "wiped" not in table.text()
        assert "Both back" not in table.text()
        await table.press("enter", "space", "escape", "f2", "f4")
        assert isinstance(table.screen, ApartScreen)

        await pass_by(table, 20 * MINUTE)
        await table.see("Both back", f"Back at {until:%H:%M}")
        await pass_by(table, 10 * MINUTE)
        await on(table, WayBackScreen)
        await table.see("J O", "You asked for this pause. Come first: go to Ana")
        await table.press("l")
        await on(table, ApartScreen)
        assert "Both back" not in table.text()
        await pass_by(table, 20 * MINUTE)
        await on(table, WayBackScreen)
        await table.see("J O")
        await table.press("enter")
        await on(table, ReturnScreen)
        await table.see("It was Ana’s turn")
        await table.press("enter")
        await table.see("Ana has the floor")
        assert table.sitting.seconds_left() == left


async def test_in_a_private_turn_nobody_is_asked_who_and_no_word_is_on_view() -> None:
    async with at_stage("one-thing/turn/right") as table:
        await table.press(Typed("hush"), "f12")
        await on(table, CallingScreen)
        assert "Who calls it?" not in table.text()
        pages = [table.text()]
        await table.press("1", "enter")
        await on(table, ApartScreen)
        pages.append(table.text())
        assert table.view.apart is not None
        assert table.view.apart.caller.called == "Jo"
        await pass_by(table, 21 * MINUTE)
        await on(table, WayBackScreen)
        pages.append(table.text())
        assert not any("hush" in page for page in pages)
        await table.press("enter")
        await on(table, HandoverScreen)
        assert "hush" not in table.text()
        await table.press("enter")
        await table.see("hush")


async def test_both_may_come_back_early_once_twenty_minutes_have_passed() -> None:
    async with at_stage("signs/talk/left") as table:
        await call(table, "1", "4", "enter")
        await pass_by(table, 19 * MINUTE)
        await table.press("enter")
        assert table.view.interlude == "timeout"
        await pass_by(table, 1 * MINUTE)
        await table.press("enter")
        await on(table, WayBackScreen)
        await table.see("A N A")


async def test_breathing_and_small_things_by_key() -> None:
    async with at_stage("signs/talk/left") as table:
        await call(table, "1", "1", "enter")
        await table.press("b")
        await table.see("breathe in", "Back at")
        await table.let(5.0)
        await table.see("breathe out")
        await table.let(5.0)
        await table.see("breathe in")
        await table.press("b")
        await table.see("Leave the quarrel alone.")
        await table.press("f")
        await table.see("Breathe in for four and out for six")
        await table.press("f")
        await table.see("Lean your back against a wall")
        assert "Breathe in for four" not in table.text()
        await table.press("escape")
        await table.see("Leave the quarrel alone.")
        assert table.view.interlude == "timeout"


async def test_thinking_better_of_it_before_it_began() -> None:
    async with at_stage("signs/talk/left") as table:
        await table.press("f12")
        await on(table, CallingScreen)
        await table.press("2", "escape")
        await table.see("Ana speaks")
        assert table.view.apart is None


async def test_a_moment_can_become_a_time_out() -> None:
    async with at_stage("signs/talk/left") as table:
        await table.press("f9")
        await on(table, MomentScreen)
        await table.see("Time-out F12")
        await call(table, "2", "1", "enter")


@pytest.mark.parametrize("guide", ["main", "caring-for-myself"])
async def test_where_there_is_none_no_key_no_line_and_no_help_tells_of_one(guide: str) -> None:
    place = "card/tonight/left" if guide == "main" else "about-you/read/both"
    async with at_stage(place, guide=guide) as table:
        await table.press("f12")
        assert isinstance(table.screen, StageScreen) and table.view.interlude == ""
        for key in ("escape", "f1"):
            await table.press(key)
            assert "ime-out" not in table.text()
            await table.press("escape")
        if guide != "main":
            await table.press("f9")
            await on(table, MomentScreen)
            assert "ime-out" not in table.text()


async def test_not_tonight_lands_and_goes_home() -> None:
    async with at_stage("signs/talk/left") as table:
        await call(table, "1", "3", "enter")
        await table.press("t")
        await on(table, LandingScreen)
        await table.press("escape")
        await on(table, ApartScreen)
        await pass_by(table, 45 * MINUTE)
        await on(table, WayBackScreen)
        await table.press("t")
        await on(table, LandingScreen)
        await table.press("enter")
        await table.see("Until next time, both of you.")
        await table.press("enter")
        await table.until(lambda: isinstance(table.screen, HomeScreen), "home")


async def test_a_day_long_one_says_what_goes_and_outlives_the_sitting() -> None:
    async with at_stage("one-thing/turn/left") as table:
        await table.press(Typed("hush"), "f12")
        await on(table, CallingScreen)
        await table.see("two hours", "what you kept to yourself is wiped")
        await table.press("6", "enter")
        await on(table, ApartScreen)
        await table.see("Back tomorrow at", "is wiped two hours", "after the last key")
        table.time.seconds += 120 * MINUTE
        assert isinstance(table.screen, StageScreen)
        await table.screen.tick()
        await table.until(lambda: isinstance(table.screen, CoverScreen), "the cover")
        table.time.seconds += 22 * 60 * MINUTE
        await table.go_on()
        await on(table, WayBackScreen)
        await table.press("enter")
        await on(table, HandoverScreen)
        assert table.at == "card/handover/left"


async def test_the_program_may_be_closed_meanwhile(tmp_path: Path) -> None:
    path = tmp_path / "journal.db"
    time = prepared(path, "signs/talk/left")
    async with sat_down(path, time) as table:
        await table.go_on()
        await call(table, "2", "4", "enter")
    time.seconds += 10 * MINUTE
    async with sat_down(path, time) as table:
        await table.go_on()
        await on(table, ApartScreen)
        await table.see("Jo comes back first")
    time.seconds += 51 * MINUTE
    async with sat_down(path, time) as table:
        await table.go_on()
        await on(table, WayBackScreen)
        await table.see("J O")


async def test_the_bell_calls_when_the_time_has_come_if_it_may(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    async with at_stage("signs/talk/left") as table:
        rung: list[bool] = []
        monkeypatch.setattr(table.app, "bell", lambda: rung.append(True))
        await call(table, "1", "1", "enter")
        await table.let(19 * MINUTE)
        assert not rung
        await table.let(1 * MINUTE)
        await on(table, WayBackScreen)
        assert len(rung) == int(table.app.settings.bell)


async def test_the_bell_calls_once_though_the_clock_of_the_page_that_goes_ticks_on(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    async with at_stage("signs/talk/left") as table:
        rung: list[bool] = []
        monkeypatch.setattr(table.app, "bell", lambda: rung.append(True))
        await call(table, "1", "1", "enter")
        apart = table.screen
        assert isinstance(apart, ApartScreen)
        table.time.let(20 * MINUTE, table.sitting)
        await apart.tick()
        await apart.tick()  # before it has gone
        await on(table, WayBackScreen)
        assert len(rung) == int(table.app.settings.bell) == 1

"""Around a stage: the menu, a moment, a pause, one minute more, stopping, and two hours gone."""

import pytest

from helpers.walker import do, stands_at, step
from tui.at_table import Table, at_stage
from workshop.tui.screens.cover import CoverScreen
from workshop.tui.screens.home import HomeScreen
from workshop.tui.screens.menu import MenuScreen
from workshop.tui.screens.stage_screen import StageScreen
from workshop.tui.steps.interlude import InterludeScreen, LandingScreen, MomentScreen, ReturnScreen
from workshop.tui.widgets.choice_list import ChoiceList
from workshop.tui.widgets.pick_list import PickList


async def test_the_menu_is_there_on_every_kind_of_stage_and_hides_it() -> None:
    async with at_stage("card/handover/left") as table:
        seen = set()
        while table.ended == "open":
            view = table.view
            kind = (view.stage.does, view.small.part)
            if kind not in seen and view.stage.does != "rest":
                seen.add(kind)
                await table.app.show_stage()
                await table.stage_shown()
                page = {line.strip() for line in table.text().splitlines()[3:-2] if line.strip()}
                await table.press("escape")
                await table.until(lambda: isinstance(table.screen, MenuScreen), "the menu")
                assert table.screen.styles.background.a == 1
                assert not table.screen.is_modal
                assert not page & {line.strip() for line in table.text().splitlines()}
                await table.press("escape")
                await table.stage_shown()
            do(table.sitting, table.time, step(view, straight_on=True))
        assert len(seen) == 17


async def choose(table: Table, line: str) -> None:
    """Takes a line of the menu, by its number."""
    await table.press("escape")
    await table.until(lambda: isinstance(table.screen, MenuScreen), "the menu")
    row = next(row for row in table.text().splitlines() if line in row)
    await table.press(row.split()[0])
    await table.until(lambda: not isinstance(table.screen, MenuScreen), "the menu gone")


@pytest.mark.parametrize("by", ["key", "menu"])
async def test_a_moment_stops_the_clock_rests_the_screen_and_comes_back_with_the_prompt(
    by: str,
) -> None:
    async with at_stage("the-floor/floor/left") as table:
        await table.let(30.0)
        if by == "key":
            await table.press("f9")
        else:
            await choose(table, "We need a moment")
        await table.until(lambda: isinstance(table.screen, MomentScreen), "a moment")
        assert "Saying nothing is an answer too." in table.text()
        assert "What I have been feeling" not in table.text()
        left = table.sitting.seconds_left()
        await table.let(600.0)
        assert table.sitting.seconds_left() == left
        await table.press("enter")
        await table.until(lambda: isinstance(table.screen, ReturnScreen), "coming back")
        assert "It was Ana’s turn" in table.text()
        assert "What I have been feeling" in table.text()
        await table.press("enter")
        await table.see("Ana has the floor")
        assert table.sitting.seconds_left() == left


async def test_after_a_moment_a_private_turn_comes_back_behind_its_hand_over() -> None:
    async with at_stage("one-thing/turn/left") as table:
        await table.press(*"hush")
        await table.press("f9")
        await table.until(lambda: isinstance(table.screen, MomentScreen), "a moment")
        await table.press("enter")
        await table.see("Please hand the keyboard to", "A N A")
        assert "hush" not in table.text()
        await table.press("enter")
        await table.see("hush")


async def test_a_pause_and_one_more_minute() -> None:
    async with at_stage("signs/reveal/both") as table:
        await table.see("1:00")
        await table.press("f8")
        await table.see("2:00")
        await table.press("f7")
        await table.see("Paused")
        await table.let(300.0)
        await table.press("enter")
        await table.see("2:00")


async def test_a_minute_more_and_passing_from_the_menu() -> None:
    async with at_stage("signs/reveal/both") as table:
        await choose(table, "One more minute")
        await table.see("2:00")
        await choose(table, "Pass this")
        await table.until(lambda: table.at == "what-it-does/read/both")
        await table.stage_shown()


async def test_finding_help_is_in_the_menu_and_leads_back_to_it() -> None:
    async with at_stage("signs/talk/left") as table:
        await choose(table, "Finding help")
        await table.see("Finding help")
        assert table.view.interlude == ""
        await table.press("escape")
        await table.press("escape")
        await table.stage_shown()


async def test_stopping_for_today_lands_says_good_night_and_goes_home() -> None:
    async with at_stage("signs/talk/left") as table:
        await choose(table, "Stop for today")
        await table.until(lambda: isinstance(table.screen, LandingScreen), "the landing")
        await table.press("escape")
        await table.see("Ana speaks")
        await choose(table, "Stop for today")
        await table.until(lambda: isinstance(table.screen, LandingScreen), "the landing")
        await table.press("enter")
        await table.see("Until next time, both of you.")
        assert table.ended == "resting"
        await table.press("enter")
        await table.until(lambda: isinstance(table.screen, HomeScreen), "home")
        assert table.app.sitting is None
        assert "Go on: The workshop" in table.text()


@pytest.mark.parametrize("place", ["one-thing/turn/left", "signs/talk/left", "card/tonight/left"])
async def test_two_hours_after_the_last_key_the_cover_is_back(place: str) -> None:
    async with at_stage(place) as table:
        await table.press(*"word")
        assert isinstance(table.screen, StageScreen)
        await table.let(2 * 3600 - 10)
        assert isinstance(table.screen, StageScreen), "not yet"
        table.time.seconds += 10
        await table.screen.tick()
        await table.until(lambda: isinstance(table.screen, CoverScreen), "the cover")
        assert len(table.app.screen_stack) == 1
        assert table.app.sitting is None
        assert set(rows(table)) <= {"given", "revealed", "own"}, "what was not shown is wiped"
        await table.press("enter")
        await table.see("Start something")
        begun = not place.startswith("card")  # who left within the card was never here
        assert ("Go on: The workshop" in table.text()) == begun


async def test_two_hours_later_the_cover_comes_over_an_open_menu_too() -> None:
    async with at_stage("one-thing/turn/left") as table:
        stage = table.screen
        assert isinstance(stage, StageScreen)
        await table.press("escape")
        await table.until(lambda: isinstance(table.screen, MenuScreen), "the menu")
        table.time.seconds += 2 * 3600
        await stage.tick()
        await table.until(lambda: isinstance(table.screen, CoverScreen), "the cover")
        assert len(table.app.screen_stack) == 1


def rows(table: Table) -> list[str]:
    """The states of everything that is in the journal."""
    found = table.house.journal.read(lambda c: c.execute("SELECT state FROM entry").fetchall())
    return [state for (state,) in found]


async def test_while_they_rest_nothing_of_the_stage_can_be_done() -> None:
    async with at_stage("the-floor/floor/left") as table:
        await table.press("f9")
        await table.until(lambda: isinstance(table.screen, InterludeScreen), "a moment")
        for key in ("y", "n", "space", "f4", "f8"):
            await table.press(key)
        assert stands_at(table.view) == "the-floor/floor/left"
        assert (table.view.small.heard, table.view.small.extra) == (0, 0.0)


async def choices_behind_escape(table: Table) -> list[str]:
    """What the small menu offers, and back."""
    page = table.screen
    await table.press("escape")
    await table.until(lambda: isinstance(table.screen, MenuScreen), "the menu")
    assert "The clock stands still." in table.text()
    lines = [each.id or "" for each in table.screen.query_one(ChoiceList).options]
    await table.press("escape")
    await table.until(lambda: table.screen is page, "back")
    return lines


async def test_in_a_rest_escape_leads_to_the_small_menu_without_what_the_stage_has() -> None:
    async with at_stage("the-floor/floor/left") as table:
        left = table.sitting.seconds_left()
        await table.press("f7")
        await table.see("Paused")
        for rest in ("paused", "moment", "return"):
            assert table.view.interlude == rest
            lines = await choices_behind_escape(table)
            assert lines == ["", "help", "stop", "leave", "time_out"]
            assert table.sitting.seconds_left() == left
            if rest == "paused":
                await table.press("enter")
                await table.see("Ana has the floor")
                await table.press("f9")
            else:
                await table.press("enter")
            await table.stage_shown()


async def test_from_the_menu_of_a_rest_one_can_stop_and_find_help() -> None:
    async with at_stage("signs/talk/left") as table:
        await table.press("f9")
        await table.stage_shown()
        await choose(table, "Finding help")
        await table.see("Call your country’s emergency number.")
        await table.press("escape")
        await table.press("escape")
        await table.stage_shown()
        await choose(table, "Stop for today")
        await table.until(lambda: isinstance(table.screen, LandingScreen), "the landing")


@pytest.mark.parametrize("place", ["one-thing/turn/left", "signs/talk/left"])
async def test_after_the_computer_slept_whoever_is_there_is_asked_first(place: str) -> None:
    async with at_stage(place) as table:
        assert isinstance(table.screen, StageScreen)
        left = table.sitting.seconds_left()
        table.time.seconds += 600
        await table.screen.tick()
        await table.see("Paused")
        assert "What I have been feeling" not in table.text()
        assert table.sitting.seconds_left() == left


async def test_of_a_pair_of_halves_each_passes_only_their_own() -> None:
    async with at_stage("signs/talk/left") as table:
        await table.press("f4")
        await table.until(lambda: table.at == "signs/talk/right begin", "the other half")


async def test_a_half_of_a_talk_is_read_first_and_its_clock_waits() -> None:
    async with at_stage("signs/talk/left begin") as table:
        table.time.seconds += 4
        await table.screen.tick()
        assert table.sitting.state.elapsed() == 0
        await table.press("space")
        assert table.at == "signs/talk/left begin", "nobody has begun"
        await table.press("enter")
        await table.until(lambda: table.at == "signs/talk/left", "it runs")
        await table.stage_shown()
        table.time.seconds += 4
        await table.screen.tick()
        assert table.sitting.state.elapsed() == 4


@pytest.mark.parametrize("place", ["signs/talk/left", "the-floor/floor/left"])
async def test_enter_takes_nobodys_floor_away_and_says_what_does(place: str) -> None:
    async with at_stage(place) as table:
        await table.press("enter")
        await table.see("Space, when you are done.")
        assert table.at == place
        await table.press("space")
        await table.until(lambda: table.at != place, "on with Space")


@pytest.mark.parametrize(("key", "says"), [("f4", "F4 once more"), ("f6", "F6 once more")])
async def test_what_is_written_is_not_let_go_by_one_key(key: str, says: str) -> None:
    async with at_stage("one-thing/turn/left") as table:
        await table.press(*"hush", key)
        await table.see(says)
        assert table.at == "one-thing/turn/left"
        await table.press("x", key)
        await table.see(says)
        assert table.at == "one-thing/turn/left", "after another word it is asked anew"
        await table.press(key)
        await table.until(lambda: table.at == "one-thing/handover/right", "the hand-over")


@pytest.mark.parametrize("key", ["f4", "f6"])
async def test_where_nothing_is_written_nothing_is_asked(key: str) -> None:
    async with at_stage("one-thing/turn/left") as table:
        await table.press(key)
        await table.until(lambda: table.at == "one-thing/handover/right", "the hand-over")


async def test_showing_nothing_by_an_empty_choice_is_asked_once() -> None:
    async with at_stage("our-loop/turn/left") as table:
        await table.press(*"hush", "tab", *"door", "f2")
        await table.see("Show it to")
        await table.press("2", "enter")
        await table.see("Mark what may be seen")
        await table.press("f2")
        await table.see("Nothing is marked.")
        await table.press("enter", "up", "space")
        assert table.screen.query_one(PickList).marks == {"show/far"}
        assert "Nothing is marked" not in table.text()
        await table.press("f2")
        await table.until(lambda: table.at == "our-loop/handover/right", "the hand-over")
        entry = table.sitting.state.entries["our-loop", "left"]
        assert entry.shown == frozenset({"far"})


async def test_a_passed_floor_is_followed_by_an_offer_not_by_a_question() -> None:
    async with at_stage("the-floor/floor/right") as table:
        await table.press("f4")
        await table.see("Ana, the floor is yours")
        assert "can you still listen" not in table.text()


async def test_a_number_is_an_answer_wherever_the_focus_is() -> None:
    async with at_stage("card/tonight/left") as table:
        await table.press("tab", "1", "enter")
        await table.until(lambda: table.at != "card/tonight/left", "answered")


@pytest.mark.parametrize(
    ("place", "told"),
    [
        ("card/card/left", "nothing of this is kept"),
        ("signs/turn/left", "your page waits here, two hours at most"),
        ("signs/reveal/both", "everything is saved"),
    ],
)
async def test_leaving_at_once_promises_what_is_true_here(place: str, told: str) -> None:
    """Whoever is alone with the page learns that leaving wipes nothing, and stopping does."""
    async with at_stage(place) as table:
        await table.press("escape")
        await table.until(lambda: isinstance(table.screen, MenuScreen), "the menu")
        (leave,) = (row for row in table.text().splitlines() if "Leave at once" in row)
        assert told in leave
        await table.press("escape")
        await table.stage_shown()
        await table.press("f1")
        await table.see("Keys", "Leave at once.")
        assert f"Leave at once. {told[0].upper()}{told[1:]}" in " ".join(table.text().split())


async def test_enter_goes_on_from_a_card_even_after_tab_was_pressed_meanwhile() -> None:
    async with at_stage("card/card/left") as table:
        await table.press("tab")
        await table.let(60)
        await table.see("press Enter")
        await table.press("enter")
        await table.until(lambda: table.at != "card/card/left", "beyond the card")

"""The console, key by key."""

import gc
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from datetime import timedelta
from itertools import count

import pytest
from textual.pilot import Pilot
from textual.strip import Strip
from textual.widgets import Digits

from helpers.leading import Memory, Wall, leading
from workshop.ground import language
from workshop.journal.errors import JournalError
from workshop.tui.console.app import ConsoleApp
from workshop.tui.console.notes import NoteScreen, NotesScreen
from workshop.tui.widgets.action_bar import ActionButton
from workshop.tui.widgets.words import Words
from workshop.tui.widgets.writing import OwnWords


@pytest.fixture
def wall() -> Iterator[Wall]:
    yield Wall()


@asynccontextmanager
async def console(
    wall: Wall, memory: Memory, **wished: object
) -> AsyncIterator[tuple[ConsoleApp, Pilot[int]]]:
    unhurried = count(step=10).__next__  # whoever presses these keys means every one of them
    app = ConsoleApp(leading(wall, memory, sitting=1, **wished), clock=unhurried)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        yield app, pilot


def says(app: ConsoleApp, id: str) -> str:
    app.screen.refresh_console()  # type: ignore[attr-defined]
    return str(app.screen.query_one(f"#{id}", Words).visual)


@pytest.mark.parametrize("spoken", ["en", "de"])
async def test_every_button_has_room_in_a_small_window(wall: Wall, spoken: str) -> None:
    language.use(spoken)
    async with console(wall, Memory()) as (app, _):
        buttons = app.screen.query(ActionButton)
        assert len(buttons) == 7
        for button in buttons:
            assert 0 <= button.region.x < button.region.right <= 80, str(button.label)


async def test_one_key_moves_the_room(wall: Wall) -> None:
    memory = Memory()
    async with console(wall, memory) as (app, pilot):
        assert app.leading.at.status == "before"
        await pilot.press("space")
        assert app.leading.at.status == "open"
        await pilot.press("space")
        assert (app.leading.at.part, app.leading.at.leg) == (0, 1)
        await pilot.press("u")
        assert (app.leading.at.part, app.leading.at.leg) == (0, 0)
        await pilot.press("space", "left")
        assert (app.leading.at.part, app.leading.at.leg) == (0, 0)
        assert [step.does for step in memory.steps] == ["begin", "next", "back"]


async def test_a_key_that_is_held_or_pressed_twice_moves_the_room_once(wall: Wall) -> None:
    memory, now = Memory(), [0.0]
    app = ConsoleApp(leading(wall, memory, sitting=1), clock=lambda: now[0])

    async def pressed(pilot: Pilot[int], key: str, *times: float) -> list[str]:
        for time in times:
            now[0] = time
            await pilot.press(key)
        return [step.does for step in memory.steps]

    async with app.run_test(size=(80, 24)) as pilot:
        held = (660, *range(700, 3000, 40))
        assert await pressed(pilot, "space", 0.0, *(n / 1000 for n in held)) == ["begin"]
        assert ["counted once" in one.message for one in app._notifications] == [True]
        assert await pressed(pilot, "space", 4.0) == ["begin", "next"]
        assert not list(app._notifications)
        assert await pressed(pilot, "space", 4.2) == ["begin", "next"]
        assert await pressed(pilot, "u", 4.4) == ["begin"], "undo is there at once"
        assert await pressed(pilot, "u", *(n / 100 for n in range(450, 600, 4))) == ["begin"]
        assert await pressed(pilot, "u", 6.4) == []
        assert await pressed(pilot, "space", 6.5) == ["begin"], "another key was pressed between"


async def test_the_clock_runs_over_and_never_stops_anybody(wall: Wall) -> None:
    async with console(wall, Memory()) as (app, pilot):
        await pilot.press("space")
        wall.passes(seconds=15)
        app.screen.refresh_console()  # type: ignore[attr-defined]
        digits = app.screen.query_one("#left", Digits)
        assert digits.value == "1:00"
        wall.passes(seconds=90)
        app.screen.refresh_console()  # type: ignore[attr-defined]
        assert digits.value == "+0:30"
        assert digits.has_class("-over")


async def test_the_time_of_day_goes_on_while_nothing_else_changes(wall: Wall) -> None:
    async with console(wall, Memory()) as (app, pilot):
        await pilot.press("space", "b", "down", "down", "down", "down", "enter")
        before = says(app, "ends")
        wall.passes(minutes=1)
        after = says(app, "ends")
        assert before.split()[0] == f"{wall.now.astimezone() - timedelta(minutes=1):%H:%M}"
        assert after.split()[0] == f"{wall.now.astimezone():%H:%M}"


async def test_whoever_watches_hears_of_a_wall_clock_that_was_set(wall: Wall) -> None:
    told: list[float] = []
    app = ConsoleApp(
        leading(wall, sitting=1), watch=lambda leading: told.append(leading.wall().timestamp())
    )
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("space")
        await app.workers.wait_for_complete()
        so_far = len(told)
        wall.passes(seconds=30)
        says(app, "ends")
        await app.workers.wait_for_complete()
        assert len(told) == so_far
        wall.is_set(minutes=-60)
        assert f"{wall.now.astimezone():%H:%M}" in says(app, "ends")
        await app.workers.wait_for_complete()
        assert told[so_far:] == [wall.now.timestamp()]


async def test_a_break_waits_and_then_goes_on(wall: Wall) -> None:
    async with console(wall, Memory()) as (app, pilot):
        await pilot.press("space", "b", "down", "enter")
        assert app.leading.at.rest is not None
        assert says(app, "doing").startswith("A break")
        wall.passes(minutes=4)
        says(app, "doing")
        assert app.screen.query_one("#left", Digits).value == "6:00"
        wall.passes(minutes=8)
        says(app, "doing")
        assert app.screen.query_one("#left", Digits).value == "+2:00", "nobody calls them back"
        await pilot.press("space")
        assert app.leading.at.rest is None
        assert (app.leading.at.part, app.leading.at.leg) == (0, 0)


async def test_what_is_planned_for_tomorrow_says_so(wall: Wall) -> None:
    wall.passes(minutes=-20 * 60)
    async with console(wall, Memory()) as (app, pilot):
        assert "tomorrow" in says(app, "next-up")
        await pilot.press("space")
        assert "tomorrow" not in says(app, "next-up")


async def test_late_is_said_and_made_to_fit(wall: Wall) -> None:
    wall.passes(seconds=50)
    async with console(wall, Memory()) as (app, pilot):
        assert says(app, "late") == ""
        wall.passes(minutes=6, seconds=-50)
        await pilot.press("space")
        assert "6 minutes late" in says(app, "late")
        await pilot.press("f")
        assert says(app, "late") == ""


async def test_where_shortening_does_not_help_a_part_can_be_left_out(wall: Wall) -> None:
    wall.passes(minutes=55)
    async with console(wall, Memory()) as (app, pilot):
        await pilot.press("space")
        assert "F makes up for some" in says(app, "late")
        await pilot.press("f")
        assert "O leaves a part out." in says(app, "late")
        await pilot.press("o", "enter")
        assert "O leaves a part out." in says(app, "late")


async def test_two_minutes_more_only_for_both(wall: Wall) -> None:
    memory = Memory()
    async with console(wall, memory) as (app, pilot):
        await pilot.press("space", "space")
        assert app.leading.at.now.whose == "second"
        await pilot.press("m")
        assert [step.does for step in memory.steps] == ["begin", "next"]
        await pilot.press("space", "m")
        assert [step.does for step in memory.steps][-1] == "more"


async def test_a_note_is_kept_while_it_is_written(wall: Wall) -> None:
    memory = Memory()
    async with console(wall, memory) as (app, pilot):
        await pilot.press("space", "n")
        assert isinstance(app.screen, NoteScreen)
        await pilot.press(*"slower")
        await pilot.pause(0.6)
        assert [note.text for note in memory.notes.values()] == ["slower"]
        await pilot.press("f2", "v", "enter")
        assert app.screen.query_one(OwnWords).text == "slower"
        await pilot.press("f4", "enter")
        await pilot.pause(0.6)
        assert [note.text for note in memory.notes.values()] == ["slower"]
        await pilot.press("f4", "down", "enter")
        await pilot.pause()
        assert not memory.notes


async def test_nothing_that_was_painted_of_a_page_stays_in_memory(wall: Wall) -> None:
    def painted(words: str) -> bool:
        gc.collect()
        strips = [one for one in gc.get_objects() if isinstance(one, Strip)]
        return any(words in strip.text for strip in strips)

    memory = Memory()
    async with console(wall, memory) as (_app, pilot):
        await pilot.press("n", *"windowsill", "f2", "v")
        await pilot.pause()
        assert painted("windowsill")
        await pilot.press("escape", "n", "f2")
        await pilot.pause()
        assert not painted("windowsill")
        assert not painted("stays out of the report")


async def test_leaving_keeps_the_note_that_is_being_written(wall: Wall) -> None:
    memory = Memory()
    async with console(wall, memory) as (_app, pilot):
        await pilot.press("n", *"tea", "ctrl+q")
    assert [note.text for note in memory.notes.values()] == ["tea"]


async def test_a_part_is_left_out_and_the_evening_ends(wall: Wall) -> None:
    async with console(wall, Memory()) as (app, pilot):
        parts = len(app.leading.at.parts)
        await pilot.press("e")
        assert ["Nothing has begun" in one.message for one in app._notifications] == [True]
        await pilot.press("space", "o", "enter")
        assert not list(app._notifications)
        assert len(app.leading.at.parts) == parts - 1
        await pilot.press("e", "enter")
        assert app.leading.at.status == "open"
        await pilot.press("e", "down", "enter")
        assert app.leading.at.status == "over"
        await pilot.press("space", "m", "b", "f", "o")
        assert app.leading.at.status == "over"
        assert "No part is left" in [one.message for one in app._notifications][-1]
        assert buttons(app) == ["undo", "note", "else"]
        await pilot.press("u")
        assert app.leading.at.status == "open"
        assert buttons(app) == ["next", "more", "fit", "rest", "undo", "note", "else"]


def buttons(app: ConsoleApp) -> list[str]:
    """What the foot of the console offers."""
    return [button.does for button in app.screen.query(ActionButton) if button.display]


async def test_what_can_t_be_kept_is_said_and_nothing_moves(wall: Wall) -> None:
    memory = Memory()
    async with console(wall, memory) as (app, pilot):
        memory.refuses = JournalError("The disk is full.")
        await pilot.press("space")
        await pilot.pause()
        assert app.leading.at.status == "before"
        assert [one.message for one in app._notifications] == ["The disk is full."]


async def test_a_key_does_the_same_with_shift_or_caps_lock(wall: Wall) -> None:
    """The buttons show capitals: whoever types one as it stands there is understood."""
    async with console(wall, Memory()) as (app, pilot):
        await pilot.press("space", "space", "U")
        assert (app.leading.at.part, app.leading.at.leg) == (0, 0)
        await pilot.press("N", *"Room cold", "escape", "V")
        assert [note.text for note in app.leading.notes] == ["Room cold"]
        assert isinstance(app.screen, NotesScreen)

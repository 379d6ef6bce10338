"""The shelf of guides, as it is walked: quiet headings, the next evening first."""

from contextlib import closing
from pathlib import Path

from helpers.walker import named
from tui.at_table import Table, prepared, sat_down
from workshop.sitting.past import session_lines
from workshop.tui.screens.home_lines import GO_ON
from workshop.tui.screens.start import StartScreen
from workshop.tui.widgets.choice_list import ChoiceList

JOURNAL = "journal.db"


async def at_the_shelf(table: Table) -> ChoiceList:
    await table.open()
    await table.see("Start something")
    await table.press("1")
    await table.until(lambda: isinstance(table.screen, StartScreen), "at the guides")
    await table.see("For now", "The daily talk")
    return table.screen.query_one(ChoiceList)


def pointed(choices: ChoiceList) -> str:
    assert choices.highlighted is not None
    return choices.get_option_at_index(choices.highlighted).id or ""


async def test_the_first_line_goes_on_with_the_next_evening(tmp_path: Path) -> None:
    time = prepared(tmp_path / JOURNAL, "drift/turn/left", guide="nine-steps")
    async with sat_down(tmp_path / JOURNAL, time) as table:
        choices = await at_the_shelf(table)
        await table.see("Go on: Nine steps")
        assert pointed(choices).startswith(GO_ON)
        await table.press("enter")
        await table.until(lambda: table.app.sitting is not None, "gone on")
    with closing(named(tmp_path / JOURNAL, time)) as house:
        assert len(session_lines(house)) == 1, "nothing was begun anew"


async def test_no_key_stops_at_a_heading_and_the_first_one_is_seen_again(tmp_path: Path) -> None:
    time = prepared(tmp_path / JOURNAL, "drift/turn/left", guide="nine-steps")
    async with sat_down(tmp_path / JOURNAL, time) as table:
        choices = await at_the_shelf(table)
        passed = [pointed(choices)]
        for _line in range(choices.option_count):
            await table.press("down")
            passed.append(pointed(choices))
        lines = [option.id for option in choices.options if option.id]
        assert all(passed)
        assert list(dict.fromkeys(passed)) == lines
        assert pointed(choices) == lines[-1], "a line down from the last one it stays"
        for _line in range(choices.option_count):
            await table.press("up")
        assert pointed(choices) == lines[0], "and a line up from the first one"
        assert choices.scroll_offset.y == 0, "with the heading over it"


async def test_a_number_points_at_its_line_whatever_headings_stand_between(tmp_path: Path) -> None:
    time = prepared(tmp_path / JOURNAL, "drift/turn/left", guide="nine-steps")
    async with sat_down(tmp_path / JOURNAL, time) as table:
        choices = await at_the_shelf(table)
        lines = [option.id for option in choices.options if option.id]
        await table.press("4")
        assert pointed(choices) == lines[3]

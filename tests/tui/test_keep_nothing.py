"""Two people who want no record of this evening: how they say so, and what they are told."""

from contextlib import closing
from pathlib import Path

from helpers.walker import Time, named
from tui.at_table import Table, sat_down
from workshop.session import GoOn
from workshop.session.clock import LAPSES
from workshop.sitting.house import House
from workshop.sitting.past import session_lines
from workshop.tui.app import WorkshopApp
from workshop.tui.screens.keep_nothing import KeepNothingScreen
from workshop.tui.screens.start import StartScreen
from workshop.tui.widgets.choice_list import ChoiceList

JOURNAL = "journal.db"


async def at_the_guides(table: Table) -> None:
    await table.open()
    await table.see("Start something")
    await table.press("1")
    await table.until(lambda: isinstance(table.screen, StartScreen), "at the guides")
    await table.see("Keep nothing", "The daily talk")


def begun(path: Path) -> Time:
    time = Time()
    named(path, time).close()
    return time


async def test_one_key_one_page_and_one_more_key(tmp_path: Path) -> None:
    time = begun(tmp_path / JOURNAL)
    async with sat_down(tmp_path / JOURNAL, time) as table:
        await at_the_guides(table)
        await table.press("f5")
        await table.see("This time nothing is kept.", "no draft", "Begin, keep nothing")
        await table.press("enter", "space", "y")
        assert table.app.sitting is None, "only its own key begins it"
        await table.press("f2")
        await table.until(lambda: table.app.sitting is not None, "begun")
        await table.stage_shown()
        assert not table.view.kept
        assert (
            table.house.journal.read(lambda c: c.execute("SELECT * FROM session").fetchall()) == []
        )


async def test_going_back_begins_nothing(tmp_path: Path) -> None:
    time = begun(tmp_path / JOURNAL)
    async with sat_down(tmp_path / JOURNAL, time) as table:
        await at_the_guides(table)
        await table.press("f5", "escape")
        assert isinstance(table.screen, StartScreen)
        await table.press("enter")
        await table.until(lambda: table.app.sitting is not None, "begun")
        assert table.view.kept, "Enter keeps, as always"


async def test_a_guide_for_one_alone_says_that_it_never_keeps(tmp_path: Path) -> None:
    time = begun(tmp_path / JOURNAL)
    async with sat_down(tmp_path / JOURNAL, time) as table:
        await at_the_guides(table)
        ids = [option.id for option in table.screen.query_one(ChoiceList).options if option.id]
        await table.press(*["down"] * ids.index("caring-for-myself"), "f5")
        assert isinstance(table.screen, StartScreen)
        await table.see("nothing is ever kept")


async def test_the_palette_and_the_page_of_keys_tell_of_it(tmp_path: Path) -> None:
    time = begun(tmp_path / JOURNAL)
    async with sat_down(tmp_path / JOURNAL, time) as table:
        await at_the_guides(table)
        table.app.action_command_palette()
        await table.see("Keep nothing  (F5)")
        await table.press("escape", "f1")
        await table.see("F5", "Keep nothing", "without a record")


async def test_the_page_of_keys_and_the_palette_do_not_promise_that_it_is_saved(
    tmp_path: Path,
) -> None:
    time = begun(tmp_path / JOURNAL)
    async with sat_down(tmp_path / JOURNAL, time) as table:
        await at_the_guides(table)
        await table.press("f5", "f2")
        await table.until(lambda: table.app.sitting is not None, "begun")
        await table.stage_shown()
        await table.press("f1")
        await table.see("Leave at once. Nothing of this is kept.")
        assert not table.app.keeps()
        helps = [command.help for command in table.app.commands()]
        assert "Nothing of this is kept." in helps
        assert "Everything is saved already." not in helps


async def test_where_nothing_can_be_written_every_guide_is_begun_so(tmp_path: Path) -> None:
    time = begun(tmp_path / JOURNAL)
    with closing(House.open(tmp_path / JOURNAL, clock=time.clock, wall=time.wall)):
        async with sat_down(tmp_path / JOURNAL, time) as table:  # a second window
            await table.open()
            await table.see("without a record")
            await table.press("1")
            await table.until(lambda: isinstance(table.screen, StartScreen), "at the guides")
            await table.see("Keep nothing", "The daily talk")
            await table.press("enter")
            await table.until(lambda: isinstance(table.screen, KeepNothingScreen), "told")
            await table.press("f2")
            await table.until(lambda: table.app.sitting is not None, "begun")
            assert not table.view.kept


async def test_after_two_hours_it_is_gone_and_the_journal_was_not_touched(tmp_path: Path) -> None:
    time = begun(tmp_path / JOURNAL)
    async with sat_down(tmp_path / JOURNAL, time) as table:
        await at_the_guides(table)
        await table.press("f5", "f2")
        await table.until(lambda: table.app.sitting is not None, "begun")
        await table.stage_shown()
        touched: list[str] = []
        table.house.let_go_of_lapsed = lambda **_: touched.append("")  # type: ignore[method-assign]
        time.seconds += LAPSES.total_seconds() + 1
        await table.screen.tick()  # type: ignore[attr-defined]
        await table.see("Press Enter")
        assert (table.app.sitting, touched) == (None, [])


async def test_the_light_evening_that_follows_leaves_no_record_either(tmp_path: Path) -> None:
    time = begun(tmp_path / JOURNAL)
    async with sat_down(tmp_path / JOURNAL, time) as table:
        await at_the_guides(table)
        await table.press("f5", "f2")
        await table.until(lambda: table.app.sitting is not None, "begun")
        await table.stage_shown()
        while table.ended == "open":
            await table.stage_shown()
            if table.view.stage.does == "tonight" and not table.view.covered:
                await table.press("4", "enter")
            elif table.view.stage.does == "card":
                await table.let(max(0.0, table.view.seconds_left))
                await table.press("enter")
            else:
                table.sitting.act(GoOn()).result()
                await table.app.show_stage()
        await table.see("Something light", "nothing of it is kept")
        await table.press("enter")
        await table.until(lambda: table.sitting.guide.id == "light-evening", "something light")
        assert not table.view.kept
        assert session_lines(table.house) == []
        assert isinstance(table.app, WorkshopApp)

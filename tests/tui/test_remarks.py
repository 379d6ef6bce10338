"""What a page says of a key stands on that page, and goes with it."""

from datetime import UTC, datetime
from pathlib import Path

from tui.at_table import prepared, sat_down
from workshop.journal.journal import Journal
from workshop.sitting.demo import write_demo
from workshop.tui.widgets.action_bar import ActionBar
from workshop.tui.widgets.choice_list import ChoiceList


async def test_what_a_book_says_does_not_follow_home(tmp_path: Path) -> None:
    path = tmp_path / "journal.db"
    with Journal.open(path) as journal:
        write_demo(journal, today=datetime.now(UTC).date(), sessions=1)
    async with sat_down(path) as table:
        await table.open()
        await table.press("3")
        await table.see("The workshop")
        await table.press("enter")
        await table.see("Kept to remember")
        await table.press("right", "c")
        await table.see("was answered once so far.")
        assert "more below" not in table.text()
        table.screen.query_one(ActionBar).hush()  # what its timer does
        await table.see("more below")
        assert "so far" not in table.text()
        await table.press("c")
        await table.see("was answered once so far.")
        await table.press("left")
        assert "so far" not in table.text(), "it was said of the page after this one"
        await table.press("right", "c")
        await table.see("was answered once so far.")
        await table.press("escape", "escape")
        await table.see("Start something")
        assert "so far" not in table.text()


async def test_what_the_shelf_says_does_not_follow_home(tmp_path: Path) -> None:
    path = tmp_path / "journal.db"
    prepared(path, "signs/turn/left")
    async with sat_down(path) as table:
        await table.open()
        await table.press("1")
        await table.see("The workshop")
        shelf = table.screen.query_one(ChoiceList)
        shelf.highlighted = shelf.get_option_index("main")
        await table.press("enter")
        await table.see("Enter once more begins it anew.")
        await table.press("down")
        assert "once more" not in table.text(), "it was said of another guide"
        await table.press("up", "escape")
        await table.see("Good evening")
        assert "once more" not in table.text()

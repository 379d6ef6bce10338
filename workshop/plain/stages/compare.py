"""compare: a table to find oneself in, cell by cell."""

from workshop.activities.compare import Compare
from workshop.activities.parts import Answers
from workshop.ground.language import N_, _
from workshop.plain.page import Page
from workshop.session import Action, GoOn

HOW = N_("Type the numbers that fit you, with spaces between them. Enter alone leaves it as it is.")


def lead(page: Page) -> list[Action]:
    """Row after row, every cell with a number of its own."""
    activity, mine = page.view.activity, page.view.words.mine
    assert isinstance(activity, Compare)
    page.head()
    page.say(activity.text)
    cells: list[str] = []
    keys: list[str] = []
    for row in activity.rows:
        for column, cell in zip(activity.columns, row.cells, strict=True):
            keys.append(f"{row.id}/{column.id}")
            cells.append(f"{page.fill(cell)} ({page.fill(column.text)})")
    page.lines.items(cells)
    page.lines.say(_(HOW))
    so_far = [number for number, key in enumerate(keys) if key in mine]
    marked = page.several(len(keys), ">", so_far=so_far)
    answers: Answers = {keys[number]: 1 for number in marked}
    page.write_down(answers)
    return [GoOn()]

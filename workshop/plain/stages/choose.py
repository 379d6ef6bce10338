"""choose: a private list to mark, by numbers."""

from workshop.activities.choose import Choose
from workshop.activities.parts import Answers
from workshop.ground.language import N_, _
from workshop.plain.page import Page, asking
from workshop.session import Action, GoOn

HOW = N_("Type the numbers, with spaces between them. Enter alone leaves it as it is.")


def lead(page: Page) -> list[Action]:
    """The list once, then the numbers for each column, then a free line."""
    activity, mine = page.view.activity, page.view.words.mine
    assert isinstance(activity, Choose)
    page.head()
    page.say(activity.text)
    lines = activity.lines()
    page.lines.items([page.fill(line.text) for line in lines])
    page.lines.say(_(HOW))
    if activity.most:
        page.lines.say(_("At most {number}.").format(number=activity.most))
    titles = {column.id: column.text for column in activity.columns}
    answers: Answers = dict(mine)
    for column in activity.column_ids():
        keys = [f"{column}/{line.id}" for line in lines]
        so_far = [number for number, key in enumerate(keys) if key in answers]
        prompt = asking(titles[column]) if titles else ">"
        marked = page.several(len(lines), prompt, so_far=so_far)
        answers = {key: value for key, value in answers.items() if key not in keys}
        answers |= {keys[number]: 1 for number in marked[: activity.most or len(marked)]}
        page.write_down(answers)
    if activity.note:
        answers["note"] = page.line(page.fill(activity.note), str(answers.get("note", "")))
        page.write_down(answers)
    return [GoOn()]

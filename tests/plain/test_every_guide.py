"""Every guide is walked from end to end line by line, with answers of both, and read back."""

from contextlib import closing
from pathlib import Path

import pytest

from helpers.walker import Time
from plain.robot import Everything, Table, house_at
from workshop.activities import PrivateActivity
from workshop.activities.agree import Agree
from workshop.guide import load_file, shipped_paths
from workshop.session import unfold
from workshop.sitting.past import book, session_lines

GUIDES = [load_file(path) for path in shipped_paths()]
ANSWERED_ALONE = frozenset({"handover", "card"})


@pytest.mark.parametrize("guide", GUIDES, ids=lambda guide: guide.id)
def test_a_guide_is_walked_line_by_line_and_found_in_the_book(guide, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    time = Time()
    with closing(house_at(tmp_path, time)) as house:
        table = Table(house, time, guide.id, Everything())
        assert table.lead_to_the_end().status == "done"
        stages = {place.stage.id for place in unfold(guide).places}
        assert set(table.seen) == stages, "every stage has asked for something"
        said = " ".join(table.terminal.all.split())
        for module, activity in guide.activities():
            assert activity.title in said or activity.lens
            for point in (*module.facilitator, *activity.facilitator):
                assert " ".join(point.split()) not in said, "what a facilitator alone is told"
        if guide.alone:
            assert session_lines(house) == []
            return
        found = book(house, table.session)
        answers = {answer.activity.id: answer for page in found.pages for answer in page.answers}
        for _, activity in guide.activities():
            if activity.lens or getattr(activity, "pulse", False):
                continue
            if getattr(activity, "later", False):
                assert activity.id not in answers, "closed until another day"
            elif isinstance(activity, PrivateActivity):
                assert answers[activity.id].shown["left"]
                assert answers[activity.id].shown["right"]
                assert answers[activity.id].blocks()
            elif isinstance(activity, Agree):
                assert answers[activity.id].shown["both"]

"""Every guide is walked from its first page to its end, with answers of both, and read back.

The first page of every sort is put on the screen; what is done goes to the session directly. What
keys do is the matter of other tests.
"""

import asyncio
from contextlib import closing
from pathlib import Path

import msgspec
import pytest

from helpers.walker import Time
from workshop.activities import PrivateActivity
from workshop.activities.parts import Answers, Part
from workshop.guide import Guide, load_file, shipped_paths
from workshop.journal.journal import Journal
from workshop.journal.tables import sessions
from workshop.session import Action, Confirm, GoOn, Place, Script, Show, Tonight, WriteDown, unfold
from workshop.sitting.house import House
from workshop.sitting.naming import name_couple
from workshop.sitting.past import book
from workshop.sitting.sit_down import go_on, start
from workshop.sitting.view import View
from workshop.tui.app import WorkshopApp
from workshop.tui.screens.stage_screen import StageScreen

IDS = [load_file(path).id for path in shipped_paths()]

WHOLE = 3000
"""Steps after which a walk must be over."""


def answers(view: View) -> Answers:
    """Something for every part, as far as the activity takes it."""
    given = {part.id: value(part, number) for number, part in enumerate(view.activity.parts())}
    return view.activity.tidy(given)


def value(part: Part, number: int) -> str | int:
    return {"text": f"words {number}", "number": 5, "mark": 1, "place": number + 1}[part.holds]


def actions(view: View) -> list[Action]:
    """What the two do on this stage."""
    if view.interlude or view.covered:
        return [GoOn()]
    match view.stage.does, view.small.part:
        case "tonight", _:
            return [Tonight("fine")]
        case "turn" | "agree", "":
            return [WriteDown(answers(view)), GoOn()]
        case "turn", "share":
            return [Show(frozenset(view.words.mine))]
        case "agree", "confirm":
            return [Confirm("left"), Confirm("right"), GoOn()]
    return [GoOn()]


@pytest.mark.parametrize("guide", IDS)
def test_a_guide_is_walked_on_the_screen_and_found_in_the_book(guide: str, tmp_path: Path) -> None:
    time = Time()
    house = House(Journal.open(tmp_path / "journal.db"), clock=time.clock, wall=time.wall)
    name_couple(house, "Ana", "Jo")
    session, stages = asyncio.run(walked(house, time, guide))
    if load_file_of(guide).alone:
        with closing(House.open(tmp_path / "journal.db", read_only=True)) as house:
            assert stages == {place.stage.id for place in unfold(load_file_of(guide)).places}
            assert not house.journal.read(sessions.newest_first)
        return
    with closing(House.open(tmp_path / "journal.db", read_only=True)) as house:
        found = book(house, session)
        script = {place.stage.id for place in found_script(house, session)}
        assert stages == script, "every stage was on view"
        told = {answer.activity.id for page in found.pages for answer in page.answers}
        of_both = {
            activity.id
            for _, activity in load_file_of(guide).activities()
            if isinstance(activity, PrivateActivity)
            and not getattr(activity, "pulse", False)
            and not getattr(activity, "later", False)
            and not activity.lens
        }
        assert of_both <= told
        for page in found.pages:
            for answer in page.answers:
                assert answer.blocks(), f"{answer.activity.id} reads"


def load_file_of(guide: str) -> Guide:
    return next(g for g in map(load_file, shipped_paths()) if g.id == guide)


def found_script(house: House, session: str) -> tuple[Place, ...]:
    body = house.journal.read(lambda c: sessions.script(c, session))
    return msgspec.json.decode(body or "", type=Script).places


def looks_new(view: View, looks: set[tuple[str, ...]]) -> bool:
    """Whether no page of this sort was on the screen before: a kind, a step, a part of it."""
    stage = view.stage
    look = (view.activity.kind, stage.does, view.small.part, view.interlude, view.status)
    look = (*look, str(view.covered))
    known = look in looks
    looks.add(look)
    return not known


async def walked(house: House, time: Time, guide: str) -> tuple[str, set[str]]:
    """Through the whole guide, evening after evening; the session, and the stages on view."""
    app = WorkshopApp(lambda _: house)
    seen: set[str] = set()
    looks: set[tuple[str, ...]] = set()
    async with app.run_test(size=(80, 24)) as pilot:
        app.house = house
        app.sitting = start(house, guide)
        session = app.sitting.session_id
        for _ in range(WHOLE):
            view = app.sitting.view()
            if looks_new(view, looks):
                await app.show_stage()
                await pilot.pause(0)
                assert isinstance(app.screen, StageScreen)
            if view.status == "done":
                return session, seen
            if view.status == "resting":
                time.seconds += 24 * 3600
                app.sitting = go_on(house, session)
                continue
            seen.add(view.stage.id)
            if view.stage.does == "card":
                time.let(max(0.0, view.seconds_left), app.sitting)
            for action in actions(view):
                time.seconds += 1
                app.sitting.act(action).result()
    raise AssertionError(f"{guide} never ended")

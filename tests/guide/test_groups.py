"""What a guide says for evenings with a group: checked, worded, and never met by a couple."""

import re
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from msgspec.structs import replace

from guide.reading_ease import ease
from helpers.made_guides import Table, around
from helpers.made_guides import written as as_toml
from helpers.samples import EVERY_KIND
from workshop.activities import Activity
from workshop.activities.base import Scene
from workshop.ground.partner import SEATS
from workshop.guide import Guide, check, load_file, shipped_paths
from workshop.guide.series import check_series
from workshop.guide.series_shelf import shipped_paths as series_paths
from workshop.room.agenda import agenda
from workshop.session import unfold

GUIDES = [load_file(path) for path in shipped_paths()]
FOR_GROUPS = [g for g in GUIDES if any(m.facilitator for m in g.modules)]

READ = {"kind": "read", "title": "A card", "text": "Words."}


def guide_of(*activities: Table, **module: Any) -> Table:
    """Two chapters, the first of which ends the sentence of the test."""
    first = {"id": "one", "title": "One", "activities": list(activities)} | module
    ended = {"id": "end", "minutes": 1.0, **READ}
    return around([first, {"id": "two", "title": "Two", "activities": [ended]}])


def faults(table: Table) -> list[str]:
    return [f"{fault.where}: {fault.expected}" for fault in check(as_toml(table))[1]]


@pytest.mark.parametrize("least", [0.25, 1.0, 2.0, 2])
def test_an_author_says_what_is_left_at_least(least: float) -> None:
    table = guide_of({"id": "card", "minutes": 2.0, "least": least, **READ})
    guide, found = check(as_toml(table))
    assert not found
    assert guide is not None
    assert guide.activity("card").least == least
    assert guide.activity("end").least == 0


@pytest.mark.parametrize(
    ("least", "told"),
    [
        (0, "more than 0 and at most 2, as minutes"),
        (2.25, "more than 0 and at most 2, as minutes"),
        (-1, "more than 0 and at most 2, as minutes"),
        (1.1, "quarters of a minute"),
    ],
)
def test_it_is_some_time_and_not_more_than_all_of_it(least: float, told: str) -> None:
    [fault] = faults(guide_of({"id": "card", "minutes": 2.0, "least": least, **READ}))
    assert fault.startswith("one/card/least: ")
    assert told in fault


def test_what_is_never_shortened_has_no_least_below_its_minutes() -> None:
    quiet = {"id": "quiet", "kind": "breathe", "title": "Quiet", "text": "Q.", "minutes": 2.0}
    [fault] = faults(guide_of(quiet | {"least": 1.0}))
    assert fault == "one/quiet/least: nothing here, or 2: a breathe is never shortened"
    assert not faults(guide_of(quiet | {"least": 2.0}))
    table = guide_of({"id": "card", "minutes": 1.0, **READ})
    table["modules"][1]["activities"][0]["least"] = 0.5
    [fault] = faults(table)
    assert fault == "two/end/least: nothing here, or 1: the last module is never shortened"


def single(**first: Any) -> Table:
    """A guide of one chapter: a talk that can be shortened, and an ending."""
    floor = {"id": "floor", "kind": "dialogue", "title": "Floor", "text": "Rules.", "turn": 2.0}
    floor |= {"prompt": "Something", "minutes": 5.0} | first
    ended = {"id": "end", "minutes": 1.0, **READ}
    return around([{"id": "one", "title": "One", "activities": [floor, ended]}])


def test_in_a_guide_of_one_module_only_its_last_activity_keeps_all_of_its_time() -> None:
    table = single(least=3.0)
    assert not faults(table)
    table["modules"][0]["activities"][1]["least"] = 0.5
    [fault] = faults(table)
    assert fault == (
        "one/end/least: nothing here, or 1: the last activity of a single module is never shortened"
    )
    table["modules"][0]["activities"][1]["least"] = 1.0
    assert not faults(table)


@pytest.mark.parametrize("least", [0.0, 3.0, 4.0, 5.0])
def test_what_the_checker_lets_stand_is_what_a_late_evening_leaves(least: float) -> None:
    guide = check(as_toml(single(**({"least": least} if least else {}))))[0]
    assert guide is not None
    parts = {part.id: part for part in agenda(guide, unfold(guide)).parts}
    assert parts["end"].least == parts["end"].seconds == 60
    floor = parts["floor"]
    # Without a word half of each floor stays, and what is read of it.
    assert floor.least == (least * 60 if least else floor.seconds - 2 * 60)


@pytest.mark.parametrize("guide", GUIDES, ids=lambda guide: guide.id)
def test_a_least_that_is_given_says_something(guide: Guide) -> None:
    """In no shipped guide it stands where nothing can ever be taken."""
    closing = guide.closing()
    for _, activity in guide.activities():
        if activity.id in closing or activity.kind in ("check", "breathe"):
            assert activity.least in (0, activity.minutes), activity.id


@pytest.mark.parametrize(
    ("points", "where", "told"),
    [
        ([" "], "facilitator", "some words"),
        (["x" * 241], "facilitator", "at most 240 of them"),
        (["Go on."] * 9, "facilitator", "at most 8"),
        (["Ask {first}."], "facilitator", "no names"),
        ("Go on.", "facilitator", "a list of texts"),
    ],
)
def test_talking_points_are_few_and_short(points: object, where: str, told: str) -> None:
    card = {"id": "card", "minutes": 2.0, **READ}
    [fault] = faults(guide_of(card | {"facilitator": points}))
    assert fault.startswith(f"one/card/{where}: ")
    assert told in fault
    [fault] = faults(guide_of(card, facilitator=points))
    assert fault.startswith(f"one/{where}: ")
    assert told in fault


def test_a_break_stands_before_a_later_chapter() -> None:
    table = guide_of({"id": "card", "minutes": 2.0, **READ})
    table["modules"][1]["break_before"] = 7.5
    guide, _ = check(as_toml(table))
    assert guide is not None
    assert guide.breaks() == {"two": 7.5}
    assert guide.breaks(sitting=1) == {"two": 7.5}
    table["modules"][1]["sitting"] = 2
    table["modules"][0]["sitting"] = 1
    guide, _ = check(as_toml(table))
    assert guide is not None
    assert guide.breaks() == {"two": 7.5}
    assert guide.breaks(sitting=2) == {}, "the evening begins with it"
    assert [module.id for module in guide.walked(2)] == ["two"]
    table["modules"][0]["break_before"] = 10
    assert faults(table) == ["one/break_before: nothing here: the evening begins with it"]


def test_one_person_is_no_group() -> None:
    card = {"id": "card", "kind": "check", "title": "Card", "minutes": 0.75, "seconds": 40}
    card |= {"text": "Alone.", "questions": ["Could I?"], "ending": "Light is fine."}
    table = guide_of(card) | {"alone": True}
    assert not faults(table)
    table["modules"][1] |= {"facilitator": ["Say."], "break_before": 5}
    assert sorted(faults(table)) == [
        "two/break_before: nothing here: one person is no group",
        "two/facilitator: nothing here: one person is no group",
    ]


@pytest.mark.parametrize("make", EVERY_KIND, ids=lambda make: make.__name__)
def test_every_kind_knows_its_bounds(make: Callable[[], Activity]) -> None:
    activity = make()
    assert not list(activity.problems())
    wrong = list(replace(activity, least=activity.minutes + 0.25).problems())
    assert [problem.key for problem in wrong] == ["least"]


def for_couples(guide: Guide) -> Guide:
    """The same without a word for a group."""
    modules = tuple(
        replace(
            module,
            facilitator=(),
            break_before=0.0,
            activities=tuple(replace(a, facilitator=(), least=0.0) for a in module.activities),
        )
        for module in guide.modules
    )
    return replace(guide, modules=modules)


@pytest.mark.parametrize("guide", FOR_GROUPS, ids=lambda guide: guide.id)
def test_a_couple_walks_the_same_with_and_without(guide: Guide) -> None:
    bare = for_couples(guide)
    assert bare != guide
    assert unfold(guide) == unfold(bare)
    points = {point for _, a in guide.activities() for point in a.facilitator}
    points |= {point for module in guide.modules for point in module.facilitator}
    for place in unfold(guide).places:
        activity, again = (g.activity(place.stage.activity) for g in (guide, bare))
        said = [activity.said(Scene(place.stage, seat)) for seat in SEATS]
        assert said == [again.said(Scene(place.stage, seat)) for seat in SEATS]
        assert activity.parts() == again.parts()
        assert not {text for each in said for text in each if isinstance(text, str)} & points


def all_points() -> Iterator[object]:
    """Everything a facilitator is given to say, by the file it stands in."""
    for guide in GUIDES:
        points = [point for module in guide.modules for point in module.facilitator]
        points += [point for _, activity in guide.activities() for point in activity.facilitator]
        if points:
            yield pytest.param(points, id=guide.id)
    for path in series_paths():
        series, _ = check_series(path.read_bytes())
        assert series is not None
        yield pytest.param([point for e in series.evenings for point in e.note], id=series.id)


@pytest.mark.parametrize("points", all_points())
def test_what_a_facilitator_says_is_plain(points: list[str]) -> None:
    whole = ease(points)
    assert whole.flesch >= 70
    assert whole.sentence <= 12
    for point in points:
        assert "!" not in point
        for sentence in re.split(r"[.?:;…]”?\s", point):
            assert len(sentence.split()) <= 20, point


@pytest.mark.parametrize("points", all_points())
def test_no_couple_is_asked_to_tell_the_group(points: list[str]) -> None:
    asked = re.compile(r"\b(share with|tell|report to|show) the (group|room|others)\b", re.I)
    for point in points:
        assert not asked.search(point) or re.search(r"nobody|never|not", point, re.I), point


def test_some_guides_are_ready_for_a_group() -> None:
    ready = {guide.id for guide in FOR_GROUPS}
    assert {"main", "talk-time", "needs-told", "looking-back", "curious-again"} <= ready
    for guide in FOR_GROUPS:
        activities: list[Activity] = [activity for _, activity in guide.activities()]
        if guide.id == "main":
            assert all(activity.facilitator for activity in activities)
            fixed = {a.id for a in guide.modules[-1].activities}
            for activity in activities:
                if activity.kind not in ("check", "breathe") and activity.id not in fixed:
                    assert activity.least, activity.id


def test_the_main_workshop_fits_into_two_hours_with_its_breaks() -> None:
    main = GUIDES[0]
    for sitting in (0, 1, 2):
        assert main.breaks(sitting)
        walked = sum(module.minutes for module in main.walked(sitting))
        assert walked + sum(main.breaks(sitting).values()) <= 120

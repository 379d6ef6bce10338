"""What a room does together is found in every couple's own script, whoever begins there."""

import pytest

from workshop.ground.partner import SEATS, Seat
from workshop.guide import Guide, by_id, load_file, shipped_paths
from workshop.room.agenda import agenda
from workshop.room.legs import legs
from workshop.room.refit import fitted
from workshop.session import unfold

TWO = [guide.id for guide in map(load_file, shipped_paths()) if not guide.alone]


def guide_of(id: str) -> Guide:
    return by_id(id)[0]


@pytest.mark.parametrize("id", TWO)
def test_the_same_legs_whoever_begins(id: str) -> None:
    guide = guide_of(id)
    left, right = (legs(unfold(guide, first)) for first in SEATS)
    assert [(leg.id, leg.share, leg.fixed) for leg in left] == [
        (leg.id, leg.share, leg.fixed) for leg in right
    ]
    assert len({leg.id for leg in left}) == len(left)


@pytest.mark.parametrize("id", TWO)
@pytest.mark.parametrize("first", SEATS)
def test_every_stage_but_a_rest_is_in_one_leg(id: str, first: Seat) -> None:
    script = unfold(guide_of(id), first)
    walked = [stage for leg in legs(script) for stage in leg.stages]
    assert walked == [p.stage.id for p in script.places if p.stage.does != "rest"]


@pytest.mark.parametrize("id", TWO)
def test_a_leg_is_one_partner_s_alone_or_one_stage_of_both(id: str) -> None:
    script = unfold(guide_of(id), "left")
    for leg in legs(script):
        stages = [script.at(stage).stage for stage in leg.stages]
        if leg.alone:
            assert len({stage.seat for stage in stages}) == 1
            assert stages[0].does == "handover"
        else:
            assert [stage.does for stage in stages if stage.does != "swap"] == [leg.does]


@pytest.mark.parametrize("id", TWO)
def test_the_agenda_holds_all_of_it_and_both_have_alike(id: str) -> None:
    guide = guide_of(id)
    script = unfold(guide, "left")
    plan = agenda(guide, script)
    assert [leg.id for part in plan.parts for leg in part.legs] == [leg.id for leg in legs(script)]
    assert plan.ends == round(guide.minutes * 60)
    for part in plan.parts:
        for leg in part.legs:
            alike = {one.share for one in part.legs if leg.pair and one.pair == leg.pair}
            assert len(alike) < 2
            assert 0 <= leg.least <= leg.share


def test_an_author_says_how_much_is_left_at_least() -> None:
    guide = guide_of("main")
    plan = agenda(guide, unfold(guide, "left"))
    said = 0
    for part in plan.parts:
        activity = guide.activity(part.id)
        if activity.least and part.least < part.seconds:
            said += 1
            assert activity.least * 60 <= part.least < activity.least * 60 + len(part.legs)
    assert said


@pytest.mark.parametrize("id", ["daily-talk", "talk-time", "light-evening"])
def test_an_evening_of_one_chapter_can_be_shortened_but_for_its_end(id: str) -> None:
    guide = guide_of(id)
    assert len(guide.modules) == 1
    plan = agenda(guide, unfold(guide, "left"))
    *before, last = plan.parts
    assert last.least == last.seconds
    assert any(part.least < part.seconds for part in before)
    for part in plan.parts:
        if guide.activity(part.id).kind in ("breathe", "check"):
            assert part.least == part.seconds
    late = fitted(plan.parts, 120, plan.ends)
    assert late.late == 0
    assert late.parts[-1] == last
    for part in late.parts:
        for leg in part.legs:
            assert len({one.share for one in part.legs if leg.pair and one.pair == leg.pair}) < 2


@pytest.mark.parametrize("id", TWO)
def test_what_an_evening_ends_with_is_never_shortened(id: str) -> None:
    guide = guide_of(id)
    for sitting in (None, *{module.sitting for module in guide.modules}):
        plan = agenda(guide, unfold(guide, "left"), sitting=sitting)
        closing = guide.closing(sitting or 0)
        assert plan.parts[-1].id in closing or guide.activity(plan.parts[-1].id).same_turn
        for part in plan.parts:
            if part.id in closing:
                assert part.least == part.seconds, part.id

"""What is shown of a room's pulse tells nobody what one person gave, nor do two displays."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations_with_replacement

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers.effort import effort
from workshop.room import pulse
from workshop.room.pulse import BANDS, LEAST, Gathering, Given, Moment, Shown

ITEMS = ("close", "heard")
MOMENTS: tuple[Moment, ...] = ("before", "after")
NUMBERS = range(11)

World = dict[tuple[Moment, int], dict[str, int]]
"""What each person gave at each moment."""


def band_of(number: int) -> int:
    return next(place for place, (low, high) in enumerate(BANDS) if low <= number <= high)


def displayed(world: World) -> tuple[Shown, ...]:
    gathering = Gathering(ITEMS)
    for (moment, person), numbers in world.items():
        assert gathering.give(Given(moment, f"p{person}", numbers))
    return gathering.close()


def of_one(numbers: Sequence[int], moment: Moment = "after") -> tuple[Shown, ...]:
    return displayed({(moment, n): {"close": number} for n, number in enumerate(numbers)})


@st.composite
def worlds(draw: st.DrawFn, least: int = LEAST, most: int = 14, alike: bool = True) -> World:
    """The same people before and after; often nearly all of them alike."""
    people = draw(st.integers(least, most))
    usual = draw(st.lists(st.integers(0, 10), min_size=1, max_size=3))
    number = st.sampled_from(usual) | st.integers(0, 10) if alike else st.integers(0, 10)
    return {
        (moment, person): {item: draw(number) for item in ITEMS}
        for moment in MOMENTS
        for person in range(people)
    }


# --- what is shown --------------------------------------------------------------------------------


def test_ten_people_and_what_of_them() -> None:
    numbers = [0, 1, 2, 3, 4, 5, 6, 7, 8, 10]
    [shown] = of_one(numbers)
    assert shown == Shown("after", "close", 10, (2, 2, 3, 2, 1))
    assert shown.mean == pytest.approx((2 * 0.5 + 2 * 2.5 + 3 * 5 + 2 * 7.5 + 9.5) / 10)
    assert of_one(numbers[:9]) == ()


@pytest.mark.parametrize("outside", range(5))
def test_where_nearly_all_are_alike_nothing_is_drawn(outside: int) -> None:
    [shown] = of_one([9] * (12 - outside) + [3] * outside)
    assert shown.people == 12
    assert bool(shown.counts) == (outside >= 3)
    assert (shown.mean is None) == (outside < 3)


def test_of_too_few_it_stays_open_and_more_can_come() -> None:
    gathering = Gathering(ITEMS)
    for person in range(LEAST):
        assert not gathering.is_enough()
        assert gathering.close() == ()
        gathering.give(Given("before", f"p{person}", {"close": person}))
    assert gathering.is_enough()
    assert [shown.people for shown in gathering.close()] == [LEAST]


def test_items_are_counted_each_by_who_gave_a_number_there() -> None:
    world: World = {("after", n): {"close": n % 11, "heard": n % 11} for n in range(12)}
    for person in range(3):
        del world["after", person]["heard"]
    assert [shown.item for shown in displayed(world)] == ["close"]


def test_who_left_in_between_is_not_told_by_the_difference() -> None:
    numbers = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]
    world: World = {(m, n): {"close": number} for m in MOMENTS for n, number in enumerate(numbers)}
    assert [shown.moment for shown in displayed(world)] == ["before", "after"]
    left = displayed({**world, ("before", 11): {"close": 3}, ("after", 12): {"close": 7}})
    assert left == displayed(world), "whoever gave numbers only once is in no display"
    del world["after", 4]
    found = displayed(world)
    assert [(shown.moment, shown.people) for shown in found] == [("before", 10), ("after", 10)]
    assert found == displayed({**world, ("before", 4): {"close": 10}})
    del world["after", 5]
    assert [shown.moment for shown in displayed(world)] == ["before"], "after there are nine"
    for person in range(20, 23):
        world["after", person] = {"close": 2}
    assert [shown.moment for shown in displayed(world)] == ["after"]


def test_only_numbers_that_can_be_given_are_taken_in() -> None:
    gathering = Gathering(ITEMS)
    for wrong in ({"close": 11}, {"close": -1}, {"other": 3}):
        with pytest.raises(ValueError, match="pulse"):
            gathering.give(Given("before", "p", wrong))


# --- nobody's number can be worked out ------------------------------------------------------------


@effort(150)
@given(worlds(), st.data())
def test_all_the_others_together_cannot_tell_a_number(world: World, data: st.DataObject) -> None:
    """Whatever is shown, another number of the victim's would have been shown alike."""
    key = data.draw(st.sampled_from(sorted(world)))
    item = data.draw(st.sampled_from(ITEMS))
    low, high = BANDS[band_of(world[key][item])]
    assert high > low
    seen = displayed(world)
    for other in range(low, high + 1):
        assert displayed({**world, key: {**world[key], item: other}}) == seen


def histograms(people: int) -> Iterator[tuple[int, ...]]:
    """Every way in which so many people can stand in the bands."""
    return combinations_with_replacement(range(len(BANDS)), people)


def found_out(people: int, together: int) -> list[object]:
    """In every room there can be: what so many in it find out who lay their numbers together.

    They know what is shown, and so all rooms that would show the same. In these they look for
    somebody whose band is the same in all.
    """
    found: list[object] = []
    rooms: dict[tuple[Shown, ...], list[Counter[int]]] = defaultdict(list)
    for bands in histograms(people):
        rooms[of_one([BANDS[band][0] for band in bands])].append(Counter(bands))
    assert len(rooms) > 500
    for seen, possible in rooms.items():
        for known in combinations_with_replacement(range(len(BANDS)), together):
            others = [room - Counter(known) for room in possible if Counter(known) <= room]
            if others and len(set().union(*others)) == 1:
                found.append((seen, known))
    return found


@pytest.mark.parametrize("people", [10, 11, 13])
@pytest.mark.parametrize("together", [0, 1, 2])
def test_no_two_together_can_tell_the_band_of_anybody_else(people: int, together: int) -> None:
    assert found_out(people, together) == []


def test_with_a_weaker_rule_two_would_find_something(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pulse, "OUTSIDE", 2)
    assert found_out(10, 2)
    assert found_out(10, 1) == []


def test_three_together_can_find_something() -> None:
    """The first lines of `pulse.py` say so."""
    assert found_out(10, 3)


def test_nine_of_ten_together_learn_the_band_of_the_tenth() -> None:
    """The first lines of `pulse.py` say so."""
    numbers = [1, 1, 1, 5, 5, 5, 5, 9, 9, 9]
    seen = of_one(numbers)
    fits = [number for number in NUMBERS if of_one([*numbers[:-1], number]) == seen]
    assert fits == [9, 10]


@effort(100)
@given(worlds(), st.data())
def test_of_all_displays_of_an_evening_another_world_fits(
    world: World, data: st.DataObject
) -> None:
    """Before and after together: a world with another band of the victim's shows the same."""
    people = 1 + max(person for _moment, person in world)
    know = set(data.draw(st.lists(st.integers(0, people - 1), max_size=2)))
    victim = data.draw(st.sampled_from(sorted(set(range(people)) - know)))
    moment = data.draw(st.sampled_from(MOMENTS))
    item = data.draw(st.sampled_from(ITEMS))
    seen = displayed(world)
    assert any(
        displayed(other) == seen
        for other in other_worlds(world, know, victim, moment, item)
        if band_of(other[moment, victim][item]) != band_of(world[moment, victim][item])
    )


def other_worlds(
    world: World, know: set[int], victim: int, moment: Moment, item: str
) -> Iterator[World]:
    """Worlds in which those who know gave the same, and the victim perhaps not."""

    def with_numbers(numbers: dict[int, int]) -> World:
        changed = {(moment, p): {**world[moment, p], item: n} for p, n in numbers.items()}
        return {**world, **changed}

    others = {p for m, p in world if m == moment} - know
    mine = world[moment, victim][item]
    for one in others - {victim}:
        yield with_numbers({victim: world[moment, one][item], one: mine})
    for low, _high in BANDS:
        yield with_numbers({victim: low})
        yield with_numbers(dict.fromkeys(others, low))


# --- nor by looking more than once ----------------------------------------------------------------

OPS = st.lists(
    st.one_of(
        st.tuples(
            st.just("give"),
            st.sampled_from(MOMENTS),
            st.integers(0, 13),
            st.fixed_dictionaries({item: st.integers(0, 10) for item in ITEMS}),
        ),
        st.tuples(st.just("back"), st.just("before"), st.integers(0, 13), st.just({})),
        st.tuples(st.just("close"), st.just("before"), st.just(0), st.just({})),
        st.tuples(st.just("restart"), st.just("before"), st.just(0), st.just({})),
    ),
    min_size=20,
    max_size=80,
)


@effort(200)
@given(OPS, st.integers(0, 14), st.integers(0, 14))
def test_there_is_one_display_at_most_and_it_never_changes(
    ops: list[tuple[str, Moment, int, dict[str, int]]], before: int, after: int
) -> None:
    """Whoever comes late, or takes a number back, changes nothing that was shown."""
    rows: World = {}
    for moment, count in (("before", before), ("after", after)):
        for person in range(count):
            rows[moment, person] = {"close": person % 11, "heard": (3 * person) % 11}
    gathering = Gathering(ITEMS, as_given(rows))
    shown: tuple[Shown, ...] = ()
    for what, moment, person, numbers in ops:
        if what == "give":
            taken_in = gathering.give(Given(moment, f"p{person}", numbers))
            assert taken_in == (not shown)
            rows[moment, person] = numbers
        elif what == "back":
            gathering.take_back(f"p{person}")
            for each in MOMENTS:
                rows.pop((each, person), None)
        elif what == "restart":
            gathering = Gathering(ITEMS, as_given(rows), shown)
        else:
            expected = shown or displayed(rows)
            shown = gathering.close()
            assert shown == expected
        assert gathering.shown == shown
        assert gathering.is_enough() == bool(shown or displayed(rows))


def as_given(rows: World) -> list[Given]:
    return [Given(moment, f"p{person}", numbers) for (moment, person), numbers in rows.items()]


@effort(150)
@given(worlds(least=LEAST + 1, alike=False), st.data())
def test_who_took_theirs_back_is_in_no_display(world: World, data: st.DataObject) -> None:
    """Nor is who left in between: whatever they had given, the same is shown."""
    person = data.draw(st.integers(0, max(person for _moment, person in world)))
    moment = data.draw(st.sampled_from(MOMENTS))
    once = {key: numbers for key, numbers in world.items() if key != (moment, person)}
    numbers = data.draw(st.fixed_dictionaries({item: st.integers(0, 10) for item in ITEMS}))
    kept: Moment = "before" if moment == "after" else "after"
    assert displayed({**once, (kept, person): numbers}) == displayed(once)
    gathering = Gathering(ITEMS, as_given(world))
    gathering.take_back(f"p{person}")
    assert gathering.close() == displayed(
        {key: numbers for key, numbers in world.items() if key[1] != person}
    )

"""Every kind on paper: all its words, a page of one's own that is nobody else's, and the card."""

from collections.abc import Callable, Iterator

import pytest
from msgspec import Struct
from msgspec.structs import asdict

from helpers import samples
from helpers.samples import EVERY_KIND
from workshop.activities import KINDS, Activity, PrivateActivity
from workshop.activities.paper import Boxes, Cards, Ideas, Lines, Points, Say, Sign, some

EVERY = pytest.mark.parametrize("make", EVERY_KIND)

NOT_ON_PAPER = {
    *("id", "was", "title", "begins", "lens", "words", "families", "about", "reader", "recall"),
    *("recall_from", "harmless"),
    *("reveal_if_one", "talk_if_one"),  # paper can't know who showed what
    *("text_if_none", "prompt_if_none"),  # nor whether there is something to recall
    "facilitator",  # for nobody of the two
}
"""Keys with words that no couple reads on paper."""


def strings(value: object) -> Iterator[str]:
    """Every text in it."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for each in value:
            yield from strings(each)
    elif isinstance(value, Struct):
        for each in asdict(value).values():
            yield from strings(each)


def authored(value: object) -> Iterator[str]:
    """What an author wrote for the couple."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for each in value:
            yield from authored(each)
    elif isinstance(value, Struct):
        for key, each in asdict(value).items():
            if key not in NOT_ON_PAPER:
                yield from authored(each)


def test_every_kind_is_among_the_samples() -> None:
    assert {make().kind for make in EVERY_KIND} == set(KINDS)


@EVERY
def test_every_word_for_the_couple_stands_on_it(make: Callable[[], Activity]) -> None:
    activity = make()
    paper = activity.paper()
    there = " ".join(strings((paper.alone, paper.together)))
    for text in authored(activity):
        assert text in there, text


@EVERY
def test_what_is_answered_alone_has_a_page_of_its_own(make: Callable[[], Activity]) -> None:
    activity = make()
    paper = activity.paper()
    alone = isinstance(activity, PrivateActivity) or paper.card
    assert bool(paper.alone) == alone
    assert bool(paper.after) == isinstance(activity, PrivateActivity)


@EVERY
def test_a_person_alone_is_told_nothing_of_another(make: Callable[[], Activity]) -> None:
    activity = make()
    if not activity.solo():
        return
    paper = activity.paper(solo=True)
    assert not (paper.alone and paper.together)
    assert not paper.after or paper.card
    for text in strings((paper.alone, paper.together)):
        assert "you both" not in text
        assert "{second}" not in text


def test_nothing_of_the_card_can_be_filled_in() -> None:
    paper = samples.check().paper()
    assert paper.card
    assert not paper.together
    assert all(isinstance(field, Say | Points) for field in paper.alone)


def test_on_paper_nothing_mutual_is_compared() -> None:
    """Paper can't show what two have in common without showing more (safety page, 6)."""
    options = samples.lines("film", "tea", "walk", "kiss", "bath")
    harmless = ("film", "tea", "walk")
    paper = samples.choose(mutual=True, options=options, harmless=harmless).paper()
    assert Boxes(("Film", "Tea", "Walk", "Kiss", "Bath")) in paper.alone
    assert Points(("Film", "Tea", "Walk")) in paper.together
    shared = " ".join(strings(paper.together))
    assert "Kiss" not in shared
    assert "Bath" not in shared
    assert "Lay beside each other" not in shared
    assert paper.after.startswith("Nobody is shown this page")


def test_numbers_of_a_pulse_and_a_line_for_later_are_never_laid_beside_each_other() -> None:
    pulse = samples.pulse().paper()
    assert not pulse.together
    assert "Nobody is shown them" in pulse.after
    later = samples.write(later=True).paper()
    assert not later.together
    assert "closed" in later.after


def test_an_agreement_has_lines_and_a_box_for_both() -> None:
    paper = samples.agree(words="rituals", longest=5).paper()
    kinds = [type(field) for field in paper.together]
    assert kinds[-1] is Sign
    assert Lines in kinds
    (ideas,) = (field for field in paper.together if isinstance(field, Ideas))
    assert len(ideas.groups[0][1]) == 12


def test_of_a_long_list_of_cards_every_depth_has_twice_what_is_drawn() -> None:
    deck = samples.deck(cards=(), words="questions", families=("light", "deep"), each=3)
    groups = [field for field in deck.paper().together if isinstance(field, Cards)]
    assert [field.title for field in groups] == ["Easy to answer", "Deep, with time"]
    assert [len(set(field.cards)) for field in groups] == [6, 6]


def test_the_builder_brings_its_four_parts_and_words() -> None:
    prompt = samples.lines("moment")
    fields = samples.write(prompts=prompt, builder=True).paper().alone
    labels = [field.label for field in fields if isinstance(field, Lines)]
    assert labels == ["When", "I feel", "because I need", "Would you"]
    assert sum(isinstance(field, Ideas) for field in fields) == 2


def test_some_of_many_are_spread_over_all_of_them() -> None:
    lines = [str(number) for number in range(10)]
    assert some(lines, 5) == ("0", "2", "4", "6", "8")
    assert some(lines, 40) == tuple(lines)
    assert some([], 3) == ()

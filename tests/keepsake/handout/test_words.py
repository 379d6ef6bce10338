"""What is read on paper is made for paper: no screen, no keys, nothing that only a program does."""

import html
import re

import pytest

from keepsake.handout.test_pages import EACH, made, text_of
from workshop.guide import Guide
from workshop.guide.load import load
from workshop.sitting.handouts import handouts

OF_A_PROGRAM = re.compile(
    r"""\b(
        \w*screens? | keyboards? | keys? | press(es|ed)? | typ(e|es|ed|ing) | programs?
      | computers? | laptops? | buttons? | menus? | arrows? | cursor | click\w* | scroll\w*
      | palette | below | your\ book | close\ this
      | \w*bildschirm\w* | tastatur\w* | (?-i:Tasten?) | drück\w* | tipp\w* | getippt
      | programm(?!e\b)\w*
      | computers? | rechner\w* | knopf | knöpfe | menü\w* | pfeil\w* | klick\w* | unten
      | (euer|eurem)\ buch
    )\b""",
    re.IGNORECASE | re.VERBOSE,
)
"""Words of what stands before a couple at a screen. `programme` is none of them."""

OF_LIFE = (
    "Opening up meets silence, a sigh, a screen",
    "A meal without screens",
    "Press your feet against the floor, then let go.",
    "In the same key",
    "a meal without a screen, a walk",
    "by screens, a minute at a time",
    "in a room or on a screen",
    "Drink, pills, work or screens",
    "Supper with a candle and no screen",
    "The same, on a screen",
    "“I reach for my screen when it gets heavy.”",
    "Work, worry and screens took it",
    "a sigh, a screen, a mood",
    "to eat once each week without screens",
    "two minutes later each has a screen",
    "Press both feet into the floor",
    "When we eat in front of the screen",
    "I am looking at a screen",
    "clearing the ice off the windscreen",
    "Nothing goes below the surface",
    "Press your feet against the floor, and let go.",
    "The louder it gets below",
    "Below: do I still count?",
    "the key in the door",
    "More time at a screen",
    "Press your feet into the floor.",
    "Ein Essen ohne Bildschirm",
    "Use a phone or computer that only you can open.",
    "Nimm ein Handy oder einen Computer",
)
"""Lines in which such a word means something of the couple's own day."""


def read_by_a_couple(page: str) -> str:
    """All they read of it; what is said to whoever prints it is not theirs."""
    there = text_of(re.sub(r'<p class="screen">.*?</p>', "", page))
    return there.replace("’", "'")


def left_over(page: str) -> set[str]:
    """Words of a program on these pages that stand in no line about life."""
    there = read_by_a_couple(page)
    for line in OF_LIFE:
        there = there.replace(line.replace("’", "'"), "")
    return {there[max(0, m.start() - 40) : m.end() + 20] for m in OF_A_PROGRAM.finditer(there)}


@EACH
def test_no_page_speaks_of_a_screen_or_a_program(code: str, id: str) -> None:
    assert not left_over(made(code, id)[1].couple)


def test_each_line_about_life_is_there() -> None:
    """A line that is gone leaves no room for a word of a program to come in by."""
    pages = {read_by_a_couple(made(*each)[1].couple) for each in EACH.args[1]}
    for line in OF_LIFE:
        assert OF_A_PROGRAM.search(line), line
        assert any(line.replace("’", "'") in page for page in pages), line


@pytest.mark.parametrize(
    "said",
    [
        "Look at each other, not at the screen.",
        "A types, both confirm.",
        "Press Enter.",
        "The arrows move.",
        "What you typed goes when you close this.",
        "It will head this session in your book.",
        "Schaut nicht auf den Bildschirm.",
        "Dann tippt A.",
        "Drückt eine Taste.",
        "In eurem Buch steht er darüber.",
    ],
)
def test_a_word_of_a_program_would_be_seen(said: str) -> None:
    assert left_over(handouts(guide_with(text=said)).couple)


def guide_with(**activity: object) -> Guide:
    """A guide of one card."""
    import tomli_w

    table = {"id": "card", "kind": "read", "title": "A card", "minutes": 1.0, **activity}
    module = {"id": "m", "title": "Part", "activities": [table]}
    head = {"format": 1, "id": "made", "title": "Made", "language": "en", "summary": "Short."}
    return load(tomli_w.dumps(head | {"modules": [module]}).encode())


def test_an_author_gives_other_words_for_paper() -> None:
    other = {"text": "Write it, {first}.", "closing": "Fold it."}
    guide = guide_with(text="Type it, {first}.", closing="Close it.", on_paper=other)
    there = text_of(handouts(guide).couple)
    assert "Write it, A." in there
    assert "Fold it." in there
    assert "Type it" not in there
    assert "Close it" not in there
    assert guide.activity("card").printed().on_paper == other
    assert getattr(guide.activity("card"), "text", "") == "Type it, {first}.", "as at a screen"


def test_words_for_paper_are_words_and_nothing_else() -> None:
    guide = guide_with(text="Words.", on_paper={"text": "<script>x</script>\x1b[2J"})
    page = handouts(guide).couple
    assert "<script" not in page
    assert "<script>x</script>" in html.unescape(page)
    assert "\x1b" not in page


def test_what_only_both_picked_is_not_promised_on_paper() -> None:
    """Paper compares nothing, so its words never say that it does (safety page, 6)."""
    for id in ("affection-slowly", "eight-steps", "finding-back", "nine-steps"):
        there = text_of(made("en", id)[1].couple)
        assert not re.search(r"comes to light|will appear|harmless ones|filled up", there), id
        assert "nothing on it is compared" in there

"""Four parts make one tidy text, whatever was typed into them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop.coach import nudges
from workshop.coach.builder import build
from workshop.ground import language


@pytest.mark.parametrize(
    ("parts", "text"),
    [
        (
            ("you come home late", "lonely", "company", "text me"),
            "When you come home late, I feel lonely because I need company. Would you text me?",
        ),
        (
            ("When You come home late.", "I feel Lonely", "Because I need rest", "would you Call?"),
            "When you come home late, I feel lonely because I need rest. Would you call?",
        ),
        (("", "lonely", "", ""), "I feel lonely."),
        (("", "", "rest", ""), "I need rest."),
        (("", "sad", "rest", ""), "I feel sad because I need rest."),
        (("Ana is away", "", "rest", ""), "When Ana is away, I need rest."),
        (("Ana is away", "sad", "", ""), "When Ana is away, I feel sad."),
        (("the door slams", "", "", ""), "When the door slams …"),
        (("the door slams", "", "", "knock"), "When the door slams, would you knock?"),
        (("", "", "", "please call me"), "Would you call me?"),
        (("", "tired", "", "hold me"), "I feel tired. Would you hold me?"),
        (("", "", "", ""), ""),
        (("when", "I feel", "because I need", "would you"), ""),
        (("  …", "!", " ", "?"), ""),
        (("i'm late", "i am sad,\nand tired...", "to be heard;", ""), "When I'm late, I feel sad, "
         "and tired because I need to be heard."),
        (("we argue", "I'm sad", "", ""), "When we argue, I feel sad."),
        (("BBC news is on", "OK", "", ""), "When BBC news is on, I feel OK."),
        (("", "ill", "", ""), "I feel ill."),
    ],
)  # fmt: skip
def test_the_parts_make_a_tidy_text(parts: tuple[str, str, str, str], text: str) -> None:
    assert build(*parts) == text


def test_in_another_language_each_part_is_a_sentence() -> None:
    language.use("de")
    text = build("  du spät kommst ", "allein.", "", "mir schreiben?")
    assert text == "Wenn du spät kommst … Ich fühle mich allein. Würdest du mir schreiben?"
    assert build() == ""


def test_what_the_builder_makes_is_fine_with_the_coach() -> None:
    text = build("you come home late", "lonely", "company", "text me")
    assert nudges(text) == []


@given(*[st.text(max_size=60)] * 4)
def test_any_parts_make_one_line(when: str, feel: str, need: str, would: str) -> None:
    text = build(when, feel, need, would)
    assert text == " ".join(text.split())
    assert text == "" or text.endswith((".", "?", "…"))
    assert "  " not in text

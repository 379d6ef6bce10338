"""What holds for every text: no error, sound offsets, time in proportion to the length."""

import subprocess
import sys
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers.coach_sentences import sentences
from workshop.coach import Nudge, nudges
from workshop.coach.rules import RULES

KNOWN = sorted({word for line in sentences("blaming") + sentences("harm") for word in line.split()})


def sound(text: str) -> list[Nudge]:
    """The nudges of a text, after what has to be true of any."""
    found = nudges(text)
    before = 0
    for nudge in found:
        assert before <= nudge.start < nudge.end <= len(text)
        assert text[nudge.start : nudge.end].strip() == text[nudge.start : nudge.end]
        assert nudge.rule in {rule.id for rule in RULES}
        assert nudge.hint
        before = nudge.end
    return found


@given(st.text())
def test_any_text(text: str) -> None:
    sound(text)


@given(st.text(st.characters(codec=None, categories=["Cs", "Cc", "Po", "Lu", "Mn"])))
def test_any_odd_characters(text: str) -> None:
    sound(text)


@given(st.lists(st.sampled_from(KNOWN), max_size=40), st.sampled_from([" ", ", ", ". ", "\n", "’"]))
def test_any_mix_of_known_words(words: list[str], between: str) -> None:
    sound(between.join(words))


@given(
    st.sampled_from(sentences("blaming")),
    st.sampled_from(["{}", "  {}  ", "{}\n", "\0{}", "é. {}"]),
)
def test_offsets_follow_what_stands_around(text: str, around: str) -> None:
    wrapped = around.format(text)
    shift = wrapped.index(text)
    assert [(n.start - shift, n.end - shift) for n in sound(wrapped)] == [
        (n.start, n.end) for n in nudges(text)
    ]


@pytest.mark.parametrize("text", sentences("blaming"))
def test_the_kind_of_apostrophe_or_capital_makes_no_difference(text: str) -> None:
    for other in (text.replace("'", "’"), text.replace("’", "'"), text.lower(), text.upper()):
        assert nudges(other)


def test_quoted_words_are_somebody_elses() -> None:
    assert nudges('My mother shouted "you never listen to me" and left.') == []
    assert nudges("I told myself “you are so lazy” again.") == []
    assert nudges('"You never listen to me."')  # the whole text in marks is the writer's own
    assert nudges('You are so "selfish".')  # so is a single word


def test_nothing_says_nothing() -> None:
    assert nudges("") == nudges(" \n\0") == nudges("Hello") == nudges("Du hörst mir nie zu.") == []


@pytest.mark.parametrize(
    "piece",
    [
        "you ",
        "you never ",
        "you always are so ",
        "I feel like you ",
        "not ",
        "a" * 50,
        "you're ",
        '"',
        "“you ",
        "'you ",
        ". ",
        "-",
        "’",
        "you just want to because you only ",
        "if you had only just told me I would ",
        " ".join(KNOWN) + " ",
    ],
)
def test_ten_times_the_text_takes_about_ten_times_as_long(piece: str) -> None:
    nudges(piece)

    def seconds(length: int) -> float:
        text = (piece * (length // len(piece) + 1))[:length]
        start = time.process_time()
        sound(text)
        return time.process_time() - start

    short = min(seconds(3_000) for _ in range(2))
    assert seconds(30_000) < 30 * short + 0.5


def test_a_hundred_thousand_characters() -> None:
    assert sound("You never listen, and I miss you. " * 3_000)
    assert sound("you never listen and I miss you " * 3_125)


def test_the_coach_is_light() -> None:
    """It is needed while somebody types, so it brings nothing but a little standard library."""
    code = "import sys; before = set(sys.modules); import workshop.coach; print(*sys.modules)"
    run = subprocess.run(
        [sys.executable, "-S", "-c", f"import sys; sys.path[:0] = {sys.path!r}; {code}"],
        capture_output=True,
        text=True,
        check=True,
    )
    heavy = {"msgspec", "textual", "rich", "sqlite3", "dataclasses", "inspect", "json", "tomllib"}
    assert not heavy & set(run.stdout.split())


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("He never asks how my mum is doing.", "always-never"),
        ("My wife is so lazy.", "label"),
        ("She only comes along to please her mother.", "motive"),
        ("My husband forgot. He always forgets.", "always-never"),
    ],
)
def test_the_partner_in_the_third_person(text: str, rule: str) -> None:
    assert rule in [nudge.rule for nudge in nudges(text)]


@pytest.mark.parametrize(
    "text",
    [
        "My mother never asks me anything. She is so cold.",
        "Our son always forgets his lunch and I run after him.",
        "I told my boss you were ill, and he never answers.",
        "My husband always makes me laugh.",
        "She brought me tea and sat with me.",
    ],
)
def test_somebody_else_in_the_third_person(text: str) -> None:
    assert nudges(text) == []


def test_where_somebody_is_said_to_hit_there_is_silence() -> None:
    assert nudges("My husband is so lazy. He hit me last night.") == []

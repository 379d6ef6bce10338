"""What the two are called on every page, whatever stands in the journal."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers.hostile import HOSTILE, steering
from workshop.ground.partner import LONGEST_NAME, Partner

ANY = st.text(st.characters(codec=None, exclude_categories=()))


@given(ANY, ANY)
def test_a_name_is_one_harmless_line(name: str, mark: str) -> None:
    called = Partner("a" * 16, name, "left", mark=mark).called
    assert called == " ".join(called.split()) != ""
    assert len(called) <= LONGEST_NAME + 5
    assert steering(called.encode()) == []


@pytest.mark.parametrize("what", HOSTILE)
def test_a_hostile_name_is_harmless(what: str) -> None:
    assert steering(Partner("a" * 16, HOSTILE[what], "left").called.encode()) == []


@pytest.mark.parametrize(
    ("name", "mark", "called"),
    [
        ("Ana", "", "Ana"),
        ("Ana", "2", "Ana 2"),
        ("A\x1b[31mna\n", "", "A[31mna"),
        ("\u202e\x00", "", "?"),
        ("x" * 10**7, "", "x" * LONGEST_NAME),
    ],
)
def test_names(name: str, mark: str, called: str) -> None:
    assert Partner("a" * 16, name, "left", mark=mark).called == called

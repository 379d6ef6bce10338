"""The picture’s signs differ by shape, and stay letters where a terminal has no others."""

import pytest

from workshop.ground.partner import SEATS
from workshop.tui.widgets.trend_signs import Signs, knows_letters_only


@pytest.mark.parametrize("plain", [False, True])
def test_no_two_things_have_one_sign(plain: bool) -> None:
    signs = Signs(plain=plain)
    shown = [*(signs.points[seat] for seat in SEATS), signs.both, signs.session, signs.ritual]
    assert len(set(shown)) == len(shown)
    assert signs.thread("left", alone=False) != signs.thread("right", alone=False)
    assert signs.thread("left", alone=True) == signs.thread("right", alone=True)
    assert all(sign.isascii() for sign in shown) == plain


@pytest.mark.parametrize(("term", "plain"), [("linux", True), ("xterm-256color", False)])
def test_the_bare_console_gets_letters(term: str, plain: bool) -> None:
    assert knows_letters_only({"TERM": term}) == plain
    assert not knows_letters_only({})

"""Rituals that are ready: each can be read back, two weeks end, a session is there."""

from datetime import date, timedelta

import pytest

from workshop.guide import by_id
from workshop.rituals.sentence import sentence
from workshop.sitting.ready import READY, Ready, ready

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize("one", READY, ids=lambda one: one.id)
def test_each_can_be_read_back(one: Ready) -> None:
    ritual = one.ritual(TODAY)
    assert one.words.rstrip("?") in sentence(ritual)
    assert ready(one.words) is one
    if ritual.guide:
        assert by_id(ritual.guide)[0].modules[-1].sitting == 1


def test_the_two_weeks_are_fourteen_days() -> None:
    ritual = next(one for one in READY if one.days).ritual(TODAY)
    assert len(ritual.falls_on(TODAY, TODAY + timedelta(days=60))) == 14

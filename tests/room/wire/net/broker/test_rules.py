"""Who may say what, and hear what."""

import pytest

from helpers.room import TOPICS
from workshop.room.wire.net.broker.rules import Rules

RULES = Rules(TOPICS, "secret")
MINE = TOPICS.to("ab" * 16)


@pytest.mark.parametrize(
    ("user", "password", "leads"),
    [
        (None, None, False),
        ("anna", b"secret", False),
        ("leader", b"secret", True),
        ("leader", b"secre", None),
        ("leader", b"", None),
        ("leader", None, None),
    ],
)
def test_who_leads(user: str | None, password: bytes | None, leads: bool | None) -> None:
    assert RULES.leads(user, password) is leads


@pytest.mark.parametrize(
    ("topic", "couple", "leader"),
    [
        (TOPICS.up, True, True),
        (TOPICS.now, False, True),
        (TOPICS.announce, False, True),
        (TOPICS.piece(3), False, True),
        (MINE, False, True),
        (TOPICS.up + "/more", False, True),
        ("workshop/other/up", False, False),
        ("workshop/ab12", False, False),
        ("workshop/ab123/up", False, False),
        ("$SYS/broker", False, False),
    ],
)
def test_who_may_say_what(topic: str, couple: bool, leader: bool) -> None:
    assert RULES.may_say(topic, leads=False) is couple
    assert RULES.may_say(topic, leads=True) is leader


@pytest.mark.parametrize(
    ("wanted", "couple", "leader"),
    [
        (TOPICS.down, True, True),
        (TOPICS.guide, True, True),
        (MINE, True, True),
        (TOPICS.up, False, True),
        (TOPICS.to("+"), False, True),
        (TOPICS.to("#"), False, True),
        (TOPICS.to("ab/cd"), False, True),
        (TOPICS.to(""), False, True),
        ("workshop/ab12/#", False, True),
        ("workshop/+/down/+", False, False),
        ("workshop/other/down/+", False, False),
        ("#", False, False),
        ("+/+/up", False, False),
        ("$SYS/#", False, False),
    ],
)
def test_who_may_hear_what(wanted: str, couple: bool, leader: bool) -> None:
    assert RULES.may_hear(wanted, leads=False) is couple
    assert RULES.may_hear(wanted, leads=True) is leader

"""Who hears what, and what latecomers are told."""

import pytest

from workshop.room.wire.net.broker import packets
from workshop.room.wire.net.broker.switch import MOST_KEPT, Switch, matches


class Ear:
    def __init__(self) -> None:
        self.heard: list[bytes] = []

    def send(self, packet: bytes) -> None:
        self.heard.append(packet)


@pytest.mark.parametrize(
    ("topic", "wanted", "meant"),
    [
        ("a/b", "a/b", True),
        ("a/b", "a/+", True),
        ("a/b", "+/b", True),
        ("a/b", "#", True),
        ("a/b", "a/#", True),
        ("a", "a/#", True),
        ("a/b/c", "a/+", False),
        ("a/b/c", "a/+/c", True),
        ("a/b", "a/b/c", False),
        ("a/b", "a/#/b", False),
        ("a/", "a/+", True),
    ],
)
def test_which_topics_a_subscription_means(topic: str, wanted: str, meant: bool) -> None:
    assert matches(topic, wanted) is meant


def test_everybody_hears_it_once_who_wants_to() -> None:
    switch, one, two, other = Switch(), Ear(), Ear(), Ear()
    for wanted in ("a/b", "a/+", "#"):
        switch.hear(one, wanted)
    switch.hear(two, "a/b")
    switch.hear(other, "a/c")
    switch.say("a/b", b"x", keep=False)
    assert one.heard == two.heard == [packets.publish("a/b", b"x")]
    assert other.heard == []


def test_who_no_longer_wants_to_hears_nothing() -> None:
    switch, one = Switch(), Ear()
    switch.hear(one, "a/+")
    switch.hear(one, "a/b")
    switch.forget(one, "a/+")
    switch.forget(one, "a/b")
    switch.forget(one, "never")
    switch.say("a/b", b"x", keep=False)
    assert one.heard == []


def test_latecomers_hear_the_newest_that_was_kept() -> None:
    switch, one = Switch(), Ear()
    switch.say("a/b", b"old", keep=True)
    switch.say("a/b", b"new", keep=True)
    switch.say("a/b", b"not kept", keep=False)
    switch.say("a/c", b"gone", keep=True)
    switch.say("a/c", b"", keep=True)
    switch.hear(one, "a/+")
    assert one.heard == [packets.publish("a/b", b"new", retain=True)]


def test_no_more_is_kept_than_a_room_needs() -> None:
    switch, one = Switch(), Ear()
    for number in range(MOST_KEPT + 10):
        switch.say(f"a/{number}", b"x", keep=True)
    switch.say("a/0", b"newer", keep=True)
    switch.hear(one, "a/+")
    assert len(one.heard) == MOST_KEPT
    assert packets.publish("a/0", b"newer", retain=True) in one.heard

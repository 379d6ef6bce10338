"""What a facilitator and a couple get of it: stage, seconds left, counts, pulses, the guide.

`Network` is calm here unless a test says otherwise; what a bad one does is in test_network.py.
"""

import hashlib

import pytest
from msgspec.structs import replace

from helpers.room_network import WALL, End, Network, Weather, made
from workshop.room.wire.events import (
    Counts,
    GuideAnnounced,
    GuideCame,
    PulseCame,
    StageCame,
)
from workshop.room.wire.follower.follower import ALONE_AFTER
from workshop.room.wire.leader.couples import LOST_AFTER, MOST, Couples
from workshop.room.wire.leader.kept import Kept, new_evening, started_again
from workshop.room.wire.leader.leader import GUIDE_AGAIN, Leader
from workshop.room.wire.letters import letters_down, letters_up, pieces
from workshop.room.wire.letters.messages import GuideInfo, Here, Now, Pulse, TimeAsk
from workshop.room.wire.peer import Outgoing, Peer
from workshop.room.wire.secret import code, sealing
from workshop.room.wire.topics import LONGEST


def room(couples: int = 1, **more: object) -> tuple[Network, Leader, list[End]]:
    net = Network(1)
    leader = net.start(**more)
    leader.show("listen-1", part="listen", ends=300.0)
    ends = [net.join() for _ in range(couples)]
    net.run(4)
    return net, leader, ends


def standing(net: Network, end: End) -> str:
    return end.peer.standing(end.clock(net.at))


def left(net: Network, end: End) -> float | None:
    return end.peer.left(end.clock(net.at))


def test_a_couple_is_at_the_rooms_stage_and_second_as_soon_as_it_joins() -> None:
    net, leader, _ = room(0)
    net.run(60)
    end = net.join()
    assert standing(net, end) == "waiting"
    assert (end.peer.stage, left(net, end)) == (None, None)
    net.run(0.5)
    assert end.peer.stage == Now((1 << 20) + 1, "listen-1", "listen", 300.0)
    assert left(net, end) == pytest.approx(300 - leader.room_time(net.now), abs=0.05)
    assert standing(net, end) == "in step"
    net.run(1)
    assert leader.counts(net.now) == Counts(here=1)


def test_a_clock_that_stands_says_what_is_left_and_one_without_an_end_nothing() -> None:
    net, leader, [end] = room()
    leader.show("listen-1", part="listen", held=123.0)
    net.run(30)
    assert left(net, end) == 123.0
    leader.show("talk", part="talk")
    net.run(1)
    assert left(net, end) is None
    leader.show("talk", part="talk", ends=1.0)
    net.run(1)
    assert (left(net, end) or 0) < -30


def test_the_same_is_told_again_and_is_no_news() -> None:
    net, leader, [end] = room()
    leader.show("listen-1", part="listen", ends=300.0)
    net.run(30)
    assert sum(isinstance(each, StageCame) for each in end.events) == 1
    assert sum(each.topic.endswith("/now") for each in net.ever) >= 15


def test_a_lost_network_leaves_a_couple_alone_on_its_own_clock_and_then_it_is_back() -> None:
    net, leader, [end] = room()
    net.cut(end)
    net.run(ALONE_AFTER + 2)
    assert standing(net, end) == "alone"
    assert left(net, end) == pytest.approx(300 - leader.room_time(net.now), abs=0.05)
    leader.show("listen-2", part="listen", ends=600.0)
    net.run(60)
    assert end.peer.stage is not None
    assert end.peer.stage.stage == "listen-1"
    net.connect(end)
    net.run(0.3)
    assert end.peer.stage.stage == "listen-2"
    assert standing(net, end) == "in step"


def test_a_couple_that_knows_the_room_went_on_but_not_where_to_is_alone() -> None:
    net, leader, [end] = room()
    end.deaf_to = net.room.topics.now
    leader.show("listen-2", part="listen")
    net.run(20)
    assert end.peer.stage is not None
    assert end.peer.stage.stage == "listen-1"
    assert standing(net, end) == "alone"


def test_the_evening_is_over_when_the_leader_says_so() -> None:
    net, leader, [end] = room()
    leader.show("", over=True)
    net.run(2)
    assert standing(net, end) == "over"


def goes_by(net: Network, end: End, secret: bytes = b"of one evening") -> None:
    end.peer.go_by(secret, end.clock(net.at))
    net.run(1)


def test_a_couple_whose_program_broke_off_and_comes_back_is_one_couple() -> None:
    net, leader, [other, broken] = room(2)
    goes_by(net, broken)
    assert leader.counts(net.now) == Counts(here=2), "as who it was before, it has left"
    broken.peer.say(broken.clock(net.at), hand=True)
    net.run(1)
    net.cut(broken)
    net.run(LOST_AFTER + 10)
    assert leader.counts(net.now) == Counts(here=1, lost=1)
    again = net.join()
    net.run(2)
    goes_by(net, again)
    assert leader.counts(net.now) == Counts(here=2), "and nobody looks for anybody"
    net.run(LOST_AFTER + 10)
    assert leader.counts(net.now) == Counts(here=2)
    again.peer.say(again.clock(net.at), done=True)
    net.run(1)
    assert leader.counts(net.now) == Counts(here=2, done=1)
    assert standing(net, again) == standing(net, other) == "in step"


def test_a_couple_that_is_cut_off_at_once_after_it_came_back_is_missed() -> None:
    net, leader, [broken] = room()
    goes_by(net, broken)
    net.cut(broken)
    net.run(LOST_AFTER + 10)
    assert leader.counts(net.now) == Counts(lost=1)


def test_hand_and_done_are_counted_and_done_is_of_one_stage() -> None:
    net, leader, [one, two] = room(2)
    one.peer.say(one.clock(net.at), hand=True)
    two.peer.say(two.clock(net.at), done=True)
    net.run(1)
    assert leader.counts(net.now) == Counts(here=2, hands=1, done=1)
    leader.show("listen-1", part="listen", ends=420.0)
    net.run(15)
    assert leader.counts(net.now) == Counts(here=2, hands=1, done=1)
    leader.show("listen-2", part="listen", ends=600.0)
    assert leader.counts(net.now).done == 0
    net.run(15)
    one.peer.say(one.clock(net.at), hand=False)
    net.run(1)
    assert leader.counts(net.now) == Counts(here=2)


def test_who_leaves_is_not_counted_and_who_is_not_heard_is_lost() -> None:
    net, leader, [one, two, _] = room(3)
    net.cut(one)
    two.peer.leave(two.clock(net.at))
    net.run(LOST_AFTER + 1)
    assert leader.counts(net.now) == Counts(here=1, lost=1)
    net.connect(one)
    net.run(3)
    assert leader.counts(net.now) == Counts(here=2)


def test_a_greeting_that_is_lost_is_sent_again() -> None:
    net, leader, [end] = room()
    net.cut(end)
    end.peer.say(end.clock(net.at), hand=True)
    net.run(0.5)
    end.connected = True
    net.run(3)
    assert leader.counts(net.now).hands == 1


def test_a_pulse_comes_once_and_says_only_its_numbers() -> None:
    net, leader, [end] = room()
    leader.show("pulse", asks="before")
    net.run(2)
    end.peer.give_pulse("before", [1, 2, 3, 4, 5], end.clock(net.at))
    end.peer.give_pulse("before", [1, 2, 3, 4, 5], end.clock(net.at))
    assert end.peer.unsent == 2
    net.run(150)
    assert end.peer.unsent == 0
    pulses = [each for each in net.heard if isinstance(each, PulseCame)]
    assert [(each.when, each.marks) for each in pulses] == [("before", (1, 2, 3, 4, 5))] * 2
    assert leader.refused["twice"] == 4


def test_pulses_wait_for_the_room_and_do_not_leave_at_the_moment_they_are_given() -> None:
    net, leader, [end] = room()
    leader.show("pulse", asks="after")
    net.run(2)
    net.cut(end)
    net.run(10)
    end.peer.give_pulse("after", [5] * 5, end.clock(net.at))
    net.run(30)
    assert end.peer.unsent == 1
    net.connect(end)
    net.run(1)
    assert end.peer.unsent == 0


def test_who_leaves_right_after_giving_a_pulse_does_not_lose_it() -> None:
    net, leader, [end] = room()
    leader.show("pulse", asks="after")
    net.run(2)
    end.peer.give_pulse("after", [5] * 5, end.clock(net.at))
    end.peer.leave(end.clock(net.at))
    net.run(0.3)
    assert end.peer.unsent == 0
    assert any(isinstance(each, PulseCame) for each in net.heard)
    assert leader.counts(net.now) == Counts()


def test_a_pulse_that_was_not_asked_for_or_came_before_a_crash_is_refused() -> None:
    net, leader, [end] = room()
    end.peer.give_pulse("before", [5] * 5, end.clock(net.at))
    net.run(9)
    assert leader.refused["not asked"] == 1
    leader.show("pulse", asks="before")
    net.run(30)
    [came] = [each for each in net.heard if isinstance(each, PulseCame)]
    net.crash()
    again = net.start(tokens=[came.token])
    again.show("pulse", asks="before")
    net.run(80)
    assert again.refused["twice"] == 1


@pytest.mark.parametrize("marks", [[5] * 4, [5] * 6, [11] * 5, [-1] * 5, ["5"] * 5])
def test_a_pulse_of_anything_else_is_not_given(marks: list[int]) -> None:
    net, _, [end] = room()
    with pytest.raises(ValueError, match=r"\$"):
        end.peer.give_pulse("before", marks, end.clock(net.at))
    assert end.peer.unsent == 0


def test_a_guide_travels_to_who_wants_it_and_to_nobody_else() -> None:
    toml = b"title = 'x'\n" * 10_000
    guide = replace(pieces.told("own", "Our own", toml), title="Our \x1b[31mown")
    net, _, [one, two] = room(2, guide=guide, toml=toml)
    told = [each for each in one.events if isinstance(each, GuideAnnounced)]
    assert [(each.guide.id, each.guide.title) for each in told] == [("own", "Our [31mown")]
    one.peer.want_guide(one.clock(net.at))
    assert net.room.topics.guide in one.peer.subscriptions()
    net.run(25)
    came = [each for each in one.events if isinstance(each, GuideCame)]
    assert [(each.toml, each.guide) for each in came] == [(toml, guide)]
    assert net.room.topics.guide not in one.peer.subscriptions()
    assert not any(isinstance(each, GuideCame) for each in two.events)
    assert net.room.topics.guide not in two.peer.subscriptions()


def test_a_guide_of_any_title_lets_couples_in() -> None:
    toml = b"title = 'long'"
    net, leader, [end] = room(1, guide=pieces.told("own", "Our own " * 2500, toml), toml=toml)
    assert standing(net, end) == "in step"
    assert leader.counts(net.now) == Counts(here=1)
    [known] = [event.guide for event in end.events if isinstance(event, GuideAnnounced)]
    assert known.title == ("Our own " * 25).strip()


def test_pieces_that_were_lost_are_told_again_where_a_couple_lacks_them() -> None:
    toml = b"y" * 100_000
    net, _, [end] = room(1, guide=pieces.told("own", "Own", toml), toml=toml)
    net.retained.clear()
    end.peer.want_guide(end.clock(net.at))
    net.run(GUIDE_AGAIN + 3)
    assert any(isinstance(each, GuideCame) for each in end.events)
    pieces_told = sum("/guide/" in each.topic for each in net.ever)
    net.run(60)
    assert sum("/guide/" in each.topic for each in net.ever) == pieces_told


def test_a_member_can_not_give_the_couples_another_guide() -> None:
    toml = b"y" * 1000
    guide = pieces.told("own", "Own", toml)
    net, _, [end] = room(1, guide=guide, toml=toml)
    net.retained.clear()
    end.peer.want_guide(end.clock(net.at))
    topic = net.room.topics.piece(0)
    [piece] = pieces.cut(guide, toml)
    letter = letters_down.Letter(net.kept.evening, 2**60, 1.0, replace(piece, data=b"other"))
    forged = letters_down.written(net.room.key, sealing.new_key(), topic, letter)
    net.publish([Outgoing(topic, forged, True)])
    net.run(GUIDE_AGAIN + 3)
    [came] = [each for each in end.events if isinstance(each, GuideCame)]
    assert came.toml == toml
    assert end.peer.refused["forged"] == 1


def test_a_leader_that_is_started_again_goes_on_and_is_followed() -> None:
    net, leader, [end] = room()
    before = end.peer.stage
    net.crash()
    net.run(20)
    assert standing(net, end) == "alone"
    again = net.start()
    net.run(3)
    assert end.peer.stage == before
    again.show("listen-2", part="listen", ends=600.0)
    net.run(2)
    assert end.peer.stage is not None
    assert before is not None
    assert end.peer.stage.number > before.number
    assert again.room_time(net.now) == pytest.approx(leader.room_time(net.now))
    net.run(20)
    assert again.counts(net.now) == Counts(here=1)


def test_a_leader_started_again_with_a_wrong_wall_clock_is_followed_all_the_same() -> None:
    net, _, [end] = room()
    net.crash()
    net.leader = again = Leader(net.kept, net.room, net.now, WALL - 5 * 3600)
    assert again.room_time(net.now) == 0.0
    net.run(3)
    assert left(net, end) == pytest.approx(300 - net.at, abs=0.05)
    again.show("listen-1", part="listen", ends=again.room_time(net.now) + 100)
    net.run(2)
    assert left(net, end) == pytest.approx(98, abs=0.05)


def test_letters_of_a_couple_do_not_count_for_a_leader_that_was_started_again() -> None:
    net, _, [_end] = room()
    old = [each for each in net.ever if each.topic.endswith("/up")]
    net.crash()
    again = net.start()
    for each in old:
        assert again.receive(each.topic, each.payload, net.now) == []
    assert again.counts(net.now) == Counts()
    assert again.refused["unreadable"] == len(old)


def test_last_weeks_evening_under_the_same_code_is_not_taken_for_todays() -> None:
    """A broker that kept everything plays it to somebody who joins."""
    net, _, _ = room()
    old = {each.topic: each for each in net.ever if each.retain}
    net.kept = Kept(net.kept.keys, b"e" * 16, 1, WALL)
    net.retained.clear()
    net.leader = None
    net.publish(list(old.values()))
    end = net.join()
    net.run(20)
    assert standing(net, end) == "waiting"
    assert end.peer.stage is None
    leader = net.start()
    leader.show("today")
    net.run(4)
    assert end.peer.stage is not None
    assert end.peer.stage.stage == "today"
    net.publish(list(old.values()))
    net.run(1)
    assert end.peer.refused["other evening"] == 2
    assert end.peer.stage.stage == "today"


def test_an_old_stage_that_a_broker_kept_is_not_shown_to_who_joins() -> None:
    net, leader, _ = room()
    old = dict(net.retained)
    leader.show("listen-2", part="listen")
    net.run(2)
    end = net.join()
    net.ends.remove(end)
    for topic, payload in old.items():
        end.peer.receive(topic, payload, end.clock(net.at))
    for letter in end.peer.due(end.clock(net.at)):
        leader.receive(letter.topic, letter.payload, net.now)
    for letter in leader.due(net.now):
        if "/to/" in letter.topic:
            end.peer.receive(letter.topic, letter.payload, end.clock(net.at))
    assert end.peer.stage is None
    assert standing(net, end) == "waiting"


def test_what_comes_for_another_couple_or_on_a_strange_topic_is_refused() -> None:
    net, leader, [one, _two] = room(2)
    to = [each for each in net.ever if "/to/" in each.topic]
    mine = [each for each in one.peer.subscriptions() if "/to/" in each]
    other = next(each for each in to if each.topic not in mine)
    one.peer.receive(mine[0], other.payload, one.clock(net.at))
    one.peer.receive("workshop/x", b"", one.clock(net.at))
    leader.receive("workshop/x", b"", net.now)
    assert one.peer.refused == {"unreadable": 1, "topic": 1}
    assert leader.refused["topic"] == 1


def test_another_code_opens_nothing() -> None:
    net, _, _ = room()
    stranger = code.room_of(12345)
    assert stranger.topics != net.room.topics
    for each in net.ever:
        assert sealing.unseal(stranger.key, each.payload, each.topic) is None


def test_no_canary_is_ever_in_what_travels() -> None:
    """Not even what the leader says can be read without the code."""
    net, leader, [end] = room(1, guide=pieces.told("canary", "canary", b"canary"), toml=b"canary")
    leader.show("canary", part="canary", ends=400.0)
    end.peer.say(end.clock(net.at), hand=True)
    end.peer.give_pulse("before", [1, 2, 3, 4, 5], end.clock(net.at))
    net.run(60)
    assert not [each for each in net.ever if b"canary" in each.payload]
    assert {len(each.payload) for each in net.ever if each.topic.endswith("/up")} == {252}
    assert max(len(each.topic) for each in net.ever) <= LONGEST


def test_what_the_leader_may_not_say_changes_nothing() -> None:
    net, leader, [end] = room()
    with pytest.raises(ValueError, match=r"\$"):
        leader.show("a" * 201)
    with pytest.raises(ValueError, match=r"\$"):
        leader.show("a", asks="x")
    for seconds in (-1.0, float("nan"), float("inf")):
        with pytest.raises(ValueError, match=r"\$"):
            leader.show("a", ends=seconds)
    net.run(2)
    assert end.peer.stage is not None
    assert end.peer.stage.stage == "listen-1"


def test_a_room_has_no_more_couples_than_it_holds_and_those_lost_make_place() -> None:
    couples = Couples()
    for number in range(MOST):
        assert couples.heard(str(number), 1, Here(0), float(number) / MOST) == "changed"
    assert couples.heard("more", 1, Here(0), 2.0) == "full"
    assert couples.heard("7", 2, Here(0, gone=True), 3.0) == "changed"
    assert couples.heard("more", 1, Here(0), 4.0) == "changed"
    assert couples.heard("another", 1, Here(0), 5.0) == "full"
    assert couples.heard("another", 1, TimeAsk(bytes(16), bytes(32)), LOST_AFTER + 1.0) == "same"
    assert couples.counts(0, 5.0).here == MOST - 1


def test_a_couples_older_letter_is_refused() -> None:
    couples = Couples()
    assert couples.heard("a", 5, Here(0, hand=True), 1.0) == "changed"
    assert couples.heard("a", 5, Here(0), 1.0) == "stale"
    assert couples.heard("a", 4, Here(0), 1.0) == "stale"
    assert couples.heard("a", 4, TimeAsk(bytes(16), bytes(32)), 1.0) == "same"
    assert couples.heard("a", 4, TimeAsk(bytes(16), bytes(32)), 1.0) == "stale"
    assert couples.heard("a", 6, Here(0, hand=True), 1.0) == "same"
    assert couples.counts(0, 2.0) == Counts(here=1, hands=1)


def test_a_new_evening_has_a_new_code_unless_keys_are_given() -> None:
    one, two = new_evening(WALL), new_evening(WALL)
    assert one.keys != two.keys
    again = new_evening(WALL, one.keys)
    assert again.keys == one.keys
    assert again.evening != one.evening
    assert started_again(one) == replace(one, run=2)


def test_leader_and_follower_are_what_a_link_carries_letters_for() -> None:
    net, leader, [end] = room()
    peers: list[Peer[object]] = [leader, end.peer]  # type: ignore[list-item]
    for peer in peers:
        assert peer.subscriptions()
        peer.connected(net.now)


def test_flooded_with_questions_a_leader_stays_within_bounds() -> None:
    net, leader, _ = room(0)
    place = letters_up.Place(net.room.topics.room, net.kept.evening, 1)
    public = net.kept.keys.announced(GuideInfo()).sealing
    key = sealing.new_key()
    for serial in range(1100):
        ask = TimeAsk(bytes(16), bytes(32))
        letter = letters_up.written(place, public, key, serial, ask)
        assert letter is not None
        leader.receive(net.room.topics.up, letter, net.now)
    assert leader.refused["busy"] == 100
    assert len(leader.due(net.now)) <= 1005


def test_a_leader_of_many_is_asked_less_often(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("workshop.room.wire.leader.leader.ANSWERS", 0.25)
    net, _, _ = room(0)
    net.weather = Weather(delay=2.0)
    end = net.join()
    net.run(30)
    answers = end.peer.subscriptions()[1]
    before = sum(each.topic == answers for each in net.ever)
    net.run(60)
    assert 60 / 4.8 - 2 <= sum(each.topic == answers for each in net.ever) - before <= 60 / 3.2 + 2


def test_a_pulse_replayed_into_another_evening_is_refused() -> None:
    _, made_room = made()
    kept = made()[0]
    public = kept.keys.announced(GuideInfo()).sealing
    pulse = Pulse(hashlib.sha256(b"").digest()[:16], "before", (1, 1, 1, 1, 1))
    other = letters_up.Place(made_room.topics.room, b"o" * 16, 1)
    letter = letters_up.written_by_nobody(other, public, pulse)
    assert letter is not None
    leader = Leader(kept, made_room, 0.0, WALL)
    leader.show("pulse", asks="before")
    assert leader.receive(made_room.topics.up, letter, 1.0) == []
    assert leader.refused["unreadable"] == 1


def test_a_bad_network_is_survived_without_a_wrong_second() -> None:
    net, leader, ends = room(5)
    net.weather = Weather(drop=0.3, double=0.3, delay=2.0)
    for number in range(20):
        leader.show(f"stage-{number}", ends=leader.room_time(net.now) + 60)
        net.run(15)
        for end in ends:
            told = end.peer.room_time(end.clock(net.at))
            unsure = end.peer.unsure(end.clock(net.at))
            assert told is not None
            assert unsure is not None
            assert abs(told - leader.room_time(net.now)) <= unsure


@pytest.mark.parametrize(
    "weather",
    [
        Weather(delay=2.0, least=2.0),
        Weather(delay=1.2, least=1.0),
        Weather(delay=1.0),
        Weather(delay=2.0),
    ],
    ids=["slow", "slow and uneven", "uneven", "very uneven"],
)
def test_after_a_minute_every_clock_is_right_to_a_tenth_of_a_second(weather: Weather) -> None:
    """However long messages take, if it is about as long there and back."""
    net, leader, _ = room(0)
    net.weather = weather
    ends = [net.join() for _ in range(8)]
    net.run(60)
    for _ in range(200):
        net.run(1.7)
        for end in ends:
            told = end.peer.room_time(end.clock(net.at))
            assert told is not None
            assert abs(told - leader.room_time(net.now)) < 0.1

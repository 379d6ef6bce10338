"""Whatever the network does: two seconds after it is calm, everybody is where the room is."""

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from helpers.effort import effort
from helpers.room_network import Network, Weather
from workshop.room.wire.events import StageCame
from workshop.room.wire.letters import letters_down
from workshop.room.wire.letters.messages import GuideInfo, Now
from workshop.room.wire.peer import Outgoing
from workshop.room.wire.secret import sealing
from workshop.room.wire.secret.code import new_keys

CALM = 2.0
MOST = 6
FALSE = new_keys()


class Evening(RuleBasedStateMachine):
    @initialize(seed=st.integers(0, 2**32))
    def begin(self, seed: int) -> None:
        self.net = Network(seed)
        self.stages = 0
        self.hands: dict[int, bool] = {}
        self.next()
        for _ in range(3):
            self.net.join()

    def _show(self) -> None:
        leader = self.net.leader
        if leader is not None:
            now = leader.room_time(self.net.now)
            leader.show(f"stage-{self.stages}", part="p", ends=now + 300)

    @rule()
    def next(self) -> None:
        self.stages += 1
        self._show()

    @rule(seconds=st.floats(0.05, 12))
    def time_goes_by(self, seconds: float) -> None:
        self.net.run(seconds)

    @rule(drop=st.sampled_from([0, 0.1, 0.5, 0.9]), double=st.sampled_from([0, 0.5]))
    def bad_weather(self, drop: float, double: float) -> None:
        self.net.weather = Weather(drop, double, delay=2.0)

    @rule(seconds=st.floats(0.3, 3))
    def the_room_goes_on_in_a_storm_that_ends(self, seconds: float) -> None:
        self.net.weather = Weather(0.9, 0, delay=2.0)
        self.next()
        self.net.run(seconds)
        self.calm()

    @precondition(lambda self: len(self.net.ends) < MOST)
    @rule()
    def somebody_joins(self) -> None:
        self.net.join()

    @rule(data=st.data())
    def somebody_is_cut_off(self, data: st.DataObject) -> None:
        self.net.cut(self.net.ends[data.draw(st.integers(0, len(self.net.ends) - 1))])

    @rule()
    def the_leader_is_cut_off(self) -> None:
        self.net.leader_up = False

    @rule()
    def the_broker_starts_anew(self) -> None:
        self.net.restart_broker()

    @precondition(lambda self: self.net.leader is not None)
    @rule()
    def the_leader_crashes(self) -> None:
        self.net.crash()

    @precondition(lambda self: self.net.leader is None)
    @rule()
    def the_leader_is_started_again(self) -> None:
        self.net.start()
        self._show()

    @rule(data=st.data())
    def a_raised_hand(self, data: st.DataObject) -> None:
        place = data.draw(st.integers(0, len(self.net.ends) - 1))
        end, hand = self.net.ends[place], data.draw(st.booleans())
        self.hands[place] = hand
        end.peer.say(end.clock(self.net.at), hand=hand)

    @rule(data=st.data())
    def something_old_comes_again(self, data: st.DataObject) -> None:
        if self.net.ever:
            places = st.integers(0, len(self.net.ever) - 1)
            for place in data.draw(st.lists(places, max_size=20)):
                old = self.net.ever[place]
                self.net.publish([Outgoing(old.topic, old.payload, old.retain)])

    @rule(data=st.data())
    def a_member_forges(self, data: st.DataObject) -> None:
        """It knows the room's key, and everything that was ever said; it lacks the leader's."""
        room, topic = self.net.room, self.net.room.topics.now
        evening = data.draw(st.sampled_from([self.net.kept.evening, bytes(16)]))
        serial = data.draw(st.sampled_from([0, 2**33, 2**62]))
        letter = letters_down.Letter(evening, serial, 5.0, Now(2**52, "forged"))
        forged = letters_down.written(room.key, sealing.new_key(), topic, letter)
        opened = (sealing.unseal(room.key, each.payload, topic) for each in self.net.ever)
        olds = [plain for plain in opened if plain is not None]
        if olds:
            plain = olds[data.draw(st.integers(0, len(olds) - 1))]
            place = data.draw(st.integers(0, len(plain) - 1))
            changed = bytes([*plain[:place], plain[place] ^ 1, *plain[place + 1 :]])
            self.net.publish([Outgoing(topic, sealing.seal(room.key, changed, topic), True)])
        self.net.publish([Outgoing(topic, forged, True)])

    @rule(keep=st.booleans())
    def a_member_says_that_it_leads(self, keep: bool) -> None:
        """With keys of its own it signs and seals everything as a leader does."""
        room = self.net.room
        for topic, message in (
            (room.topics.announce, FALSE.announced(GuideInfo("forged"))),
            (room.topics.now, Now(2**52, "forged")),
        ):
            letter = letters_down.Letter(self.net.kept.evening, 2**62, 5.0, message)
            payload = letters_down.written(room.key, FALSE.signing, topic, letter)
            self.net.publish([Outgoing(topic, payload, keep)])

    @rule(data=st.data(), payload=st.binary(max_size=400))
    def noise(self, data: st.DataObject, payload: bytes) -> None:
        topics = self.net.room.topics
        everywhere = [topics.announce, topics.now, topics.up, topics.piece(0)]
        topic = data.draw(st.sampled_from(everywhere))
        self.net.publish([Outgoing(topic, payload, data.draw(st.booleans()))])

    @rule()
    def calm(self) -> None:
        self.net.weather = Weather()
        if self.net.leader is None:
            self.the_leader_is_started_again()
        if not self.net.leader_up:
            self.net.leader_up = True
            self.net.leader.connected(self.net.now)
        for end in self.net.ends:
            if not end.connected:
                self.net.connect(end)
        self.net.run(CALM)
        for end in self.net.ends:
            stage, now = end.peer.stage, end.clock(self.net.at)
            if stage is not None:
                assert stage.stage == f"stage-{self.stages}"
                assert end.peer.standing(now) == "in step"
        self.net.run(7)
        for end in self.net.ends:
            assert end.peer.standing(end.clock(self.net.at)) == "in step"
        self.net.run(6)
        counts = self.net.leader.counts(self.net.now)
        assert counts.here == len(self.net.ends)
        assert counts.hands == sum(self.hands.values())

    @invariant()
    def nobody_was_led_astray(self) -> None:
        if not hasattr(self, "net"):
            return
        for place, end in enumerate(self.net.ends):
            stages = [each.now for each in end.events if isinstance(each, StageCame)]
            numbers = [each.number for each in stages]
            assert numbers == sorted(set(numbers))
            known = {f"stage-{number}" for number in range(self.stages + 1)}
            assert {each.stage for each in stages} <= known
            told = [int(each.stage.removeprefix("stage-")) for each in stages]
            assert told == sorted(told)
            self._its_clock_is_right(place)

    def _its_clock_is_right(self, place: int) -> None:
        end = self.net.ends[place]
        now = end.clock(self.net.at)
        room, unsure = end.peer.room_time(now), end.peer.unsure(now)
        if room is not None and unsure is not None:
            assert abs(room - self.net.at) <= unsure + 1e-6

    def teardown(self) -> None:
        if hasattr(self, "net"):
            self.calm()
            self.nobody_was_led_astray()


TestEvening = Evening.TestCase
TestEvening.settings = effort(40)

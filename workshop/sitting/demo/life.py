"""The made-up couple sits down: every session walked through the engine, key by key."""

import hashlib
from datetime import datetime, timedelta
from functools import cache
from random import Random

import msgspec

from workshop import session
from workshop.activities import Stage
from workshop.ground.partner import SEATS, Couple, Seat, Who
from workshop.guide import Guide, by_id
from workshop.journal.tables import guides, sessions, sittings
from workshop.journal.tables.rows import Connection
from workshop.session import Action, Script, State, begin, to_save, wake
from workshop.sitting.demo.calendar import Plan
from workshop.sitting.demo.person import Person
from workshop.sitting.demo.world import World
from workshop.sitting.keeping import Keeping

_TICK = 4.5
"""Seconds between two readings of the clock; after five the engine takes it for a pause."""

_PACE = {
    "handover": (0.4, 1.1),
    "card": (1.01, 1.1),  # the card is read for its whole time
    "read": (0.6, 1.2),
    "turn": (0.5, 1.15),
    "breathe": (0.85, 1.0),
}
"""Of its planned time, what a step takes at least and at most."""

_USUAL_PACE = (0.7, 1.2)

_MOODS: tuple[session.Mood, ...] = ("fine", "fine", "fine", "fine", "tired", "hurried")

_BETWEEN_APPOINTMENTS = timedelta(days=14)
"""When they look at a ritual again."""


class Life:
    """Two people over many evenings."""

    def __init__(self, world: World, couple: Couple, random: Random) -> None:
        self._couple = couple
        self._random = random
        common: dict[str, float] = {}
        seats: tuple[Who, ...] = (*SEATS, "both")
        self._people = {who: Person(world.said.get(who, {}), common, random) for who in seats}

    def live(self, connection: Connection, plan: Plan) -> None:
        """One session, as it was on its evenings, into the journal."""
        guide, kept = _shipped(plan.guide)
        first: Seat = "left" if plan.number % 2 == 0 else "right"
        script, script_text = _unfolded(plan.guide, first, plan.number == 0)
        state = begin(script, 0.0)
        row = sessions.SessionRow(
            id=self._new_id(),
            guide_hash=kept.hash,
            guide_id=guide.id,
            title=guide.title,
            started=plan.evenings[0],
            left_partner=self._couple.left.id,
            right_partner=self._couple.right.id,
            first=first,
            position=state.position,
            small=msgspec.json.encode(to_save(script, state)).decode(),
            minutes_planned=script.minutes(),
        )
        guides.keep(connection, kept)
        sessions.start(connection, row, script_text)
        seconds: dict[str, float] = {}
        for number, evening in enumerate(plan.evenings):
            sitting = self._new_id()
            sittings.begin(connection, sitting, row.id, evening)
            if number:
                saved = to_save(script, state)
                state = wake(script, saved, state.entries, 0.0, fresh=True)
            last = number == len(plan.evenings) - 1
            walk = Walk(
                connection,
                Keeping(row.id, sitting, guide, self._couple, seconds, state.entries),
                guide,
                script,
                state,
                evening,
            )
            next_day = evening + _BETWEEN_APPOINTMENTS if last else plan.evenings[number + 1]
            stop = _middle(script) if plan.unfinished and last else ""
            self._sit(walk, f"{next_day.astimezone():%A}", stop)
            state = walk.state

    def _new_id(self) -> str:
        return f"{self._random.getrandbits(64):016x}"

    def _sit(self, walk: "Walk", meeting_day: str, stop: str) -> None:
        """One evening, to the rest at its end, or to this stage, where they stop."""
        while walk.state.status == "open":
            stage = walk.stage()
            if stage.id == stop:
                walk.wait(stage.seconds * 0.45)
                walk.act(session.Stop())
                walk.act(session.Stop())
            elif walk.state.covered or walk.state.interlude:
                walk.wait(self._random.uniform(3, 8))
                walk.act(session.GoOn())
            else:
                # Who is to stop at a certain stage must not pass it by.
                self._take(walk, stage, meeting_day, passes=not stop)

    def _take(self, walk: "Walk", stage: Stage, meeting_day: str, *, passes: bool) -> None:
        """One stage, from arriving to leaving it."""
        match stage.does:
            case "tonight":
                walk.wait(self._random.uniform(4, 12))
                walk.act(session.Tonight(self._random.choice(_MOODS)))
            case "rest":
                walk.wait(self._random.uniform(2, 6))
                walk.act(session.Stop())
            case "turn" if stage.later:  # nobody is there to open it
                walk.act(session.Pass())
            case "turn" | "agree":
                self._answer(walk, stage, meeting_day)
            case _:
                if passes and stage.passable and self._random.random() < 0.03:
                    walk.act(session.Pass())
                    return
                if stage.on_word:  # read first, then begun
                    walk.act(session.GoOn())
                if stage.does == "floor" and self._random.random() < 0.1:
                    walk.act(session.MoreTime())
                    walk.wait(self._random.uniform(10, 60))
                self._spend(walk, stage)
                walk.leave()

    def _answer(self, walk: "Walk", stage: Stage, meeting_day: str) -> None:
        person = self._people[stage.seat]
        answers = person.answer(walk.guide.activity(stage.activity), meeting_day)
        self._spend(walk, stage)
        if not answers or (stage.does == "turn" and self._random.random() < 0.05):
            walk.act(session.Pass())
            return
        walk.act(session.WriteDown(answers))
        walk.act(session.GoOn())
        if stage.does == "agree":
            for seat in SEATS:
                walk.wait(self._random.uniform(1, 4))
                walk.act(session.Confirm(seat))
            walk.act(session.GoOn())
        elif walk.state.small.part == "share":
            walk.wait(self._random.uniform(3, 10))
            walk.act(session.Show(person.shows(answers)))

    def _spend(self, walk: "Walk", stage: Stage) -> None:
        """The time this stage takes them."""
        least, most = _PACE.get(stage.does, _USUAL_PACE)
        walk.wait(stage.seconds * self._random.uniform(least, most))


class Walk:
    """One evening: the state, its clock, and the journal it goes into."""

    def __init__(
        self,
        connection: Connection,
        keeping: Keeping,
        guide: Guide,
        script: Script,
        state: State,
        began: datetime,
    ) -> None:
        self.guide = guide
        self.state = state
        self._connection = connection
        self._keeping = keeping
        self._script = script
        self._began = began
        self._now = state.seen

    def stage(self) -> Stage:
        """Where they are."""
        return self._script.at(self.state.position).stage

    def wait(self, seconds: float) -> None:
        """Time passes."""
        end = self._now + seconds
        while self._now < end:
            self._now = min(end, self._now + _TICK)
            self.state = session.step(self._script, self.state, session.Tick(), self._now)

    def act(self, action: Action) -> None:
        """A key is pressed, and what follows from it is in the journal."""
        before = self.state
        self.state = session.step(self._script, before, action, self._now)
        if isinstance(action, session.WriteDown):
            return  # as a draft; the answer that replaces it is written with the next key
        now = self._began + timedelta(seconds=self._now)
        job = self._keeping.job(self._script, before, self.state, now)
        if job is not None:
            job(self._connection)
            self._keeping.mark_safe(self._script, before, self.state, self.state.entries)

    def leave(self) -> None:
        """On to the next stage, over the question at the end of this one where there is one."""
        here = self.state.position
        while self.state.position == here and not self.state.interlude:
            self.act(session.GoOn())


def _middle(script: Script) -> str:
    """The stage at which an evening is left unfinished: the last floor of the first sitting."""
    floors = [place.stage for place in script.places if place.stage.mirror and place.sitting == 1]
    return floors[-1].id


@cache
def _shipped(guide_id: str) -> tuple[Guide, guides.KeptGuide]:
    guide, body = by_id(guide_id)
    name = hashlib.sha256(body).hexdigest()
    return guide, guides.KeptGuide(name, guide.id, guide.title, guide.language, guide.format, body)


@cache
def _unfolded(guide_id: str, first: Seat, asks_enough: bool) -> tuple[Script, str]:
    script = session.unfold(_shipped(guide_id)[0], first, asks_enough=asks_enough)
    return script, msgspec.json.encode(script).decode()

"""A year of rituals through the real journal ends in a right board.

A made-up couple lives it day by day: irregular, with slips, rests, other plans, ends, and rituals
that one takes up again. Beside it a plain model keeps, for every day, what was asked and what was
done: nothing of the program but the days of a cadence is in it. Both must tell the same, on any
day on which somebody looks.
"""

import random
from contextlib import closing
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from helpers.lived import Time, open_house
from workshop.rituals import Cadence, Ritual, Span, changing
from workshop.sitting import rituals
from workshop.sitting.house import House

DAY = timedelta(days=1)
DAYS = 365


class Lived:
    """One ritual as the model has it: what was so on each day, written down on that day."""

    def __init__(self, id: str, cadence: Cadence, begins: date) -> None:
        self.id = id
        self.begins = begins
        self.cadence = cadence
        self.state = "on"  # or "rest", "over"
        self.rest_until: date | None = None
        self.past: dict[date, str] = {}
        """What each day that is over was: due, rest, none."""
        self.kept: dict[date, str] = {}

    def what_is(self, today: date) -> str:
        """What this day is by all that is known of it."""
        if today < self.begins or self.state == "over":
            return "none"
        resting = self.state == "rest" and (self.rest_until is None or today <= self.rest_until)
        if resting:
            return "rest"
        return "due" if self.cadence.falls_on(today, today) else "none"

    def night(self, today: date) -> None:
        """The day is over: it stays as it was."""
        self.past[today] = self.what_is(today)

    def place(self, day: date, today: date) -> str:
        """What the board must show."""
        if day in self.kept:
            return "kept"
        if day < today:
            was = self.past.get(day, "none")
            return "empty" if was == "due" else was
        ahead = self.what_is(day)
        return "ahead" if ahead == "due" else ahead


class Couple:
    """The two, with their journal and the model of it."""

    def __init__(self, path: Path, seed: int) -> None:
        self.path = path
        self.chance = random.Random(seed)
        self.house, self.time = open_house(path)
        self.lives: dict[str, Lived] = {}

    @property
    def today(self) -> date:
        return rituals.today_of(self.house)

    def open_again(self) -> None:
        """The program was closed in between."""
        self.house.close()
        self.house = House.open(self.path, clock=self.time.clock, wall=self.time.wall)

    def ritual(self, id: str) -> Ritual:
        return next(one for one in rituals.all_of_them(self.house) if one.id == id)

    def a_cadence(self) -> Cadence:
        today, chance = self.today, self.chance
        match chance.choice(["daily", "weekdays", "weekly", "gap", "monthly", "nth"]):
            case "weekly":
                on = tuple(sorted(chance.sample(range(7), chance.randint(1, 3))))
                return Cadence("weekly", today, days=on, gap=chance.choice([1, 1, 2]))
            case "gap":
                return Cadence("gap", today, gap=chance.randint(2, 10))
            case "nth":
                return Cadence("monthly", today, days=(chance.randrange(7),), nth=-1)
            case often:
                return Cadence(often, today)

    def begin_one(self) -> None:
        cadence = self.a_cadence()
        made = rituals.new(Ritual("", "A walk", (Span(self.today, cadence, "19:30"),)))
        rituals.keep(self.house, made)
        self.lives[made.id] = Lived(made.id, cadence, self.today)

    def change_one(self) -> None:
        """Something is changed, from today on."""
        today, chance = self.today, self.chance
        life = chance.choice(list(self.lives.values()))
        ritual = self.ritual(life.id)
        what = chance.choice(["plan", "rest", "rest open", "on", "end", "up", "words", "replace"])
        if life.state == "over" and what not in ("up", "words"):
            return
        match what:
            case "plan":
                life.cadence = self.a_cadence()
                ritual = changing.planned(ritual, Span(today, life.cadence))
            case "rest":
                life.state, life.rest_until = "rest", today + DAY * chance.randint(0, 20)
                ritual = changing.resting(changing.going_on(ritual, today), today, life.rest_until)
            case "rest open":
                life.state, life.rest_until = "rest", None
                ritual = changing.resting(ritual, today)
            case "on":
                life.state = "on"
                ritual = changing.going_on(ritual, today)
            case "end":
                life.state = "over"
                ritual = changing.ended(ritual, today, "It was good.")
            case "up":
                if life.state != "over":
                    return
                life.state = "on"
                back = ritual.ended
                assert back is not None
                for n in range((today - back).days):
                    life.past[back + DAY * n] = "rest"
                ritual = changing.taken_up(ritual, today)
            case "words":
                ritual = changing.told(ritual, what="A longer walk", where="round the pond")
            case "replace":
                life.state = "over"
                rituals.keep(self.house, changing.ended(ritual, today))
                self.begin_one()
                return
        rituals.keep(self.house, ritual)

    def do_some(self) -> None:
        """Some of what was due is done, some is not; some another day; and keys slip."""
        today, chance = self.today, self.chance
        for life in self.lives.values():
            if chance.random() < (0.6 if life.what_is(today) == "due" else 0.03):
                note = "It was light." if chance.random() < 0.2 else ""
                rituals.did_it(self.house, life.id, note)
                life.kept[today] = note
            if chance.random() < 0.02:
                day = today - DAY * chance.randint(1, 10)
                rituals.did_it(self.house, life.id, "Late.", day=day)
                life.kept[day] = "Late."
            if life.kept and chance.random() < 0.03:
                day = chance.choice(sorted(life.kept))
                rituals.did_not(self.house, life.id, day=day)
                del life.kept[day]

    def live_a_day(self) -> None:
        chance = self.chance
        if not self.lives or (len(self.lives) < 6 and chance.random() < 0.02):
            self.begin_one()
        if chance.random() < 0.08:
            self.change_one()
        self.do_some()
        if chance.random() < 0.05:
            self.open_again()
        if chance.random() < 0.1:
            self.compare()
        for life in self.lives.values():
            life.night(self.today)
        self.time.seconds += 86400

    def compare(self) -> None:
        """The board, today and the months tell what the model tells."""
        today, weeks = self.today, self.chance.choice([1, 8, 60])
        board = rituals.board(self.house, today, weeks)
        assert {row.ritual.id for row in board.rows} == set(self.lives)
        days = [board.mondays[0] + DAY * n for n in range(7 * weeks)]
        for row in board.rows:
            life = self.lives[row.ritual.id]
            shown = [place for week in row.weeks for place in week]
            told = [life.place(day, today) for day in days]
            assert shown == told, (life.id, today)
            gone_by = [day for day in days if day <= today]
            assert row.rhythm.kept == sum(day in life.kept for day in gone_by)
            assert row.rhythm.due == sum(self.due_in(life, day, today) for day in board.mondays)
            ahead = (today + DAY * n for n in range(today in life.kept, 401))
            assert row.next == next((d for d in ahead if life.what_is(d) == "due"), None)
        asked = {one.ritual.id: (one.done, one.note) for one in rituals.due_today(self.house)}
        assert asked == {
            life.id: (today in life.kept, life.kept.get(today, ""))
            for life in self.lives.values()
            if today in life.kept or life.what_is(today) == "due"
        }
        order = [self.rank(row.ritual) for row in board.rows]
        assert order == sorted(order)
        some = self.chance.choice(board.rows).ritual
        places, lines = rituals.month(self.house, some, today.replace(day=1))
        first = today.replace(day=1)
        life = self.lives[some.id]
        assert list(places) == [life.place(first + DAY * n, today) for n in range(len(places))]
        assert (first + DAY * len(places)).day == 1
        in_month = {
            d: n for d, n in life.kept.items() if (d.year, d.month) == (today.year, today.month)
        }
        assert lines == {day: note for day, note in in_month.items() if note}
        noted = [(one.day, one.note) for one in rituals.notes(self.house, some.id)]
        assert noted == sorted(((d, n) for d, n in life.kept.items() if n), reverse=True)

    def due_in(self, life: Lived, monday: date, today: date) -> int:
        """How often it came round in this week, or was done if that was oftener."""
        days = [monday + DAY * n for n in range(7) if monday + DAY * n <= today]
        fell = self.ritual(life.id).falls_on(days[0], days[-1]) if days else []
        came = [
            day
            for day in days
            if life.place(day, today) == "empty" or (day in life.kept and day in fell)
        ]
        return max(len(came), sum(day in life.kept for day in days))

    def rank(self, ritual: Ritual) -> int:
        life = self.lives[ritual.id]
        if life.state == "over":
            return 2
        return int(life.what_is(self.today) == "rest")


@pytest.mark.parametrize("seed", range(2))
def test_after_a_year_the_board_tells_what_was(seed: int, tmp_path: Path) -> None:
    couple = Couple(tmp_path / "journal.db", seed)
    for _ in range(DAYS):
        couple.live_a_day()
    couple.compare()
    assert len(couple.lives) > 2
    couple.open_again()
    couple.compare()
    couple.house.close()


@pytest.mark.parametrize("hour", [0, 12, 23])
def test_the_day_is_that_of_the_clock_on_the_wall(hour: int, tmp_path: Path) -> None:
    """Whatever the hour, what is done now is done today, and what was put off was put off today."""
    time = Time()
    wall = datetime(2026, 3, 1, hour, 59, 59, tzinfo=UTC)
    house = House.open(tmp_path / "journal.db", clock=time.clock, wall=lambda: wall)
    with closing(house):
        today = wall.astimezone().date()
        assert rituals.today_of(house) == today
        made = rituals.new(Ritual("", "A walk", (Span(today, Cadence("daily", today)),)))
        rituals.keep(house, made)
        rituals.did_it(house, made.id, " By\nthe  pond. ")
        assert [(one.done, one.note) for one in rituals.due_today(house)] == [
            (True, "By the pond.")
        ]

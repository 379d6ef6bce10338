"""The made-up couple: one life from one seed, lived through the engine, marked as made up."""

import hashlib
import json
import re
import tomllib
from collections import Counter, defaultdict
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from workshop.activities.agree import Agree
from workshop.activities.loop import Loop
from workshop.activities.write import Write
from workshop.ground.resources import resource_path
from workshop.guide import by_id, load_file, shipped_paths
from workshop.journal.journal import Journal
from workshop.journal.tables import sessions
from workshop.journal.tables.rows import Connection
from workshop.session import GoOn, Tonight
from workshop.sitting.demo import MOST, write_demo
from workshop.sitting.demo.seasons import write_seasons
from workshop.sitting.demo.world import World, load
from workshop.sitting.home import home
from workshop.sitting.house import House
from workshop.sitting.past import book, session_lines
from workshop.sitting.sit_down import go_on

TODAY = date(2026, 8, 20)
TABLES = ("meta", "partner", "guide", "session", "script", "sitting", "entry", "used")

Rows = dict[str, list[tuple[Any, ...]]]


def rows(journal: Journal) -> Rows:
    """Everything a journal holds."""

    def look(connection: Connection) -> Rows:
        return {table: list(connection.execute(f"SELECT * FROM {table}")) for table in TABLES}

    return journal.read(look)


def lived(**asked: Any) -> Rows:
    """What a made-up journal holds."""
    with Journal.in_memory() as journal:
        write_demo(journal, **{"today": TODAY, **asked})
        return rows(journal)


@pytest.fixture(scope="module")
def house() -> Iterator[House]:
    journal = Journal.in_memory()
    write_demo(journal, today=TODAY)
    wall = datetime(2026, 8, 20, 12, tzinfo=UTC)
    with journal:
        yield House(journal, clock=lambda: 0.0, wall=lambda: wall)


def entries(house: House, state: str) -> list[tuple[str, str, str, dict[str, Any]]]:
    """Session, activity, seat and content of every entry in this state, oldest session first."""

    def look(connection: Connection) -> list[tuple[str, str, str, str]]:
        return list(
            connection.execute(
                "SELECT e.session, e.activity, e.seat, e.content FROM entry e "
                "JOIN session s ON s.id = e.session WHERE e.state = ? "
                "ORDER BY s.started, e.number",
                (state,),
            )
        )

    return [(*row[:3], json.loads(row[3])) for row in house.journal.read(look)]


def local_day(moment: datetime) -> date:
    return moment.astimezone().date()


# --- the same life every time -------------------------------------------------------------------


def test_one_seed_is_one_life() -> None:
    assert lived() == lived()


def test_another_seed_is_another_life() -> None:
    assert lived(seed=1)["entry"] != lived(seed=2)["entry"]


def test_only_dates_follow_today() -> None:
    """A week later it is the same life, a week later; the days of the week stay."""

    def without_times(found: Rows) -> str:
        return re.sub(r"\d{4}-\d\d-\d\dT[\d:.]+Z", "…", repr(found))

    assert without_times(lived()) == without_times(lived(today=TODAY + timedelta(days=7)))


# --- what it holds ------------------------------------------------------------------------------


def test_twelve_sessions_over_four_months_that_end_yesterday(house: House) -> None:
    days = sorted(local_day(line.started) for line in session_lines(house))
    assert len(days) == 12
    assert days[-1] == TODAY - timedelta(days=1)
    assert 110 <= (days[-1] - days[0]).days <= 125


def test_it_is_marked_as_made_up(house: House) -> None:
    assert house.made_up()
    couple = house.couple()
    assert couple
    assert not {couple.left.name, couple.right.name} & {"Ana", "Jo"}
    assert home(house, couple).made_up


def test_every_guide_is_a_shipped_one_and_there_are_several(house: House) -> None:
    shipped = {load_file(path).id: path.read_bytes() for path in shipped_paths()}
    found = house.journal.read(sessions.newest_first)
    assert {"main", "daily-talk"} < {row.guide_id for row in found} <= set(shipped)
    for row in found:
        assert row.guide_hash == hashlib.sha256(shipped[row.guide_id]).hexdigest()
        assert house.guide_of(row).id == row.guide_id


def test_a_believable_rhythm(house: House) -> None:
    ids = [line.guide for line in reversed(session_lines(house))]
    assert ids[0] == ids[-1] == "main"
    assert 1 <= ids[1:-1].count("main") <= 2
    assert Counter(ids).most_common(1)[0][0] == "daily-talk"
    evenings = house.journal.read(
        lambda c: list(c.execute("SELECT session, started FROM sitting ORDER BY started"))
    )
    days = [local_day(datetime.fromisoformat(started)) for _, started in evenings]
    assert len(set(days)) == len(days), "never two on one evening"
    first = [day for (id, _), day in zip(evenings, days, strict=True) if id == evenings[0][0]]
    assert 3 <= (first[1] - first[0]).days <= 10, "the workshop takes two evenings, not far apart"


def test_one_session_waits_in_the_middle_and_can_go_on(house: House) -> None:
    lines = session_lines(house)
    assert [line.status for line in lines] == ["open"] + ["done"] * 11
    couple = house.couple()
    assert couple
    waiting = home(house, couple).waiting
    assert [(line.id, line.title, line.module) for line in waiting] == [
        (lines[0].id, "The workshop", "Share")
    ]


def test_going_on_in_the_middle_shows_the_words_and_the_time_left() -> None:
    with Journal.in_memory() as journal:
        write_demo(journal, today=TODAY)
        now = [0.0]
        wall = datetime(2026, 8, 20, tzinfo=UTC)
        house = House(journal, clock=lambda: now[0], wall=lambda: wall)
        sitting = go_on(house, session_lines(house)[0].id)
        for _ in range(2):  # another evening: first the card and how tonight is, for both
            assert sitting.view().stage.does == "handover"
            sitting.act(GoOn()).result()
            for _ in range(11):  # steps of four seconds, since a longer gap counts as a pause
                now[0] += 4
                sitting.tick()
            sitting.act(GoOn()).result()
            sitting.act(Tonight("fine")).result()
        sitting.act(GoOn()).result()  # both are back
        view = sitting.view()
        assert view.stage.does == "floor"
        assert 0 < view.seconds_left < view.seconds_planned
        assert view.recalled


def test_both_have_shown_words_and_kept_none_in_the_file(house: House) -> None:
    revealed = entries(house, "revealed")
    seats = Counter(seat for _, _, seat, _ in revealed)
    assert seats["left"] > 5
    assert seats["right"] > 5
    assert seats["both"] >= 8, "agreements"
    for state in ("draft", "kept", "given"):
        assert entries(house, state) == [], "gone with the evening, as for everybody"


def test_not_everything_was_shown(house: House) -> None:
    """Some were passed, some were kept: there are more chances to show than things shown."""
    revealed = {
        (session, activity, seat) for session, activity, seat, _ in entries(house, "revealed")
    }
    finished = [line for line in session_lines(house) if line.status == "done"]
    chances = {
        (line.id, activity.id, seat)
        for line in finished
        for _, activity in by_id(line.guide)[0].activities()
        if activity.alone("left") and any(stage.shares for stage in activity.together("left"))
        for seat in ("left", "right")
    }
    missing = chances - revealed
    assert 1 <= len(missing) <= len(chances) / 3


def test_nothing_is_said_twice_in_twelve_sessions(house: House) -> None:
    said: dict[tuple[str, str, str], list[str]] = defaultdict(list)
    for _, activity, seat, content in entries(house, "revealed"):
        for part, value in content.items():
            if isinstance(value, str) and part != "day":
                said[activity, seat, part].append(value)
    assert len(said) > 15
    for words in said.values():
        assert len(set(words)) == len(words)


def test_the_pulse_goes_up_and_down(house: House) -> None:
    series: dict[tuple[str, str], list[int]] = defaultdict(list)
    for _, _, seat, content in entries(house, "own"):
        for item, value in content.items():
            assert 0 <= value <= 10
            series[seat, item].append(value)
    assert len(series) == 10
    assert all(len(values) >= 3 for values in series.values())
    moves = [
        {(later > earlier) - (later < earlier) for earlier, later in pairwise(v)}
        for v in series.values()
    ]
    assert sum({1, -1} <= move for move in moves) >= 3
    assert sum(v[-1] - v[0] for v in series.values()) > 0, "and a little up, all in all"


def test_the_day_of_an_appointment_is_the_day_they_meet(house: House) -> None:
    found = house.journal.read(
        lambda c: list(c.execute("SELECT session, started FROM sitting ORDER BY started"))
    )
    evenings: dict[str, list[datetime]] = defaultdict(list)
    for id, started in found:
        evenings[id].append(datetime.fromisoformat(started))
    agreed = [e for e in entries(house, "revealed") if e[1] == "second-evening"]
    assert agreed
    for id, _, _, content in agreed:
        assert content["day"] == f"{evenings[id][1].astimezone():%A}"


def test_the_time_used_varies_and_adds_up(house: House) -> None:
    lines = session_lines(house)
    assert len({line.minutes_used for line in lines}) >= 9
    for line in lines:
        planned = by_id(line.guide)[0].minutes
        assert 0.3 * planned < line.minutes_used < 1.3 * planned
        if line.status == "done":
            pages = book(house, line.id)
            used = house.journal.read(
                lambda c, id=line.id: c.execute(  # type: ignore[misc]
                    "SELECT sum(seconds) FROM used WHERE session = ?", (id,)
                ).fetchone()[0]
            )
            assert used / 60 == pytest.approx(line.minutes_used, abs=0.06)
            assert all(page.answers for page in pages.pages)


def test_answers_are_what_their_activity_would_keep(house: House) -> None:
    guides = {row.id: house.guide_of(row) for row in house.journal.read(sessions.newest_first)}
    for state in ("revealed", "own"):
        for id, activity, _, content in entries(house, state):
            kind = guides[id].activity(activity)
            assert kind.tidy(content) == content
            assert kind.blocks({"left": content, "right": content, "both": content})


def test_nothing_lapses_when_it_is_opened(tmp_path: Path) -> None:
    path = tmp_path / "demo.db"
    with Journal.open(path) as journal:
        write_demo(journal, today=TODAY)
        before = rows(journal)
    house = House.open(path)
    assert rows(house.journal) == before
    house.close()


# --- other numbers ------------------------------------------------------------------------------


@pytest.mark.parametrize("number", [1, 2, 3, 11, 13, 60, 250])
def test_any_number_of_sessions(number: int) -> None:
    found = lived(sessions=number)
    assert len(found["session"]) == number
    with Journal.in_memory() as journal:
        write_demo(journal, today=TODAY, sessions=number)
        lines = session_lines(House(journal))
        starts = journal.read(lambda c: [r[0] for r in c.execute("SELECT started FROM sitting")])
    assert [line.status for line in lines] == ["open"] + ["done"] * (number - 1)
    days = [local_day(datetime.fromisoformat(start)) for start in starts]
    assert len(set(days)) == len(days)
    assert max(days) == TODAY - timedelta(days=1)
    assert lines[0].guide == lines[-1].guide == "main"


@pytest.mark.parametrize("number", [0, -1, MOST + 1])
def test_numbers_out_of_bounds_change_nothing(number: int) -> None:
    with Journal.in_memory() as journal:
        with pytest.raises(ValueError, match="From 1 to 5000"):
            write_demo(journal, today=TODAY, sessions=number)
        assert not any(rows(journal).values())


def test_many_sessions_take_few_transactions(monkeypatch: pytest.MonkeyPatch) -> None:
    written = []
    write = Journal.write

    def counted(self: Journal, fn: Any) -> Any:
        written.append(fn)
        return write(self, fn)

    monkeypatch.setattr(Journal, "write", counted)
    lived(sessions=250)
    assert len(written) == 4


# --- what they say ------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def world() -> World:
    return load()


def all_words(world: World) -> Iterator[str]:
    for activities in world.said.values():
        for prompts in activities.values():
            for texts in prompts.values():
                yield from texts


def test_twelve_answers_to_every_prompt(world: World) -> None:
    for who, activities in world.said.items():
        for activity, prompts in activities.items():
            lengths = {len(texts) for texts in prompts.values()}
            assert len(lengths) == 1, f"{who} {activity}: what belongs together has one length"
            assert lengths.pop() >= 12
    for activity in ("one-thing", "our-loop", "to-keep", "signs", "which-rituals"):
        assert {activity} <= world.said["left"].keys() & world.said["right"].keys()


def test_what_is_written_answers_a_prompt_that_is_there(world: World) -> None:
    shipped = [by_id(id)[0] for id in set(world.rhythm)]
    activities = {a.id: a for guide in shipped for _, a in guide.activities()}
    for who, said in world.said.items():
        for name, prompts in said.items():
            parts = {part.id for part in activities[name].parts()}
            assert set(prompts) <= parts
            assert isinstance(activities[name], Agree) == (who == "both")
            if isinstance(activities[name], Write | Loop):
                assert set(prompts) == parts - {"spoken"}


def test_any_two_people_and_no_exclamation(world: World) -> None:
    words = re.compile(
        r"\b(he|she|him|her|his|hers|husband|wife|boyfriend|girlfriend|married|kids?|child\w*|"
        r"sons?|daughters?|babys?|god|church service|always|never)\b|!",
        re.IGNORECASE,
    )
    for text in all_words(world):
        assert not words.search(text), text
        assert text.strip() == text
        assert "'" not in text, "real quotation marks"


def test_the_file_of_words_is_no_guide() -> None:
    path = resource_path("sessions", "demo", "couple.toml")
    assert tomllib.loads(path.read_text(encoding="utf-8"))["left"] == load().left
    assert path not in shipped_paths()


# --- evenings over a year -------------------------------------------------------------------------


def test_some_evenings_of_a_year_stand_beside_the_others_and_change_nothing_of_them() -> None:
    with Journal.in_memory() as journal:
        write_demo(journal, today=TODAY)
        before = rows(journal)
        write_seasons(journal, today=TODAY)
        after = rows(journal)
        days = sorted(local_day(line.started) for line in session_lines(House(journal)))
    for table in TABLES:
        assert set(before[table]) <= set(after[table])
    assert len(after["session"]) == len(before["session"]) + 6
    assert len(set(days)) == len(days), "never two on one evening"
    assert 330 <= (days[-1] - days[0]).days <= 366
    with Journal.in_memory() as journal:
        write_demo(journal, today=TODAY)
        write_seasons(journal, today=TODAY)
        assert rows(journal) == after, "the same every time"

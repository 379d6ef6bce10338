"""A journal of many years: as many sessions and shown answers as one asks for.

`python tests/benchmarks/many.py FILE` makes one; `--passphrase WORDS` makes it a locked one.

The sessions are of shipped guides, with their own activities and ids. What was said is made up of
words of four languages, common ones and rare ones; no two people would talk like that. All of it
is the same at every run with the same seed.
"""

import argparse
import hashlib
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from functools import cache
from itertools import accumulate
from pathlib import Path
from random import Random
from typing import Any, NamedTuple
from unittest.mock import patch

import msgspec

from workshop import session
from workshop.activities import Activity
from workshop.activities.choose import Choose
from workshop.activities.parts import SPOKEN, Answers
from workshop.ground.partner import SEATS, Partner, Seat, Who
from workshop.guide import Guide, by_id
from workshop.journal.journal import Journal
from workshop.journal.passphrase import locking
from workshop.journal.tables import (
    entries,
    guides,
    meta,
    partners,
    search,
    sessions,
    sittings,
    used,
)
from workshop.journal.tables.rows import Connection
from workshop.session import Saved, begin, to_save
from workshop.session.fitting import may_be_missing

SESSIONS = 10_000
ENTRIES = 250_000
SEED = 6

GUIDES = ("finding-back", "main", "eight-steps", "nine-steps")
"""One after the other, and then again from the start."""

FIRST = datetime(2006, 1, 6, 18, 30, tzinfo=UTC)
YEARS = 20
"""The sessions are spread evenly over these years, however many they are."""

LEFT = Partner("1eft000000000001", "Ana", "left")
RIGHT = Partner("r1ght00000000002", "Jo", "right")

AT_ONCE = 250
"""Sessions in one transaction."""

OPEN_EVERY = 25
"""Every so many sessions one was not walked to its end."""

COMMON = {
    "en": "we the I you and to a it was in that when of for walked together talk time listen "
    "again not home evening kitchen felt quiet walking phone dinner tired morning laugh walk",
    "de": "wir und ich du die das nicht ist wenn der es mit zu haben uns Gespräche hören über "
    "Küche müde früh Gespräch zuhören Abend schön Zuhause Mütter größer Spaziergang gefühlt",
    "fr": "nous je tu et le la de que les pas est une quand avec pour parlé écouté soirée été "
    "fatigué café ensemble déjà promenade promenades même où leçon rêve",
    "ja": "私 は が を に で と も の 日本語 日本 話 聞く 夜 朝 一緒 歩く 家 台所 "
    "疲れた 静か 電話 笑う 時間",
}
"""The commonest words first."""

SYLLABLES = {
    "en": "bra len tor mis well ard quin ship ford hal ting wick mere stow",
    "de": "bär grün stück ling heim tür schloß wald fähr mühl korn zeit brück hö",
    "fr": "beau vé chan reux ciel mont rê pâ lle ville gné tou cœur bri",
    "ja": "か き く け こ さ し す せ そ た ち つ て と な に ぬ ね の は ひ ふ へ ほ",
}
"""What rare words are put together from."""

LANGUAGES = {"en": 40, "de": 30, "fr": 15, "ja": 15}
"""Of a hundred answers, how many are in each."""

RARE = 3000
"""Rare words of each language."""


class Speech(NamedTuple):
    """The words of a language, how often each is used, and what stands between them."""

    words: tuple[str, ...]
    weights: tuple[float, ...]
    """Summed up, as `Random.choices` takes them."""
    blank: str


@cache
def speech(language: str) -> Speech:
    """The words of a language; the third is said a third as often as the first, and so on."""
    random = Random(f"{SEED} {language}")
    syllables = SYLLABLES[language].split()
    rare = {"".join(random.choices(syllables, k=random.randint(2, 4))) for _ in range(RARE)}
    words = (*COMMON[language].split(), *sorted(rare))
    weights = accumulate(1 / place for place in range(1, len(words) + 1))
    return Speech(words, tuple(weights), "" if language == "ja" else " ")


def text(random: Random) -> str:
    """One answer, of four to thirty words."""
    (language,) = random.choices(tuple(LANGUAGES), weights=tuple(LANGUAGES.values()))
    words, weights, blank = speech(language)
    said = random.choices(words, cum_weights=weights, k=random.randint(4, 30))
    return blank.join(said) + "."


class Run(NamedTuple):
    """A guide, and all that each of its sessions has in common."""

    guide: Guide
    kept: guides.KeptGuide
    answered: tuple[tuple[Activity, Who], ...]
    """What can be shown in one session, in order."""


@cache
def run_of(guide_id: str) -> Run:
    """This shipped guide."""
    guide, body = by_id(guide_id)
    name = hashlib.sha256(body).hexdigest()
    kept = guides.KeptGuide(name, guide.id, guide.title, guide.language, guide.format, body)
    answered: list[tuple[Activity, Who]] = []
    for _, activity in guide.activities():
        if activity.lens or not activity.parts() or getattr(activity, "pulse", False):
            continue
        whose: tuple[Who, ...] = ("both",) if activity.kind == "agree" else SEATS
        answered += [(activity, seat) for seat in whose]
    return Run(guide, kept, tuple(answered))


@cache
def script_of(guide_id: str, first: Seat) -> tuple[str, str]:
    """The script as JSON, and the state of a session that begins.

    Of its stages only those that no script is without, and of these only what is not empty: ten
    thousand whole scripts are most of a gigabyte.
    """
    run = run_of(guide_id)
    script = session.unfold(run.guide, first)
    state = msgspec.json.encode(to_save(script, begin(script, 0.0))).decode()
    places = [place for place in script.places if not may_be_missing(place.stage)]
    short: list[dict[str, Any]] = msgspec.to_builtins(places)
    for place in short:
        stage = place["stage"].items()
        place["stage"] = {key: value for key, value in stage if value or key == "seconds"}
    return msgspec.json.encode({"places": short}).decode(), state


@cache
def parts_of(guide_id: str, activity_id: str) -> dict[str, tuple[str, ...]]:
    """The ids of what an answer can hold, by what they hold: text, number, mark, place."""
    held: dict[str, tuple[str, ...]] = {"text": (), "number": (), "mark": (), "place": ()}
    for part in run_of(guide_id).guide.activity(activity_id).parts():
        if part.id != SPOKEN:
            held[part.holds] += (part.id,)
    return held


def answers(random: Random, guide_id: str, activity: Activity) -> Answers:
    """What somebody shows of this activity; never nothing."""
    held = parts_of(guide_id, activity.id)
    marks, places = held["mark"], held["place"]
    said: Answers = dict.fromkeys(random.sample(marks, min(len(marks), random.randint(1, 4))), 1)
    said |= {id: place for place, id in enumerate(random.sample(places, len(places)), 1)}
    said |= {id: random.randint(0, 10) for id in held["number"]}
    said |= {id: text(random) for id in held["text"]}
    return activity.tidy(said) if isinstance(activity, Choose) and activity.most else said


def shares(sessions: int, entries: int) -> list[int]:
    """How many answers each session gets: as many as there are, spread as the guides ask."""
    room = [len(run_of(GUIDES[number % len(GUIDES)]).answered) for number in range(sessions)]
    most = sum(room)
    if entries > most:
        raise ValueError(f"{sessions} sessions of these guides hold at most {most} answers.")
    ends = [total * entries // most for total in accumulate(room)]
    return [end - before for before, end in zip([0, *ends], ends, strict=False)]


def write_session(connection: Connection, number: int, evening: datetime, count: int) -> None:
    """One session with this many answers."""
    random = Random(f"{SEED} {number}")
    guide_id = GUIDES[number % len(GUIDES)]
    first: Seat = SEATS[number % 2]
    run = run_of(guide_id)
    script, state = script_of(guide_id, first)
    id, sitting = (f"{random.getrandbits(64):016x}" for _ in range(2))
    end = evening + timedelta(minutes=random.randint(20, 80))
    row = sessions.SessionRow(
        id=id,
        guide_hash=run.kept.hash,
        guide_id=run.guide.id,
        title=run.guide.title,
        started=evening,
        left_partner=LEFT.id,
        right_partner=RIGHT.id,
        first=first,
        position=msgspec.json.decode(state, type=Saved).position,
        minutes_planned=run.guide.minutes,
        small=state,
        seconds_used=(end - evening).total_seconds(),
    )
    guides.keep(connection, run.kept)
    sessions.start(connection, row, script)
    sittings.begin(connection, sitting, id, evening)
    for place in sorted(random.sample(range(len(run.answered)), count)):
        activity, seat = run.answered[place]
        mutual = isinstance(activity, Choose) and activity.mutual  # the same for both
        chance = Random(f"{id} {activity.id}") if mutual else random
        said = answers(chance, guide_id, activity)
        _write_answer(connection, id, activity, seat, said, evening)
    sittings.end(connection, sitting, end)
    if number % OPEN_EVERY != OPEN_EVERY - 1:
        sessions.finish(connection, id, end)


def _write_answer(
    connection: Connection,
    session_id: str,
    activity: Activity,
    seat: Who,
    said: Answers,
    evening: datetime,
) -> None:
    entries.save(
        connection,
        entries.EntryRow(
            session=session_id,
            activity=activity.id,
            seat=seat,
            state="revealed",
            kind=activity.kind,
            format=1,
            content=said,
            changed=evening + timedelta(minutes=15),
            partner=None if seat == "both" else (LEFT if seat == "left" else RIGHT).id,
        ),
    )
    planned = activity.minutes * 60
    used.save(connection, used.Used(session_id, activity.id, planned, planned * 1.1))


def evenings(sessions: int) -> Iterator[datetime]:
    """When each session began, the oldest first."""
    between = timedelta(days=365 * YEARS) / max(1, sessions)
    for number in range(sessions):
        yield FIRST + between * number


def fill(journal: Journal, count: int = SESSIONS, answered: int = ENTRIES) -> None:
    """Fills an empty journal with this many sessions and this many answers in all.

    Raises:
        ValueError: So many answers do not fit into so few sessions.
    """
    plan = list(enumerate(zip(evenings(count), shares(count, answered), strict=True)))

    def people(connection: Connection) -> None:
        for partner in (LEFT, RIGHT):
            partners.save(connection, partner)

    journal.write(people).result()
    for start in range(0, len(plan), AT_ONCE):
        some = plan[start : start + AT_ONCE]

        def write(connection: Connection, some: list[tuple[int, tuple[datetime, int]]]) -> None:
            for number, (evening, share) in some:
                write_session(connection, number, evening, share)

        # What is found is put in afterwards, once for each activity: twice as fast.
        with patch.object(search, "put"), patch.object(search, "put_session"):
            journal.write(lambda c, some=some: write(c, some)).result()  # type: ignore[misc]
    journal.write(lambda c: meta.put(c, search.BEFORE, "~")).result()
    while journal.write(search.catch_up).result():
        pass


def make(
    path: Path, count: int = SESSIONS, answered: int = ENTRIES, passphrase: str | None = None
) -> None:
    """Makes such a journal at this path, under a passphrase where one is given."""
    with Journal.open(path) as journal:
        if passphrase is not None:
            locking.lock(journal, passphrase)
        fill(journal, count, answered)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", type=Path)
    parser.add_argument("--sessions", type=int, default=SESSIONS)
    parser.add_argument("--entries", type=int, default=ENTRIES)
    parser.add_argument("--passphrase")
    asked = parser.parse_args()
    make(asked.file, asked.sessions, asked.entries, asked.passphrase)

"""Looks for words in everything both have seen: in titles, questions and answers.

Nothing of what is looked for is kept anywhere.
"""

from collections.abc import Iterator
from datetime import datetime
from functools import cache
from itertools import islice
from typing import NamedTuple

import msgspec
from msgspec import Struct

from workshop.activities import Activity
from workshop.activities.parts import Answers
from workshop.activities.passages import passages
from workshop.ground.fill import fill
from workshop.ground.folding import composed
from workshop.ground.looking import Wanted, wanted
from workshop.ground.partner import Couple, Partner, Seat, Who
from workshop.ground.text import clean
from workshop.guide import Guide
from workshop.journal.tables import partners, search, sessions
from workshop.journal.tables.rows import Connection
from workshop.session import Script
from workshop.sitting.house import House

FIRST = 10
"""Places that fill a screen; so many are looked for first."""

MOST = 50
"""Places that are shown at once; the newest ones."""

MOST_LINES = 3
"""Of one place, so many lines are shown."""

WIDE = 160
"""Characters of a line that are shown."""

AHEAD = 40
"""Of these, about so many before the first word that was looked for."""

_MORE = "…"


class Line(Struct, frozen=True):
    """One line in which something was found."""

    who: Who | None
    """Whose it is; None for a title or a question."""
    name: str
    """What that partner is called; empty where it is nobody's, or both partners'."""
    text: str
    marks: tuple[tuple[int, int], ...]
    """Where in the text the words stand: from here, up to there."""


class Hit(Struct, frozen=True):
    """One place in a book where it stands."""

    session: str
    started: datetime
    """UTC."""
    title: Line
    """Of the session."""
    activity: str
    """Its id; empty where the session itself was found."""
    titles: tuple[Line, ...]
    """Of the module and of the activity."""
    lines: tuple[Line, ...]
    """Questions and answers, as far as the words stand in them."""


class Found(Struct, frozen=True):
    """What was found."""

    hits: tuple[Hit, ...] = ()
    """The newest first."""
    more: bool = False
    """Whether there is more of it."""
    behind: bool = False
    """Whether older sessions are still being made ready to be looked through."""


class _Place(NamedTuple):
    """What is read of one place."""

    row: sessions.SessionRow
    activity: str
    given: dict[Who, Answers]


def look(house: House, typed: str, most: int = MOST) -> Found:
    """Where the words stand that somebody typed. Not for the thread that paints.

    Args:
        house: Whose journal it is.
        typed: Anything; the last word may be unfinished.
        most: So many places at most.

    Raises:
        JournalError: The journal can't be read.
    """
    asked, places, people, behind = house.journal.read(lambda c: _read(c, typed, most + 1))
    hits = tuple(_hit(house, asked, place, people) for place in places[:most])
    return Found(hits, len(places) > most, behind)


def _read(
    connection: Connection, typed: str, most: int
) -> tuple[Wanted, list[_Place], dict[str, Partner], bool]:
    behind = search.is_behind(connection)
    asked = wanted(typed, search.languages(connection))
    if not asked.terms:
        return asked, [], {}, behind
    rows: dict[str, sessions.SessionRow] = {}
    places: list[_Place] = []
    for _number, session, activity in search.find(connection, asked.match(), most):
        row = rows.get(session) or sessions.by_id(connection, session)
        if row is not None:
            rows[session] = row
            given = search.shown(connection, session, activity) if activity else {}
            places.append(_Place(row, activity, given))
    people = {partner.id: partner for partner in partners.load(connection)}
    return asked, places, people, behind


def _hit(house: House, asked: Wanted, place: _Place, people: dict[str, Partner]) -> Hit:
    row = place.row
    guide = house.guide_of(row)
    title = _line(asked, guide.language, row.title)
    hit = Hit(row.id, row.started, title, place.activity, (), ())
    for module, activity in guide.activities() if place.activity else ():
        if place.activity in (activity.id, *activity.was):
            titles = (_line(asked, guide.language, text) for text in (module.title, activity.title))
            couple = Couple(people[row.left_partner], people[row.right_partner])
            lines = _lines(house, asked, place, activity, guide, couple)
            first = tuple(islice(lines, MOST_LINES))
            return msgspec.structs.replace(hit, titles=tuple(titles), lines=first)
    return hit


def _lines(
    house: House, asked: Wanted, place: _Place, activity: Activity, guide: Guide, couple: Couple
) -> Iterator[Line]:
    """Those in which something stands; what somebody wrote comes before what was asked."""
    there = [one for one in passages(activity.blocks(place.given)) if one.text.strip()]
    there.sort(key=lambda one: one.kind == "asked")
    begins = cache(lambda: _who_begins(house, place))  # a whole script is read for it
    seen: set[tuple[Who | None, str]] = set()
    for passage in there:
        text = passage.text
        if passage.kind != "words" and "{" in text:
            text = fill(text, couple, who=passage.who, first=begins())
        who = None if passage.kind == "asked" else passage.who
        name = couple.at(who).called if who in ("left", "right") else ""
        line = _line(asked, guide.language, text, who, name)
        if line.marks and (who, line.text) not in seen:  # both were asked the same
            seen.add((who, line.text))
            yield line


def _who_begins(house: House, place: _Place) -> Seat:
    text = house.journal.read(lambda c: sessions.script(c, place.row.id)) or ""
    script = msgspec.json.decode(text, type=Script)
    first = {stage.stage.activity: stage.first for stage in script.places}
    return first.get(place.activity, place.row.first)


def _line(asked: Wanted, language: str, text: str, who: Who | None = None, name: str = "") -> Line:
    """This text on one line, or the piece of it around the first word."""
    text = composed(" ".join(clean(text).split()))
    marks = asked.spans(text, language)
    if len(text) <= WIDE:
        return Line(who, name, text, marks)
    start = max(0, (marks[0][0] if marks else 0) - AHEAD)
    if start:
        start = text.find(" ", start, start + AHEAD // 2) + 1 or start
    end = start + WIDE
    before, after = _MORE if start else "", _MORE if end < len(text) else ""
    moved = len(before) - start
    inside = tuple((a + moved, min(b, end) + moved) for a, b in marks if start <= a < end)
    return Line(who, name, f"{before}{text[start:end]}{after}", inside)

"""Reads past sessions: a line each, pages for the book.

Everything here is made from what both have seen; drafts, kept words and pulses never come near.
"""

import msgspec

from workshop.activities import Activity
from workshop.activities.agree import Agree
from workshop.activities.parts import SPOKEN, Answers
from workshop.activities.write import Write
from workshop.ground.partner import Couple, Who
from workshop.guide import Guide
from workshop.journal.tables import entries, partners, sessions, used
from workshop.keepsake.book import Answer, Book, BookPage, SessionLine
from workshop.session import Script
from workshop.sitting.house import House
from workshop.sitting.listing import line_of


def session_lines(house: House) -> list[SessionLine]:
    """Every session, newest first."""
    return [line_of(row) for row in house.journal.read(sessions.newest_first)]


def book(house: House, session_id: str) -> Book:
    """One session to read. Raises KeyError when there is none with this id."""
    read = house.journal.read
    row = read(lambda c: sessions.by_id(c, session_id))
    if row is None:
        raise KeyError(session_id)
    guide = house.guide_of(row)
    people = {partner.id: partner for partner in read(partners.load)}
    shown: dict[str, dict[Who, Answers]] = {}
    for entry in read(lambda c: entries.revealed(c, session_id)):
        hidden = _hidden(guide, entry.activity)
        written = {part: value for part, value in entry.content.items() if part not in hidden}
        if written:  # that something was said is not for the book
            shown.setdefault(entry.activity, {})[entry.seat] = written
    seconds = {line.activity: line.seconds for line in read(lambda c: used.load(c, session_id))}
    script = msgspec.json.decode(read(lambda c: sessions.script(c, session_id)) or "", type=Script)
    first = {place.stage.activity: place.first for place in script.places}
    answers = {
        activity.id: Answer(activity, shown[activity.id], first.get(activity.id, row.first))
        for _, activity in guide.activities()
        if activity.id in shown
    }
    pages = []
    for module in guide.modules:
        there = tuple(answers[a.id] for a in module.activities if a.id in answers)
        if there:
            spent = sum(seconds.get(a.id, 0.0) for a in module.activities) / 60
            pages.append(BookPage(module.id, module.title, module.minutes, spent, there))
    return Book(
        line=line_of(row),
        couple=Couple(people[row.left_partner], people[row.right_partner]),
        began=row.first,
        kept_sentences=tuple(a for a in answers.values() if _keeps(a.activity)),
        agreements=tuple(a for a in answers.values() if isinstance(a.activity, Agree)),
        pages=tuple(pages),
    )


def _hidden(guide: Guide, name: str) -> frozenset[str]:
    """Parts of an answer that nobody reads."""
    found = next((one for _, one in guide.activities() if name in (one.id, *one.was)), None)
    return frozenset({SPOKEN, *(part.id for part in (found.unseen() if found else ()))})


def _keeps(activity: Activity) -> bool:
    return isinstance(activity, Write) and activity.keeps

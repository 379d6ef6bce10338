"""What two people wrote in other programs: read from plain text, or from jrnl's JSON."""

import re
from collections.abc import Iterable
from datetime import date, datetime, time
from typing import Literal

import msgspec
from msgspec import Struct

from workshop.ground.language import _
from workshop.ground.text import clean

Form = Literal["text", "jrnl"]

LARGEST_FILE = 32 * 1024 * 1024
"""Bytes; a thousand words a day for ten years."""
MOST = 20_000
"""Texts in one file."""
LONGEST = 100_000
"""Characters of one text."""

_NOON = time(12, 0)
"""For what has a day and no hour."""

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan januar jänner",
            "february feb februar",
            "march mar märz maerz mär",
            "april apr",
            "may mai",
            "june jun juni",
            "july jul juli",
            "august aug",
            "september sep sept",
            "october oct oktober okt",
            "november nov",
            "december dec dezember dez",
        ),
        start=1,
    )
    for name in names.split()
}

_TIME = r"(?:[,;]?\s+(?:at\s+|um\s+)?(?P<hour>\d{1,2})[:.](?P<minute>\d\d)(?::\d\d)?(?:\s*Uhr)?)?"
_DATES = tuple(
    re.compile(rf"(?:[^\W\d]{{2,12}}\.?,?\s+)?{day}{_TIME}\s*:?", re.IGNORECASE)
    for day in (
        r"(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})",
        r"(?P<day>\d{1,2})\.\s?(?P<month>\d{1,2})\.\s?(?P<year>\d{4})",
        r"(?P<day>\d{1,2})(?:\.|st|nd|rd|th)?\s+(?P<name>[^\W\d]{3,12})\.?,?\s+(?P<year>\d{4})",
        r"(?P<name>[^\W\d]{3,12})\.?\s+(?P<day>\d{1,2})(?:st|nd|rd|th)?,?\s+(?P<year>\d{4})",
    )
)
_SLASHED = re.compile(r"\d{1,4}/\d{1,2}/\d{1,4}")
_BRACKETED = re.compile(r"\[(?P<date>[^\]]{6,40})\]\s*(?P<rest>.*)")
EARLIEST, LATEST = 1900, 2999
"""Years; beyond them some calendar of some computer breaks."""

_HEADING = re.compile(r"#{1,6}\s+|[*_]{1,2}(?=\d)")


class Unreadable(ValueError):
    """A file from which nothing is taken; the text says why, and what to do."""


class Written(Struct, frozen=True):
    """One text, and the day it was written on."""

    when: datetime
    """By the clock on the wall where it was written; without a time zone."""
    words: str


def read(data: bytes, form: Form) -> list[Written]:
    """The texts in this file, the oldest first; each of them once.

    Raises:
        Unreadable: Nothing is to be taken from it.
    """
    if len(data) > LARGEST_FILE:
        raise Unreadable(_("This file is too large. Take it apart, and import the parts."))
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise Unreadable(_("This file is no text in UTF-8. Save it as that, and try again.")) from (
            error
        )
    found = _from_text(text) if form == "text" else _from_jrnl(text)
    found = [one for one in found if one.words]
    if not found:
        raise Unreadable(_("There is nothing in this file."))
    if len(found) > MOST:
        raise Unreadable(_("There are more than {number} texts in it.").format(number=MOST))
    for one in found:
        if not EARLIEST <= one.when.year <= LATEST:
            told = _("No text can be of the year {year}. Mend it in the file, and try again.")
            raise Unreadable(told.format(year=one.when.year))
        if len(one.words) > LONGEST:
            told = _("The text of {day} is too long: at most {number} characters.")
            raise Unreadable(told.format(day=one.when.date(), number=LONGEST))
    return sorted(set(found), key=lambda one: (one.when, one.words))


# --- plain text -----------------------------------------------------------------------------------


def _from_text(text: str) -> list[Written]:
    """Under each line that is a date stands what was written on that day."""
    found: list[tuple[datetime, list[str]]] = []
    for number, line in enumerate(clean(text).split("\n"), start=1):
        heading = _heading(line, number)
        if heading is not None:
            when, rest = heading
            found.append((when, [rest] if rest else []))
        elif found:
            found[-1][1].append(line)
        elif line.strip():
            told = _("Line {number} has no date above it. Put one there, such as 2024-03-05.")
            raise Unreadable(told.format(number=number))
    return [Written(when, "\n".join(lines).strip()) for when, lines in found]


def _heading(line: str, number: int) -> tuple[datetime, str] | None:
    """The date that a line is, and words behind it; None where it is none."""
    bare = _HEADING.sub("", line.strip(), count=1).strip("*_ \t")
    rest = ""
    if bracketed := _BRACKETED.fullmatch(bare):
        bare, rest = bracketed["date"].strip(), bracketed["rest"].strip()
    if _SLASHED.fullmatch(bare):  # the fifth of March, or the third of May?
        told = _("Line {number}: a date like that can be read in two ways. Write 2024-03-05.")
        raise Unreadable(told.format(number=number))
    for pattern in _DATES:
        if match := pattern.fullmatch(bare):
            when = _moment(match.groupdict())
            return None if when is None else (when, rest)
    return None


def _moment(parts: dict[str, str | None]) -> datetime | None:
    month = parts.get("month") or _MONTHS.get((parts.get("name") or "").casefold())
    if month is None:
        return None
    try:
        day = date(int(parts["year"] or 0), int(month), int(parts["day"] or 0))
        hour = parts.get("hour")
        at = _NOON if hour is None else time(int(hour), int(parts["minute"] or 0))
    except ValueError:  # a day that no calendar has
        return None
    return datetime.combine(day, at)


# --- jrnl -----------------------------------------------------------------------------------------


class _Entry(Struct):
    """As jrnl writes it. Its tags stand in the text as well."""

    title: str
    body: str
    date: str
    time: str = "12:00"


class _Export(Struct):
    entries: list[_Entry]


def _from_jrnl(text: str) -> list[Written]:
    try:
        export = msgspec.json.decode(text, type=_Export)
        return list(_all_of(export.entries))
    except (msgspec.MsgspecError, ValueError, RecursionError) as error:
        raise Unreadable(
            _("This is not what jrnl writes. Make it with: jrnl --format json --file FILE.")
        ) from error


def _all_of(found: Iterable[_Entry]) -> Iterable[Written]:
    for entry in found:
        when = datetime.combine(date.fromisoformat(entry.date), time.fromisoformat(entry.time))
        words = f"{entry.title.strip()}\n\n{entry.body.strip()}".strip()
        yield Written(when.replace(tzinfo=None), clean(words))

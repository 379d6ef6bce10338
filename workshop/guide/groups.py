"""What a guide says for evenings with a group, and the mistakes that can be made in it.

A break before a chapter, what a facilitator says or keeps in mind, and how much of an activity a
re-fit has to leave. A couple alone meets none of it.
"""

from collections.abc import Iterator
from typing import Any

from workshop.activities import Activity
from workshop.guide.wording import quote
from workshop.guide.wrong import Wrong

NEVER_SHORTENED = ("breathe", "check")
"""Kinds of activity of which nothing is ever taken; nor is it of how an evening ends."""

MOST_POINTS = 8
"""Lines a facilitator can take in while a room waits."""

LONGEST_POINT = 240
"""Characters of one of them: two or three sentences."""

LONGEST_BREAK = 120
"""Minutes; a meal fits into it."""

KEYS = ("break_before", "facilitator", "least")
"""What only a group has."""


def wrong_points(key: str, points: tuple[str, ...]) -> Iterator[Wrong]:
    """Mistakes in the lines for a facilitator that stand under this key."""
    if len(points) > MOST_POINTS:
        yield Wrong((key,), f"{len(points)} of them", f"at most {MOST_POINTS}")
    for number, point in enumerate(points[:MOST_POINTS]):
        if not point.strip():
            yield Wrong((key, number), quote(point), "some words")
        elif len(point) > LONGEST_POINT:
            expected = f"at most {LONGEST_POINT} of them"
            yield Wrong((key, number), f"{len(point)} characters", expected)


def wrong_break(table: dict[str, Any], values: dict[str, Any], *, opens: bool) -> Iterator[Wrong]:
    """Mistakes in the break before a chapter.

    Args:
        table: The chapter as it was written.
        values: What of it is sound so far.
        opens: Whether it is the first of the guide.
    """
    minutes = values.get("break_before")
    if "break_before" not in table or minutes is None:
        return
    if opens:
        yield Wrong(("break_before",), quote(minutes), "nothing here: the evening begins with it")
    elif not 1 <= minutes <= LONGEST_BREAK:
        expected = f"1 to {LONGEST_BREAK} minutes"
        yield Wrong(("break_before",), quote(minutes), expected)
    elif (minutes * 4) % 1:
        yield Wrong(("break_before",), quote(minutes), "quarters of a minute, such as 7.5")


def wrong_least(
    table: dict[str, Any], activity: Activity, *, last: bool, only: bool
) -> Iterator[Wrong]:
    """Mistakes in what a re-fit has to leave, beside those the activity knows of itself.

    Args:
        table: The activity as it was written.
        activity: What was read from it.
        last: Whether the guide ends by it.
        only: Whether the guide has no other chapter.
    """
    if "least" not in table:
        return
    if not activity.least:
        expected = f"more than 0 and at most {activity.minutes:g}, as minutes"
        yield Wrong(("least",), quote(table["least"]), expected)
    elif activity.least < activity.minutes and (last or activity.kind in NEVER_SHORTENED):
        ending = "the last activity of a single module" if only else "the last module"
        why = ending if last else f"a {activity.kind}"
        expected = f"nothing here, or {activity.minutes:g}: {why} is never shortened"
        yield Wrong(("least",), quote(table["least"]), expected)


def for_nobody(table: dict[str, Any]) -> Iterator[Wrong]:
    """What of a guide for one person speaks to a group that never meets."""
    for key in KEYS:
        if key in table:
            yield Wrong((key,), quote(table[key]), "nothing here: one person is no group")

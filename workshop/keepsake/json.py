"""A keepsake as JSON; and what `workshop sessions` and `session show` say to programs."""

import json
from typing import Any

from workshop.ground.fill import fill
from workshop.ground.partner import Couple, Who
from workshop.keepsake.book import Answer, Book, SessionLine
from workshop.keepsake.keepsake import Keepsake
from workshop.keepsake.values import values


def written_out(keepsake: Keepsake) -> str:
    """The whole keepsake, under the same keys as in TOML."""
    return json.dumps(values(keepsake), indent=2, ensure_ascii=False) + "\n"


def line_as_json(line: SessionLine) -> dict[str, Any]:
    """What is known of a session without opening it; `started` is UTC."""
    return {
        "id": line.id,
        "guide": line.guide,
        "title": line.title,
        "status": line.status,
        "started": line.started.strftime("%Y-%m-%dT%H:%M:%SZ"),
        "minutes_used": _plain(line.minutes_used),
    }


def session_as_json(read: Book) -> dict[str, Any]:
    """Everything both have seen of one session."""
    couple = read.couple
    return {
        **line_as_json(read.line),
        "partners": [{"seat": p.seat, "name": p.called} for p in (couple.left, couple.right)],
        "modules": [
            {
                "id": module.id,
                "title": module.title,
                "minutes_planned": _plain(module.minutes_planned),
                "minutes_used": _plain(round(module.minutes_used, 1)),
                "activities": [
                    {
                        "id": answer.activity.id,
                        "kind": answer.activity.kind,
                        "title": answer.activity.title,
                        "entries": entries(read.couple, answer),
                    }
                    for answer in module.answers
                ],
            }
            for module in read.pages
        ],
        "agreements": [
            {
                "activity": answer.activity.id,
                "about": getattr(answer.activity, "about", ""),
                "title": answer.activity.title,
                "answers": _answers(couple, answer, "both"),
            }
            for answer in read.agreements
        ],
    }


def entries(couple: Couple, answer: Answer) -> list[dict[str, Any]]:
    """What each has shown; `partner` is null for what both wrote together."""
    seats: tuple[Who, ...] = ("left", "right", "both")
    return [
        {
            "partner": None if seat == "both" else couple.at(seat).called,
            "seat": seat,
            "answers": _answers(couple, answer, seat),
        }
        for seat in seats
        if answer.shown.get(seat)
    ]


def _answers(couple: Couple, answer: Answer, seat: Who) -> list[dict[str, Any]]:
    given = answer.shown.get(seat, {})
    return [
        {
            "id": part.id,
            "label": fill(part.label, couple, who=seat, first=answer.first),
            "value": given[part.id],
        }
        for part in answer.activity.parts()
        if part.id in given
    ]


def _plain(minutes: float) -> int | float:
    """Minutes without a point where they are whole."""
    return int(minutes) if minutes == int(minutes) else minutes

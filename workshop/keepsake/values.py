"""A keepsake as plain values: what stands in TOML and in JSON, under the same keys.

Every key is told in `docs/keepsakes.md`. A key that is there today stays; what is added does not
change `FORMAT`.
"""

from typing import Any

from workshop.ground.fill import fill
from workshop.ground.partner import SEATS, Who
from workshop.ground.text import clean
from workshop.keepsake.book import Answer, Book, as_label
from workshop.keepsake.keepsake import Keepsake
from workshop.keepsake.picture import Picture

FORMAT = 1
"""Goes up when a key changes its meaning or goes away."""


def values(keepsake: Keepsake) -> dict[str, Any]:
    """The whole keepsake. There is no null in it, since TOML has none: what is not there is not."""
    return {
        "format": FORMAT,
        **({"made_up": True} if keepsake.made_up else {}),
        "only": "agreements" if keepsake.only_agreements else "everything",
        "sessions": [
            _session(book, only_agreements=keepsake.only_agreements) for book in keepsake.books
        ],
        **({"over_time": _over_time(keepsake.picture)} if keepsake.picture else {}),
    }


def _over_time(picture: Picture) -> dict[str, Any]:
    return {
        "low": as_label(picture.low),
        "high": as_label(picture.high),
        "lines": [
            {
                "seat": line.partner.seat,
                "name": line.partner.called,
                "means": [{"day": mean.day.isoformat(), "mean": mean.value} for mean in line.means],
            }
            for line in picture.lines
        ],
    }


def _session(book: Book, *, only_agreements: bool) -> dict[str, Any]:
    line, couple = book.line, book.couple
    told: dict[str, Any] = {
        "id": line.id,
        "guide": line.guide,
        "title": as_label(line.title),
        "status": line.status,
        "started": line.started.strftime("%Y-%m-%dT%H:%M:%SZ"),
        "minutes_used": float(line.minutes_used),
        "began": book.began,
        "partners": [{"seat": seat, "name": couple.at(seat).called} for seat in SEATS],
    }
    if not only_agreements:
        told["kept_sentences"] = [_activity(book, answer) for answer in book.kept_sentences]
    told["agreements"] = [_activity(book, answer) for answer in book.agreements]
    if not only_agreements:
        told["modules"] = [
            {
                "id": page.id,
                "title": as_label(page.title),
                "minutes_planned": float(page.minutes_planned),
                "minutes_used": round(float(page.minutes_used), 1),
                "activities": [_activity(book, answer) for answer in page.answers],
            }
            for page in book.pages
        ]
    return told


def _activity(book: Book, answer: Answer) -> dict[str, Any]:
    activity = answer.activity
    about = getattr(activity, "about", "")
    seats: tuple[Who, ...] = (*SEATS, "both")
    return {
        "id": activity.id,
        "kind": activity.kind,
        "title": as_label(activity.title),
        **({"about": about} if about else {}),
        "began": answer.first,
        "entries": [
            {
                "seat": seat,
                **({} if seat == "both" else {"name": book.couple.at(seat).called}),
                "answers": answers,
            }
            for seat in seats
            if (answers := _answers(book, answer, seat))
        ],
    }


def _answers(book: Book, answer: Answer, seat: Who) -> list[dict[str, Any]]:
    shown = answer.shown.get(seat, {})
    labels = {part.id: part.label for part in answer.activity.parts()}
    labels = {id: label for id, label in labels.items() if id in shown}
    # A word of a list that has another id today is told by the id it had then.
    labels |= {id: id for id in shown if id not in labels}
    return [
        {
            "id": id,
            "label": as_label(fill(label, book.couple, who=seat, first=answer.first)),
            "value": clean(value) if isinstance(value := shown[id], str) else value,
        }
        for id, label in labels.items()
    ]

"""`workshop session show ID`: what both have shown in one session, and nothing else."""

import argparse
from typing import TYPE_CHECKING, Any

from workshop.commands.speaking import DONE, NO, complain, say, say_json
from workshop.ground.text import clean_line

if TYPE_CHECKING:
    from workshop.ground.partner import Who
    from workshop.sitting.house import House
    from workshop.sitting.past import Answer, Book


def add(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Adds the command and what it can do."""
    parser = subparsers.add_parser(
        "session",
        help="read what you both showed in one session",
        description="What can be done with one session.",
    )
    actions = parser.add_subparsers(dest="action", required=True, metavar="show")
    show = actions.add_parser(
        "show",
        help="read what you both showed",
        description="Shows what you both have seen of each other's answers, and what you agreed "
        "on. Only reads. What was kept is never shown here, nor are the five numbers.",
        epilog="Exit status: 1 when there is no such session.",
    )
    show.add_argument("id", metavar="ID", help="as `workshop sessions` lists it, or its beginning")
    show.add_argument("--json", action="store_true", help="for programs")


def run(args: argparse.Namespace) -> int:
    """Shows one session; NO when none, or more than one, has an id that begins so."""
    from workshop.sitting.house import House
    from workshop.sitting.past import book

    house = House.open(args.journal, read_only=True)
    try:
        found = _matching(house, args.id)
        if len(found) != 1:
            complain(_none_or_several(args.id, len(found)))
            return NO
        read = book(house, found[0])
        made_up = house.made_up()
    finally:
        house.close()
    if args.json:
        say_json(_as_json(read))
    else:
        from workshop.commands.page import page

        say(page(read, made_up=made_up))
    return DONE


def _matching(house: "House", start: str) -> list[str]:
    """The ids that begin so; a whole id is always the only one."""
    from workshop.sitting.past import session_lines

    ids = [line.id for line in session_lines(house)]
    if start in ids:
        return [start]
    return [id for id in ids if start and id.startswith(start)]


def _none_or_several(start: str, found: int) -> str:
    shown = clean_line(start, 40) or "nothing"
    if found:
        return f"The ids of {found} sessions begin with {shown}. Give a little more of it."
    return f"No session has an id that begins with {shown}. See workshop sessions."


def _as_json(read: "Book") -> dict[str, Any]:
    from workshop.commands.sessions import line_as_json

    couple = read.couple
    return {
        **line_as_json(read.line),
        "partners": [{"seat": p.seat, "name": p.called} for p in (couple.left, couple.right)],
        "modules": [
            {
                "id": module.id,
                "title": module.title,
                "activities": [
                    {
                        "id": answer.activity.id,
                        "kind": answer.activity.kind,
                        "title": answer.activity.title,
                        "entries": _entries(read, answer),
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
                "answers": _answers(read, answer, "both"),
            }
            for answer in read.agreements
        ],
    }


def _entries(read: "Book", answer: "Answer") -> list[dict[str, Any]]:
    """What each has shown; `partner` is null for what both wrote together."""
    seats: tuple[Who, ...] = ("left", "right", "both")
    return [
        {
            "partner": None if seat == "both" else read.couple.at(seat).called,
            "seat": seat,
            "answers": _answers(read, answer, seat),
        }
        for seat in seats
        if answer.shown.get(seat)
    ]


def _answers(read: "Book", answer: "Answer", seat: "Who") -> list[dict[str, Any]]:
    from workshop.sitting.fill import fill

    given = answer.shown.get(seat, {})
    return [
        {
            "id": part.id,
            "label": fill(part.label, read.couple, who=seat, first=read.first),
            "value": given[part.id],
        }
        for part in answer.activity.parts()
        if part.id in given
    ]

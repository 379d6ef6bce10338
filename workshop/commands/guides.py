"""`workshop guides`: what can be walked, and how long it takes."""

import argparse
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from workshop.commands.speaking import DONE, complain, plain, say, say_json
from workshop.ground.language import _, several
from workshop.ground.lengths import whole_minutes

if TYPE_CHECKING:
    from workshop.guide import Guide
    from workshop.guide.series import Series


def add(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Adds the command."""
    parser = subparsers.add_parser(
        "guides",
        help=_("list the guides that can be walked, with their minutes"),
        description=_(
            "Lists the guides that come with the program, and your own. Minutes count everything: "
            "handing over, both turns, looking, reading aloud and talking."
        ),
    )
    parser.add_argument(
        "--series", action="store_true", help=_("list series of evenings for a group instead")
    )
    parser.add_argument("--json", action="store_true", help=_("for programs"))


def run(args: argparse.Namespace) -> int:
    """Lists every guide; own files that are not offered are named on standard error."""
    if args.series:
        return _series(as_json=args.json)
    from workshop.guide import hidden, offered

    guides = [guide for guide, _path in offered()]
    for path, why in hidden():
        complain(f"{path}: {why}")
    if args.json:
        say_json([_as_json(guide) for guide in guides])
        return DONE
    from workshop.sitting.offer import offer
    from workshop.sitting.shelf import Known, arranged

    by_id = {guide.id: guide for guide in guides}
    pieces = []
    for shelf in arranged(offer(), Known()):
        pieces.append(_(shelf.heading))
        pieces += ["\n".join(_lines(by_id[line.id])) for line in shelf.guides]
    say("\n\n".join(pieces))
    return DONE


def _series(*, as_json: bool) -> int:
    """Lists every series; own files that are not offered are named on standard error."""
    from workshop.guide.series_shelf import guides_there, hidden, offered

    guides = guides_there()
    for path, why in hidden():
        complain(f"{path}: {why}")
    found = [series for series, _path in offered()]
    if as_json:
        say_json([_series_as_json(series, guides) for series in found])
        return DONE
    say("\n\n".join("\n".join(_series_lines(series, guides)) for series in found))
    return DONE


def _series_as_json(series: "Series", guides: "Mapping[str, Guide]") -> dict[str, Any]:
    return {
        "id": series.id,
        "title": series.title,
        "language": series.language,
        "evenings": [
            {
                "id": evening.id,
                "title": evening.title,
                "aim": evening.aim,
                "guide": evening.guide,
                "sitting": evening.sitting or None,
                "minutes": plain(evening.ends(guides[evening.guide])),
                "guide_minutes": plain(evening.guide_minutes(guides[evening.guide])),
            }
            for evening in series.evenings
        ],
    }


def _series_lines(series: "Series", guides: "Mapping[str, Guide]") -> list[str]:
    """The series and its evenings, minutes until each is over on the left."""
    number = len(series.evenings)
    told = several(
        "{number:>6} evening  {title} ({id})", "{number:>6} evenings  {title} ({id})", number
    )
    lines = [told.format(number=number, title=series.title, id=series.id)]
    lines += [
        f"{whole_minutes([evening.ends(guides[evening.guide])])[0]:>10}  {evening.title}"
        for evening in series.evenings
    ]
    return lines


def _as_json(guide: "Guide") -> dict[str, Any]:
    return {
        "id": guide.id,
        "title": guide.title,
        "language": guide.language,
        "minutes": plain(guide.minutes),
        "alone": guide.alone,
        "modules": [
            {
                "id": module.id,
                "title": module.title,
                "minutes": plain(module.minutes),
                "activities": [
                    {
                        "id": activity.id,
                        "kind": activity.kind,
                        "minutes": plain(activity.minutes),
                        "lens": activity.lens,
                    }
                    for activity in module.activities
                ],
            }
            for module in guide.modules
        ],
    }


def _lines(guide: "Guide") -> list[str]:
    """The guide and its modules, whole minutes on the left; those of the modules add up."""
    minutes = whole_minutes(module.minutes for module in guide.modules)
    lines = [
        _("{minutes:>6} min  {title} ({id})").format(
            minutes=sum(minutes), title=guide.title, id=guide.id
        )
    ]
    lines += [
        f"{number:>10}  {module.title}"
        for number, module in zip(minutes, guide.modules, strict=True)
    ]
    return lines

"""`workshop compare ACTIVITY`: one question at every time it was answered, the newest first."""

import argparse
from typing import TYPE_CHECKING, Any

from workshop.commands.speaking import DONE, NO, complain, say, say_json
from workshop.commands.unlocking import unlocked
from workshop.ground.language import _
from workshop.ground.text import clean_line

if TYPE_CHECKING:
    from workshop.sitting.comparing import Occasion
    from workshop.sitting.house import House


def add(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Adds the command."""
    parser = subparsers.add_parser(
        "compare",
        help=_("see how you both answered the same thing over time"),
        description=_(
            "Shows one activity at every time you answered it, the newest first, with what "
            "differs from the time before. Only reads. What was kept is never shown here, nor "
            "are the five numbers."
        ),
        epilog=_("Exit status: 1 when no such activity was answered."),
    )
    parser.add_argument(
        "activity",
        metavar="ACTIVITY",
        help=_("its id, as `workshop session show --json` gives it, or GUIDE/ACTIVITY"),
    )
    parser.add_argument("--json", action="store_true", help=_("for programs"))


def run(args: argparse.Namespace) -> int:
    """Shows the activity at all times; NO when it was never answered, or it is not clear which."""
    from workshop.sitting import comparing
    from workshop.sitting.house import House

    house = unlocked(lambda secret: House.open(args.journal, passphrase=secret, read_only=True))
    try:
        guide, activity, trouble = _which(house, args.activity)
        times = [] if trouble else comparing.times(house, guide, activity)
        found = [one for time in times if (one := comparing.occasion(house, time))]
        made_up = house.made_up()
    finally:
        house.close()
    if trouble or not found:
        shown = clean_line(args.activity, 60) or _("nothing")
        complain(trouble or _("You have not answered {shown} so far.").format(shown=shown))
        return NO
    if args.json:
        say_json(_as_json(guide, found))
    else:
        from workshop.commands.page import compared

        say(compared(found, made_up=made_up))
    return DONE


def _which(house: "House", asked: str) -> tuple[str, str, str]:
    """Guide, activity, and what is in the way."""
    from workshop.sitting import comparing

    guide, _slash, activity = asked.rpartition("/")
    if guide:
        return guide, activity, ""
    guides = comparing.guides_with(house, activity)
    answered = [one for one in guides if comparing.times(house, one, activity)]
    if len(answered) > 1:
        names = ", ".join(f"{one}/{activity}" for one in answered)
        return (
            "",
            "",
            _("Several guides have it. Ask for one of these: {names}.").format(names=names),
        )
    return (answered or guides or [""])[0], activity, ""


def _as_json(guide: str, found: "list[Occasion]") -> dict[str, Any]:
    """Every time, and what differs from the time before; `changes` is empty for the first one."""
    from workshop.ground.fill import fill
    from workshop.keepsake.json import entries
    from workshop.sitting import comparing

    times = []
    for place, now in enumerate(found):
        before = found[place + 1 : place + 2]
        changes = comparing.changes(before[0], now) if before else []
        times.append(
            {
                "session": now.line.id,
                "started": now.line.started.strftime("%Y-%m-%dT%H:%M:%SZ"),
                "activity": now.answer.activity.id,
                "entries": entries(now.couple, now.answer),
                "changes": [
                    {
                        "partner": None
                        if change.who == "both"
                        else now.couple.at(change.who).called,
                        "seat": change.who,
                        "way": change.way,
                        "label": fill(
                            change.label, now.couple, who=change.who, first=now.answer.first
                        ),
                        "then": change.then,
                        "now": change.now,
                    }
                    for change in changes
                ],
            }
        )
    newest = found[0].answer.activity
    return {
        "guide": guide,
        "activity": newest.id,
        "kind": newest.kind,
        "title": newest.title,
        "times": times,
    }

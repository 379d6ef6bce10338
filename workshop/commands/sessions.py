"""`workshop sessions`: every session of a journal, a line each, the newest first."""

import argparse
from typing import TYPE_CHECKING

from workshop.commands.speaking import DONE, MADE_UP, STATUS_WORDS, complain, say, say_json
from workshop.commands.unlocking import unlocked
from workshop.ground.language import _

if TYPE_CHECKING:
    from workshop.keepsake.book import SessionLine


def add(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Adds the command."""
    parser = subparsers.add_parser(
        "sessions",
        help=_("list your sessions"),
        description=_(
            "Lists your sessions, the newest first. Only reads. Where there is no journal yet "
            "the list is empty, the exit status 0, and nothing is made."
        ),
    )
    parser.add_argument("--json", action="store_true", help=_("for programs"))


def run(args: argparse.Namespace) -> int:
    """Lists the sessions; none where there is no journal."""
    from workshop.journal.errors import NoJournal
    from workshop.sitting.house import House
    from workshop.sitting.past import session_lines

    lines: list[SessionLine] = []
    made_up = False
    try:
        house = unlocked(lambda secret: House.open(args.journal, passphrase=secret, read_only=True))
    except NoJournal as none:
        complain(str(none))
    else:
        try:
            lines = session_lines(house)
            made_up = house.made_up()
        finally:
            house.close()
    if args.json:
        from workshop.keepsake.json import line_as_json

        say_json([line_as_json(line) for line in lines])
        return DONE
    if made_up:
        say(f"{_(MADE_UP)}\n")
    for line in lines:
        say(_line(line))
    if not lines:
        say(_("No sessions yet."))
    return DONE


def _line(line: "SessionLine") -> str:
    day = line.started.astimezone().strftime("%Y-%m-%d")
    status = _(STATUS_WORDS[line.status])
    return _("{id}  {day}  {status:<8}  {minutes:>5.0f} min  {title}").format(
        id=line.id, day=day, status=status, minutes=line.minutes_used, title=line.title
    )

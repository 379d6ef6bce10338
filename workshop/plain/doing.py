"""How we are doing, line by line: one's own numbers over time, for that one alone.

The picture, and both side by side after two yeses, are on the screens.
"""

from datetime import date

from workshop.ground import dates
from workshop.ground.language import _, several
from workshop.ground.partner import SEATS, Couple
from workshop.ground.tenths import tenths
from workshop.journal.errors import JournalError
from workshop.keepsake.trend import A_FEW, OVERALL, Point, Range, Trend, begins, since
from workshop.plain.alone import alone
from workshop.plain.asking import ask, number
from workshop.plain.lines import Lines
from workshop.sitting.house import House
from workshop.sitting.pulse import own
from workshop.sitting.yours import Yours

_LEFT_OUT = "–"
_WIDE = 5
"""Columns of a number in the table."""


def doing(house: House, lines: Lines, couple: Couple) -> None:
    """To one partner alone, until that one goes back. Nothing of it stays on the screen.

    Raises:
        Leaving: Somebody leaves.
        EOFError: There are no more lines.
    """
    if not lines.clears:  # in a file or a pipe they would stay
        lines.say(_("Your numbers are shown at a terminal only: elsewhere they would stay."))
        return
    lines.say(
        _(
            "In some guides each of you puts five numbers to the week, alone. Here they are, "
            "over time."
        ),
        _(
            "Here each of you sees your own. `workshop` without `plain` shows both, if both say "
            "yes."
        ),
        _("Who is looking?"),
    )
    chosen = number(lines, [*(couple.at(seat).called for seat in SEATS), _("Back")])
    if chosen == len(SEATS):
        return
    mine = Yours(house, couple.at(SEATS[chosen]).id)
    try:
        if alone(lines, mine, couple, SEATS[chosen], may_forget=False):
            shown = own(house, couple, SEATS[chosen], mine.drawer)
            mine.close()
            lines.clear()
            trend = Trend(shown.items, (shown.line,), (), shown.low, shown.high)
            _look(lines, trend, house.wall().astimezone().date())
    except JournalError as error:
        lines.say(str(error))
        ask(lines, _("Press Enter."))
    finally:
        mine.close()
        lines.clear()


def _look(lines: Lines, trend: Trend, today: date) -> None:
    """Half a year; then all of it, where there is more and it is wanted."""
    newest = _since(trend, "half-year", today)
    older = len(_since(trend, "all", today)) > len(newest)
    _read_out(lines, trend, newest)
    if not older:
        ask(lines, _("Press Enter."))
    elif number(lines, [_("all of it"), _("Back")]) == 0:
        lines.clear()
        _read_out(lines, trend, _since(trend, "all", today))
        ask(lines, _("Press Enter."))


def _since(trend: Trend, span: Range, today: date) -> tuple[Point, ...]:
    return since(trend, begins(trend, span, today)).lines[0].points


def _read_out(lines: Lines, trend: Trend, points: tuple[Point, ...]) -> None:
    """What each column is, and a row for each answer, the newest first."""
    if not trend.items:
        lines.say(
            _(
                "There are no numbers of yours yet. They come with the five lines about the past "
                "seven days, in the workshop and in the weekly date."
            )
        )
        return
    gauge = _("0 is “{low}”, 10 is “{high}”. A homemade gauge, never tested as a measure.")
    lines.say(gauge.format(low=trend.low, high=trend.high))
    lines.items([item.text for item in trend.items])
    lines.put()
    if points:
        _table(lines, trend, points)
    if len(points) <= A_FEW:
        lines.say(_few(len(points)))
    lines.put()


def _table(lines: Lines, trend: Trend, points: tuple[Point, ...]) -> None:
    days, mean = dates.widest_short(), _("mean")
    wide = max(len(mean), 4) + 2
    head = "".join(str(place).rjust(_WIDE) for place in range(1, len(trend.items) + 1))
    lines.put(" " * days + mean.rjust(wide) + head)
    for point in reversed(points):
        told = [point.numbers.get(item.id) for item in trend.items]
        cells = (_LEFT_OUT if one is None else str(one) for one in told)
        row = dates.short(point.when).rjust(days)
        row += tenths(point.value(OVERALL) or 0.0).rjust(wide)
        lines.put(row + "".join(cell.rjust(_WIDE) for cell in cells))


def _few(count: int) -> str:
    if count == 0:
        return _("No numbers in the past six months.")
    points = several("{count} point", "{count} points", count).format(count=count)
    return _("{points} in this time: a beginning, nothing to read into yet.").format(points=points)

"""The same as the picture, in words and columns: for those who do not see it."""

from textual.content import Content

from workshop.ground import dates
from workshop.ground.language import _
from workshop.ground.tenths import tenths
from workshop.keepsake.trend import OVERALL, Line, Point, Trend
from workshop.tui.widgets.trend_signs import Signs

_NOT_ANSWERED = "·"


def told_numbers(trend: Trend, signs: Signs) -> Content:
    """What each column is, and a row for each answer, the newest first."""
    answers = sorted(
        ((point, line) for line in trend.lines for point in line.points),
        key=lambda answer: answer[0].when.timestamp(),
        reverse=True,
    )
    if not answers:
        return Content("")
    mean = _("mean")
    legend = [f"{number}  {item.text}" for number, item in enumerate(trend.items, start=1)]
    days = [dates.short(point.when) for point, _line in answers]
    day_wide, mean_wide = max(map(len, days)), max(len(mean), 4)
    who_wide = 2 if len(trend.lines) > 1 else 0
    head = " " * (day_wide + who_wide + 2) + mean.rjust(mean_wide)
    head += "".join(str(number).rjust(5) for number in range(1, len(trend.items) + 1))
    rows = [Content.styled("\n".join([*legend, "", head]), "$quiet")]
    for day, (point, line) in zip(days, answers, strict=True):
        sign = _sign(line, signs) if who_wide else Content("")
        rows.append(
            Content.assemble(f"{day:>{day_wide}}  ", sign, _numbers(point, trend, mean_wide))
        )
    return Content("\n").join(rows)


def told_marks(trend: Trend, signs: Signs) -> Content:
    """Sessions and rituals, the newest first."""
    if not trend.marks:
        return Content("")
    sign = {"session": signs.session, "ritual": signs.ritual}
    days = [dates.short(mark.when) for mark in trend.marks]
    widest = max(map(len, days))
    rows = [
        Content.assemble((f"{day:>{widest}}  {sign[mark.what]} ", "$quiet"), mark.words)
        for day, mark in zip(days, trend.marks, strict=True)
    ]
    return Content("\n").join(reversed(rows))


def _sign(line: Line, signs: Signs) -> Content:
    seat = line.partner.seat
    return Content.styled(f"{signs.points[seat]} ", f"${seat}")


def _numbers(point: Point, trend: Trend, mean_wide: int) -> str:
    told = tenths(point.value(OVERALL) or 0.0)
    numbers = [point.numbers.get(item.id) for item in trend.items]
    cells = (_NOT_ANSWERED if number is None else str(number) for number in numbers)
    return told.rjust(mean_wide) + "".join(cell.rjust(5) for cell in cells)

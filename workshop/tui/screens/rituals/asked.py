"""What is asked before a ritual rests, ends or goes, and what comes of the answer."""

from collections.abc import Awaitable, Callable
from datetime import date, timedelta
from typing import Any

from textual.app import App

from workshop.ground import dates
from workshop.ground.language import _
from workshop.rituals import Ritual, changing
from workshop.rituals.cadence import day_of
from workshop.rituals.rhythm import WEEK, monday
from workshop.tui.screens.one_of import OneOfScreen
from workshop.tui.screens.rituals.line import LineScreen
from workshop.tui.screens.sure import SureScreen

Changed = Callable[[Ritual], Awaitable[None]]
"""Takes the ritual as it is then."""


async def rest(app: App[Any], ritual: Ritual, today: date, changed: Changed) -> None:
    """It goes on where it rests; else it is asked how long it shall."""
    if ritual.rests_on(today):
        await changed(changing.going_on(ritual, today))
        return
    sunday = monday(today) + timedelta(days=WEEK - 1)

    async def written(line: object) -> None:
        day = day_of(line) if isinstance(line, str) else None
        if day is not None:
            await changed(changing.resting(ritual, today, day))

    async def picked(how: object) -> None:
        match how:
            case "week":
                await changed(changing.resting(ritual, today, sunday))
            case "open":
                await changed(changing.resting(ritual, today))
            case "day":
                app.push_screen(_until_which_day(today), written)

    app.push_screen(_how_long(sunday), picked)


async def end(app: App[Any], ritual: Ritual, today: date, changed: Changed) -> None:
    """It is over, with a line of thanks; or what was over goes on."""
    if ritual.is_over_on(today):
        await changed(changing.taken_up(ritual, today))
        return

    async def written(line: object) -> None:
        if isinstance(line, str):
            await changed(changing.ended(ritual, today, line))

    app.push_screen(_with_thanks(), written)


def delete(app: App[Any], ritual: Ritual, gone: Changed) -> None:
    """It goes, where that was meant."""

    async def answered(sure: object) -> None:
        if sure:
            await gone(ritual)

    app.push_screen(_sure_to_delete(ritual), answered)


def _how_long(sunday: date) -> OneOfScreen:
    """How long it rests: `week`, until this Sunday; `day`; or `open`."""
    choices = [
        ("week", _("This week"), _("until {day}").format(day=dates.day(sunday))),
        ("day", _("Until a day"), ""),
        ("open", _("Until we go on"), _("R on this page goes on")),
    ]
    return OneOfScreen(_("Let it rest"), choices)


def _until_which_day(today: date) -> LineScreen:
    """The last day of a rest, today or later."""

    def refuse(line: str) -> str:
        day = day_of(line)
        if day is None or day < today:
            return _("Type a day from today on, such as {day}.").format(day=today.isoformat())
        return ""

    return LineScreen(
        _("Let it rest"),
        _("Until which day? That day still rests."),
        hint=(today + timedelta(days=WEEK)).isoformat(),
        refuse=refuse,
    )


def _with_thanks() -> LineScreen:
    """The line with which it is let go; it may be empty."""
    return LineScreen(
        _("End it, with thanks"),
        _(
            "It had its time. What was good about it? A line, if you like; Enter without "
            "one ends it too. Its places stay, and it can be taken up again."
        ),
        hint=_("for example: it carried us through the winter"),
    )


def _sure_to_delete(ritual: Ritual) -> SureScreen:
    """Whether it goes, with all that was done."""
    return SureScreen(
        _("Delete this ritual?"),
        ritual.what + "\n" + _("It goes with every day and every line of it."),
        _("You can bring it back for five minutes, as long as you stay on this page."),
    )

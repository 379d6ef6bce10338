"""What is asked before a ritual rests, ends or goes."""

from datetime import date, timedelta

from workshop.ground import dates
from workshop.ground.language import _
from workshop.rituals import Ritual
from workshop.rituals.cadence import day_of
from workshop.rituals.rhythm import WEEK
from workshop.tui.screens.one_of import OneOfScreen
from workshop.tui.screens.rituals.line import LineScreen
from workshop.tui.screens.sure import SureScreen


def how_long(sunday: date) -> OneOfScreen:
    """How long it rests: `week`, until this Sunday; `day`; or `open`."""
    choices = [
        ("week", _("This week"), _("until {day}").format(day=dates.day(sunday))),
        ("day", _("Until a day"), ""),
        ("open", _("Until we go on"), _("R on this page goes on")),
    ]
    return OneOfScreen(_("Let it rest"), choices)


def until_which_day(today: date) -> LineScreen:
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


def with_thanks() -> LineScreen:
    """The line with which it is let go; it may be empty."""
    return LineScreen(
        _("End it, with thanks"),
        _(
            "It had its time. What was good about it? A line, if you like; Enter without "
            "one ends it too. Its places stay, and it can be taken up again."
        ),
        hint=_("for example: it carried us through the winter"),
    )


def sure_to_delete(ritual: Ritual) -> SureScreen:
    """Whether it goes, with all that was done."""
    return SureScreen(
        _("Delete this ritual?"),
        ritual.what + "\n" + _("It goes with every day and every line of it."),
        _("You can bring it back for five minutes, as long as you stay on this page."),
    )

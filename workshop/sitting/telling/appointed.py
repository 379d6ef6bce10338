"""What is said of an appointment when it is read back."""

from datetime import timedelta

from workshop.activities.agree import APPOINTMENT, Agree
from workshop.ground import dates
from workshop.ground.language import N_, _
from workshop.rituals.appointed import day_in
from workshop.sitting.view import View

UNREAD = N_(
    "The program finds no day in this, so no calendar will hold it. "
    "It understands “{weekday}” or “{day}”."
)


def unread(view: View) -> str:
    """That these words say no day; empty where they do, or where it is no appointment.

    They may stand all the same: "once the visitors have left" is a day for two people.
    """
    activity = view.activity
    if not (view.kept and isinstance(activity, Agree) and activity.about == "appointment"):
        return ""
    day, _time = APPOINTMENT
    if day_in(str(view.words.mine.get(day, "")), view.today):
        return ""
    soon = view.today + timedelta(days=7)
    _weekday, _blank, date = dates.day(soon).partition(" ")
    return _(UNREAD).format(weekday=dates.weekday(soon.weekday()), day=date)

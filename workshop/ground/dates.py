"""Days as people say them, in the language at hand."""

from datetime import date

from workshop.ground.language import N_, _

_WEEKDAYS = (
    N_("Monday"),
    N_("Tuesday"),
    N_("Wednesday"),
    N_("Thursday"),
    N_("Friday"),
    N_("Saturday"),
    N_("Sunday"),
)
_WEEKDAYS_IN_SHORT = (
    N_("Mon"),
    N_("Tue"),
    N_("Wed"),
    N_("Thu"),
    N_("Fri"),
    N_("Sat"),
    N_("Sun"),
)
_MONTHS = (
    N_("January"),
    N_("February"),
    N_("March"),
    N_("April"),
    N_("May"),
    N_("June"),
    N_("July"),
    N_("August"),
    N_("September"),
    N_("October"),
    N_("November"),
    N_("December"),
)
_IN_SHORT = (
    N_("Jan"),
    N_("Feb"),
    N_("Mar"),
    N_("Apr"),
    N_("May"),
    N_("Jun"),
    N_("Jul"),
    N_("Aug"),
    N_("Sep"),
    N_("Oct"),
    N_("Nov"),
    N_("Dec"),
)


def weekday(number: int) -> str:
    """`Monday` for 0."""
    return _(_WEEKDAYS[number])


def day(when: date) -> str:
    """`Sunday 22 November`: no year."""
    return _("{weekday} {day} {month}").format(
        weekday=_(_WEEKDAYS[when.weekday()]), day=when.day, month=_(_MONTHS[when.month - 1])
    )


def whole(when: date) -> str:
    """`Sunday, 22 November 2026`."""
    return _("{weekday}, {day} {month} {year}").format(
        weekday=_(_WEEKDAYS[when.weekday()]),
        day=when.day,
        month=_(_MONTHS[when.month - 1]),
        year=when.year,
    )


def short(when: date) -> str:
    """`22 Nov 2026`."""
    return _("{day} {month} {year}").format(
        day=when.day, month=_(_IN_SHORT[when.month - 1]), year=when.year
    )


def tiny(when: date) -> str:
    """`22 Nov`: where the year is plain."""
    return _("{day} {month}").format(day=when.day, month=_(_IN_SHORT[when.month - 1]))


def weekday_in_short(number: int) -> str:
    """`Mon` for 0."""
    return _(_WEEKDAYS_IN_SHORT[number])


def widest_short() -> int:
    """Characters of the longest day of any month, as `short` writes it."""
    return max(len(short(date(2026, month, 28))) for month in range(1, 13))


def month(when: date) -> str:
    """`November 2026`."""
    return _("{month} {year}").format(month=_(_MONTHS[when.month - 1]), year=when.year)

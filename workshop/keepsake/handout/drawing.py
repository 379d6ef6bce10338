"""The empty axis of the years as a picture: where its lines are."""

WIDE, TALL = 640, 260
"""Of the picture, in its own units."""

_LEFT, _TOP, _BOTTOM = 60, 12, 24


def across(number: int, stations: int) -> float:
    """How far to the right a station stands, counted from 0."""
    return round(_LEFT + (number + 0.5) * (WIDE - _LEFT) / stations, 1)


def down(value: int) -> float:
    """How far down a value from 0 to 10 stands."""
    return round(_TOP + (10 - value) * (TALL - _TOP - _BOTTOM) / 10, 1)

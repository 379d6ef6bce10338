"""Lengths of time as people say them."""

_QUARTERS = {
    1: "a few breaths",
    2: "half a minute",
    3: "under a minute",
    4: "a minute",
    5: "a good minute",
    6: "a minute and a half",
    7: "nearly two minutes",
    8: "two minutes",
    10: "two and a half minutes",
    12: "three minutes",
    14: "three and a half minutes",
    16: "four minutes",
    18: "four and a half minutes",
    20: "five minutes",
}
"""By quarters of a minute; above two minutes to the nearest half."""


def spoken(seconds: float) -> str:
    """`a few breaths`, `a good minute`, `two and a half minutes`, `12 minutes`."""
    quarters = max(1, round(seconds / 15))
    if quarters > 8:
        quarters = 2 * round(seconds / 30)
    return _QUARTERS.get(quarters, f"{round(seconds / 60)} minutes")


def about(minutes: float) -> str:
    """`about 35 minutes`: to the nearest five, and never less than ten."""
    return f"about {max(10, 5 * round(minutes / 5))} minutes"

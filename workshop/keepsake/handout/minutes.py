"""Minutes and times of the clock, as they stand on paper."""

from datetime import time

from workshop.ground.language import _, several

_QUARTERS = ("", "¼", "½", "¾")


def minutes(number: float) -> str:
    """`1 minute`, `2½ minutes`: to the quarter; `40 seconds` below a minute."""
    quarters = round(number * 4)
    if quarters < 4:
        return _("{number} seconds").format(number=round(number * 60))
    whole = f"{quarters // 4}{_QUARTERS[quarters % 4]}"
    return several("{number} minute", "{number} minutes", -(-quarters // 4)).format(number=whole)


def whole(number: int) -> str:
    """`12 minutes`, between two times of the clock; of one and the same, `under a minute`."""
    if not number:
        return _("under a minute")
    return several("{number} minute", "{number} minutes", number).format(number=number)


def clock(begins: time, seconds: float) -> str:
    """`19:02`, so many seconds after the beginning, to the minute before."""
    whole = (begins.hour * 60 + begins.minute + int(seconds // 60)) % (24 * 60)
    return f"{whole // 60:02}:{whole % 60:02}"

"""Points in time as the journal stores them: UTC, of one width, so that text sorts as time does."""

from datetime import UTC, datetime


def stamp(moment: datetime) -> str:
    """`2026-03-01T19:04:05.000000Z` for an aware datetime.

    Raises:
        ValueError: The datetime has no time zone, so it names no moment.
    """
    if moment.tzinfo is None:
        raise ValueError("A time in the journal needs its time zone.")
    return moment.astimezone(UTC).replace(tzinfo=None).isoformat(timespec="microseconds") + "Z"

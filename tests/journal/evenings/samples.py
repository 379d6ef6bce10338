"""What the tests of evenings share."""

from datetime import UTC, datetime
from sqlite3 import Connection

from workshop.journal.evenings import evenings
from workshop.journal.tables import guides

NOW = datetime(2026, 3, 6, 18, 0, tzinfo=UTC)
GUIDE = guides.KeptGuide("h" * 64, "main", "The workshop", "en", 1, b"format = 1\n")


def an_evening(
    id: str = "e1",
    *,
    begins: datetime = NOW,
    series: str = "",
    number: int | None = None,
    agenda: str = "{}",
) -> evenings.EveningRow:
    return evenings.EveningRow(
        id=id,
        guide_hash=GUIDE.hash,
        guide_id=GUIDE.guide_id,
        title=GUIDE.title,
        begins=begins,
        agenda=agenda,
        series=series,
        number=number,
        created=NOW,
    )


def begin(connection: Connection, evening: evenings.EveningRow | None = None) -> None:
    """An evening, with all that must be there before it."""
    guides.keep(connection, GUIDE)
    evenings.begin(connection, evening or an_evening())

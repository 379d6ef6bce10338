"""What `workshop evenings` says to programs."""

from datetime import datetime
from typing import Any

from workshop.keepsake.report.book import EveningLine


def line_as_json(line: EveningLine) -> dict[str, Any]:
    """What is known of an evening without opening it; times are UTC."""
    return {
        "id": line.id,
        "guide": line.guide,
        "title": line.title,
        "status": line.status,
        "begins": _utc(line.begins),
        "ended": None if line.ended is None else _utc(line.ended),
        "series": line.series or None,
        "number": line.number,
        "sitting": line.sitting,
    }


def _utc(when: datetime) -> str:
    return when.strftime("%Y-%m-%dT%H:%M:%SZ")

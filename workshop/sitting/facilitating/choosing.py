"""Which evening it is to be: of a guide, or the next one of a series."""

from datetime import datetime

from msgspec import Struct

from workshop.ground.language import _
from workshop.guide import Guide, by_id, series_shelf
from workshop.guide.series import Series
from workshop.journal.evenings import evenings
from workshop.journal.evenings.file import EveningsFile
from workshop.room.agenda import Agenda
from workshop.sitting.facilitating.planning import Wished, of_series, planned


class ChoiceError(ValueError):
    """There is no such evening; the text says what there is."""


class Chosen(Struct, frozen=True):
    """An evening that can begin."""

    guide: Guide
    body: bytes
    """Its TOML."""
    plan: Agenda
    begins: datetime
    sitting: int | None = None
    series: str = ""
    number: int | None = None
    """Which evening of the series it is, from 1."""


def chosen(file: EveningsFile, named: str, wished: Wished, number: int | None = None) -> Chosen:
    """The evening of this guide, or of this series.

    Args:
        file: Where it stands which evenings of a series there have been.
        named: Id of a guide or of a series.
        wished: What the facilitator wants of it.
        number: Which evening of the series, from 1; None: the next one.

    Raises:
        ChoiceError: There is no such guide, series or evening.
        PlanError: It can't be planned like this.
        JournalError: The file can't be read.
    """
    try:
        series = series_shelf.by_id(named)
    except KeyError:
        return _of_guide(named, wished)
    number = number or _next(file, series)
    if not 0 < number <= len(series.evenings):
        raise ChoiceError(
            _("“{series}” has {number} evenings. Choose one of them with --evening.").format(
                series=series.title, number=len(series.evenings)
            )
        )
    evening = series.evenings[number - 1]
    guide, body = by_id(evening.guide)
    wanted = of_series(evening, guide, wished)
    plan = planned(guide, wanted)
    return Chosen(guide, body, plan, wanted.begins, wanted.sitting, series.id, number)


def _of_guide(named: str, wished: Wished) -> Chosen:
    try:
        guide, body = by_id(named)
    except KeyError:
        raise ChoiceError(
            _("There is no guide and no series “{id}”. workshop guides lists them.").format(
                id=named
            )
        ) from None
    return Chosen(guide, body, planned(guide, wished), wished.begins, wished.sitting)


def _next(file: EveningsFile, series: Series) -> int:
    """The evening after the last one that there was; past the end, it is begun anew."""
    held = [row.number or 0 for row in file.read(lambda c: evenings.of_series(c, series.id))]
    following = max(held, default=0) + 1
    return following if following <= len(series.evenings) else 1

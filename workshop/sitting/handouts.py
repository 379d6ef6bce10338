"""What a group evening needs on paper, made from a guide: no journal, no couple, no answer."""

from datetime import UTC, datetime, time

from msgspec import Struct

from workshop.guide import Guide
from workshop.keepsake.handout.couple import hand_out
from workshop.keepsake.handout.html import PaperSize, couple_page, run_sheet_page
from workshop.keepsake.handout.run_sheet import Slot, run_sheet
from workshop.room.agenda import agenda
from workshop.session.script import Script, unfold
from workshop.sitting.facilitating.planning import Wished, planned


class Handouts(Struct, frozen=True):
    """Two files, each as its whole text."""

    couple: str
    run_sheet: str


def sittings_of(guide: Guide) -> tuple[int, ...]:
    """The numbers of its sittings, in order."""
    return tuple(sorted({module.sitting for module in guide.modules}))


def handouts(
    guide: Guide,
    *,
    sitting: int | None = None,
    paper: PaperSize = "",
    begins: time | None = None,
) -> Handouts:
    """Both sheets of a guide.

    Args:
        guide: What the group walks.
        sitting: Only this sitting of it; None for all of them.
        paper: What is printed on.
        begins: When an evening begins; None leaves the times to be written in.
    """
    script = unfold(guide)
    sittings = sittings_of(guide) if sitting is None else (sitting,)
    agendas = [(number, _slots(guide, script, number)) for number in sittings]
    return Handouts(
        couple_page(hand_out(guide, script, sittings), paper),
        run_sheet_page(run_sheet(guide, agendas, begins), paper),
    )


def _slots(guide: Guide, script: Script, sitting: int) -> list[Slot]:
    """The agenda of one evening with its breaks; someone alone needs none."""
    if guide.alone:
        plan = agenda(guide, script, sitting=sitting)
    else:
        some_day = datetime(2000, 1, 1, tzinfo=UTC)  # the times are counted from the beginning
        plan = planned(guide, Wished(some_day, sitting))
    return [Slot(part.id, part.title, part.seconds) for part in plan.parts]

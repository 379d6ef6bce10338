"""What a group evening needs on paper, made from a guide: no journal, no couple, no answer."""

from collections.abc import Collection
from datetime import time

from msgspec import Struct

from workshop.guide import Guide
from workshop.keepsake.handout.couple import hand_out
from workshop.keepsake.handout.html import PaperSize, couple_page, run_sheet_page
from workshop.keepsake.handout.run_sheet import Slot, run_sheet
from workshop.room.agenda import agenda
from workshop.session.script import unfold


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
    lenses: Collection[str] = (),
) -> Handouts:
    """Both sheets of a guide.

    Args:
        guide: What the group walks.
        sitting: Only this sitting of it; None for all of them.
        paper: What is printed on.
        begins: When an evening begins; None leaves the times to be written in.
        lenses: What the group looks through.
    """
    script = unfold(guide, lenses=lenses)
    sittings = sittings_of(guide) if sitting is None else (sitting,)
    agendas = [
        (
            number,
            [
                Slot(part.id, part.title, part.seconds)
                for part in agenda(guide, script, sitting=number).parts
            ],
        )
        for number in sittings
    ]
    return Handouts(
        couple_page(hand_out(guide, script, sittings), paper),
        run_sheet_page(run_sheet(guide, agendas, begins), paper),
    )

"""From a guide to the pages of a hand-out, activity by activity: shared ones, and one's own."""

from msgspec import Struct
from msgspec.structs import astuple

from workshop.activities.paper import Earlier, Field, Paper, Say
from workshop.ground.language import _
from workshop.ground.partner import Seat
from workshop.ground.text import clean
from workshop.guide import Guide
from workshop.keepsake.handout.filling import LETTERS, Filling, fillings
from workshop.keepsake.handout.head import evening_title
from workshop.keepsake.handout.minutes import minutes
from workshop.keepsake.handout.pages import Chapter, Evening, Item, OwnPage, Pile
from workshop.session.script import Script

_LONG = 450
"""Letters of an activity that stays on one page, whatever stands before it."""


class Walk:
    """Goes through a guide once, and remembers which pages of one's own there were."""

    def __init__(self, guide: Guide, script: Script) -> None:
        self._guide = guide
        self._filling = fillings(script)
        self._own: list[tuple[int, str, float, Paper, Filling]] = []

    def evening(self, number: int, *, titled: bool) -> Evening:
        """The shared pages of one sitting."""
        chapters = []
        for module in self._guide.modules:
            if module.sitting != number:
                continue
            items = []
            for activity in module.activities:
                filling = self._filling(activity.id)
                if filling is None:
                    continue
                paper = activity.printed().paper(solo=self._guide.alone)
                page = 0
                if paper.alone and not self._guide.alone:
                    spent = activity.alone_minutes() or activity.minutes
                    self._own.append((number, activity.title, spent, paper, filling))
                    page = len(self._own)
                items.append(self._item(activity.title, activity.minutes, paper, filling, page))
            if items:
                chapters.append(Chapter(clean(module.title), clean(module.aim), tuple(items)))
        return Evening(evening_title(number, titled=titled), tuple(chapters))

    def _item(self, title: str, length: float, paper: Paper, filling: Filling, page: int) -> Item:
        remark = minutes(length)
        alone = ""
        if page:
            told = _("Each alone: page {number} of your own pages.")
            if paper.card:
                told = _("Each alone, in silence: page {number} of your own pages.")
            elif paper.together:
                told = _("First each alone: page {number} of your own pages.")
            alone = told.format(number=page)
        if self._guide.alone:
            fields = filling.all_of(paper.alone, "left") + self._fields(paper.together, filling)
            return Item(clean(title), remark, alone, fields, _letters(fields) > _LONG, paper.card)
        if paper.together:
            begins = _("{name} begins").format(name=LETTERS[filling.first])
            remark = f"{remark} · {begins}"
        fields = self._fields(paper.together, filling)
        return Item(clean(title), remark, alone, fields, _letters(fields) > _LONG)

    def _fields(self, fields: tuple[Field, ...], filling: Filling) -> tuple[Field, ...]:
        return tuple(
            self._recalled(field) if isinstance(field, Earlier) else filling.all_of(field)
            for field in fields
        )

    def _recalled(self, field: Earlier) -> Say:
        if not field.activity:
            return Say(_("If you have your pages of earlier evenings here, look at them."), "aside")
        title = clean(self._guide.activity(field.activity).title)
        told = _("Look again at what you both know from “{title}”.")
        return Say(told.format(title=title), "aside")

    def pile(self, seat: Seat) -> Pile:
        """The pages of one's own, once all evenings were walked through."""
        pages = tuple(
            OwnPage(
                number,
                evening,
                clean(title),
                minutes(spent),
                filling.all_of(paper.alone, seat),
                paper.after,
                paper.card,
            )
            for number, (evening, title, spent, paper, filling) in enumerate(self._own, 1)
        )
        if self._guide.alone:
            return Pile(_("For you alone"), "", pages)
        return Pile(_("For {name} alone").format(name=LETTERS[seat]), LETTERS[seat], pages)


def _letters(value: object) -> int:
    """How many letters stand in a field, or in several."""
    if isinstance(value, str):
        return len(value)
    inside = astuple(value) if isinstance(value, Struct) else value
    return sum(map(_letters, inside)) if isinstance(inside, tuple) else 0

"""What a couple gets on paper: shared pages, and for each of the two the pages of their own.

Each pile holds only what its owner may see; the program never knows what is written there.
"""

from msgspec import Struct
from msgspec.structs import astuple

from workshop.activities.paper import Earlier, Field, Paper, Say
from workshop.ground import group_pages, helplines
from workshop.ground.group_pages import Section
from workshop.ground.helplines import Helplines
from workshop.ground.language import _
from workshop.ground.partner import SEATS, Seat
from workshop.ground.text import clean
from workshop.guide import Guide
from workshop.keepsake.handout.filling import LETTERS, Filling, fillings
from workshop.keepsake.handout.minutes import minutes
from workshop.session.script import Script

_LONG = 450
"""Letters of an activity that stays on one page, whatever stands before it."""


class OwnPage(Struct, frozen=True):
    """One page that belongs to one person."""

    number: int
    """In the pile of its owner, from 1."""
    evening: int
    title: str
    remark: str
    """How long it takes."""
    fields: tuple[Field, ...]
    after: str
    card: bool


class Item(Struct, frozen=True):
    """An activity on the shared pages."""

    title: str
    remark: str
    """How long it takes, and who begins."""
    alone: str
    """On which pages of their own the two begin; empty where they begin together."""
    fields: tuple[Field, ...]
    long: bool
    """Whether it may go on over the next page; a short one never does."""
    card: bool = False
    """Whether it stands on a page by itself: the safety card of a guide for one person."""


class Chapter(Struct, frozen=True):
    """A module."""

    title: str
    aim: str
    items: tuple[Item, ...]


class Evening(Struct, frozen=True):
    """One sitting; its title is empty where there is only one."""

    title: str
    chapters: tuple[Chapter, ...]


class Pile(Struct, frozen=True):
    """The pages of one of the two."""

    title: str
    short: str
    """The same in a few letters, for the head of a page."""
    pages: tuple[OwnPage, ...]


class HandOut(Struct, frozen=True):
    """All pages of one couple; of a guide for one person, those of one."""

    title: str
    language: str
    """Of the guide, which may be another one than that of the program."""
    summary: str
    alone: bool
    letters: tuple[str, ...]
    """A and B; none for one person alone."""
    rules: tuple[Section, ...]
    wrong: Section
    unsuited: tuple[str, ...]
    after_wrong: Section
    evenings: tuple[Evening, ...]
    piles: tuple[Pile, ...]
    card: Section
    after_card: Section
    help: Section
    lines: Helplines


def hand_out(guide: Guide, script: Script, sittings: tuple[int, ...]) -> HandOut:
    """The pages of these sittings of a guide, unfolded for two people who are called A and B."""
    ours = group_pages.load("hand-out")
    walk = _Walk(guide, script)
    evenings = tuple(walk.evening(number, titled=len(sittings) > 1) for number in sittings)
    seats = SEATS[:1] if guide.alone else SEATS
    return HandOut(
        title=clean(guide.title),
        language=guide.language,
        summary=clean(guide.summary),
        alone=guide.alone,
        letters=() if guide.alone else tuple(LETTERS.values()),
        rules=() if guide.alone else (ours.section("rules"), ours.section("paper")),
        wrong=ours.section("wrong-thing"),
        unsuited=tuple(clean(line) for line in guide.unsuited),
        after_wrong=ours.section("after-wrong-thing"),
        evenings=evenings,
        piles=tuple(walk.pile(seat) for seat in seats),
        card=ours.section("card"),
        after_card=ours.section("after-card-alone" if guide.alone else "after-card"),
        help=ours.section("help"),
        lines=helplines.load(),
    )


class _Walk:
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
        title = _("Evening {number}").format(number=number) if titled else ""
        return Evening(title, tuple(chapters))

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

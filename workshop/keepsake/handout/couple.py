"""What a couple gets on paper: shared pages, and for each of the two the pages of their own.

Each pile holds only what its owner may see; the program never knows what is written there.
"""

from msgspec import Struct

from workshop.ground import group_pages
from workshop.ground.group_pages import Section
from workshop.ground.partner import SEATS
from workshop.ground.text import clean
from workshop.guide import Guide
from workshop.keepsake.handout.filling import LETTERS
from workshop.keepsake.handout.head import Head, head_of
from workshop.keepsake.handout.pages import Evening, Pile
from workshop.keepsake.handout.walk import Walk
from workshop.session.script import Script


class HandOut(Struct, frozen=True):
    """All pages of one couple; of a guide for one person, those of one."""

    head: Head
    language: str
    """Of the guide, which may be another one than that of the program."""
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


def hand_out(guide: Guide, script: Script, sittings: tuple[int, ...]) -> HandOut:
    """The pages of these sittings of a guide, unfolded for two people who are called A and B."""
    ours = group_pages.load("hand-out")
    walk = Walk(guide, script)
    evenings = tuple(walk.evening(number, titled=len(sittings) > 1) for number in sittings)
    seats = SEATS[:1] if guide.alone else SEATS
    return HandOut(
        head=head_of(guide),
        language=guide.language,
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
    )

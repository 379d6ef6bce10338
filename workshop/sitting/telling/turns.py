"""What is said on a stage: where it is, who reads, what to talk about."""

from workshop.activities import PrivateActivity
from workshop.activities.dialogue import Dialogue
from workshop.activities.read import Read
from workshop.ground.fill import fill
from workshop.ground.language import N_, _
from workshop.ground.lengths import spoken
from workshop.ground.partner import Partner, Who, other
from workshop.session import Mood
from workshop.sitting.view import View

MOODS: tuple[tuple[Mood, str], ...] = (
    ("fine", N_("Fine")),
    ("tired", N_("Tired")),
    ("hurried", N_("Hurried")),
    ("light", N_("Something light")),
)

TOO_LONG = N_("That is too long to fit here: {number} characters at most. Nothing was added.")
"""Where more was typed or pasted than an answer holds."""

NOTHING_STANDS = N_("Nothing stands here tonight, and that is fine.")

NOTHING_SHOWN = N_(
    "Nothing stands here tonight, and that is fine. Say something if you like, or sit for a moment."
)


def filled(view: View, text: str, who: Who | None = None) -> str:
    """The text with the names in place, as said to `who`, or to whom the stage belongs to."""
    return fill(
        text, view.couple, who=who or view.stage.seat, first=view.first, seconds=view.seconds_each
    )


def place(view: View, *, short: bool = False) -> str:
    """Where in the workshop this is. `short`: without the part, where there is no room for it."""
    words = view.activity.title if short else f"{view.module_title} · {view.activity.title}"
    if not view.kept:
        words = _("nothing is kept · {place}").format(place=words)
    return words if view.parts < 2 else f"{view.part}/{view.parts}  {words}"


def reader(view: View) -> Partner | None:
    """Who reads a card aloud, where it is one of the two."""
    assert isinstance(view.activity, Read)
    if view.activity.reader in ("both", "each"):
        return None
    return view.couple.at(view.first if view.activity.reader == "first" else other(view.first))


def who_reads(view: View) -> str:
    """Who reads a card, or that each does."""
    assert isinstance(view.activity, Read)
    if (one := reader(view)) is not None:
        return _("{name} reads to you both").format(name=one.called)
    if view.activity.reader == "each":
        return _("each of you reads in silence")
    first = view.couple.at(view.first).called
    return _("read aloud in turns; {name} begins").format(name=first)


def talk_prompt(view: View) -> str:
    """What to talk about; other words where one showed nothing, or nobody did."""
    private = isinstance(view.activity, PrivateActivity)
    if private and not view.activity.blocks(view.words.revealed):
        return _(NOTHING_SHOWN)
    said = view.said
    return filled(view, said.prompt, view.alone if said.to_one else None)


def in_turns(view: View) -> str:
    """That both get the same time, one after the other."""
    one, two = view.couple.at(view.first).called, view.couple.at(other(view.first)).called
    each = _("First {one}, then {two}: {time} each.")
    return each.format(one=one, two=two, time=spoken(view.seconds_each))


def answering(view: View) -> tuple[str, str]:
    """What the listener says when a floor ends, and a remark on it."""
    activity, part, seat = view.activity, view.small.part, view.stage.seat
    assert isinstance(activity, Dialogue) and seat != "both", "a floor belongs to one of the two"
    if part == "validate":
        quiet = _("You need not agree. Find one thing that you can understand.")
        return _("“It makes sense to me, because …”"), quiet
    if part == "empathise":
        speaker = view.couple.at(seat).called
        quiet = _("{speaker} says whether it fits.").format(speaker=speaker)
        return _("“I imagine that you felt …”"), quiet
    return filled(view, activity.ask_back), _("One sentence is enough.")

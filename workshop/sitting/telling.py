"""What every face says about a stage besides what its author wrote: the same words everywhere.

Nothing here paints or prints. A face gets lines, and gives them its own form.
"""

from datetime import datetime

from workshop.activities import PrivateActivity
from workshop.activities.dialogue import Dialogue
from workshop.activities.read import Read
from workshop.activities.write import Write
from workshop.ground import wordlists
from workshop.ground.fill import fill
from workshop.ground.language import N_, _
from workshop.ground.lengths import spoken
from workshop.ground.partner import Partner, Seat, Who, other
from workshop.session import Mood
from workshop.session.clock import LAPSES
from workshop.sitting.view import View

MOODS: tuple[tuple[Mood, str], ...] = (
    ("fine", N_("Fine")),
    ("tired", N_("Tired")),
    ("hurried", N_("Hurried")),
    ("light", N_("Something light")),
)

SEVERAL = (("all", N_("All of it")), ("some", N_("Let me choose")), ("none", N_("Nothing of it")))
ONE = (("all", N_("Yes")), ("none", N_("No, I keep it to myself")))
"""What may be shown; `ONE` where there is one thing to show only."""

NUMBERS = {"all": 1, "some": 2, "none": 3}
"""The same number is the same answer on every page."""

MOMENT_WORDS = (
    N_("You do not have to solve anything now."),
    N_("Ask each other: would you like me closer, or would you like quiet?"),
    N_("Saying nothing is an answer too."),
)
ALONE_WORDS = (N_("Take as long as you need."), N_("Nobody is waiting for an answer."))

LANDING_WORDS = (
    N_("Two minutes to land. Sit as you like, and breathe out slowly."),
    N_("Look around. Name to yourself three things you can see."),
    N_("We do not go on with this tonight. Not in the kitchen, and not in bed."),
    N_("Then get up, and do something plain together."),
)
ALONE_LANDING_WORDS = (
    N_("Two minutes to land. Sit as you like, and breathe out slowly."),
    N_("Look around. Name to yourself three things you can see."),
    N_("Nothing has to be decided tonight."),
    N_("Then get up, and do something plain that is good for you."),
)

TOO_LONG = N_("That is too long to fit here: {number} characters at most. Nothing was added.")
"""Where more was typed or pasted than an answer holds."""
CALLING_WORDS = (
    N_("You part for a while, and nobody asks why."),
    N_("It is not running away: you both know when you meet again."),
    N_("The one who calls it comes back first."),
    N_("Twenty minutes is the least. A body needs that long to calm down."),
)
TIME_OUT_LENGTHS = (
    (20, N_("20 minutes")),
    (30, N_("30 minutes")),
    (45, N_("45 minutes")),
    (60, N_("an hour")),
    (120, N_("two hours")),
    (24 * 60, N_("tomorrow at this time")),
)
"""Minutes, and how they are said."""

APART_WORDS = (
    N_("Do something that calms you: walk, shower, wash up, listen to music."),
    N_("Leave the quarrel alone. Look for no answers, and write none."),
)
WAY_BACK_WORDS = (
    N_("Each says one sentence, such as: “I am calmer, and I can listen.”"),
    N_("“Not yet” is a good sentence too. Then take a little longer."),
)
BREATH_IN, BREATH_OUT = 4, 6
"""Seconds of a slow breath for two who are apart."""

SMALL_THINGS = 5
"""How many of them are shown at once."""

NOTHING_STANDS = N_("Nothing stands here tonight, and that is fine.")
NOTHING_SHOWN = N_(
    "Nothing stands here tonight, and that is fine. Say something if you like, or sit for a moment."
)


LATER_LABEL = N_("Left for each other")
LATER_REMARK = N_("open it when you both sit here")
LATER_CLOSED = (
    N_("This was left here on another day, closed, to be opened by both of you together."),
    N_("Open it when you both sit here and have a quiet minute. It can wait."),
)
LATER_WORDS = N_("This was left here for both of you, on another day.")
LATER_HOW = N_("Read it slowly, each for yourself or aloud. Nobody has to answer.")
"""What was left closed, on home and where it is opened; of one line or two, it says the same."""


def unkept_terms(sittings: int) -> tuple[str, ...]:
    """What it means that nothing is kept, said to two people before they begin.

    Args:
        sittings: How many parts the guide has.
    """
    terms = [
        _("No word is kept, no date and no draft. Nor is it kept that you sat down."),
        _("What you agree on stands on no page afterwards. Write it on paper, if you want it."),
        _("It can’t go on another day. Whoever leaves ends it. Without power it is gone."),
    ]
    if sittings > 1:
        parts = _("It has {number} parts. Go straight on after each; a stop ends all of it.")
        terms.append(parts.format(number=sittings))
    return (*terms, _("While it runs, the pages say that nothing is kept."))


def filled(view: View, text: str, who: Who | None = None) -> str:
    """The text with the names in place, as said to `who`, or to whom the stage belongs to."""
    return fill(
        text, view.couple, who=who or view.stage.seat, first=view.first, seconds=view.seconds_each
    )


def place(view: View) -> str:
    """Where in the workshop this is."""
    words = f"{view.module_title} · {view.activity.title}"
    if not view.kept:
        words = _("nothing is kept · {place}").format(place=words)
    return words if view.parts < 2 else f"{view.part}/{view.parts}  {words}"


# --- reading and talking --------------------------------------------------------------------------


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


# --- what may be shown ----------------------------------------------------------------------------


def given(view: View) -> list[tuple[str, str]]:
    """Every part of the answer at hand, with the line that stands for it."""
    mine = view.words.mine
    return [
        (part.id, f"{question(view, part.id)}{part.in_short(mine[part.id])}")
        for part in view.activity.parts()
        if part.id in mine
    ]


def share_question(view: View) -> str:
    """What is asked at the end of a private turn; there is no book where nothing is kept."""
    activity = view.activity
    assert isinstance(activity, PrivateActivity), "only what was answered alone is shown or kept"
    if no_book(view):
        return filled(view, _("Read it to {you}?"))
    return filled(view, activity.share_question())


def no_book(view: View) -> str:
    """That words head no book this time, where their author says they do; else empty."""
    if isinstance(view.activity, Write) and view.activity.keeps and not view.kept:
        return _("This time nothing is kept, so there is no book. You read it aloud, if you like.")
    return ""


def unseen(view: View) -> str:
    """That a thing shown stays shown."""
    seat = view.stage.seat
    assert seat != "both", "only one partner at a time decides what to show"
    if view.stage.later:
        return _("Until it is opened, you can take it back under “What is yours”.")
    told = _("Once {name} has seen it, it cannot be unseen.")
    return told.format(name=view.couple.at(other(seat)).called)


def question(view: View, part: str) -> str:
    """The question before its answer, where several were asked."""
    labels = {p.id: p.label for p in view.activity.parts() if p.holds == "text"}
    if len(labels) < 2 or part not in labels:
        return ""
    return f"{filled(view, labels[part])} "


# --- a time-out -----------------------------------------------------------------------------------


def calls(view: View) -> Seat | None:
    """Who calls it, where only one of the two sits there; None where it has to be asked."""
    seat = view.stage.seat
    return seat if view.stage.alone and not view.covered and seat != "both" else None


def wiped_meanwhile(view: View, minutes: float) -> str:
    """What so long a time-out takes with it; empty where it takes nothing."""
    if minutes * 60 < LAPSES.total_seconds():
        return ""
    if view.drawers:  # whose drawer it is does not matter here
        return _("what is kept in no drawer is wiped")
    return _("what you kept to yourself is wiped")


def meet_again(view: View) -> str:
    """When the two meet again: the time of day, and nothing that counts down to it."""
    assert view.apart is not None
    return back_at(view.apart.until, today=view.apart.today)


def back_at(until: datetime, *, today: bool) -> str:
    """A time of day to be back at."""
    words = _("Back at {time}") if today else _("Back tomorrow at {time}")
    return words.format(time=f"{until.astimezone():%H:%M}")


def asks_first(view: View) -> str:
    """Who comes back first, and with which question."""
    assert view.apart is not None
    told = _("{name} comes back first, and asks: “Shall we go on?”")
    return told.format(name=view.apart.caller.called)


def while_apart(view: View) -> str:
    """That the program waits, and what does not wait as long."""
    assert view.apart is not None
    waits = _("The program can be closed. It waits.")
    if not view.apart.outlasts:
        return waits
    gone = _(
        "What you kept to yourself, or have not finished, is wiped two hours after the last key."
    )
    if not view.drawers:
        return f"{waits} {gone}"
    stays = _("A drawer with a passphrase keeps what is in it.")
    return f"{waits} {gone} {stays}"


def come_first(view: View) -> str:
    """The way back, to the one who called it."""
    assert view.apart is not None
    caller = view.apart.caller
    told = _("You asked for this pause. Come first: go to {other}, and ask.")
    return told.format(other=view.couple.at(other(caller.seat)).called)


def small_things(turn: int) -> list[str]:
    """A few things that bring one back to the present, alone; others with each turn."""
    alone = [word.text for word in wordlists.load("grounding").words if word.family != "together"]
    sets = len(alone) // SMALL_THINGS
    return alone[turn % sets :: sets][:SMALL_THINGS]


# --- what is yours --------------------------------------------------------------------------------


def yours_terms() -> str:
    """What each has for oneself."""
    return _(
        "Each of you has a drawer for what you keep to yourself, and words of your "
        "own in the journal. Nobody but you decides about them."
    )


def drawer_terms(*, sealed: bool) -> str:
    """What becomes of what one keeps, with a passphrase of one's own and without."""
    if sealed:
        return _("Your drawer is open as long as you are on these pages.")
    return _(
        "You have no passphrase of your own. What you keep to yourself is wiped when a sitting "
        "ends. With one, it waits in your drawer for you alone."
    )


def own_passphrase_terms() -> tuple[str, str]:
    """What a passphrase of one's own does, and what it does not."""
    return (
        _(
            "You type it when the keyboard comes to you. It opens what you keep to yourself, and "
            "your own numbers; nothing of the other’s, and not the journal."
        ),
        _(
            "Forget it, and what it seals is gone. No recovery code opens it. Somebody who can "
            "make you say it can read it: then set none, and keep nothing here."
        ),
    )


# --- ends -----------------------------------------------------------------------------------------


def where_they_were(view: View) -> str:
    """Whose turn it was, and in what."""
    if view.turn:
        told = _("It was {name}’s turn in “{title}”.")
        return told.format(name=view.turn.called, title=view.activity.title)
    return _("You were at “{title}”.").format(title=view.activity.title)


def goes(view: View) -> str:
    """What a stop takes with it."""
    if not view.kept:
        return _("Nothing of this is kept.")
    if view.drawers:
        return _(
            "What you kept to yourself, or have not finished, is wiped when you stop. "
            "A drawer with a passphrase keeps what is in it."
        )
    return _("What you kept to yourself, or have not finished, is wiped when you stop.")


def paused(view: View) -> str:
    """What becomes of a session while its clock stands."""
    if not view.kept:
        return _("Nothing runs. What stands here waits for two hours, then it is gone.")
    return _("Nothing runs. Nothing is lost.")


def enough(view: View) -> tuple[str, str]:
    """After fifteen minutes of a first time: a real question, with no push."""
    told = _("A quarter of an hour, together.")
    if not view.kept:
        return told, _(
            "Ask each other: is this enough for a first time? "
            "If one of you says yes, it is enough. Another day it begins anew."
        )
    return told, _(
        "Ask each other: is this enough for a first time? "
        "If one of you says yes, it is enough. It keeps until another day."
    )


def thanks(view: View) -> str:
    """After the last page."""
    if view.solo:
        return _("That was all of it. Be gentle with yourself tonight.")
    return _("That was all of it. Thank you both for sitting down.")


def part_done(view: View) -> tuple[str, str, str]:
    """At the end of a sitting: that it was one, whether the rest keeps, and what a stop wipes."""
    done = _("That was this part. You both sat down for it.")
    if not view.kept:
        return (
            done,
            _("Nothing of this is kept, so the rest does not wait for another evening."),
            _("Go straight on, or stop. Another day the whole of it can be begun anew."),
        )
    return (
        done,
        _("The rest keeps until another evening."),
        _("What you kept to yourself is wiped when you stop. What you showed stays in your book."),
    )


def light_evening(view: View) -> tuple[str, str]:
    """Where the rest of a guide waits, for tonight is a light evening. No reason, no name."""
    light = _("Tonight is a light evening.")
    if not view.kept:
        return light, _(
            "The workshop can be begun anew another day. "
            "Here is a quarter of an hour with nothing heavy in it, and nothing of it is kept."
        )
    return (
        light,
        _(
            "The workshop keeps until another day. "
            "Here is a quarter of an hour with nothing heavy in it."
        ),
    )


def farewell(view: View) -> tuple[str, str]:
    """A good word, and what is left of it."""
    words = _("This time was for you.") if view.solo else _("Until next time, both of you.")
    if view.solo:
        return words, _("Nothing of it is kept: no word, no date, not that you were here.")
    if not view.kept:
        return words, _("Nothing of it is kept: no word, no date, not that you both sat down.")
    if view.status != "done":
        return words, _("It goes on where you stopped, whenever you like.")
    if view.shown:
        return words, _("What you showed each other stands in “Past sessions”.")
    return words, _("What you said stays between you. Nothing of it is written down.")

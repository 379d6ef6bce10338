"""The greeting on home, and the lines of its list."""

from datetime import datetime

from workshop.ground.language import _, several
from workshop.ground.partner import Couple
from workshop.ground.text import fitted
from workshop.sitting.home import Home, Unfinished
from workshop.sitting.rituals import Today
from workshop.sitting.telling.later import LATER_LABEL, LATER_REMARK
from workshop.sitting.telling.timeout import back_at
from workshop.tui.widgets.ritual_signs import signs

GO_ON = "go-on/"
"""Before the id of a session that waits."""

LOOK_BACK = "look-back/"
"""Before the id of the guide that is offered to look back with."""

NUMBERS = {
    choice: number
    for number, choice in enumerate(
        (
            *("start", "rituals", "past", "doing", "library", "help", "names", "settings"),
            "yours",
        ),
        start=1,
    )
}
"""The same number leads to the same page, whatever waits above; what waits is taken with Enter."""

DUE = "due/"
"""Before the id of a ritual that comes round today."""

EVENING = 17
"""The hour from which today is called tonight."""

LONGEST_DUE = 57
"""Characters of what is to be done, with the word before it, so that its line is one line."""

MOST_DUE = 4
"""So many rituals of today have a line of their own at most."""


def greeting(now: datetime, couple: Couple) -> str:
    """A greeting for this time of day."""
    if 5 <= now.hour < 12:
        words = _("Good morning, {left} and {right}")
    elif 12 <= now.hour < 18:
        words = _("Good afternoon, {left} and {right}")
    else:
        words = _("Good evening, {left} and {right}")
    return words.format(left=couple.left.called, right=couple.right.called)


def where(waiting: Unfinished) -> str:
    """Where a session goes on; of a programme, at which of its steps. When, after a time-out."""
    if waiting.apart:
        return back_at(waiting.apart, today=waiting.today)
    if waiting.steps > 2:
        return _("step {step} of {steps}").format(step=waiting.step, steps=waiting.steps)
    if waiting.module:
        return _("in “{module}”").format(module=waiting.module)
    return _("the next part")


def _due(today: Today, now: datetime) -> tuple[str, str, str]:
    """A line for a ritual of today: its place, filled or not; what, and at what time."""
    sign = signs()["kept" if today.done else "empty"]
    what = today.ritual.what
    if not today.done:
        hour = int(today.at[:2]) if today.at else now.hour
        words = _("Tonight: {what}") if hour >= EVENING else _("Today: {what}")
        what = words.format(what=what)
    remark = _("done") if today.done else today.at
    line = f"{sign} {fitted(what, LONGEST_DUE)}"
    return f"{DUE}{today.ritual.id}", " · ".join(filter(None, (line, remark))), ""


def lines_of(home: Home, now: datetime, *, notes: bool) -> list[tuple[str, str, str]]:
    """Every line of the list, with where it leads and a remark.

    Args:
        home: What is there.
        now: The time of day, where they are.
        notes: Whether the two note small moments.
    """
    choices = []
    if not home.read_only:
        for waiting in home.waiting:
            title = _("Go on: {title}").format(title=waiting.title)
            choices.append((f"{GO_ON}{waiting.id}", title, where(waiting)))
        due = home.due
        if len(due) > MOST_DUE:  # the others are on the board; home stays whole
            due = tuple(sorted(due, key=lambda today: today.done))[:MOST_DUE]
        choices += [_due(today, now) for today in due]
    if home.for_later:
        choices.append(("for-later", _(LATER_LABEL), _(LATER_REMARK)))
    if look := home.look_back:
        remark = _("{number} minutes").format(number=round(look.minutes))
        choices.append((f"{LOOK_BACK}{look.guide}", _(look.label), remark))
    if notes:
        choices.append(("moments", _("Small moments"), _("R: a reach · A: an answer")))
    shelf = _("the workshop, a short talk, a programme")
    if home.read_only:
        shelf = _("without a record: nothing of it is kept")
    choices.append(("start", _("Start something"), shelf))
    choices.append(("rituals", _("Rituals"), _of_rituals(home)))
    past = _("nothing yet") if not home.sessions else _("read what you both said")
    choices.append(("past", _("Past sessions"), past))
    choices.append(("doing", _("How we are doing"), _("closeness over time")))
    choices.append(("library", _("Library"), _("signs, needs, questions couples ask")))
    choices.append(("help", _("Finding help"), _("whom to call, and when")))
    if not home.read_only:
        choices.append(("names", _("Names and seats"), _("change who sits where")))
    choices.append(("settings", _("Settings"), _("colours, language, bell, passphrase")))
    if not home.read_only:
        choices.append(("yours", _("What is yours"), _("for one of you alone")))
    if home.offers_passphrase:
        choices.append(
            (
                "passphrase",
                _("A passphrase, if you like"),
                _("so that only you two read it"),
            )
        )
    return choices


def _of_rituals(home: Home) -> str:
    if not home.rituals:
        return _("small habits you agree on")
    words = several("one of yours", "{number} of yours", home.rituals)
    return words.format(number=home.rituals)

"""What can be typed anywhere instead of an answer: a stroke, and a word."""

from workshop.ground.language import N_, _
from workshop.session import Action, Back, CallTimeOut, Moment, MoreTime, Pass, Pause, Stop
from workshop.sitting.view import View

STROKE = "/"

PASS, MOMENT, PAUSE, MORE = N_("pass"), N_("moment"), N_("pause"), N_("more")
BACK, TIME_OUT, STOP = N_("back"), N_("timeout"), N_("stop")
AGAIN, TIME, NUMBERS, HELP, LEAVE = N_("again"), N_("time"), N_("numbers"), N_("help"), N_("leave")

MEANS: dict[str, tuple[Action | None, str]] = {
    PASS: (Pass(), N_("pass this one; nobody asks why")),
    BACK: (Back(), N_("one step back, as far as your own turn reaches")),
    MORE: (MoreTime(), N_("one more minute")),
    TIME: (None, N_("how much time is left")),
    PAUSE: (Pause(), N_("the clock stops")),
    MOMENT: (Moment(), N_("we need a moment: the clock stops")),
    TIME_OUT: (CallTimeOut(), N_("part for a while, with a time to meet again")),
    AGAIN: (None, N_("say this page once more")),
    NUMBERS: (None, N_("finding help: whom to call, and when")),
    STOP: (Stop(), N_("stop for today; a landing comes first")),
    LEAVE: (None, N_("leave at once, as Ctrl+C and Ctrl+Q do")),
    HELP: (None, N_("this list")),
}
"""Each word, the action it stands for, and what it does. English words work in every language."""


def meant(line: str) -> str | None:
    """Which of these words a line means; None where it is an answer, or an unknown word."""
    if not line.startswith(STROKE):
        return None
    typed = line[len(STROKE) :].strip().casefold()
    return next((word for word in MEANS if typed in (word, _(word).casefold())), None)


def telling(view: View) -> list[str]:
    """A line for each word that does something on this page."""
    lines = []
    for word in MEANS:
        if word == PASS and not view.may_pass:
            continue
        if word == TIME_OUT and not view.may_time_out:
            continue
        if word in (MORE, TIME, PAUSE) and not view.timed:
            continue
        if word in (MORE, PAUSE) and view.led:
            continue
        lines.append(line_for(word))
    return lines


def line_for(word: str) -> str:
    """A word, and what it does."""
    return f"  {STROKE}{_(word)}  {_(MEANS[word][1])}"

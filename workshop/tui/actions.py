"""Every user action, once: its key, its button, its line in the palette and in the help."""

from dataclasses import dataclass

from workshop.ground.language import N_, _

LEAVE_KEY = "ctrl+q"

_KEYS = {
    "ctrl": N_("Ctrl"),
    "enter": N_("Enter"),
    "escape": N_("Esc"),
    "left": "←",
    "pagedown": N_("PgDn"),
    "right": "→",
    "shift": N_("Shift"),
    "space": N_("Space"),
}
"""Keys as people read them; every other one begins with a capital."""


def key_label(key: str) -> str:
    """This key, or these keys at once, as people read it: `Ctrl+Q`."""
    return "+".join(
        _(_KEYS[word]) if word in _KEYS else word.capitalize() for word in key.split("+")
    )


def with_capitals(keys: str) -> str:
    """These keys, and the capital of every letter: it stands on the button, Caps Lock sends it."""
    each = keys.split(",")
    return ",".join((*each, *(key.upper() for key in each if len(key) == 1 and key.islower())))


@dataclass(frozen=True)
class UserAction:
    """One thing a person can do on a screen."""

    do: str
    """The action Textual runs: the method `action_<do>` of the screen or the app."""
    key: str
    """The key as Textual names it; several are separated by commas, the first one is shown."""
    label: str
    """What the button says, before it is translated."""
    help: str
    """One sentence for the palette and the help, before it is translated."""
    shown: bool = True
    """Whether a button stands at the foot of the screen."""

    @property
    def key_label(self) -> str:
        """The key as people read it."""
        return key_label(self.key.split(",")[0])


GO_ON = UserAction("go_on", "enter,f2", N_("Go on"), N_("Go on to what comes next."))
DONE = UserAction("go_on", "f2", N_("Done"), N_("Done here; go on."))
PASS = UserAction("pass_this", "f4", N_("Pass"), N_("Pass this one. Nobody asks why."))
LEAVE_OUT = UserAction(
    "pass_this", "f4", N_("Leave this out"), N_("On to what comes next, for both.")
)
MORE = UserAction("more_time", "f8", N_("+1 min"), N_("One more minute for this."), shown=False)
PAUSE = UserAction("pause", "f7", N_("Pause"), N_("Stop the clock."), shown=False)
MOMENT = UserAction(
    "moment", "f9", N_("A moment"), N_("We need a moment: the screen rests."), shown=False
)
TIME_OUT = UserAction(
    "time_out",
    "f12",
    N_("Time-out"),
    N_("Part for a while, with a time to meet again."),
    shown=False,
)
MENU = UserAction("menu", "escape", N_("Menu"), N_("A moment, more time, pass, stop."))
KEYS = UserAction("keys", "f1", N_("Keys"), N_("What every key does here."), shown=False)

SCROLL = UserAction(
    "scroll_page('page_down')",
    "pagedown",
    N_("More below"),
    N_("The rest of a long page; PgUp goes back."),
    shown=False,
)

MARK = UserAction("mark", "space", N_("Mark"), N_("Mark this line; arrows move."))
PICK = UserAction("pick", "f5", N_("Pick words"), N_("Pick words from a list instead of typing."))
SPEAK = UserAction(
    "speak", "f6", N_("I will say it"), N_("Type nothing; you will say it in the talk.")
)
HOW_OFTEN = UserAction(
    "how_often", "f6", N_("How often"), N_("Choose the days and the time of day.")
)
KEEP_NOTHING = UserAction(
    "keep_nothing",
    "f5",
    N_("Keep nothing"),
    N_("Begin this one without a record."),
)
GROUP = UserAction(
    "group",
    "f6",
    N_("With a group"),
    N_("Join a group’s evening by its six words."),
)
BUILD = UserAction("build", "f5", N_("In four parts"), N_("Put it together from four short parts."))

DONE_SPEAKING = UserAction(
    "go_on", "space,f2", N_("Done"), N_("You have said it; on to what comes next.")
)
"""Not with Enter: a floor that is lost by a key too many cannot be given back."""
QUIET_ENDS = UserAction("go_on", "space,f2", N_("Go on"), N_("Go on to what comes next."))
"""Nor does Enter end the quiet in which two people come back from something hard."""

HEARD = UserAction("heard_right", "y", N_("Heard right"), N_("Yes, that is what I said."))
NOT_QUITE = UserAction("not_quite", "n", N_("Not quite"), N_("Say it once more; at most twice."))
SLOWER = UserAction("slower", "s", N_("Slower"), N_("One slow breath first."))
BREAK = UserAction("moment", "b", N_("A break"), N_("The clock stops, the screen rests."))

ANOTHER = UserAction("another", "n", N_("Another card"), N_("Put this card back and draw another."))

LEFT_YES = UserAction(
    "confirm_left", "left", N_("Yes"), N_("The partner on the left confirms."), shown=False
)
RIGHT_YES = UserAction(
    "confirm_right", "right", N_("Yes"), N_("The partner on the right confirms."), shown=False
)

LOCK = UserAction(
    "lock", "ctrl+l", N_("Lock"), N_("Lock the journal and show the cover."), shown=False
)

KEEPSAKE = UserAction(
    "keepsake", "f6", N_("Keepsake"), N_("Write what you both showed to a file of its own.")
)

CLOSE = UserAction("close", "escape", N_("Back"), N_("Back to where you were."))

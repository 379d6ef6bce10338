"""Every user action, once: its key, its button, its line in the palette and in the help."""

from dataclasses import dataclass


@dataclass(frozen=True)
class UserAction:
    """One thing a person can do on a screen."""

    do: str
    """The action Textual runs: the method `action_<do>` of the screen or the app."""
    key: str
    """The key as Textual names it; several are separated by commas, the first one is shown."""
    label: str
    """What the button says."""
    help: str
    """One sentence for the palette and the help."""
    shown: bool = True
    """Whether a button stands at the foot of the screen."""

    @property
    def key_label(self) -> str:
        """The key as people read it."""
        first = self.key.split(",")[0]
        names = {"enter": "Enter", "escape": "Esc", "space": "Space", "left": "←", "right": "→"}
        names["pagedown"] = "PgDn"
        if first in names:
            return names[first]
        return "+".join(word.capitalize() for word in first.split("+"))


GO_ON = UserAction("go_on", "enter,f2", "Go on", "Go on to what comes next.")
DONE = UserAction("go_on", "f2", "Done", "Done here; go on.")
PASS = UserAction("pass_this", "f4", "Pass", "Pass this one. Nobody asks why.")
LEAVE_OUT = UserAction("pass_this", "f4", "Leave this out", "On to what comes next, for both.")
MORE = UserAction("more_time", "f8", "+1 min", "One more minute for this.", shown=False)
PAUSE = UserAction("pause", "f7", "Pause", "Stop the clock.", shown=False)
MOMENT = UserAction("moment", "f9", "A moment", "We need a moment: the screen rests.", shown=False)
MENU = UserAction("menu", "escape", "Menu", "A moment, more time, pass, stop.")
KEYS = UserAction("keys", "f1", "Keys", "What every key does here.", shown=False)

SCROLL = UserAction(
    "scroll_page('page_down')",
    "pagedown",
    "More below",
    "The rest of a long page; PgUp goes back.",
    shown=False,
)

MARK = UserAction("mark", "space", "Mark", "Mark this line; arrows move.")
PICK = UserAction("pick", "f5", "Pick words", "Pick words from a list instead of typing.")
SPEAK = UserAction("speak", "f6", "I will say it", "Type nothing; you will say it in the talk.")
BUILD = UserAction("build", "f5", "In four parts", "Put it together from four short parts.")

DONE_SPEAKING = UserAction(
    "go_on", "space,enter,f2", "Done", "You have said it; on to what comes next."
)
HEARD = UserAction("heard_right", "y", "Heard right", "Yes, that is what I said.")
NOT_QUITE = UserAction("not_quite", "n", "Not quite", "Say it once more; at most twice.")
SLOWER = UserAction("slower", "s", "Slower", "One slow breath first.")
BREAK = UserAction("moment", "b", "A break", "The clock stops, the screen rests.")

LEFT_YES = UserAction(
    "confirm_left", "left", "Yes", "The partner on the left confirms.", shown=False
)
RIGHT_YES = UserAction(
    "confirm_right", "right", "Yes", "The partner on the right confirms.", shown=False
)

CLOSE = UserAction("close", "escape", "Back", "Back to where you were.")

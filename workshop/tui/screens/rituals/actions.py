"""What can be done with a ritual, each once; the pages of rituals share them."""

from workshop.ground.language import N_
from workshop.tui.actions import UserAction

DID_IT = UserAction(
    "did_it", "space", N_("We did it"), N_("Its place is filled. Once more takes it back.")
)
A_LINE = UserAction("a_line", "l", N_("A line"), N_("We did it, with a line about it."))
MONTH = UserAction(
    "month", "enter", N_("Month"), N_("One month of it, also to fill an earlier day.")
)
LINES = UserAction(
    "lines", "t", N_("Our lines"), N_("Read the lines you wrote about it."), shown=False
)
NEW = UserAction("new", "n", N_("New"), N_("Agree on a new ritual."))
CHANGE = UserAction(
    "change", "c", N_("Change it"), N_("Other words or days, from today on."), shown=False
)
REST = UserAction(
    "rest", "r", N_("Let it rest"), N_("It rests for a while, or goes on again."), shown=False
)
END = UserAction(
    "end",
    "e",
    N_("End it, with thanks"),
    N_("It ends, with a line of thanks; or goes on again."),
    shown=False,
)
BEGIN = UserAction(
    "begin", "b", N_("Begin its session"), N_("Begin the session it is done with."), shown=False
)
DELETE = UserAction(
    "delete", "f4", N_("Delete it"), N_("Delete it with every day of it."), shown=False
)
MORE = UserAction("more", "m", N_("More"), N_("Change, rest, end, and whatever else can be done."))
CALENDAR = UserAction(
    "calendar", "k", N_("Calendar"), N_("Write your rituals to a file for your calendar.")
)
LATER = UserAction(
    "weeks(1)", "right", N_("Weeks after"), N_("The weeks that came after."), shown=False
)
EARLIER = UserAction(
    "weeks(-1)", "left", N_("Weeks before"), N_("The weeks that went before."), shown=False
)

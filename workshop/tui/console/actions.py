"""What a facilitator can do."""

from workshop.ground.language import N_
from workshop.tui.actions import UserAction

NEXT = UserAction("next", "space,f2", N_("Next"), N_("The whole room goes on to what comes next."))
MORE = UserAction("more", "m", N_("+2 min"), N_("Two minutes more, for both partners alike."))
FIT = UserAction("fit", "f", N_("Fit"), N_("Shorten the rest, to end in time."))
BREAK = UserAction("rest", "b", N_("Break"), N_("A break now; afterwards on where you were."))
BACK = UserAction(
    "back", "left", N_("One step back"), N_("What was before, from its beginning."), shown=False
)
UNDO = UserAction("undo", "u", N_("Undo step"), N_("As if the last step had not been taken."))
NOTE = UserAction("note", "n", N_("Note"), N_("A private note, with the time beside it."))
NOTES = UserAction("notes", "v", N_("Your notes"), N_("All notes of this evening."), shown=False)
LEAVE_OUT = UserAction(
    "leave_out", "o", N_("Leave out"), N_("Choose a part that is not done tonight."), shown=False
)
END = UserAction("end", "e", N_("End"), N_("The evening is over; it is asked first."), shown=False)
ROOM = UserAction(
    "room", "r", N_("Room"), N_("The six words with which couples join."), shown=False
)
PULSE = UserAction(
    "pulse", "p", N_("The room’s pulse"), N_("How all of them are, without a name."), shown=False
)
ELSE = UserAction("else", "escape", N_("More"), N_("A list of all that has no button."))

WRITTEN = UserAction("take", "f2,escape", N_("Keep"), N_("Back; the note is kept as it stands."))
DROP = UserAction("drop", "f4", N_("Delete"), N_("Delete this note, without a trace."))

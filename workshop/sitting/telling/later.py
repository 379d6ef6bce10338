"""What was left closed for another day: at home, and where it is opened.

Of one line or of two it says the same.
"""

from workshop.ground.language import N_

LATER_LABEL = N_("Left for each other")
LATER_REMARK = N_("open it when you both sit here")
LATER_CLOSED = (
    N_("This was left here on another day, closed, to be opened by both of you together."),
    N_("Open it when you both sit here and have a quiet minute. It can wait."),
)
LATER_WORDS = N_("This was left here for both of you, on another day.")
LATER_HOW = N_("Read it slowly, each for yourself or aloud. Nobody has to answer.")

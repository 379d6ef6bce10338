"""Names into words: {me}, {you}, {first}, {second} and {time} in the text of a guide."""

from workshop.ground.lengths import spoken
from workshop.ground.partner import Couple, Seat, Who, other


def fill(text: str, couple: Couple, *, who: Who, first: Seat, seconds: float = 0) -> str:
    """The text with names in place, as said to `who`; of both, "me" is the one who begins.

    `{time}` is what each has for speaking, and `{Time}` begins a sentence with it. Plain
    replacement: nothing else in braces means anything.

    Args:
        text: As the author wrote it.
        couple: Whose names to use.
        who: Whom the words are said to.
        first: Who begins in this activity.
        seconds: What each has for speaking.
    """
    me = first if who == "both" else who
    time = spoken(seconds)
    names = {
        "{me}": couple.at(me).called,
        "{you}": couple.at(other(me)).called,
        "{first}": couple.at(first).called,
        "{second}": couple.at(other(first)).called,
        "{time}": time,
        "{Time}": time[:1].upper() + time[1:],
    }
    for mark, name in names.items():
        text = text.replace(mark, name)
    return text

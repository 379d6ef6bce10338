"""Names into words: {me}, {you}, {first} and {second} in the text of a guide."""

from workshop.ground.partner import Couple, Seat, Who, other


def fill(text: str, couple: Couple, *, who: Who, first: Seat) -> str:
    """The text with names in place, as said to `who`; of both, "me" is the one who begins.

    Plain replacement: nothing else in braces means anything.
    """
    me = first if who == "both" else who
    names = {
        "{me}": couple.at(me).called,
        "{you}": couple.at(other(me)).called,
        "{first}": couple.at(first).called,
        "{second}": couple.at(other(first)).called,
    }
    for mark, name in names.items():
        text = text.replace(mark, name)
    return text

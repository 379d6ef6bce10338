"""Names into words: {me}, {you}, {first} and {second} in the text of a guide."""

from workshop.ground.partner import Couple, Seat, other


def fill(text: str, couple: Couple, *, me: Seat, first: Seat) -> str:
    """The text with names in place. Plain replacement: nothing else in braces means anything."""
    names = {
        "{me}": couple.at(me).called,
        "{you}": couple.at(other(me)).called,
        "{first}": couple.at(first).called,
        "{second}": couple.at(other(first)).called,
    }
    for mark, name in names.items():
        text = text.replace(mark, name)
    return text

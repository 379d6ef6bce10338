"""Who they are: two names, and on which side each sits."""

import msgspec

from workshop.ground.language import _
from workshop.ground.partner import LONGEST_NAME, SEATS, Couple, Partner
from workshop.ground.text import clean_line
from workshop.journal.tables import partners
from workshop.journal.tables.rows import Connection, new_id
from workshop.sitting.house import House


def name_couple(house: House, left: str, right: str) -> Couple:
    """Keeps the names of two new partners. Two equal names get a mark each.

    Raises:
        ValueError: A name is empty; the text says what to do.
        JournalError: It can't be saved.
    """
    new = Couple(Partner(new_id(), left, "left"), Partner(new_id(), right, "right"))
    return rename(house, new, left, right)


def rename(house: House, couple: Couple, left: str, right: str) -> Couple:
    """Keeps these two partners with other names, each on the side where they stand here.

    Names that are typed over crosswise mean that the two have changed places: otherwise one
    would be handed what the other wrote.

    Raises:
        ValueError: A name is empty; the text says what to do.
        JournalError: It can't be saved.
    """
    names = {"left": clean_line(left, LONGEST_NAME), "right": clean_line(right, LONGEST_NAME)}
    if not all(names.values()):
        raise ValueError(_("Please give a name, or any word, for each of you."))
    if _exchanged(names, couple):  # the people change places; nobody becomes the other
        couple = Couple(left=couple.right, right=couple.left)
    same = names["left"].casefold() == names["right"].casefold()
    marks = {"left": "1", "right": "2"} if same else {"left": "", "right": ""}
    changed = {
        seat: msgspec.structs.replace(
            couple.at(seat), name=names[seat], seat=seat, mark=marks[seat]
        )
        for seat in SEATS
    }
    couple = Couple(changed["left"], changed["right"])

    def write(connection: Connection) -> None:
        partners.save(connection, couple.left)
        partners.save(connection, couple.right)

    house.journal.write(write).result()
    return couple


def _exchanged(names: dict[str, str], couple: Couple) -> bool:
    """Whether each of these is the name the other one has."""
    had = (couple.right.plain_name.casefold(), couple.left.plain_name.casefold())
    return had[0] != had[1] and (names["left"].casefold(), names["right"].casefold()) == had

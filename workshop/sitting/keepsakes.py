"""Gathers what a keepsake is made of: only what both have seen, as the book has it."""

from workshop.keepsake.keepsake import Keepsake
from workshop.sitting.house import House
from workshop.sitting.past import book, session_lines


def of_session(house: House, session_id: str, *, only_agreements: bool = False) -> Keepsake:
    """One session, whatever stands in it. Raises KeyError when there is none with this id."""
    return Keepsake(
        (book(house, session_id),), only_agreements=only_agreements, made_up=house.made_up()
    )


def of_all(house: House, *, only_agreements: bool = False) -> Keepsake:
    """Every session in which something was shown or agreed, the oldest first, as in any book."""
    books = (book(house, line.id) for line in reversed(session_lines(house)))
    there = tuple(one for one in books if (one.agreements if only_agreements else one.pages))
    return Keepsake(there, several=True, only_agreements=only_agreements, made_up=house.made_up())


def is_empty(keepsake: Keepsake) -> bool:
    """Whether nothing stands in it that anybody would keep."""
    if keepsake.only_agreements:
        return not any(book.agreements for book in keepsake.books)
    return not keepsake.books

"""The pages of a hand-out as plain values: shared ones, and a pile for each of the two."""

from msgspec import Struct

from workshop.activities.paper import Field


class OwnPage(Struct, frozen=True):
    """One page that belongs to one person."""

    number: int
    """In the pile of its owner, from 1."""
    evening: int
    title: str
    remark: str
    """How long it takes."""
    fields: tuple[Field, ...]
    after: str
    card: bool


class Item(Struct, frozen=True):
    """An activity on the shared pages."""

    title: str
    remark: str
    """How long it takes, and who begins."""
    alone: str
    """On which pages of their own the two begin; empty where they begin together."""
    fields: tuple[Field, ...]
    long: bool
    """Whether it may go on over the next page; a short one never does."""
    card: bool = False
    """Whether it stands on a page by itself: the safety card of a guide for one person."""


class Chapter(Struct, frozen=True):
    """A module."""

    title: str
    aim: str
    items: tuple[Item, ...]


class Evening(Struct, frozen=True):
    """One sitting; its title is empty where there is only one."""

    title: str
    chapters: tuple[Chapter, ...]


class Pile(Struct, frozen=True):
    """The pages of one of the two."""

    title: str
    short: str
    """The same in a few letters, for the head of a page."""
    pages: tuple[OwnPage, ...]

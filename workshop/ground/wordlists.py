"""Words to pick from instead of typing: feelings, needs, rituals.

Each list is one file in ``sessions/words/``. What a person picked is remembered by the word's id,
so an id is for ever; a word that changes its id lists the old one in ``was``.
"""

import re
from collections.abc import Iterable
from functools import cache
from typing import Annotated, Literal

import msgspec
from msgspec import Meta, Struct

from workshop.ground import language
from workshop.ground.language import N_

FORMAT = 1
"""The newest format of a word list that this program reads."""

Cadence = Literal["daily", "weekdays", "weekly", "monthly"]
"""How often a ritual comes round."""

CADENCES: dict[Cadence, str] = {
    "daily": N_("every day"),
    "weekdays": N_("on weekdays"),
    "weekly": N_("every week"),
    "monthly": N_("every month"),
}
"""How each cadence is said."""

Id = Annotated[str, Meta(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=60)]
Text = Annotated[str, Meta(min_length=1, max_length=80)]


class WordListError(ValueError):
    """A word list is missing or cannot be read. The message says what to do."""


class Family(Struct, frozen=True, forbid_unknown_fields=True):
    """Words that belong together, under one title."""

    id: Id
    title: Text


class Word(Struct, frozen=True, forbid_unknown_fields=True):
    """One word or short phrase to pick."""

    id: Id
    text: Text
    """As it stands after "I feel …" or "I need …"; a ritual stands alone."""
    family: str = ""
    """Id of its family; empty where the list has none."""
    strength: Annotated[int, Meta(ge=1, le=3)] | None = None
    """Feelings only: 1 gentle, 2 clear, 3 strong."""
    cadence: Cadence | None = None
    """Rituals only: how often."""
    minutes: Annotated[int, Meta(ge=1, le=600)] | None = None
    """Rituals only: how long one time takes."""
    was: tuple[Id, ...] = ()
    """Ids it had before."""


class WordList(Struct, frozen=True, forbid_unknown_fields=True):
    """One list of words, in the order in which it is offered."""

    format: int
    id: Id
    title: Text
    language: str
    words: tuple[Word, ...]
    families: tuple[Family, ...] = ()

    def word(self, word_id: str) -> Word:
        """The word with this id, also by an id it had before. Raises KeyError for a stranger."""
        for word in self.words:
            if word_id == word.id or word_id in word.was:
                return word
        raise KeyError(word_id)

    def up_to(self, minutes: int) -> "WordList":
        """The list without what takes longer than this; 0 leaves nothing out."""
        if not minutes:
            return self
        words = tuple(word for word in self.words if (word.minutes or 0) <= minutes)
        return msgspec.structs.replace(self, words=words)

    def of(self, family_id: str) -> tuple[Word, ...]:
        """The words of one family, in order."""
        return tuple(word for word in self.words if word.family == family_id)


def load(name: str) -> WordList:
    """The word list of this name, such as ``feelings``, in the language at hand.

    Read once, then remembered.

    Raises:
        WordListError: There is no such list, or its file is faulty.
    """
    return _load(name, language.code())


@cache
def _load(name: str, _language: str) -> WordList:
    if not re.fullmatch(r"[a-z0-9-]{1,60}", name):
        raise WordListError(f"{name!r} cannot be the name of a word list. Try feelings or needs.")
    try:
        data = language.text_path("words", f"{name}.toml").read_bytes()
    except FileNotFoundError:
        message = f"There is no word list {name!r} in sessions/words. Check the name."
        raise WordListError(message) from None
    return read(data, f"sessions/words/{name}.toml")


def read(data: bytes, source: str) -> WordList:
    """The word list in these bytes; ``source`` names them in an error.

    Raises:
        WordListError: No TOML, an unknown key, a wrong value, an id that stands twice, a family
            that is not there, or a format newer than this program.
    """
    try:
        found = msgspec.toml.decode(data, type=WordList)
    except (msgspec.DecodeError, ValueError, RecursionError) as error:
        raise WordListError(f"{source} cannot be read: {error}. Please correct the file.") from None
    if found.format != FORMAT:
        message = f"{source} has format {found.format}, this program reads {FORMAT}. Update one."
        raise WordListError(message)
    if twice := _twice(family.id for family in found.families):
        raise WordListError(f"{source}: the family {twice!r} stands twice. Rename one.")
    if twice := _twice(name for word in found.words for name in (word.id, *word.was)):
        raise WordListError(f"{source}: the id {twice!r} stands twice. Rename one.")
    families = {"", *(family.id for family in found.families)}
    for word in found.words:
        if word.family not in families:
            message = f"{source}: {word.id} is in the family {word.family!r}, which is not listed."
            raise WordListError(f"{message} Add the family.")
    return found


def _twice(names: Iterable[str]) -> str | None:
    seen: set[str] = set()
    for name in names:
        if name in seen:
            return name
        seen.add(name)
    return None

"""Picking a ritual: those that are ready with all that belongs to them, then the word list."""

from workshop.ground import wordlists
from workshop.ground.language import _
from workshop.ground.wordlists import Family, Word, WordList
from workshop.sitting.ready import READY
from workshop.tui.screens.pick import PickScreen

RITUALS = "rituals"
"""The word list."""


class PickRitualScreen(PickScreen):
    """Returns the text of a ritual, or None."""

    def __init__(self) -> None:
        super().__init__((RITUALS,))
        self._lists.insert(0, _ready())


def _ready() -> WordList:
    words = tuple(
        Word(
            one.id,
            one.words,
            family="ready",
            cadence="weekly" if one.often == "weekly" else "daily",
            minutes=one.minutes or None,
        )
        for one in READY
    )
    title = _("Ready to begin")
    return WordList(wordlists.FORMAT, "ready", title, "", words, (Family("ready", title),))

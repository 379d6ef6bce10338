"""The signs of a ritual's days: they differ by shape, for those who see no colours."""

import os
from collections.abc import Mapping

from workshop.ground.language import N_
from workshop.rituals.rhythm import Place
from workshop.tui.widgets.trend_signs import knows_letters_only

_SIGNS: Mapping[Place, str] = {"kept": "●", "empty": "○", "rest": "–", "ahead": "·", "none": " "}
_LETTERS: Mapping[Place, str] = {"kept": "x", "empty": "o", "rest": "-", "ahead": ".", "none": " "}

COLOURS: Mapping[Place, str] = {
    "kept": "bold $accent",
    "empty": "$quiet",
    "rest": "$quiet",
    "ahead": "$faint",
    "none": "",
}
"""The style of each; nothing is said by it alone."""

MEANS: Mapping[Place, str] = {
    "kept": N_("done"),
    "empty": N_("an empty place"),
    "rest": N_("a rest"),
    "ahead": N_("ahead"),
    "none": N_("not a day of it"),
}
"""What each says, for those who hear the page, and under the picture."""


def signs() -> Mapping[Place, str]:
    """One for each kind of day, as this terminal can show it."""
    return _LETTERS if knows_letters_only(os.environ) else _SIGNS

"""Colours that two people can read in every theme, from two metres.

Ratios of contrast as the Web Content Accessibility Guidelines 2.2 reckon them (1.4.3: 4.5 for
words, 1.4.11: 3 for what is no word).
"""

import pytest
from textual.color import Color
from textual.theme import Theme

from workshop.tui.theme import THEMES, TITLES, worn


def ratio(one: str, other: str) -> float:
    """From 1 (the same) to 21 (black on white)."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def luminance(colour: str) -> float:
    parts = [part / 255 for part in Color.parse(colour).rgb]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_words_can_be_read(theme: Theme) -> None:
    paper = str(theme.background)
    colours = {**theme.variables, "ink": theme.foreground, "calm": theme.accent}
    colours["warm"] = theme.warning
    for name in ("ink", "quiet", "left", "right", "calm", "warm"):
        assert ratio(str(colours[name]), paper) >= 4.5, name
    assert ratio(theme.variables["faint"], paper) >= 3
    lit = theme.variables["block-cursor-background"]
    assert ratio(theme.variables["block-cursor-foreground"], lit) >= 4.5
    # A band carries the name in the colour of the paper.
    for seat in ("left", "right"):
        assert ratio(theme.variables[seat], paper) >= 4.5


def test_every_theme_can_be_chosen_and_no_other_is_worn() -> None:
    assert list(TITLES) == [theme.name for theme in THEMES]
    assert [worn(name) for name in TITLES] == list(TITLES)
    assert worn("of long ago") == THEMES[0].name

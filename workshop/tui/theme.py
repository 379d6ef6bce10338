"""Colours. Two partners, blue and amber: far apart for every common kind of colour-blindness."""

from textual.theme import Theme

from workshop.ground.language import N_


def _theme(
    name: str,
    *,
    dark: bool,
    paper: str,
    field: str,
    raised: str,
    lit: str,
    ink: str,
    strong: str,
    quiet: str,
    faint: str,
    calm: str,
    warm: str,
    left: tuple[str, str],
    right: tuple[str, str],
) -> Theme:
    """Everything the stylesheets ask for, so that no theme can leave one of it out.

    Args:
        name: As the settings keep it; permanent.
        dark: Whether the paper is darker than the ink.
        paper: Behind everything.
        field: Behind a line to write in.
        raised: Behind a button.
        lit: Behind the line the cursor is on.
        ink: Words.
        strong: Words on the lit line.
        quiet: Words that stand back.
        faint: Frames, and what a field suggests.
        calm: The clock, and signs that there is more.
        warm: What wants to be seen first.
        left: The colour of the partner on the left, and the one of the band with the name.
        right: The same of the partner on the right.
    """
    return Theme(
        name=name,
        dark=dark,
        primary=calm,
        secondary=quiet,
        accent=calm,
        foreground=ink,
        background=paper,
        surface=field,
        panel=raised,
        warning=warm,
        error=warm,
        success=calm,
        variables={
            "left": left[0],
            "left-dim": left[1],
            "right": right[0],
            "right-dim": right[1],
            "quiet": quiet,
            "faint": faint,
            "block-cursor-background": lit,
            "block-cursor-foreground": strong,
            "block-cursor-text-style": "bold",
            "block-hover-background": raised,
            "block-cursor-blurred-background": raised,
            "block-cursor-blurred-foreground": ink,
            "input-selection-background": f"{faint} 60%",
            "scrollbar": lit,
            "scrollbar-background": paper,
            "scrollbar-corner-color": paper,
            "scrollbar-hover": faint,
            "scrollbar-active": quiet,
            "scrollbar-background-hover": paper,
            "scrollbar-background-active": paper,
        },
    )


EVENING = _theme(
    "evening",
    dark=True,
    paper="#1c1d21",
    field="#24262b",
    raised="#2d3036",
    lit="#3d4148",
    ink="#ddd8ce",
    strong="#f3eee4",
    quiet="#9a968d",
    faint="#75736d",
    calm="#9db8a0",
    warm="#d9a066",
    left=("#7fb2d8", "#2a3c4a"),
    right=("#e3a45b", "#4a3822"),
)
"""A dim room, warm paper, two quiet colours."""

DAYLIGHT = _theme(
    "daylight",
    dark=False,
    paper="#f7f3ea",
    field="#ece6d9",
    raised="#e3dccd",
    lit="#d3cab7",
    ink="#33312d",
    strong="#191816",
    quiet="#5f5b53",
    faint="#8a857a",
    calm="#3c6b46",
    warm="#8f4a12",
    left=("#1f5a8a", "#c9dcea"),
    right=("#8a4b08", "#f2d9b6"),
)
"""A bright room: ink on paper."""

CONTRAST = _theme(
    "contrast",
    dark=True,
    paper="#000000",
    field="#1a1a1a",
    raised="#262626",
    lit="#4d4d4d",
    ink="#ffffff",
    strong="#ffffff",
    quiet="#d9d9d9",
    faint="#a6a6a6",
    calm="#b8f0c0",
    warm="#ffc46b",
    left=("#8fd0ff", "#003a5c"),
    right=("#ffbf5e", "#5c3500"),
)
"""For tired or weak eyes: nothing stands back."""

_LOOKS = (
    (EVENING, N_("Evening: dark and warm")),
    (DAYLIGHT, N_("Daylight: ink on paper")),
    (CONTRAST, N_("High contrast")),
)
"""Every theme there is, and what the settings call it. The first is worn until one is chosen."""

THEMES = tuple(theme for theme, _title in _LOOKS)
TITLES = {theme.name: title for theme, title in _LOOKS}

MARKS = {"left": "◐", "right": "◑"}
"""Each seat’s sign, for those who see no colours."""


def worn(name: str) -> str:
    """The name of the theme to put on: this one, or the first where there is none of this name."""
    return name if name in TITLES else THEMES[0].name

"""Colours. Two partners, blue and amber: far apart for every common kind of colour-blindness."""

from textual.theme import Theme

EVENING = Theme(
    name="evening",
    dark=True,
    primary="#9db8a0",
    secondary="#8d99a6",
    accent="#9db8a0",
    foreground="#ddd8ce",
    background="#1c1d21",
    surface="#24262b",
    panel="#2d3036",
    warning="#d9a066",
    error="#d08770",
    success="#9db8a0",
    variables={
        "left": "#7fb2d8",
        "left-dim": "#2a3c4a",
        "right": "#e3a45b",
        "right-dim": "#4a3822",
        "quiet": "#9a968d",
        "faint": "#75736d",
        "block-cursor-background": "#3d4148",
        "block-cursor-foreground": "#f3eee4",
        "block-cursor-text-style": "bold",
        "block-hover-background": "#2d3036",
        "block-cursor-blurred-background": "#2d3036",
        "block-cursor-blurred-foreground": "#ddd8ce",
        "input-selection-background": "#4b5563 60%",
        "scrollbar": "#3a3d43",
        "scrollbar-background": "#1c1d21",
        "scrollbar-corner-color": "#1c1d21",
        "scrollbar-hover": "#4a4e55",
        "scrollbar-active": "#5a5f67",
        "scrollbar-background-hover": "#1c1d21",
        "scrollbar-background-active": "#1c1d21",
    },
)
"""A dim room, warm paper, two quiet colours."""

THEMES = (EVENING,)
"""Every theme there is; the first one is put on."""

MARKS = {"left": "◐", "right": "◑"}
"""Each seat's sign, for those who see no colours."""

"""The last gate before the terminal: no line that is painted steers it.

Widgets that show what people wrote clean it themselves (`Words`). Others show what they are given:
a field with somebody's words in it, a list, a button with a name on it, and whatever Textual adds
one day. So every line passes through here once more.
"""

from rich.cells import cell_len, set_cell_size
from rich.segment import Segment
from textual.strip import Strip

from workshop.ground.text import clean


def harmless(strip: Strip) -> Strip:
    """The line without anything a terminal would act on; as wide as it was."""
    if all(text.isprintable() for text, _style, _control in strip):
        return strip
    segments = [Segment(_harmless(text), style) for text, style, _control in strip]
    return Strip(segments, strip.cell_length)


def _harmless(text: str) -> str:
    """The text on one line, filled up with spaces where something was taken out."""
    shown = clean(text).replace("\n", " ").replace("\t", " ")
    return text if shown == text else set_cell_size(shown, cell_len(text))

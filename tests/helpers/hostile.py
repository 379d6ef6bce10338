"""Text that would like to do something to a terminal, to a screen or to a file, and how to tell.

Every sequence of it has the number 6666 in it, which nobody else uses.
"""

import re
import unicodedata

from helpers.pty_screen import PIECE

HOSTILE: dict[str, str] = {
    "colours": "\x1b[6666;31mred\x1b[0;6666m",
    "a title": "\x1b]0;6666 title\x07 \x1b]2;6666\x1b\\",
    "the clipboard": "\x1b]52;c;6666\x07",
    "a link": "\x1b]8;;http://6666.example\x1b\\link\x1b]8;;6666\x1b\\",
    "modes": "\x1b[?6666h\x1b[?1049;6666l\x1b[6666;6666H",
    "a question": "\x1b[6666n\x1b[6666;c",
    "strings": "\x1bP6666\x1b\\\x1b_6666\x1b\\\x1b^6666\x1b\\\x1bX6666\x1b\\",
    "a reset": "\x1bc 6666",
    "C1 controls": "\x9b6666m \x9d0;6666\x9c \x906666\x9c \x85 \x8d",
    "C0 controls": "a\x00b\x01c\x05d\x07e\x08\x08f\x0b\x0cg\x0e\x0fh\x7f 6666",
    "line ends": "one\rtwo\r\nthree\x85four\u2028five\u2029six 6666",
    "overrides of direction": "\u202e6666\u202c \u202d6666 \u202a6666 \u202b6666",
    "isolates of direction": "\u20666666 \u20676666 \u20686666 \u2069",
    "markup": "[bold red]6666[/] [@click=app.leave]6666[/] [link='x']6666 [ \\[ [/]",
    "templates": "{me} {6666} {0} {you.__class__} %s %(x)s $6666 $(6666)",
    "emoji": "👩‍❤️‍👨 🏳️‍🌈 👍🏽 🇩🇪🇩 6666",
    "marks": "Z" + "\u0301\u0489" * 40 + " 6666",
    "no width": "a\u200bb\u200dc\ufeffd\u2060e\U000e0041 6666",
    "right to left": "שלום مرحبا \u200f6666\u200e \u061c6666",
    "wide": "漢字" * 20 + " 6666",
}
"""What it is, and the text."""

ALL = " ".join(HOSTILE.values())
"""All of it in one."""

_ALLOWED = "\n\r\t\x07"
"""Controls a program may send by themselves; the bell rings when time is over."""

_DIRECTION = {"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"}


def steering(sent: bytes) -> list[str]:
    """What in a program's output is not its own: hostile sequences, controls, directions."""
    text = sent.decode("utf-8")
    found = []
    end = 0
    for piece in PIECE.finditer(text):
        if piece.start() != end:
            found.append(f"no whole piece: {text[end : piece.start()]!r}")
        end = piece.end()
        if piece["text"] is None:
            if "6666" in piece[0] or piece["string"] or piece[0] == "\x1bc":
                found.append(repr(piece[0]))
            continue
        found += [
            f"{character!r} in {piece['text'][:60]!r}"
            for character in piece["text"]
            if (unicodedata.category(character) == "Cc" and character not in _ALLOWED)
            or unicodedata.bidirectional(character) in _DIRECTION
        ]
    return [re.sub(r"\s+", " ", each) for each in found]

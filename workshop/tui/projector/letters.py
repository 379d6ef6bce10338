"""Large letters made of blocks, four lines high, for the few words that are read from afar."""

from workshop.tui.projector.digits import halves

HIGH = 4
"""Lines of a line of large letters."""

_NONE, _BETWEEN, _SPACE = " ", " ", "    "

_DOTS = 7
"""From top to bottom of a letter; small letters are shown as large ones."""

_LETTERS = {
    "A": ".###. #...# #...# ##### #...# #...# #...#",
    "B": "####. #...# #...# ####. #...# #...# ####.",
    "C": ".###. #...# #.... #.... #.... #...# .###.",
    "D": "####. #...# #...# #...# #...# #...# ####.",
    "E": "##### #.... #.... ####. #.... #.... #####",
    "F": "##### #.... #.... ####. #.... #.... #....",
    "G": ".###. #...# #.... #.### #...# #...# .###.",
    "H": "#...# #...# #...# ##### #...# #...# #...#",
    "I": "### .#. .#. .#. .#. .#. ###",
    "J": "..### ....# ....# ....# ....# #...# .###.",
    "K": "#...# #..#. #.#.. ##... #.#.. #..#. #...#",
    "L": "#.... #.... #.... #.... #.... #.... #####",
    "M": "#...# ##.## #.#.# #.#.# #...# #...# #...#",
    "N": "#...# ##..# ##..# #.#.# #..## #..## #...#",
    "O": ".###. #...# #...# #...# #...# #...# .###.",
    "P": "####. #...# #...# ####. #.... #.... #....",
    "Q": ".###. #...# #...# #...# #.#.# #..#. .##.#",
    "R": "####. #...# #...# ####. #.#.. #..#. #...#",
    "S": ".#### #.... #.... .###. ....# ....# ####.",
    "T": "##### ..#.. ..#.. ..#.. ..#.. ..#.. ..#..",
    "U": "#...# #...# #...# #...# #...# #...# .###.",
    "V": "#...# #...# #...# #...# #...# .#.#. ..#..",
    "W": "#...# #...# #...# #.#.# #.#.# ##.## #...#",
    "X": "#...# #...# .#.#. ..#.. .#.#. #...# #...#",
    "Y": "#...# #...# .#.#. ..#.. ..#.. ..#.. ..#..",
    "Z": "##### ....# ...#. ..#.. .#... #.... #####",
    "Ä": "#...# ..... .###. #...# ##### #...# #...#",
    "Ö": "#...# ..... .###. #...# #...# #...# .###.",
    "Ü": "#...# ..... #...# #...# #...# #...# .###.",
    "0": ".###. #...# #..## #.#.# ##..# #...# .###.",
    "1": "..#.. .##.. ..#.. ..#.. ..#.. ..#.. .###.",
    "2": ".###. #...# ....# ...#. ..#.. .#... #####",
    "3": "####. ....# ....# .###. ....# ....# ####.",
    "4": "...#. ..##. .#.#. #..#. ##### ...#. ...#.",
    "5": "##### #.... ####. ....# ....# #...# .###.",
    "6": ".###. #.... #.... ####. #...# #...# .###.",
    "7": "##### ....# ...#. ..#.. ..#.. ..#.. ..#..",
    "8": ".###. #...# #...# .###. #...# #...# .###.",
    "9": ".###. #...# #...# .#### ....# ....# .###.",
    ".": "... ... ... ... ... .#. .#.",
    ",": ".. .. .. .. .. .# #.",
    ":": ".. ## ## .. ## ## ..",
    ";": ".. .# .# .. .# .# #.",
    "?": ".###. #...# ....# ...#. ..#.. ..... ..#..",
    "’": "# # . . . . .",
    "“": "#.# #.# ... ... ... ... ...",
    "”": "#.# #.# ... ... ... ... ...",
    "„": "... ... ... ... ... #.# #.#",
    "…": "..... ..... ..... ..... ..... ..... #.#.#",
    "-": "... ... ... ### ... ... ...",
    "●": ".###. ##### ##### ##### ##### ##### .###.",
}


def has(text: str) -> bool:
    """Whether there is a large letter for each letter of the text."""
    return all(sign in _LETTERS or sign == " " for sign in _capitals(text))


def columns(text: str) -> int:
    """How many columns the text takes on one line. `has` is asked first."""
    return len(_dots(text)[0])


def large(text: str) -> list[str]:
    """One line of text in large letters: `HIGH` lines. `has` is asked first."""
    return halves([*_dots(text), ""])


def wrapped(text: str, width: int) -> list[str]:
    """The text in lines that are no wider than this as large letters; a long word may be."""
    lines: list[str] = []
    for word in text.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and columns(longer) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def _capitals(text: str) -> str:
    return text.upper()


def _dots(text: str) -> list[str]:
    rows = [""] * _DOTS
    for place, word in enumerate(_capitals(text).split(" ")):
        letters = [_LETTERS[sign].split() for sign in word]
        for row in range(_DOTS):
            line = _BETWEEN.join(letter[row].replace(".", _NONE) for letter in letters)
            rows[row] += (_SPACE if place else "") + line
    return rows

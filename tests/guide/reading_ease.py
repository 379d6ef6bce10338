"""How easy the guides are to read aloud: Flesch's formula of 1948, and the length of sentences.

    python -m tests.guide.reading_ease

Reading ease = 206.835 - 1.015 x words a sentence - 84.6 x syllables a word (R. Flesch, "A new
readability yardstick", 1948); 70 and more is plain English. Syllables are counted where a word may
be hyphenated, and at least one a word: a little fewer than are spoken.
"""

import re
from typing import NamedTuple

import pyphen

from guide.test_shipped import texts
from workshop.activities import Activity
from workshop.guide import Guide, load_file, shipped_paths

_HYPHENS = pyphen.Pyphen(lang="en_GB")
_NOT_READ = (
    *("sources", "suits", "unsuited", "aim", "summary", "title", "lens", "begins", "reader"),
    "facilitator",
)
"""Keys that are not part of a page, or no sentences."""


class Ease(NamedTuple):
    """What the formula says of a text."""

    words: int
    sentence: float
    """Words a sentence."""
    flesch: float


def ease(pieces: list[str]) -> Ease:
    """Of these texts together."""
    sentences = [
        s for piece in pieces for s in re.split(r"[.?:;…]+(?:\s|”|$)|\n\n", piece) if s.split()
    ]
    words = [word for s in sentences for word in re.findall(r"[^\W\d_]+(?:’[^\W\d_]+)?", s)]
    syllables = sum(len(_HYPHENS.positions(word)) + 1 for word in words)
    long = len(words) / len(sentences)
    return Ease(len(words), long, 206.835 - 1.015 * long - 84.6 * syllables / len(words))


def pages(guide: Guide) -> dict[str, list[str]]:
    """What is read on the pages of each activity, by its id."""
    return {activity.id: read(activity) for _, activity in guide.activities()}


def read(activity: Activity) -> list[str]:
    """Its sentences, with a name for every name."""
    found = []
    for key, text in texts(activity):
        if key.rpartition("/")[2] not in _NOT_READ:
            found.append(re.sub(r"\{\w+\}", "Jo", text))
    return found


def main() -> None:
    for guide in map(load_file, shipped_paths()):
        whole = ease([text for texts_ in pages(guide).values() for text in texts_])
        counted = f"{whole.words:6} words  {whole.sentence:5.1f} a sentence"
        print(f"{guide.id:22} {counted}  ease {whole.flesch:5.1f}")


if __name__ == "__main__":
    main()

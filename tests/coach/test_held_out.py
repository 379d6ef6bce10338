"""How well the rules do on sentences they were not written for.

Each held-out pair was written in one go and measured before anybody looked at what was missed;
then the rules were mended, by principle, and the next pair was written. So the first figures, in
the table below, are the honest ones; the tests keep what has been reached since. The goal for a
sentence never seen: 9 of 10 blaming ones found, 19 of 20 blameless ones left alone. The last pair
says how far that still is; the next one belongs into this table as well. In pair 7 14 of the
blaming sentences speak of "him", "her" or "my wife", which the rules did not read at all before.

=====  ==============  ===================  ==============================
pair   found at first  left alone at first  silent on harm at first
=====  ==============  ===================  ==============================
1      102 of 118      122 of 122           written with it in view
2       77 of 125      130 of 138           67 of 72
3       88 of 126      131 of 146           66 of 72
4       93 of 132      171 of 180           59 of 60
5      102 of 130      180 of 190           46 of 50
6      101 of 124      169 of 184
7      80 of 120       174 of 180           49 of 50
8      99 of 120       171 of 180           49 of 50
=====  ==============  ===================  ==============================
"""

import pytest

from helpers.coach_sentences import FOLDER, sentences, share_nudged
from workshop.coach import nudges

PAIRS = sorted(path.stem.removesuffix("_blaming") for path in FOLDER.glob("heldout_*_blaming.txt"))


@pytest.mark.parametrize("pair", PAIRS)
def test_nine_of_ten_blaming_sentences_are_found(pair: str) -> None:
    assert len(sentences(f"{pair}_blaming")) >= 100
    assert share_nudged(f"{pair}_blaming") >= 9 / 10


@pytest.mark.parametrize("pair", PAIRS)
def test_nineteen_of_twenty_blameless_sentences_are_left_alone(pair: str) -> None:
    assert len(sentences(f"{pair}_blameless")) >= 100
    assert share_nudged(f"{pair}_blameless") <= 1 / 20


@pytest.mark.parametrize("path", sorted(FOLDER.glob("heldout_*_harm.txt")), ids=lambda p: p.stem)
def test_silence_on_harm_never_seen(path: object) -> None:
    assert [text for text in sentences(path.stem) if nudges(text)] == []  # type: ignore[attr-defined]


def test_there_are_held_out_pairs() -> None:
    assert len(PAIRS) >= 2

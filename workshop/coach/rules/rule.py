"""What a rule of the coach says, to be read and mended by people who know couples.

How to read it. A rule finds the ways of speaking that its lines *say*. Some of them depend on what
comes next: those under *says, unless kind* are left alone when what follows is good to hear ("you
always … make me laugh"), those under *says, unless unkind* when what follows is bad and is denied
("you never … judge me"); those under *says, if unkind* count only before something bad. A line of
*unless* that touches the first words found keeps the rule quiet; a line of *even so* that touches
any of them lets it speak all the same. The hint is what a person then sees.

``KIND`` and ``UNKIND`` (tone.py) say what is good and bad to hear. ``OWNED`` holds for every rule:
what is taken back, told as one's own worry, reported or granted is left alone. ``HARM`` comes
before everything: where it finds something, nothing is said about the whole text.

The signs in the lines are explained in patterns.py: ``|`` or, ``_`` words in a row, ``+`` any form
of the verb, ``~`` any word or any with this ending, ``?`` may be missing, ``*`` may be missing or
repeated, ``..`` a few words, ``...`` more words, ``!`` not followed by, ``^`` and ``$`` beginning
and end of the sentence. CAPITALS name a set of words, in sets.py. A line that begins with ``|``
goes on where the one above ended. Short forms are spelled out before, so write ``you are``,
``do not``, ``have`` for "have got", ``nobody`` for "no one".

Every change here belongs into the table of sentences in tests/coach as well.
"""

from typing import NamedTuple


class Rule(NamedTuple):
    """One way of speaking that tends to close the other's ears, and what to try instead."""

    id: str
    """Permanent."""
    hint: str
    """One short, warm sentence: what to write instead."""
    says: str = ""
    says_unless_kind: str = ""
    says_unless_unkind: str = ""
    says_if_unkind: str = ""
    unless: str = ""
    even_so: str = ""

    @property
    def texts(self) -> tuple[str, ...]:
        """Every paragraph of lines this rule has."""
        says = (self.says, self.says_unless_kind, self.says_unless_unkind, self.says_if_unkind)
        return tuple(text for text in (*says, self.unless, self.even_so) if text)

"""The small language in which the coach's rules are written, and how it finds them in a sentence.

One pattern a line, made of items with spaces between them. A line that begins with ``|`` goes on
where the line above ended.

===========  ====================================================================
``you``      this word
``a|b``      this word or that one
``a_b|c``    these words in a row, or that one
``leave+``   the word in any form: leave, leaves, leaving, left
``~ing``     any word that ends in this; a bare ``~`` is any word
``BAD``      any word of the set BAD (sets can stand among alternatives: ``BAD|odd``)
``very?``    may be there or not
``very*``    may be there, also several times
``..``       up to three words in between, none of which begins a new thought
``...``      up to nine words of any kind in between
``!a|b``     the next word is none of these (``~ed`` can stand among them)
``!..a|b``   none of the next nine words is one of these
``^``        the sentence begins here
``$``        the sentence ends here (can stand among alternatives)
===========  ====================================================================

A line is looked up by the rarest of its words and read only when that word turns up, so that a
thousand lines cost little before they are needed. Finding takes time in proportion to the length
of the text, whatever it holds.
"""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from workshop.coach.verbs import forms
from workshop.coach.words import QUOTED, Sentence, word_set

Span = tuple[int, int]
"""First word and the one after the last, as numbers within a sentence."""

_SHORT_GAP = 3
_LONG_GAP = 9

# A short gap does not run across these: what follows them speaks of someone or something else.
_NEW_THOUGHT = word_set(
    "i we he she they it you and or but because when whenever if unless while until who which that "
    f"so since though although {QUOTED}"
)

_COMMON = word_set(
    "you i are the a not do is it to of and me that have be was were am your my so just can will "
    "what would if when for like did in on with at this all never always no how why about"
)
"""Words of most sentences: a pattern is better looked up by another one of its words."""

_LOOSE = (".", "!", "~", "^", "$")
"""An item that begins so asks for no word of its own."""


class WordSets(dict[str, frozenset[str]]):
    """The named sets, each read when it is first asked for; ``verb+`` stands for all its forms."""

    def __init__(self, lines: Mapping[str, str]) -> None:
        """Take the sets as written: words with spaces between them, by name."""
        super().__init__()
        self._lines = lines

    def __missing__(self, name: str) -> frozenset[str]:
        words = self[name] = frozenset(_each(self._lines[name].split(), self, name))
        return words


class Patterns:
    """Many patterns, ready to be found in one sentence after another."""

    def __init__(self, lines: str, sets: WordSets) -> None:
        """Take the patterns, one a line; empty lines and lines that begin with # are skipped.

        Raises:
            ValueError: A line cannot be looked up by any word. Its other mistakes come to light
                when it is read; ``check`` reads every line at once.
        """
        self._sets = sets
        self._lines: list[str] = []
        for line in map(str.strip, lines.splitlines()):
            if line.startswith("|") and self._lines:
                self._lines[-1] += line
            elif line and not line.startswith("#"):
                self._lines.append(line)
        self._read: dict[int, _Pattern] = {}
        self._by_word: dict[str, list[int]] = {}
        ranks: dict[str, int] = {}
        anchors: dict[str, frozenset[str]] = {}
        for number, line in enumerate(self._lines):
            items = line.split()
            for item in items:
                if item not in ranks:
                    ranks[item] = _rank(item)
            anchor = min(items, key=ranks.__getitem__)
            if ranks[anchor] == _NEVER:
                raise ValueError(f"the pattern {line!r} has no word of its own")
            if anchor not in anchors:
                anchors[anchor] = _needed(_step(anchor, sets, line))
            for word in anchors[anchor]:
                self._by_word.setdefault(word, []).append(number)

    def check(self) -> None:
        """Read every line.

        Raises:
            ValueError: A line is no pattern, or names a set that is not there.
        """
        for number in range(len(self._lines)):
            self._pattern(number)

    def find(self, sentence: Sentence) -> list[Span]:
        """Where patterns are in this sentence, each at its shortest, in no special order."""
        plain = [word.plain for word in sentence]
        where: dict[str, list[int]] = {}
        for number, word in enumerate(plain):
            where.setdefault(word, []).append(number)
        candidates = {number for word in where for number in self._by_word.get(word, ())}
        found: list[Span] = []
        for number in sorted(candidates):
            pattern = self._pattern(number)
            for start in _starts(pattern, where):
                end = _match(pattern, 0, plain, start)
                if end > start:
                    found.append((start, end))
        return found

    def _pattern(self, number: int) -> "_Pattern":
        pattern = self._read.get(number)
        if pattern is None:
            line = self._lines[number]
            pattern = tuple(_step(item, self._sets, line) for item in line.split())
            first = pattern[1] if isinstance(pattern[0], _Edge) and len(pattern) > 1 else pattern[0]
            if not _needed(first) or isinstance(pattern[-1], _Gap):
                message = f"the pattern {line!r} has to begin with a word and to end with one"
                raise ValueError(message)
            self._read[number] = pattern
        return pattern


class _Words(NamedTuple):
    words: frozenset[str]
    optional: bool


class _Phrases(NamedTuple):
    """Alternatives some of which are several words in a row, or the end of the sentence."""

    words: frozenset[str]
    phrases: tuple[tuple[frozenset[str], ...], ...]
    end: bool


class _Gap(NamedTuple):
    longest: int
    only: frozenset[str] | None
    never: frozenset[str]


class _Ending(NamedTuple):
    letters: str


class _Not(NamedTuple):
    words: frozenset[str]
    endings: tuple[str, ...]
    reach: int


class _Edge(NamedTuple):
    start: bool


_Step = _Words | _Phrases | _Gap | _Ending | _Not | _Edge
_Pattern = tuple[_Step, ...]


_NEVER = 1_000


def _rank(item: str) -> int:
    """How good an item is to look a pattern up by; the lower, the better."""
    names = item.split("|")
    if item.startswith(_LOOSE) or item.endswith(("?", "*")) or "$" in names:
        return _NEVER
    rank = sum(40 if name.isupper() and len(name) > 1 else 1 for name in names)
    firsts = [name.split("_")[0] for name in names] if "_" in item else names
    return rank if _COMMON.isdisjoint(firsts) else rank + 100


def _step(item: str, sets: WordSets, line: str) -> _Step:
    if item == "..":
        return _Gap(_SHORT_GAP, None, _NEW_THOUGHT)
    if item == "...":
        return _Gap(_LONG_GAP, None, frozenset())
    if item in ("^", "$"):
        return _Edge(item == "^")
    if item.startswith("~"):
        return _Ending(item[1:])
    if item.startswith("!"):
        text, reach = (item[3:], _LONG_GAP) if item.startswith("!..") else (item[1:], 1)
        names = text.split("|")
        words = frozenset(_each([name for name in names if name[:1] != "~"], sets, line))
        return _Not(words, tuple(name[1:] for name in names if name[:1] == "~"), reach)
    if item.endswith("*"):
        return _Gap(_LONG_GAP, _alternatives(item[:-1], sets, line), frozenset())
    if item.endswith("?"):
        return _Words(_alternatives(item[:-1], sets, line), optional=True)
    names = item.split("|")
    if "_" not in item and "$" not in names:
        return _Words(_alternatives(item, sets, line), optional=False)
    phrases = tuple(
        tuple(_alternatives(word, sets, line) for word in name.split("_"))
        for name in names
        if "_" in name
    )
    single = [name for name in names if "_" not in name and name != "$"]
    return _Phrases(frozenset(_each(single, sets, line)), phrases, "$" in names)


def _alternatives(item: str, sets: WordSets, line: str) -> frozenset[str]:
    return frozenset(_each(item.split("|"), sets, line))


def _each(names: Iterable[str], sets: WordSets, line: str) -> Iterable[str]:
    for name in names:
        if name.endswith("+"):
            yield from forms(name[:-1])
        elif name.isupper() and len(name) > 1:
            try:
                yield from sets[name]
            except KeyError:
                raise ValueError(f"{line!r} names the set {name}, which is not there") from None
        elif name.replace("'", "").isalnum():
            yield name.lower()
        else:
            raise ValueError(f"{line!r} holds {name!r}, which is no word")


def _needed(step: _Step) -> frozenset[str]:
    """The words one of which has to be there for this step; empty where it can do without."""
    if isinstance(step, _Words) and not step.optional:
        return step.words
    if isinstance(step, _Phrases) and not step.end:
        return step.words.union(*(phrase[0] for phrase in step.phrases))
    return frozenset()


def _starts(pattern: _Pattern, where: Mapping[str, list[int]]) -> Iterable[int]:
    first = pattern[0]
    if isinstance(first, _Edge):
        return (0,)
    words = _needed(first)
    if len(words) < len(where):
        return [number for word in words for number in where.get(word, ())]
    return [number for word, numbers in where.items() if word in words for number in numbers]


def _match(pattern: _Pattern, at: int, plain: list[str], here: int) -> int:
    """The number of the word after the match, or -1."""
    while at < len(pattern):
        step = pattern[at]
        at += 1
        if isinstance(step, _Words):
            there = here < len(plain) and plain[here] in step.words
            if step.optional:
                if there and (end := _match(pattern, at, plain, here + 1)) >= 0:
                    return end
            elif there:
                here += 1
            else:
                return -1
        elif isinstance(step, _Gap):
            return _after_gap(step, pattern, at, plain, here)
        elif isinstance(step, _Phrases):
            return _after_phrase(step, pattern, at, plain, here)
        elif isinstance(step, _Ending):
            if here >= len(plain) or not plain[here].endswith(step.letters):
                return -1
            here += 1
        elif isinstance(step, _Not):
            for word in plain[here : here + step.reach]:
                if word in step.words or word.endswith(step.endings):
                    return -1
        elif here != (0 if step.start else len(plain)):
            return -1
    return here


def _after_gap(gap: _Gap, pattern: _Pattern, at: int, plain: list[str], here: int) -> int:
    for place in range(here, min(here + gap.longest, len(plain)) + 1):
        if (end := _match(pattern, at, plain, place)) >= 0:
            return end
        if place >= len(plain):
            break
        if plain[place] in gap.never or not (gap.only is None or plain[place] in gap.only):
            break
    return -1


def _after_phrase(step: _Phrases, pattern: _Pattern, at: int, plain: list[str], here: int) -> int:
    for phrase in step.phrases:
        words = plain[here : here + len(phrase)]
        if len(words) == len(phrase) and all(
            word in known for word, known in zip(words, phrase, strict=True)
        ):
            end = _match(pattern, at, plain, here + len(phrase))
            if end >= 0:
                return end
    if here < len(plain) and plain[here] in step.words:
        return _match(pattern, at, plain, here + 1)
    if step.end and here == len(plain):
        return _match(pattern, at, plain, here)
    return -1

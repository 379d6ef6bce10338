"""Finds the ways of speaking that tend to close the other's ears. It nudges and never blocks."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from workshop.coach import rules
from workshop.coach.patterns import Patterns, Span, word_sets
from workshop.coach.words import Sentence, sentences

_TAIL = 12
"""Words after the match that are asked whether they are good to hear."""

_BREAKS = frozenset(
    "but although though however when whenever while if after before until because".split()
)
"""Here a new thought begins; what is said there does not colour what was said before."""

_NEGATIONS = frozenset(
    "not never no without hardly nothing nobody stop stops stopped stopping cease ceases ceased "
    "quit neither nor".split()
)


@dataclass(frozen=True, slots=True)
class Nudge:
    """A few words of the text that may be hard to hear, and what to try instead."""

    rule: str
    """Id of the rule; permanent."""
    start: int
    """First character of the words, counted in the text as given."""
    end: int
    """The character after the last."""
    hint: str
    """One sentence for the writer."""


def nudges(text: str) -> list[Nudge]:
    """What the coach has to say about a text, in the order of the text.

    Nothing at all when any of it tells of violence, threat, control or fear: then the words are
    right as they are.
    """
    harm = _harm()
    if any(_found(harm, sentence) for sentence in sentences(text)):
        return []
    found: list[Nudge] = []
    for sentence in sentences(text, quotes=False):
        found += _in(sentence)
    return found


class _Ready:
    """One rule with its lines read."""

    def __init__(self, rule: rules.Rule) -> None:
        sets = _sets()
        self.rule = rule
        self.says = Patterns(rule.says, sets)
        self.unless_kind = Patterns(rule.says_unless_kind, sets)
        self.unless_unkind = Patterns(rule.says_unless_unkind, sets)
        self.unless = Patterns(rule.unless, sets)
        self.even_so = Patterns(rule.even_so, sets)


@cache
def _sets() -> dict[str, frozenset[str]]:
    return word_sets(rules.SETS)


@cache
def _harm() -> _Ready:
    return _Ready(rules.HARM)


@cache
def _rules() -> tuple[_Ready, ...]:
    return tuple(_Ready(rule) for rule in rules.RULES)


@cache
def _owned() -> Patterns:
    return Patterns(rules.OWNED, _sets())


@cache
def _tones() -> tuple[Patterns, Patterns, Patterns]:
    sets = _sets()
    return (
        Patterns(rules.KIND, sets),
        Patterns(rules.UNKIND, sets),
        Patterns(rules.TURNS, sets),
    )


def _found(ready: _Ready, sentence: Sentence) -> list[Span]:
    spans = ready.says.find(sentence)
    return _untouched(spans, ready.unless.find(sentence)) if spans else spans


def _in(sentence: Sentence) -> list[Nudge]:
    """The nudges of one sentence, none of them overlapping."""
    owned: list[Span] | None = None
    tone: _Tone | None = None
    best: list[tuple[Span, rules.Rule]] = []
    for ready in _rules():
        spans = ready.says.find(sentence)
        if kind := ready.unless_kind.find(sentence):
            tone = tone or _Tone(sentence)
            spans += [span for span in kind if tone.after(span) <= 0]
        if unkind := ready.unless_unkind.find(sentence):
            tone = tone or _Tone(sentence)
            spans += [span for span in unkind if tone.after(span) >= 0]
        if not spans:
            continue
        if owned is None:
            owned = _owned().find(sentence)
        spans = _untouched(spans, owned)
        left = _untouched(spans, ready.unless.find(sentence))
        if len(left) < len(spans) and (insist := ready.even_so.find(sentence)):
            left = [span for span in spans if span in left or _touches(span, insist)]
        best += [(span, ready.rule) for span in left]
    chosen: list[tuple[Span, rules.Rule]] = []
    for span, rule in best:
        if not _touches(span, [other for other, _ in chosen]):
            chosen.append((span, rule))
    chosen.sort(key=lambda found: found[0])
    return [
        Nudge(rule.id, sentence[first].start, sentence[last - 1].end, rule.hint)
        for (first, last), rule in chosen
    ]


class _Tone:
    """Whether stretches of a sentence are good or bad to hear."""

    def __init__(self, sentence: Sentence) -> None:
        self._plain = [word.plain for word in sentence]
        kind, unkind, turns = (patterns.find(sentence) for patterns in _tones())
        # At one place the longest speaks: "laugh" is kind, "laugh at" is not.
        polar = [(start, -end, 1) for start, end in kind]
        polar += [(start, -end, -1) for start, end in unkind]
        self._polar: list[tuple[int, int, int]] = []
        for start, minus_end, value in sorted(polar):
            if not self._polar or self._polar[-1][0] != start:
                self._polar.append((start, -minus_end, value))
        self._turns = turns

    def after(self, span: Span) -> int:
        """1 when the words after the match are good to hear, -1 when bad, 0 when neither."""
        begin = span[1]
        end = min(len(self._plain), begin + _TAIL)
        for place in range(begin, end):
            if self._plain[place] in _BREAKS:
                end = place
                break
        for start, _, value in self._polar:
            if begin <= start < end:
                denied = sum(word in _NEGATIONS for word in self._plain[max(begin, start - 4) : start])
                if denied % 2:
                    value = -value
                if value > 0 and any(begin <= turn for turn, _ in self._turns):
                    return -1
                return value
        return 0


def _untouched(spans: Sequence[Span], others: Sequence[Span]) -> list[Span]:
    return [span for span in spans if not _touches(span, others)]


def _touches(span: Span, others: Sequence[Span]) -> bool:
    return any(span[0] < end and start < span[1] for start, end in others)

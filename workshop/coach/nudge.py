"""Finds the ways of speaking that tend to close the other's ears. It nudges and never blocks."""

from collections.abc import Iterable
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from workshop.coach import rules
from workshop.coach.patterns import Patterns, Span, WordSets
from workshop.coach.third_person import to_partner
from workshop.coach.words import Sentence, sentences, word_set
from workshop.ground import language

LANGUAGE = language.ENGLISH
"""The language the rules are written for."""

_TAIL = 12
"""Words after a match that are asked whether they are good to hear."""

_HEAD = 3
"""Words at the beginning of a match that an exception has to touch."""

_BREAKS = word_set("but although though however when whenever while if after before until because")
"""Here a new thought begins; what is said there does not colour what was said before."""

_NEGATIONS = word_set(
    """
    not never no without hardly nothing nobody neither nor
    stop stops stopped stopping cease ceases ceased quit
    """
)


class Nudge(NamedTuple):
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
    """What the coach has to say about a text, in the order of the text; the spans never overlap.

    Nothing at all when any of it tells of violence, threat, control or fear: then the words are
    right as they are. Nothing either where another language than the rules' is spoken.
    """
    if language.code() != LANGUAGE:
        return []
    everything = list(sentences(text))
    if any(map(_tells_of_harm, everything)):
        return []
    heard = to_partner(everything)
    if heard is not everything and any(map(_tells_of_harm, heard)):
        return []
    own = to_partner(list(sentences(text, quotes=False)))
    return [nudge for sentence in own for nudge in _in(sentence)]


def prepare() -> None:
    """Take all rules in, so that the first reading is as quick as the others."""
    if language.code() != LANGUAGE:
        return
    texts = [text for rule in (*rules.RULES, rules.HARM) for text in rule.texts]
    for text in (*texts, rules.OWNED, rules.KIND, rules.UNKIND, rules.TURNS):
        _patterns(text)


@cache
def _sets() -> WordSets:
    return WordSets(rules.SETS)


@cache
def _patterns(lines: str) -> Patterns:
    """The patterns of one paragraph of the rules, taken in when first needed."""
    return Patterns(lines, _sets())


def _tells_of_harm(sentence: Sentence) -> bool:
    spans = _patterns(rules.HARM.says).find(sentence)
    if not spans:
        return False
    excused = _places(_patterns(rules.HARM.unless).find(sentence))
    return any(excused.isdisjoint(range(*span)) for span in spans)


def _in(sentence: Sentence) -> list[Nudge]:
    """The nudges of one sentence; where several rules find the same words, the first speaks."""
    tone = _Tone(sentence)
    taken: set[int] = set()
    chosen: list[tuple[Span, rules.Rule]] = []
    for rule in rules.RULES:
        for span in _said(rule, sentence, tone):
            if taken.isdisjoint(range(*span)):
                taken.update(range(*span))
                chosen.append((span, rule))
    chosen.sort(key=lambda found: found[0])
    return [
        Nudge(rule.id, sentence[first].start, sentence[last - 1].end, rule.hint)
        for (first, last), rule in chosen
    ]


def _said(rule: rules.Rule, sentence: Sentence, tone: "_Tone") -> list[Span]:
    """Where a rule speaks, with all its exceptions weighed."""
    spans = _patterns(rule.says).find(sentence)
    for lines, tones in (
        (rule.says_unless_kind, (-1, 0)),
        (rule.says_unless_unkind, (0, 1)),
        (rule.says_if_unkind, (-1,)),
    ):
        if lines:
            spans += [span for span in _patterns(lines).find(sentence) if tone.after(span) in tones]
    if not spans:
        return []
    owned = _places(_patterns(rules.OWNED).find(sentence))
    excused = _places(_patterns(rule.unless).find(sentence))
    insisted = _places(_patterns(rule.even_so).find(sentence)) if excused else excused
    return [
        span
        for span in spans
        if owned.isdisjoint(_head(span))
        and (excused.isdisjoint(_head(span)) or not insisted.isdisjoint(range(*span)))
    ]


class _Tone:
    """Whether stretches of a sentence are good or bad to hear; worked out when first asked."""

    def __init__(self, sentence: Sentence) -> None:
        self._plain = [word.plain for word in sentence]
        self._sentence = sentence
        self._values: dict[int, int] | None = None
        self._last_turn = -1

    def after(self, span: Span) -> int:
        """1 when the words after the match are good to hear, -1 when bad, 0 when neither.

        The last word of the match counts as well. What is good but takes a turn ("… but never with
        me") is neither.
        """
        if self._values is None:
            self._values = self._find_values()
            turns = _patterns(rules.TURNS).find(self._sentence)
            self._last_turn = max((start for start, _ in turns), default=-1)
        begin = span[1]
        for place in range(begin - 1, min(len(self._plain), begin + _TAIL)):
            if place >= begin and self._plain[place] in _BREAKS:
                break
            if value := self._values.get(place, 0):
                if self._denied(max(begin, place - 4), place):
                    value = -value
                return 0 if value > 0 and begin <= self._last_turn else value
        return 0

    def _find_values(self) -> dict[int, int]:
        """By place. Where several begin, the longest speaks: "laugh" is kind, "laugh at" is not."""
        longest: dict[int, tuple[int, int]] = {}
        for lines, value in ((rules.KIND, 1), (rules.UNKIND, -1)):
            for start, end in _patterns(lines).find(self._sentence):
                longest[start] = max(longest.get(start, (0, 0)), (end, -value))
        return {start: -minus for start, (_, minus) in longest.items()}

    def _denied(self, begin: int, end: int) -> bool:
        """Whether an odd number of negations stands before this place; "not even" is none."""
        pairs = pairwise(self._plain[begin : end + 1])
        return sum(word in _NEGATIONS and after != "even" for word, after in pairs) % 2 == 1


def _head(span: Span) -> range:
    """The beginning of a match, which an exception has to touch."""
    return range(span[0], min(span[1], span[0] + _HEAD))


def _places(spans: Iterable[Span]) -> set[int]:
    """All the words that some span covers."""
    return {place for span in spans for place in range(*span)}

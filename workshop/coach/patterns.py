"""The small language in which the coach's rules are written, and how it finds them in a sentence.

One pattern a line, made of words with spaces between them:

==========  ======================================================================
``you``     this word
``a|b``     this word or that one
``a_b|c``   these words in a row, or that one
``leave+``  the word in any form: leave, leaves, leaving, left
``~ing``    any word that ends in this
``BAD``     any word of the set BAD (sets can stand among alternatives: ``BAD|odd``)
``very?``   may be there or not
``very*``   may be there, also several times
``..``      up to three words in between, none of which begins a new thought
``...``     up to nine words of any kind in between
``!a|b``    the next word is none of these
``^``       the sentence begins here
``$``       the sentence ends here (can stand among alternatives)
==========  ======================================================================

Finding takes time in proportion to the length of the text, whatever it holds.
"""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from workshop.coach.words import QUOTED, Sentence

Span = tuple[int, int]
"""First word and the one after the last, as numbers within a sentence."""

_SHORT_GAP = 3
_LONG_GAP = 9

# A short gap does not run across these: what follows them speaks of someone or something else.
_NEW_THOUGHT = frozenset(
    "i we he she they it you and or but because when whenever if unless while until who which that "
    "so since though although".split()
    + [QUOTED]
)

_COMMON = frozenset(
    "you i are the a not do is it to of and me that have be was were am your my so just can will "
    "what would if when for like did in on with at this all".split()
)
"""Words of most sentences: a pattern is better looked up by another one of its words."""

_IRREGULAR = {
    "be": "am are is was were been being",
    "beat": "beats beating beaten",
    "become": "becomes became becoming",
    "bet": "bets betting",
    "bite": "bites biting bit bitten",
    "break": "breaks breaking broke broken",
    "bring": "brings bringing brought",
    "buy": "buys buying bought",
    "catch": "catches catching caught",
    "choose": "chooses choosing chose chosen",
    "come": "comes coming came",
    "cut": "cuts cutting",
    "drag": "drags dragging dragged",
    "drink": "drinks drinking drank drunk",
    "drive": "drives driving drove driven",
    "feel": "feels feeling felt",
    "fight": "fights fighting fought",
    "find": "finds finding found",
    "fling": "flings flinging flung",
    "forbid": "forbids forbidding forbade forbidden",
    "forget": "forgets forgetting forgot forgotten",
    "forgive": "forgives forgiving forgave forgiven",
    "get": "gets getting got gotten",
    "give": "gives giving gave given",
    "go": "goes going went gone",
    "grab": "grabs grabbing grabbed",
    "have": "has having had",
    "hear": "hears hearing heard",
    "hide": "hides hiding hid hidden",
    "hit": "hits hitting",
    "hold": "holds holding held",
    "hug": "hugs hugging hugged",
    "hurt": "hurts hurting",
    "keep": "keeps keeping kept",
    "kneel": "kneels kneeling knelt",
    "know": "knows knowing knew known",
    "leave": "leaves leaving left",
    "let": "lets letting",
    "lie": "lies lying lied",
    "lose": "loses losing lost",
    "make": "makes making made",
    "mean": "means meaning meant",
    "nag": "nags nagging nagged",
    "pin": "pins pinning pinned",
    "prefer": "prefers preferring preferred",
    "put": "puts putting",
    "quit": "quits quitting",
    "read": "reads reading",
    "ring": "rings ringing rang rung",
    "run": "runs running ran",
    "say": "says saying said",
    "see": "sees seeing saw seen",
    "send": "sends sending sent",
    "shake": "shakes shaking shook shaken",
    "shoot": "shoots shooting shot",
    "show": "shows showing showed shown",
    "shut": "shuts shutting",
    "sing": "sings singing sang sung",
    "sit": "sits sitting sat",
    "slam": "slams slamming slammed",
    "slap": "slaps slapping slapped",
    "sleep": "sleeps sleeping slept",
    "snap": "snaps snapping snapped",
    "speak": "speaks speaking spoke spoken",
    "spend": "spends spending spent",
    "spit": "spits spitting spat",
    "stab": "stabs stabbing stabbed",
    "stand": "stands standing stood",
    "steal": "steals stealing stole stolen",
    "stop": "stops stopping stopped",
    "strike": "strikes striking struck",
    "swear": "swears swearing swore sworn",
    "take": "takes taking took taken",
    "tell": "tells telling told",
    "think": "thinks thinking thought",
    "throw": "throws throwing threw thrown",
    "trap": "traps trapping trapped",
    "understand": "understands understanding understood",
    "wake": "wakes waking woke woken",
    "wear": "wears wearing wore worn",
    "win": "wins winning won",
    "withdraw": "withdraws withdrawing withdrew withdrawn",
    "withhold": "withholds withholding withheld",
    "write": "writes writing wrote written",
}


def forms(verb: str) -> set[str]:
    """A verb in all its forms, itself included."""
    if verb in _IRREGULAR:
        return {verb, *_IRREGULAR[verb].split()}
    if verb.endswith("e"):
        return {verb, verb + "s", verb + "d", verb[:-1] + "ing"}
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return {verb, verb[:-1] + "ies", verb[:-1] + "ied", verb + "ing"}
    plural = "es" if verb.endswith(("s", "x", "z", "ch", "sh")) else "s"
    return {verb, verb + plural, verb + "ed", verb + "ing"}


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


class _Edge(NamedTuple):
    start: bool


_Step = _Words | _Phrases | _Gap | _Ending | _Not | _Edge
_Pattern = tuple[_Step, ...]


def word_sets(lines: Mapping[str, str]) -> dict[str, frozenset[str]]:
    """The named sets, from words with spaces between them; ``verb+`` stands for all its forms."""
    return {
        name: frozenset(
            form
            for word in words.split()
            for form in (forms(word[:-1]) if word.endswith("+") else (word,))
        )
        for name, words in lines.items()
    }


class Patterns:
    """Many patterns, ready to be found in one sentence after another."""

    def __init__(self, lines: str, sets: Mapping[str, frozenset[str]]) -> None:
        """Read the patterns, one a line; empty lines and lines that begin with # are skipped.

        Raises:
            ValueError: A line is no pattern, or names a set that is not there.
        """
        self._known: dict[str, frozenset[str]] = {}
        self._sets = sets
        self._by_word: dict[str, list[_Pattern]] = {}
        for line in lines.splitlines():
            line = line.strip()
            if line and not line.startswith("#"):
                self._add(line)

    def find(self, sentence: Sentence) -> list[Span]:
        """Where patterns are in this sentence, each at its shortest, in no special order."""
        plain = [word.plain for word in sentence]
        where: dict[str, list[int]] = {}
        for number, word in enumerate(plain):
            where.setdefault(word, []).append(number)
        candidates = {
            id(pattern): pattern for word in where for pattern in self._by_word.get(word, ())
        }
        found: list[Span] = []
        for pattern in candidates.values():
            for start in _starts(pattern, where):
                end = _match(pattern, 0, plain, start)
                if end > start:
                    found.append((start, end))
        return found

    def _add(self, line: str) -> None:
        pattern = tuple(self._step(item, line) for item in line.split())
        fixed = [_needed(step) for step in pattern if _needed(step)]
        first = pattern[1] if isinstance(pattern[0], _Edge) and len(pattern) > 1 else pattern[0]
        if not fixed or not _needed(first) or isinstance(pattern[-1], _Gap):
            raise ValueError(f"the pattern {line!r} has to begin with a word and to end with one")
        rarest = min(fixed, key=lambda words: (not words.isdisjoint(_COMMON), len(words)))
        for word in rarest:
            self._by_word.setdefault(word, []).append(pattern)

    def _step(self, item: str, line: str) -> _Step:
        if item == "..":
            return _Gap(_SHORT_GAP, None, _NEW_THOUGHT)
        if item == "...":
            return _Gap(_LONG_GAP, None, frozenset())
        if item in ("^", "$"):
            return _Edge(item == "^")
        if item.startswith("~"):
            return _Ending(item[1:])
        if item.startswith("!"):
            return _Not(self._words(item[1:], line))
        if item.endswith("*"):
            return _Gap(_LONG_GAP, self._words(item[:-1], line), frozenset())
        if item.endswith("?"):
            return _Words(self._words(item[:-1], line), optional=True)
        names = item.split("|")
        if "_" in item or "$" in names:
            phrases = tuple(
                tuple(self._words(word, line) for word in name.split("_"))
                for name in names
                if "_" in name
            )
            single = [name for name in names if "_" not in name and name != "$"]
            return _Phrases(frozenset(self._each(single, line)), phrases, "$" in names)
        return _Words(self._words(item, line), optional=False)

    def _words(self, item: str, line: str) -> frozenset[str]:
        known = self._known.get(item)
        if known is None:
            known = self._known[item] = frozenset(self._each(item.split("|"), line))
        return known

    def _each(self, names: Iterable[str], line: str) -> Iterable[str]:
        for name in names:
            if name.isupper() and len(name) > 1:
                if name not in self._sets:
                    raise ValueError(f"the pattern {line!r} names the set {name}: there is none")
                yield from self._sets[name]
            elif name.endswith("+"):
                yield from forms(name[:-1])
            elif name:
                yield name.lower()
            else:
                raise ValueError(f"the pattern {line!r} has an empty alternative")


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
            if here < len(plain) and plain[here] in step.words:
                if step.optional and (end := _match(pattern, at, plain, here + 1)) >= 0:
                    return end
                if step.optional:
                    continue
                here += 1
            elif not step.optional:
                return -1
        elif isinstance(step, _Gap):
            for skipped in range(step.longest + 1):
                end = _match(pattern, at, plain, here + skipped)
                if end >= 0:
                    return end
                if here + skipped >= len(plain):
                    return -1
                passed = plain[here + skipped]
                if passed in step.never or not (step.only is None or passed in step.only):
                    return -1
            return -1
        elif isinstance(step, _Phrases):
            for phrase in step.phrases:
                after = here + len(phrase)
                if all(map(_is_in, plain[here:after], phrase)) and after <= len(plain):
                    end = _match(pattern, at, plain, after)
                    if end >= 0:
                        return end
            if here < len(plain) and plain[here] in step.words:
                here += 1
            elif not (step.end and here == len(plain)):
                return -1
        elif isinstance(step, _Ending):
            if here >= len(plain) or not plain[here].endswith(step.letters):
                return -1
            here += 1
        elif isinstance(step, _Not):
            if here < len(plain) and plain[here] in step.words:
                return -1
        elif here != (0 if step.start else len(plain)):
            return -1
    return here


def _is_in(word: str, words: frozenset[str]) -> bool:
    return word in words

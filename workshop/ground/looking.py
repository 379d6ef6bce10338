"""What somebody looks for: the words typed, and where they stand in a text."""

from collections.abc import Iterable
from typing import NamedTuple

from workshop.ground.folding import BEGINS_OTHERWISE, Token, composed, stem, tokens

LONGEST_TYPED = 200
"""Characters of what is typed that count."""

MOST_TERMS = 8
"""Words of what is typed that count; the first ones."""

SHORTEST_BEGINNING = 2
"""Signs from which on a word that is still being typed finds longer ones."""


class Term(NamedTuple):
    """One word that has to be there, or signs that have to stand in a row."""

    words: tuple[str, ...]
    """One word; or the signs, of a language without blanks."""
    forms: frozenset[str] = frozenset()
    """What its relatives are reduced to, in any of the languages at hand."""
    begins: bool = False
    """Whether any word that begins so will do."""
    letters: frozenset[str] = frozenset()
    """What any word begins with that fits, but for some languages."""

    @property
    def word(self) -> str:
        """The word, where it is one."""
        return self.words[0]

    def fits(self, word: str, language: str) -> bool:
        """Whether this folded word, of a text in this language, is one of those looked for."""
        if self._is(word) or word in self.forms:
            return True
        reduced = stem(word, language)
        return reduced != word and (self._is(reduced) or reduced in self.forms)

    def _is(self, word: str) -> bool:
        return word == self.word or (self.begins and word.startswith(self.word))


class Wanted(NamedTuple):
    """Everything that has to be there."""

    terms: tuple[Term, ...]

    def match(self) -> str:
        """The same, as FTS5 wants to be asked. Nothing but letters and numbers gets into it."""
        return " AND ".join(_asked(term) for term in self.terms)

    def spans(self, text: str, language: str) -> tuple[tuple[int, int], ...]:
        """Where in a composed text words stand that are looked for, in order, none in another."""
        in_rows = any(len(term.words) > 1 for term in self.terms)  # they need all around them
        letters = frozenset().union(*(term.letters for term in self.terms))
        every = in_rows or language in BEGINS_OTHERWISE
        there = list(tokens(text, () if every else letters))
        found: list[tuple[int, int]] = []
        for number, token in enumerate(there):
            for term in self.terms:
                size = len(term.words)
                if not token.is_sign:
                    if size == 1 and term.fits(token.text, language):
                        found.append((token.start, token.end))
                elif token.text == term.word and _in_a_row(there[number : number + size], term):
                    found.append((token.start, there[number + size - 1].end))
        return _merged(found)


def wanted(typed: str, languages: Iterable[str]) -> Wanted:
    """What somebody means who typed this; without terms where nothing can be looked for yet.

    The last word may be unfinished, unless a blank stands behind it.

    Args:
        typed: Anything whatever.
        languages: Codes of those the texts are in.
    """
    typed = composed(typed[:LONGEST_TYPED])
    terms: list[Term] = []
    row: list[Token] = []
    languages = tuple(languages)
    there = list(tokens(typed))
    for token in there:
        if row and (not token.is_sign or token.start != row[-1].end):
            terms.append(_row(row))
            row = []
        if token.is_sign:
            row.append(token)
            continue
        unfinished = token is there[-1] and token.end == len(typed)
        forms = frozenset(stem(token.text, language) for language in languages) - {token.text}
        begins = unfinished and len(token.text) >= SHORTEST_BEGINNING
        letters = frozenset(one[0] for one in (token.text, *forms))
        terms.append(Term((token.text,), forms, begins, letters))
    if row:
        terms.append(_row(row))
    return Wanted(tuple(terms[:MOST_TERMS]))


def _row(signs: list[Token]) -> Term:
    words = tuple(sign.text for sign in signs)
    return Term(words, letters=frozenset({words[0]}))


def _asked(term: Term) -> str:
    if len(term.words) > 1:
        return f'"{" ".join(term.words)}"'
    asked = [f'"{term.word}"{" *" if term.begins else ""}']
    asked += [f'"{form}"' for form in sorted(term.forms)]
    return f"({' OR '.join(asked)})"


def _in_a_row(there: list[Token], term: Term) -> bool:
    return tuple(token.text for token in there) == term.words


def _merged(found: list[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    merged: list[tuple[int, int]] = []
    for start, end in sorted(found):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return tuple(merged)

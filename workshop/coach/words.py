"""Text into sentences of plain words, each of which remembers where it stands.

"You're ALWAYS late…" becomes ``you are always late``. Short forms are spelled out, so that a rule
needs to be written only once. Everything here takes time in proportion to the text.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple


class Word(NamedTuple):
    """A plain word and the characters of the text, start to end, that it was read from."""

    plain: str
    start: int
    end: int


Sentence = list[Word]

QUOTED = '"'
"""Stands in for words between quotation marks: they are somebody's, not the writer's."""


def word_set(words: str) -> frozenset[str]:
    """A set written as words with spaces between them."""
    return frozenset(words.split())


_APOSTROPHES = str.maketrans(dict.fromkeys("’‘ʼ`´′", "'"))

# A word, also with apostrophes or hyphens inside; or what ends a sentence. Two or more full stops
# are a pause for breath and end nothing.
_PIECE = re.compile(r"[^\W_]+(?:['’‘ʼ`´′-][^\W_]+)*|(?<!\.)\.(?![.\w])|[!?;\n]")

_QUOTES = re.compile(r'"[^"\n]{0,400}"|“[^”\n]{0,400}”|„[^“”\n]{0,400}[“”]|«[^»\n]{0,400}»')
_SINGLE_QUOTES = re.compile(r"(?<!\w)['‘][^'‘’\n]{0,200}['’](?!\w)")

_ENDINGS = {"'re": "are", "'ve": "have", "'ll": "will", "'d": "would", "'m": "am"}

_IS_HOSTS = word_set(
    "it that he she there here what who where how when why this everything everyone nothing "
    "something somebody someone nobody"
)

_NOT_HOSTS = word_set(
    "do does did is are was were has have had ca wo would could should must need might sha ai "
    "dare ought"
)

_SPELLED = {
    "can't": "can not",
    "cannot": "can not",
    "won't": "will not",
    "shan't": "shall not",
    "ain't": "are not",
    "let's": "let us",
    "y'all": "you all",
    "u": "you",
    "ya": "you",
    "yu": "you",
    "yuo": "you",
    "yourself": "yourself",
    "urself": "yourself",
    "ur": "you are",
    "youre": "you are",
    "yr": "your",
    "youve": "you have",
    "youll": "you will",
    "youd": "you would",
    "im": "i am",
    "ive": "i have",
    "gonna": "going to",
    "gotta": "got to",
    "wanna": "want to",
    "lemme": "let me",
    "gimme": "give me",
    "dunno": "do not know",
    "shoulda": "should have",
    "coulda": "could have",
    "woulda": "would have",
    "shouldve": "should have",
    "couldve": "could have",
    "wouldve": "would have",
    "cant": "can not",
    "wont": "will not",
    "thats": "that is",
    "whats": "what is",
    "theres": "there is",
    "hes": "he is",
    "shes": "she is",
    "theyre": "they are",
    "bc": "because",
    "cuz": "because",
    "cos": "because",
    "coz": "because",
    "becuase": "because",
    "rly": "really",
    "realy": "really",
    "allways": "always",
    "alway": "always",
    "alwasy": "always",
    "alwyas": "always",
    "awlays": "always",
    "nver": "never",
    "nevr": "never",
    "neber": "never",
    "nevver": "never",
    "niether": "neither",
    "selfcentered": "selfcentred",
    "alot": "a lot",
    "everytime": "every time",
    "anymore": "any more",
    "noone": "no one",
    "mom": "mum",
    "mama": "mum",
    "mommy": "mum",
    "feal": "feel",
    "fel": "feel",
    "definately": "definitely",
    "thru": "through",
    "tho": "though",
    "wht": "what",
    "dont": "do not",
    "doesnt": "does not",
    "didnt": "did not",
    "isnt": "is not",
    "arent": "are not",
    "wasnt": "was not",
    "werent": "were not",
    "hasnt": "has not",
    "havent": "have not",
    "hadnt": "had not",
    "wouldnt": "would not",
    "couldnt": "could not",
    "shouldnt": "should not",
    "mustnt": "must not",
    "neednt": "need not",
}

# "your always late", "your so selfish": where these follow, "your" was meant as "you're".
_AFTER_YOU_ARE = word_set("always never so such being not too just constantly really a an")

_MENDED = frozenset({"your", "no", "got"})

_LONG = re.compile(r"(.)\1{2,}")


def sentences(text: str, *, quotes: bool = True) -> Iterator[Sentence]:
    """The sentences of a text as plain words.

    Args:
        text: Anything a person may write.
        quotes: False leaves out what stands between quotation marks, unless that is everything
            or a single word.
    """
    hidden = [] if quotes else _quoted(text)
    found: Sentence = []
    at = 0
    for match in _PIECE.finditer(text):
        piece, start, end = match[0], match.start(), match.end()
        if not (piece[0].isalnum()):
            if found:
                yield _mend(found)
            found = []
            continue
        while at < len(hidden) and hidden[at][1] <= start:
            at += 1
        if at < len(hidden) and hidden[at][0] < start:
            if not found or found[-1].plain != QUOTED:
                found.append(Word(QUOTED, start, end))
            continue
        found.extend(Word(plain, start, end) for plain in _plain(piece))
    if found:
        yield _mend(found)


def _quoted(text: str) -> list[tuple[int, int]]:
    spans = [match.span() for match in _QUOTES.finditer(text)] or [
        match.span() for match in _SINGLE_QUOTES.finditer(text)
    ]
    spans = [(start, end) for start, end in spans if " " in text[start + 1 : end - 1].strip()]
    outside = 0
    last = 0
    for start, end in spans:
        outside += sum(letter.isalnum() for letter in text[last:start])
        last = end
    outside += sum(letter.isalnum() for letter in text[last:])
    return spans if outside else []


def _plain(piece: str) -> list[str]:
    word = piece.translate(_APOSTROPHES).casefold().replace("-", "")
    if len(word) > 40:
        return [word[:40]]
    spelled = _SPELLED.get(word)
    if spelled is None and (short := _LONG.sub(r"\1", word)) != word:
        word = short
        spelled = _SPELLED.get(word)
    if spelled is not None:
        return spelled.split()
    if "'" not in word:
        return [word]
    head, mark, tail = word.rpartition("'")
    tail = mark + tail
    if tail == "'t" and head.endswith("n") and head[:-1] in _NOT_HOSTS:
        return [head[:-1], "not"]
    if tail in _ENDINGS:
        return [*_plain(head), _ENDINGS[tail]] if head else [tail]
    if tail == "'s":
        return [head, "is"] if head in _IS_HOSTS else [head]
    return [word.replace("'", "")]


def _mend(found: Sentence) -> Sentence:
    """Read "your always" as "you are always", "no one" as "nobody", "have got" as "have"."""
    if _MENDED.isdisjoint(word.plain for word in found):
        return found
    mended: Sentence = []
    for number, word in enumerate(found):
        after = found[number + 1].plain if number + 1 < len(found) else ""
        if word.plain == "your" and after in _AFTER_YOU_ARE:
            mended += [word._replace(plain="you"), word._replace(plain="are")]
        elif word.plain == "one" and mended and mended[-1].plain == "no":
            mended[-1] = Word("nobody", mended[-1].start, word.end)
        elif not (word.plain == "got" and mended and mended[-1].plain in ("have", "has")):
            mended.append(word)
    return mended

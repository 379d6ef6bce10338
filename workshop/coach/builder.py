"""Puts the four parts of an I-statement together: when, I feel, because I need, would you.

Source: behaviour, situation, feeling (couple education programmes) with a wish at the end.
"""

import re

from workshop.coach.words import word_set
from workshop.ground import language
from workshop.ground.language import N_, _

_PAUSE = " \t.,;:!?…-–—"

# Beginnings that a person may have typed although they stand there already.
_BEGINS = {
    "when": r"(?:and )?(?:when|whenever) ",
    "feel": r"(?:then )?(?:i (?:am )?feel(?:ing)?|i felt|i am|i['’]m(?: feeling)?|feel(?:ing)?) ",
    "need": r"(?:because )?(?:i need|need|what i need is) |because ",
    "would": r"(?:please )?(?:would|could|can|will) you (?:please )?|please ",
}

# Words that lose their capital inside a sentence. Any other capital may be a name's.
_ORDINARY = word_set(
    "a an the my your our his her their its this that these those some any no every all both "
    "you we he she it they there one someone nobody everyone nothing something "
    "in on at by for from with without during before after over under between into about "
    "yesterday today tonight sometimes often at after late early "
    "to be being not more less very so too quite"
)


def build(when: str = "", feel: str = "", need: str = "", would: str = "") -> str:
    """One tidy text of up to two sentences from the parts; any of them may be missing.

    ``build("you come home late", "lonely", "company", "text me")`` gives "When you come home
    late, I feel lonely because I need company. Would you text me?" Beginnings that a person typed
    along ("when", "I feel", "because I need", "would you") are not doubled.
    """
    if language.code() != language.ENGLISH:
        return _one_by_one(when, feel, need, would)
    when, feel = _part("when", when), _part("feel", feel)
    need, would = _part("need", need), _part("would", would)
    told = " ".join(
        words
        for words in (
            f"I feel {feel}" if feel else "",
            "because" if feel and need else "",
            f"I need {need}" if need else "",
        )
        if words
    )
    asked = f"Would you {would}?" if would else ""
    if when and told:
        told = f"When {when}, {told}"
    elif when and asked:
        return f"When {when}, w{asked[1:]}"
    elif when:
        return f"When {when} …"
    return " ".join(sentence for sentence in (f"{told}." if told else "", asked) if sentence)


def _one_by_one(*parts: str) -> str:
    """Each part as a sentence of its own: the order of words above is that of English."""
    told = (
        N_("When {part} …"),
        N_("I feel {part}."),
        N_("I need {part}."),
        N_("Would you {part}?"),
    )
    bare = (" ".join(part.split()).strip(_PAUSE) for part in parts)
    return " ".join(
        _(sentence).replace("{part}", part)
        for sentence, part in zip(told, bare, strict=True)
        if part
    )


def _part(name: str, text: str) -> str:
    """The bare part: one line, without the words before it or the stop behind it."""
    text = " ".join(text.split()).strip(_PAUSE)
    begins = re.match(_BEGINS[name], f"{text} ", re.IGNORECASE)
    if begins:
        text = text[begins.end() :].strip(_PAUSE)
    text = re.sub(r"\bi\b(?=$|[ '’])", "I", text)
    first, _, rest = text.partition(" ")
    ordinary = name in ("feel", "would") or first.lower() in _ORDINARY
    if ordinary and first[1:].islower() and not first.startswith(("I'", "I’")):
        first = first[:1].lower() + first[1:]
    return f"{first} {rest}" if rest else first

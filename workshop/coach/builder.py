"""One sentence from four short parts: when, I feel, because I need, would you.

Behaviour, situation, feeling and a wish (protocols page): it says one's own side without a verdict
on the other. Any part may be missing; the sentence is tidied, never judged.
"""

_LEADS = {
    "when": ("when ", "whenever "),
    "feel": ("i feel ", "i felt ", "i am feeling ", "i am "),
    "need": ("because i need ", "because ", "i need "),
    "would": ("would you ", "could you ", "please "),
}
"""Beginnings a person may have typed although they stand there already."""


def build(when: str = "", feel: str = "", need: str = "", would: str = "") -> str:
    """The sentence these parts make; empty when all of them are."""
    when, feel, need, would = (
        _part(text, _LEADS[name])
        for name, text in (("when", when), ("feel", feel), ("need", need), ("would", would))
    )
    said = " ".join(
        filter(
            None,
            (
                f"when {when}," if when and (feel or need) else when and f"when {when}",
                f"I feel {feel}" if feel else "",
                (f"because I need {need}" if feel else f"I need {need}") if need else "",
            ),
        )
    )
    asked = f"Would you {would}?" if would else ""
    return " ".join(filter(None, (_sentence(said), asked)))


def _part(text: str, leads: tuple[str, ...]) -> str:
    """The bare part: one line, without the words before it or the stop behind it."""
    text = " ".join(text.split()).rstrip(" .,;:!?…")
    for lead in leads:
        if text.lower().startswith(lead):
            return text[len(lead) :].strip()
    return text


def _sentence(words: str) -> str:
    return f"{words[0].upper()}{words[1:]}." if words else ""

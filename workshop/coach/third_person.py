"""Words about the partner read as if said to them, so that every rule holds for both.

"He never asks" and "my wife never asks" are heard like "you never ask". Somebody else may be meant,
so this is done only where nobody is addressed, and "he" and "she" count only where no one else was
spoken of before.
"""

from workshop.coach.words import Sentence, word_set

_ADDRESSED = word_set("you your yours yourself yourselves")

_PARTNERS = word_set(
    "husband wife partner girlfriend boyfriend fiance fiancee spouse hubby hubbie missus fella"
)

_OTHERS = word_set(
    """
    mother mum mummy mam mom ma father dad daddy pa parents parent stepmother stepfather stepmum
    stepdad sister sisters brother brothers siblings son sons daughter daughters child children
    kid kids baby toddler twins teenager boy boys girl girls grandmother grandma gran granny nan
    nana grandfather grandpa grandad granddad grandson granddaughter aunt auntie uncle cousin
    nephew niece inlaw inlaws motherinlaw fatherinlaw sisterinlaw brotherinlaw soninlaw
    daughterinlaw boss manager colleague colleagues coworker friend friends mate mates neighbour
    neighbours neighbor neighbors doctor nurse therapist counsellor counselor teacher tutor
    coach lawyer landlord landlady priest vicar pastor midwife gp surgeon dentist consultant
    carer ex man woman guy lady bloke people person someone somebody everyone everybody dog cat
    puppy kitten horse hamster they them their
    """
)

_SELVES = {
    "he": "you",
    "she": "you",
    "him": "you",
    "his": "your",
    "hers": "yours",
    "himself": "yourself",
    "herself": "yourself",
}

_VERBS = {"is": "are", "has": "have", "does": "do", "was": "were"}
"""After "you" these read as in the rules."""

_ADVERBS = word_set(
    "always never constantly often usually just only really still even also sometimes hardly "
    "barely rarely ever probably clearly simply actually"
)
"""These may stand between somebody and the verb."""

_NO_NOUN = word_set(
    "to for with from at in on by about of and or but when if because while so that as than not "
    "too again alone more most a an the i it up out off down over away back into every all how "
    "what why"
)
"""Before these, or at the end, "her" is somebody; elsewhere it is whose."""


def to_partner(sentences: list[Sentence]) -> list[Sentence]:
    """The sentences of a text, with the partner addressed where the partner alone is spoken of."""
    plain = [word.plain for sentence in sentences for word in sentence]
    if not _ADDRESSED.isdisjoint(plain):
        return sentences
    about = next((word for word in plain if word in _SELVES or word in _OTHERS), "")
    pronouns = about in _SELVES
    if not pronouns and _PARTNERS.isdisjoint(plain):
        return sentences
    return [_addressed(sentence, pronouns=pronouns) for sentence in sentences]


def _addressed(sentence: Sentence, *, pronouns: bool) -> Sentence:
    found: Sentence = []
    subject = False
    for place, word in enumerate(sentence):
        if word.plain in _PARTNERS and found and found[-1].plain == "my":
            found[-1] = word._replace(plain="you", start=found[-1].start)
        elif subject and word.plain in _ADVERBS:
            found.append(word)
            continue
        elif subject:
            found.append(word._replace(plain=_verb(word.plain)))
        elif not pronouns:
            found.append(word)
        elif word.plain == "her":
            after = sentence[place + 1].plain if place + 1 < len(sentence) else "to"
            found.append(word._replace(plain="you" if after in _NO_NOUN else "your"))
        else:
            found.append(word._replace(plain=_SELVES.get(word.plain, word.plain)))
        subject = found[-1].plain == "you" and word.plain not in ("him", "her")
    return found


def _verb(verb: str) -> str:
    """The verb as it stands after "you": has → have, watches → watch, plays → play."""
    if verb in _VERBS:
        return _VERBS[verb]
    if verb.endswith("ies") and len(verb) > 4:
        return f"{verb[:-3]}y"
    if verb.endswith(("sses", "shes", "ches", "xes", "zzes", "oes")):
        return verb[:-2]
    return verb[:-1] if verb.endswith("s") and not verb.endswith(("ss", "us", "is")) else verb

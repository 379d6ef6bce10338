"""Every rule of the coach: one file each, named by its id; `rule.py` says how to read them."""

from workshop.coach.rules.accusing import ACCUSING
from workshop.coach.rules.always_never import ALWAYS_NEVER
from workshop.coach.rules.as_usual import AS_USUAL
from workshop.coach.rules.fault import FAULT
from workshop.coach.rules.feel_that_you import FEEL_THAT_YOU
from workshop.coach.rules.harm import HARM
from workshop.coach.rules.if_you_loved_me import IF_YOU_LOVED_ME
from workshop.coach.rules.label import LABEL
from workshop.coach.rules.motive import MOTIVE
from workshop.coach.rules.owned import OWNED
from workshop.coach.rules.rule import Rule
from workshop.coach.rules.sarcasm import SARCASM
from workshop.coach.rules.sets import SETS
from workshop.coach.rules.should import SHOULD
from workshop.coach.rules.tone import KIND, TURNS, UNKIND
from workshop.coach.rules.why_cant_you import WHY_CANT_YOU
from workshop.coach.rules.you_make_me import YOU_MAKE_ME

RULES = (
    ALWAYS_NEVER,
    FEEL_THAT_YOU,
    LABEL,
    MOTIVE,
    YOU_MAKE_ME,
    FAULT,
    ACCUSING,
    WHY_CANT_YOU,
    SHOULD,
    IF_YOU_LOVED_ME,
    AS_USUAL,
    SARCASM,
)
"""In this order they are asked; of two that find the same words, the first speaks."""

__all__ = ["HARM", "KIND", "OWNED", "RULES", "SETS", "TURNS", "UNKIND", "Rule"]

"""Typical, again, as usual."""

from workshop.coach.rules.rule import Rule

AS_USUAL = Rule(
    "as-usual",
    "Stay with this one time; what happened today can be talked about today.",
    says="""
        ^ typical !day|for|evening|morning|sunday|week
        oh|so|how|just|yeah|ah|absolutely typical !day|for|evening|morning|sunday|week|of
        typical you|of|man|men|woman|behaviour|behavior
        that|this|it is so|just|very|absolutely|such* typical|predictable|classic
        just like you to
        just|exactly like .. last|when|what|the_time .. you|happened|time|year|week|month
        like you to forget|leave|miss
        you ... as|per usual
        as|per usual ... you|your
        as|per usual I ADV* am|have|do|did|get|end|was|had|come|came ADV* to|the|left|everything
            |all|last|stuck|alone|second|ignored|wrong|waiting
        as usual nothing|nobody|it
        late|forgot|forgotten|wrong|busy|excuses|nothing as|per usual
        here we|you go again|$
        there you go again
        same old
        same story|excuse|argument|nonsense again|every|as|over
        what a surprise|shock $
        surprise surprise
        how predictable|convenient|typical|original
        no|big surprise there|$
        of course it|nothing|I is|was|am ADV* my|your|never|not|wrong .. fault|matters|mother
            |work|one|first|problem|$
        naturally you
        I should have known|expected|guessed !that
        what else is|did|do|should new|I
        every|each damn|bloody|fucking|single|freaking|goddamn time|day|night|evening|weekend $
        like clockwork
    """,
    unless="""
        a|our|my|your|very|the|one typical
        typical day|evening|morning|week|weekend|night|for|breakfast
    """,
)

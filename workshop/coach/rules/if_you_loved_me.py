"""Love put to the test: if you loved me, you would."""

from workshop.coach.rules.rule import Rule

IF_YOU_LOVED_ME = Rule(
    "if-you-loved-me",
    "Love needs no proof here: say what you long for, and ask for that.",
    says="""
        if you ADV* loved|cared|respected|valued|trusted|appreciated
        if you do? ADV* really|truly|actually|even|honestly|genuinely ADV* do? ADV* love|care
            |respect|value|listen|understand|try|missed|knew
        if you were|are a|an ADV* MODEL|GOOD ONE
        if you really wanted|tried
        if you ADV* wanted .. me|us|this|marriage|relationship|to .. would|work
        if I|we ADV* mattered|meant|were|was .. to you|anything|important|priority|more|enough
        if this|our|we marriage|relationship|family|us .. mattered|meant|means .. you
        any|most|other|every|normal|real ADV* MODEL? ONE .. would|do|does|should|can|could|talk
            |help|listen|manage !..struggle
        a|an ADV* MODEL? ONE would|does|should|will
        ONE who|that ADV* loves|loved|cares|cared|love|care .. would|should|does|do|will
        anyone|anybody|everyone|everybody else ADV* would|can|could|manages|gets
        anyone|someone who|that loved|loves|cared|cares
        my ex|last|first .. would|never|always|used|knew|at|did
        nobody else .. husband|wife|partner|boyfriend|girlfriend
        husband|wife|partner|boyfriend|girlfriend .. behaves|acts|treats|does !..my
        unlike you
        would never have ~ ... like that|this
        my father|mother|dad|mum|ex|brother|sister would never|have
        more|better|harder|nicer|kinder .. than you ADV* do|ever|did|have|$
        I would never .. do|say|treat|speak|leave|forget .. to|like .. you|that
        compared to|with you|other
        husband|wife|boyfriend|girlfriend|partner ADV* actually|always|never|helps|takes|brings
            |listens|cooks|buys|does|makes .. her|him|with|their|them|flowers|around|dinner|kids
            |every
        look at KIN|other|our|my friends|couples|husband|wife|sister|brother
        even|unlike my|the|your ADV* mother|dog|cat|sister|brother|boss|neighbour|neighbor
            |friends|colleagues|ex|neighbours|postman|strangers ADV* shows|listens|treats|treat
            |knows|asks|cares|notices|helps|understands|remembers|remembered|noticed|is|are
        I am|was not the one who|that
        someone else ADV* would|might
        # Leaving, held over the other's head.
        or I am|will ~ing|be|move|leave|go|pack|file|take !late|early|to|sad|ill .. out|away|off
            |gone|leaving|bags|kids|divorce|you|over|$
        or I am ADV* leaving|gone|out|done|off|moving|packing
        or it is over|off
        carry on|like|this .. and I am|will
        keep this|that|it|going up|on|like|this .. and I|we
        one more ... and I am|will|would|want|file|leave
        I will ADV* file|filing|go|call for|a|the divorce|lawyer|solicitor
        either you ... or I|we
    """,
    unless="""
        I would never .. want|hurt|leave|trade|be|have|dare|change
        my husband|wife|partner|boyfriend|girlfriend
        nobody|no|never|love|loved|know|knows|nothing .. more|better .. than you
        I .. more|better .. than you
    """,
)

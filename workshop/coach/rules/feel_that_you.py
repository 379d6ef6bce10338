"""A verdict dressed as a feeling: I feel that you …, I feel like you."""

from workshop.coach.rules.rule import Rule

FEEL_THAT_YOU = Rule(
    "feel-that-you",
    "After “I feel” try one word for the feeling itself: sad, lonely, worried, tired.",
    says="""
        feel|felt|feeling|feels ADV* like your maid|servant|mother|mum|babysitter|secretary
            |doormat|cook|cleaner|housekeeper|assistant|employee|chauffeur|bank|atm|nanny|parent
            |enemy|therapist
        feel|felt|feeling|feels ADV* like|that|as if|though? I am|was ADV* talking|living
            |married|dealing|raising|dating|invisible .. you|wall|child|stranger|roommate
            |flatmate|brick
        feel|felt|feeling|feels ADV* like ADV* I am ADV* your|just|the|a ADV* maid|servant
            |secretary|mother|mum|babysitter|cook|cleaner|housekeeper|assistant|roommate
            |flatmate|nanny|wallet|bank|parent|enemy|doormat|only|one !..who
        feel|felt|feeling|feels ADV* like|that|as if|though? your RIVAL|priorities|love ADV* is
            |are|matter|matters|come|comes|mean|means
        feel|felt|feeling|feels ADV* like|that ... you ADV* do|did|would|could|are|were|can
            |will not
        feel|felt|feeling|feels ADV* like|that ... you ADV* never|hardly|barely|only|prefer
            |ignore|should|ought|need_to|must|could_have|might_have
        feel|felt|feeling ADV* like|that|as .. my ~ .. nothing|little|less .. to you
        feels|seems|looks|sounds|felt|seemed|appears|appear|seem to? me? ADV* like|that|as if
            |though? you ADV* do|are|would|have not|rather|prefer
        seems|looks|sounds|seemed like|that|as if|though? you ADV* never|only|just|hate|prefer
            |think
        feel|felt|feeling ADV* like|that|as .. you GOODDO ... more|less|better than
        feel|felt|feeling ADV* like|that ADV* you .. have|has|make|made|find|found|give|take
            no|little|zero ~ .. for|of|to me|us|my|our
        feel|felt|feeling ADV* like|that ADV* you ADV* are|were ADV* HARSHING|mocking|using
            |testing|laughing_at|judging me|us
        feel|felt|feeling ADV* like|that ADV* you .. moved on|away|out
        feel|felt ADV* deliberately|purposely|intentionally ~ .. by you
    """,
    says_unless_kind="""
        feel|felt|feeling|feels ADV* like|as if|though? that? ADV* you
        feel|felt|feeling|feels ADV* that ADV* you
        feel|felt|feeling|feels ADV* like|that|as if|though? ADV* sometimes|lately|when|with
            |maybe ... you
        feel|felt you ADV* are|were|do|did|have|had|never|always|just|only|could|should|can|will
            |would|want|think|treat|take|ignore|expect|put|get|care|left|love|made|make|HARSH
            |HARSHED
        have|get|got|had|having the|a|this|that .. feeling|impression|sense that|like? you
    """,
    unless="""
        you and I|me|we|us
        like|that|as if|though? you ADV* are|were|have|had|seem|carry|need|must|deserve been
            |be? ADV* STATE|carrying|struggling|hurting|grieving|suffering|going_through_a
            |going_through_so|going_through_some|dealing|under_a|making_an_effort|trying
        like|that|as if|though? you ADV* have|had|carry|got .. a lot|much|hard|good|rough
            |long .. on|to|time|day|week|enough
        feeling|impression|sense that? you ADV* are|were|have|had ADV* been? ADV* STATE
            |something
        feel|felt|feeling STATEWORD ADV* that|because|when|as you
        like|that I|we|it|he|she|they|the|my|our|there|nothing|something|everything|nobody
            |no ... !you|your
        not feel like|that you owe|have|need
        like we|it|the|my|our|something|everything|nobody
        like you do|did|always $
        do you|they|we|I feel
        you ADV* feel|felt
    """,
    even_so="""
        like|that|as you ADV* care|love|trust|like|respect|listen|listened|help|value|understand
            |enjoy|appreciate|want|need|see|notice|hug|kiss ... more|less|better than|about|for
        you ADV* only|just GOODDO|want|need|see|talk|hear
        you ADV* love|want|need|like|respect|trust|value|care ADV* me? any|less|only|about your
            |yourself|work|everyone|the
        you ADV* GOODDO everyone|everybody|others|people
        you have .. STATE .. of|with
        you are ADV* STATE .. of|with|by me|us
        you are too
        like you do|did not
        you have|are|had been? a LABEL|problem
    """,
)

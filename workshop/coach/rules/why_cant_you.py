"""Questions that are no questions: why can't you just listen."""

from workshop.coach.rules.rule import Rule

WHY_CANT_YOU = Rule(
    "why-cant-you",
    "Turn the why into a wish: “Would you …?” is easier to say yes to.",
    says="""
        why can|could|will|would not you
        why would you !like|want|prefer|recommend|choose
        why can|could|will|would you not|never|just
        why do|did|does not you ever|even|care|listen|help|love|want|talk|trust|understand|get
            |try|see|respect|notice|do|say|clean|think|grow|believe|hug|touch|appreciate|act
            |stop|remember|answer|like|make|give|show
        why do|did|does you not|never|even|insist|keep|refuse|only|hate|treat|ignore|act|bother
            |lie|expect|pick|need to|always
        why do|did you have|need|want|like to .. always|be|ruin|make|win|argue|control|criticise
            |start|bring|right|so|everything|interrupt
        why did you have to
        why did you ever|even|bother|marry
        what is|was it with|about you
        why must you
        why are|were|have|had you not|never|always|ADV* HARSHING|making|doing|treating|so|such
            |acting|punishing !..STATE|GOOD
        why is it so|that|always .. hard|difficult|impossible .. you
        why is|are everything|your always|never|such
        how .. could you !have|know|ever|not
        how could|can you ADV* not !have
        how can you ADV* just|say|do|think|live|treat|expect|ignore|act|forget|call|even|sit
            |sleep|not !it
        how dare you
        why is|are|does everything|it|nothing .. with|for you
        how could|can you ADV* not
        is|was that|this all|the_best .. you
        what has|had got into you
        who died
        how many more times
        when was .. last_time .. you
        when did you ever
        too much to hope|ask|expect|to
        asking too much
        how do you think I feel
        how do you think that|it makes|feels|felt
        how hard is|can|would it|be
        how would you|feel like|if .. feel|it if|I
        is it so|too|that|really .. hard|difficult|much|impossible .. to|for|$
        is that|it too much
        would it kill|hurt|be you|so|too
        what is so hard|difficult
        can|could|will|would not you ADV* just|ever|even|once|stop|leave|be|do|see|put|listen
            |help|think|say|grow|remember|give|take !the|over|my|part !..come|sleep
        could|would not you have|at_least
        can|could|will|would you ADV* not ADV* just|ever|even|once|stop|leave|be|do|put|listen
            |for|act
        can|could|will|would|do|just|you|please|be ... for once
        for once
        do|did not you ADV* care|ever|even|love|get|trust|respect|listen|dare|understand !..this
            |the|paid|a
        do not you have any|no|a
        do|did you not ADV* care|even|love|get|respect|listen|understand|see
        do|did you ADV* even|seriously|honestly|actually|really ADV* care|see|love|hear|think
            |know|realise|realize|want|like|listen|expect|notice|remember|respect|believe
        do you know|realise|realize|understand how|what .. LABEL|SAD|hurtful|hurts|hard|makes_me
            |for_me|like_for
        do you have|got any idea how|what
        do you have to ADV* be|always|make|ruin|criticise|leave|argue|say|talk|do|shout
            |correct !..at|work|early
        must you ADV* always|be|do|make
        do|did you ADV* think I am LABEL|INSULT|made|your|a|an
        have you no
        are|have not you ADV* ashamed|even|ever|listening|capable|done
        are you ADV* even|seriously listening|sorry|trying|here|interested|hearing
        when will|are|do you ADV* ever|finally|going|plan to? ADV* grow|learn|change|stop|listen
            |understand|realise|realize|apologise|treat|admit|care|act|help|take|put|start
        what were|are you thinking $
        what have you ever
        what do you ADV* even|actually do
        what do|did you want from me
        where were you when I
        what gives you
        who gave you
        is|was it ADV* that|so|too ADV* hard|difficult|much .. to|for
        what about my|me needs|feelings|$
        what kind|sort of ONE
        what part of
        whose fault
        could you be any
        do I ADV* have|need|matter|even|look to|matter|like|exist|anything .. everything|spell
            |beg|remind|nothing|you|exist|servant|maid|idiot|$
        am I ADV* supposed|just|talking|invisible to|the|a|not .. wall|just|accept|maid|servant
            |myself|guess|know|read|you
    """,
    unless="""
        why do|did|can|could not you !just|ever come|sit|join|rest|lie|tell|take|have|pick
            |choose|stay|sleep|go|start|let|show|try|relax|put|call|bring|give|make !..hand|care
            |attention|respect|effort|time
        why do you need|have|want|think to|that|it|a|this|we|$ !..always|be|ruin|make|argue
            |control|criticise|win|right|interrupt
        how can you be so GOOD|sure
        what kind|sort of ONE .. do|would|did|are you|looking
        are you .. done|going .. with|about|now|to !start|stop|grow|listen|learn|change|act|help
        do you even|really|honestly|actually think|like|want|remember|know|feel|believe|see !..I
            |me|care|how
        do not you ADV* care|love|get|understand .. for|this|it
    """,
    even_so="""
        why do|did not you ever|even
    """,
)

"""Always and never: the whole of a life instead of one moment."""

from workshop.coach.rules.rule import Rule

ALWAYS_NEVER = Rule(
    "always-never",
    "One moment is easier to answer than always or never, for instance: “Last Tuesday, when …”.",
    says="""
        you .. not|never once
        never|not once have|had|did|do|has|were|was|are you
        you ADV* do|did|can|could|will|would|have|had|are|were not ADV* ever
        do|can|could|will not you ever
        do|did|will|can|could you ever even|actually|just|listen|stop|help|consider|care|notice
            |clean|say|apologise|apologize|admit|ask|change|bother|finish|try|tell|cook|do|pay
            |pick|put|take|answer|thank|appreciate|compromise|shut|hear_yourself|give
        do|did you ever think about|of anyone|anybody|others|someone|me|us|how|what
        do|did you ever think before
        are you ever going to .. listen|grow|change|learn|help|do|clean|fix|stop|finish|take|be
        are you ever home
        it|everything is|was always|never|all ADV* about ADV* you|your
        always ADV* about|what what? you|your
        your RIVAL .. always|never
        your .. always .. first
        why do|am I always|constantly .. the|have|to|do|left|alone
        why is it always me|I|us
        I always have to do|be|clean|cook|ask|beg|remind|pick|apologise|apologize|chase|sort|fix
            |plan|tidy|wash .. everything|around|first|up|one|all|you|your|after|myself|alone
        I am always the one ~ing
        I am always the one who has|have|does|clean|cleans|cook|cooks|apologises|apologizes
            |plans|gives|says|compromises|picks|calls|pays
        it is always me who|that
        it is always me ~ing
        how many times do|have|must|did|more I
        for the hundredth|thousandth|millionth|umpteenth time
        time and .. again .. you
        you .. time and .. again
        you do|did nothing but
        it is never your
        not|never one|a single? time have|did|has you
        I can|could not ever ... you
        can|could|never|not ... without .. lecture|earful|fight|row|argument|drama|scene|sulking
            |huff
        not for one|a .. do|did you
        at no point
        you .. made .. habit
        day|week|month|year|time after day|week|month|year|time
        only time you
        morning noon
        without exception
        you have been like this
        the moment|minute|second|instant I|we|there .. you
        as soon as I|we|there .. you
        you .. not .. in years|months|weeks|ages
        nothing I ever? do|did|say .. enough|right|matters|pleases|counts
        nothing .. enough for you
        never .. enough for you
        nothing is ever your
        I can|could never|not ADV* do|get|say anything .. right
        I can|could never|not ADV* please|win|satisfy with? you $
        I can|could never|not ADV* rely|count|depend|trust on? you
        never .. able to rely|count|depend|trust on? you
        I can|could never|not ADV* talk|speak|get to|through you !today|now|yet|until|tonight
            |because|when|at|while|this
        never|not .. word|answer|thing|anything .. out_of|from you
        I never get|hear|receive .. from|out you|of
        all you ADV* do|care|think|talk|want|say|see|hear|notice ... is|about !need|have
        only thing you ADV* do|care|think|talk|want|say|see|hear|notice is|about
        everything is ADV* about you
        everything|world|life|family|house .. revolves around you
        everything .. your way
        everything .. has|had to be .. you|your
        ^ never listen|listens|help|helps|bother|bothers|once|a|any !..I
        ^ always late|working|complaining|moaning|too|busy|an|excuse|excuses|criticising
            |shouting
        ^ always on your|that
        always .. same excuse|excuses|story
        since when do|did you
        you ADV* refuse to !let
        you .. without fail
        every|each single? time|day ADV* you HARSH
        except never
        but|and never mine|me|us
        always|never|constantly|forever .. HARSHED|cut|talked|interrupted .. by you
    """,
    says_unless_kind="""
        you .. OFTEN
        you are|were forever
        as always|ever ... you
        why|must|do .. you always
        you .. all the time
        you .. again and again
        you .. over and over
        you .. day in|and day|night
        you .. 24 7
        you .. every|each single time|day|night|evening|weekend
        every|each .. time|day|weekend|evening|night .. I|we|there|something|someone|my|our|the
            |anything|anybody ... you
        every|each single|damn|bloody|blessed|fucking .. you
        with you it|everything|there is|has ADV* always|never
        you have .. habit|way of ~ing
        you ADV* keep on? ~ing
        you ADV* continue|insist|persist to|on
    """,
    says_unless_unkind="""
        you .. never
        you ADV* RARELY ever?
    """,
    says_if_unkind="""
        every|each .. time .. you
    """,
    unless="""
        # Both, or nobody in particular.
        you and
        you never know $
        you never know who|when|if|until|where|whether|it|what|how|with !..I|to|say|me
        never .. anything but
        you can|could|must|may|might never tell|be|have|know|get
        you can|could|may|might always
        can|could|may|might|will|would always be|have|find|count|come|talk|call|ask|tell|love
            |feel|hold|know|rely|trust|say|go|lean|get|try|choose !right|late|like|busy
        will|would never guess|believe|walk|have|lose|regret|find|need|know .. alone|to|without
            |me|how|it|this
        not always|constantly
        do|does|did|are|were|is|was|have not ADV* always|constantly
        asked|told|begged|taught|learned|learnt .. me|you|us always|never
        always|never to ~
        people|they|everyone|parents say|says|said|think|claim ... you
        you always get what
        # Questions of interest.
        have|were|had|did|was you ADV* always
        do|are you ADV* always !have|this|so|late|going|right
        do|did|have you ever ADV* miss|been|dream|feel|wonder|see|hear|tried|eaten|wanted|felt
            |regret
        do|did|would|will|can you keep
        how|what|where|way you keep
        how many times .. you
        WHEN you keep
        # Love and longing: "you" is the one who is loved, thanked or told.
        love|loved|miss|missed|adore|thank|trust|trusted|admire|want|with|for|of|to|beside|near
            |from|about|without|behind|see|saw|hear|hold|tell|told|seen you always|never
            |constantly|again|over|all|every|each|day
        with|for|of|to|about|near you .. all the time
        every|each .. time|day|night I see|look|think|hear|hold|hug|kiss|touch|smell|leave|miss
            |read|wear .. you|your
        every|each .. time|day|night|evening ... with|for|to|about|of you
        every|each .. time .. you .. GOODDO|GOOD|smile|come|hug|hold|light|text|walk|laugh|sing
            |travel|leave
        you .. not|never once ADV* UNKINDWORD|raise|raised|let|left|made|make|give|gave|turned
        all you want|wanted|need|needed .. is|was
        all you ever? do|did is|was GOODDO|love|give|care|help|try|call|press|type
        # Hopes and promises.
        hope|want|promise|promised|sure|may|vow|swear|pray|so|deserve .. that? you .. to? always
            |never
        # Own wishes, tastes and life, or long ago.
        OFTEN|never ADV* wanted|dreamed|dreamt|loved|liked|hoped|wished|admired to|of|the|a|that
            |being|music|animals|about|as|our|sea|how|cats|dogs
        OFTEN ADV* wore|sang|hummed|told|said|laughed|danced|carried|smelled|smelt|smiled
        never ADV* learned|learnt|liked|ate|owned|drove|smoked|flew|finished|played|drank|got
            |had|met|lived|drink|smoke|studied|saw|been|tried .. to|olives|a|the|any|meat|my
            |your|school|coffee|abroad|chance|much|in|cards|football|one|before|anyone|alcohol
            |fish|pet|piano !time|me|word|effort|around|for|nice|good|kind|real|single|present
            |way|interest|patience|there
        you .. always|never ... as|when a|you|were child|kid|boy|girl|teenager|student|small
            |little|young
        thanks|thank .. you ... always|never
        you ADV* say|said always|never
        your KIN|friends|parents .. always|never .. GOODDO|GOOD|welcome
        as always
    """,
    even_so="""
        why|must do .. you always .. have|be|late|need|get|make|do|leave
        do|are you ADV* always .. have|need|argue|complain|interrupt|late|so|this|too
        not always have to
        never fail|fails|failed to UNKINDWORD|disappoint|annoy|let|ruin|make|find|mention|remind
        as always .. you spent|left|were|are|had|have|went|sat|did|put|got|came|made|chose
        will|would never change|learn|understand|listen|admit|apologise|apologize|get|care
        will|would always be late|right|like|the
        how many times do|have|must .. I
        why do|did|are|must|would|can .. you always|never
    """,
)

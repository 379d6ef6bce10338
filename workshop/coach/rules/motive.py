"""Reading the other's mind: you do not care, you do it on purpose."""

from workshop.coach.rules.rule import Rule

MOTIVE = Rule(
    "motive",
    "We cannot see why someone does a thing: say what you saw, and ask about the rest.",
    says="""
        # "you do not …"
        you ADV* do|does not ADV* !PEACEFUL ~
        you ADV* do|does not ADV* !owe|bother|scare|frighten|worry|hurt|know|need|have|owe
            |disappoint|upset ~ me|us !to
        you ADV* did not ADV* even|care|bother|love|respect|appreciate|value
        you ADV* did not give|want|think a|two|me|us|about|of|to .. damn|shit|thought|me|us|be
            |spend|listen|anyone|how
        you ADV* do|does not ADV* want|like|need|find me|us|anything
        you ADV* do|does not ADV* want|like|need to ADV* talk|be|spend|listen|hear|help|change
            |touch|know|understand|fight|try|see|hold|share|grow|admit|make|do|come|meet|marry
            |hug|kiss|sleep|commit|live|work|face|go|have|give|take|let !hurt|burden|late|rude
            |alone|on|tonight|today
        you ADV* do|does not ADV* see|get|know|think me|how|what|about|of|it|that
        you ADV* do|does not ADV* even|really|actually|truly
        you ADV* do|does not give|show|take|make|put|spend|pay a|two|me|us|any|my|time
            |responsibility|attention|an|in|enough
        you ADV* do|does not seem|appear to .. care|notice|want|listen|understand|mind|realise
            |realize|see|get|hear|know
        you ADV* do|does not lift|pull|contribute|deserve|do .. a|your|anything|me|finger|weight
            |share|enough
        you ADV* do|does not look|talk|speak at|to me
        you are|were ADV* not ADV* there for|when
        way|ways of .. showing .. it|love|$
        you have no|not|zero|any .. idea .. how|what .. hard|much_it|I_do|it_is|it_feels|tired
            |hurt
        you ADV* only hear|see|notice|listen !when
        you hear|see|believe .. what you want
        you ADV* do|does not find|think|see|treat me|us|I .. attractive|interesting|important
            |worth|like|as|any|matter
        you ADV* could|can not|hardly care
        you could care less
        sorry|yes|hello|well|along|in|home just? to keep_me|shut_me quiet|up|happy
        only ever? about getting|being away|rid
        real|true|actual reason ... you .. is
        you .. married me for
        take+ me for a|an|granted
        you have decided I am ... the|to
        matter+ more to you than
        you ... just|only waiting for .. everyone|everybody|me|people
        only|just|purely|solely|simply|merely|mainly .. to spite|annoy|hurt|punish|avoid|test
            |impress|embarrass|provoke|shut_me|get_at|get_away|get_back|get_rid|wind_me|show_off
            |look_good|please_your|make_me|upset me|us|your|her|him|everyone|everybody|my|in
            |at|from|up|feel|look|wait|jealous
        done|said|bought|booked|chosen|planned .. to spite|punish|annoy me
        mean|means|meant nothing|little|so_little to you
        you ... just|only|purely to look|seem|appear good|better|clever|nice|important
        am|is|are a|just|only .. joke|burden|nuisance|chore|inconvenience|afterthought
            |convenience|wallet|bank .. to you
        it suits you
        only reason you
        your way of getting|making|punishing|avoiding|telling|showing|controlling
        you want|wanted me to beg|crawl|suffer|fail|leave|feel|grovel|apologise|apologize
            |be_alone
        I bet you ADV* are|were|do|did|will|would|think|feel|felt|have
        you ... so_that|so you|everybody|everyone|people|others|nobody|they !..we
        you ... so_that|so I would|have_to|look|feel_bad|feel_guilty
        you ... so_that|so I can|could|do not
        you ... only|just because
        you ADV* like|love|enjoy|want|have being|playing|to_play|to_be the victim|martyr|boss
            |centre|center|hero|saint
        you ADV* wanted|needed|look|looked .. excuse|reason
        you ADV* think you can ADV* charm|talk|get|treat|do|say|walk|come|have|just|buy|fool
            |hide|lie|blame|decide|order
        you would ADV* love|like .. to .. get_rid|leave|see_me|have_me|forget
        you would ADV* love|like it if I
        you are|were ADV* hoping|waiting|counting .. I|me_to|for_me|that_I|on_me !..GOOD|home
        you are|were ADV* ashamed|embarrassed .. where|what|how|who I
        you knew|know I .. and you|still|anyway
        you chose|choose to ignore|hurt|leave|forget|lie|stay_silent
        you .. care about .. not .. us|me|our
        you planned|arranged|timed it|this .. so
        if you gave|give a damn|shit|toss|fuck|monkeys
        you ADV* have? stopped|quit|ceased caring|loving|trying|listening|seeing|wanting|making
            |asking|noticing|touching
        you ADV* have? gave|give|given|checked up|out !smoking|sugar|your|the|meat !..seat
        you ADV* no longer care|love|want|listen|talk|see|notice|respect|need|find|try
        you ADV* have? lost interest in me|us
        # "you want …"
        you ADV* want|wanted|need|like|love|have|had|got|try|trying|tried to ADV* win|argue
            |fight|blame|punish|prove|provoke|criticise|control|embarrass|annoy|hurt|upset !the
            |weight
        you ADV* want|wanted|need|like|have|had|try|trying to ADV* be right|difficult|special
            |perfect|boss|victim|centre|center
        you ADV* want|wanted|need|like|have|had|try|trying to ADV* be the boss|victim|centre
            |center|one|hero
        you ADV* want|wanted|need|have|had|love to ADV* have|get the|your last|own|final|word
            |way
        you ADV* want|wanted|need|try|trying to ADV* get rid|away|out|back|attention of|from
            |with|at|$
        you ADV* want|wanted|love|like|try|trying to ADV* start|pick a|an|fights|another
            |arguments
        you ADV* want|wanted|love|like|try|trying to ADV* make|put|see me|us|everyone feel|look
            |pay|jealous|down|suffer|fail|cry|small|angry|beg|wait
        you ADV* want everything|it|all your|my|to|both
        you want me|us|everyone|everybody|people to ADV* feel|fail|suffer|beg|look|think|pity|do
            |worship|serve
        you ADV* are? ADV* trying|try|tried to blame|avoid|pick|provoke|guilt|wind|trick
            |sabotage|outdo|shut|twist|justify|weasel|mould|mold|escape|manipulate|shift|dodge
        you ADV* are? ADV* trying|try|tried|turn|turned|turning ... against me|us
        you ADV* are? ADV* trying|try|tried to make|push|change .. me|us|it|everything
            |everyone ADV* feel|look|jealous|about|into|angry|guilty|hate|crazy
        you ADV* are? ADV* trying|try|tried to .. get_out_of|get_away|get_rid|get_back|change_me
            |change_who|fix_me|be_difficult|be_funny
        # "… on purpose"
        you ... on purpose
        you .. deliberately|intentionally|consciously|wilfully|willfully|knowingly|purposely
            |purposefully
        deliberately|intentionally|conveniently you
        you .. conveniently forgot|forget|ignore|leave|left
        you ... out of spite|malice|revenge|pity
        you ... to spite|annoy|upset|hurt|embarrass|provoke|irritate|anger|guilt|belittle|trick
            |test|confuse|shame|impress|manipulate me|us|my|your|everyone
        you ... to wind|shut|piss|trip|show|rub|stir me|us|it|off|things .. up|off|in
        you ... to_get .. attention|sympathy|revenge|even|your_way|your_own_way
        you ADV* are? ADV* doing|do|did|say|said it|this|that .. for .. attention|sympathy|show
            |revenge
        you ... to_get .. back_at|out_of|rid_of|away_from|away_with|back_to_me !..bed|car
            |hospital
        you ... to avoid me|us|talking|helping|responsibility|doing|spending|being|having|facing
            |dealing|any|my|intimacy|conflict
        you ... to make me|us|yourself .. look|jealous|feel|mad|suffer|small|guilty|pay|bad
            |angry|wait
        you ADV* did|do it|that|this .. because|to .. you|attention|hate|me|spite|annoy|feel
        # "you only …", "you would rather …"
        you ADV* BE? ADV* only ... when|because|if|until .. you|someone|I|it|there|want
            |something
        you only !live|have|had|need|turn|cry|sleep|get|met ~ ... when|if|because
        you ADV* BE? ADV* just ... because .. you|someone|I|it|want|something
        you ADV* only|just ... so you|I|they|we|that
        you ADV* only .. for|so .. me|sex|money|yourself|you|your|appearances|attention|show
        you ADV* only !need|have|want|wanted|get|got|had|needed ~ ... to
        because you ADV* do|did not CARES|want|like|need
        because you ADV* hate|resent|enjoy|prefer|despise
        you ADV* would ADV* rather|sooner ... than
        you ADV* would ADV* rather|sooner be .. with|out|anywhere|at|on|doing|somewhere|alone
            |right
        you ADV* would? ADV* prefer|preferred ... to|over|than me|us|being|spending|my|our
            |talking|be
        you ADV* choose|chose|chosen|pick|picked|put|rank|place|prioritise|prioritize ... over
            |before|above|first|ahead .. me|us|our|$
        you ADV* put|come|place|prioritise|prioritize yourself|RIVAL|your
        you ADV* care|cared|love|loved|like|enjoy|listen|talk|trust|worry|value|think|spend
            |respect|look|give|pay|attracted ... more|better|rather|less .. than
        you ADV* care|love|like|think|worry .. more about
        you ADV* only|just care|worry|think|love|talk ADV* about|of
        you ADV* care|worry|think|talk only about|of
        you ADV* think about|of yourself|only
        you .. nobody|anyone|anybody|anything but|except|besides|other .. yourself|than
        # "you think …"
        you ADV* think I am|was|will|should|have|owe|exist DEG* LABEL|INSULT|made|your|just
            |nothing|not|to|here|an
        you ADV* think|believe|reckon that? you ADV* are ADV* better|always|so|the|right|perfect
            |above|everything|special|entitled|smarter|LABEL|GOOD
        you ADV* think|believe that? you ADV* own|deserve|know|can ADV* always|the|everything|me
            |best|better|just|all|do|get|treat|walk|more !..there
        you ADV* think everything|it|that|this|money|sorry|my|dinner|food|laundry .. is|are
            |grows|solves|fixes|makes|cooks|does|happens|revolves ADV* all|funny|ok|okay|enough
            |about|on|nothing|a|itself|my|beneath|around|everything|your
        you ADV* think so little|less of me|us
        you ADV* think I ADV* do|did|am|can|will|would not
        you BE ADV* more|less interested|attracted|loyal|committed|worried|concerned|excited
            |married|attached|devoted .. than
        you ADV* are|were? ADV* try|trying|tried to buy
        you ADV* enjoy|love|like|get ADV* off? on? making|seeing|watching|hurting|arguing
            |fighting|starting|upsetting|pushing|annoying|embarrassing|winding|putting|playing
            |proving|blaming|correcting|bossing|criticising ADV* me|us|people|with|everyone|my
            |at|every|games|drama|about|fights|$
        you ADV* enjoy|love|like to make|see|watch|hurt|fight|argue|blame|complain|put|push
            |correct|criticise me|us|others|with|about|fights|people|everyone|down|and|$
        # "you are just …"
        you ADV* are|were ADV* just|only ADV* saying|looking|using|pretending|playing|jealous
            |with|nice|after|sorry|acting|stringing|faking|putting|covering|interested
            |apologising|apologizing|bored|trying|doing|making|being !through|your|home|polite
            |honest|kind|careful|tea|yourself|human|silly|GOOD|STATE|sure|dinner
        you are|were using .. as|against
        you ADV* use|used .. as|against
        you ADV* are|were|use|used using? me|us|my|that|your ADV* for|to|like|work|illness|job
            |tiredness
        you ADV* are|were ADV* playing games|dumb|with|mind|the victim|innocent|me|my
        you ADV* are|were ADV* making excuses|it|this|everything|a|up .. about|up|worse|mountain
            |scene|fuss|so|you|harder|difficult|things|stories|$
        you ADV* pretend|pretended|fake|faked to|not|you|like|that|it|everything|nothing
            |interest
        you ADV* are|were ADV* pretending|faking|sulking|gloating|lying|cheating !awake|next|on
            |in|beside|there|down
        you ADV* hate|resent|despise|loathe|dislike|regret me|us|being with|spending|marrying|my
            |our
        you are|were ADV* ashamed|bored|sick|tired|jealous|fed|embarrassed|resentful|envious
            |disgusted|over|done ADV* of|with|by|up me|us|our|my|this
        you ADV* blame me|us|my|everything|everyone
        you ADV* wish I|you were|was|had ADV* someone|more|different|never|not|thinner|like|with
            |prettier|single|married
        you ADV* expect me|us|everyone|everything|perfection|applause|praise|sympathy .. to|on
            |perfect|much|I|done|at|from|in|$
        you ADV* see|view|regard|treat|treated|consider|use me|us|my|our|this ADV* as|like|home
            |house !equal|queen|part|family|someone|partner|king
        you ADV* treat me|us|everyone|strangers|your .. so|better|badly|poorly|unfairly|worse
            |terribly|differently|like
        you ADV* look|looked|talk|talked|speak|spoke down|straight|right on|through|past
        you ADV* act|acted|behave|behaved|carry on? like|as|if ADV* if|though? you|I|nothing|we
            |everything|it|this|the|my|everyone
        you ADV* take|took|taking ... for granted
        you ADV* take|took|taking advantage
        you are|were ADV* not ADV* sorry|trying|listening|interested|attracted|committed
            |invested|helping|fair|supportive|bothered|hearing|even|making|putting|paying|giving
            |willing !..home|awake|ready|here
        you have ADV* no interest|intention|desire|time|respect|plan|regard|room|use in|of|to
            |for .. me|us|my|our|changing|helping|listening|anyone|understanding|anything|how
        you have|had|got ADV* got? ADV* someone_else|somebody_else|better_things|other_things
            |other_priorities|more_important
        you are|were ADV* hiding|up something|things|behind|to .. something|your|no|$
        admit it
        just|why|not|can admit|confess .. you
        I know exactly|what|why .. you are|do|did|want .. doing|up|playing|trying
        I know you ADV* did|do|are|hate|lied|will|cheated|only|just|meant|regret
            |resent ... on purpose|lying|to hurt|LABEL|someone|me|else|seeing|cheating|bored
        I bet you ADV* do|did|are|would|never|wish|forgot|only|just .. not|even|with|I|me|rather
            |LABEL
        I can tell you ADV* do|are|hate|would|resent|think|want .. not|LABEL|bored|me|rather
            |lying|to be|out
        I do|did not think|believe|feel that? you ADV* care|love|respect|want|value|appreciate
            |understand|trust|listen|really|actually|ever|take|notice|even|deserve|know !..it|to
            |this
        I think|believe|guess|suppose|know|reckon|suspect|bet that? you ADV* hate|resent
            |are ADV* lying|cheating|seeing|bored|ashamed|embarrassed|jealous|over|me|us|hiding
            |just|avoiding|having
        you .. could|can not wait to get|leave|be away|go|escape|finish
        you ADV* want|wanted out|this over
        you ADV* feel|felt nothing for
        you .. have|had to ADV* win|ruin|argue|control|criticise
        you ADV* married|stay|stayed|are_with me|us .. because|out_of|for .. money|you|pity
            |convenience|habit|it
        you ADV* get|got|getting .. kick|thrill|pleasure|off .. out|from|on
        you are ADV* looking|fishing|searching for|to .. excuse|compliments|fight|reason
            |argument|way_out|attention|sympathy|trouble|pick|start|faults
        you knew exactly|full|perfectly|I|it|how|what ... and you|still|anyway
        you knew exactly|full|perfectly well|what|how|I
        you know perfectly|full|damn|exactly well|what .. you|I|that|it|how
        deep down you
        in your heart you
        the truth is ADV* you
        let_us|let's face it .. you
        you were|are hoping|waiting|out|dying for|I|that|to .. fail|fall|mess|leave|get_me|hurt
            |prove|catch
        you do|did not want things|this|anything|our|any
        you ADV* wanted me|us|everyone to look|feel|fail|suffer|beg|be|think !..GOOD|GOODFEEL
        you ADV* wanted this|it to
        you ADV* love|like|enjoy|loved|liked|enjoyed it when I .. SAD|LABEL|cry|fail|beg|suffer
            |worry
        you ADV* do|does not take ... seriously
        you ADV* are|were leading|stringing|milking|testing me|it|this
        you thrive|feed on drama|conflict|arguments|attention
        you love|enjoy|like|crave the .. attention|drama|praise|idea_of|sound_of_your
        you .. gone off me
        you .. have feelings for
        you still love your|her|him
        you would|could .. happier|glad|better|relieved .. without_me|if_I
        not that into me
        all along you
        do not pretend|tell|act .. you
        you .. lost .. interest .. in_me|in_us
        you forgot|forget|left|are|did|do ... because ... not .. important|matter|care|love|want
            |enough|priority
        you ADV* are? ADV* live|living in your own little? world|bubble|head|universe
        you are ADV* punishing|testing|avoiding|ignoring|rejecting|using me|us|my
    """,
    says_unless_kind="""
        you just|only|simply ADV* want|wanted|think|love|like|hate|expect|assume|assumed|decided
            |pretend|use|say|said|do|did|care|ignore|regret|resent|agreed|apologise|apologised
            |apologize|apologized|blame|prefer|call|hug|kiss|talk|help|enjoy
        you obviously|clearly|secretly|apparently|evidently !had|need|slept ~
        you ... because you ADV* felt|wanted|thought|knew|know|think|feel|want|hoped|needed
            |can_not|could_not|did_not_want|do_not_want|hate|enjoy|prefer|fancy|see|believe
            |expect|assume|resent|like|love|would
        you ADV* are|were ADV* trying to !tell|help|reach|call|show|teach|protect|understand
            |cheer|hold|comfort|find|wake|text|phone|surprise|make|get ~ me|us
        obviously|clearly|apparently|evidently you
        of course you forgot|would|blame|never|left|have|did_not|do_not|were_late|are_late
            |were_too|are_too
        you ADV* want|wanted|need|crave ADV* attention|drama|sympathy|revenge|applause|control
        you ADV* are|were ADV* just|only ADV* trying to
    """,
    unless="""
        WHEN|that|than|what|where|how|who|whether|why|days|times|moments|evenings|nights|things
            |fact|even you
        do|did|does|would|could|can|will|should|are|were|have|had|why|not you !even|honestly
            |seriously|expect
        you do|did not .. know|realise|realize|see|understand how .. much|happy|GOOD|grateful
            |proud ... love|mean|means|meant|GOOD|helps|makes|appreciate|miss|GOODFEEL|helped
        you do|did|can not ... and .. that|it|this is .. ok|okay|fine|alright|all_right
        you do|did not need .. to|me
        you do|did not have to
        you do|did not know yet|it|that|about|this
        you do|did not like|want|need|see|know|hear|get .. about|it when .. my|I
        you do|did not like|want|need|know|hear|get|see !me|us|how|to|what|about|that|it|things
            |this|anything|our|any
        you do|did not get|see it .. yet|right|fixed|done|done|back|today|$
        I|we do|did not know|care|mind|want|need|think|wonder|ask|remember|expect
            |understand ... you
        I ADV* LIKING .. you
        I ADV* noticed|saw|remember|see|love|like|appreciate .. that|how|when|for|it|the|way
            |what|of .. you
        you just|only|simply did|do|say|call|help|talk|hug|love|like|stay|said .. it|what|your
            |me|that|too|still|hello|exactly|here|with !..because|to|so|granted|when|if
        you .. would ADV* rather|prefer .. stay|eat|go|have|walk|sleep|take|drive|meet|do|tea
            |coffee|the|pizza|a !..games|phone|than|talk
        you ADV* care|cared|love|loved|listen|give|do|know|put|look ... more|better than I
            |anyone|ever|most|before|enough|words|anybody|he|she|they|we
        you ADV* care|think|worry|cared|thought .. about me|us|my|our|others|people|everyone|the
            |it
        you ADV* put|chose|choose me|us|family|kids|others .. first|before
        you can|could|will|should|must|may|might|to .. put|place .. your
        you ADV* think|thought I|we ADV* am|was|were|are|should|would|will ADV* GOOD|right|home
            |asleep|ready|upset|STATE
        to get .. home|here|me_a|me_some|to_me
        not ... on purpose
        you ADV* are|were ADV* just|only ADV* being|saying|doing|trying|nice|making|looking
            |sorry|acting .. GOOD|honest|careful|polite|STATE|human|what|sure|home|through|out
            |hello|help !..you|laugh|because|so|when
        trying to ADV* GOODDO|help|protect|keep|find|say|tell|understand
        just|only ADV* trying to ADV* GOODDO|help|protect|keep|find|say|tell|understand
        you ADV* are not ADV* home|listening|interested|trying|helping|even|there|in
            |giving .. football|politics|hurt|work|here|hurry|sports|push|up
        I bet you ADV* are|would|had|were|did .. STATE|love|GOOD|great|long
        I know you .. like|love|GOODDO|best|STATE
        of course you ADV* can|may|are|do|could|should|matter|were|have|need|feel|felt
            |want !never|not|forgot
        I wish|want|hope|need|ask|asked|wonder|wondered|imagine|said that? you
        so you do|did not have|need
        have|had to be|get|make|have|win ... early|work|home|strong|decision
        make|makes sure you
        only you
        you know what
        I am sure you
    """,
    even_so="""
        that|fact you ADV* do|did not ADV* care|love|respect|want|trust|even|listen|give
        because|since you ADV* do|did not ADV* care|love|respect|want|value|listen|trust
            |appreciate|like|understand|believe|give
        if you gave|give a
        you .. care about .. not .. us|me|our
        do you even|honestly|seriously ADV* care|love|like|want|listen|know|hear|think|try
            |respect|notice
        you only GOODDO ... when|if|because|to
        you want|wanted me to beg|crawl|suffer|fail|leave|grovel|be_alone
        you only say|said|do|did .. to shut|keep me
    """,
)

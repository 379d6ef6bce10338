"""Twisting, lying, using, giving up: deeds told as charges."""

from workshop.coach.rules.rule import Rule

ACCUSING = Rule(
    "accusing",
    "Tell one time it happened and how it was for you: “On Sunday, when …, I felt …”.",
    says="""
        # habits, put harshly
        you ADV* HARSH me|us|my|everything|everyone|every|people|what|our
        you ADV* HARSH to|about|and|all|$ .. me|everything|nothing|you|what
        you ADV* overreact|exaggerate|sulk|lie|cheat|complain|nag|whine|moan $
        you ADV* HARSHED me|us|my|our
        you are|were ADV* HARSHING me|us|my|again|everything|at|to|$
        you ADV* shut|shutting|push|pushing|cut|tune|tuning|freeze|block|brush|brushing|fob
            |leave|squeeze me|us|my ... out|off|away|aside
        you ADV* shut|clam|lash|blow|storm|zone|switch|weasel|flake|bail down|up|out
            |off !..laughter|lights|candles
        you ADV* walk|walked|walking all over
        you ADV* walk|walked|run|turn|walking away|out|off from|on|when|every|in|whenever
            |instead|mid|$
        you ADV* talk|talking|talked over|down|at .. me|to|us
        you ADV* put|putting me|us|my|everything ADV* down|last|second
        you ADV* roll|rolled|rolling your eyes
        you ADV* play|played ADV* the? dumb|games|innocent|victim|martyr|favourites|favorites
            |head|mind|hero
        you ADV* twist|twisted|twisting|turn|turned|turning ADV* my|everything|every|it|things
            |this|all|what .. words|around|against|into|on|round|conversation|back|say
        you ADV* twist everything|my|what
        you ADV* throw|threw|rub|hold|held|use ADV* it|that|this|everything|things|my|what .. in
            |against|over .. my|me
        you ADV* throw|threw a tantrum|fit|wobbly|strop
        you ADV* bite|bit my head
        you ADV* snap|yell|shout|scream|swear|bark|curse|whinge|moan|nag|explode|snapping
            |yelling|shouting at|over|about .. me|us|everything|nothing|every|my|it|everyone
            |little|tiny|$
        you ADV* raise your voice
        you ADV* take|took|taking it|everything|your|that .. out on
        you ADV* pick|picked|start|picking|starting on|at|a|every|fights|fight|arguments|another
            |an|stupid .. me|fight|fights|argument|arguments|everything|row|drama|over
        you ADV* make|made|making ADV* no|zero|little|such|a? .. excuse|excuses|effort|fuss
            |drama|scene|fool !..to
        you ADV* make|made|making ADV* fun of me|us|my|how
        you ADV* make|made|making ADV* plans|decisions|everything|promises
            |assumptions .. without|about|you .. me|you|keep|asking|yourself
        you ADV* put|make|made|show|give no|zero|little|minimal|hardly .. effort|interest
            |affection|thought|attention|respect|time
        you ADV* give|gave me ADV* nothing|attitude|grief|shit|crumbs $|but|and|when|all
        you ADV* give|gave me the|a|that|an|such .. look|runaround|hard_time|attitude|cold
        you ADV* hide|hid|hiding behind|from .. your|phone|me|work|responsibility|us
        you ADV* will|would not ADV* listen|admit|change|help|lift|talk|budge|apologise
            |apologize|stop|look|touch|commit|compromise|answer|try|open|own|share|even|shut
            |understand|get_it|care|notice !..believe|alone|guess
        you ADV* would not know
        you ADV* will|would not discuss|consider|accept|hear|compromise|budge|bend|try|pay|clean
            |cook|talk|speak|answer|say
        you ADV* can|could not ADV* handle|admit|stand|accept|commit|resist|control|manage
            |express|communicate|apologise|apologize|face criticism|it|that|your|me|being|a|to
            |yourself|when|one|feelings|responsibility|$
        you ADV* can|could not ADV* even|just|once|ever ADV* say|do|remember|spend|hold|put|keep
            |listen|cook|leave|find|think|go|make|look|take|be|boil|clean|wash|pick|give|let
            |wait|admit|tell|finish|bear
        you ADV* can|could not ADV* be bothered|trusted|honest|arsed
        you ADV* can|could not ADV* do|get|keep|tell .. anything|one|a_thing|simple|right|secret
            |truth|single|yourself|your
        you ADV* can|could not say|take sorry|thank|one|a|any|criticism|responsibility|no !..yes
            |word|bus|day|bath|picture|photo|moment
        you ADV* have|had not ADV* even|bothered|lifted|touched|changed|apologised|apologized
            |noticed|cared|helped|tried|grown|thanked|hugged|kissed !..eaten|started|finished
            |slept
        you ADV* have|had not asked|looked|spoken|listened me|how|about|at|to !..for
        you ADV* have|had not ~ .. a_single|one_single|one_nice|one_kind|once|anything_nice
            |a_thing
        you ADV* spend|waste|wasted|blow|blew ADV* all|more|every|so|too|hours|our|money|half
            |most|way .. time|money|much|phone|work|games|savings|day|evening|weekend|night
            |minute|screen|at|on !..helping|cooking
        you ADV* work|drink|talk|complain|worry|expect|smoke|play|argue|moan|shop|swear ADV* too
            |so|way much|often|many|more
        you are|were ADV* glued|addicted|stuck|buried|hooked|married|attached ADV* to|in|on
            |with your|the|that .. MEDIA|work|games|job|emails|bottle|mother|screen|phone|desk
        you are|were ADV* on your|that MEDIA|emails|games all|too|again|so|day|constantly|every
            |more
        you ADV* have|has changed $
        you are|were|have ADV* not|no ADV* longer|been? the person|man|woman|one I|we
        you used to ... but|now .. you|never|not|nothing|all|just
        you used to be ADV* GOOD|romantic|interesting|affectionate|different|someone|here
            |there $|with|to|and|before|until
        what|whatever happened to|happened? the .. person|man|woman|we|I .. married|loved|knew
            |fell|met
        you ADV* call|called|calling this|that|yourself ~
        everyone|everybody|friends|mother|mum|sister|therapist|family|kids|nobody ADV* thinks
            |think|says|say|knows|know|agrees|agree|sees|see|warned .. you|your ADV* are|do|have
            |never|always|should|can|LABEL|LABEL
        you just? had to ADV* ruin|open|start|pick|spoil|go and
        you ADV* get|got|getting|are|were ADV* so|too|all|very? ADV* defensive|moody|nasty|sulky
            |petty|LABEL ADV* over|about|whenever|when|every|if|at|and|as|$
        you ADV* get|got|getting ADV* so|all angry|mad|upset|worked|drunk|loud|touchy
            |annoyed over|about|up|at|with|every|when .. nothing|everything|little|small|every
            |me|I|you|stupid|over
        you ADV* flirt|flirted|flirting with|again|in
        you are ADV* ~ing ... again $
        you are|will going? to? ADV* ruin|spoil|wreck|regret
        you ADV* hold|bear .. grudge|grudges
        you ADV* bring|brought|dig|drag .. up .. past|everything|old|it_again|mistakes
        you ADV* blow|take|make everything|it|things|every .. out_of|proportion|mountain
            |personal|personally|drama
        you ADV* come|came|get|got|show|showed|turn|roll|stumble|arrive home|in|back|up .. late
            |drunk|whenever .. again|every|as|all|and|without|you
        you ADV* are|were|forgot|forget|missed|left|lied|broke|did|overslept|burnt|cancelled
            |canceled|bailed|ignored ... again $
        again you .. forgot|left|did|have|missed
        you ADV* forget|forgot me|us|about_me|about_us|everything|I_exist|that_I_exist
        you ADV* promised|promise|swore|said|say|agree|promising ... but|and|yet|then ... never
            |nothing|not|usual|again|lie|forget|forgot|broke
        you ADV* sit|sat|lie|lay|lounge|laze|stand|play|scroll|sleep|relax there|around|on|by
            |back|all ... while|all_day|do_nothing|doing_nothing|and_do_nothing|and_watch
        while you ADV* just|sit|sat|lie|lay|scroll|lounge|lounged|relax|relaxed|snore|snored
            |play|played|watch|watched|party|partied|enjoy
        you ADV* leave|left everything|it_all|it|all .. to|for|up me
        you ADV* dump|dumped|push|put|shove|unload everything|it|all|your|the .. on|onto|to me
        you ADV* do|contribute|offer|did|done ADV* nothing|zero|zilch|jack|bugger|fuck|sod|squat
            |little !wrong|bad|about|special
        you ADV* do|did ADV* the bare|minimum|least
        you ADV* lift|lifted|lifting a|one finger
        you ADV* leave+ me to ~
        and do|does not even
        you ADV* do|does not even
        you|and go on and on
        you ADV* bang|drone|rabbit|harp|ramble|witter on
        you ADV* have|had a go at me|us
        you ADV* lay|laid|tear|tore|rip|ripped into me|us
        you ADV* jump|jumped down my
        you ADV* fly|flew off the
        you ADV* lose|lost your temper|rag|cool|patience .. with|over|every|whenever|$
        you ADV* kick|kicked|act|acted|play|played off|up .. again|every|whenever|$
        you ADV* slam|slammed doors|the
        you ADV* drag|dragged your feet
        you ADV* bury|buried|stick|stuck your head in
        you ADV* pass|passed the buck
        you ADV* take|took sides
        you ADV* side|sided with
        you ADV* put|putting words in
        you ADV* show|showed me up
        you ADV* boss|order|push me|us around|about
        you ADV* dodge|duck|skive|wriggle|weasel|shirk|hog|fob|palm|nitpick|backpedal|stall
        you ADV* get|got|weasel|wriggle|worm out_of .. helping|doing|it|work|everything|cleaning
            |dishes|cooking|paying
        you ADV* can|could not go|last|get|spend|sit .. minute|minutes|hour|day|evening
            |meal .. without
        you ADV* turn|turned a blind|deaf
        you ADV* turn|turned our|my|the|this|everything|every .. into !..GOOD|adventure|joke
            |garden
        you get|got ADV* defensive|moody|nasty|sulky|petty|stroppy|huffy
        you ADV* have|had not been a|an ADV* real|proper|good|decent|true
        you ADV* have|had not been here|there|yourself
        you ADV* let your KIN|friends|family|boss
        you let the kids|dog|house .. walk|go|run|do|get
        while I .. all|everything|alone|slave|struggle
        you ADV* sweep|swept|brush|brushed ... under
        you ADV* go|went|back|gone .. back_on your|our
        you ADV* say one
        you ADV* take|took the mickey|piss|mick
        you ADV* throw|threw .. money
        you ADV* leave|left .. mess|clothes|dishes|stuff|things|shoes|socks|towels|cups|plates
            |crumbs .. everywhere|around|lying|all_over|for_me|wherever|on_the
        you ADV* stick up for|to everyone|her|him|them|your
        you ADV* badmouth|gossip
        behind my back
        you ADV* walk|come|came|walked in|home ... and|without .. not|ignore|straight|expect
            |complain|moan|say
        you ADV* never_mind|forget|forgot who
        pull your weight|finger|socks|self
        pull yourself together
        do your fair? share|bit
        clean up after yourself
        have|show|had the|some decency|respect|courtesy|consideration
        take a good|long|hard? look at yourself
        look in the mirror
        think of someone else|others
        sort yourself out
        use your head|brain
        talking to you|a|the ADV* is|feels|like|brick|stone|wall .. wall|like|LABEL|pointless|$
        living|being|arguing|dealing|life|trying with you is|feels|has
            |means ADV* like? ADV* LABEL|SAD|exhausting|hell|hard|living|walking|torture|work|a
        you treat|use|see this|the|our place|house|home|flat like|as
        you ADV* took|stole|wasted|cost|steal|waste .. years|life|youth|time|energy|evening
            |day !..helping
        the problem is|here ADV* with|is? ADV* you|your|that !attachment
        you have|had ADV* one job
        do not you dare
        do not give me that|your
        do not act|pretend|lie|raise|interrupt|patronise|roll|walk|ignore|lecture|blame
            |twist ADV* like|as|you|dumb|innocent|to|your|me|away|my|surprised|stupid|out
            |everything
        stop|quit HARSHING|making|acting|telling|treating|playing|lying|blaming|using|trying
            |comparing|expecting|hiding|putting|bossing|changing|turning|bringing|throwing
            |raising|rolling|walking me|us|everything|like|it|my|the|your|to|things|out|at|up
            |excuses|games|so|and|$ !..jokes
        shut up
        get over it|yourself
        get off|up your .. phone|ass|arse|backside|bum
        get your act|head|priorities|shit
        calm|chill down|out $
        I can|could not ADV* stand|bear|take|tolerate|deal|cope ADV* with? you|your|it|how
        I am|was|have ADV* sick|tired|done|fed_up|over|bored|finished|had_it|had_enough .. of
            |with .. you|your
        I am|was|have ADV* sick|tired|fed_up ... of|with picking|cleaning|waiting|asking|hearing
            |listening|being|having|doing|cooking|reminding|begging|fighting|arguing|chasing
            |worrying ... you|your
        I hate how|that|it ADV* that|when|how* you
        I hate your|you|living|being|coming
        I can|could not believe how LABEL|little|much
        I regret ~ing you
        I regret the day
        I can|could not believe ADV* that? you ADV* forgot|would|said|left|told|lied|spent|even
            |did that|this|it|me|us|my|to|not|have|about|without|do|say|forget|our
        I do everything|all|most|it .. around|in|here|alone|by|myself|while|house|cooking
            |cleaning|work|and|$
        I have|had to ADV* do everything|all
        I ADV* feel|am|was ADV* like? the only one|person who|that|here|doing|trying|around|in
            |making|working
        your excuses|promises|word .. mean|means|nothing|worth|empty
        you ADV* left me ADV* alone|with|to|hanging|waiting|standing|stranded .. again|all|kids
            |everything|deal|dishes|mess|do|bill
    """,
    says_unless_kind="""
        # Any statement about what you do, and what you would or can not do.
        ^ you HOWEVER* !HOWEVER|NOTBLAME|PAST|BE|~ed|~ing|~ly !..me|my ~
        ^ OPENER you HOWEVER* !HOWEVER|NOTBLAME|PAST|BE|~ed|~ing|~ly !..me|my ~
        ^ you would HOWEVER* !HOWEVER|like|love|enjoy|be|have|laugh|think|need|look|say|know
            |make|want|rather|prefer|not ~
        you|your ... more ... than me|us|to_me|with_me|about_me|for_me|on_me|your_own
    """,
    says_if_unkind="""
        ^ you can|could not HOWEVER* ~
        ^ you HOWEVER* !HOWEVER|BE|LOOKS|forget|forgot|have|had|would|could|can|will|may|might
            |must|should ~
        ^ OPENER you HOWEVER* !HOWEVER|BE|LOOKS|forget|forgot|have|had|would|could|can|will|may
            |might|must|should ~
        ^ you are !never|not HOWEVER* !HOWEVER|hurting|struggling|suffering|crying|worrying
            |feeling|looking|getting|going|being|boring ~ing
        ^ you have HOWEVER* !HOWEVER|been|had|a|an|the|to|my|every|not|no|your|so|too|such|said
            |told|seemed|looked|felt ~
        ^ you have HOWEVER* turned|made|let|put
    """,
    unless="""
        # What happened at one time can be told.
        you ... TIME
        you PAST ... when|before|after|while|during
        you ~ed ... when|before|after|while|during
        you ... last|this|that|on|at|for|one .. night|week|morning|evening|weekend|monday
            |tuesday|wednesday|thursday|friday|saturday|sunday|dinner|breakfast|lunch|party
            |wedding|christmas|easter|eight|nine|ten|seven|six|five
        # You do this, I do that.
        you ... and|but I ADV* want|like|need|love|prefer|do|am|hate|was|wanted|liked
        when|whenever|because|that|like I ADV* have|had|am|was
        I .. do your
        you ~ ~ and|but I
        you ... and|so|then I ADV* felt|feel
        WHEN|times|time|moment|moments|way|day|night|morning|evening|that|how you ADV* !do|are
            |always|never|constantly|would
        do|did|does|would|could|can|will|should|are|were|have|had|why you !even|really
        you ADV* never|rarely|hardly
        I ADV* noticed|saw|remember|see|love|like|appreciate .. that|how|when|for|it|the|way
            |what|of .. you
        I|we|they|he|she|to|never|can|could|will|let|us not? stop|quit|shut|calm
        please|not stop
        please do not
        I|we|they|he|she|you|who do|did not
        you can|could not ADV* even|just sleep|imagine|drive|walk|know|eat|taste|swim|breathe
        what happened to you|your
        everyone|everybody|friends|mother|mum|sister|therapist|family|kids|nobody ADV* thinks
            |think|says|say|knows|know|sees|see|agrees ... GOOD|missed|hard|love|tired|laughed
            |we
        nobody knows|sees|gets|makes|understands|can .. me|you .. like|as|better
        you ... again .. GOOD|well|soon|smiling|happy|healthy|laughing|better|please|come
        you are|were ADV* GOOD|here|back|home|well|smiling|able|laughing|singing|pregnant
            |reading .. again
        I can|could not ADV* stand|bear|take|live ... without|losing|away|apart|alone
            |pain .. you
        I hate it when you ADV* are|have|go|leave|feel|hurt .. away|ill|sick|sad|STATE|SAD|to
            |pain|gone|alone|early|off|hurt|$
        the problem is|here ADV* not
        the only one who|that .. GOOD|GOODDO|understands|knows|makes|gets|likes|can
    """,
    even_so="""
        I hate how you
    """,
)

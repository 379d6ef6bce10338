"""A word for the whole person: lazy, selfish, a child."""

from workshop.coach.rules.rule import Rule

LABEL = Rule(
    "label",
    "Say what happened and what it did to you; a word for the whole person is hard to hear.",
    says="""
        # "you are …", however it is put
        you ADV* BE DEG* LABEL|INSULT
        you ADV* can|could|will|would|must|may|might|do|have|going to? ADV* be|been
            |become DEG* LABEL|INSULT
        you ADV* get|got|become|became|turn|turned|turning|becoming into? DEG* LABEL|INSULT
        you ADV* BE DEG* LABEL|STATE and|but|or DEG* LABEL|INSULT
        you ADV* BE DEG* !not|hardly|never ~ly DEG* LABEL|INSULT
        you BE the one with
        you BE ADV* stuck|living in the past|fifties|sixties|dark|stone|middle|nineteenth|1950s
        too clever|smart by|for half|your|anyone
        how can|could anyone|anybody|someone ADV* be so|such
        you BE a|an|the|such|just|another .. !GOOD ~ INSULT !..inside
        you ADV* act|acting|acted|behave|behaving|behaved|sound|sounding|come|carry
            |talk ADV* across|on? like|as? DEG* LABEL|INSULT|spoilt|spoiled|princess|king|queen
            |animal
        acting|behaving|act|behave like|as DEG* LABEL|INSULT
        you LABEL|big|little|old|total|absolute|complete|utter|great|stupid|bloody
            |fucking* INSULT
        you LABEL LABEL|little|old|man|woman|person|piece|thing|sod|git|twat|so
        you .. LABEL person|man|woman|partner|human|people|husband|wife|listener|girlfriend
            |boyfriend|parent
        you ADV* not|never act|behave|think like an|a adult|adults|grown|partner|team|grownup
        what a|an DEG* INSULT
        how LABEL .. of you
        what a|an DEG* LABEL ~
        LABEL thing .. you|to
        I married|am_married_to|live_with|share|sleep_with .. a|an|such DEG* LABEL|INSULT
        who raised you
        you have|had not .. bone
        you BE ADV* not exactly|always
        you all over
        LABEL|INSULT that|this|which ADV* is|are ADV* what|all you are
        LABEL|INSULT that is you $
        LABEL|INSULT ... and that is ADV* what|who you are
        you a|an DEG* LABEL|INSULT
        such a|an DEG* LABEL|INSULT you
        LABEL ... that is you $
        LABEL there is|are no other|better word|words
        what you are .. is a|an|just DEG* LABEL|INSULT
        LABEL is|are .. word|words|way ... for|of|to you|your
        you LABEL as ever|always|usual
        you BE|have DEG* ADV* same|usual|typical .. LABEL|INSULT
        more LABEL|INSULT ... than you
        such a|an DEG* LABEL .. man|woman|person|husband|wife|human
        takes a|an DEG* LABEL person|man|woman
        queen|king who .. calls|call yourself|himself|herself
        ice|drama queen|king
        drama queen
        phone|gaming|work addict
        mummy|mama|mommy|mum boy
        you all over $
        trust you to
        what planet
        you BE DEG* !speechless|fearless|selfless|priceless|flawless|tireless|harmless|homeless
            |sleepless|restless|breathless|helpless|childless|painless|effortless|timeless
            |ageless|peerless|powerless|matchless|guiltless|blameless|cashless|jobless|wireless
            |spotless ~less
        waste of space
        dead inside
        you BE ADV* not a|an|the ADV* GOOD person|man|woman|partner|listener|friend|husband|wife
            |father|mother|driver
        you want a ~ not a
        act|acting|acts|acted ADV* SAD|LABEL
        cold fish
        bad|poor|sore loser|sport
        how LABEL .. you are|were|can|could|have|act|get|sound|look
        how LABEL can|could|do you
        how|why can|could|are|do|must|would|did you ADV* be|being|act ADV* so|such|this|that
            |like
        why are|were you ADV* so|such|this|being|acting !STATE|GOOD
        do|must|can|will|would you .. have to|always|not|stop? be|being so|such|this|that
            |LABEL !GOOD
        stop|quit being|acting ADV* so|such|a|like|LABEL|INSULT
        do not|always be|get|act DEG* LABEL|INSULT|like
        as LABEL as you
        LABEL|INSULT like you !said|say
        # what is yours
        your DEG* own? LABEL .. attitude|behaviour|behavior|ways|comments|remarks|habits|temper
            |ego|games|excuses|phone|mother|friends|self|head|ass|arse|face|job|tone|rules
            |little
        your LABEL LABEL
        your ADV* BADTHING
        your !own ~ BADTHING
        you and your DEG* LABEL? BADTHING|excuses
        you and your DEG* LABEL? RIVAL $
        just|exactly|bad|worse|same like|as|and|than your KIN
        sound|sounding|turning|turned|become|becoming|acting ADV* like|into? your KIN
        # what you have not
        you have|had|possess|show|got no|zero|little|not|got|neither|the .. VIRTUE !how
        you ADV* lack
        you do|did not have|possess|got|know|understand ADV* a|an|any|one|the|single? .. VIRTUE
            |bone
        you have the .. emotional|range|maturity|attention .. of
        # what you are, in other words
        you BE ADV* nothing|anything but
        you BE ADV* the ADV* problem|worst|issue
        you BE ADV* no|not ADV* a? better|help|fun|use|saint|angel|picnic|prize|normal|capable
            |mature
        you BE ADV* like all|every|the .. others|rest|men|women|other
        you BE .. hard|difficult|tough|impossible .. work|to_live|to_love|to_please|to_talk
            |to_be_with|to_deal|to_trust|to_read
        you BE .. out of|off|losing your mind|head|rocker
        you BE ADV* full of yourself|it|shit|crap|excuses|hot|bull|bullshit
        you BE ADV* incapable of
        you BE ADV* obsessed with
        you BE .. waste|piece|sack|heap of
        you BE|sound|look ADV* like ADV* a|an|the|some|talking|living .. wall|stone|robot|child
            |ice|brick|machine|stranger|ghost|dictator|zombie|teenager|toddler|baby|record
            |lunatic|parrot|lawyer|boss|teacher|parent|schoolteacher|martyr
        you BE ADV* all talk|mouth
        you BE ADV* about as
        you BE ADV* too DEG* sensitive|emotional|serious|loud|needy|proud|attached|old|young
            |critical|quick|nice|blind|much|wrapped|soft|slow
        you BE ADV* being|acting|overly|hyper ADV* LABEL|INSULT|critical|sensitive|emotional
            |silly|unfair|difficult
        you BE ADV* overreacting|exaggerating|imagining|overthinking|blind
        you need therapy|medication|professional
        you need a|some|serious .. shrink|therapist|help|psychiatrist|reality
        you need to grow
        you have|got ADV* a|an|some|serious|such|real|anger|major|huge .. issues|attitude|temper
            |nerve|cheek|ego
        you have|got ADV* a|some|serious|real .. problem|problems !at|to|with
        you have|got a heart of stone|ice
        you of all
        what is|was|are|the|hell|heck|fuck|earth|on .. wrong with you
        what is your .. problem
        something|anything|much|lot ADV* seriously? wrong with you
        are you ADV* stupid|deaf|blind|insane|mental|dumb|thick
        who do you think you
        the problem .. you are $
        are you DEG* INSULT
        are you ADV* really|that|so|this DEG* LABEL
        you are|were ADV* not ADV* cut_out|fit|made for|to
        ^ grow up
        get a grip|life
        act your age
        man up
        you ADV* call|calling yourself
        some|great|nice|fine|wonderful|real|brilliant|lovely|what|hell partner|husband|wife
            |boyfriend|girlfriend|father|mother|dad|mum you are|were
        you ADV* make a lousy|terrible|bad|awful|poor
        you ADV* suck|stink $|at
        kind|sort of ONE does|forgets|says|leaves|would|treats|are|is|acts|never|lets|goes
    """,
    says_unless_kind="""
        you ADV* BE so|too !STATE|not|far|that|much|close|many
        you ADV* BE ADV* such a|an|LABEL|INSULT
        you BE .. the most|least
    """,
    unless="""
        not|never|hardly|nor|neither|less DEG* LABEL|INSULT
        not a|an|the|some? .. LABEL|INSULT|problem|failure
        so|such|too much|many|often|far|long|soon fun|joy|love|GOOD|more|about
        such a|an|big|hard|long|busy|stressful|rough day|week|year|long|time|hurry|way|rush
            |month
        crazy|mad|nuts|weak|silly|insane about|for|in|not
        cold|hot .. hands|feet|outside|in|here|weather|night|water|tonight|out|blanket|jumper
            |coat|because
        if|when|whenever|because|are|say|think you ADV* BE|get|feel ADV* cold
        you were .. a|an|little|just|only|still|such .. child|kid|baby|teenager|toddler|infant
        as|since a|an|you .. child|kid|baby|teenager|toddler|infant
        LABEL day|week|night|dream|time|news|mood|cold|back|headache|weather|year|month|place
            |moment|situation|period|phase|patch|feeling|spot|shift|journey|trip|winter
            |childhood|position|things|decision|conversation
        in|through|about|of|having|had|from|at|with a|an|the|this|that|such|some|your|my
            |our DEG* LABEL
        I|he|she|they|it|this|that|we am|was|is|are|were|be ADV* DEG* LABEL|INSULT
        I ADV* am|was|have|feel|felt|can|get|sound|act|be|been|being .. LABEL|INSULT
        my LABEL|BADTHING
        find|found|thought|make|makes|made|called|call|consider|when|that .. I|me|it|this|him
            |her|my|am ADV* was? DEG* LABEL|INSULT
        your LABEL day|week|cold|back|headache|knee|boss|job|news|dream|dreams|year|time|night
            |shift|childhood|jumper|hat|past|feelings|moment|moments|socks|puns|laugh|dancing
            |shoulder|memories|commute|coffee|hands|feet|toes|nose
        your ADV* silence|drinking|pride|shouting|mood|moods|games|gaming|spending|humour
            |insecurities|insecurity|drama|ego|temper|attitude when|is|was|are|were|worries
            |helped|meant|and|about|on|class|lessons|in
        about|hear|understand|share|of|love|like|with|see|improve|enjoy|lose
            |losing your ADV* mood|moods|silence|pride|drinking|games|gaming|humour|interest
            |drama|spending|temper
        you BE ADV* being .. STATE|careful|asked|made
        do not be|get ADV* STATE|sorry|late|cold|sick
        I|we need
        you think|thought|say|said|tell|told|feel|felt .. I .. LABEL|INSULT
        love|loved|like|adore|enjoy|miss your DEG* LABEL
        make|makes|made you a|an
        you BE ... and I love|adore you|it|that
        so GOOD|STATE .. to|with|for|at|today|tonight|lately
        call|called|calling yourself .. a|an|LABEL|names|taxi
        how can you be so GOOD|sure
        you were .. called|told|mocked|born|bullied
    """,
    even_so="""
        so|too good|smart|clever|important|proud|perfect|special for|to .. me|us|listen|talk
            |help|admit|say|clean
        you BE ADV* so wrapped|caught|absorbed|full|up|lost|much in|up|of|like
        such a|an? .. LABEL|INSULT
        how LABEL of you
        LABEL thing .. you|to
        problem .. you are $
        how can|could you be so|such
    """,
)

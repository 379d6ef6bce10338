"""Every rule of the coach, in one place, to be read and mended by people who know couples.

How to read it. A rule finds the ways of speaking that its lines *say*. Some of them depend on what
comes next: those under *says, unless kind* are left alone when what follows is good to hear ("you
always … make me laugh"), those under *says, unless unkind* when what follows is bad and is denied
("you never … judge me"); those under *says, if unkind* count only before something bad. A line of
*unless* that touches the first words found keeps the rule quiet; a line of *even so* that touches
any of them lets it speak all the same. The hint is what a person then sees.

``KIND`` and ``UNKIND`` say what is good and bad to hear. ``OWNED`` holds for every rule: what is
taken back, told as one's own worry, reported or granted is left alone. ``HARM`` comes before
everything: where it finds something, nothing is said about the whole text.

The signs in the lines are explained in patterns.py: ``|`` or, ``_`` words in a row, ``+`` any form
of the verb, ``~`` any word or any with this ending, ``?`` may be missing, ``*`` may be missing or
repeated, ``..`` a few words, ``...`` more words, ``!`` not followed by, ``^`` and ``$`` beginning
and end of the sentence. CAPITALS name a set of words, at the end of this file. A line that begins
with ``|`` goes on where the one above ended. Short forms are spelled out before, so write
``you are``, ``do not``, ``have`` for "have got", ``nobody`` for "no one".

Every change here belongs into the table of sentences in tests/coach as well.
"""

from typing import NamedTuple


class Rule(NamedTuple):
    """One way of speaking that tends to close the other's ears, and what to try instead."""

    id: str
    """Permanent."""
    hint: str
    """One short, warm sentence: what to write instead."""
    says: str = ""
    says_unless_kind: str = ""
    says_unless_unkind: str = ""
    says_if_unkind: str = ""
    unless: str = ""
    even_so: str = ""


RULES = (
    Rule(
        "always-never",
        "Try one moment instead: “Last Tuesday, when …” is easier to answer than always or never.",
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
    ),
    Rule(
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
    ),
    Rule(
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
    ),
    Rule(
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
    ),
    Rule(
        "you-make-me",
        "The feeling is yours to name: “When …, I feel …” says it without handing over the blame.",
        says="""
            you ADV* make|made|making|leave|left me ADV* feel|feeling ADV* very|like|as|a|an|if
                |though|the|too|I|am|was* LABEL|INSULT|SAD|nothing|less|not
            you ADV* make|made|making me look|do|wait|cry|regret|hate|choose|repeat|chase|beg
            you ADV* make|made|making me ADV* LABEL|SAD|late
            you ADV* make|made me want to cry|scream|leave|run|give|hide|punch|throw
            your .. makes|make|made|making me|us ADV* feel|look|want|to? ADV* LABEL|SAD|sick|scream
                |leave|cry|run
            you ADV* drive|drives|driving|drove|driven me|us|everyone|everybody|people ADV* crazy
                |mad|insane|up|nuts|away|bonkers|bananas|over|round|bats
            you ADV* piss|pissed|pissing|tick|wear|wore|wearing|stress|stressing|bring|brought|drag
                |dragging|creep|burn me|us .. out|off|down
            you ADV* annoy|irritate|exhaust|disgust|disappoint|bore|drain|stress|infuriate|frustrate
                |upset|depress|embarrass|enrage|confuse|suffocate|crush|sicken|disappointed
                |embarrassed me|us
            you are ADV* driving|stressing|killing|exhausting|wearing|boring|draining|embarrassing
                |annoying|upsetting|pissing|suffocating|disappointing me|us !to|home
            you ADV* get|got|getting on|under my
            you ADV* break|broke|breaking|hurt|hurting|crushed|crush my heart|trust|spirit|feelings
                |confidence
            you ADV* push|pushed|pushing all|my buttons
            you ADV* push|pushed|pushing me .. too|over|limit|edge
            you ADV* get|got me so ADV* mad|angry|upset|worked|frustrated|annoyed
            you ADV* turn|turned|made|make me into
            you ADV* suck|sucked|kill|killed|drain|drained|take|took the|all|every .. life|joy|fun
                |energy|mood|romance
            you ADV* give|gave me .. headache|headaches|ulcer|grey|migraine|creeps
            you leave|left me no choice
            you ADV* bring|brought me down
            you ADV* do|does my head in
            you ADV* wind|wound me up
            you ADV* get my back up
            you ADV* take|took the fun|joy|pleasure out
            you ADV* made|make it|everything|this .. about you|yourself
            you ADV* make|made|making it|things|life|this|everything|my|our|every .. impossible|hard
                |difficult|worse|miserable|harder|hell|unbearable|awkward|complicated|misery
                |nightmare|hell
        """,
        says_unless_kind="""
            you ADV* make|made|making me|us|everyone ADV* feel|so
            you bring|brought out the worst
        """,
        unless="""
            you make|made .. LABEL|hard|difficult day|days|times|things|moments .. easier|better
                |lighter|fun|bearable
            I make|made|making you
            do|did|does not make|made ... you
            did|do you make
        """,
    ),
    Rule(
        "fault",
        "Most troubles have two halves: say how it is for you, and what you wish for.",
        says="""
            your ADV* own? fault
            this|that|all|everything|mess|it is|was ADV* your doing|mess|mistake
            fault|blame is|are|lies|sits ADV* yours|with you
            blame .. on you
            all thanks to you
            thanks to you ... late|missed|ruined|lost|broke|stuck|again|wrong|hates|nothing
            you are|were ADV* to blame|guilty
            you are|were ADV* responsible for .. this|mess|all|everything|problems|how|us|our
            you are ADV* the|why ADV* reason|cause ... LABEL|SAD|never|not|late|fight|divorce|fights
                |problem|stuck|argue|leave|lost|broke|quit|hate|failed
            I blame you
            you ADV* start|started|begin|began it|every|first|another|fights|fight|arguing|yelling
                |shouting|arguments
            you ADV* did|do this|that to us|me
            you .. brought .. on yourself|us
            you ADV* cause|caused|created|create .. this|problem|fight|mess|argument|problems|row
                |trouble|drama
            you ADV* are|were? ADV* ruin|ruined|spoil|spoiled|spoilt|wreck|wrecked|destroyed|destroy
                |sabotaged|sabotage|screwed|fucked|messed|killed|blew|poisoned|ruining|spoiling
                |wrecking|destroying|wasting .. my|our|the|this|us|it|everything|up|away|every|all
                |christmas|another|any|what
            you are|were ADV* the ADV* only? one ADV* who|that|with|to ADV* started|wanted|left
                |needs|has|have|forgot|lied|broke|chose|decided|never|always|did|wants|should|ruined
                |made|keeps|said|insisted|will|does|got|cheated|walked|gave|refuses|shuts|changed
                |screwed|blame|is
            look|see what you ADV* made|did|have done
            this|that|it|all is ADV* on you $
            this|that|it|everything is|was all you|your !need|have|want
            you ADV* only have|got yourself
            blame yourself
            nobody .. to blame but|except
            what did|do you expect
            I would|will not have|need|be|feel|act|nag|shout|yell|drink ... if you
            we|this|none|nothing would|could|might ... if you
            none|nothing of this|that would
            if you had|would|could|did|were just|only|not|bothered|cared|ever ... I|we|this|maybe
                |things|it would|might|could|should
            if only you
            if you ADV* had ADV* listened|bothered|cared|paid|helped|done|been|thought
            if you were|are not ADV* so? ADV* LABEL ... would|could
            if it was|were not for you|your ... would|could
            you ADV* let|letting me|us|everyone|the|our|your ADV* kids|children|family|team? down
            you ADV* lied|cheated|betrayed|abandoned|deceived|deserted|failed|dumped|ditched me|us
                |on|again|about|$ !test|exam
            you ADV* lied !down
            you are|were|keep lying !down|on|in|next|beside|awake|there|here
            you used me|us
            you ADV* broke|break|breaking|broken .. promise|promises|word|trust
            you owe me|us an|that|this|more .. apology|explanation|much|$
            after all|everything I .. done|did|do|gave|sacrificed|given
            I gave|sacrificed .. up? everything|career|life|so .. for you|us
            I wish I .. never met|married|trusted|told
            you got us|me into
            why did I ever ... you
            what did I .. do to deserve
            I have had .. it .. up_to_here|with_you|with_your
            up to here .. with you|your
            I should|could never have .. married|trusted|listened|met|said|let|moved|agreed
                |believed ... you
            I expected|hoped .. more|better .. from|of .. you
            I deserve better|someone|more
            you do not deserve me
            no wonder nobody|no|I|we|everyone ... you|your
        """,
        says_unless_kind="""
            because of you|your !..learned|learnt|laugh|believe|dare|can|love|found|quit|stopped
                |started
            you are why
            what|look you .. made|done to
        """,
        unless="""
            not|never|nor|neither|none|nothing ... your fault|doing|responsibility
            was|is it|that|this|any your
            if it was|were not for you|your ... would ADV* never|not|have|be|still ADV* not|have|be
                |given|lost|made|know|laughed|survived|met
            if you ADV* had|would|could|did|were just|only|not .. like|want|time|mind|to|rather|able
                |love|need|sick|tired|held|helped|give|please ... I|we|it would|should|could
                |might !different|not
            I|we|would .. love|like|appreciate|GOOD|GOODFEEL|help ... if you
            you are ADV* the ADV* one ADV* who|that|with|to .. GOOD|GOODFEEL|GOODDO
            did|do|have you
            WHEN you let|lied|broke|break|ruined|start|started|ruin
            do|did not blame you
        """,
    ),
    Rule(
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
    ),
    Rule(
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
    ),
    Rule(
        "should",
        "Try “I would like …” or “would you …?”; a wish leaves the other free to give.",
        says="""
            you ADV* should not? ADV* have !a|an|one|some|enough|the|any|no|had|fun|rest|showed|seen
                |heard|tasted|met|smelled
            you ADV* should ADV* know|care|want|apologise|apologize|think|try|help|stop|listen|learn
                |at|already|grow|realise|realize|understand|act|pay|treat|respect|consider|support
                |appreciate|show !..it|yoga|this|some
            you ADV* should ADV* be ashamed|more|sorry|embarrassed|grateful|able|helping|doing
                |listening|thanking|less|glad|a|the
            you should be ~ing !..rest|bed|sleep
            you should not|never ADV* need|be|say|talk|speak|act|treat|expect|leave|even !..guilty
                |alone
            you are|were supposed|meant to ADV* be|love|support|help|care|listen|understand
                |do !..there|at|home|in
            you ADV* need|have|must|got|better|had|will to? ADV* stop|change|grow|listen|apologise
                |apologize|calm|chill|toughen|lighten|prioritise|prioritize !work|your|the|here
            you ADV* need|got|better|had|must to? ADV* try|be|do|help|work|act|spend|pay|make
                |take harder|more|less|better|responsibility|attention
            you ADV* need|got|must to? ADV* get your|a|over act|grip|priorities|life|head|yourself
                |it|shit
            you ADV* need|got|must|have to ADV* learn|start|understand|realise|realize|accept|admit
                |own|face|sort|fix|snap|step|wake|man|treat|respect|put|show|think to|how|being|that
                |yourself|up|out|it|me|us|before|when|responsibility|your|about
            you ADV* need|got|must|have to ADV* learn|start|stop ~ing
            you ADV* need|got|must|have to ADV* learn some|when|from|to_be|to_share|to_listen|to_let
                |respect|manners
            you could|might have ADV* at|least|called|told|asked|helped|texted|let|warned|tried
                |listened|been|bothered|offered|thought !angry
            you could|can|might at least
            you could|might try listening|being|helping|thinking|asking|caring|harder|a
            the least you could|can
            I should not have to
            you need|have|got|really|must .. to .. work on your|yourself|being
            you ADV* ought to
            you could|might at least
            is it not your job|turn
            it is your job|responsibility to
        """,
        unless="""
            you should ADV* be ADV* GOOD|careful|fine|resting|in|okay|asleep|safe|home|there|able|so
                |here
            you should ADV* know .. how|I|we|that ... love|proud|GOOD|care|appreciate|grateful|mean
            you should ADV* do|try|make|put what|it|the|this|a|that|some|on|your|whatever !..effort
                |more|me|us|act
            if|whether|what|how|where|when|why|that|whatever|whenever|which|do|did|does
                |have you ADV* should|need|ought|have|must|supposed|better
            should|could|ought you
            you must .. be|have|feel|miss
            you do|are not supposed|need|have
            I .. think|wonder .. you should|could take|go|accept|get|be|call|do|try|apply|tell|put
            hope|want|wish|like|maybe|perhaps ... you
        """,
        even_so="""
            you need to get .. act|grip|over|life|priorities
            you should be|feel grateful|ashamed|lucky|glad|sorry
            you should try harder
        """,
    ),
    Rule(
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
    ),
    Rule(
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
    ),
    Rule(
        "sarcasm",
        "Say the wish under it in plain words: “I miss …” or “I would love …”.",
        says="""
            your precious|beloved|dear|blessed|bloody ADV* ~
            off you go to|and|then
            congratulations|congrats|bravo|wow ... you .. managed|manage|finally|remembered|asked
                |noticed
            how ADV* convenient
            oh|ah ADV* lovely|great|wonderful|brilliant|good|perfect|super another|more
                |again|so
            wow you|he|she
            shall|should I|we ring|call|phone|alert the|a newspapers|papers|press|bbc|mayor
            must be nice|great|lovely|wonderful|easy|amazing
            nice|good|kind|great|lovely|big of you to finally|join|show|remember|turn|bother|notice
                |drop|grace|wake|at
            glad|good|great|nice|lovely|happy to|that|you ADV* see|know|could|you|decided
                |finally ... finally|priorities|bothered|tear|enjoying|while .. $|I|are|straight|to
                |yourself|it|away
            thanks|thank you? for nothing|finally|HARSHING|forgetting|leaving|ruining
            thanks|thank you? for making|letting me feel|down|wait
            thanks a lot|bunch|heap|million $
            thanks a lot|bunch|heap for nothing|HARSHING|forgetting|leaving|ruining|making
            oh|wow|well look who
            look who ADV* finally|decided|is|has|showed|remembered|bothered|came
            wow|oh ADV* you actually|finally|managed|remembered|noticed|bothered
            congratulations|congrats|bravo|medal|wow ... finally|managed|once|remembered
                |ruined .. you|$
            want|expect|deserve|get|need|have a|an|your medal|award|trophy|cookie
            sure ADV* blame|go|keep|because|leave|walk|run me|ahead|your|away|you|on|off
            fine ADV* go|have|forget|leave|run|do|be ahead|it|your|way|then|whatever|like
            go ahead ADV* and|blame|ignore|leave|walk|run|yell|sulk|ruin blame|me|away|ignore|leave
                |ruin|off|it
            do not bother|strain|trouble yourself|getting|coming|asking|helping|pretending|answering
                |lying|apologising|explaining|$
            do not let me stop|interrupt|disturb|keep
            I am|was ADV* sorry|excuse ADV* that|if|for ADV* I? am|exist|existing|breathing|having
                |wanting not|exist|feelings|needs|a|some|$ .. perfect|good|feelings|needs|$|you
                |enough|opinion
            sorry ADV* I am not perfect|good|enough|your
            excuse|pardon|forgive me for having|wanting|existing|needing|breathing|asking|expecting
                |caring|trying
            god|heaven|heavens forbid
            because you|your ADV* are|is ADV* perfect|innocent|saint|so perfect|busy|innocent
                |important|$
            your ADV* royal|highness|majesty|lordship|ladyship|precious|holy|sacred|almighty|bloody
                |stupid|damn|fucking|goddamn|freaking|flipping highness|phone|mother|mum|job|friends
                |game|games|car|football|work|career|schedule|time|show|ego|computer|bike|sleep
                |meeting|laptop|hobby|hobbies|match|tv|console|series|feelings|boss|gym|garage|golf
                |dog|cat|team|rules|guitar|things|project|shoes|emails|excuses
            are|I|hope you ADV* are? ADV* happy|proud|satisfied|pleased|enjoying ADV* now|with|of
                |yourself yourself|$
            happy|satisfied now $
            great|good|nice|fine|brilliant|wonderful|fantastic|lovely job|work|one|going
                |timing ADV* ruining|forgetting|again|as|genius|einstein
            way to ruin|make|kill|spoil|listen|support
            so you do have|care|know|love|remember
            well|nicely done you have|for|on|now
            as if you|that|I|it ADV* care|cared|would|ever|knew|matters|matter !..could
            like you|that ADV* even|would|ever|actually* ADV* care|cared|knew|listen|helps|matters
            yeah|oh right|sure $
            poor you
            boo hoo
            what a hero|martyr|saint|prince|catch|charmer
            when|if|whenever it suits|suited|convenient you|for
            ^ so much for
            well|oh so much for
            sure|oh|right|yeah|fine ... my fault
            all my fault as_always|again|then|right|of_course|is_it
            nice|good try $
            as long as you|it ADV* are|is|have|get ADV* happy|okay|comfortable|your|convenient
                |suits .. nothing|else|way|you|$
            it is not like|as if|though? you ADV* ever|do|have|care|would|are|even|asked|help|helped
            not like|that you ADV* ever|do|care|would|cared|noticed|asked|notice|listen|help
            not that I|it|anyone matter|matters|expect|mattered|cares .. to|anything|$|you
            I guess|suppose my|I .. matter|matters|count|important|invisible|alone|exist|chopped
            I will ADV* just ADV* do|handle|clean|sort|carry|manage|cook|pay|sleep|cry|keep it
                |everything|that|all|alone|quiet|on|by|myself|again|like|as !..for|tonight
            do it myself then|again|as|like|anyway|shall
            someone has|had to ADV* be|do|work|think|pay|clean|look|cook|earn|care
            some|one of us ADV* have|has|actually|do|does|work|works|care .. to|work|job|care|$
            hello|earth earth|to you|$
            lucky me|you !to|that|are|were
            oh ADV* great|joy|wonderful|brilliant|lovely|goody|fantastic|super ADV* another|more|now
                |so|just|here|comes
            spare me
            give me a break $
            tell me something I
            enjoy your ADV* phone|game|games|freedom|silence|own|stupid|precious
            so|oh now|suddenly you ADV* care|want|remember|notice|love
            oh ADV* sorry|excuse|forgive ADV* did|was|am|me I|for .. interrupt|disturb|bother
                |existing|wake|having|asking|wanting
            you deserve|should|must|earned ADV* get|a|an|be medal|award|trophy|round|so
            you must be ADV* exhausted|tired|busy|proud|worn from|doing|sitting|after|with
                |of ADV* all|doing|sitting|yourself|nothing|lying
            you of all people
            that is rich|rich coming|$
            rich|bold coming from
            says you|who|the .. $
            sorry to ADV* interrupt|bother|disturb|ruin|inconvenience|drag|spoil ADV* your
                |you ADV* with|from|away|important? .. game|phone|show|beauty|nap|fun|precious
                |evening|needs|feelings|series
            if you can|could ADV* spare|tear|manage .. five|minute|yourself|away|second
            funny|interesting|strange|convenient how you|it|that|your .. never|always|can|have|time
                |only|remember|forget
        """,
        unless="""
            thanks|thank you? for making|letting .. laugh|smile|GOODFEEL|know|tea|coffee|dinner
                |sleep
            wow|oh you .. GOOD
            I am|was sorry ADV* that|if|for ... you ADV* are|feel|felt|have|were|had
            one|some of us .. could|can|is|are|should
            god forbid .. happen|happens
            are you enjoying|happy|proud|pleased
        """,
    ),
)

KIND = """
    because I .. love|like
    because you help|know
    blanket|umbrella|candle|story|stories|lullaby|bouquet|extra
    text+|call+ .. when .. land|arrive|get_home|get_there|safe|miss
    so .. I could|can sleep|rest|work|sit|go|finish
    help+ with
    GOODDO|GOOD|GOODFEEL
    there .. for|when me|us|I|we
    here .. for me|us
    make+ me|us|everyone|them|people .. laugh|smile|giggle|grin|blush
    make+ .. me|us? .. tea|coffee|breakfast|dinner|lunch|soup|difference|sandwich|sandwiches|cake
    make+ .. sure|time|room|space|it_easy|an_effort|the_effort|peace
    make+ .. my|the day|evening|morning|heart|birthday
    make+ me feel like|as|so|that !SAD|LABEL|INSULT
    on my|our side|team
    in my|our corner|thoughts|heart|mind|prayers|dreams
    have|had|got my|our|your? back
    have|had .. ear|time|smile|hug|advice|towel|meal .. for|of|ready
    put up with my|me
    take+ .. care|part|notice|an_interest|my_side|the_time
    take+ .. seriously|hand|worries|over_when|out_so
    look+ after|forward|out_for
    stand+ by|up|beside|with .. me|us|for
    stick|stuck by|up|with .. me|us|for
    stay+ calm|with|up|close|beside|by
    light+|lit up|a_candle
    know|knows|knew which ~ to|I|we
    know|knows|knew what|how|when|just|exactly|where .. I|to|me need|needed|want|wanted|feel|felt
        |like|say|do|GOODDO|am|was|make|help
    find|found .. time|words|way|ways|room .. for|to|that
    see|saw|seen|find|found .. best|good|bright|beauty|funny_side|bright_side|humour
    bring+|buy+|get+|give+|save+|send+|write+|hand+|lend+ me|us|home a|an|some|flowers|tea|coffee
        |the|my|soup|little|breakfast|notes|chocolate|your !bad|mess|hard|headache|difficult|look
        |reason|excuse|silent|impression|bill|creeps|cold|runaround
    bring+|bake+ .. soup|tea|coffee|flowers|breakfast|cake|bread
    leave+ .. note|notes|flowers|the_last|some|a_piece
    do+|did .. best|dishes|laundry|shopping|my_share|night_feed|without_being_asked
    try+ .. best|hard|harder
    ask+ .. how|about|whether .. me|my|I|we|us !can
    check+ in|on|up|that|if .. me|us|I|with
    keep+ .. promises|promise|word|calm|safe|faith|me_company|me_warm|me_sane|me_going|in_touch
    say+|tell+ .. thank|please|goodnight|GOOD|love|yes|hello|goodbye|truth
    let me|us .. know|choose|sleep|rest|go_first|be|cry|vent|finish|talk|pick
    wait+ for|up|with me|us|for
    walk+|drive+|carry+ me|us|home
    pick+ me|us up
    come|came|comes .. along|with|back .. me|us|smiling|early
    work|works|worked|working .. hard|for_us
    show+ .. up_for|interest|me_how|how_much|love|respect
    think|thinks|thought|thinking .. of|about .. me|us|others|everyone|everything|the
    give+ .. chance|best|space|strength|hope|courage|lift|credit|all !hard
    give+ up .. seat|weekend|for_me|for_us
    for me|us|him|her|them|everyone|my|our !to|because|but|deal
    the way I like|love
    easy to|with
    careful with|about|not
    open+ up
    treat+ .. like your_own|family|an_equal
    find|found a|the|us .. spot|solution|way|place|table|bargain|present|answer
    keep+ a|some|one|the|something .. for
    let .. go|have .. my own|way
    step ahead
    half_full
    my nickname|rock|person|world|anchor|everything|sun|favourite|favorite|soulmate
    my old nickname
    learn+|grow+|grew|grown|dream+|whistle+|hum+|sing+|dance+
    drive+|cook+|take_over|step_in|cover when I
    fold|iron|water|feed|walk|fill|empty .. for|the|my plants|me|dog|us|cat|shirts
    like we|a .. team
    hold+ my|me|the .. hand|hands|close|tight|when|door
    up for .. adventure|anything|fun
    so much fun|better
    get|gets|got me|it $|when|like|and|more|right
    see|saw|seen me $|and|when
    hear|heard|hears me|us|my $|out|and|when|side|last|so|tonight|yesterday|today|properly|there
    without being|needing|having asked|told|to_be
    warm+ .. hands|feet|bed|side
    feel+ at_home|at_ease|wanted|desired
    at ease
    laugh+ at .. my|yourself|our .. joke|jokes|yourself|puns|stories|ourselves
    deserve|proud
    meant|mean it when
"""

UNKIND = """
    UNKINDWORD|LABEL|HARSH|HARSHED|HARSHING|SAD
    late|busy|tired
    idiot|idiots|fool|moron|jerk|failure|loser|burden|nightmare|brat|liar|coward
    like the|a|your .. help|maid|servant|slave|cook|nanny|child|fool
    laugh+ at|it_off
    let+ .. me|us|anyone|the|everyone .. down
    let+ go|it_slide
    give+ up|in
    give+ me|us .. hard|reason|cause|headache|attitude|grief|silent|look|creeps|impression
    make+ me|us|everyone|them ADV* feel .. SAD|LABEL|INSULT|less|like|as .. I|nothing|LABEL|SAD
        |INSULT|burden|a
    make+ me|us ADV* feel that .. I
    make+ me|us wait|cry|beg|mad|angry|look|late|pay|choose|chase|miss|SAD
    make+ fun|excuses|promises|plans|mess|scene|jokes
    make+ a|the .. fuss|mess|scene|fool|joke|deal|drama
    make+ .. about_you|about_yourself|without_me|without_asking
    make+ it|everything|things .. hard|harder|difficult|worse|impossible
    make+ .. more_effort|more_of_an_effort
    hold+ .. grudge|grudges|against|back
    raise+ your|a voice|fuss|hand
    keep+ .. score|secrets|waiting|things_from|distance|guessing|changing|moving|count|in_the_dark
    walk+|run|ran|wander+|storm+ away|off|out|ahead|past
    turn+ .. away|back|against|me_down|a_deaf|a_blind|late
    leave+ .. my_side|without|early|everything|dishes|clothes|mess|alone|behind|me_out|hanging
        |waiting|side|feeling|to_me|for_last|a_trail
    leave+ me|us !a|notes|little|messages|the|some|flowers|my|something|your
    go|goes|went to bed angry|without
    go|goes|went .. behind_my|without_me|silent|quiet|cold|missing
    go|goes|went on about|and
    say+ .. mean|unkind|bad|harsh|cruel|hurtful|nasty|rude|negative|ill|one_thing
    say+ .. sorry .. but|and|then
    say+ .. you|one .. will|thing|are|would ... but|and|then
    take+ .. for_granted|out_on|personally|advantage|sides|credit|forever|ages|over
    take+ your|her|his|their .. side
    treat+ .. badly|less|unfairly|differently|better_than
    treat+ .. like|as
    break+|broke .. promise|promises|word|trust|plans
    get+|grow+|grew|seem+ ADV* angry|mad|annoyed|impatient|cross|upset|bored|jealous|defensive
        |frustrated|irritated|loud|moody
    too busy|tired|proud|late|much|far|quick|loud|many|good|slow|lazy
    afraid|ashamed|scared|embarrassed to|of
    a|any dull|boring
    talk+|speak+|spoke .. down|over_me|badly|ill|behind
    talk+|speak+ to me .. like|as
    use+ .. against|me|as
    bring+|brought .. up|against|trouble|down|work_home
    throw+|threw .. face|back_at|away|tantrum|tantrums|fit
    push+ .. me|us|everyone !to
    push+ .. buttons|away|too_far
    put+ me|us|my|others|everyone .. down|last|second|off
    put+ .. yourself|work|job|career|friends|phone|mother|family|game|games|hobbies .. first|before
        |above|over|ahead
    shut+|cut+ .. out|down|me|off
    forget+|fail+|refuse+|neglect+|interrupt+|overlook+
    lose|loses|losing|lost .. temper|patience|interest|cool|it_with
    some|a|an|another|that .. excuse|excuses
    some|a|an|another .. reason|story .. why|for_not|it_is_not
    some|a|an|another|that clever|good|great|brilliant|lovely|nice|perfect excuse|reason|story
        |answer|speech
    the blame|trouble|fuss
    as if|though I
    try+ .. to .. change|fix|control|win|get_out|avoid|start|blame|outdo|prove|mould|manipulate
        |guilt|hide|make_it|make_everything|push|impress|shift|buy|dodge
    know+ .. better|best|everything
    GOODDO .. everyone|others|everybody|strangers|someone_else|anyone .. but|except|first|else|more
    defend+|believe+|protect+|back+ your|her|him|them
    listen+ to .. your|the .. KIN|friends|phone|tv|radio
    love+|like+|enjoy+ .. arguing|fighting|making_me|to_argue|to_fight|to_win|to_correct|correcting
        |attention|drama
    do+|did .. own_thing|whatever_you|what_you_want|nothing|your_thing|the_minimum
    look+ .. on|through|down|away|past .. phone|screen|me|away|$
    smile+|flirt+ .. at|with other|women|men|her|him|everyone
    play+ games|victim|video|dumb|favourites
    care+ .. more|only
    wait+ .. until|till
    pick+ .. fight|fights|on_me|at_me|holes
    start+ .. fight|fights|argument|arguments|row|rows
    show+ .. off|drunk
    think|thinks|thought .. of|about yourself
    think|thinks|thought .. worst|badly|less_of|I_am
    want+ .. me_to|to_win|to_argue|your_way|attention
    expect+|demand+|assume+
    have+|had .. to .. be_right|win|have_the|ruin|make_a|bring_up|complain
    have+|got|had .. excuse|excuses|better_to_do|last_word|the_last|no_time|no_interest|no_idea
    on|glued|staring|playing|looking|typing .. your|the|that phone|computer|tablet|laptop|games|tv
        |xbox|playstation|console|screen
    last minute|second|word
    the victim|martyr
    bad|foul mood
    hot and cold
    somewhere|something|anywhere better|else|more
    more important|interested
    roll+ your eyes
    change+ .. subject|topic|story|rules
    point+ .. out|finger
    correct+|nitpick+|compare+|minimise+|minimize+|downplay+|lecture+
    tell+ .. wrong
    tell+ .. me .. what_to|how_to|I_am|to_calm|later
    disappear+|vanish+
    fall|fell|falls|falling asleep
    work+ .. late|too|weekends
    stay+ out|late|silent|away
    come|comes|came .. home|back|in .. late|drunk|angry|again
    slam+|yell+|shout+|scream+|swear+|snore+|cheat+|lie|lied|lies|lying|hurt+|sulk+
    blow|blew|blows|blowing .. me|up|off|over
    act+ .. like|as|so
    stop+ listening|caring|loving|trying
    drink+|spend+|spent|smoke+|talk+ .. too|all|more
    cancel+|bail+|flake+|ditch+|hide+|hid
    brush+ .. off|aside
    half|barely|hardly|pretend+|pretending .. listen+|there|awake|asleep|sleep
    roll+ over
    boast+|exaggerate+|preach+|moralise+|pry|pried|dawdle+|dither+|show_off
    side+ with
    never|not mine|me|us
    quarrel+|bicker+|grumble+|bark+|scold+|tease+|brag+|gossip+|rush+|hesitate+|doubt+|mind|minded
        |resist+|waver+|regret+|envy|envied|quit|surrender+|despair+|hated|hate|jealous|bitter
        |resentful
    ask+|expect+|want+ .. for|anything|nothing|much .. back|much|more|return|reward|thanks|praise
        |anything
    wind|winds|wound me up
    mess|lies|excuses|secrets|nonsense|rubbish|drama|tantrum|misery|hell|crap
"""

TURNS = """
    but|except|yet|and never|not|me|mine|us|then|only !..worry|mind|complain
    but|and when it|I|we
    but|except|though|yet ... never|not|nothing
    more|better .. than .. about|to|for|with? me|us|our|my|I|your_own
    than me|us
    only when|if|because|so|after
    except when|me|us|for
    unless
    if I ask|beg|nag|complain
    when others|someone|people|anyone .. watching|there|around|looking
    in public
    for|to|about everyone|others|everybody|strangers
    with everyone|everybody|others
    only of|about|for your|yourself
    to show|impress|look
"""

OWNED = """
    # Sorry for what one said or thought.
    sorry|apologise|apologize|regret|forgive|wrong|unfair|ashamed|shame ... say+|call+|think|thought
        |thinking|accuse+|assume+|believe+|shout+|telling|told|snapping|snap+|blaming|blamed
        |treating|yelled|yelling|making|made|implied|implying ... you
    sorry|apologise|apologize .. that|if|for|when .. I ... you
    I|am|was|feel|felt|so|me|very|really|us LIKING ADV* .. that|how|when|it|the_way|what|for .. you
    ^ LIKING .. that|how|when|for|it .. you
    catch|caught|find|found myself ... you
    my ... tells|says|convinced|whispers|thinks|believes|fears ... you
    I ADV* called|accused|told you .. of|that|a|so|lazy|selfish|LABEL|INSULT
    I ADV* said|thought|assumed|believed|imagined|feared|shouted|decided|figured
        |convinced that? ... you
    I ADV* said .. you
    I ADV* told .. you
    I keep|kept imagining|thinking|worrying|telling|wondering|believing ... you
    I should not|never have called|thought|told|blamed|accused|assumed ... you
    I should not|never have said !yes ... you
    I used to think|believe|feel|say|tell|assume|worry ... you
    I once|first|mistakenly|wrongly thought|believed ... you
    # Told as one's own worry, guess or inner story.
    I ADV* tell|told|telling myself ... you
    I ADV* imagine|imagined|worry|worried|wonder|wondered|fear|dread|suspect|assume|guess|hope
        |fret that|if|whether|about|how|why|when|sometimes* ADV* you
    I ADV* ask|asked|asking myself ... you
    I am ADV* worried|wondering|afraid|scared|anxious|nervous|unsure|concerned|curious|imagining
        |insecure|assuming|asking|hoping|uncertain|guessing ... you
    I start|started|begin|began to think|believe|wonder|worry|imagine|tell|assume|fear|feel ... you
    I end|ended up thinking|believing|assuming ... you
    my fear|worry|story|thought|thoughts|head|mind|brain|guess|fears|insecurity|anxiety|inner
        |imagination|first ... you
    story|voice|movie|film|part .. head|me|mind|I|inside ... you
    part of me ADV* think|thinks|believes|worries|fears|says|wonders|feels|tells|hears ... you
    a|the|small|quiet|some part of me ... you
    I know .. is not true|fair ... you
    it|this|that|which .. not|hardly .. true|fair .. to? say? that? you
    not|hardly|never .. true|fair .. you
    I do not know|understand if|whether|what ... you
    I am not sure|certain if|whether|what|that? ... you
    I ADV* do|am|did|would|was not|never ADV* say|saying|said|claim|claiming|accuse|accusing|mean
        |meaning|suggest|suggesting|implying|blame|blaming|calling ... you
    I ADV* do|did|have not|never ADV* think|thought|believe|believed|felt|feel that? you ADV* are
        |were|mean|meant|want|wanted|did|do !bored|ashamed|sorry|interested|attracted
    I ADV* do|did not|never ADV* say|saying|mean|think|believe .. your
    I am not saying|claiming|suggesting .. your|this|it
    I never ADV* said|thought|meant|felt|called|believed that? ... you
    not that you
    it is not that ... you
    # What the other said, is granted, or did not mean.
    you have|had|once|just|also? said|told|mentioned|explained|shared|wrote|admitted
        |confided ... always|never
    you have|had|once|just|also? said|told|mentioned|explained|shared|wrote|admitted|confided .. me
        |us? that? you
    I ADV* KNOW that? ADV* you ADV* do|did|are|were|have|would|had not ADV* mean|meaning|intend
        |choose|realise|realize|do|doing|trying|notice
    I ADV* KNOW that? ADV* you ADV* do|did not ADV* want .. to hurt|harm|make|upset|fight|do|leave
        |worry
    I ADV* KNOW that? ADV* you ADV* never mean|meant|wanted|intended|meaning
    I ADV* KNOW that? you ADV* only|just|really|always|often? try|trying|tried|care|cared|love|loved
        |meant|want|wanted|worked|work|need|needed|had|have|feel|felt|dislike|like|get|struggle|find
        |miss|are|were|did GOODDO|GOOD|to|it|a|your|some|for|well|what|my
    I ADV* KNOW that? you .. have|are|were|had .. been? STATE
    you ADV* never|not ADV* mean|meant|intend|intended .. to .. hurt|harm|upset|offend|leave|make
        |scare|be|sound|exclude
    you ADV* never|not ADV* mean|meant|intend|intended it|any|that|badly|harm
    you do|did not have|need to !be|make|act|treat|ruin|always|say|talk|shout|lie
    not|never .. on purpose
    not|never|hardly ADV* all? your fault
    not ADV* think|believe|mean|say|feel ... your fault|mistake|doing
    told|tells|tell me|us|him|her|them that? you
    he|she|they|somebody|someone said|says|thinks|thought|claims ... you
    my|your|her|his|our ~ say|says|said|think|thought|keep_saying ... you
    KIN|brother|sister|dad|everyone|people|someone .. joked|joke|called|calls|call .. you|me
    KIN|dad|everyone|people|someone .. said|says|say|thinks|thought|called .. you
    used to tell|say|think|call
    your KIN ADV* always|never|constantly asks|ask|asked|tells|wants|says|brings|wonders
    it|this .. not .. your|my fault
    nothing .. wrong with you
"""

HARM = Rule(
    "harm",
    "",
    says="""
        # Words that are enough by themselves.
        HARMWORD
        bloody nose|lip
        black eye|eyes
        police|ambulance|casualty|bleed+|bled|stitches
        # Blows, grips, things thrown and broken.
        STRUCK .. SOMEONE|wall|walls|door|doors|window|table|furniture|car|mirror|cupboard|fridge
            |things
        STRUCK|GRAB .. my BODY
        my LIMB
        head under
        about|with the|that|a knife|knives|gun
        camera|cameras .. put|installed|hidden|fitted
        put|installed|hid|fitted .. camera|cameras|tracker
        watch+ me all day
        stamp+|stomp+|trample+ on me|my
        crawl+
        you ADV* hit|hits|hitting !it|snooze|the|send|home|reply|like
        you ADV* hit|hits the !road|gym|nail|sack|shops|pub|jackpot|brakes
        broke|break|broken|breaking|hurt|twist+|crush+|burn+ .. my BODY|fingers|ribs|toes
        marks ... see|show|hide|visible
        scar|scars ... you|from
        GRAB ... by_the|by_my BODY
        grab+|shove+|pin+|yank+ me
        push+ me !away|to|too|out|aside|forward|further|because|so|for|hard|towards
        push+|knock+|throw+|drag+|hold|held|slam+|press+ .. me|us .. against|down|over|onto|off|wall
            |stairs|floor|ground|unconscious|under
        push+|throw+|drag+|kick+ .. me|us out_of
        throw+ me !a|off|under|the|some|for
        hold|held .. me .. there|so_that|back|until|still
        throw+|hurl+|chuck+|fling+|launch+ .. at|against|across .. me|us|my|him|her|kids|children
            |wall|room|head|dog
        throw+|hurl+|chuck+|fling+|break+ .. THINGS
        throw+|hurl+|chuck+|fling+ .. my|the|our .. BELONGINGS
        grab+ .. wheel
        throw+|kick+|put me out
        come+|came at me !with
        get+|got in my face
        tie|tied me
        pillow .. over|face
        belt|bat|hammer|axe|stick|bottle ... me|at
        in the middle of nowhere
        stand+ over me
        limp|limping|concussion|unconscious
        get|got rid of my .. dog|cat|pet
        break+|damage+|wreck+|destroy+|burn+|cut+|rip+|tear+|tore|trash+|kick+ .. my|the
            |our .. BELONGINGS
        slam+ .. me|my_BODY|your_fist|against
        tear+|tore|rip+|shred+|burn+ up? my
        cut+ up my
        raise+|lift+ .. hand|hands|arm|belt .. to|at|against|when|as_if|$
        raise+|lift+ your|a hand|hands|arm
        lay+|laid|put|puts|putting .. hand|hands|finger .. on|around|round .. me|my|her|him|throat
            |neck|mouth
        hands .. on_me|around_my|round_my|over_my
        hurt+ .. me|us|him|her|kids|children|child|dog|cat|yourself|myself|someone|baby
        hurt+ .. my BODY
        get+|be|become|turn+ .. physical
        physical|physically .. with|me|hurt|fight|fights|stop|stopped
        spit+ .. at|on|in .. me|us|my
        scream+|shout+|yell+ .. in|into .. my face|ear
        in_my_face ... scream+|shout+|yell+
        scream+|shout+|yell+|rant+ ... until
        scream+|shout+|yell+ ... shake|shaking|cry|crying|hide|neighbours|neighbors|hours
        knife|knives ... me|at|hold|held|throat|wave|pull|pulled
        broken|broke .. rib|arm|nose|jaw|finger|tooth|wrist|bone|bones
        put|ended|landed .. hospital
        drive+ ... fast|recklessly|dangerously|madman|maniac ... me|us|scream|beg|purpose|scare|stop
        beg+ .. you .. to stop|slow
        until I|you|we|she|he .. cry|beg|apologise|apologize|break|give|agree|say|submit|admit
            |confess
        lose|lost|losing .. control
        # Threats.
        or_else
        you .. pay for this|that|it|leaving
        regret .. it|this|that|leaving|if
        make|made sure .. I|nobody|everyone
        warn+ .. me
        accidents happen
        make|makes|made me disappear
        me dead
        disappear .. if|when I
        took|take|taking|swallow+ .. pills|tablets
        report+ .. me to
        if I ever ... you will|would
        you will|would .. THREAT me|us|my|everyone|yourself|myself|everything|the_house|the_kids
            |the_children|the_baby
        said|say|says|saying you will|would .. THREAT
        tell|tells|told|telling .. everyone|people|them|family|friends|doctor .. I_am .. crazy|mad
            |insane|unstable|lying|mental
        if|when I ever? leave|left|leaves .. you|him|$|me
        if|when I .. leave|left|go|walk_out|walk_away|move_out|break_up|divorce .. you_will
            |you_would|will|would|you|$
        if|when I .. tell|told|speak|talk .. anyone|anybody|someone|police|doctor
        if|when I .. do|did not_do|not .. what you want|say|said|like
        kill+ .. me|us|you|him|her|myself|yourself|someone|kids|dog|cat|them
        shoot|hang|drown|starve|stab|cut|hit|burn yourself|myself
        jump .. off|out_of|from|under
        end|ended|ending it_all
        end|ended|ending|take|taking|took my|your|his|her own? life
        want|wanted|wants|going to die
        not .. want|wish to .. live|be_alive|exist|wake_up
        I .. not .. want|wish to be_here
        better_off .. dead|without_me
        no .. reason|point .. live|living|alive
        wish I was|were dead|gone|not_here|not_alive|never_born
        drive .. off|into .. bridge|road|cliff|tree|wall
        take+|keep+|get .. kids|children|baby|son|daughter|boys|girls|child|custody .. away|from
        never .. see my|our|the kids|children|son|daughter|baby .. again
        out on the|my streets|street|own
        burn+ .. house|home|place|flat|clothes|things|it_down
        leave+ me .. penny|on_the_street|by_the|at_the|on_the .. road|roadside|motorway|highway
            |street|$
        find|hunt me wherever|anywhere|down
        find .. me .. wherever
        post|share+|send|sent|leak+|show+ .. photos|pictures|nudes|videos|pics
        nude|nudes|naked .. photos|pictures|videos|pics
        out|outed me to
        tell .. boss|employer|work|church|everyone .. that_I_am|about_my|if
        what you are|were capable
        what you might|may|will|could|would|can do .. to|if|when|next
        do something .. terrible|awful|bad|crazy|stupid|to_me|to_us|to_yourself|to_the
        you will|would|could .. destroy|finish|end me|us
        nobody else will|would
        nobody|anyone|everyone .. will|would|can|must ADV* hear|believe .. me|you|scream
        if_you_can_not have me
        never|not .. let .. me|you go
        not|never .. escape|get_away
        # Fear.
        FEAR
        walk+|tiptoe+|tread+ .. egg|eggshells|eggshell
        tiptoe+ around
        careful|cautious|watch .. what|how|every .. I|word
        not|never|longer|hardly ADV* feel|be|am|feeling|are|is ADV* safe
        safe .. from_you|around_you|with_you|when_you_are
        I .. shake|shaking|freeze|froze|hide|hid|hiding|run|duck .. when|whenever|if|every|from|in
            |behind|as
        I ADV* do|did|would not ADV* dare
        I dare not
        wet herself|himself|themselves|myself|itself
        kids|children|son|daughter|dog|cat .. hide|hides|hiding|cry|cries|shake|shakes|run|runs
        hide|hid|hiding .. bruises|bathroom|from_you|upstairs|it_from
        stay .. out_of_your_way
        brace|bracing myself
        heart .. races|pounds|stops .. when|whenever you
        stomach|hands|body|knees|throat|chest .. turns|turn|knots|shake|shaking|churns|tightens
            |tight|freeze|trembles ... you|your
        # Not allowed.
        never|not|hardly|rarely|nor|refuse+|without .. let|lets|letting|allow|allows|allowing
            |permit me|us
        only|barely|sometimes let|allow me
        let|lets|allow|allows me .. only|out|leave .. if|when|once
        not|never|hardly allowed|permitted
        allowed to|in|out|near|any
        need+|have|has|had|got|get .. your okay|ok|approval|blessing|signature
        ask|asking .. you|for|your .. if_I|whether_I|before_I .. can|may|go|see|buy|$
        ask|asking you before
        ask|beg .. you for .. money|cash|everything|food
        beg .. for .. money|food|mercy|medicine
        have|had|has|got to .. ask|beg|justify|account|report|explain|prove|show .. every|where
            |penny|money|receipt|receipts|purchase|movements|who
        make+|expect+|want+|demand+|force+ .. me .. to? account|justify|report|explain|prove|hand
            |check .. every|where|penny|money|for|in|myself|over|movements|who
        every penny|cent|receipt|purchase|pound|dollar|euro|move|step|minute_of_my|call
        receipts
        my own? salary|wages|wage|paycheck|paycheque|pay|earnings|passport|savings|pension|benefits
            |inheritance|card|cards|bank|medication|medicine|meds|pills|inhaler|wheelchair|income
            |money|insulin
        money .. for food|groceries|nappies|diapers|clothes|medicine
        access .. to? .. money|account|bank|accounts|card|finances
        give+|hand+ .. me .. money|cash
        enough to eat
        make+ me sleep
        control+ me|my|us|what|who|where|how|when|our|everything|everyone|whether|all|the !remote|tv
        control over|of|in me|my|the_money|everything_I
        keep+|stop+|prevent+|ban+|discourage+|cut+|turn+ .. me|us|them|everyone .. from|off
            |against .. PEOPLE|seeing|leaving|going|working|meeting|talking|having|studying|calling
            |the_world|me
        cut+ me .. off .. from
        stop+|prevent+|ban+ me .. from !falling|crying|worrying|feeling
        away from my PEOPLE
        not .. want|like .. me having|seeing|talking|working|going|wearing|meeting
        not .. want .. me to .. work|study|drive|learn|go|leave|see|meet|talk|have
        angry|mad|furious|jealous|upset|suspicious|crazy|cross|ballistic|nuts ... I .. see|go_out
            |meet|visit|wear|dress|dance
        angry|mad|furious|suspicious|ballistic ... I .. come|am|was|get .. home|late|minutes
        angry|mad|furious|jealous|suspicious|crazy ... I .. talk|speak|laugh|smile .. to|with
            |at .. PEOPLE|another|other|men|women
        angry|mad|furious|jealous|suspicious ... with|to .. PEOPLE
        jealous .. of_my PEOPLE
        # Every step watched, and what I do, wear, spend decided.
        DECIDE .. WHICH|that I .. can|may|should|must|have|am|get|need|was|is .. MYLIFE|wearing
            |going|meeting|seeing|talking|with|spending|eating|friends|allowed
        DECIDE .. WHICH ~ I .. can|may|should|must|have|am|get|need
        DECIDE .. WHICH I .. MYLIFE|wore|spent|ate
        DECIDE|tells .. WHICH to MYLIFE
        no|any say .. over|in|about .. our|my|the .. money|life|finances
        what|how I wear|wore|eat|spend|spent|weigh|dress
        what|who|whom|where I am|was|were wearing|going|spending|texting|seeing|meeting|with|at
        where I am|was|have_been|went|go
        who I .. see|saw|talk|talked|meet|met|text|know|speak|call|follow|with|texting|messaging
            |talking
        how much I spend|spent|earn|eat|weigh
        how long I|it .. was|took|take|takes|been|gone
        choose+|pick+|decide+|throw+|cut+|burn+|approve|check+|inspect+|destroy+|rip+|bin|lay .. my
            |which clothes|clothing|outfit|outfits|dress|dresses|makeup|skirt|skirts|underwear|shoes
        clothes .. you .. choose|chose|approve|allow|allowed|like|permit
        make+ me .. change|take_off|wear|cover
        CHECKS .. my MINE
        my MINE .. away|taken|checked|from_me
        my passwords|password|pin
        location|app|gps ... where_I|my_phone|me
        track+ .. me|my|us|where|every
        follow+ me|us
        wait+|turn+|show+|stand+|appear+|park+|sit+ .. outside|up|near .. my|the .. work|job|office
            |house|home|flat|school|gym|building|place|class
        call+|text+|ring+|phone+|message+ .. me .. times|constantly|hour|hours|minutes|nonstop
            |twenty|thirty|fifty|hundred|every
        accuse+ .. me .. of .. cheat+|sleep+|flirt+|having|seeing|affair|affairs|lying
        make+|force+|pressure+|guilt+|talk+|push+|want+|expect+|order+|get .. me .. to? ADV* quit
            |delete|beg|choose|sleep_with|strip|kneel|sign|block|resign|abort|undress|swallow
            |leave_my|give_up_my|stop_seeing|stop_talking|drop_my|cut_off
        force+ .. me|us|my|yourself|him|her|sex
        by_force
        make+|want+|tell+|order+|ask+ .. me .. to? quit|give|stop|drop|leave|cut|end
            |unfriend .. PEOPLE|job|work|studies
        choose between .. you|my|them|family|friends
        lock+ .. me|us|fridge
        lock+ .. door|doors .. so|on|when|until|behind|and
        lock+ .. outside|inside|room|bathroom|house
        lock+ myself
        block+|stand+ .. door|doorway|exit|driveway|way_out|my_way
        corner|cornered|corners|cornering .. me|us
        can|could|may|never|allowed not? .. leave .. house|flat|room|home|without_you
        hide|hid|hidden|take+|took|keep+|kept|hold+ .. keys|passport|papers
        hide|hid|take+|took|keep+|kept .. my .. shoes|glasses|coat|bag|phone
        loom+|tower+ .. over
        not|never .. let|allow|take|accept|listen .. no|sleep .. for|answer|as
        you own me
        know|ask|check who|whom|where .. called|rang|texted|wrote|I
        hole in the|my .. wall|door|ceiling
        as_if I ... for .. LASTING
        good wife|woman|husband .. does|would|should not|obey
        belong to you|me
        like .. object|animal|slave|possession|prisoner|property|dog|dirt|trash|garbage|shit|rubbish
            |whore|filth
        your .. property|slave
        call+ me .. names|stupid|worthless|fat|ugly|crazy|whore|slut|bitch|cunt|idiot|useless
            |pathetic|disgusting|trash|psycho|cow|pig|failure|mental|moron
        call+ me a|an
        wake+|keep+ me .. up|awake .. argue|fight|shout|all_night|sleep|lecture|row|until
        birth control
        immigration
        visa|residence .. me|my|if|permit
        monitor+ .. me|my|us|every|what|where|how
        texts|messages|calls|times .. an|a|per|every hour|minute
        password|pin|access|card .. bank|account|money
        not .. like|want it .. when|if|that I .. talk|see|go|meet|laugh|wear|dance|work|have|spend
            |study
        install+|hid|hide|put|set .. camera|cameras|tracker|app
        watching|to_watch me
        film+|record+|photograph+ .. me .. without|secretly|naked|asleep
        in my name
        time+ me
        prove where|who|that_I
        so|that I .. can|could|would not .. go|leave|work|talk|call|see|escape|drive|say|move
            |breathe|get_out|get_away
        answer+ my phone and|then
        not|never|hardly .. allow|allowing|permit|tolerate visitors|me|us|it|any|guests|anyone
        weigh+ .. my|what
        me followed
        stand+|stood between me
        sell+|sold .. my
        pounds|dollars|euros|quid .. for the|a week|month|day
        take+|unplug+|cut .. router|wifi|internet
        talk+|speak+|answer+ for me
        make+ me .. unfollow|write_down|stand|swear|thank_you|lick|eat|clean_it
        have|has|had|left nobody left|$
        tell+|told my PEOPLE .. I
        moved .. us|me .. so|away_from
        I have|had|get no say
        I .. no .. friends
        use+ .. kids|children .. against me
        weigh+ me
        check+|count+|inspect+|smell+|sniff+ .. my|the .. mileage|bin|sheets|underwear|pockets
            |clothes|hair|breath|body|weight|car
        interrogate+|interrogation
        tell+ .. me|us what|how|who|where|whom to .. think|wear|eat|say|feel|spend|buy|see|dress
            |talk|go|speak
        camera|cameras|cctv .. me|house|home|bedroom|watch|every
        drunk|drink|drinks|drinking|drank ... hit|break|broke|hurt|scare|angry|mean|shout|scream
            |grab|different|drive|driving
        drive+ .. drunk
        drunk ... kids|children|baby|car
        laugh+ ... when|while I .. cry|cried|hurt|sob|beg
        I will|would be sorry
        turn+ .. up when|wherever|everywhere I
        # Sex.
        SEXUAL ... even|though|although|when|if|after|while .. I|not .. not|no|asleep|sleeping|stop
            |crying|cry|ill|sick|pain|refuse|never|say|said|told|want
        SEXUAL ... asleep|sleeping|sleep|against|stop|refuse
        force+|pressure+|make+|coerce+|guilt+|expect+|demand+|insist+|owe+ .. SEXUAL
        have|had to .. have|give .. sex
        sex .. or_else|because|with_you_or|whether|so_that|without|to_keep|right|duty
        no .. to|for|in .. sex|bed|sexually
        no means|meant|is_never|was_never|was_not|is_not|never|nothing
        take .. no for
        even|when|after|if|though .. I .. say|said|tell|told|ask|asked .. no|stop
        against my will
        without .. my consent|permission|asking_me
        things .. in_bed|sexually
        things to me
        sleep with you
        not stop .. when|if|even|although
        during|in|after sex
        I can|could not say_no
        when|after|though .. I .. ask|asked|told|beg|begged .. you .. to stop
        in my sleep
        # Silence, care and coldness as punishment.
        silent|cold|quiet treatment|shoulder
        not|never|stop+|refuse+|without|hardly|neither|no .. SPEAK ... for|in|over .. LASTING
        not|never|stop+|refuse+|without|hardly|neither|no .. SPEAK ... until
        not|never|stop+|refuse+|without|hardly .. SPEAK .. days|weeks|months
        not|stop+|refuse+ SPEAK .. me|us .. for
        ignore+|silence|silent|freeze+ ... for|of|in .. LASTING
        ignore+|silence|silent|freeze+ ... until
        ignore+ .. me .. days|weeks
        days|weeks .. of silence
        withdraw+ .. love|affection|money|touch .. when|if|until|unless
        refuse+|not|never .. help|take|let|feed .. doctor|hospital|medicine
    """,
    unless="""
        do not let me stop|interrupt|disturb|keep
        stick|stuck|sticks up for
        bite+ my head
        throw+ .. in|back .. my face
        twist+ my words
        # Sayings that only sound like it, and everyday help.
        would|will|does|did it|that kill+|hurt+
        throw+|threw .. book|it at_me
        break+|destroy+|wreck+ .. my|our|the relationship|marriage|family|confidence|concentration
            |life|trust|plans|evening|weekend|mood|peace|heart|spirit|us|night|birthday|party
            |routine|diet|agreement|rules|rule
        say+|do+|did|doing|done|that|this|it .. just|only|purely? to hurt me|us
        flirted|flirt|left|lied|posted|forgot|came|went|told|chose|wrote|stayed ... to hurt me|us
        hold+ my hand|hands|face|heart
        hold+|held me !down|against|under|there|back|by|so|until
        push+ my buttons|limits|luck
        pull+ my leg|weight
        shoot+|jump+ .. me_down|out_at|on_the
        you are|were|seem|look|must|feel|get ADV* be? ADV* FEAR
        your ADV* fear|fears|dread
        afraid|scared|fear|terrified|frightened .. of losing|missing|commitment|flying|spiders
            |heights|change|intimacy|the_dark|snakes|dogs|failing|failure|closeness|getting_old
            |water|dentists|needles|conflict
        never|not let+ me down
        never|not|hardly|refuse+ .. let+|letting me finish|explain|get|win|help|answer|tell|share
            |know|close|near|complete|vent
        let me be sad|angry|happy|right|upset|tired|ill
        not|never|once|ever|even RARELY? ask+|care+|know+|wonder+|bother+|notice+|remember+|say
            |like+|hear+|listen+|mind|want+ .. to? .. WHICH I
        RARELY|never|not|even ever? .. read+|answer+|check+|open+|see+|hear+|notice+|reply|respond+
            |return+ .. my MINE
        hear|heard|see|saw|answer+|get|got|borrow+|lend|charge+|forgot|found|find|fix+|repair+
            |save+ .. my MINE|BELONGINGS|keys
        wait+ .. up
        stand+ .. up for
        drink|drinking|drank .. tea|coffee|water|juice|cocoa
        careful|watch .. how|what .. you
        get_away with
    """,
)

SETS = {
    "BE": "are were be being been",
    # Small words that may stand anywhere without changing what is said.
    "ADV": """
        just really simply only still also even ever actually honestly seriously literally truly
        basically clearly obviously probably totally completely absolutely definitely certainly
        somehow suddenly lately now then again always constantly usually often sometimes apparently
        so quite rather kind sort of bit little a fucking bloody damn damned freaking effing well
        genuinely currently already too all both maybe perhaps have has had
    """,
    # What may stand between "you are" and a label.
    "DEG": """
        a an the so such too very really just being acting quite pretty rather kind sort of bit
        little totally completely absolutely utterly incredibly unbelievably extremely always often
        sometimes usually constantly even still also honestly literally simply nothing but basically
        most all damn damned bloody fucking freaking effing flipping goddamn emotionally as more
        getting becoming real complete total absolute utter big huge one probably obviously clearly
        plain mostly seriously actually only never forever way beyond ever frankly truly quite
        downright lately now again
    """,
    "WHEN": "when whenever if after before while until since once as",
    "KNOW": """
        know understand realise realize see believe trust appreciate hear accept remember knew
        understood
    """,
    "OFTEN": "always constantly continually continuously perpetually endlessly invariably",
    "RARELY": "hardly barely rarely scarcely seldom",
    # --- what is good to hear --------------------------------------------------------------------
    # Words that may stand before "you" at the beginning.
    "OPENER": """
        and but so well look honestly frankly seriously oh yes no now then anyway also because
        sometimes lately basically actually obviously clearly really plus listen ok okay still truth
        maybe yeah whereas
    """,
    "HOWEVER": """
        just really simply only still also even ever actually honestly literally basically always
        constantly usually often sometimes so totally completely clearly obviously never
    """,
    # What one does without being at fault, or what is no verb at all.
    "NOTBLAME": """
        have has had do does did will would can could shall should may might must need dare look
        seem sound feel know want like love mean see think deserve remember understand matter get
        live work sleep eat drink wear own play read write walk go come know say tell ask make take
        give bring call help try find hear smell sing dance talk listen wait stay sit stand watch
        buy cook put run speak agree prefer hope wish belong enjoy miss worry care smile laugh hold
        hug kiss travel drive study teach learn grow become suit remind owe sure both two all guys
        know too and or but in on at to of for with from by about as the a an are were am is was be
        been being not never i he she it we they who that this there here not me my your yourself up
        down out off over if when while because than then now together alone either win start end
        keep stop leave let choose decide plan cry deal move turn meet visit lead support add ought
        used hurt mind notice believe trust finish fall fly rest return sleep wake answer hate
        dislike bet guys gotta got uh um ah ahh er hm hmm ready pick dare guess realise realize
        silly men women people and lot mister dear love darling honey sweetheart rest relax hum
        snore share iron plan show give inspire calm ok okay alright
    """,
    "PAST": """
        went came got made took gave said told saw did had was were left felt thought knew brought
        bought found kept held heard met paid ran sat sent slept spent spoke stood taught woke wore
        wrote won lost lent led laid lay ate drank drove fell flew forgot grew hid hung sang sank
        shook shot showed shut slid spun stole stuck stung swam swore swung tore threw became began
        broke built caught chose cut dealt dug fought read set sold rode rang rose put let hit hurt
        quit cost swept wept burnt learnt dreamt leant lit meant bent bit blew froze fed drew knelt
        lent shone bore beat bound bred clung crept fled flung forgave ground leapt overslept rid
        sought sewn shed slung sped spilt spoilt split spread sprang strode struck strung strove
        thrust trod understood undid upset wound withdrew wrung woke awoke sawed proved rebuilt
        rewrote repaid outdid mistook misread misunderstood overcame undertook upheld foresaw
        foretold wed wet hosted
    """,
    "LOOKS": """
        look looked looks seem seemed sound sounded feel felt feels appear appeared know knew mean
        meant think thought say said tell told ask asked hate dislike like love remember understand
        notice noticed see saw hear heard cried cry worry worried suffer suffered want wanted need
        needed do did does are deserve fear do not
    """,
    "TIME": """
        yesterday today tonight twice ago monday tuesday wednesday thursday friday saturday sunday
        january february march april june july august september october november december earlier
        recently noon midnight oclock once
    """,
    "GOODDO": """
        care cared cares caring help+ support+ encourage+ comfort+ cheer+ remember+ thank+ hug+
        kiss+ listen+ notice+ believe+ understand+ respect+ trust+ appreciate+ accept+ forgive+
        share+ welcome+ greet+ surprise+ protect+ love+ adore+ cherish+ inspire+ reassure+ soothe+
        smile+ laugh+ defend+ praise+ compliment+ offer+ volunteer+ apologise+ apologize+ cuddle+
        amaze+ value+ admire+ heal+ brighten+ lighten+ celebrate+ sang sing danced saved invite+
        shine+ bake+ impress+ massage+ rescue+ delight+ refill+
    """,
    "GOOD": """
        great nice special safe best kind kinder kindest kindness patient patience gentle warm
        warmer caring loving thoughtful supportive generous honest loyal faithful helpful sweet
        sweetest funny lovely wonderful amazing good considerate understanding affectionate tender
        brave strong stronger calm cheerful beautiful handsome gorgeous attractive clever smart wise
        brilliant fair fun playful polite respectful attentive reliable dependable proud happy
        happier glad pleased delighted welcome important precious dear perfect better encouraging
        positive hopeful willing curious creative talented hardworking dedicated grateful
        appreciative forgiving accepting comforting adorable cute charming incredible fantastic
        awesome excellent fabulous marvellous marvelous beloved loved capable competent gifted
        sincere genuine humble friendly selfless trustworthy steady radiant sexy resourceful giving
        thankful blessed lucky luckiest rock anchor hero sunshine joy gift blessing delight pleasure
        treasure sweetheart inspiration angel gem star superstar champion legend darling hardest
        funniest warmest compassionate organised organized tidy neat punctual protective diplomatic
        optimistic graceful openminded easygoing fearless handy magical heavenly genius treat marvel
        dream wonder darling kindhearted levelheaded bright brightest loveliest warmhearted cutest
        loveliest prettiest bravest sweetest dearest finest strongest gentlest
        careful rich reassuring serene
    """,
    "GOODFEEL": """
        loved safe safer seen heard special happy happier calm calmer good great alive warm proud
        appreciated valued understood welcome comfortable beautiful strong stronger brave braver
        lighter young younger cared cherished respected supported accepted held secure luckiest
        lucky relaxed hopeful important confident treasured adored blessed complete grateful joyful
        needed trusted capable worthy peaceful attractive sexy desired handsome reassured comforted
        smile laugh giggle grin sing dance peace believe rich adored wise
    """,
    # States a person can be in; not who they are.
    "STATE": """
        tired busy far close near quiet sad stressed worried upset hurt angry nervous anxious
        excited young small little tall old sick ill unwell sore lonely overwhelmed exhausted lost
        alone sleepy hungry thirsty hot full early much many often long similar alike used deep
        focused focussed frustrated frightened shy vulnerable pale thin determined passionate sure
        quick fast relieved surprised disappointed confused moved touched well worn hard concerned
        down low brokenhearted heartbroken devastated tense scared afraid homesick jetlagged
        disheartened discouraged deeply enthusiastic keen eager different few ready relaxed
        embarrassed ashamed skinny slim fit tanned healthy freshly newly caught far burnt torn
        troubled preoccupied stretched unhappy miserable frail weary
    """,
    # --- what hurts to hear ----------------------------------------------------------------------
    "LABEL": """
        lazy lazier laziest selfish selfishness cold cruel mean nasty rude childish immature
        impossible unbearable insufferable stubborn bossy manipulative needy clingy jealous paranoid
        crazy insane nuts mental psychotic psycho bipolar hysterical irrational illogical
        unreasonable ridiculous absurd pathetic useless worthless hopeless incompetent incapable
        irresponsible unreliable untrustworthy dishonest deceitful twofaced fake phoney phony
        hypocritical arrogant conceited vain smug egotistical egoistic egocentric selfcentred
        selfcentered selfabsorbed selfobsessed selfrighteous selfinvolved narcissistic entitled
        spoiled spoilt bratty ungrateful unappreciative thankless inconsiderate thoughtless careless
        insensitive oversensitive hypersensitive uncaring unfeeling heartless callous unkind
        unloving unaffectionate aloof emotionless robotic frigid icy stingy greedy cheap miserly
        petty spiteful vindictive vengeful hateful toxic poisonous hostile confrontational
        argumentative combative defensive moody grumpy cranky bitchy whiny dramatic melodramatic
        annoying irritating infuriating exasperating maddening frustrating exhausting draining
        boring dull dumb stupid idiotic moronic thick dense clueless oblivious ignorant foolish
        naive gullible weak spineless gutless cowardly messy sloppy filthy dirty disorganised
        disorganized chaotic scatterbrained absentminded flaky fickle indecisive passive
        passiveaggressive pigheaded bullheaded obstinate rigid inflexible uncompromising demanding
        picky fussy nitpicky judgmental judgemental hypercritical condescending patronising
        patronizing sarcastic snide dismissive disrespectful impolite crude vulgar gross disgusting
        revolting vile awful terrible horrible dreadful bad worst lousy wicked evil monstrous
        insecure difficult unfair unjust biased onesided sneaky secretive evasive slippery shifty
        unfaithful disloyal obsessed obsessive neurotic uptight highstrung touchy prickly
        overbearing overdramatic overemotional domineering pushy invasive nosy nosey intrusive
        suffocating smothering unromantic unsupportive unhelpful unsympathetic unempathetic
        unemotional unapproachable unavailable inattentive neglectful negligent indifferent
        apathetic unmotivated idle feckless workshy shallow superficial materialistic embarrassing
        shameful disgraceful despicable contemptible insulting offensive cynical negative
        pessimistic sulky impatient intolerant unforgiving ruthless reckless impulsive unstable
        unhinged deranged delusional weird strange odd creepy shortsighted narrowminded closedminded
        smallminded backward sexist tonedeaf thickheaded hardheaded coldhearted hardhearted
        meanspirited shorttempered badtempered illmannered hotheaded highmaintenance predictable
        unbelievable crap rubbish shit shitty crappy rotten tactless ungenerous tightfisted
        hardnosed unpleasant mouthy loudmouthed antisocial cagey withholding stonehearted
        unambitious aimless unreachable infantile juvenile babyish stuckup snobbish snobby
        pretentious pompous bigheaded cocky egoistical unthinking meanest nastiest coldest rudest
        pointless uncooperative unwilling lifeless joyless humourless humorless standoffish
        impractical lackadaisical slovenly messed disappointing hurtful hateful harsh vicious ugly
        fat incorrigible insincere untrustworthy undependable twisted hardened bitter resentful
        inconsistent unpredictable shameless brainless mindless witless petulant absent distant
        detached checked constipated snappy ratty stroppy huffy surly sullen brusque curt abrasive
        bigoted prejudiced nitpicking nagging moany appalling atrocious lame crass sly devious
        scheming calculating conniving underhand duplicitous obnoxious odious repulsive repellent
        loathsome unlikeable unlovable intolerable closedoff frosty remote uncommunicative
        monosyllabic anal obsessional goodfornothing scatty ditzy barmy bonkers loopy unbalanced
        volatile irascible cantankerous crabby crotchety peevish tetchy testy puerile catty
        malicious sadistic clumsy soppy uncouth unbending unyielding undermining belittling
        neglecting inhuman impolite disinterested uninterested unfocused unreflective greedy
        pigheaded addicted
    """,
    "INSULT": """
        child baby brat kid toddler teenager infant idiot idiots moron fool imbecile jerk arse ass
        asshole arsehole bastard bitch dick prick pig slob liar cheat cheater hypocrite coward wimp
        loser failure disappointment disgrace embarrassment nightmare monster bully narcissist
        egotist egoist sociopath psychopath psycho maniac lunatic weirdo freak robot zombie iceberg
        workaholic drunk nag whiner moaner complainer diva snob knowitall martyr manipulator
        parasite leech freeloader sponge cheapskate tightwad killjoy spoilsport doormat pushover
        flake hoarder deadbeat lazybones layabout slacker gossip traitor backstabber snake witch
        devil ogre grouch grump pessimist cynic hothead clown joke pain burden waste scrooge drama
        slacker user dictator tyrant bore crybaby mummysboy mamasboy control couch quitter ghost
        wall manchild adolescent tosser wanker git prat twat plonker numpty dope dunce dimwit
        halfwit nitwit twit nutter nutcase crybaby wuss sissy creep pervert scrounger sponger
        skinflint miser spendthrift junkie bum ignoramus knowall smartarse smartass bighead showoff
        poser fraud impostor crook thief schemer taker despot dragon shrew hag nagger misery
        dinosaur caveman neanderthal chauvinist misogynist bigot fusspot busybody blabbermouth
        loudmouth disaster wreck liability fish addict alcoholic narc ego tightarse layabouts slobs
        stranger
    """,
    # Traits one is said to lack.
    "VIRTUE": """
        empathy heart feelings backbone spine respect manners shame patience compassion conscience
        consideration ambition initiative sense clue willpower selfcontrol discipline interest
        loyalty decency tact sympathy remorse gratitude appreciation imagination standards taste
        personality courage maturity warmth soul selfawareness awareness emotions humour humor balls
        guts common concept regard understanding affection integrity
    """,
    # Things that come after "your" in anger.
    "BADTHING": """
        attitude nagging moods mood excuses excuse drama lies ego tantrums tantrum sulking sulks
        whining moaning complaining crap bullshit nonsense bs shit games mindgames selfishness
        laziness stubbornness negativity criticism sarcasm laziness pride coldness indifference
        paranoia jealousy insecurity insecurities incompetence ignorance arrogance rudeness
        carelessness thoughtlessness insensitivity immaturity pettiness dishonesty hypocrisy bull
        bitching shouting yelling temper silliness bossiness neediness clinginess stupidity
        obsession addiction nastiness meanness silence drinking gaming gambling spending
    """,
    # What one does to the other, in the plain form that tells of a habit.
    "HARSH": """
        ignore dismiss interrupt criticise criticize mock belittle nag blame attack accuse reject
        neglect abandon betray exclude judge patronise patronize disrespect undermine invalidate
        minimise minimize ruin spoil wreck sabotage exaggerate overreact sulk whine moan complain
        lie cheat stonewall embarrass annoy disgust exhaust disappoint bore suffocate smother drain
        irritate infuriate insult offend ridicule avoid resent tolerate lecture manipulate provoke
        overlook overrule contradict disregard underestimate trivialise trivialize deceive deflect
        procrastinate micromanage guilttrip shame
    """,
    "HARSHING": """
        ignoring dismissing interrupting criticising criticizing mocking belittling nagging blaming
        attacking accusing rejecting neglecting abandoning betraying excluding judging patronising
        patronizing disrespecting undermining invalidating minimising minimizing ruining spoiling
        wrecking sabotaging exaggerating overreacting sulking whining moaning complaining lying
        cheating stonewalling embarrassing annoying bothering lecturing manipulating deflecting
        trivialising avoiding yelling shouting arguing fighting pretending bitching snapping
        manipulating guilttripping provoking shutting pushing twisting wasting forgetting
    """,
    "HARSHED": """
        ignored dismissed rejected neglected abandoned betrayed excluded ruined spoiled spoilt
        wrecked sabotaged overreacted lied cheated embarrassed disappointed disrespected deceived
        belittled mocked insulted patronised patronized manipulated undermined blamed attacked
        wasted screwed messed destroyed broke shamed
    """,
    # What is good when it never happens.
    # The people and things one is set behind.
    "RIVAL": """
        phone work job mother mum dad father parents family friends friend computer laptop games
        game gaming console xbox playstation career hobbies hobby football car dog cat bike brother
        sister boss clients colleagues screen tablet emails tv television sports gym needs wishes
        plans feelings way opinion comfort schedule team mates business kids children golf
    """,
    "MEDIA": "phone laptop computer tablet screen tv television xbox playstation console ipad",
    "KIN": """
        mother mum dad father parents brother sister family grandmother grandfather ex uncle aunt
        boss husband wife
    """,
    "MODEL": """
        real good decent normal loving proper caring true grown mature better supportive healthy
        reasonable sane considerate
    """,
    "ONE": """
        partner partners husband husbands wife wives man men woman women boyfriend boyfriends
        girlfriend girlfriends person people parent parents spouse spouses couple couples adult
        adults father mother dad mum friend human lover
    """,
    # --- harm ------------------------------------------------------------------------------------
    # Words that tell of violence, threat or control wherever they stand.
    "HARMWORD": """
        drugged spiked sedated poisoned starve starved starving scissors razor blade
        rape+ rapist strangle+ choke+ murder+ suicide suicidal abuse+ abusive abuser violent
        violently violence assault+ molest+ stalk+ stalker blackmail+ bruise+ gun guns weapon
        hostage terrorise+ terrorize+ intimidate+ threaten+ threat threats coerce+ forbid+ flinch+
        cower+ humiliate+ degrade+ gaslight+ gaslit gaslighting selfharm overdose+ rage rages raging
        aggressive aggressively aggression controlling possessive imprison+ prisoner captive obey+
        unsafe fist fists isolate+ consent grope+ extort+ spy spying spied spies surveil+ airtag
        tracker trackers spyware whereabouts punish+ punishment withhold+ tremble+ endanger+
        traumatise+ traumatize+ torture+ torment+ menace+ permission allowance deport+ smash+ harm+
        bully+ bullies bullied harass+ subjugate+ trap+ trapped condom condoms contraception
        abortion lunge+ headlock punch+ slap+ shove+ smack+ headbutt+ stab+ spank+ backhand+ beating
        beatings throttle+ mileage odometer
    """,
    "THREAT": """
        kill hurt burn take ruin destroy tell share post report smash hit break cut lock hunt drown
        throw shoot sell
    """,
    "FEAR": """
        afraid scared scares scare scaring scary scarier frightened frighten+ fear fears fearful
        feared fearing dread dreads dreading dreaded terrified terrifies terrify terrifying
        petrified
    """,
    "SEXUAL": "sex sexual sexually bed intimate intimacy naked touch+ kiss+ undress+",
    "WHICH": "what who whom where when how whether which",
    "SOMEONE": """
        me us him her them kids kid child children son daughter baby boy girl dog cat puppy pet pets
        mother mum sister brother everyone anyone people animals stepson stepdaughter
    """,
    "BODY": """
        arm arms wrist wrists throat neck hair face jaw ribs body head shoulder shoulders leg legs
        hand hands mouth finger fingers ear eye stomach belly back ankle chin
    """,
    "LIMB": """
        arm arms wrist wrists throat neck jaw ribs leg legs foot knee knees stomach belly chin
        finger fingers tooth nose ankle ankles breast breasts elbow scalp skull
    """,
    "STRUCK": """
        hit hits hitting punch+ slap+ kick+ beat+ smack+ shove+ bite+ scratch+ headbutt+ whack+
        thump+ strike+ spank+ pinch+ stab+ shoot+ drag+ shake+ attack attacked attacks clobber+
        wallop+ belt+ burn+ restrain+ trip+ poison+ elbow+ batter+ tackle+ manhandle+ whip+
    """,
    "GRAB": "grab+ pull+ pin+ squeeze+ twist+ yank+ push+ throw+ knock+ hold+ press+ jerk+ drag+",
    "THINGS": """
        thing things plate plates glass glasses chair chairs objects object dishes bottle bottles
        mug mugs cup cups phone remote furniture food ashtray vase knife knives shoe shoes book
        books stuff lamp pan plate keys tools
    """,
    "BELONGINGS": """
        phone laptop things clothes door doors window windows furniture dishes plates car tv
        computer glasses guitar photos pictures letters books belongings stuff house mirror table
        chair screen bike tools dress shoes wardrobe lamp keyboard camera instrument
    """,
    "CHECKS": """
        check+ read+ search+ monitor+ take+ hack+ inspect+ grab+ demand+ unlock+ confiscate+ track+
        control+ want+ look+ go+ scroll+ snoop+ smash+ steal+ hide+ keep+ see+ get+ break+ open+
        watch+ spy+ bug+ clone+ trace+ insist+ have took count+ screen+ delete+
    """,
    "MINE": """
        phone messages message texts text emails email mail mails bag purse wallet diary journal
        laptop computer browser calls dms whatsapp pockets letters accounts account location gps
        socials instagram facebook chats chat contacts history keys passport documents papers id
        passwords password pin handbag post
    """,
    "DECIDE": """
        decide+ choose+ dictate+ control+ monitor+ tell+ order+ determine+ rule+ approve+ check+
        track+ watch+ demand+ restrict+ limit+ interrogate+ police+ forbid+ supervise+ insist+
        count+
    """,
    "MYLIFE": """
        wear eat go spend meet see say buy post sleep leave drive think work talk speak call text
        visit sit dress cook read earn study live vote hang
    """,
    "PEOPLE": """
        friends friend family mother mum sister sisters brother brothers parents dad father people
        anyone others colleagues coworkers neighbours neighbors cousin aunt grandparents anybody
        kids children son daughter men women guys
    """,
    "LASTING": "days weeks week months month hours fortnight nights",
    "SPEAK": """
        spoken contacted touched
        speak speaks speaking spoke talk talks talking talked word look looks looking looked answer
        answers answering answered acknowledge acknowledged respond speechless reply
    """,
    # What one may not do without being at fault.
    "PEACEFUL": """
        have need mean know like look seem feel eat drink smoke mind want believe speak drive sleep
        work play own live get see hear think say ask tell come go do let give take make put show
        find sound smell sing dance swim owe remember enjoy use read miss watch wear live belong
        agree require hate have fit wish expect usually often always get
    """,
    "CARES": """
        care love respect value appreciate trust listen understand help bother consider believe
        support notice try acknowledge recognise recognize consult include communicate compromise
        apologise apologize hug kiss touch desire cherish prioritise prioritize miss cooperate act
        accept realise realize hear cook plan share participate
    """,
    "LIKING": """
        love loved like liked enjoy enjoyed appreciate appreciated admire admired cherish treasure
        adore grateful thankful thank thanks glad happy happier proud touched lucky relieved moved
        thanking pleased delighted amazed impressed grateful blessed
    """,
    "SAD": """
        sad lonely alone small stupid guilty ashamed invisible unimportant unwanted unloved rejected
        judged awful ugly inferior less worthless foolish silly embarrassed humiliated crazy mad
        miserable sick angry furious anxious nervous uncomfortable insecure unappreciated neglected
        ignored abandoned betrayed unheard unseen dismissed inadequate useless terrible horrible
        rubbish bad worse cheap dirty dumb hopeless helpless frustrated upset depressed stressed
        uneasy nothing tense resentful disappointed awkward excluded pressured trapped bored tired
        exhausted tiny unhappy rushed weird wrong burdened powerless unattractive second lesser
        irritated annoyed jealous hated disgusting weak worried
    """,
    "STATEWORD": """
        sad lonely hurt angry happy glad relieved grateful touched proud worried upset annoyed
        frustrated blessed lucky loved sorry let scared sure thankful honoured honored confident
        ashamed embarrassed guilty awful terrible bad good confused certain moved disappointed
        jealous anxious safe safer closer calm warm alone abandoned ignored rejected left down
        nervous better special afraid tense unsure seen heard
    """,
    "UNKINDWORD": """
        judge judged judging complain complained complaining criticise criticised criticize
        criticized blame blamed blaming shout shouted yell yelled mock mocked doubt doubted rushed
        pressure pressured interrupted dismiss dismissed nagged sulked betrayed argue argued snap
        snapped resented demanded rude mean unkind harsh boring impatient angry insult insulted
        overreact scold scolded belittled dull grumpy hesitated quarrelled burnt die died dies
        wither withered
    """,
}

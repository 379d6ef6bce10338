"""What is good and what is bad to hear, and what takes a turn in between."""

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

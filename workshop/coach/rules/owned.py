"""What is taken back, told as one's own worry, reported or granted: every rule leaves it alone."""

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

"""Whose fault it is."""

from workshop.coach.rules.rule import Rule

FAULT = Rule(
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
)

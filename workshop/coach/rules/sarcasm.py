"""Said sweetly, meant sourly."""

from workshop.coach.rules.rule import Rule

SARCASM = Rule(
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
)

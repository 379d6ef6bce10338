"""What the other should, ought to, has to."""

from workshop.coach.rules.rule import Rule

SHOULD = Rule(
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
)

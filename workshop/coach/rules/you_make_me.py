"""One's own feeling handed to the other: you make me so tired."""

from workshop.coach.rules.rule import Rule

YOU_MAKE_ME = Rule(
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
)

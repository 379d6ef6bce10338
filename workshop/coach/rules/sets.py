"""Sets of words that the lines of the rules name in CAPITALS."""

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

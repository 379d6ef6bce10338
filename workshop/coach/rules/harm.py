"""Violence, threat, control, fear: where this finds something, the coach is silent."""

from workshop.coach.rules.rule import Rule

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

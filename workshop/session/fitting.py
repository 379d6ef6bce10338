"""Whether a script that comes from elsewhere is one that its guide unfolds into.

A script is stored because guides, and this program, get newer while a session waits. So it need
not be to the letter what `unfold` makes of the guide today. An older program may have made
otherwise what is told here, by which nobody sees more than the guide lets them, or sooner:

- how long a stage is, but for those of a safety card;
- what came to the stages later (`_LATER`): what did not know of it left it empty;
- stages for both on which nothing comes to light or is given: some of them may be missing.

All else has to be the same: every other stage and its order, whose it is, before which hand-over
it stands, what comes to light on it. Nothing may come to it. Whoever changes what a guide unfolds
into looks here as well, so that the scripts of today stay readable (`tests/session/`).
"""

import msgspec

from workshop.activities import Stage
from workshop.ground.partner import Seat
from workshop.guide.model import Guide
from workshop.session.script import Place, Script, unfold
from workshop.session.state import Saved

_LATER = ("mirror", "validate", "empathise", "ask_back", "untimed", "on_word", "needs", "harmless")
"""What a stage for both may ask for besides: without it the stage is a plainer one."""

_LONGEST = 2 * 60 * 60.0
"""Seconds of the longest stage: no activity has more than two hours."""

_MOST = 1e9
"""Above any number that a state can hold."""

_PART_OF = {
    "share": ("turn",),
    "confirm": ("agree",),
    "begin": ("talk", "floor", "draw"),
    "validate": ("floor",),
    "empathise": ("floor",),
    "asked": ("floor",),
    "slower": ("swap",),
    "passed": ("swap",),
}
"""On which steps a stage has this part."""


def fits(script: Script, guide: Guide, first: Seat) -> bool:
    """Whether this guide unfolds, or unfolded once, into this script where `first` begins.

    Which lenses the two looked through is read from the script. A guide for one person alone
    has none: such a session leaves no record.
    """
    if guide.alone or script.solo:
        return False
    walked = {place.stage.activity for place in script.places}
    lenses = {one.lens for _, one in guide.activities() if one.lens and one.id in walked}
    number = 0
    for place in unfold(guide, first, lenses=lenses).places:
        if number < len(script.places) and _is_alike(script.places[number], place):
            number += 1
        elif not may_be_missing(place.stage):
            return False
    return number == len(script.places)


def can_stand(script: Script, saved: Saved) -> bool:
    """Whether a session with this script can have been left like this."""
    if saved.position not in (place.stage.id for place in script.places):
        return False
    small, does = saved.small, script.at(saved.position).stage.does
    numbers = (small.used, small.extra, saved.spent)
    counts = (small.not_quite, small.heard, small.put_back)
    return (
        all(0 <= number <= _MOST for number in (*numbers, *counts))
        and (not small.part or does in _PART_OF[small.part])
        and len(small.confirmed) <= 2
    )


def _is_alike(theirs: Place, ours: Place) -> bool:
    stage = theirs.stage
    if ours.stage.atomic:  # how long the card is read is the same for both, and for everybody
        return theirs == ours
    if not 0 <= stage.seconds <= _LONGEST:
        return False
    came_later = {name: getattr(ours.stage, name) for name in _LATER if not getattr(stage, name)}
    alike = msgspec.structs.replace(stage, seconds=ours.stage.seconds, **came_later)
    return msgspec.structs.replace(theirs, stage=alike) == ours


def may_be_missing(stage: Stage) -> bool:
    """Whether a script may be without it: for both, and nothing comes to light or is given."""
    return not (stage.alone or stage.shares or stage.answered or stage.bare)

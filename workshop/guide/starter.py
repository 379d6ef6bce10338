"""What a new guide begins with: one evening, sound as it stands, with a word to every line."""

STARTER = """\
# A guide of your own. Change every line you like; then: workshop guide check FILE
# Every key there is: docs/guides.md. Lines that begin with # are for you alone.
format = 1
id = "{id}"                      # for ever: what two people answer is kept under it
title = "A talk of ours"
language = "en"
summary = "A quarter of an hour. What it is about, in two or three sentences."
suits = ["who it is for"]
unsuited = ["when it is the wrong thing"]
sources = ["our own"]

[[modules]]
id = "evening"
title = "An evening"
aim = "What the two get from it."
sitting = 1                          # 2, 3 … for what comes on another evening

    # A card, read aloud.
    [[modules.activities]]
    id = "begin"
    kind = "read"
    title = "To begin"
    minutes = 0.5                    # in quarters of a minute
    text = "Sit so that you can see each other. Whoever wants to pass, passes."

    # Each writes alone; then both see what was shown; then they talk.
    [[modules.activities]]
    id = "lately"
    kind = "write"
    title = "Lately"
    minutes = 6.5                    # 0.5 for hand-overs, twice the turn, the talk, and a look
    turn = 1.5                       # minutes alone, at most 3
    talk = 2.0
    text = "One moment from this week that stayed with you. A minute and a half."
    prompts = [{{ id = "moment", text = "A moment that stayed with me" }}]
    reveal_text = "Each reads their own aloud; {{first}} begins."
    reveal_if_one = "{{me}} may read it aloud, or not."
    talk_text = "Two minutes. What would you like more of?"

    # The floor: one speaks, the other says back what was heard; then they swap.
    [[modules.activities]]
    id = "the-floor"
    kind = "dialogue"
    title = "The floor"
    minutes = 5.0                    # two floors, a swap, and time for the rules
    turn = 2.0
    text = "{{Time}} each; {{first}} begins. A sentence or two, then stop. The other says it back."
    prompt = "Something I wish for"
    listen_for = "one wish"

    # An end with nothing to do.
    [[modules.activities]]
    id = "quiet"
    kind = "breathe"
    title = "A quiet minute"
    minutes = 1.0
    text = "A minute of quiet, side by side."
    points = ["Breathe out slowly.", "That was today."]
    breath_in = 4
    breath_out = 6
"""


def starter(guide_id: str) -> str:
    """The text of a new guide with this id."""
    return STARTER.format(id=guide_id)

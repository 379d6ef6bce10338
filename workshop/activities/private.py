"""What every activity adds that each answers alone before both see."""

from collections.abc import Iterator

from workshop.activities.base import HANDOVER_SECONDS, Activity, Said, Scene
from workshop.activities.paper import Field, Paper, Say, in_turns
from workshop.activities.paper import said as words_of
from workshop.activities.parts import SPOKEN
from workshop.activities.problem import Problem
from workshop.activities.stage import Stage, talk_stages
from workshop.ground.language import N_, _
from workshop.ground.partner import Seat

LONGEST_TURN = 3.0
"""Minutes one partner waits at most while the other answers alone (experience page, 2)."""

ONE_SIDE = N_(
    "{me} may read aloud what stands here, or not. Look at it for a quiet moment. "
    "More can be said aloud, or left for another day."
)
"""What to do where one of the two shows nothing, and the author says no more about it."""

ONE_SAYS_IT = N_("{me} will say it: now, or when you talk.")
TO_BE_SAID = N_("You will both say it: now, or when you talk.")
"""What to do where nothing was written, but will be said."""


class PrivateActivity(Activity, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """An activity that each answers alone first; then what was shown is on view, then a talk."""

    CAN_SHARE_TURN = True

    text: str
    turn: float
    """Minutes each has alone."""
    talk: float = 0.0
    """Minutes of talk after the reveal."""
    talk_each: bool = False
    """Whether the talk is two equal halves, one for each."""
    reveal_text: str = ""
    talk_text: str = ""
    reveal_if_one: str = ""
    talk_if_one: str = ""
    """Said in place of these where only one has shown something; that one is {me}."""

    def share_question(self) -> str:
        """What its giver is asked at the end of the turn; {you} is the other."""
        return _("Show it to {you}?")

    def said(self, scene: Scene) -> Said:
        entries = [entry for entry in scene.shown.values() if entry]
        if len(entries) != 1:
            said = Said(self.text, self.reveal_text, self.talk_text)
        else:
            looking, prompt = self.reveal_if_one or _(ONE_SIDE), self.talk_if_one or self.talk_text
            said = Said(self.text, looking, prompt, bool(self.talk_if_one))
        if entries and all(set(entry) == {SPOKEN} for entry in entries):
            return said._replace(looking=_(TO_BE_SAID if len(entries) > 1 else ONE_SAYS_IT))
        return said

    def to_fill(self) -> tuple[Field, ...]:
        """What one fills in on the page of one's own."""
        return ()

    def paper(self, *, solo: bool = False) -> Paper:
        alone = (*words_of(self.text), *self.to_fill())
        if solo:
            return Paper(alone)
        return Paper(
            alone,
            (
                Say(_("Lay beside each other, or read out, what you want to show."), "aside"),
                *words_of(self.reveal_text),
                *in_turns(self.talk_text if self.talk else "", each=self.talk_each),
            ),
            after=_("Show or read out what you like, and fold away the rest."),
        )

    def alone_minutes(self) -> float:
        return self.turn

    def handover_minutes(self) -> float:
        """Minutes of both hand-overs; 0 where the turn is shared with the activity before."""
        return 0.0 if self.same_turn else 2 * HANDOVER_SECONDS / 60

    def reveal_minutes(self) -> float:
        """Minutes left for looking at both answers: what hand-overs, turns and talk do not need."""
        return self.minutes - self.handover_minutes() - 2 * self.turn - self.talk

    def alone(self, seat: Seat) -> list[Stage]:
        return [Stage(self.id, "turn", seat, self.turn * 60)]

    def together(self, first: Seat) -> list[Stage]:
        stages = [Stage(self.id, "reveal", "both", self.reveal_minutes() * 60, shares=True)]
        return stages + talk_stages(self.id, self.talk, first, each=self.talk_each)

    def solo(self) -> list[Stage]:
        return [Stage(self.id, "turn", "left", self.minutes * 60, own=True)]

    def pair_problems(self) -> Iterator[Problem]:
        if not 0 < self.turn <= LONGEST_TURN:
            yield Problem(
                "turn",
                repr(self.turn),
                f"more than 0 and at most {LONGEST_TURN:g} minutes, since the other one waits",
            )
        elif not 0 <= self.talk <= 60:
            yield Problem("talk", repr(self.talk), "0 to 60 minutes")
        elif self.reveal_minutes() < 0.5:
            least = self.minutes - self.reveal_minutes() + 0.5
            yield Problem(
                "minutes",
                repr(self.minutes),
                f"at least {least:g}: hand-overs, two turns, talk and half a minute to look",
            )
        if self.talk and not self.talk_text.strip():
            yield Problem("talk_text", repr(self.talk_text), "what the two talk about")

    def solo_problems(self) -> Iterator[Problem]:
        yield from super().solo_problems()
        if self.turn != self.minutes:
            yield Problem("turn", repr(self.turn), f"{self.minutes:g}, as minutes: nobody waits")
        if self.talk:
            yield Problem("talk", repr(self.talk), "nothing here: there is nobody to talk to")
        if self.same_turn:
            yield Problem("same_turn", "true", "nothing here: there are no turns")

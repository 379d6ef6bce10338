"""A ritual as two people write it down: what stands in the lines, and the ritual it makes."""

from datetime import date

from msgspec.structs import replace

from workshop.ground.language import N_
from workshop.rituals import Cadence, Ritual, Span, changing
from workshop.rituals.ritual import LONGEST, MOST_MINUTES

PARTS = (
    ("what", N_("What exactly do we do?"), N_("each tells one good thing")),
    ("when", N_("When, in your words?"), N_("after the dishes")),
    ("where", N_("Where?"), N_("at the kitchen table")),
    ("reminder", N_("What reminds us?"), N_("putting the kettle on")),
    ("minutes", N_("How many minutes?"), N_("10")),
    ("sign", N_("How do we know?"), N_("both cups are empty")),
    ("otherwise", N_("If it does not fit?"), N_("one sentence at the door")),
)
"""The lines, and an example for each."""


class Draft:
    """What was typed and chosen so far. Nothing of it is agreed on yet.

    Attributes:
        said: What stands in each line now.
        span: When it shall come round.
    """

    def __init__(self, today: date, before: Ritual | None, draft: Ritual | None) -> None:
        """Begin with what stands there.

        Args:
            today: The day from which it holds.
            before: What is changed; None for a new one.
            draft: What they wrote the last time.
        """
        self._today = today
        self._before = before
        self._words = draft or before or _empty(today)
        self.said = {part: text_of(self._words, part) for part, _label, _hint in PARTS}
        self.span = self._words.now

    @property
    def guide(self) -> str:
        """The session it is done with; empty for none."""
        return self._words.guide

    @guide.setter
    def guide(self, guide: str) -> None:
        self._words = replace(self._words, guide=guide)

    @property
    def is_planned(self) -> bool:
        """Whether something else was chosen than stands there first of all."""
        return self.span != _empty(self._today).now

    def first(self, part: str) -> str:
        """What stood in this line at first."""
        return text_of(self._words, part)

    def begin_anew(self) -> None:
        """The words and the days are as they were before; the lines follow."""
        self._words = self._before or _empty(self._today)
        self.span = self._words.now

    def ritual(self) -> Ritual:
        """The ritual as it stands here; what it was before lies behind it."""
        words = {part: " ".join(text.split())[:LONGEST] for part, text in self.said.items()}
        minutes = "".join(sign for sign in words.pop("minutes") if sign.isdecimal())
        number = int(minutes[:4] or 0)
        fields: dict[str, str | int] = {
            **words,
            "minutes": number if number <= MOST_MINUTES else 0,
            "guide": self.guide,
        }
        if self._before is None:
            return replace(self._words, id="", spans=(self.span,), **fields)
        ritual = self._before
        if not _is_same(self.span, ritual.now):
            ritual = changing.planned(ritual, self._from_today(ritual))
        return changing.told(ritual, **fields)

    def to_come_back_to(self) -> Ritual:
        """The same with the plan as it was chosen, for the next time they are on this page."""
        return replace(self.ritual(), spans=(self.span,))

    def _from_today(self, ritual: Ritual) -> Span:
        """The plan from today on; one that has not begun begins when the plan does."""
        since = self._today
        if ritual.begins > since:
            since = max(since, self.span.cadence.begins)
        return replace(self.span, since=since)


def text_of(ritual: Ritual, part: str) -> str:
    """What stands in the line of this part."""
    if part == "minutes":
        return str(ritual.minutes or "")
    return str(getattr(ritual, part))


def _empty(today: date) -> Ritual:
    return Ritual(id="", what="", spans=(Span(today, Cadence("daily", today)),))


def _is_same(one: Span, other: Span) -> bool:
    """Whether both come round alike, whenever they were agreed on."""
    return (one.cadence, one.at, one.zone) == (other.cadence, other.at, other.zone)

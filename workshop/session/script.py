"""The script: a guide unfolded into its ordered stages, for two given people and who begins."""

from collections.abc import Collection, Iterable, Iterator
from functools import cached_property

from msgspec import Struct

from workshop.activities import Activity, Stage
from workshop.activities.stage import both_ways
from workshop.ground.partner import Seat, other
from workshop.guide.model import Guide, Module


class Place(Struct, frozen=True):
    """A stage and where in the guide it stands."""

    stage: Stage
    module: str
    sitting: int
    first: Seat
    """Who begins in this activity."""
    spare: bool = False
    """Left out on a short evening."""
    light: bool = False
    """Walked on a light evening as well."""


class Script(Struct, frozen=True, dict=True):
    """The ordered stages of one session. Stored with it, so it never changes under way."""

    places: tuple[Place, ...]
    asks_enough: bool = False
    """After fifteen minutes both are asked whether it is enough (a couple's first session)."""
    solo: bool = False
    """One person alone sits there; nobody looks away and nobody is called back."""

    # Asked for at every key and every tick, so looked up once; not part of what is stored.

    @cached_property
    def _numbers(self) -> dict[str, int]:
        return {place.stage.id: number for number, place in enumerate(self.places)}

    @cached_property
    def _cards(self) -> frozenset[str]:
        return frozenset(p.stage.activity for p in self.places if p.stage.atomic)

    @cached_property
    def _closed(self) -> frozenset[str]:
        return frozenset(p.stage.activity for p in self.places if p.stage.later)

    def for_later(self, activity: str) -> bool:
        """Whether what is given in this activity stays closed until another day."""
        return activity in self._closed

    def index(self, stage_id: str) -> int:
        """Where this stage stands. Raises KeyError for one that is not in the script."""
        return self._numbers[stage_id]

    def at(self, stage_id: str) -> Place:
        """The place of this stage. Raises KeyError."""
        return self.places[self.index(stage_id)]

    def atomic(self, stage_id: str) -> bool:
        """Whether this stage belongs to a safety card, from its first hand-over to its end."""
        stage = self.at(stage_id).stage
        return stage.does != "rest" and stage.activity in self._cards

    def anchor(self, stage_id: str) -> str:
        """The stage to store for this one: itself, or the stage before a safety card.

        The card is one atomic whole for both: who was reading, and how long, is nowhere kept.
        """
        if not self.atomic(stage_id):
            return stage_id
        activity = self.at(stage_id).stage.activity
        return next(p.stage.id for p in self.places if p.stage.activity == activity)

    def card_before(self, stage_id: str) -> str | None:
        """The beginning of the latest card before this stage that asks how tonight is."""
        number = self.index(stage_id)
        asked = [place for place in self.places[:number] if place.stage.does == "tonight"]
        return self.anchor(asked[-1].stage.id) if asked else None

    def minutes(self) -> float:
        """Planned minutes of everything in it."""
        return sum(place.stage.seconds for place in self.places) / 60


def unfold(
    guide: Guide,
    first: Seat = "left",
    *,
    asks_enough: bool = False,
    lenses: Collection[str] = (),
    for_later: bool = True,
) -> Script:
    """The script of this guide; `first` begins the first activity, then the two alternate.

    Args:
        guide: What to unfold.
        first: Who begins the first activity.
        asks_enough: Whether to ask after a quarter of an hour if it is enough.
        lenses: What the couple looks through; what is written for another lens is left out.
        for_later: Whether there is another day on which something left for it can be opened.
    """
    if guide.alone:
        return Script(tuple(_solo(guide, lenses)), solo=True)
    places: list[Place] = []
    begins = first
    for number, module in enumerate(guide.modules):
        walked = [a for a in _walked(module, lenses) if for_later or not _is_for_later(a)]
        for group in _groups(walked):
            lead = {"first": first, "second": other(first)}.get(group[0].begins, begins)
            if not group[0].begins:
                begins = other(begins)
            places += (
                Place(stage, module.id, module.sitting, lead, group[0].spare, module.light)
                for stage in _stages(group, lead)
            )
        if _ends_sitting(guide, number):
            last = walked[-1].id
            rest = Stage(last, "rest", "both", 0)
            places.append(Place(rest, module.id, module.sitting, first, light=module.light))
    return Script(tuple(places), asks_enough)


def _walked(module: Module, lenses: Collection[str]) -> list[Activity]:
    """The activities of a module without those for another lens."""
    return [a for a in module.activities if not a.lens or a.lens in lenses]


def _is_for_later(activity: Activity) -> bool:
    return any(stage.later for stage in activity.alone("left"))


def _solo(guide: Guide, lenses: Collection[str]) -> Iterator[Place]:
    """The places of a guide for one person: no hand-over, nothing to show, one end."""
    for module in guide.modules:
        for activity in _walked(module, lenses):
            for stage in activity.solo():
                yield Place(stage, module.id, module.sitting, "left", light=module.light)
    yield Place(Stage(activity.id, "rest", "both", 0), module.id, module.sitting, "left")


def _groups(activities: Iterable[Activity]) -> list[list[Activity]]:
    """Activities by the private turn they share; a joint one is a group of its own."""
    groups: list[list[Activity]] = []
    for activity in activities:
        if activity.same_turn and groups:
            groups[-1].append(activity)
        else:
            groups.append([activity])
    return groups


def _stages(group: list[Activity], first: Seat) -> Iterator[Stage]:
    """First each alone, one hand-over for the whole group; then together."""
    lead = group[0]
    for seat in both_ways(first):
        alone = [stage for activity in group for stage in activity.alone(seat)]
        if alone:
            yield Stage(lead.id, "handover", seat, lead.handover_seconds())
            yield from alone
    for activity in group:
        yield from activity.together(first)


def _ends_sitting(guide: Guide, number: int) -> bool:
    following: tuple[Module, ...] = guide.modules[number + 1 : number + 2]
    return not following or following[0].sitting != guide.modules[number].sitting

"""A guide as values: modules of activities, and what is said about the whole."""

from collections.abc import Iterator

from msgspec import Struct

from workshop.activities import Activity

FORMAT = 1
"""The newest version of the guide language this program reads."""


class Module(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A timed chapter."""

    id: str
    title: str
    activities: tuple[Activity, ...]
    aim: str = ""
    sitting: int = 1
    """The sitting it belongs to by default; counted from 1, never falling."""
    light: bool = False
    """Walked on a light evening as well."""
    break_before: float = 0.0
    """Minutes of a break before it, in a group; a couple alone is not shown it. See `breaks`."""
    facilitator: tuple[str, ...] = ()
    """What a facilitator says or keeps in mind. No couple is shown it."""
    was: tuple[str, ...] = ()

    @property
    def minutes(self) -> float:
        """The sum of its activities, without those for a lens."""
        return sum(activity.minutes for activity in self.activities if not activity.lens)


class Guide(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A workshop as written."""

    format: int
    id: str
    title: str
    language: str
    summary: str
    modules: tuple[Module, ...]
    suits: tuple[str, ...] = ()
    unsuited: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    alone: bool = False
    """For one person alone. Such a session leaves no record (safety page, 9)."""
    light: str = ""
    """Id of the guide offered instead when the evening is to be a light one."""
    was: tuple[str, ...] = ()

    @property
    def minutes(self) -> float:
        """Everything, both sittings, nothing left out."""
        return sum(module.minutes for module in self.modules)

    def walked(self, sitting: int = 0) -> tuple[Module, ...]:
        """The modules of one sitting; of all of them where none is given."""
        return tuple(module for module in self.modules if sitting in (0, module.sitting))

    def breaks(self, sitting: int = 0) -> dict[str, float]:
        """Minutes of the break before a module, by its id: an evening with a group has these.

        Args:
            sitting: Which one the evening holds; 0 where it holds all of them. What it begins
                with has no break before it, whatever its author gave.
        """
        later = self.walked(sitting)[1:]
        return {module.id: module.break_before for module in later if module.break_before}

    def closing(self, sitting: int = 0) -> frozenset[str]:
        """Ids of the activities by which an evening ends, of which nothing is ever taken.

        Those of the last module that is walked. Where it is the only one, the last activity alone:
        else nothing of such an evening could be shortened.

        Args:
            sitting: Which one the evening holds; 0 where it holds all of them.
        """
        walked = self.walked(sitting)
        last = walked[-1].activities
        return frozenset(activity.id for activity in (last if len(walked) > 1 else last[-1:]))

    def activities(self) -> Iterator[tuple[Module, Activity]]:
        """Every activity with its module, in order."""
        for module in self.modules:
            for activity in module.activities:
                yield module, activity

    def activity(self, activity_id: str) -> Activity:
        """The activity with this id, or with this former id. Raises KeyError when none has it."""
        for _, activity in self.activities():
            if activity_id == activity.id or activity_id in activity.was:
                return activity
        raise KeyError(activity_id)

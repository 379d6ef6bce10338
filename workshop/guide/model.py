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

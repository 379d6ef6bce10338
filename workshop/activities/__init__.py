"""What two people can do in the workshop: one file per kind.

A kind says what an author writes, which stages it unfolds into, what an entry holds and how it
reads. It knows no guide, no session, no screen.
"""

from importlib import import_module
from pkgutil import iter_modules

from workshop.activities.base import Activity
from workshop.activities.private import PrivateActivity
from workshop.activities.problem import Problem
from workshop.activities.stage import Stage, Step


def _kinds() -> dict[str, type[Activity]]:
    """Every file of this folder that holds a kind: a class with the name of its file."""
    kinds: dict[str, type[Activity]] = {}
    for file in iter_modules(__path__):
        kind = vars(import_module(f"{__name__}.{file.name}")).get(file.name.capitalize())
        if isinstance(kind, type) and issubclass(kind, Activity):
            kinds[file.name] = kind
    return kinds


KINDS = _kinds()
"""Every kind an author can write, by the word that stands after `kind =`."""

__all__ = ["KINDS", "Activity", "PrivateActivity", "Problem", "Stage", "Step"]

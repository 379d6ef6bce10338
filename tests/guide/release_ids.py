"""Writes down every id of the shipped guides, series and word lists, for ever.

    python -m tests.guide.release_ids

Ids are permanent: entries of years ago are read by them. Run this when something with an id was
added. It refuses to drop an id that was released; a rename says `was = [...]` in the guide.
"""

import json
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from workshop.activities import Activity
from workshop.activities.compare import Row
from workshop.activities.parts import Option
from workshop.ground import wordlists
from workshop.ground.resources import resource_path
from workshop.guide import load_file, shipped_paths
from workshop.guide.series import load_series
from workshop.guide.series_shelf import shipped_paths as series_paths

RELEASED = Path(__file__).parent / "released_ids.json"

Ids = dict[str, Any]
"""Kind of thing (guides, series, words) → its id → what is in it → ids."""


def lines_of(activity: Activity) -> list[str]:
    """Ids of everything with an id inside an activity: options, prompts, items, steps, columns."""
    found: list[str] = []
    for name in activity.__struct_fields__:
        value = getattr(activity, name)
        if isinstance(value, tuple):
            lines = (line for line in value if isinstance(line, Option | Row))
            found += (f"{name}/{one}" for line in lines for one in (line.id, *line.was))
    return found


def now() -> Ids:
    """All ids as they stand in the files now, former ones too."""
    guides: Ids = {}
    # The one that nobody walks stands in a folder of its own; words are kept under its ids too.
    for path in [*shipped_paths(), resource_path("sessions", "elsewhere", "elsewhere.toml")]:
        guide = load_file(path)
        modules = [name for module in guide.modules for name in (module.id, *module.was)]
        activities = {
            name: lines_of(activity)
            for _, activity in guide.activities()
            for name in (activity.id, *activity.was)
        }
        for name in (guide.id, *guide.was):
            guides[name] = {"modules": modules, "activities": activities}
    words = {
        path.stem: [one for word in wordlists.load(path.stem).words for one in (word.id, *word.was)]
        for path in resource_path("sessions", "words").glob("*.toml")
    }
    series = {
        name: [one for evening in found.evenings for one in (evening.id, *evening.was)]
        for found in map(load_series, series_paths())
        for name in (found.id, *found.was)
    }
    return {"guides": guides, "series": series, "words": words}


def flat(ids: Ids) -> set[str]:
    """One line for each id: guides/main/activities/signs/options/nobody-asks."""

    def walk(value: Any, path: str) -> Iterable[str]:
        if isinstance(value, dict):
            for key, inner in value.items():
                yield f"{path}/{key}"
                yield from walk(inner, f"{path}/{key}")
        else:
            yield from (f"{path}/{item}" for item in value)

    return {line.removeprefix("/") for line in walk(ids, "")}


def released() -> Ids:
    """The ids written down."""
    found: Ids = json.loads(RELEASED.read_text(encoding="utf-8"))
    return found


def main() -> int:
    """Writes the file; 1 when that would drop an id."""
    lost = sorted(flat(released()) - flat(now())) if RELEASED.exists() else []
    for line in lost:
        print(f"released, but gone: {line} (add it to `was`)", file=sys.stderr)
    if not lost:
        RELEASED.write_text(json.dumps(now(), indent=1, sort_keys=True) + "\n", encoding="utf-8")
    return bool(lost)


if __name__ == "__main__":
    sys.exit(main())

"""The one folder in which the program keeps what belongs to its user."""

import os
from collections.abc import Mapping
from pathlib import Path


def user_folder(environment: Mapping[str, str] = os.environ) -> Path:
    """`$WORKSHOP_HOME`, else the system's place for a user's data. Nothing is made there."""
    home = environment.get("WORKSHOP_HOME", "")
    if home:
        return Path(os.path.abspath(Path(home).expanduser()))  # noqa: PTH100 (keeps links as given)
    from platformdirs import user_data_path  # late: only a start without a given place needs it

    return user_data_path("workshop", appauthor=False)

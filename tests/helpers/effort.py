"""How hard hypothesis tries: quick and repeatable by default, long and random when asked for.

WORKSHOP_EFFORT=hard pytest tests/session tests/guide tests/activities
"""

import os

from hypothesis import HealthCheck, Phase, settings

HARD = os.environ.get("WORKSHOP_EFFORT") == "hard"


def effort(examples: int) -> settings:
    """Settings for this many examples, or twenty times as many when it is to be hard.

    Only then is a failing example made small, which can take minutes.
    """
    return settings(
        max_examples=examples * (20 if HARD else 1),
        derandomize=not HARD,
        database=None,
        phases=tuple(Phase) if HARD else (Phase.explicit, Phase.generate),
        deadline=None,
        suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
    )

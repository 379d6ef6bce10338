"""A keepsake as TOML: to be read by people as well as by programs."""

from workshop.keepsake.keepsake import Keepsake
from workshop.keepsake.values import values


def written_out(keepsake: Keepsake) -> str:
    """The whole keepsake; words of several lines stand in several lines."""
    import tomli_w  # late: nothing else needs it here

    return tomli_w.dumps(values(keepsake), multiline_strings=True)

"""What docs/keepsakes.md says of TOML and JSON is so."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from msgspec import structs

from helpers.kept_words import a_keepsake, a_picture, every_block
from workshop.keepsake.forms import written_out
from workshop.keepsake.values import values

PAGE = (Path(__file__).parents[2] / "docs" / "keepsakes.md").read_text("utf-8")


def keys(value: Any) -> Iterator[str]:
    """Every key, however deep."""
    if isinstance(value, dict):
        yield from value
        for each in value.values():
            yield from keys(each)
    elif isinstance(value, list):
        for each in value:
            yield from keys(each)


def test_the_example_is_a_real_one() -> None:
    keepsake = a_keepsake(
        "I did see it.", "I talk faster\nwhen I am afraid.", "Tea and ten minutes"
    )
    (example,) = re.findall(r"```toml\n(.*?)```", PAGE, flags=re.DOTALL)
    assert example == written_out(keepsake, "toml")


def test_every_key_is_told() -> None:
    tables = re.findall(r"^\|.*\|$", PAGE, flags=re.MULTILINE)
    told = {word for line in tables for word in re.findall(r"`([a-z_]+)`", line)}
    keepsake = structs.replace(every_block(), picture=a_picture())
    assert set(keys(values(keepsake))) <= told

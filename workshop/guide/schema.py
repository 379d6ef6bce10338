"""The language of guides and series as a JSON Schema, for editors that complete and check."""

from typing import Any

import msgspec

from workshop.activities import KINDS
from workshop.guide.model import Guide
from workshop.guide.series import Series

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def schema() -> dict[str, Any]:
    """A JSON Schema (2020-12) of a guide. What only the checker knows is not in it."""
    _refs, named = msgspec.json.schema_components(
        [Guide, *KINDS.values()], ref_template="#/$defs/{name}"
    )
    named = dict(named)
    # By the word after `kind`, so that an editor names the one key that is wrong, not the whole.
    kinds = [
        {
            "if": {"properties": {"kind": {"const": name}}, "required": ["kind"]},
            "then": {"$ref": f"#/$defs/{kind.__name__}"},
        }
        for name, kind in KINDS.items()
    ]
    a_kind = {"enum": list(KINDS), "description": "what the two do; see docs/guides.md"}
    # A module is written with activities of any kind; the model knows only their common base.
    del named["Activity"]
    named["Module"]["properties"]["activities"]["items"] = {
        "type": "object",
        "required": ["kind"],
        "properties": {"kind": a_kind},
        "allOf": kinds,
    }
    return {"$schema": DIALECT, **named.pop("Guide"), "$defs": named}


def series_schema() -> dict[str, Any]:
    """A JSON Schema (2020-12) of a series. What only the checker knows is not in it."""
    _refs, named = msgspec.json.schema_components([Series], ref_template="#/$defs/{name}")
    named = dict(named)
    return {"$schema": DIALECT, **named.pop("Series"), "$defs": named}

"""The forms a keepsake can have, one file each. Nothing is loaded before a form is wanted."""

from importlib import import_module
from typing import TYPE_CHECKING, Literal, cast

from workshop.ground.language import N_

if TYPE_CHECKING:
    from workshop.keepsake.keepsake import Keepsake

Form = Literal["html", "md", "toml", "json"]

FORMS: dict[Form, str] = {
    "html": N_("a page to print"),
    "md": N_("plain text (Markdown)"),
    "toml": N_("TOML, for programs and people"),
    "json": N_("JSON, for programs"),
}
"""Each form by the ending of its files, and what people call it."""

_FILES: dict[Form, str] = {"html": "html", "md": "markdown", "toml": "toml", "json": "json"}


def written_out(keepsake: "Keepsake", form: Form) -> str:
    """The whole keepsake in this form. Its words are harmless to show, wherever they came from."""
    file = import_module(f"workshop.keepsake.{_FILES[form]}")
    return cast("str", file.written_out(keepsake))

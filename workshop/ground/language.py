"""The language the program speaks.

What the interface says goes through gettext: English stands in the code, other languages in
``workshop/languages/``. Longer texts (guides, word lists, the page of helplines) are files, one
for each language: those of German lie in ``sessions/de/``, under the names the English ones have.
What a language lacks is said in English.
"""

import gettext
from collections.abc import Mapping
from pathlib import Path

from workshop.ground.resources import resource_path

ENGLISH = "en"
"""The language the code is written in."""

_CATALOGUES = Path(__file__).resolve().parent.parent / "languages"
_DOMAIN = "workshop"

_code = ENGLISH
_catalogue = gettext.NullTranslations()


def _(message: str) -> str:
    """What the interface says, in the language at hand."""
    return _catalogue.gettext(message) if message else ""


def several(one: str, many: str, number: int) -> str:
    """The sentence for this number of things, in the language at hand."""
    return _catalogue.ngettext(one, many, number)


def said_in(code: str, message: str) -> str:
    """What the interface says, in this language whichever is at hand; else in English."""
    return _read(code if code in known() else ENGLISH).gettext(message)


def N_(message: str) -> str:
    """Marks a sentence for translation where it is written, long before it is said with `_`."""
    return message


NAME = N_("English")
"""What a language calls itself: the catalogue of each says its own name here."""


def known() -> tuple[str, ...]:
    """Codes of all languages there are, English first."""
    found = _CATALOGUES.glob(f"*/LC_MESSAGES/{_DOMAIN}.mo")
    return (ENGLISH, *sorted(path.parent.parent.name for path in found))


def name(code: str) -> str:
    """What the language of this code calls itself; the code where the program does not know it."""
    return _read(code).gettext(NAME) if code in known() else code


def code() -> str:
    """Code of the language at hand, such as `en`."""
    return _code


def use(code: str) -> None:
    """From now on this language is spoken; English where there is none of this code."""
    global _code, _catalogue
    _code = code if code in known() else ENGLISH
    _catalogue = _read(_code)


def wished(environment: Mapping[str, str]) -> str:
    """The first known language the user's system asks for, in gettext's order; else English."""
    asked = (environment.get(key) for key in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"))
    wishes = next((value for value in asked if value), "").split(":")
    codes = (wish.replace("-", "_").split(".")[0].split("_")[0].lower() for wish in wishes)
    there = known()
    return next((code for code in codes if code in there), ENGLISH)


def text_path(*parts: str) -> Path:
    """Find a text that ships with the program, in the language at hand; else the English one.

    ``text_path("words", "needs.toml")`` is ``sessions/de/words/needs.toml`` in German.

    Raises:
        FileNotFoundError: There is none in English either.
    """
    if _code != ENGLISH:
        try:
            return resource_path("sessions", _code, *parts)
        except FileNotFoundError:
            pass
    return resource_path("sessions", *parts)


def _read(code: str) -> gettext.NullTranslations:
    if code == ENGLISH:
        return gettext.NullTranslations()
    return gettext.translation(_DOMAIN, _CATALOGUES, [code])

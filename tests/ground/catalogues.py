"""What the interface says, gathered from the code and laid beside its translations.

    python -m tests.ground.catalogues        after sentences changed, or were translated
    python -m tests.ground.catalogues fr     begins another language

The catalogue of a language is ``workshop/languages/CODE/LC_MESSAGES/workshop.po``, made to be
edited; the file ``workshop.mo`` beside it is made from it, and is what the program reads. A
sentence that is no longer said goes; a new one stands there empty until somebody translates it.
"""

import io
import sys
from datetime import UTC, datetime
from pathlib import Path

from babel.messages import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).resolve().parent.parent.parent
PACKAGE = ROOT / "workshop"
LANGUAGES = PACKAGE / "languages"
KEYWORDS = {"_": None, "N_": None, "several": (1, 2)}
"""The functions in ground/language.py, and which of their arguments are sentences."""

_NO_DATE = datetime(2000, 1, 1, tzinfo=UTC)
"""So that the same sentences always make the same file."""


def catalogues() -> list[Path]:
    """The catalogue of every language there is."""
    return sorted(LANGUAGES.glob("*/LC_MESSAGES/workshop.po"))


def code_of(path: Path) -> str:
    return path.parent.parent.name


def said() -> list[tuple[str | tuple[str, ...], str]]:
    """Every sentence in the code, with the file it stands in; in the order of the files."""
    found = extract_from_dir(
        PACKAGE, [("**.py", "python")], keywords=KEYWORDS, directory_filter=lambda _: True
    )
    lines = sorted((file, number, message) for file, number, message, _, _ in found)
    return [(message, f"workshop/{Path(file).as_posix()}") for file, _, message in lines]


def renewed(path: Path) -> Catalog:
    """This language's catalogue with the sentences of the code, and what was translated so far."""
    old = read(path) if path.exists() else Catalog()
    new = Catalog(
        locale=code_of(path),
        project="workshop",
        version="1",
        header_comment="# What the interface says. The other texts are in sessions/.",
        copyright_holder="",
        creation_date=_NO_DATE,
        revision_date=_NO_DATE,
        last_translator="",
        language_team="",
        charset="utf-8",
        fuzzy=False,
    )
    for message, file in said():
        known = old.get(message if isinstance(message, str) else message[0])
        new.add(message, known.string if known else None, locations=[(file, 0)])
    return new


def read(path: Path) -> Catalog:
    with path.open("rb") as file:
        return read_po(file, locale=code_of(path))


def as_po(catalogue: Catalog) -> bytes:
    buffer = io.BytesIO()
    write_po(buffer, catalogue, width=100, include_lineno=False)
    return buffer.getvalue()


def as_mo(catalogue: Catalog) -> bytes:
    buffer = io.BytesIO()
    write_mo(buffer, catalogue)
    return buffer.getvalue()


def main(codes: list[str]) -> None:
    for code in codes:
        (LANGUAGES / code / "LC_MESSAGES").mkdir(parents=True, exist_ok=True)
    begun = [LANGUAGES / code / "LC_MESSAGES" / "workshop.po" for code in codes]
    for path in sorted({*catalogues(), *begun}):
        catalogue = renewed(path)
        path.write_bytes(as_po(catalogue))
        path.with_suffix(".mo").write_bytes(as_mo(catalogue))
        empty = sum(not message.string for message in catalogue if message.id)
        print(f"{code_of(path)}: {len(catalogue)} sentences, {empty} not translated")


if __name__ == "__main__":
    main(sys.argv[1:])

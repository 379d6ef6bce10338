"""Where the files that ship with the program are: guides, word lists, styles.

In an installed wheel they lie inside the package; in a checkout they lie beside it, where they are
easy to find and to edit. Nobody else needs to know which of the two it is.
"""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent.parent


def resource_path(*parts: str) -> Path:
    """Find a file or folder that ships with the program.

    ``resource_path("sessions", "main.toml")`` looks inside the package first, then beside it.

    Raises:
        FileNotFoundError: It is in neither place, so this installation is incomplete.
    """
    for root in (_PACKAGE, _PACKAGE.parent):
        path = root.joinpath(*parts)
        if path.exists():
            return path
    name = "/".join(parts)
    raise FileNotFoundError(f"{name} is missing from this installation. Please install it again.")

"""How the program looks, speaks and sounds to its user: one small file beside the journal."""

import os
from pathlib import Path
from typing import Any, NamedTuple

from workshop.ground.folder import user_folder
from workshop.ground.language import _

FILE_NAME = "settings.toml"


class Settings(NamedTuple):
    """What a user has chosen; what stands here is what holds before any choice."""

    theme: str = ""
    """Name of the colours; empty or unknown: the first ones."""
    language: str = ""
    """Code of a language; empty: what the system asks for."""
    faith: bool = False
    """Whether new sessions are looked at through faith as well; see `Activity.lens`."""
    bell: bool = True
    """Whether a soft bell tells that time is over."""

    moments: bool = False
    """Whether small moments can be noted from home."""

    country: str = ""
    """Code of the country whose numbers come first in finding help; empty: none was said."""

    lock_after: int = 15
    """Minutes without a key after which a journal with a passphrase locks itself; 0: never."""

    @property
    def lenses(self) -> frozenset[str]:
        """The lenses a new session is looked at through."""
        return frozenset({"faith"}) if self.faith else frozenset()


USUAL = Settings()
"""What holds before any choice."""


class SettingsError(ValueError):
    """The settings cannot be read or kept. The message says what to do."""


def settings_path() -> Path:
    """Where the settings are."""
    return user_folder() / FILE_NAME


def load(path: Path) -> Settings:
    """What was chosen; what holds before any choice where no file is there.

    What a newer program wrote, and this one does not know, is passed over.

    Raises:
        SettingsError: The file cannot be read, is no TOML, or holds a value of a wrong sort.
    """
    if not path.exists():
        return USUAL
    import tomllib  # late: most start without such a file

    try:
        found = tomllib.loads(path.read_text("utf-8"))
    except (OSError, ValueError, RecursionError) as error:
        raise SettingsError(
            _("{path} can’t be read: {error}. Correct it, or delete it.").format(
                path=path, error=error
            )
        ) from None
    chosen: dict[str, Any] = {}
    for key, usual in USUAL._asdict().items():
        value = found.get(key, usual)
        if type(value) is not type(usual):
            raise SettingsError(_expected(usual).format(path=path, key=key))
        chosen[key] = value
    return USUAL._replace(**chosen)


def _expected(usual: object) -> str:
    if isinstance(usual, bool):
        return _("{path}: {key} should be true or false. Correct it, or delete it.")
    if isinstance(usual, int):
        return _("{path}: {key} should be a whole number. Correct it, or delete it.")
    return _("{path}: {key} should be words in quotes. Correct it, or delete it.")


def keep(settings: Settings, path: Path) -> None:
    """Keeps this choice: the whole file is there afterwards, or the old one still is.

    Raises:
        SettingsError: It can't be written.
    """
    import tomli_w  # late: only a change needs it

    usual = USUAL._asdict()
    chosen = {key: value for key, value in settings._asdict().items() if value != usual[key]}
    beside = path.with_suffix(".new")
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        beside.unlink(missing_ok=True)
        handle = os.open(beside, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
        with os.fdopen(handle, "wb") as file:
            tomli_w.dump(chosen, file)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(path)
    except OSError as error:
        raise SettingsError(
            _("{path} can’t be written: {why}. The choice holds until you leave.").format(
                path=path, why=error.strerror
            )
        ) from None

"""What every test shares.

Textual reads some of its environment once, while it is imported. So the environment is put right
here first, and the snapshot plugin, which imports Textual, is loaded by this file and not by
itself (see addopts in pyproject.toml).
"""

import atexit
import gc
import os
import shutil
import signal
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from workshop.ground import country, language
from workshop.journal.passphrase import sealing

os.environ["TEXTUAL_ANIMATIONS"] = "none"
for _name in ("NO_COLOR", "TEXTUAL_THEME", "WORKSHOP_HOME"):
    os.environ.pop(_name, None)
os.environ["LANGUAGE"] = "en"
os.environ["WORKSHOP_NETWORKS"] = "127.0.0.1"  # a room is announced to this computer only
# Whoever runs the tests may have a journal and settings: nothing of theirs is read.
os.environ["XDG_DATA_HOME"] = tempfile.mkdtemp(prefix="workshop-tests-")
atexit.register(shutil.rmtree, os.environ["XDG_DATA_HOME"], ignore_errors=True)

settings.register_profile("calm", deadline=None)  # a slow machine is no mistake
settings.load_profile("calm")

pytest_plugins = ["pytest_textual_snapshot"]


@pytest.fixture(autouse=True)
def no_waiting(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """A page takes keys as soon as it stands, unless the test is marked `patient`."""
    screens = sys.modules.get("workshop.tui.screens.unhurried_screen")
    if screens is not None and not request.node.get_closest_marker("patient"):
        monkeypatch.setattr(screens, "SETTLES", 0.0)


@pytest.fixture(autouse=True)
def nothing_frozen(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is there at a start is looked through for garbage, as all that comes later.

    The program holds it for good, once. Here hundreds of programs start in one process, and each
    would hold for good what the ones before left behind.
    """
    monkeypatch.setattr(gc, "freeze", lambda: None)


@pytest.fixture(autouse=True)
def signals_as_before() -> Iterator[None]:
    """What a program in a test does about signals, no later test inherits, nor what it starts.

    A process that inherits that requests to end are ignored can't be asked to end.
    """
    names = ("SIGTERM", "SIGHUP", "SIGINT", "SIGQUIT")
    numbers = [getattr(signal, name) for name in names if hasattr(signal, name)]
    before = {number: signal.getsignal(number) for number in numbers}
    yield
    for number, handler in before.items():
        if handler is not None and signal.getsignal(number) is not handler:
            signal.signal(number, handler)


@pytest.fixture(autouse=True)
def quick_passphrases(monkeypatch: pytest.MonkeyPatch) -> None:
    """A guess at a passphrase costs next to nothing."""
    monkeypatch.setattr(sealing, "EFFORT", sealing.Effort(memory=64, passes=1, lanes=1))


@pytest.fixture(autouse=True)
def in_english() -> Iterator[None]:
    """Whatever language a test has spoken, the next one speaks English, and in no country."""
    yield
    language.use(language.ENGLISH)
    country.use("")


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty WORKSHOP_HOME of this test's own."""
    folder = tmp_path / "home"
    folder.mkdir()
    monkeypatch.setenv("WORKSHOP_HOME", str(folder))
    return folder


NEEDED = {"tmux": ("tmux",), "xterm": ("xterm", "Xvfb")}
"""The programs that tests with these marks drive."""


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Tests of a real terminal need one: without it they are skipped, in CI they fail."""
    for mark, programs in NEEDED.items():
        absent = [name for name in programs if shutil.which(name) is None]
        if item.get_closest_marker(mark) and absent:
            missing = pytest.fail if os.environ.get("WORKSHOP_CI") else pytest.skip
            missing(f"{absent[0]} is not installed")

"""Without the extra, one sentence says what to do."""

import shlex
import sys
import tomllib

import pytest

from helpers.terminal import ROOT
from workshop.room.wire.net import extra


def test_with_it_there_is_nothing_to_say() -> None:
    extra.need()
    assert extra.is_there()


@pytest.mark.parametrize("missing", extra.NEEDED)
def test_without_it_one_sentence_says_what_to_do(
    missing: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = extra.find_spec
    monkeypatch.setattr(extra, "find_spec", lambda name: None if name == missing else real(name))
    with pytest.raises(extra.ExtraMissing) as raised:
        extra.need()
    _says, command = str(raised.value).split("with: ")
    python, *rest = shlex.split(command)
    assert python == sys.executable, "the Python that runs this, not another one"
    assert rest == ["-m", "pip", "install", *extra.NEEDED.values()]


def test_what_is_asked_for_is_what_the_project_asks_for() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    assert project["optional-dependencies"]["room"] == list(extra.NEEDED.values())

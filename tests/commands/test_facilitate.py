"""`workshop facilitate`: what can't be changes nothing."""

import pathlib

import pytest

from workshop.cli import main
from workshop.commands import screens
from workshop.journal.evenings.file import EveningsFile
from workshop.sitting import evenings


@pytest.mark.parametrize(
    ("wished", "why"),
    [
        (["--broker", "http://host"], "no address of a broker"),
        (["--sitting", "7"], "no sitting 7"),
    ],
)
def test_an_evening_that_can_t_be_has_not_begun(
    wished: list[str],
    why: str,
    tmp_path: pathlib.Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    pytest.importorskip("aiomqtt")
    monkeypatch.setattr(screens, "has_terminal", lambda: True)
    journal = tmp_path / "journal.db"
    assert main(["--journal", str(journal), "facilitate", "main", *wished]) == 2
    assert why in capsys.readouterr().err
    with EveningsFile.open(tmp_path / "evenings.db") as file:
        assert evenings.lines(file) == []

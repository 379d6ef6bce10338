"""The bar of a long command: how it is drawn, and that nothing of it stays."""

import io
import sys

import pytest

from workshop.commands.progress import Line

WORDS = "Bringing it in: {done} of {all} sessions"


class Terminal(io.StringIO):
    """Stands for a terminal, as far as the bar asks."""

    def __init__(self, encoding: str = "utf-8") -> None:
        super().__init__()
        self._encoding = encoding

    @property
    def encoding(self) -> str:  # type: ignore[override]  # a plain attribute there
        return self._encoding

    def isatty(self) -> bool:
        return True

    def screen(self) -> str:
        """What stands on its one line: each return of the carriage begins to write over it."""
        line: list[str] = []
        for written in self.getvalue().split("\r"):
            line[: len(written)] = written
        return "".join(line).rstrip()


def at(
    monkeypatch: pytest.MonkeyPatch,
    *,
    columns: int = 80,
    encoding: str = "utf-8",
    term: str = "xterm",
) -> Terminal:
    made = Terminal(encoding)
    monkeypatch.setattr(sys, "stderr", made)
    monkeypatch.setenv("COLUMNS", str(columns))
    monkeypatch.setenv("TERM", term)
    return made


def test_a_bar_with_numbers_fills_and_is_gone(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = at(monkeypatch)
    with Line(WORDS) as line:
        line(100, 400)
        quarter = terminal.screen()
        line(400, 400)
        full = terminal.screen()
    assert quarter.startswith("Bringing it in: 100 of 400 sessions  ━━━━━━━━─")
    assert full == "Bringing it in: 400 of 400 sessions  " + "━" * 30
    assert terminal.screen() == ""


def test_it_is_drawn_anew_once_a_percent(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = at(monkeypatch)
    with Line(WORDS) as line:
        for done in range(5001):
            line(done, 5000)
        assert terminal.getvalue().count("\r") == 101


def test_ctrl_c_and_its_echo_leave_a_clean_line(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = at(monkeypatch)
    with pytest.raises(KeyboardInterrupt), Line(WORDS) as line:
        line(7, 9)
        terminal.write("^C")
        raise KeyboardInterrupt
    assert terminal.screen() == ""
    line(8, 9)
    assert terminal.screen() == "", "another thread may still be counting"


@pytest.mark.parametrize("columns", [10, 30, 40, 43, 50])
def test_it_never_wraps(monkeypatch: pytest.MonkeyPatch, columns: int) -> None:
    terminal = at(monkeypatch, columns=columns)
    with Line(WORDS) as line:
        line(4999, 5000)
        assert 0 < len(terminal.screen()) <= columns - 3


def test_letters_where_the_terminal_knows_nothing_else(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = at(monkeypatch, encoding="ascii")
    with Line(WORDS) as line:
        line(1, 2)
        assert terminal.screen().endswith("###---------------")


def test_where_there_is_no_terminal_it_says_a_few_lines(capsys: pytest.CaptureFixture[str]) -> None:
    with Line(WORDS) as line:
        for done in range(1, 401):
            line(done, 400)
    told = [f"Bringing it in: {done} of 400 sessions" for done in (100, 200, 300, 400)]
    assert capsys.readouterr().err.splitlines() == told


def test_and_none_of_a_small_journal(capsys: pytest.CaptureFixture[str]) -> None:
    with Line(WORDS) as line:
        for done in range(1, 19):
            line(done, 18)
    assert capsys.readouterr().err == ""


def test_a_terminal_that_cannot_go_back_gets_lines(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = at(monkeypatch, term="dumb")
    with Line(WORDS) as line:
        line(200, 400)
    assert terminal.getvalue() == "Bringing it in: 200 of 400 sessions\n"

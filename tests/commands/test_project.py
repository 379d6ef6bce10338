"""`workshop project`: what it says, and how it keeps a page up to date."""

from pathlib import Path

import pytest

from helpers.posters import evening
from workshop.cli import main
from workshop.commands import project
from workshop.room.poster import write
from workshop.room.watching import Watching

Said = pytest.CaptureFixture[str]
FLOOR = evening()["floor-first"]


class Stop(Exception):
    """Ends the feeding, as Ctrl+C does."""


def test_without_a_terminal_it_says_so(home: Path, capsys: Said) -> None:
    assert main(["project"]) == 2
    assert "need a terminal" in capsys.readouterr().err


def test_a_page_is_kept_up_to_date(tmp_path: Path, capsys: Said) -> None:
    state, page = tmp_path / "room.json", tmp_path / "wall.html"
    small = tmp_path / "wall-now.js"
    steps = iter((lambda: None, lambda: write(state, FLOOR.poster), lambda: None, _stop))
    times: list[int] = []

    def wait() -> None:
        times.append(small.stat().st_ino)
        next(steps)()

    with pytest.raises(Stop):
        project.feed(page, Watching(state), lambda: FLOOR.now, wait)
    assert len(set(times)) == 2, "written when something changed, and only then"
    assert FLOOR.poster.prompt[0] in small.read_text("ascii")
    lines = capsys.readouterr().out.splitlines()
    assert [line.split("  ")[1].split(" · ")[0] for line in lines] == [
        "Welcome. We begin soon.",
        FLOOR.poster.title,
    ]


def _stop() -> None:
    raise Stop


def test_ctrl_c_leaves_the_page(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Said
) -> None:
    def interrupted(*_rest: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(project, "feed", interrupted)
    page = tmp_path / "wall.html"
    assert main(["project", "--state", str(tmp_path / "r.json"), "--page", str(page)]) == 0
    assert page.exists()
    assert "The page stays as it is." in capsys.readouterr().out


@pytest.mark.parametrize("where", ["none/wall.html", "wall.html"])
def test_a_page_that_cannot_be_written(tmp_path: Path, capsys: Said, where: str) -> None:
    (tmp_path / "wall.html").write_text("mine", "utf-8")
    assert main(["project", "--page", str(tmp_path / where)]) == 1
    told = capsys.readouterr().err
    assert told.count("\n") == 1
    assert "can’t be written" in told or "it stays" in told
    assert (tmp_path / "wall.html").read_text("utf-8") == "mine"

"""A guide somebody writes is seen as it is, and seen anew whenever it is saved."""

import asyncio
import os
from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest
from textual.pilot import Pilot
from textual.widgets import Static, TextArea

from workshop.guide import by_id, load_file
from workshop.guide.starter import starter
from workshop.tui.preview import PreviewApp
from workshop.tui.screens.stage_screen import StageScreen

Scene = Callable[[PreviewApp, Pilot[int], Path], Awaitable[None]]


def previewed(tmp_path: Path, scene: Scene, at: str = "") -> None:
    """Runs this scene on the preview of a new guide."""
    path = tmp_path / "mine.toml"
    path.write_text(starter("mine"), encoding="utf-8")

    async def show() -> None:
        app = PreviewApp(path, load_file(path), at)
        async with app.run_test(size=(80, 24)) as pilot:
            await pilot.pause()
            await scene(app, pilot, path)

    asyncio.run(show())


def save(path: Path, old: str, new: str) -> None:
    """Changes the file as an editor does; its time differs even where it is as long as before."""
    text = path.read_text(encoding="utf-8")
    assert old in text
    later = path.stat().st_mtime_ns + 1_000_000
    path.write_text(text.replace(old, new), encoding="utf-8")
    os.utime(path, ns=(later, later))


def seen(app: PreviewApp) -> str:
    return "\n".join(str(words.render()) for words in app.screen.query(Static))


async def write_a_moment(app: PreviewApp, pilot: Pilot[int]) -> None:
    """On to the first private turn, and some words in it."""
    while app.sitting is not None and not app.sitting.state.position.startswith("lately/turn"):
        await pilot.press("enter")
        await pilot.pause()
    assert isinstance(app.screen, StageScreen)
    field = app.screen.query_one(TextArea)
    field.insert("the walk on Sunday")
    await pilot.pause()


def test_a_save_is_seen_on_the_same_page_with_the_words_that_stand_there(tmp_path: Path) -> None:
    async def scene(app: PreviewApp, pilot: Pilot[int], path: Path) -> None:
        await write_a_moment(app, pilot)
        save(path, "A moment that stayed with me", "Something that stayed")
        app.look()
        await pilot.pause()
        assert "Something that stayed" in seen(app)
        assert app.screen.query_one(TextArea).text == "the walk on Sunday"

    previewed(tmp_path, scene)


def test_a_mistake_is_told_with_its_line_and_the_page_stays(tmp_path: Path) -> None:
    async def scene(app: PreviewApp, pilot: Pilot[int], path: Path) -> None:
        await write_a_moment(app, pilot)
        before = seen(app)
        save(path, 'kind = "breathe"', 'kind = "breath"')
        app.look()
        await pilot.pause()
        [told] = [note.message for note in app._notifications]
        assert told.startswith("mine.toml:") and "expected one of" in told
        assert seen(app) == before
        save(path, 'kind = "breath"', 'kind = "breathe"')
        app.look()
        await pilot.pause()
        assert app.screen.query_one(TextArea).text == "the walk on Sunday"

    previewed(tmp_path, scene)


def test_a_file_that_is_away_for_a_moment_does_no_harm(tmp_path: Path) -> None:
    async def scene(app: PreviewApp, pilot: Pilot[int], path: Path) -> None:
        text = path.read_text(encoding="utf-8")
        before = seen(app)
        path.unlink()
        app.look()
        await pilot.pause()
        assert seen(app) == before
        path.write_text(text.replace("Sit so that", "Sit where"), encoding="utf-8")
        app.look()
        await pilot.pause()
        assert "Sit where" in seen(app)

    previewed(tmp_path, scene)


def test_a_mistake_is_gone_with_the_next_good_save(tmp_path: Path) -> None:
    async def scene(app: PreviewApp, pilot: Pilot[int], path: Path) -> None:
        save(path, 'kind = "breathe"', 'kind = "breath"')
        app.look()
        await pilot.pause()
        assert len(app._notifications) == 1
        save(path, 'kind = "breath"', 'kind = "breathe"')
        app.look()
        await pilot.pause()
        assert len(app._notifications) == 0

    previewed(tmp_path, scene)


def test_an_activity_with_another_name_keeps_its_words(tmp_path: Path) -> None:
    async def scene(app: PreviewApp, pilot: Pilot[int], path: Path) -> None:
        await write_a_moment(app, pilot)
        save(path, 'id = "lately"', 'id = "recently"\n    was = ["lately"]')
        app.look()
        await pilot.pause()
        await pilot.pause()
        assert app.sitting is not None
        assert app.sitting.state.position.startswith("recently/turn")
        assert app.screen.query_one(TextArea).text == "the walk on Sunday"

    previewed(tmp_path, scene)


def test_an_author_waits_out_no_card(tmp_path: Path) -> None:
    async def scene(app: PreviewApp, pilot: Pilot[int], path: Path) -> None:
        assert app.sitting is not None
        while app.sitting.view().stage.does != "card":
            await pilot.press("enter")
            await pilot.pause()
        assert app.sitting.view().seconds_left <= 0

    path = tmp_path / "caring.toml"
    path.write_bytes(by_id("caring-for-myself")[1])

    async def show() -> None:
        app = PreviewApp(path, load_file(path), "")
        async with app.run_test(size=(80, 24)) as pilot:
            await pilot.pause()
            await scene(app, pilot, path)

    asyncio.run(show())


def test_an_activity_that_is_gone_leads_to_its_module(tmp_path: Path) -> None:
    async def scene(app: PreviewApp, pilot: Pilot[int], path: Path) -> None:
        await write_a_moment(app, pilot)
        save(path, 'id = "lately"', 'id = "recently"')
        app.look()
        await pilot.pause()
        assert app.sitting is not None
        assert app.sitting.state.position == "begin/read/both"

    previewed(tmp_path, scene)


@pytest.mark.parametrize("key", ["enter", "ctrl+q"])
def test_the_end_of_the_guide_is_the_end_of_the_preview(tmp_path: Path, key: str) -> None:
    async def scene(app: PreviewApp, pilot: Pilot[int], path: Path) -> None:
        assert app.sitting is not None
        from workshop.session import Stop

        if key == "enter":
            await app.act(Stop())
            await app.act(Stop())
            await pilot.pause()
            assert "Nothing of it is kept" in seen(app)
        await pilot.press(key)
        await pilot.pause()
        assert not app.is_running or app._exit

    previewed(tmp_path, scene)


def test_nothing_is_written_anywhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    home = tmp_path / "home"
    home.mkdir()
    monkeypatch.setenv("XDG_DATA_HOME", str(home))
    monkeypatch.setenv("WORKSHOP_HOME", str(home))

    async def scene(app: PreviewApp, pilot: Pilot[int], path: Path) -> None:
        await write_a_moment(app, pilot)
        await pilot.press("f2")
        await pilot.pause()

    previewed(tmp_path, scene)
    assert list(home.rglob("*")) == []

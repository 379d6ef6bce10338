"""The wall in a terminal: pictures of it, and that it paints only what changed."""

import asyncio
from datetime import datetime, timedelta
from functools import cache
from pathlib import Path

import pytest
from pytest_textual_snapshot import SVGImageExtension  # type: ignore[import-untyped]
from syrupy.assertion import SnapshotAssertion
from textual.filter import Monochrome
from textual.geometry import Region

from helpers.posters import Moment, evening
from workshop.ground import language
from workshop.ground.settings import Settings
from workshop.room.poster import write
from workshop.tui.projector.app import ProjectorApp
from workshop.tui.projector.picture import Picture

SIZES = {"80x24": (80, 24), "120x40": (120, 40), "200x50": (200, 50)}
LOOKS = ("colour", "mono")
NAMES = ("before", "turn-alone", "floor-first", "floor-second", "over-time", "break", "over")


def shown_by(path: Path, moment: Moment, theme: str = "") -> ProjectorApp:
    """The wall at this moment."""
    write(path, moment.poster)
    return ProjectorApp(path, Settings(theme=theme), lambda: moment.now)


@cache
def pictures(name: str, path: Path, code: str = "en") -> dict[tuple[str, str], str]:
    """A moment in every size and look."""

    async def show() -> dict[tuple[str, str], str]:
        found = {}
        for size, (columns, lines) in SIZES.items():
            app = shown_by(path, evening()[name])
            async with app.run_test(size=(columns, lines)) as pilot:
                for look in LOOKS:
                    app.no_color = look == "mono"
                    app._filters = [Monochrome()] if app.no_color else []
                    app.refresh_css(animate=False)
                    await pilot.pause()
                    found[look, size] = app.export_screenshot(simplify=True)
        return found

    language.use(code)
    try:
        return asyncio.run(show())
    finally:
        language.use(language.ENGLISH)


@pytest.fixture(scope="module")
def state(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file for the console."""
    return tmp_path_factory.mktemp("room") / "room.json"


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("name", NAMES)
def test_the_wall(
    name: str, look: str, size: str, state: Path, snapshot: SnapshotAssertion, tmp_path: Path
) -> None:
    picture = pictures(name, state)[look, size]
    as_before = snapshot.use_extension(SVGImageExtension) == picture
    if not as_before:
        now = tmp_path / f"{name}-{look}-{size}.svg"
        now.write_text(picture, encoding="utf-8")
        pytest.fail(f"“{name}” looks otherwise than before: {now}")


async def test_another_window_is_filled_as_well(tmp_path: Path) -> None:
    app = shown_by(tmp_path / "room.json", evening()["floor-first"])
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        picture = app.screen.query_one(Picture)
        await pilot.resize_terminal(200, 50)
        while picture.size != (200, 50):
            await pilot.pause(0.01)
        widest = max(len(picture.render_line(y).text.strip()) for y in range(50))
        assert widest > 150


async def test_a_second_later_only_some_lines_are_painted(tmp_path: Path) -> None:
    moment = evening()["floor-first"]
    times = [moment.now]
    app = ProjectorApp(write_to(tmp_path, moment), clock=lambda: times[0])
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        picture = app.screen.query_one(Picture)
        painted: list[Region] = []
        picture.refresh = lambda *regions, **_more: painted.extend(regions)  # type: ignore[assignment, method-assign, func-returns-value, return-value]
        app.look()
        assert painted == []
        times[0] += timedelta(seconds=1)
        app.look()
        assert 0 < len(painted) < 20
        assert all(region.height == 1 for region in painted)


async def test_what_the_console_writes_comes_to_the_wall(tmp_path: Path) -> None:
    one, two = evening()["floor-first"], evening()["break"]
    times: list[datetime] = [one.now]
    path = write_to(tmp_path, one)
    app = ProjectorApp(path, clock=lambda: times[0])
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert one.poster.prompt[0].split()[0] in app.export_screenshot()
        write(path, two.poster)
        times[0] = two.now
        app.look()
        await pilot.pause()
        assert "Back at" in app.export_screenshot() or "A&#160;break" in app.export_screenshot()
        path.unlink()
        app.look()
        await pilot.press("enter", "escape", "q", "ctrl+p", "tab")
        assert app.is_running
        await pilot.press("ctrl+q")
    assert app.return_code == 0


@pytest.mark.parametrize("theme", ["evening", "daylight", "contrast", "gone"])
async def test_every_theme_can_be_worn(tmp_path: Path, theme: str) -> None:
    app = shown_by(tmp_path / "room.json", evening()["over-time"], theme)
    async with app.run_test(size=(60, 20)) as pilot:
        await pilot.pause()
        assert not app.too_small
        assert "Finish" in app.export_screenshot()


def write_to(folder: Path, moment: Moment) -> Path:
    """The file with this poster."""
    write(folder / "room.json", moment.poster)
    return folder / "room.json"

"""The console as pictures: 80 × 24 and 120 × 40.

After a change that is meant, take them over with
`pytest tests/tui/console/test_pictures.py --snapshot-update`, and look at every one that changed.
"""

import asyncio
from collections.abc import Callable
from pathlib import Path
from typing import cast

import pytest
from pytest_textual_snapshot import SVGImageExtension  # type: ignore[import-untyped]
from syrupy.assertion import SnapshotAssertion

from helpers.leading import Wall, leading
from workshop.ground import language
from workshop.ground.language import _, several
from workshop.ground.settings import Settings
from workshop.room.pulse import Shown
from workshop.sitting.facilitating.evening import Leading
from workshop.sitting.facilitating.hosting import HostedRoom
from workshop.sitting.facilitating.pulse import RoomPulse, items_of
from workshop.tui.console.agenda_lines import AgendaHeading, AgendaLines
from workshop.tui.console.app import ConsoleApp
from workshop.tui.theme import THEMES
from workshop.tui.widgets.action_bar import ActionButton
from workshop.tui.widgets.words import Words

SIZES = {"80x24": (80, 24), "120x40": (120, 40)}

Lead = Callable[[Wall, Leading], None]


class Room:
    """A room that three couples have joined, without a network."""

    def state(self) -> str:
        return "3 here · 1 done · 1 needs a minute"

    def words(self) -> list[str]:
        return ["grumble", "hike", "kite", "cupcake", "smooth", "hammer"]

    def found_at(self) -> str:
        return "--at 192.0.2.2:18830"


class Pulse:
    """Twelve people before and after, as it was shown; of the last item all were alike."""

    def __init__(self, items: tuple[str, ...]) -> None:
        *some, last = items
        counts = {"before": (1, 2, 5, 3, 1), "after": (0, 1, 4, 5, 2)}
        self.items = items
        self.shown = (
            *(Shown("before", item, 12, counts["before"]) for item in some),
            *(Shown("after", item, 12, counts["after"]) for item in some),
            Shown("before", last, 12),
            Shown("after", last, 12, counts["after"]),
        )

    def is_enough(self) -> bool:
        return True


def early(wall: Wall, _leading: Leading) -> None:
    wall.passes(minutes=-20)


def on(wall: Wall, leading: Leading, steps: int, *, minutes: float = 1) -> None:
    """Some steps further, so many minutes apart."""
    for _step in range(steps):
        leading.do("begin" if leading.at.status == "before" else "next")
        wall.passes(minutes=minutes)


def running(wall: Wall, leading: Leading) -> None:
    on(wall, leading, 6)


def late(wall: Wall, leading: Leading) -> None:
    on(wall, leading, 1, minutes=21)
    on(wall, leading, 3)


def much_over(wall: Wall, leading: Leading) -> None:
    on(wall, leading, 5)
    wall.passes(minutes=6.5)


def worst(wall: Wall, leading: Leading) -> None:
    """Hopelessly late, with a leg ahead that takes the most words."""
    wall.passes(minutes=75)
    on(wall, leading, 3, minutes=0)
    while (then := leading.at.following()) and (then[1].does, then[1].whose) != ("turn", "first"):
        leading.do("next")
    wall.passes(minutes=6)


def resting(wall: Wall, leading: Leading) -> None:
    on(wall, leading, 6)
    leading.do("rest", minutes=10)
    wall.passes(minutes=3)


def noted(wall: Wall, leading: Leading) -> None:
    on(wall, leading, 2)
    for text in ("The door stays open tonight.", "Tea was late; next time before the talk."):
        note = leading.empty_note()
        leading.keep_note(type(note)(note.id, note.written, note.part, text))
        wall.passes(minutes=4)


def finished(wall: Wall, leading: Leading) -> None:
    on(wall, leading, 3, minutes=20)
    leading.do("end")


PICTURES: dict[str, tuple[Lead, str]] = {
    "before": (early, ""),
    "running": (running, ""),
    "late": (late, ""),
    "over-time": (much_over, ""),
    "break": (resting, ""),
    "worst": (worst, ""),
    "over": (finished, ""),
    "room": (running, "r"),
    "pulse": (finished, "p"),
    "notes": (noted, "v"),
    "keys": (running, "f1"),
}
"""What happened so far, and the key that opens the page."""


def console(name: str, theme: str = "") -> tuple[ConsoleApp, str]:
    """The console at this moment, and the key that opens the page."""
    happened, key = PICTURES[name]
    wall = Wall()
    led = leading(wall, sitting=1, welcome=15)
    happened(wall, led)
    app = ConsoleApp(
        led,
        Settings(theme=theme),
        room=cast(HostedRoom, Room()),
        pulse=cast(RoomPulse, Pulse(items_of(led.guide))),
    )
    return app, key


async def picture(name: str, size: tuple[int, int], theme: str = "") -> str:
    """What is seen then."""
    app, key = console(name, theme)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        if key:
            await pilot.press(key)
            await pilot.pause()
        return app.export_screenshot(simplify=True)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("name", PICTURES)
def test_the_console(name: str, size: str, snapshot: SnapshotAssertion, tmp_path: Path) -> None:
    now = asyncio.run(picture(name, SIZES[size]))
    as_before = snapshot.use_extension(SVGImageExtension) == now
    if not as_before:
        path = tmp_path / f"{name}-{size}.svg"
        path.write_text(now, encoding="utf-8")
        pytest.fail(f"“{name}” looks otherwise than before: {path}")


class Full(Room):
    """A room with all there can be to say of it."""

    def state(self) -> str:
        here, done, lost = _("{n} here"), _("{n} done"), _("{n} not heard")
        hands = several("{n} needs a minute", "{n} need a minute", 2).format(n=2)
        return " · ".join((here.format(n=12), done.format(n=7), hands, lost.format(n=1)))


@pytest.mark.parametrize("code", ["en", "de"])
@pytest.mark.parametrize(
    "name", ["before", "running", "late", "over-time", "break", "over", "worst"]
)
async def test_nothing_above_the_agenda_is_cut_off(name: str, code: str) -> None:
    language.use(code)
    try:
        app, _key = console(name)
        app.room = cast(HostedRoom, Full())
        async with app.run_test(size=(80, 24)) as pilot:
            await pilot.pause()
            for id in ("part", "ends", "doing", "next-up", "late", "room"):
                words = app.screen.query_one(f"#{id}", Words)
                size = words.region.size
                assert words.get_content_height(app.size, app.size, size.width) <= size.height, id
            assert app.screen.query_one("#room").region.height == 1
            assert app.screen.query_one("#agenda-page").region.height >= 10
    finally:
        language.use(language.ENGLISH)


@pytest.mark.parametrize("size", SIZES)
async def test_the_columns_stand_below_their_heading(size: str) -> None:
    app, _key = console("running")
    async with app.run_test(size=SIZES[size]) as pilot:
        await pilot.pause()
        heading = app.screen.query_one(AgendaHeading).render().plain
        first = app.screen.query_one(AgendaLines).render().plain.split("\n")[0]
        assert len(heading) == len(first)


@pytest.mark.parametrize("code", ["en", "de"])
async def test_the_six_words_and_what_is_done_with_them_fit_on_one_page(code: str) -> None:
    language.use(code)
    try:
        app, key = console("room")
        async with app.run_test(size=(80, 24)) as pilot:
            await pilot.press(key)
            await pilot.pause()
            assert app.screen.query_one("#room-page").max_scroll_y == 0
    finally:
        language.use(language.ENGLISH)


@pytest.mark.parametrize("code", ["en", "de"])
async def test_every_button_is_whole_in_the_smallest_window(code: str) -> None:
    language.use(code)
    try:
        app, _key = console("late")
        async with app.run_test(size=(80, 24)) as pilot:
            await pilot.pause()
            for button in app.screen.query(ActionButton):
                assert 0 <= button.region.x < button.region.right <= 80, button.label
    finally:
        language.use(language.ENGLISH)


@pytest.mark.parametrize("name", PICTURES)
@pytest.mark.parametrize("theme", [theme.name for theme in THEMES])
async def test_every_theme_can_be_worn(name: str, theme: str) -> None:
    assert "</svg>" in await picture(name, (80, 24), theme)

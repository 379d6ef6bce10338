"""The page that looks for words: as one types, to the place in the book, and nothing is kept."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from textual.widgets import Input, OptionList

from tui.staging import Archive, Stage, opened, the_app
from workshop.tui.screens.book import BookScreen
from workshop.tui.screens.past import PastScreen
from workshop.tui.screens.search import SearchScreen
from workshop.tui.widgets.hung import Hung
from workshop.tui.widgets.words import Words


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Archive:
    return Archive(tmp_path_factory.mktemp("archive"))


@asynccontextmanager
async def past_sessions(archive: Archive) -> AsyncIterator[Stage]:
    app = the_app(archive)
    async with app.run_test(size=(80, 24)) as pilot:
        stage = await opened(app, pilot, archive)
        await stage.show(PastScreen())
        yield stage


def places(stage: Stage) -> list[str]:
    options = stage.app.screen.query_one("#places", OptionList).options
    return [option.prompt.plain for option in options if isinstance(option.prompt, Hung)]


def told(stage: Stage) -> str:
    return str(stage.app.screen.query_one("#found", Words).content)


@pytest.mark.parametrize("key", ["s", "/"])
async def test_from_past_sessions_to_the_place_in_the_book_and_back(
    archive: Archive, key: str
) -> None:
    async with past_sessions(archive) as stage:
        await stage.press(key)
        assert isinstance(stage.app.screen, SearchScreen)
        await stage.press(*"kettl")
        found = places(stage)
        assert found
        assert "‹kettle›" in found[0]
        await stage.press("enter")
        book = stage.app.screen
        assert isinstance(book, BookScreen)
        (here,) = book.query(".found-here")
        assert here.region.height, "it is on view"
        assert book.region.contains_region(here.region)
        await stage.press("escape")
        assert isinstance(stage.app.screen, SearchScreen)
        assert stage.app.screen.query_one(Input).value == "kettl", "still there, to look on"
        await stage.press("escape")
        assert isinstance(stage.app.screen, PastScreen)
        await stage.press(key)
        assert stage.app.screen.query_one(Input).value == "", "and then nowhere"


async def test_another_place_is_chosen_with_the_arrows(archive: Archive) -> None:
    async with past_sessions(archive) as stage:
        await stage.press("s", *"balcony", "down", "down", "enter")
        assert isinstance(stage.app.screen, BookScreen)
        (here,) = stage.app.screen.query(".found-here")
        title = here.content  # type: ignore[attr-defined]
        await stage.press("escape")
        assert str(title) in places(stage)[1]


async def test_what_is_typed_is_followed(archive: Archive) -> None:
    async with past_sessions(archive) as stage:
        await stage.press("s")
        assert "Two letters" in told(stage)
        await stage.press(*"xyzzy")
        assert places(stage) == []
        assert "Nothing like that" in told(stage)
        await stage.press("enter")
        assert isinstance(stage.app.screen, SearchScreen), "there is nothing to open"
        await stage.press(*["backspace"] * 5)
        assert "Two letters" in told(stage)
        await stage.press(*'"b*')
        await stage.press(*["backspace"] * 3, *"you")
        assert len(places(stage)) > 3
        assert f"{len(places(stage))} places" in told(stage)


async def test_a_session_found_by_its_title_opens_at_its_first_page(archive: Archive) -> None:
    async with past_sessions(archive) as stage:
        await stage.press("s", *"daily talk", "enter")
        assert isinstance(stage.app.screen, BookScreen)
        assert not stage.app.screen.query(".found-here")


async def test_brackets_in_what_was_found_are_brackets(
    archive: Archive, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from datetime import UTC, datetime

    from workshop.sitting.searching import Found, Hit, Line
    from workshop.tui.screens import search

    line = Line("left", "[b]Ana[/]", "I feel [sad] [@click=app.leave]now[/]", ((8, 11),))
    title = Line(None, "", "[title]", ())
    hit = Hit("s", datetime(2026, 1, 1, tzinfo=UTC), title, "a", (title, title), (line,))
    monkeypatch.setattr(search, "look", lambda *_: Found((hit,) * 60, more=True))
    async with past_sessions(archive) as stage:
        await stage.press("s", *"sad")
        assert "I feel [‹sad›] [@click=app.leave]now[/]" in places(stage)[0]
        assert "[b]Ana[/]" in places(stage)[0]
        assert "The newest 60 places" in told(stage)


async def test_a_long_line_hangs_to_the_right_of_its_heading(archive: Archive) -> None:
    async with past_sessions(archive) as stage:
        await stage.press("s", *"balcony")
        listed = stage.app.screen.query_one("#places", OptionList)
        rows = [listed.render_line(y).text for y in range(listed.size.height)]
        told = [row for row in rows if row.strip()]
        assert any(row.startswith("     ") for row in told), "one of them wraps"
        assert all(row.startswith("   ") for row in told if " 2026 · " not in row)

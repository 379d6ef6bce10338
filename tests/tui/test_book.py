"""A past session as a book: what was kept and agreed heads it, and stands nowhere else in it."""

import json
from pathlib import Path

from msgspec.structs import replace

from tui.staging import Archive, Stage, opened, the_app
from workshop.activities.parts import Answers
from workshop.keepsake.book import Book
from workshop.keepsake.forms import written_out
from workshop.keepsake.keepsake import Keepsake
from workshop.keepsake.printed import printed
from workshop.tui.screens.book import BookScreen
from workshop.tui.widgets.words import Words


def titles(stage: Stage) -> list[str]:
    answers = stage.app.screen.query(".answer-title").results(Words)
    return [str(words.content) for words in answers]


def on_paper(book: Book) -> list[list[str]]:
    (chapter,) = printed(Keepsake((book,))).chapters
    return [[item.title for item in section.items] for section in chapter.sections]


async def test_every_answer_stands_in_a_book_once_and_where_the_keepsake_has_it(
    tmp_path: Path,
) -> None:
    archive = Archive(tmp_path)
    book = archive.book
    kept, agreed, *modules = on_paper(book)
    assert agreed, "the two agreed on something"
    app = the_app(archive)
    async with app.run_test(size=(80, 24)) as pilot:
        stage = await opened(app, pilot, archive)
        await stage.show(BookScreen(book))
        assert titles(stage) == [*kept, *agreed]
        seen = []
        for _module in modules:
            await stage.press("right")
            seen.append(titles(stage))
        assert seen == modules
        await stage.press("right")
        assert titles(stage) == modules[-1], "there is no page more"


async def test_a_book_opened_at_an_agreement_shows_it_on_its_first_page(tmp_path: Path) -> None:
    archive = Archive(tmp_path)
    app = the_app(archive)
    async with app.run_test(size=(80, 24)) as pilot:
        stage = await opened(app, pilot, archive)
        agreed = archive.book.agreements[-1].activity
        await stage.show(BookScreen(archive.book, at=agreed.id))
        (here,) = stage.app.screen.query(".found-here").results(Words)
        assert str(here.content) == agreed.title
        assert stage.app.screen.region.contains_region(here.region)
        kept, agreements, *_modules = on_paper(archive.book)
        assert titles(stage) == [*kept, *agreements]


async def test_empty_lines_around_an_answer_are_not_shown_and_stay_its_writers(
    tmp_path: Path,
) -> None:
    archive = Archive(tmp_path)
    page = next(page for page in archive.book.further() if page.title == "Share")
    (answer,) = page.answers
    written: Answers = {"moment": "\n\n\nThe first words.\n\nThe last.\n\n"}
    answer = replace(answer, shown={"left": written, "right": {"moment": "Other words."}})
    book = replace(archive.book, pages=(replace(page, answers=(answer,)),))
    app = the_app(archive)
    async with app.run_test(size=(80, 24)) as pilot:
        stage = await opened(app, pilot, archive)
        await stage.show(BookScreen(book))
        await stage.press("right")
        said = [str(words.content) for words in app.screen.query(".said .side").results(Words)]
        assert sorted(said) == ["Other words.", "The first words.\n\nThe last."]
    assert json.dumps(written["moment"]) in written_out(Keepsake((book,)), "json")

"""A report in every form: what stands in it, what stays out, and that no word of it is markup."""

import re
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from html import unescape
from html.parser import HTMLParser

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from helpers.effort import effort
from helpers.hostile import ALL
from workshop.ground import language
from workshop.ground.text import clean
from workshop.keepsake.report import plain
from workshop.keepsake.report.book import (
    Counted,
    Evening,
    EveningLine,
    NoteLine,
    PartLine,
    PulseLine,
    RestLine,
    Series,
)
from workshop.keepsake.report.forms import Form, evening_as, series_as
from workshop.keepsake.report.sheet import series_sheet, sheet

BEGINS = datetime(2026, 3, 6, 18, 30, tzinfo=UTC)
FORMS: tuple[Form, ...] = ("html", "markdown")
BANDS = ("0–1", "2–3", "4–6", "7–8", "9–10")


@pytest.fixture(autouse=True)
def by_utc(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("TZ", "UTC")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


def at(minutes: float) -> datetime:
    return BEGINS + timedelta(minutes=minutes)


def an_evening(words: str = "A part", *, notes: bool = True) -> Evening:
    line = EveningLine("e1", "main", words, BEGINS, at(70), "over", "spring", 2, 1)
    counted = Counted(14, (0, 3, 6, 4, 1), 5.3)
    return Evening(
        line=line,
        planned_end=at(60),
        began=at(4),
        over=at(70),
        parts=(
            PartLine("a", words, "activity", at(0), 10, "done", at(4), 12, again=True),
            PartLine("pause", "Break", "break", at(10), 15, "done", at(24), 0),
            PartLine("b", "Another", "activity", at(25), 10, "left_out"),
            PartLine("c", "The last", "activity", at(35), 10, "not_reached"),
        ),
        rests=(RestLine("a", at(16), at(24)),),
        shortened=(at(30), at(30.2), at(41)),
        bands=BANDS,
        pulse=(
            PulseLine("close", words, counted, Counted(14, (0, 1, 5, 5, 3), 6.4)),
            PulseLine("heard", "Heard", Counted(14, (), None), None),
        ),
        notes=(NoteLine(at(12), "A part", words),) if notes else (),
    )


class Read(HTMLParser):
    """The words of a page, and its tags."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.words: list[str] = []
        self.tags: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, _attributes: object) -> None:
        self.tags.append(tag)

    def handle_data(self, data: str) -> None:
        self.words.append(data)


def words_of(text: str, form: Form) -> str:
    page = text if form == "html" else MarkdownIt("commonmark").enable("table").render(text)
    return " ".join(" ".join(Read(page).words).split())


@pytest.mark.parametrize("form", FORMS)
def test_what_a_facilitator_reads_next_morning(form: Form) -> None:
    words = words_of(evening_as(sheet(an_evening(), "Spring evenings"), form), form)
    for told in (
        "Friday, 6 March 2026",
        "evening 2 of Spring evenings · sitting 1",
        "18:30 to 19:30",
        "18:34 to 19:40",
        "4 minutes late",
        "10 minutes late",
        "at 19:00, 19:11",
        "18:30 · 10 min",
        "18:34 · 12 min, gone back to",
        "18:54 · under a minute",
        "Rest, not planned",
        "18:46 · 8 min",
        "was left out",
        "was not reached",
        "14 people, mean 5.3",
        "14 people, mean 6.4",
        "Nearly all were alike here, so it is not shown.",
        "18:42 · A part",
        "This file is not locked.",
    ):
        assert told in words, told


@pytest.mark.parametrize("form", FORMS)
def test_without_notes_and_pulse_nothing_speaks_of_them(form: Form) -> None:
    bare = msgspec.structs.replace(an_evening(notes=False), pulse=())
    words = words_of(evening_as(sheet(bare), form), form)
    assert "Notes" not in words
    assert "pulse" not in words


def test_for_a_terminal() -> None:
    told = plain.evening(sheet(an_evening(), "Spring evenings"))
    assert "      planned 18:30 · 10 min, was 18:34 · 12 min, gone back to (4 minutes late)" in told
    assert "      9–10  ███ 1" in told
    assert "       0–1  0" in told
    assert told.endswith("  18:42 · A part\n    A part")


@pytest.mark.parametrize("form", FORMS)
def test_a_series_stands_side_by_side(form: Form) -> None:
    first = an_evening(notes=False)
    line = msgspec.structs.replace(first.line, begins=at(7 * 24 * 60))
    second = msgspec.structs.replace(first, line=line, pulse=(), rests=(), parts=first.parts[:2])
    text = series_as(series_sheet(Series("Spring evenings", (first, second))), form)
    words = words_of(text, form)
    for told in ("Spring evenings", "6 Mar 2026 to 13 Mar 2026", "5.3 → 6.4", "12 (10)"):
        assert told in words, told
    assert "Heard" not in words, "an item that was never shown"
    assert "The last" not in words, "a part of one evening alone"
    assert "Notes" not in words
    if form == "markdown":
        assert re.search(r"^\| rests not planned +\| 1 +\| 0 +\|$", text, re.MULTILINE)


def test_a_page_asks_nobody_for_anything() -> None:
    for page in (
        evening_as(sheet(an_evening()), "html"),
        series_as(series_sheet(Series("s", (an_evening(),) * 8)), "html"),
    ):
        assert "default-src 'none'" in unescape(page)
        assert not {"script", "img", "link", "iframe", "a"} & set(Read(page).tags)
        assert "src=" not in page
        assert "://" not in page


WORDS = st.one_of(
    st.text(min_size=1, max_size=60),
    st.lists(
        st.sampled_from(
            ["# a", "- b", "1. c", "> e", "| g |", "```", "***", "---", "<b>h</b>", "&amp;",
             "[i](j)", "![k](l)", "{{ o }}", "{% p %}", "</style>", "<script>q()</script>", "|"]
        ),
        min_size=1,
        max_size=6,
    ).map(" ".join),
)  # fmt: skip


@effort(60)
@given(WORDS)
def test_no_word_is_markup(text: str) -> None:
    words = " ".join(clean(text).split())
    usual = an_evening()
    for form in FORMS:
        page = evening_as(sheet(an_evening(words)), form)
        side = series_as(series_sheet(Series(words, (an_evening(words),) * 2)), form)
        for found, harmless in (
            (page, evening_as(sheet(usual), form)),
            (side, series_as(series_sheet(Series("A part", (usual,) * 2)), form)),
        ):
            if form == "markdown":
                render = MarkdownIt("commonmark").enable("table").render
                found, harmless = render(found), render(harmless)
            if words:
                assert Read(found).tags == Read(harmless).tags
            assert " ".join("".join(Read(found).words).split()).count(words) >= 2


def test_what_would_steer_a_terminal_is_gone_before() -> None:
    told = evening_as(sheet(an_evening(" ".join(clean(ALL).split()))), "markdown")
    assert "\x1b" not in told


def test_in_german() -> None:
    language.use("de")
    words = words_of(evening_as(sheet(an_evening(), "Frühling"), "markdown"), "markdown")
    assert "Freitag, 6. März 2026" in words
    assert "4 Minuten später" in words
    assert "14 Menschen, Mittel 5,3" in words

"""What stands on the pages of every shipped guide, in every language; and what never does."""

import html
import re
from datetime import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers.effort import effort
from helpers.hostile import ALL
from helpers.kept_words import read_html
from workshop.ground import helplines, language
from workshop.ground.partner import Couple, Partner
from workshop.guide import Guide, by_id, shipped_paths
from workshop.guide.load import load
from workshop.keepsake.handout import filling
from workshop.keepsake.handout.minutes import clock, minutes
from workshop.keepsake.handout.run_sheet import Slot, run_sheet
from workshop.sitting.handouts import Handouts, handouts, sittings_of

EACH = pytest.mark.parametrize(
    ("code", "id"),
    [(code, path.stem) for code in language.known() for path in shipped_paths()],
)


def made(code: str, id: str) -> tuple[Guide, Handouts]:
    language.use(code)
    guide = by_id(id)[0]
    return guide, handouts(guide)


def text_of(page: str) -> str:
    """What can be read on it, on one line."""
    body = page.partition("<body>")[2]
    return " ".join(html.unescape(re.sub(r"<[^>]*>", "\n", body)).split())


def articles(page: str) -> list[str]:
    return re.findall(r'<article class="page.*?</article>', page, re.DOTALL)


def own(page: str, letter: str) -> list[str]:
    """The pages of one of the two."""
    mark = rf"<b>(For {letter} alone|Nur für {letter})</b>"
    return [one for one in articles(page) if re.search(mark, one)]


@EACH
def test_every_guide_stands_alone_and_whole(code: str, id: str) -> None:
    guide, sheets = made(code, id)
    for page in (sheets.couple, sheets.run_sheet):
        read_html(page)
        assert "<script" not in page
        assert not re.search(r"https?://|url\(|@import|<link|<img", page)
        assert "default-src 'none'" in html.unescape(page)
        assert not re.search(r"\{(me|you|first|second|time|Time|listener|name)\}", page)
        assert guide.title in text_of(page)


@EACH
def test_every_prompt_appears_and_each_has_pages_of_their_own(code: str, id: str) -> None:
    guide, sheets = made(code, id)
    there = text_of(sheets.couple)
    privately = 0
    for _module, activity in guide.activities():
        if activity.lens:
            continue
        assert " ".join(activity.title.split()) in there
        for key in ("prompts", "items", "steps", "stations", "columns", "cards", "options"):
            for line in getattr(activity, key, ()):
                told = line.text.replace("{you}", "B").replace("{me}", "A")
                if "{" not in told:
                    assert " ".join(told.split()) in there, told
        for key in ("questions", "points"):
            for line in getattr(activity, key, ()):
                if "{" not in line:
                    assert " ".join(line.split()) in there, line
        privately += bool(activity.alone("left"))
    if guide.alone:
        assert not own(sheets.couple, "A") and not own(sheets.couple, "B")
    else:
        for letter in "AB":
            assert len(own(sheets.couple, letter)) == privately + 1, "and one with help"


@EACH
def test_both_get_the_same_and_nothing_of_the_other(
    code: str, id: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    names = ("Quax", "Zorp")  # "A" is a word of English as well
    couple = Couple(Partner("a", names[0], "left"), Partner("b", names[1], "right"))
    monkeypatch.setattr(filling, "_COUPLE", couple)
    monkeypatch.setitem(filling.LETTERS, "left", names[0])
    monkeypatch.setitem(filling.LETTERS, "right", names[1])
    _guide, sheets = made(code, id)
    left, right = (own(sheets.couple, name) for name in names)
    swapped = [re.sub("|".join(names), lambda m: names[m[0] == names[0]], page) for page in left]
    assert swapped == right


@EACH
def test_the_card_is_a_page_by_itself_that_nobody_fills_in(code: str, id: str) -> None:
    guide, sheets = made(code, id)
    asked = [a for _m, a in guide.activities() if a.kind == "check"]
    mark = '<section class="activity card">' if guide.alone else '<article class="page own card">'
    end = mark[1:].partition(" ")[0]
    cards = re.findall(rf"{mark}.*?</{end}>", sheets.couple, re.DOTALL)
    assert len(cards) == (1 if guide.alone else 2) * len(asked)
    for card in cards:
        assert not re.search(r'class="(box|rule|ring|write)"', card)
        assert re.search("Do not write on this page|Schreib nichts auf dieses Blatt", card)


@EACH
def test_help_has_every_line_with_its_source(code: str, id: str) -> None:
    guide, sheets = made(code, id)
    page = helplines.load()
    assert all(line.source for line in page.lines)
    for sheet, times in ((sheets.couple, 1 if guide.alone else 2), (sheets.run_sheet, 1)):
        there = text_of(sheet)
        for line in page.lines:
            source = f"{line.source}, {line.date}" if line.date else line.source
            told = f"{line.country} {line.what_for} {line.number} {source}"
            assert there.count(told) == times
        assert there.count(page.emergency) == times
        assert there.count(page.current) == times


@EACH
def test_nothing_for_the_facilitator_is_on_a_couples_page(code: str, id: str) -> None:
    guide, sheets = made(code, id)
    couple, sheet = text_of(sheets.couple), text_of(sheets.run_sheet)
    activities = [activity for _module, activity in guide.activities() if not activity.lens]
    for part in (*guide.modules, *activities):
        for line in part.facilitator:
            assert " ".join(line.split()) not in couple
            assert " ".join(line.split()) in sheet


def test_that_it_is_no_therapy_is_said_once_by_us() -> None:
    _guide, sheets = made("en", "daily-talk")
    assert text_of(sheets.couple).count("not therapy") == 1


def test_each_evening_can_be_printed_by_itself() -> None:
    guide = by_id("main")[0]
    assert sittings_of(guide) == (1, 2)
    first, second = (handouts(guide, sitting=number) for number in (1, 2))
    assert "Nine small signs" in first.couple and "Nine small signs" not in second.couple
    assert "Our loop" in second.couple and "Our loop" not in first.couple
    assert "Nine small signs" in first.run_sheet and "Our loop" not in first.run_sheet


def test_times_run_from_the_beginning_or_are_left_to_be_written_in() -> None:
    guide = by_id("main")[0]
    told = handouts(guide, sitting=1, begins=time(23, 50)).run_sheet
    times = re.findall(r'<td class="clock">(\d\d:\d\d)</td>', told)
    assert times[:3] == ["23:50", "23:52", "23:54"]
    assert times[-1] == "00:44", "after midnight: 44 minutes and three quarters, and a break"
    blank = handouts(guide, sitting=1).run_sheet
    assert '<td class="clock"><i class="rule"></i></td>' in blank
    assert not re.search(r'class="clock">\d', blank)


@effort(60)
@given(
    st.lists(st.integers(1, 2400), min_size=1, max_size=12),
    st.builds(time, st.integers(0, 23), st.integers(0, 59)),
)
def test_minutes_on_a_run_sheet_add_up_to_its_times(lengths: list[int], begins: time) -> None:
    slots = [Slot(f"part-{number}", "A part", seconds) for number, seconds in enumerate(lengths)]
    [table] = run_sheet(by_id("main")[0], [(1, slots)], begins).tables

    def number(told: str) -> int:
        return 0 if told == "under a minute" else int(told.split()[0])

    def minute(told: str) -> int:
        return int(told[:2]) * 60 + int(told[3:])

    times = [*(minute(row.at) for row in table.rows), minute(table.ends)]
    between = [(later - sooner) % (24 * 60) for sooner, later in pairwise(times)]
    assert [number(row.minutes) for row in table.rows] == between
    assert number(table.whole) == sum(between)


def test_what_is_said_at_a_break_stands_beside_it_and_once() -> None:
    guide = by_id("main")[0]
    slots = [Slot("nine-signs", "Nine small signs", 60), Slot("break", "Break", 600)]
    share = next(module for module in guide.modules if module.id == "share")
    slots += [Slot(activity.id, activity.title, 60) for activity in share.activities]
    [table] = run_sheet(guide, [(1, slots)]).tables
    rest, first = table.rows[1:3]
    assert rest.notes == share.facilitator and not rest.chapter
    assert first.chapter == share.title
    assert not {*share.facilitator} & {note for row in table.rows[2:] for note in row.notes}


def test_both_sizes_of_paper() -> None:
    guide = by_id("daily-talk")[0]
    for page in (handouts(guide).couple, handouts(guide).run_sheet):
        assert "@page {" in page
        assert not re.search(r"[ {]size:", page), "what the printer has"
    assert handouts(guide, paper="a4").couple.count("@page { size: A4; }") == 1
    assert handouts(guide, paper="letter").run_sheet.count("@page { size: letter; }") == 1


def test_words_of_a_guide_are_words_and_nothing_else() -> None:
    import tomli_w

    # The checker refuses any other braces, so a template can't be smuggled in.
    title = re.sub(r"[{}]", "", f"<script>x</script> & \"' {ALL}")
    evil = f"{title} {{me}}"
    activity = {"id": "one", "kind": "write", "title": title, "minutes": 4.0, "text": evil}
    activity |= {"turn": 1.0, "prompts": [{"id": "p", "text": evil, "hint": evil}]}
    activity |= {"facilitator": [title[:200]], "reveal_text": evil}
    module = {"id": "m", "title": title, "aim": title, "activities": [activity]}
    table = {"format": 1, "id": "made", "title": title, "language": "en", "summary": title}
    guide = load(tomli_w.dumps(table | {"unsuited": [title], "modules": [module]}).encode())
    sheets = handouts(guide)
    for page in (sheets.couple, sheets.run_sheet):
        read_html(page)
        assert "<script" not in page
        assert "&lt;script&gt;x&lt;/script&gt;" in page
        assert not set(page) & {"\x1b", "\x9b", "\x07", "\u202e", "\x00", "\r"}


@pytest.mark.parametrize(
    ("number", "told"),
    [(0.5, "30 seconds"), (1, "1 minute"), (1.25, "1¼ minutes"), (2.5, "2½ minutes")],
)
def test_minutes_are_said_to_the_quarter(number: float, told: str) -> None:
    assert minutes(number) == told


def test_the_clock_shows_the_minute_that_has_begun() -> None:
    assert clock(time(19, 0), 0) == "19:00"
    assert clock(time(19, 0), 119) == "19:01"
    assert clock(time(23, 59), 60) == "00:00"

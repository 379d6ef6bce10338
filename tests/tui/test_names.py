"""Names as people have them: brackets, accents, signs, other scripts, long ones, twice the same."""

from pathlib import Path

import pytest

from helpers.walker import Time, Typed, do, step
from tui.at_table import at_stage, sat_down
from workshop.ground.text import clean

NAMES = {
    "markup": ("[b]Ana[/b]", "[@click=app.leave]Jo[/]"),
    "brackets": ("Ana [x]", "$left \\[Jo]"),
    "signs": ("Ana 🌻", "👩‍🚀 Jo"),
    "accents": ("Zoe\u0308", "Łukasz Ñandú"),
    "other scripts": ("מרים", "小明"),
    "long": ("Maximiliane-Alexandrina X", "Wolfgang Amadeus Theophil"),
    "equal": ("Sam", "sam"),
    "spaces": ("  Ana   Maria ", "Jo\tDi"),
}

PLACES = [
    "first-talk/floor/left",
    "signs/handover/left",
    "signs/turn/left",
    "signs/turn/left share",
    "signs/reveal/both",
    "small-ritual/agree/both confirm",
]


@pytest.mark.parametrize("kind", NAMES)
async def test_whatever_they_are_called_every_page_says_it_as_it_is(kind: str) -> None:
    left, right = NAMES[kind]
    async with at_stage("card/handover/left", left=left, right=right) as table:
        couple = table.sitting.couple
        assert couple.left.called != couple.right.called
        assert len(couple.left.name) <= 24
        for place in PLACES:
            while table.at != place:
                do(table.sitting, table.time, step(table.view))
            if table.view.covered:
                do(table.sitting, table.time, step(table.view))
            await table.app.show_stage()
            await table.stage_shown()
            text = " ".join(table.text().split())
            turn = table.view.turn
            if table.view.stage.does == "handover":
                assert turn is not None
                letters = "".join(text.split())
                assert "".join(turn.called.upper().split()) in letters
            elif turn is not None:
                assert turn.called in text or turn.called.upper() in text
            else:
                for partner in (couple.left, couple.right):  # in a narrow column it may break
                    assert partner.called[:12] in text
            assert clean(text) == text
        await table.app.go_home()
        await table.see("Past sessions")
        for partner in (couple.left, couple.right):  # a long greeting breaks beside the date
            assert all(word in table.text() for word in partner.called.split())


async def test_a_name_with_a_link_is_words_and_nothing_to_press() -> None:
    async with at_stage("signs/handover/right", right="[@click=app.leave]Jo[/]") as table:
        await table.pilot.click("#name")
        assert table.app.is_running
        assert table.at == "signs/handover/right"


async def test_a_letter_and_its_accent_stay_together_where_a_name_is_spread() -> None:
    async with at_stage("signs/handover/left", left="Zoe\u0308 👩‍🚀 🇨🇭") as table:
        line = next(line for line in table.text().splitlines() if "Z" in line)
        assert "Z O E\u0308" in line
        assert "👩‍🚀" in line
        assert "🇨🇭" in line


async def test_names_typed_in_one_go_land_where_they_belong(tmp_path: Path) -> None:
    async with sat_down(tmp_path / "journal.db", Time()) as table:
        await table.press("enter")
        await table.see("Who is on which side?")
        table.type_at_once(*"Ana", "enter", *"Jo", "f5")
        await table.see("Ana and Jo")


async def test_enter_after_both_names_takes_them_whole_however_fast(tmp_path: Path) -> None:
    async with sat_down(tmp_path / "journal.db", Time()) as table:
        await table.press("enter")
        await table.see("Who is on which side?")
        table.type_at_once(*"Ana", "tab", *"Josephine", "enter")
        await table.see("Please hand the keyboard to")
        couple = table.house.couple()
        assert couple is not None
        assert (couple.left.name, couple.right.name) == ("Ana", "Josephine")


async def test_where_a_name_is_missing_it_is_typed_next(tmp_path: Path) -> None:
    """The page asks for it, and what is typed then lands in its field."""
    async with sat_down(tmp_path / "journal.db") as table:
        await table.press("enter")
        await table.see("Who is on which side?")
        await table.press("enter", "enter")  # from one empty field to the other, and on
        await table.see("Please give a name")
        await table.press(Typed("Ana"), "enter", Typed("Jo"), "f5")
        await table.see("Ana and Jo")

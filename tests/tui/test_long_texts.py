"""Texts that are longer than anybody types: bounded work, and nothing lost without a word."""

import random
from contextlib import closing
from pathlib import Path

import msgspec
import pytest
from textual import events
from textual.widgets import Input

from helpers.walker import Time, named, walk_to
from tui.at_table import at_stage, sat_down
from workshop.activities.parts import LONGEST_TEXT
from workshop.commands.page import page
from workshop.ground.partner import LONGEST_NAME
from workshop.ground.text import LONGEST_SHOWN
from workshop.journal.tables import entries
from workshop.journal.tables.rows import Connection
from workshop.sitting.past import book
from workshop.sitting.sit_down import start
from workshop.tui.terminal.pastes import LONGEST_PASTE, Pastes
from workshop.tui.widgets.words import Words
from workshop.tui.widgets.writing import OwnWords

HUGE = "word " * 2_000_000
"""Ten megabytes."""


@pytest.mark.parametrize("place", ["one-thing/turn/left", "our-loop/turn/left"])
async def test_what_does_not_fit_is_refused_with_a_sentence(place: str) -> None:
    async with at_stage(place) as table:
        await table.press("a", "b")
        table.app.post_message(events.Paste(HUGE))
        await table.see("too long to fit here")
        field = table.screen.focused
        assert isinstance(field, OwnWords)
        assert field.text == "ab"
        await table.press("c")
        assert list(table.view.words.mine.values()) == ["abc"]


async def test_what_fits_is_kept_to_the_last_letter() -> None:
    async with at_stage("one-thing/turn/left") as table:
        words = "x" * LONGEST_TEXT
        table.app.post_message(events.Paste(words))
        await table.until(lambda: table.view.words.mine == {"moment": words}, "kept")
        await table.press("y")
        await table.see("too long to fit here")
        assert table.view.words.mine == {"moment": words}
        await table.press("backspace", "y")
        assert table.view.words.mine == {"moment": words[1:] + "y"}


async def test_no_name_is_longer_than_its_side(tmp_path: Path) -> None:
    async with sat_down(tmp_path / "journal.db") as table:
        await table.open()
        table.app.post_message(events.Paste(HUGE))
        await table.settle()
        assert len(table.screen.query_one("#left", Input).value) <= LONGEST_NAME


async def test_what_another_program_stored_is_shown_in_part(tmp_path: Path) -> None:
    path = tmp_path / "journal.db"
    clock = Time()
    with closing(named(path, clock)) as house:
        whole = walk_to(start(house), clock, "small-ritual/agree/both").session_id

        def stretch(connection: Connection) -> None:
            for row in entries.revealed(connection, whole):
                longer = {part: HUGE for part, value in row.content.items() if value != 1}
                content = {**row.content, **longer}
                entries.save(connection, msgspec.structs.replace(row, content=content))

        house.journal.write(stretch).result()
        read = book(house, whole)
        assert HUGE in [v for p in read.pages for a in p.answers for v in a.shown["left"].values()]
        assert len(page(read)) < 10 * LONGEST_SHOWN
    async with sat_down(path, clock) as table:
        await table.open()
        await table.press("3")
        await table.see("Read it")
        await table.see("You showed each other something in")
        await table.press("enter")
        await table.see("Kept to remember")
        await table.press("n")
        await table.see("page 2")
        shown = [str(words.visual) for words in table.screen.query(Words)]
        assert any("It goes on." in words for words in shown)
        assert all(len(words) < LONGEST_SHOWN + 100 for words in shown)


# --- what the terminal hands over -----------------------------------------------------------------

START, END = "\x1b[200~", "\x1b[201~"


def in_pieces(text: str, chance: random.Random, most: int) -> str:
    pastes, passed = Pastes(), []
    while text:
        size = chance.randint(1, most)
        passed.append(pastes.pass_on(text[:size]))
        text = text[size:]
    return "".join(passed)


@pytest.mark.parametrize("most", [1, 3, 9, 4096])
def test_what_is_typed_or_pasted_goes_on_as_it_is(most: int) -> None:
    chance = random.Random(most)
    text = f"ab\x1b{START}hi \x1b[20{'x' * 100}{END}\x11\x1b[A{START}{END}\x1b[200z{END}"
    for _ in range(50):
        assert in_pieces(text, chance, most) == text


@pytest.mark.parametrize("most", [50, 4096, 60_000])
def test_of_a_long_paste_only_the_beginning_goes_on_and_every_key_after_it(most: int) -> None:
    chance = random.Random(most)
    after = f"\x11end\x1b{START}small{END}q"
    for _ in range(20):
        passed = in_pieces(f"k{START}{'y' * 200_000}{END}{after}", chance, most)
        assert passed.startswith(f"k{START}yyy")
        assert passed.endswith(f"y{END}{after}")
        assert LONGEST_PASTE <= len(passed) < LONGEST_PASTE + most + 100

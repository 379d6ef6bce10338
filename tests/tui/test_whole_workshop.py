"""The whole main workshop through the real screens, both evenings, from the two names to the book.

Two people answer everything there is to answer: shown whole, in part, not at all, passed, said
instead. Afterwards the journal is read with a command, as anybody can read it.
"""

import json
from pathlib import Path

import pytest

from helpers.walker import ANSWERS, LEFT, RIGHT, Time, Typed, outcome, stands_at, step
from tui.at_table import Table, sat_down
from workshop.cli import main
from workshop.ground.partner import Who
from workshop.guide import by_id
from workshop.session import unfold
from workshop.tui.screens.first_start import FirstStartScreen

KEPT = [
    str(value)
    for answer in ANSWERS.values()
    for value in answer.kept().values()
    if isinstance(value, str)
]


async def walk(table: Table, folder: Path) -> list[str]:
    """Through one evening, by keys; the places they came through."""
    places = []
    for _ in range(300):
        await table.stage_shown()
        view = table.view
        if view.status != "open":
            break
        places.append(stands_at(view) if not view.interlude else view.interlude)
        if view.stage.does not in ("card", "tonight"):
            await table.let(view.stage.seconds * 0.7)
        if view.stage.does == "reveal":
            kept = [words for words in KEPT if in_files(folder, words)]
            assert kept, "else it would not show that anything is wiped"
            assert not [words for words in kept if words in table.text()]
        await table.step(step(view))
    return places


def in_files(folder: Path, words: str) -> bool:
    return any(words.encode() in file.read_bytes() for file in folder.rglob("*") if file.is_file())


async def test_two_people_walk_the_whole_workshop_and_find_it_in_their_book(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "home"
    journal = folder / "journal.db"
    time = Time()
    async with sat_down(journal, time) as table:
        await table.open()
        assert isinstance(table.screen, FirstStartScreen)
        await table.press(Typed(LEFT), "enter", Typed(RIGHT), "enter")
        await table.until(lambda: table.app.sitting is not None, "in a session")
        session = table.sitting.session_id

        first = await walk(table, folder)
        assert first.count("enough") == 1, "after a quarter of an hour both are asked, once"
        assert table.ended == "resting"
        assert not in_files(folder, "CANARY"), "wiped with the end of the evening"

        await table.press("enter")
        await table.see("Go on: The workshop")
        time.seconds += 5 * 24 * 3600
        await table.press("enter")
        await table.until(lambda: table.app.sitting is not None, "in a session")
        second = await walk(table, folder)
        assert table.ended == "done"

        await table.press("enter")
        await table.see("Past sessions")
        assert "Go on: The workshop" not in table.text()

    guide, _ = by_id("main")
    stages = {place.stage.id for place in unfold(guide, "left").places}
    walked = {place.split()[0] for place in first + second} - {"enough"}
    assert walked == stages, "every stage was on view"

    assert not in_files(folder, "CANARY")
    assert sorted(file.name for file in folder.iterdir()) == [
        "journal-backups",
        "journal.db",
        "journal.db.lock",
    ]

    assert main(["--journal", str(journal), "sessions", "--json"]) == 0
    [line] = json.loads(capsys.readouterr().out)
    assert (line["id"], line["guide"], line["status"]) == (session, "main", "done")

    assert main(["--journal", str(journal), "session", "show", session, "--json"]) == 0
    said = capsys.readouterr().out
    assert not [words for words in KEPT if words in said]
    read = json.loads(said)
    assert [partner["name"] for partner in read["partners"]] == [LEFT, RIGHT]
    found: dict[tuple[str, Who], dict[str, str | int]] = {
        (activity["id"], entry["seat"]): {part["id"]: part["value"] for part in entry["answers"]}
        for module in read["modules"]
        for activity in module["activities"]
        for entry in activity["entries"]
    }
    assert found == outcome()
    assert [agreed["activity"] for agreed in read["agreements"]] == [
        "small-ritual",
        "our-ritual",
        "next-time",
    ]

"""The poster holds what a guide says and no more; its file is whole or it is not read."""

import os
import stat
import threading
from datetime import timedelta
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from helpers.effort import effort
from helpers.posters import BEGINS, evening, plan_of, posters, walked
from workshop.ground import language
from workshop.guide import by_id, load_file, shipped_paths
from workshop.room import poster as module
from workshop.room.agenda import with_break
from workshop.room.evening import Step, stands
from workshop.room.poster import LARGEST, Poster, poster, poster_path, read, write
from workshop.room.wall import wall
from workshop.tui.projector.layout import laid

CANARIES = ("Ana", "Jo", "canary-answer", "canary-note")


def _guides() -> list[tuple[str, str]]:
    """Every shipped guide for two, in each language it is written in."""
    found: list[tuple[str, str]] = []
    for code in language.known():
        language.use(code)
        guides = map(load_file, shipped_paths())
        found += [(code, one.id) for one in guides if not one.alone and one.language == code]
    language.use(language.ENGLISH)
    return found


@pytest.mark.parametrize(("code", "id"), _guides())
def test_every_leg_of_every_guide_says_something_and_fits(code: str, id: str) -> None:
    language.use(code)
    guide = by_id(id)[0]
    for at, shown in walked(guide):
        assert shown.prompt, at.now.id
        assert all(shown.prompt), at.now.id
        words = " ".join((shown.title, *shown.prompt, shown.next))
        assert "{" not in words, at.now.id
        assert "}" not in words, at.now.id
        lines = laid(wall(shown, shown.written), 80, 24)
        assert len(lines) == 24
        told = "".join(piece.text for line in lines for piece in line)
        assert "…" not in told or "…" in words, f"{at.now.id} is cut"
        for paragraph in shown.prompt:
            assert paragraph.split()[-1] in told, at.now.id


def test_what_is_written_holds_no_name_no_answer_and_no_note() -> None:
    """None is given to it; should anybody ever hand it one, this fails."""
    assert set(Poster.__struct_fields__) == {
        "version",
        "status",
        "written",
        "title",
        "does",
        "whose",
        "says_back",
        "prompt",
        "until",
        "seconds",
        "next",
    }
    guide = by_id("main")[0]
    said = msgspec.json.encode(guide).decode()
    for at, shown in walked(guide):
        data = msgspec.json.encode(shown).decode()
        assert not any(canary in data for canary in CANARIES), at.now.id
    assert not any(canary in said for canary in CANARIES[2:])


def test_before_open_rest_and_over() -> None:
    guide = by_id("main")[0]
    plan = plan_of(guide)
    early = poster(guide, stands(plan, []), -600, BEGINS - timedelta(minutes=10))
    assert (early.status, early.until, early.title) == ("before", BEGINS, guide.title)
    steps = [Step("begin", 30.0)]
    begun = poster(guide, stands(plan, steps), 40, BEGINS + timedelta(seconds=40))
    leg = plan.parts[0].legs[0]
    assert begun.status == "open"
    assert begun.until == BEGINS + timedelta(seconds=30 + leg.seconds)
    assert (begun.seconds, begun.whose) == (leg.seconds, leg.whose)
    assert begun.next == plan.parts[1].title
    steps.append(Step("rest", 50.0, minutes=5))
    rests = poster(guide, stands(plan, steps), 60, BEGINS + timedelta(seconds=60))
    assert (rests.status, rests.title) == ("rest", "")
    assert rests.until == BEGINS + timedelta(seconds=350)
    assert rests.next == plan.parts[0].title
    steps[-1] = Step("rest", 50.0)
    assert poster(guide, stands(plan, steps), 60, BEGINS).until is None
    over = poster(guide, stands(plan, [*steps, Step("end", 70.0)]), 80, BEGINS)
    assert (over.status, over.until, over.next) == ("over", None, "")


def test_a_break_of_the_agenda_says_until_when_and_a_meal_waits_for_its_time() -> None:
    guide = by_id("main")[0]
    plan = plan_of(guide)
    plan = with_break(plan, plan.parts[1].id, "Supper", 1800, at=3600)
    length = float(plan.parts[0].seconds)
    steps = [Step("begin", 0.0)]
    now = 0.0
    while stands(plan, steps).running.kind == "activity":
        now = stands(plan, steps).deadline
        steps.append(Step("next", now))
    assert now == length
    meal = poster(guide, stands(plan, steps), now, BEGINS + timedelta(seconds=now))
    assert (meal.status, meal.title) == ("rest", "Supper")
    assert meal.until == BEGINS + timedelta(seconds=3600 + 1800)
    assert meal.next == plan.parts[2].title


def test_time_to_arrive_is_no_break_and_nobody_waits_for_a_clock() -> None:
    guide = by_id("main")[0]
    plan = plan_of(guide)
    plan = with_break(plan, plan.parts[0].id, "Welcome", 600)
    shown = poster(guide, stands(plan, [Step("begin", 0.0)]), 10, BEGINS)
    assert (shown.status, shown.until, shown.title) == ("before", None, guide.title)
    assert shown.next == plan.parts[1].title
    assert wall(shown, BEGINS).call == "Welcome. We begin soon."


@effort(60)
@given(st.floats(0, 0.999), st.floats(0, 400))
def test_the_same_moment_is_the_same_whenever_it_is_written(part: float, later: float) -> None:
    guide = by_id("main")[0]
    at = stands(plan_of(guide), [Step("begin", 0.0)])
    first, then = (
        poster(guide, at, now, BEGINS + timedelta(seconds=now)) for now in (part, part + later)
    )
    assert first.until == then.until


@effort(100)
@given(shown=posters())
def test_what_is_written_is_read(tmp_path_factory: pytest.TempPathFactory, shown: Poster) -> None:
    path = tmp_path_factory.mktemp("room") / "sub" / "room.json"
    write(path, shown)
    assert read(path) == shown
    if os.name == "posix":
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert [each.name for each in path.parent.iterdir()] == [path.name]


@effort(150)
@given(st.data())
def test_a_torn_file_and_garbage_are_nothing(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    path = tmp_path_factory.mktemp("room") / "room.json"
    whole = msgspec.json.encode(data.draw(posters()))
    torn = whole[: data.draw(st.integers(0, len(whole) - 1))]
    path.write_bytes(data.draw(st.just(torn) | st.binary(max_size=300) | st.just(b"[" * 60_000)))
    assert read(path) is None


_SOUND = evening()["floor-first"].poster


@pytest.mark.parametrize(
    "change",
    [
        {"version": 2},
        {"status": "elsewhere"},
        {"whose": "left"},
        {"title": "x" * 201},
        {"prompt": ["x" * 4001]},
        {"prompt": ["x"] * 13},
        {"seconds": -1},
        {"seconds": 10**9},
        {"until": "2026-11-22T19:00:00"},
        {"until": "2027-11-22T19:00:00Z"},
        {"until": "9999-12-31T23:59:59Z", "written": "9999-12-31T23:59:59Z"},
        {"written": "0001-01-01T00:00:00Z", "until": None},
        {"written": None},
    ],
)
def test_what_no_console_writes_is_nothing(tmp_path: Path, change: dict[str, object]) -> None:
    path = tmp_path / "room.json"
    path.write_bytes(msgspec.json.encode(msgspec.to_builtins(_SOUND) | change))
    assert read(path) is None


def test_too_large_missing_a_folder_and_a_pipe_are_nothing(tmp_path: Path) -> None:
    path = tmp_path / "room.json"
    assert read(path) is None
    path.write_bytes(msgspec.json.encode(_SOUND) + b" " * LARGEST)
    assert read(path) is None
    path.unlink()
    path.mkdir()
    assert read(path) is None
    if hasattr(os, "mkfifo"):
        pipe = tmp_path / "pipe"
        os.mkfifo(pipe)
        assert read(pipe) is None


def test_the_longest_words_of_any_script_are_read(tmp_path: Path) -> None:
    path = tmp_path / "room.json"
    longest = replace(_SOUND, title="𠀀" * 200, prompt=("𠀀" * 4000,) * 12, next="𠀀" * 200)
    write(path, longest)
    assert read(path) == longest


def test_what_steers_a_terminal_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "room.json"
    write(path, replace(_SOUND, title="a\x1b[31m", prompt=("b\x9b\u202e",), next="c\nd"))
    found = read(path)
    assert found is not None
    assert (found.title, found.prompt, found.next) == ("a[31m", ("b",), "c d")


def test_whoever_reads_while_it_is_replaced_reads_a_whole_one(tmp_path: Path) -> None:
    path = tmp_path / "room.json"
    two = tuple(replace(_SOUND, prompt=(sign * 4000,) * 9) for sign in "ab")
    write(path, two[0])
    done = threading.Event()

    def replace_again_and_again() -> None:
        number = 0
        while not done.is_set():
            number += 1
            module.put(path, msgspec.json.encode(two[number % 2]))

    writer = threading.Thread(target=replace_again_and_again)
    writer.start()
    try:
        found = [read(path) for _ in range(1000)]
    finally:
        done.set()
        writer.join()
    assert all(each in two for each in found)


def test_a_file_that_cannot_be_written_leaves_the_old_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "room.json"
    write(path, _SOUND)

    def full(handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space"):
        write(path, replace(_SOUND, title="Another"))
    assert read(path) == _SOUND
    assert [each.name for each in tmp_path.iterdir()] == ["room.json"]


def test_it_lies_beside_the_journal(tmp_path: Path) -> None:
    assert poster_path({"WORKSHOP_HOME": str(tmp_path)}) == tmp_path / "room.json"

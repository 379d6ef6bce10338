"""The pulse of a room: kept as it comes, shown once, and no single number is left."""

import threading
from pathlib import Path
from typing import Any

import pytest

from helpers.held import BEGINS, ITEMS, Held
from workshop.guide import by_id
from workshop.journal.errors import JournalError
from workshop.journal.evenings import pulses
from workshop.journal.evenings.file import EveningsFile
from workshop.room.wire.follower.posting import Posting
from workshop.room.wire.letters.messages import WORD_BYTES
from workshop.sitting import evenings
from workshop.sitting.facilitating.pulse import RoomPulse, items_of


def give_ten(pulse: RoomPulse) -> None:
    for person in range(10):
        pulse.give(
            "after", f"word-{person}", [(person + place) % 11 for place in range(5)]
        ).result()


def test_a_guide_says_what_is_asked() -> None:
    assert items_of(by_id("main")[0]) == ITEMS
    assert items_of(by_id("daily-talk")[0]) == ()


def test_it_goes_on_after_a_restart_and_is_shown_once(tmp_path: Path) -> None:
    path = tmp_path / "evenings.db"
    with EveningsFile.open(path) as file:
        id = Held(file).id
        pulse = RoomPulse(file, id, ITEMS)
        give_ten(pulse)
        pulse.give("before", "word-3", [5] * 5).result()
        pulse.take_back("word-9").result()
        assert not pulse.is_enough()
        assert pulse.close() == ()
    with EveningsFile.open(path) as file:
        pulse = RoomPulse(file, id, ITEMS)
        assert evenings.evening(file, id).pulse == ()
        assert not pulse.is_enough()
        pulse.give("after", "word-9", [9, 10, 0, 1, 2]).result()
        assert pulse.is_enough()
        shown = pulse.close()
        assert [one.item for one in shown] == list(ITEMS)
        assert b"word-" not in path.read_bytes() + path.with_name("evenings.db-wal").read_bytes()
    with EveningsFile.open(path) as file:
        pulse = RoomPulse(file, id, ITEMS)
        assert pulse.shown == shown
        pulse.give("after", "word-10", [0] * 5).result()
        assert pulse.close() == shown
        assert not pulse.tokens()
        [first, *_others] = evenings.evening(file, id).pulse
        assert first.after and first.after.counts == shown[0].counts
        assert first.after.mean == shown[0].mean


def test_marks_that_cannot_be_are_not_taken_in(tmp_path: Path) -> None:
    with EveningsFile.open(tmp_path / "evenings.db") as file:
        pulse = RoomPulse(file, Held(file).id, ITEMS)
        for marks in ([1] * 4, [1] * 6, [11] * 5):
            pulse.give("before", "word", marks).result()
        assert not pulse.tokens()


def test_what_cannot_be_kept_is_not_shown(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise JournalError("full")

    with EveningsFile.open(tmp_path / "evenings.db") as file:
        pulse = RoomPulse(file, Held(file, begins=BEGINS).id, ITEMS)
        give_ten(pulse)
        with monkeypatch.context() as patch:
            patch.setattr(pulses, "show", full)
            with pytest.raises(JournalError):
                pulse.close()
        assert pulse.shown == ()
        assert pulse.close()


def test_before_and_after_of_one_person_come_under_one_word(tmp_path: Path) -> None:
    """From the couples' side of the wire to what is shown."""
    posting = Posting(chance=lambda: 0.5)
    for when in ("before", "after"):
        for person in range(10):
            marks = [(person + place) % 11 for place in range(5)]
            posting.give(when, marks, 0.0, f"seat {person}")
    posting.give("before", [5] * 5, 0.0)  # who leaves
    posting.give("after", [5] * 5, 0.0)  # who was late
    sent = posting.due(1000.0)
    assert len({one.token for one in sent}) == 22
    assert len({one.token[:WORD_BYTES] for one in sent}) == 12
    with EveningsFile.open(tmp_path / "evenings.db") as file:
        id = Held(file).id
        for one in sent[:15]:
            RoomPulse(file, id, ITEMS).came(one.when, one.token, one.marks).result()
        pulse = RoomPulse(file, id, ITEMS)
        assert sorted(pulse.tokens()) == sorted(one.token for one in sent[:15])
        for one in sent:
            pulse.came(one.when, one.token, one.marks).result()
        shown = pulse.close()
    assert [(one.moment, one.people) for one in shown[:2]] == [("before", 10), ("after", 10)]


def test_what_comes_while_it_is_shown_is_not_in_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What stands in the file, and what is seen, are the same; else one number would stand out."""
    with EveningsFile.open(tmp_path / "evenings.db") as file:
        id = Held(file).id
        pulse = RoomPulse(file, id, ITEMS)
        give_ten(pulse)
        late = threading.Thread(target=lambda: pulse.give("after", "late", [0] * 5).result())
        show = pulses.show

        def slowly(*arguments: Any) -> None:
            late.start()
            late.join(0.2)  # it waits; without the guard it would be through by now
            show(*arguments)

        monkeypatch.setattr(pulses, "show", slowly)
        shown = pulse.close()
        late.join()
        assert {one.people for one in shown} == {10}
        again = RoomPulse(file, id, ITEMS)
        assert again.shown == pulse.shown == shown
        assert not file.read(lambda c: pulses.given(c, id))

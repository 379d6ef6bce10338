"""What is typed, what is said, and what stands on the screen for whose eyes."""

from collections.abc import Callable, Iterator
from concurrent.futures import Future
from contextlib import closing
from pathlib import Path

import pytest

from helpers.walker import Time
from plain.robot import Everything, Table, house_at
from workshop.activities.parts import LONGEST_TEXT
from workshop.ground import country
from workshop.journal.errors import JournalError
from workshop.journal.journal import Journal
from workshop.plain.face import Face
from workshop.plain.lines import CLEAR, Lines
from workshop.session import Action, GoOn, Tonight
from workshop.sitting.house import House
from workshop.sitting.naming import name_couple
from workshop.sitting.past import book
from workshop.sitting.sit_down import go_on, start
from workshop.sitting.sitting import Sitting
from workshop.sitting.view import View

Typed = Callable[[View, str], str]
SECRET = "only for me"


@pytest.fixture
def time() -> Time:
    return Time()


@pytest.fixture
def house(tmp_path: Path, time: Time) -> Iterator[House]:
    with closing(house_at(tmp_path, time)) as house:
        yield house


def instead(lines: dict[str, list[str]], other: Typed | None = None) -> Typed:
    """Types these lines at the stage with this id, then what `other` would; leaves at the end."""
    other = other or Everything()

    def typed(view: View, prompt: str) -> str:
        mine = lines.get(view.stage.id)
        return mine.pop(0) if mine else other(view, prompt)

    return typed


def until(stage: str, then: Typed) -> Typed:
    """Everything up to a stage, and from there on as `then` types."""
    everything = Everything()

    def typed(view: View, prompt: str) -> str:
        return then(view, prompt) if view.stage.id == stage else everything(view, prompt)

    return typed


def script(*lines: str) -> Typed:
    """These lines, and then somebody leaves."""
    left = [*lines, "/leave"]
    return lambda view, prompt: left.pop(0)


def at_the(house: House, time: Time, stage: str, *lines: str, guide: str = "main") -> Table:
    """A table at which these lines were typed on this stage, before somebody left."""
    table = Table(house, time, guide, until(stage, script(*lines)))
    table.leave()
    return table


def on(table: Table, stage: str) -> str:
    """What stood there when something was asked for on this stage, the last time."""
    return [shown for there, shown in table.pages if there == stage][-1]


# --- whose eyes -----------------------------------------------------------------------------------


@pytest.mark.parametrize("guide", ["main", "needs-told", "nine-steps"])
def test_no_word_of_a_private_turn_is_on_the_screen_when_the_other_sits_down(
    guide: str, house: House, time: Time
) -> None:
    """What the left one was asked and typed is gone before the right one is asked for anything."""
    everything = Everything()

    def typed(view: View, prompt: str) -> str:
        line = everything(view, prompt)
        return f"{SECRET} {view.stage.seat}" if line in ("some words", "words of my own") else line

    table = Table(house, time, guide, typed)
    table.lead()
    turns = [(stage, shown) for stage, shown in table.pages if "/turn/" in stage]
    assert turns
    for stage, shown in turns:
        seat = stage.rpartition("/")[2]
        other = {"left": "right", "right": "left"}[seat]
        assert f"{SECRET} {other}" not in shown
    for stage, shown in table.pages:
        if "/handover/" in stage:
            assert SECRET not in shown
    handed = [shown for stage, shown in table.pages if "Please hand the keyboard" in shown]
    assert len(handed) >= len({stage for stage, _ in turns})


def test_a_choice_of_what_to_show_shows_only_that(house: House, time: Time) -> None:
    typed = instead({"signs/turn/left": ["1 2", "3", SECRET, "2", "1", ""]})
    table = Table(house, time, "main", typed)
    table.lead()
    shown = {a.activity.id: a.shown for p in book(house, table.session).pages for a in p.answers}
    assert len(shown["signs"]["left"]) == 1
    reveals = [shown for stage, shown in table.pages if stage == "signs/reveal/both"]
    assert reveals and all(SECRET not in shown for shown in reveals)


def test_nothing_to_show_reads_like_nothing_said(house: House, time: Time) -> None:
    one, two = (
        Table(house, time, "main", instead(lines))
        for lines in (
            {"one-thing/turn/left": [SECRET, "", "2"], "one-thing/turn/right": ["/pass"]},
            {"one-thing/turn/left": ["/pass"], "one-thing/turn/right": ["/pass"]},
        )
    )
    seen = []
    for table in (one, two):
        table.lead()
        seen.append(on(table, "one-thing/reveal/both"))
    assert seen[0] == seen[1]


def test_how_tonight_is_says_nobodys_answer(tmp_path: Path) -> None:
    """The lower of both sets the evening; whose it was can be told from no page after it."""
    seen = []
    for left, right in (("1", "3"), ("3", "1")):
        given = {"card/tonight/left": [left], "card/tonight/right": [right]}
        time, folder = Time(), tmp_path / left
        folder.mkdir()
        with closing(house_at(folder, time)) as house:
            table = Table(house, time, "main", instead(given))
            table.lead()
        first = [stage for stage, _ in table.pages].index("first-talk/read/both")
        seen.append(table.pages[first:])
    assert seen[0] == seen[1]


def test_what_somebody_answered_goes_from_the_screen_before_anything_comes(
    house: House, time: Time, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A light evening may end at once, with the page that says so."""
    stood: list[str] = []
    table = Table(house, time, "main", Everything())
    act = Sitting.act

    def acted(sitting: Sitting, action: Action) -> "Future[None]":
        if isinstance(action, Tonight):
            stood.append(table.terminal.shown)
        return act(sitting, action)

    monkeypatch.setattr(Sitting, "act", acted)
    table.lead()
    assert len(stood) >= 2
    assert not [shown for shown in stood if "tonight" in shown or "number" in shown]


def test_the_card_stays_for_its_time_whoever_reads_it(house: House, time: Time) -> None:
    everything = Everything()
    asked: set[str] = set()

    def typed(view: View, prompt: str) -> str:
        if view.stage.does == "card":
            assert view.seconds_left <= 1.0, "nothing is asked for before its time is over"
            asked.add(view.stage.id)
        return "/leave" if view.stage.activity == "first-talk" else everything(view, prompt)

    Table(house, time, "main", typed).leave()
    assert asked == {"card/card/left", "card/card/right"}


# --- what works everywhere ------------------------------------------------------------------------


def test_help_names_what_works_here(house: House, time: Time) -> None:
    told = at_the(house, time, "signs/turn/left", "/help").terminal.all.partition("I have felt")[2]
    for word in ("/pass", "/back", "/more", "/stop", "/moment", "/again", "/numbers", "/leave"):
        assert word in told
    assert "/pass" not in at_the(house, time, "card/handover/left", "/help").terminal.all


def test_an_unknown_word_is_no_answer(house: House, time: Time) -> None:
    table = at_the(house, time, "one-thing/turn/left", "/pas", "/leave")
    assert "none of the words" in table.terminal.all
    assert not table.sitting.view().words.mine


def test_pass_needs_no_reason_and_goes_on(house: House, time: Time) -> None:
    table = Table(house, time, "main", instead({"signs/turn/left": ["/pass"]}))
    table.lead()
    shown = {a.activity.id: a.shown for p in book(house, table.session).pages for a in p.answers}
    assert "left" not in shown["signs"]


def test_stop_offers_a_landing_and_a_way_back(house: House, time: Time) -> None:
    table = at_the(house, time, "signs/turn/left", "/stop", "2", "", "/stop", "1")
    assert "Two minutes to land" in table.terminal.all
    assert table.sitting.state.status == "resting"
    assert "Until next time" in table.terminal.all


def test_pause_and_moment_hide_the_page_and_come_back_to_it(house: House, time: Time) -> None:
    table = at_the(house, time, "signs/turn/left", "/pause", "1", "", "/moment", "1", "")
    assert "Nothing runs" in table.terminal.all
    assert "Take as long as you need" in table.terminal.all
    assert table.sitting.view().stage.id == "signs/turn/left"


@pytest.mark.parametrize("word", ["/pause", "/moment", "/stop"])
def test_a_rest_takes_what_was_written_alone_from_the_screen(
    house: House, time: Time, word: str
) -> None:
    table = at_the(house, time, "one-thing/turn/left", SECRET, word)
    assert any(SECRET in shown for _stage, shown in table.pages)
    assert SECRET not in table.pages[-1][1]


def test_time_and_more_time(house: House, time: Time) -> None:
    table = at_the(house, time, "signs/turn/left", "/time", "/more", "/time")
    told = [line for line in table.terminal.all.splitlines() if "There is still" in line]
    assert len(told) == 3 and told[0] != told[1] == told[2]


def test_numbers_to_call_are_a_word_away(house: House, time: Time) -> None:
    there = at_the(house, time, "card/handover/left", "/numbers").terminal.all
    assert there.index("0808 2000 247") < there.index("116 016")
    assert "Other countries" not in there
    assert "can come first" in there


def test_the_numbers_of_ones_own_country_come_first(house: House, time: Time) -> None:
    country.use("DE")
    there = at_the(house, time, "card/handover/left", "/numbers").terminal.all
    places = [there.index(each) for each in ("In danger", "116 016", "Other", "0808 2000 247")]
    assert places == sorted(places)
    assert "can come first" not in there


# --- answers --------------------------------------------------------------------------------------


def test_what_stands_there_stays_grows_or_goes(house: House, time: Time) -> None:
    """After /back each prompt says what stands there; Enter leaves it, a hyphen takes it away."""
    stage = "one-thing/turn/left"
    table = at_the(house, time, stage, "the walk", "home", "", "/back", "")
    assert "So far: the walk" in table.terminal.all
    assert table.sitting.view().words.mine == {"moment": "the walk\nhome"}
    table = at_the(house, time, stage, "the walk", "", "/back", "and the sea", "")
    assert table.sitting.view().words.mine == {"moment": "the walk\nand the sea"}
    table = at_the(house, time, stage, "the walk", "", "/back", "-", "the sea", "")
    assert table.sitting.view().words.mine == {"moment": "the sea"}


def test_a_line_is_kept_as_soon_as_it_is_there(house: House, time: Time) -> None:
    table = at_the(house, time, "one-thing/turn/left", "the walk")
    assert table.sitting.view().words.mine == {"moment": "the walk"}
    house.journal.flush()
    again = go_on(house, table.session)
    assert again.state.entries[("one-thing", "left")].answers == {"moment": "the walk"}


def test_nothing_given_is_asked_about_once(house: House, time: Time) -> None:
    stage = "one-thing/turn/left"
    table = at_the(house, time, stage, "", "no", "the walk", "")
    assert "and that may be so" in table.terminal.all
    assert table.sitting.view().words.mine == {"moment": "the walk"}
    gone = Table(house, time, "main", instead({stage: ["", ""]}))
    gone.lead()
    assert gone.seen.count(stage) == 2


def test_a_rest_in_a_turn_asks_about_nothing(house: House, time: Time) -> None:
    table = at_the(house, time, "one-thing/turn/left", "/pause", "1")
    assert "and that may be so" not in table.terminal.all


def test_what_would_be_shown_is_read_back_first(house: House, time: Time) -> None:
    lines = ["1 2", "3", "", "2", "1", "no, not that", "2", ""]
    table = Table(house, time, "main", instead({"signs/turn/left": lines}))
    table.lead()
    assert table.terminal.all.count("This would be shown:") == 2
    shown = {a.activity.id: a.shown for p in book(house, table.session).pages for a in p.answers}
    assert len(shown["signs"]["left"]) == 1


def test_it_can_be_said_instead(house: House, time: Time) -> None:
    table = Table(house, time, "main", instead({"one-thing/turn/left": ["+"]}))
    table.lead()
    assert "You will both say it" not in on(table, "one-thing/reveal/both")
    assert "(in spoken words)" in on(table, "one-thing/reveal/both")


def test_four_parts_make_a_sentence(house: House, time: Time) -> None:
    parts = ["=", "you look up", "glad", "to be seen", "do it again", "", "1"]
    table = Table(house, time, "main", instead({"one-thing/turn/left": parts}))
    table.lead()
    assert "When you look up, I feel glad because I need to be seen." in table.terminal.all


def test_the_coach_hints_and_changes_nothing(house: House, time: Time) -> None:
    table = at_the(house, time, "one-thing/turn/left", "You never listen", "")
    assert table.sitting.view().words.mine == {"moment": "You never listen"}
    hinted = table.terminal.all.partition("You never listen")[2].partition("Show it to")[0]
    assert "“never”" in hinted or "never" in hinted.lower()


@pytest.mark.parametrize("wrong", ["99", "a", "1 b", "0", "-1", "1 1000000"])
def test_what_is_no_number_of_a_line_is_asked_again(wrong: str, house: House, time: Time) -> None:
    table = at_the(house, time, "signs/turn/left", wrong, "2 2 1")
    assert "Please type numbers from 1 to" in table.terminal.all
    assert len(table.sitting.view().words.mine) == 2


@pytest.mark.parametrize("wrong", ["11", "seven", "-3", "1.5"])
def test_what_is_no_number_from_nought_to_ten_is_asked_again(
    wrong: str, house: House, time: Time
) -> None:
    table = at_the(house, time, "pulse-before/turn/left", wrong, "10", "", "0")
    assert "from 0 to 10" in table.terminal.all
    assert sorted(table.sitting.view().words.mine.values(), key=int) == [0, 10]  # type: ignore[arg-type]


def test_an_agreement_needs_its_first_line_and_both(house: House, time: Time) -> None:
    stage = "small-ritual/agree/both"
    table = at_the(house, time, stage, "", "tea", "at nine", "1", "2", "", "", "1", "1")
    assert "still empty" in table.terminal.all
    view_words = book(house, table.session).agreements[0].shown["both"]
    assert view_words == {"what": "tea", "when": "at nine"}


def test_a_floor_is_heard_corrected_and_done(house: House, time: Time) -> None:
    table = at_the(house, time, "the-floor/floor/left", "n", "n", "n", "y", "y")
    assert "Say it once more" in table.terminal.all
    assert "Say it a last time" in table.terminal.all


def test_a_name_that_steers_a_terminal_does_not(tmp_path: Path, time: Time) -> None:
    house = House(Journal.open(tmp_path / "other.db"), clock=time.clock, wall=time.wall)
    with closing(house):
        name_couple(house, "A\x1b[31mna", "Jo\x07")
        table = Table(house, time, "daily-talk", Everything())
        table.lead()
    assert "\x1b" not in table.terminal.all.replace(CLEAR, "")
    assert "A[31mna" in table.terminal.all


# --- time -----------------------------------------------------------------------------------------


def test_the_bell_rings_once_when_a_floor_is_over(house: House, time: Time) -> None:
    def typed(view: View, prompt: str) -> str:
        if view.stage.does == "floor" and view.seconds_left > 0 and not view.small.part:
            for _ in range(40):
                time.seconds += 4
                face.tick()
        return everything(view, prompt)

    everything = Everything()
    table = Table(house, time, "daily-talk", typed)
    face = Face(table.sitting, Lines(table._read, table.terminal, settles=0.0), sleep=table._sleep)
    face.lead()
    floors = sum(stage.endswith(("floor/left", "floor/right")) for stage in set(table.seen))
    assert table.terminal.all.count("Finish your sentence") == floors
    assert table.terminal.all.count("\a") == floors


def test_what_cannot_be_saved_is_said_and_nothing_moves(
    house: House, time: Time, monkeypatch: pytest.MonkeyPatch
) -> None:
    everything = Everything()
    refused: list[str] = []

    def refuse(job: object) -> "Future[None]":
        monkeypatch.undo()
        done: Future[None] = Future()
        done.set_exception(JournalError("No room on the disk."))
        return done

    def typed(view: View, prompt: str) -> str:
        if view.stage.id == "signs/handover/left" and not refused:
            refused.append(view.stage.id)
            monkeypatch.setattr(house.journal, "write", refuse)
        return everything(view, prompt)

    table = Table(house, time, "main", typed)
    table.lead()
    assert "No room on the disk." in table.terminal.all
    assert table.seen.count("signs/handover/left") == 2


def test_a_session_begun_on_the_screen_goes_on_here(house: House, time: Time) -> None:
    first = start(house, "daily-talk")
    first.act(GoOn()).result()
    there = first.view().stage.id
    first.put_away().result()
    assert go_on(house, first.session_id).view().stage.id == there


# --- more than an answer holds --------------------------------------------------------------------


def test_what_does_not_fit_is_said_and_not_cut_off(house: House, time: Time) -> None:
    huge = "w" * LONGEST_TEXT
    table = at_the(house, time, "one-thing/turn/left", "before", huge, "after")
    assert "too long to fit here" in on(table, "one-thing/turn/left")
    assert table.sitting.view().words.mine == {"moment": "before\nafter"}


# --- leaving --------------------------------------------------------------------------------------


def test_the_screen_is_cleared_before_anything_is_saved(house: House, time: Time) -> None:
    out: list[str] = []

    class Refused:
        kept = True

        def put_away(self) -> Future[None]:
            out.append("saved")
            return failed(JournalError("No room."))

    lines = Lines(lambda: "", settles=0)
    lines.clear = lambda: out.append("cleared")  # type: ignore[method-assign]
    face = Face(Refused(), lines)  # type: ignore[arg-type]
    with pytest.raises(JournalError):
        face.put_away()
    assert out[:2] == ["cleared", "saved"]


def failed(error: Exception) -> Future[None]:
    future: Future[None] = Future()
    future.set_exception(error)
    return future


@pytest.mark.parametrize(("day", "read"), [("Tuesday", True), ("when it suits us", False)])
def test_a_day_that_cannot_be_read_is_told_when_it_is_read_back(
    day: str, read: bool, house: House, time: Time
) -> None:
    there = at_the(house, time, "second-evening/agree/both", day, "at eight").terminal.all
    assert f"Which day?: {day}" in there
    assert ("The program finds no day in this" in " ".join(there.split())) is not read

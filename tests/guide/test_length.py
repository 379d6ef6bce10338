"""Honest length: what is to be read fits its stage, and an evening is as long as it says."""

from collections.abc import Iterator

import pytest

from workshop.activities import Activity, PrivateActivity, Stage
from workshop.activities.agree import Agree
from workshop.activities.breathe import Breathe
from workshop.activities.check import Check
from workshop.activities.choose import Choose
from workshop.activities.compare import Compare
from workshop.activities.deck import Deck
from workshop.activities.dialogue import Dialogue
from workshop.activities.loop import Loop
from workshop.activities.monologue import Monologue
from workshop.activities.parts import Option
from workshop.activities.rank import Rank
from workshop.activities.rate import Rate
from workshop.activities.read import Read
from workshop.activities.timeline import Timeline
from workshop.activities.write import Write
from workshop.guide import Guide, by_id, load_file, shipped_paths
from workshop.session import Script, unfold

WORDS_A_MINUTE = 150
KEYS_A_SECOND = 3

GUIDES = [load_file(path) for path in shipped_paths()]
MAIN = by_id("main")[0]


def seconds_for(*texts: str) -> float:
    """How long it takes to read this aloud; a name in braces is a word."""
    return sum(len(text.split()) for text in texts) * 60 / WORDS_A_MINUTE


def words_of(lines: tuple[Option, ...]) -> list[str]:
    return [text for line in lines for text in (line.text, line.hint)]


def alone_texts(activity: PrivateActivity) -> list[str]:
    """Everything on the screen of a private turn."""
    match activity:
        case Choose():
            return [activity.text, *words_of(activity.lines() + activity.columns), activity.note]
        case Rate():
            return [activity.text, *words_of(activity.items), activity.low, activity.high]
        case Write():
            return [activity.text, *words_of(activity.prompts)]
        case Loop():
            return [activity.text, *words_of(activity.steps)]
        case Rank():
            titles = [activity.own_title, activity.guess_title]
            return [activity.text, *words_of(activity.options), *titles]
        case Compare():
            cells = [cell for row in activity.rows for cell in row.cells]
            return [activity.text, *words_of(activity.columns), *cells]
        case Timeline():
            titles = [activity.low, activity.high, activity.event_title]
            return [activity.text, *words_of(activity.stations), *titles]
    raise AssertionError(f"say what {activity.kind} shows in a turn")


def texts_on(activity: Activity, stage: Stage) -> list[str]:
    """What is to be read on a stage."""
    match activity, stage.does:
        case _, "handover" | "tonight" | "swap" | "rest":
            return []
        case Read(), "read":
            return [activity.text, *activity.points, activity.closing]
        case Read(), "talk":
            return [activity.talk_text]
        case Check(), "card":
            return [activity.text, *activity.questions, activity.ending]
        case Dialogue(), "read":
            return [activity.text, activity.prompt]
        case Monologue() | Deck(), "read":
            return [activity.text]
        case Monologue(), "floor":
            return [max((prompt.text for prompt in activity.prompts), key=len), activity.listener]
        case Deck(), "draw":
            return ["a card of about twenty words " * 3]
        case Dialogue(), "floor":
            return [activity.prompt, activity.listen_for, activity.ask_back]
        case PrivateActivity(), "turn":
            return alone_texts(activity)
        case PrivateActivity(), "reveal":
            return [activity.reveal_text]
        case PrivateActivity(), "talk":
            return [activity.talk_text]
        case Agree(), "agree":
            return [activity.text, *words_of(activity.prompts)]
        case Breathe(), "breathe":
            return [activity.text, *activity.points]
    raise AssertionError(f"say what is read on {stage.id}")


def stages() -> Iterator[object]:
    for guide in GUIDES:
        for place in unfold(guide).places:
            stage = place.stage
            activity = guide.activity(stage.activity)
            if stage.seat != "right" and texts_on(activity, stage):
                yield pytest.param(activity, stage, id=f"{guide.id}/{stage.id}")


@pytest.mark.parametrize(("activity", "stage"), stages())
def test_what_is_to_be_read_fits_its_stage(activity: Activity, stage: Stage) -> None:
    needed = seconds_for(*texts_on(activity, stage))
    room = stage.seconds * 2 / 3 if stage.does in ("turn", "floor", "talk") else stage.seconds
    assert needed <= room, f"{needed:.0f} seconds of reading in {room:.0f}"


@pytest.mark.parametrize("guide", GUIDES, ids=lambda guide: guide.id)
@pytest.mark.parametrize("first", ["left", "right"])
def test_a_guide_takes_what_it_says(guide: Guide, first: str) -> None:
    script = unfold(guide, first)
    assert script.minutes() == pytest.approx(guide.minutes)
    assert guide.minutes == pytest.approx(sum(module.minutes for module in guide.modules))


@pytest.mark.parametrize("guide", GUIDES, ids=lambda guide: guide.id)
def test_at_most_four_pairs_of_hand_overs_in_a_sitting(guide: Guide) -> None:
    for sitting in {module.sitting for module in guide.modules}:
        places = [place for place in unfold(guide).places if place.sitting == sitting]
        handovers = [place for place in places if place.stage.does == "handover"]
        assert len(handovers) <= 8


def test_the_main_workshop_is_two_sittings_of_forty_to_forty_five_minutes() -> None:
    assert sorted({module.sitting for module in MAIN.modules}) == [1, 2]
    for sitting in (1, 2):
        minutes = sum(module.minutes for module in MAIN.modules if module.sitting == sitting)
        assert 40 <= minutes <= 45


def test_the_daily_talk_takes_ten_minutes() -> None:
    assert by_id("daily-talk")[0].minutes == 10


def before_the_first_talk(script: Script) -> list[Stage]:
    """The stages before someone speaks to the other for the first time."""
    found = []
    for place in script.places:
        if place.stage.does in ("floor", "talk"):
            return found
        found.append(place.stage)
    raise AssertionError("nobody ever talks")


def test_three_minutes_to_the_first_talk() -> None:
    """From the first start: cover, two names, the card for each, the rules of the talk."""
    cover = seconds_for("The workshop. Press Enter.") + 1 / KEYS_A_SECOND
    names = 10 + len("Alexis\nJordan\n") / KEYS_A_SECOND
    *private, rules = before_the_first_talk(unfold(MAIN))
    assert {stage.does for stage in private} == {"handover", "card", "tonight"}
    activity = MAIN.activity(rules.activity)
    whole = cover + names + sum(stage.seconds for stage in private)
    whole += seconds_for(*texts_on(activity, rules))
    assert whole <= 180, f"{whole:.0f} seconds"

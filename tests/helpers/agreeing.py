"""A short guide in which two rituals are agreed on, and two people who walk it."""

from unittest.mock import patch

from helpers.made_guides import read_back, written
from workshop.activities.agree import Agree
from workshop.activities.parts import Answers
from workshop.session import Confirm, GoOn, Tonight, WriteDown
from workshop.sitting import sit_down
from workshop.sitting.house import House
from workshop.sitting.sitting import Sitting

FIRST: Answers = {
    "what": "WALKING round the pond",
    "when": "after the dishes",
    "where": "at the pond",
    "length": "about 15 minutes",
    "rhythm": "weekly mon,thu 19:30",
}
"""What they agree on first."""

SECOND: Answers = {"what": "READING aloud in bed", "when": "at night", "rhythm": "daily 22:00"}
"""And then."""


def _agree(id: str) -> dict[str, object]:
    prompts = [{"id": one, "text": f"{one}?"} for one in ("what", "when", "where", "length")]
    table = {"id": id, "kind": "agree", "about": "ritual", "title": "Ours", "minutes": 2.0}
    return {**table, "text": "Agree on one.", "prompts": prompts}


def _breathe(id: str) -> dict[str, object]:
    return {"id": id, "kind": "breathe", "title": "Quiet", "minutes": 1.0, "text": "Breathe."}


BODY = written(
    {
        "format": 1,
        "id": "twice",
        "title": "Twice",
        "language": "en",
        "summary": "Two rituals, one after the other.",
        "modules": [
            {
                "id": "rituals",
                "title": "Rituals",
                "aim": "Two.",
                "activities": [
                    *(_breathe("before"), _agree("one"), _breathe("between")),
                    *(_agree("two"), _breathe("after")),
                ],
            }
        ],
    }
)
GUIDE = read_back(BODY)


def begin(house: House, *, kept: bool = True) -> Sitting:
    """The two sit down with it."""
    with patch.object(sit_down, "by_id", lambda _: (GUIDE, BODY)):
        return sit_down.start(house, GUIDE.id, kept=kept)


def one_step(sitting: Sitting) -> None:
    """Whatever comes next: words, a yes, or on."""
    view = sitting.view()
    stage, small = view.stage, view.small
    if view.covered or view.interlude:
        sitting.act(GoOn()).result()
    elif stage.does == "tonight":
        sitting.act(Tonight("fine")).result()
    elif isinstance(view.activity, Agree) and stage.does == "agree" and not view.words.mine:
        sitting.act(WriteDown(FIRST if view.activity.id == "one" else SECOND)).result()
    elif stage.does == "agree" and small.part == "confirm" and len(small.confirmed) < 2:
        sitting.act(Confirm("left" if "left" not in small.confirmed else "right")).result()
    else:
        sitting.act(GoOn()).result()


def walk(sitting: Sitting, until: str = "") -> None:
    """To the stage with this id, or to the end."""
    for _ in range(200):
        view = sitting.view()
        if view.status != "open" or (until and view.stage.id == until):
            return
        one_step(sitting)
    raise AssertionError(f"never out of {sitting.view().stage.id}")

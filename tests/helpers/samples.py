"""One activity of each kind, small enough to read a test without looking here."""

from typing import Any

from workshop.activities.agree import Agree
from workshop.activities.breathe import Breathe
from workshop.activities.check import Check
from workshop.activities.choose import Choose
from workshop.activities.compare import Compare, Row
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


def lines(*names: str) -> tuple[Option, ...]:
    """Lines whose text is their id with a capital."""
    return tuple(Option(name, name.capitalize()) for name in names)


def read(id: str = "card", **more: Any) -> Read:
    return Read(**{"id": id, "title": "T", "minutes": 1.0, "text": "Words."} | more)


def check(id: str = "check", **more: Any) -> Check:
    fields = {"text": "Alone.", "questions": ("Could I?",), "ending": "Light is fine."}
    return Check(**{"id": id, "title": "T", "minutes": 2.5, "tonight": True} | fields | more)


def choose(id: str = "pick", **more: Any) -> Choose:
    fields = {"text": "Pick.", "options": lines("one", "two", "three"), "turn": 1.0}
    return Choose(**{"id": id, "title": "T", "minutes": 3.0} | fields | more)


def rate(id: str = "rate", **more: Any) -> Rate:
    fields = {"text": "Rate.", "items": lines("seen", "close"), "low": "no", "high": "yes"}
    return Rate(**{"id": id, "title": "T", "minutes": 3.0, "turn": 1.0} | fields | more)


def pulse(id: str = "pulse", **more: Any) -> Rate:
    return rate(**{"id": id, "pulse": True, "turn": 0.0, "minutes": 2.5} | more)


def write(id: str = "write", **more: Any) -> Write:
    fields = {"text": "Write.", "prompts": lines("first", "second"), "turn": 1.0}
    return Write(**{"id": id, "title": "T", "minutes": 3.0} | fields | more)


def loop(id: str = "loop", **more: Any) -> Loop:
    fields = {"text": "Finish.", "steps": lines("far", "seen", "hidden"), "turn": 1.0}
    return Loop(**{"id": id, "title": "T", "minutes": 3.0} | fields | more)


def dialogue(id: str = "floor", **more: Any) -> Dialogue:
    fields = {"text": "Rules.", "prompt": "Speak.", "turn": 1.0}
    return Dialogue(**{"id": id, "title": "T", "minutes": 3.0} | fields | more)


def agree(id: str = "agree", **more: Any) -> Agree:
    fields = {"about": "ritual", "text": "Agree.", "prompts": lines("what", "when")}
    return Agree(**{"id": id, "title": "T", "minutes": 2.0} | fields | more)


def breathe(id: str = "breathe", **more: Any) -> Breathe:
    return Breathe(**{"id": id, "title": "T", "minutes": 1.0, "text": "Quiet."} | more)


def monologue(id: str = "talk", **more: Any) -> Monologue:
    fields = {"text": "Rules.", "prompts": lines("about"), "turn": 1.0, "rounds": 2}
    return Monologue(**{"id": id, "title": "T", "minutes": 4.5} | fields | more)


def deck(id: str = "deck", **more: Any) -> Deck:
    fields = {"text": "Draw.", "words": "questions", "each": 2, "turn": 1.0}
    return Deck(**{"id": id, "title": "T", "minutes": 4.5} | fields | more)


def rank(id: str = "rank", **more: Any) -> Rank:
    fields = {"text": "Order.", "options": lines("one", "two", "three"), "turn": 1.0}
    fields |= {"own_title": "What I need", "guess_title": "My guess for {you}"}
    return Rank(**{"id": id, "title": "T", "minutes": 3.0} | fields | more)


def compare(id: str = "table", **more: Any) -> Compare:
    rows = tuple(Row(name, (f"no {name}", f"{name} there")) for name in ("ear", "hand"))
    fields = {"text": "Find.", "columns": lines("missing", "there"), "rows": rows, "turn": 1.0}
    return Compare(**{"id": id, "title": "T", "minutes": 3.0} | fields | more)


def timeline(id: str = "years", **more: Any) -> Timeline:
    fields = {"text": "Look back.", "stations": lines("met", "today"), "turn": 1.0}
    fields |= {"low": "far", "high": "near", "event_title": "What happened"}
    return Timeline(**{"id": id, "title": "T", "minutes": 3.0} | fields | more)


EVERY_KIND = (
    *(read, check, choose, rate, pulse, write, loop, dialogue, agree, breathe),
    *(monologue, deck, rank, compare, timeline),
)

"""Words nobody else would write, in every field there is, and looking for them in files.

Each word is of letters that stand the same in most encodings; beside it stand others, so that
Python keeps the text in one, two or four bytes a letter. It is looked for in all three.
"""

import re
import secrets
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, NamedTuple

import msgspec
import tomli_w

from helpers.lived import open_house
from helpers.samples import EVERY_KIND
from workshop.activities.parts import Answers
from workshop.ground.partner import Who
from workshop.guide import check
from workshop.session import Confirm, GoOn, Show, Tonight, WriteDown
from workshop.sitting.house import House
from workshop.sitting.sit_down import go_on, start
from workshop.sitting.sitting import Sitting
from workshop.sitting.view import View
from workshop.sitting.yours import Yours

from .locks import own_guide

BESIDE = ("", " ж", " 静", " 🕯")
"""What stands beside a word, so that it is kept in one, two, two, four bytes a letter."""

ENCODINGS = ("utf-8", "utf-16-le", "utf-32-le")

OWN = "ours-alone"
"""The id of the guide of one's own."""


class Word(NamedTuple):
    """One word, and where it was given."""

    word: str
    where: str
    """name, guide, passphrase, answer"""
    session: str = ""
    activity: str = ""
    seat: Who = "both"
    part: str = ""


class Words:
    """Makes them, and knows all it made."""

    def __init__(self) -> None:
        self.all: list[Word] = []

    def new(self, where: str, *about: Any) -> str:
        """A word for this field."""
        word = f"canary{secrets.token_hex(4)}"
        self.all.append(Word(word, where, *about))
        return word

    def text(self, where: str, *about: Any) -> str:
        """The word, and something beside it."""
        return self.new(where, *about) + BESIDE[len(self.all) % len(BESIDE)]

    def of(self, holds: Callable[[Word], bool]) -> list[Word]:
        """Those for which this holds."""
        return [word for word in self.all if holds(word)]


_FORMS = tuple(
    (
        re.compile(
            b"".join(sign + rest for sign in (b"c", b"a", b"n", b"a", b"r", b"y"))
            + b"(?:[0-9a-f]"
            + rest
            + b"){8}"
        ),
        encoding,
    )
    for encoding, rest in (("utf-8", b""), ("utf-16-le", b"\\0"), ("utf-32-le", b"\\0\\0\\0"))
)
"""How a word may stand in a file, or in memory."""


def found_in(content: bytes, words: Iterable[Word]) -> list[Word]:
    """Those that stand in it."""
    there = {match.decode(encoding) for form, encoding in _FORMS for match in form.findall(content)}
    return [
        word
        for word in words
        if word.word in there or (word.where == "recovery code" and word.word.encode() in content)
    ]


def found(home: Path, words: Iterable[Word]) -> dict[Word, list[str]]:
    """In which files of a data folder each of them stands.

    The guides of one's own are left out: they are files that people write and read themselves.
    """
    words = list(words)
    places: dict[Word, list[str]] = {}
    for path in home.rglob("*"):
        if path.is_file() and home / "guides" not in path.parents:
            for word in found_in(path.read_bytes(), words):
                places.setdefault(word, []).append(path.name)
    return places


def guide(words: Words) -> str:
    """A guide with every kind, and a word in every title and text of it."""
    activities = []
    for sample in (make() for make in EVERY_KIND):
        table = {key: value for key, value in msgspec.to_builtins(sample).items() if value}
        table |= {"kind": sample.kind, "title": words.text("guide")}
        if sample.kind == "choose":
            table["note"] = "More"
        if "text" in table:
            table["text"] = words.text("guide")
        activities.append(table)
    whole = {"format": 1, "id": OWN, "title": words.new("guide"), "language": "en"}
    whole |= {"summary": words.text("guide")}
    module = {"id": "m", "title": words.text("guide"), "sitting": 1, "activities": activities}
    toml = tomli_w.dumps(whole | {"modules": [module]})
    made, faults = check(toml.encode())
    assert made is not None, [str(fault) for fault in faults]
    return toml


class Table:
    """The two at a table, with a word in every field."""

    def __init__(self, home: Path, *, drawer: bool = True) -> None:
        self.home = home
        self.words = Words()
        self.drawer = self.words.new("passphrase") + " mine" if drawer else ""
        self.toml = guide(self.words)
        names = self.words.new("name"), self.words.new("name")
        self.house, self.time = open_house(home / "journal.db", *names)
        if drawer:
            self.yours().set_passphrase(self.drawer)

    def yours(self, left: bool = True) -> Yours:
        """What is one's own."""
        couple = self.house.couple()
        assert couple
        return Yours(self.house, (couple.left if left else couple.right).id)

    def reopen(self, passphrase: str | None = None, later: float = 0.0) -> House:
        """Closes the journal and opens it again, so many seconds later."""
        self.house.close()
        self.time.seconds += later
        self.house = House.open(
            self.home / "journal.db",
            passphrase=passphrase,
            clock=self.time.clock,
            wall=self.time.wall,
        )
        return self.house

    def begin(self, *, kept: bool = True, name: str = OWN) -> Sitting:
        """A session of the guide of their own."""
        with own_guide(self.home, OWN, self.toml):
            return start(self.house, name, kept=kept)

    def live(self, sitting: Sitting, until: str = "", each: Callable[[], object] = bool) -> str:
        """Goes on to the end, or until something is written on this stage; the session's id.

        `each` is called after every step.
        """
        for _ in range(1000):
            view = sitting.view()
            if view.status == "resting":
                sitting = go_on(self.house, sitting.session_id)
            elif view.status == "done":
                return sitting.session_id
            self._step(sitting, view)
            if view.stage.id == until and sitting.view().words.mine:
                return sitting.session_id
            for _ in range(10):
                self.time.seconds += 4.5
                sitting.tick()
            each()
        raise AssertionError(f"never out of {sitting.view().stage.id}")

    def _step(self, sitting: Sitting, view: View) -> None:
        stage, small = view.stage, view.small
        if view.asks_passphrase:
            assert sitting.open_drawer(self.drawer)
        if view.covered or view.interlude:
            sitting.act(GoOn()).result()
        elif stage.does == "tonight":
            sitting.act(Tonight("fine")).result()
        elif stage.does == "turn" and small.part == "share":
            sitting.act(Show(frozenset(list(view.words.mine)[::2]))).result()
        elif stage.does in ("turn", "agree") and not view.words.mine:
            sitting.act(WriteDown(self._answers(sitting, view))).result()
        elif stage.does == "agree" and small.part == "confirm" and len(small.confirmed) < 2:
            sitting.act(Confirm("right" if "left" in small.confirmed else "left")).result()
        else:
            sitting.act(GoOn()).result()

    def _answers(self, sitting: Sitting, view: View) -> Answers:
        answers: Answers = {}
        about = (sitting.session_id, view.stage.activity, view.stage.seat)
        for number, part in enumerate(view.activity.parts(), 1):
            if part.id == "spoken":
                continue
            if part.holds == "text":
                answers[part.id] = self.words.text("answer", *about, part.id)
            else:
                answers[part.id] = number if part.holds == "place" else 1
        return answers

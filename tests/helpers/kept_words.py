"""Keepsakes made of any words, and how the words are read back out of each form."""

import re
from collections.abc import Iterable
from datetime import UTC, date, datetime
from html.parser import HTMLParser

from markdown_it import MarkdownIt
from markdown_it.token import Token
from msgspec import structs

from helpers import samples
from workshop.activities.agree import Agree
from workshop.activities.parts import Answers, Option
from workshop.activities.write import Write
from workshop.ground.partner import Couple, Partner, Who
from workshop.keepsake.book import Answer, Book, BookPage, SessionLine
from workshop.keepsake.keepsake import Keepsake
from workshop.keepsake.picture import Mean, Means, Picture

COUPLE = Couple(Partner("a" * 16, "Ana", "left"), Partner("b" * 16, "Jo", "right"))

STARTED = datetime(2026, 3, 1, 19, 7, 50, tzinfo=UTC)

_ADDRESS = re.compile(r"https?://|www\.|[\w.+-]@[\w-]", re.IGNORECASE)

_IN_CODE = re.compile(r"(?:\w[\w+.-]*(?::/+|@)|www\.|@)\w[^\s`<>|$*\\]*", re.IGNORECASE)
"""What may stand in a span of code: an address, and no sign that any reader could take for more."""

_OUR_OWN = ("asked", "who", "words")


def a_keepsake(left: str, right: str = "", both: str = "", *, title: str = "One thing") -> Keepsake:
    """One session in which these words were shown and agreed."""
    prompt = Option("moment", "What I have not said")
    write = Write(
        id="one-thing", title=title, minutes=9, text="…", turn=3, prompts=(prompt,), keeps=True
    )
    agree = Agree(
        id="ritual",
        title=title,
        minutes=5,
        about="ritual",
        text="…",
        prompts=(Option("what", "What?"),),
    )
    shown: dict[Who, Answers] = {}
    if left:
        shown["left"] = {"moment": left}
    if right:
        shown["right"] = {"moment": right}
    told = Answer(write, shown, "left")
    agreed = (Answer(agree, {"both": {"what": both}}, "left"),) if both else ()
    book = Book(
        line=SessionLine("s" * 16, "main", "The workshop", "done", STARTED, 52.0),
        couple=COUPLE,
        began="right",
        kept_sentences=(told,),
        agreements=agreed,
        pages=(BookPage("share", "Share", 17.0, 18.4, (told, *agreed)),),
    )
    return Keepsake((book,))


class _Reading(HTMLParser):
    """The text of every element of one class, tags left out; and every tag with what it has."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.found: dict[str, list[str]] = {}
        self._now = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag in ("meta", "br", "circle", "line", "polyline"):
            return
        self.open.append(tag)
        for name in (dict(attrs).get("class") or "").split():
            self.found.setdefault(name, [])
            if name in _OUR_OWN:
                self._now = name
                self.found[name].append("")

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self.open, f"</{tag}> closes nothing"
        assert self.open.pop() == tag
        self._now = ""

    def handle_data(self, data: str) -> None:
        if self._now:
            self.found[self._now][-1] += data


def read_html(page: str) -> _Reading:
    """The page as a strict reader finds it: everything that is opened is closed in order."""
    reading = _Reading()
    reading.feed(page)
    reading.close()
    assert reading.open == []
    return reading


COMMONMARK = MarkdownIt("commonmark")


def quotes(markdown: str, reader: MarkdownIt = COMMONMARK) -> list[str]:
    """The text of every block quote as this reader renders it; a new line for each line of it."""
    found: list[str] = []
    depth = 0
    for token in reader.parse(markdown):
        if token.type == "blockquote_open":
            depth += 1
            found.append("")
        elif token.type == "blockquote_close":
            depth -= 1
        elif token.type == "inline" and depth:
            assert depth == 1, "no quote stands in another"
            found[-1] += ("\n" if found[-1] else "") + plain(token.children or [])
        else:
            assert not depth or token.type in ("paragraph_open", "paragraph_close"), token.type
    return found


def plain(tokens: Iterable[Token]) -> str:
    """Words and line breaks, and addresses as they were typed; anything else would be markup.

    Some readers look for addresses in every run of text once more, after all else. A comment that
    holds nothing ends such a run.
    """
    text = ""
    for token in tokens:
        if token.type == "text":
            assert not _ADDRESS.search(token.content), "this becomes a link"
            text += token.content
        elif token.type == "html_inline":
            assert token.content == "<!-- -->"
        elif token.type == "code_inline":
            assert token.markup == "`" and not token.attrs
            assert _IN_CODE.fullmatch(token.content), "no address"
            text += token.content
        else:
            assert token.type == "hardbreak", f"{token.type} in people's words"
            text += "\n"
    return text


def lines(text: str) -> list[str]:
    """The lines of a text that hold anything, without the white space Markdown cannot keep."""
    return [" ".join(line.split()) for line in text.split("\n") if line.strip()]


def every_block() -> Keepsake:
    """One session with every form that an answer can have, of one of them or of both."""
    pick = samples.choose(
        title="What we know",
        columns=(Option("felt", "I have felt this"), Option("done", "I have done this")),
        note="Anything to add",
    )
    answers = (
        Answer(
            pick,
            {
                "left": {"felt/one": 1, "felt/two": 1, "done/one": 1},
                "right": {"felt/two": 1, "felt/three": 1, "note": "a <note>\nof two lines"},
            },
            "left",
        ),
        Answer(
            samples.rate(title="How close"),
            {"left": {"seen": 3}, "right": {"seen": 3, "close": 9}},
            "right",
        ),
        Answer(
            samples.rank(title="What I need", guess_title="What {you} needs"),
            {"left": {"own/one": 1, "own/two": 2}, "right": {"own/two": 1, "guess/one": 1}},
            "left",
        ),
        Answer(
            samples.loop(title="Our loop"),
            {"left": {"far": "talk", "hidden": "fear"}, "right": {"far": "go"}},
            "left",
        ),
        Answer(
            samples.timeline(title="The years"),
            {
                "left": {"met/close": 9, "met/event": "the lake", "today/close": 4},
                "right": {"met/close": 9, "today/event": "1. rain"},
            },
            "left",
        ),
        Answer(samples.write(title="Just for you"), {"right": {"first": "only\n\nmine"}}, "left"),
    )  # fmt: skip
    keepsake = a_keepsake("I did see it.", "So did I.", "Tea\nand talk")
    page = BookPage("all", "Everything", 20.0, 0.0, answers)
    book = structs.replace(keepsake.books[0], pages=(*keepsake.books[0].pages, page))
    return Keepsake((book, structs.replace(book, pages=(), kept_sentences=())), several=True)


def a_picture() -> Picture:
    """How two were doing, with a gap, two answers of one day, and a day of only one of them."""
    first, week, later, last = (
        date(2026, month, day) for month, day in ((3, 1), (3, 8), (4, 18), (4, 29))
    )
    return Picture(
        (
            Means(COUPLE.left, (Mean(first, 3.0), Mean(week, 4.0), Mean(last, 10.0))),
            Means(
                COUPLE.right,
                (Mean(first, 0.0), Mean(first, 1.0), Mean(week, 5.0), Mean(later, 7.0)),
            ),
        ),
        "not <at> all",
        "very *much*",
    )

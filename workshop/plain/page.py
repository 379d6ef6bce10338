"""What a page of the linear face can do: say, ask, wait, write down."""

import time
from collections.abc import Callable, Collection, Iterable, Sequence
from functools import partial
from math import ceil

from workshop.activities.parts import LONGEST_TEXT, Answers
from workshop.ground.language import N_, _, several
from workshop.ground.lengths import spoken
from workshop.ground.partner import Who
from workshop.plain import words
from workshop.plain.blocks import read_out
from workshop.plain.lines import Lines
from workshop.plain.numbers import say_numbers
from workshop.plain.turning import Fetched, Leaving, Turned
from workshop.plain.waking import Woken
from workshop.session import Action, MoreTime, WriteDown
from workshop.sitting.telling import turns
from workshop.sitting.telling.room import ROOM_CLOCK_LINE
from workshop.sitting.view import View

ENTER = N_("Press Enter.")
DONE, YES, NO = N_("d"), N_("y"), N_("n")
"""Letters: done; heard right; not quite, or another card."""

SOON = 90.0
"""Seconds below which they are told one by one."""

UNKNOWN = N_("That is none of the words. Type /help for the list.")


class Page:
    """One view, said line by line."""

    def __init__(
        self,
        view: View,
        lines: Lines,
        *,
        act: Callable[[Action], None],
        left: Callable[[], float],
        wait: Callable[[float], None],
        open_drawer: Callable[[str], bool] = lambda _passphrase: False,
        called: Callable[[], bool] = lambda: False,
    ) -> None:
        """Begin.

        Args:
            view: What is on the page.
            lines: Where it is said.
            act: Does something.
            left: Tells the seconds left.
            wait: Lets seconds pass.
            open_drawer: Whether a passphrase opens the drawer of the one whose turn comes.
            called: Whether the room they joined has gone on, so that nothing more is asked here.
        """
        self._called = called
        self.open_drawer = open_drawer
        self.view = view
        self.lines = lines
        self._act = act
        self._left = left
        self._wait = wait

    # --- saying ---------------------------------------------------------------------------------

    def fill(self, text: str, who: Who | None = None) -> str:
        """The text with the names in place; paragraphs become single lines."""
        filled = turns.filled(self.view, text, who)
        return "\n\n".join(" ".join(part.split()) for part in filled.strip().split("\n\n"))

    def head(self, says: str = "") -> None:
        """Where in the workshop this is, whose it is, how long it takes."""
        self.lines.put()
        self.lines.put(f"--- {turns.place(self.view)}")
        if self.view.solo:
            says = _("for you alone")
        elif not says:
            turn = self.view.turn
            says = _("{name}’s turn").format(name=turn.called) if turn else _("both of you")
        if self.view.timed:
            says = f"{says} ({spoken(max(15.0, self._left()))})"
        self.lines.put(f"[{says}]")
        self.lines.put()

    def say(self, *paragraphs: str) -> None:
        """Paragraphs with names in place; empty ones are left out."""
        for paragraph in paragraphs:
            if paragraph.strip():
                self.lines.say(self.fill(paragraph))
        if any(_("Finding help") in paragraph for paragraph in paragraphs):
            self.lines.say(f"({words.line_for(words.NUMBERS).strip()})")

    def points(self, lines: Iterable[str]) -> None:
        """Lines of a list."""
        for line in lines:
            self.lines.say(f"- {self.fill(line)}")

    def outcome(self) -> None:
        """What both have shown here."""
        self.recall(self.view.activity.blocks(self.view.words.revealed))

    def recall(self, blocks: Iterable[object]) -> None:
        """Neutral blocks, such as those of an earlier activity."""
        for line in read_out(blocks, self.view.couple, self.view.first):  # type: ignore[arg-type]
            self.lines.put(line)

    # --- asking ---------------------------------------------------------------------------------

    def ask(self, prompt: str) -> str:
        """One line; what works everywhere is done from here.

        Raises:
            Turned: One of those words ends the page.
            Leaving: Somebody leaves at once.
            EOFError: There are no more lines.
        """
        return self._asked(partial(self.lines.ask, wakes=True), prompt)

    def secret(self, prompt: str) -> str:
        """One line that nobody sees; otherwise like `ask`. A secret may begin with a stroke."""
        return self._asked(self.lines.ask_secret, prompt, any_stroke=True)

    def _asked(self, ask: Callable[[str], str], prompt: str, *, any_stroke: bool = False) -> str:
        while True:
            if self._called():
                raise Turned
            try:
                line = ask(prompt)
            except Woken:
                if self._called():
                    raise Fetched from None
                self.lines.put()  # the room is back where they are: asked anew
                continue
            word = words.meant(line)
            if not line.startswith(words.STROKE) or (any_stroke and word is None):
                return line
            self._word(word)

    def _word(self, word: str | None) -> None:
        if word is None:
            self.lines.say(_(UNKNOWN))
        elif word == words.HELP:
            for line in words.telling(self.view):
                self.lines.put(line)
        elif word == words.TIME:
            self.lines.say(self._time_left())
        elif word == words.NUMBERS:
            say_numbers(self.lines)
        elif word == words.LEAVE:
            raise Leaving
        elif word in (words.MORE, words.PAUSE) and self.view.led:
            self.lines.say(_(ROOM_CLOCK_LINE))
        elif word == words.MORE:
            self._act(MoreTime())
            self.lines.say(self._time_left())
        else:
            raise Turned(words.MEANS[word][0])

    def _time_left(self) -> str:
        if not self.view.timed:
            return _("No clock runs here.")
        if self._left() <= 0:
            return _("The time is over. Finish your sentence.")
        if self._left() < SOON:
            seconds = ceil(self._left())
            left = several(
                "There is still a second.", "There are still {seconds} seconds.", seconds
            )
            return left.format(seconds=seconds)
        return _("There is still {time}.").format(time=spoken(self._left()))

    def enter(self, prompt: str = "") -> None:
        """Waits for Enter; what is typed before it says nothing.

        At a terminal an Enter within half a second is the one of the page before, held or doubled.
        """
        while True:
            asked = time.monotonic()
            line = self.ask(prompt or _(ENTER))
            if line or time.monotonic() - asked >= self.lines.settles:
                return

    def done(self) -> None:
        """Waits until somebody says that it is done; no Enter alone takes a floor away."""
        while self.letter(_("d: done")) != DONE:
            self.lines.say(_("Type d, then Enter, when you are done."))

    def letter(self, prompt: str) -> str:
        """Which of the letters was typed, in the language at hand or in English; else nothing."""
        typed = self.ask(prompt).strip().casefold()
        return next((one for one in (DONE, YES, NO) if typed in (one, _(one))), "")

    def choice(self, lines: Sequence[str], prompt: str = "") -> int:
        """The number of one of these lines, counted from 0."""
        self.lines.items(lines)
        while True:
            typed = self.ask(prompt or _("A number:"))
            if typed.strip().isdecimal() and 1 <= int(typed) <= len(lines):
                return int(typed) - 1
            told = _("Please type a number from 1 to {most}.")
            self.lines.say(told.format(most=len(lines)))

    def several(self, most: int, prompt: str, *, so_far: Sequence[int] = ()) -> list[int]:
        """Numbers from 1 to `most` in the order typed, counted from 0.

        Enter alone leaves it as it is; a hyphen takes all away.
        """
        if so_far:
            stands = " ".join(str(number + 1) for number in so_far)
            self.words_so_far(stands, _("Enter keeps it; a hyphen alone takes it away."))
        while True:
            typed = self.ask(prompt).replace(",", " ").split()
            if not typed:
                return list(so_far)
            if typed == ["-"]:
                return []
            if all(word.isdecimal() and 1 <= int(word) <= most for word in typed):
                return [int(word) - 1 for word in dict.fromkeys(typed)]
            told = _("Please type numbers from 1 to {most}, with spaces between them.")
            self.lines.say(told.format(most=most))

    def number(self, prompt: str, so_far: int | None, most: int) -> int | None:
        """A number from 0 to `most`; Enter alone leaves it as it is, a hyphen takes it away."""
        if so_far is not None:
            self.words_so_far(str(so_far), _("Enter keeps it; a hyphen alone takes it away."))
        while True:
            typed = self.ask(prompt).strip()
            if not typed:
                return so_far
            if typed == "-":
                return None
            if typed.isdecimal() and int(typed) <= most:
                return int(typed)
            self.lines.say(_("Please type a number from 0 to {most}.").format(most=most))

    def words_so_far(self, so_far: str, how: str) -> None:
        """What stands in an answer already, and how to leave or change it."""
        if so_far:
            self.lines.say(_("So far: {words}").format(words=so_far), how)

    def line(self, prompt: str, so_far: str = "") -> str:
        """One line of one's own, in place of what stood there."""
        how = _("Enter keeps it; what you type replaces it; a hyphen alone takes it away.")
        self.words_so_far(so_far, how)
        while not self._fits(typed := self.ask(asking(prompt)).strip()):
            pass
        if typed == "-":
            return ""
        return typed or so_far

    def _fits(self, words: str) -> bool:
        """Whether an answer holds so much; if not, that is said."""
        if len(words) > LONGEST_TEXT:
            self.lines.say(_(turns.TOO_LONG).format(number=LONGEST_TEXT))
        return len(words) <= LONGEST_TEXT

    def text(self, part: str, whole: Collection[str] = ()) -> str:
        """Lines of one's own, up to an empty one; a line that is one of `whole` is all of it.

        Each line is kept for this part of the answer as soon as it is there.
        """
        answers = dict(self.view.words.mine)
        so_far = str(answers.get(part, ""))
        how = _("Enter keeps it; more is added; a hyphen alone takes it away.")
        self.words_so_far(so_far, how)
        lines = [so_far] if so_far else []
        while typed := self.ask(">").rstrip():
            if typed in whole:
                return typed
            if typed == "-":
                lines = []
                self.lines.say(_("Nothing stands here now."))
            elif self._fits("\n".join([*lines, typed])):
                lines.append(typed)
            self.write_down({**answers, part: "\n".join(lines)})
        return "\n".join(lines)

    def nothing_given(self) -> bool:
        """Whether an answer with nothing in it is meant so."""
        self.lines.say(_("Nothing stands here, and that may be so."))
        return not self.ask(_("Enter goes on; anything else begins the page again.")).strip()

    # --- doing ----------------------------------------------------------------------------------

    def write_down(self, answers: Answers) -> None:
        """Keeps what was answered so far as a draft."""
        self._act(WriteDown(answers))

    def wait(self) -> None:
        """Lets the time of this page pass; keys pressed meanwhile answer nothing."""
        self._wait(max(0.0, self._left()))
        self.lines.forget_typed()


def asking(label: str) -> str:
    """A label as it stands before what is typed."""
    return label if label.rstrip()[-1:] in ".?!:…" else f"{label}:"

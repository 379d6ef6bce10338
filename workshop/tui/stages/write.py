"""write: one's own words, picked words, or none at all: "I will say it"."""

import asyncio
import gc

from textual import work
from textual.app import ComposeResult
from textual.timer import Timer
from textual.widgets import TextArea

from workshop.activities.parts import Answers
from workshop.activities.write import Write
from workshop.ground.language import _
from workshop.session import Speak
from workshop.sitting.telling.showing import no_book
from workshop.sitting.view import View
from workshop.tui.actions import BUILD, DONE, PASS, PICK, SPEAK, UserAction
from workshop.tui.screens.stage_screen import ALWAYS, StageScreen
from workshop.tui.widgets.words import Words
from workshop.tui.widgets.writing import OwnWords

PAUSE = 0.7
"""Seconds without a key after which the coach reads what stands there."""

LINES = {1: 6, 2: 3, 3: 2, 4: 1}
"""Lines of each field, by how many there are, so that a screen of 24 lines is enough."""


class WriteScreen(StageScreen):
    """One field for each prompt."""

    AUTO_FOCUS = "OwnWords"

    def __init__(self, view: View) -> None:
        super().__init__(view)
        self._pause_timer: Timer | None = None

    @property
    def activity(self) -> Write:
        """What the author wrote."""
        activity = self.view.activity
        assert isinstance(activity, Write)
        return activity

    def compose_page(self) -> ComposeResult:
        """What to do, the fields, one line for the coach."""
        mine = self.view.words.mine
        yield Words(self.fill(self.activity.text), id="hint")
        if no_book(self.view):
            yield Words(no_book(self.view), classes="quiet")
        for prompt in self.activity.prompts:
            yield Words(self.fill(prompt.text), classes="prompt")
            yield OwnWords(
                str(mine.get(prompt.id, "")),
                part=prompt.id,
                placeholder=self.fill(prompt.hint),
                lines=LINES[len(self.activity.prompts)],
            )
        if self.activity.coach:
            yield Words("", id="nudge", classes="nudge")

    def _may_speak(self) -> bool:
        """With nobody there, nothing is to be said; nor where it is opened another day."""
        return not (self.view.solo or self.view.stage.later)

    def bar_actions(self) -> tuple[UserAction, ...]:
        """Speaking where there is somebody to hear it."""
        return tuple(a for a in super().bar_actions() if a is not SPEAK or self._may_speak())

    def help_actions(self) -> tuple[UserAction, ...]:
        """As at the foot of the page."""
        return tuple(a for a in super().help_actions() if a is not SPEAK or self._may_speak())

    def on_mount(self) -> None:
        """What stands there already is read by the coach."""
        if self.activity.coach:
            self.first_hint()

    def answers(self) -> Answers:
        """What stands in the fields now."""
        return {field.part: field.text for field in self.query(OwnWords)}

    def on_text_area_changed(self, event: TextArea.Changed) -> None:
        """Words changed: they are a draft from now on; in a pause there is time for more."""
        self.write_down()
        if self._pause_timer is not None:
            self._pause_timer.stop()
        self._pause_timer = self.set_timer(PAUSE, self._in_a_pause)

    def _in_a_pause(self) -> None:
        """Tidies memory, which takes 10 ms and would fall on a letter; then the coach reads."""
        gc.collect()
        if self.activity.coach:
            self.hint()

    @work
    async def first_hint(self) -> None:
        """Have the coach ready before it is needed: that takes longer than to read."""
        await asyncio.to_thread(_wake_the_coach)
        self.hint()

    @work(exclusive=True)
    async def hint(self) -> None:
        """The first hint of the coach on any field, or an empty line. It reads beside the keys."""
        text = [str(words) for words in self.answers().values()]
        self.query_one("#nudge", Words).update(await asyncio.to_thread(_first_hint, text))

    async def action_speak(self) -> None:
        """Nothing needs to be typed; the talk gets the time."""
        if not self._may_speak():
            return
        written = any(str(words).strip() for words in self.answers().values())
        if not written or self.sure(
            "speak", _("What stands here stays unread. F6 once more: you only say it.")
        ):
            await self.act(Speak())

    def action_pick(self) -> None:
        """Words from a list, put where the cursor is."""
        from workshop.tui.screens.pick import PickScreen

        if not self.activity.words:
            return
        field = self.focused if isinstance(self.focused, OwnWords) else None
        target = field or self.query(OwnWords).first()

        def put(word: object) -> None:
            if isinstance(word, str):
                before = target.document.get_text_range((0, 0), target.cursor_location)
                space = "" if not before or before[-1].isspace() else " "
                target.insert(f"{space}{word}")
                target.focus()

        self.app.push_screen(PickScreen((self.activity.words,)), put)

    def action_build(self) -> None:
        """Four short parts make one sentence."""
        from workshop.tui.screens.build import BuildScreen

        if not self.activity.builder:
            return
        target = self.query(OwnWords).first()

        def put(sentence: object) -> None:
            if isinstance(sentence, str) and sentence:
                if target.text.strip():
                    sentence = f"{target.text.rstrip()}\n{sentence}"
                target.load_text(sentence)
                target.move_cursor(target.document.end)
                target.focus()

        self.app.push_screen(BuildScreen(), put)


def _wake_the_coach() -> None:
    from workshop.coach import prepare

    prepare()


def _first_hint(texts: list[str]) -> str:
    from workshop.coach import nudges

    return next((nudge.hint for text in texts for nudge in nudges(text)), "")


class PlainWrite(WriteScreen):
    """A write without lists."""

    ACTIONS = (DONE, SPEAK, PASS, *ALWAYS)


class PickingWrite(WriteScreen):
    """A write with a word list."""

    ACTIONS = (DONE, PICK, SPEAK, PASS, *ALWAYS)


class BuildingWrite(WriteScreen):
    """A write with the four parts, which have their own lists."""

    ACTIONS = (DONE, BUILD, SPEAK, PASS, *ALWAYS)


def screen(view: View) -> WriteScreen:
    """The private turn of a write."""
    activity = view.activity
    assert isinstance(activity, Write)
    if activity.builder:
        return BuildingWrite(view)
    return PickingWrite(view) if activity.words else PlainWrite(view)

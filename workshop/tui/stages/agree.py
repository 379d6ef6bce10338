"""agree: written together, read back, confirmed by both with a key of their own."""

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.widgets import Input

from workshop.activities.agree import Agree
from workshop.activities.base import Answers
from workshop.ground.partner import SEATS, Seat
from workshop.session import Confirm
from workshop.sitting.view import View
from workshop.tui.actions import DONE, GO_ON, LEFT_YES, MENU, PASS, PICK, RIGHT_YES, UserAction
from workshop.tui.stages.stage_screen import ALWAYS, StageScreen
from workshop.tui.theme import MARKS
from workshop.tui.widgets.action_bar import ActionBar, ActionButton
from workshop.tui.widgets.words import Words

LONGEST_LINE = 300
"""Characters of one line of an agreement."""

CHANGE = UserAction("back", "f3", "Change it", "Back to the words; both confirm anew.")


class AgreeScreen(StageScreen):
    """A few lines written together."""

    AUTO_FOCUS = "Input"

    @property
    def activity(self) -> Agree:
        """What the author wrote."""
        activity = self.view.activity
        assert isinstance(activity, Agree)
        return activity

    def compose_page(self) -> ComposeResult:
        """What to agree on, and a line for each part of it."""
        yield Words(self.fill(self.activity.text), id="hint")
        for prompt in self.activity.prompts:
            with Horizontal(classes="agree-line"):
                yield Words(self.fill(prompt.text), classes="agree-label")
                yield Input(
                    str(self.view.words.mine.get(prompt.id, "")),
                    placeholder=self.fill(prompt.hint),
                    id=f"part-{prompt.id}",
                    max_length=LONGEST_LINE,
                    select_on_focus=False,
                )

    def on_input_changed(self) -> None:
        """Words changed."""
        self.write_down()

    def answers(self) -> Answers:
        """What stands in the lines now."""
        fields = self.query(Input)
        return {(field.id or "").removeprefix("part-"): field.value for field in fields}

    async def on_input_submitted(self, event: Input.Submitted) -> None:
        """Enter goes on to the next line; on the last one it is done."""
        if event.input is self.query(Input).last():
            await self.action_go_on()
        else:
            self.focus_next()

    async def action_go_on(self) -> None:
        """Nothing is agreed on by an empty page; passing it is another key."""
        if any(str(words).strip() for words in self.answers().values()):
            await super().action_go_on()
        else:
            self.workshop.say("Nothing is written yet. Write something, or pass with F4.")

    def action_pick(self) -> None:
        """A ritual from the list, to begin with."""
        from workshop.tui.screens.pick import PickScreen

        if not self.activity.words:
            return
        target = self.query(Input).first()

        def put(word: object) -> None:
            if isinstance(word, str):
                target.value = word
                target.focus()

        self.app.push_screen(PickScreen((self.activity.words,)), put)


class PlainAgree(AgreeScreen):
    """Without a list."""

    ACTIONS = (DONE, PASS, *ALWAYS)


class PickingAgree(AgreeScreen):
    """With a list to begin from."""

    ACTIONS = (DONE, PICK, PASS, *ALWAYS)


class ConfirmScreen(StageScreen):
    """Read back; each says yes with the arrow of their own side."""

    ACTIONS = (GO_ON, CHANGE, PASS, LEFT_YES, RIGHT_YES, *ALWAYS)

    def compose_page(self) -> ComposeResult:
        """The words, and a place for each yes."""
        yield Words("Read it aloud. Then each says yes with the arrow of their side.", id="hint")
        for part in self.view.activity.parts():
            if part.id in self.view.words.mine:
                with Horizontal(classes="agree-line"):
                    yield Words(self.fill(part.label), classes="agree-label")
                    yield Words(str(self.view.words.mine[part.id]), classes="agreed")
        with Horizontal(id="yes"):
            for action in (LEFT_YES, RIGHT_YES):
                side: Seat = "left" if action is LEFT_YES else "right"
                name = self.view.couple.at(self._seat_on(side)).called
                button = ActionButton(action, f"{MARKS[side]} {name}, press for yes")
                yield button.add_class(side)
        yield Words("", id="agreed")

    def bar_actions(self) -> tuple[UserAction, ...]:
        """Both keys stand in the page already."""
        return (GO_ON, CHANGE, PASS, MENU)

    def on_mount(self) -> None:
        """Shows who has confirmed already."""
        self.changed()

    def changed(self) -> None:
        """Who has said yes, and whether it stands."""
        for seat in self.view.small.confirmed:
            partner = self.view.couple.at(seat)
            button = self.query_one(f"#yes .{partner.seat}", ActionButton)
            if not button.has_class("said"):
                button.add_class("said").say(f"{MARKS[partner.seat]} {partner.called} says yes.")
        agreed = self.view.small.agreed
        words = "Agreed by both of you. Press Enter." if agreed else ""
        self.query_one("#agreed", Words).update(words)
        self.query_one(ActionBar).allow("go_on", agreed)

    def _seat_on(self, side: Seat) -> Seat:
        """The seat of this session whose partner sits on this side now."""
        return next(seat for seat in SEATS if self.view.couple.at(seat).seat == side)

    async def action_confirm_left(self) -> None:
        """Yes from the left."""
        await self.workshop.act(Confirm(self._seat_on("left")))

    async def action_confirm_right(self) -> None:
        """Yes from the right."""
        await self.workshop.act(Confirm(self._seat_on("right")))


def screen(view: View) -> StageScreen:
    """Writing it, or confirming it."""
    if view.small.part == "confirm":
        return ConfirmScreen(view)
    activity = view.activity
    assert isinstance(activity, Agree)
    return PickingAgree(view) if activity.words else PlainAgree(view)

"""agree: written together, read back, confirmed by both with a key of their own."""

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.widgets import TextArea

from workshop.activities.agree import RHYTHM, WHEN, Agree
from workshop.activities.parts import Answers
from workshop.ground.language import N_, _
from workshop.ground.partner import SEATS, Seat
from workshop.session import Confirm, Pass
from workshop.sitting.telling.appointed import unread
from workshop.sitting.view import View
from workshop.tui.actions import (
    DONE,
    GO_ON,
    HOW_OFTEN,
    LEFT_YES,
    MENU,
    PASS,
    PICK,
    RIGHT_YES,
    UserAction,
)
from workshop.tui.screens.stage_screen import ALWAYS, StageScreen
from workshop.tui.widgets.action_bar import ActionBar
from workshop.tui.widgets.two_yes import TwoYes
from workshop.tui.widgets.words import Words
from workshop.tui.widgets.writing import OneLine

NOT_SURE = N_("Not sure yet? F3 changes it, F4 leaves it open. Nobody has to explain.")

CHANGE = UserAction("back", "f3", N_("Change it"), N_("Back to the words; both confirm anew."))


class AgreeScreen(StageScreen):
    """A few lines written together."""

    AUTO_FOCUS = "OneLine"

    @property
    def activity(self) -> Agree:
        """What the author wrote."""
        activity = self.view.activity
        assert isinstance(activity, Agree)
        return activity

    def compose_page(self) -> ComposeResult:
        """What to agree on, and a line for each part of it."""
        self._rhythm = str(self.view.words.mine.get(RHYTHM, ""))
        yield Words(self.fill(self.activity.text), id="hint")
        for prompt in self.activity.prompts:
            hint = self.fill(prompt.hint)
            with Horizontal(classes="agree-line"):
                yield Words(self.fill(prompt.text), classes="agree-label")
                yield OneLine(
                    str(self.view.words.mine.get(prompt.id, "")),
                    part=prompt.id,
                    placeholder=_("for example: {hint}").format(hint=hint) if hint else "",
                )

    def on_text_area_changed(self, event: TextArea.Changed) -> None:
        """Words changed; who empties the line that asks when empties what was picked for it."""
        field = event.text_area
        if isinstance(field, OneLine) and field.part == WHEN and not field.text.strip():
            self._rhythm = ""
        self.write_down()

    def answers(self) -> Answers:
        """What stands in the lines now, and the days and time that were picked."""
        said: Answers = {field.part: field.text for field in self.query(OneLine)}
        if self._rhythm and str(said.get(WHEN, "")).strip():
            said[RHYTHM] = self._rhythm
        return said

    def action_how_often(self) -> None:
        """Days and a time of day, into the line that asks when."""
        from workshop.rituals import Span, code
        from workshop.rituals.sentence import capital, when
        from workshop.tui.screens.rituals.cadence import CadenceScreen

        if not self.activity.comes_round:
            return
        field = next(field for field in self.query(OneLine) if field.part == WHEN)
        today = self.view.today

        def put(span: object) -> None:
            if isinstance(span, Span):
                self._rhythm = code.written(span)
                field.load_text(capital(when(span)))
                field.move_cursor(field.document.end)
                self.write_down()
            field.focus()

        picked = code.read(self._rhythm, today) if field.text.strip() else None
        self.app.push_screen(CadenceScreen(picked, today, bounded=False), put)

    async def on_one_line_submitted(self, event: OneLine.Submitted) -> None:
        """Enter goes on to the next line; on the last one it is done."""
        if event.field is self.query(OneLine).last():
            await self.action_go_on()
        else:
            self.focus_next()

    async def action_go_on(self) -> None:
        """Nothing is agreed on while it is open what; passing it is another key."""
        needed = next(f for f in self.query(OneLine) if f.part == self.view.stage.needs)
        if needed.text.strip():
            await super().action_go_on()
        else:
            needed.focus()
            self.tell(_("The first line is still empty. Write something, or pass with F4."))

    def action_pick(self) -> None:
        """A ritual from the list, to begin with."""
        from workshop.tui.screens.pick import PickScreen

        if not self.activity.words:
            return
        target = self.query(OneLine).first()

        def put(word: object) -> None:
            if isinstance(word, str):
                before = target.text.strip()
                target.load_text(f"{before}, {word}" if before else word)
                target.move_cursor(target.document.end)
                target.focus()

        self.app.push_screen(PickScreen((self.activity.words,), self.activity.longest), put)


class PlainAgree(AgreeScreen):
    """Without a list."""

    ACTIONS = (DONE, PASS, *ALWAYS)


class PickingAgree(AgreeScreen):
    """With a list to begin from."""

    ACTIONS = (DONE, PICK, PASS, *ALWAYS)


class ComingRoundAgree(AgreeScreen):
    """With days and a time of day to pick."""

    ACTIONS = (DONE, HOW_OFTEN, PASS, *ALWAYS)


class RitualAgree(AgreeScreen):
    """With both."""

    ACTIONS = (DONE, PICK, HOW_OFTEN, PASS, *ALWAYS)


class ConfirmScreen(StageScreen):
    """Read back; each says yes with the arrow of their own side."""

    ACTIONS = (GO_ON, CHANGE, PASS, LEFT_YES, RIGHT_YES, *ALWAYS)

    def compose(self) -> ComposeResult:
        """The page, and always on view under it a place for each yes."""
        yield from super().compose()
        yield TwoYes({side: self.view.couple.at(self._seat_on(side)).called for side in SEATS})
        yield Words(_(NOT_SURE), id="agreed", classes="quiet")

    def compose_page(self) -> ComposeResult:
        """The words, and a place for each yes."""
        yield Words(_("Read it aloud. Then each says yes with the arrow of their side."), id="hint")
        for part in self.view.activity.parts():
            if part.label and part.id in self.view.words.mine:  # one that has none is never shown
                with Horizontal(classes="agree-line"):
                    yield Words(self.fill(part.label), classes="agree-label")
                    yield Words(str(self.view.words.mine[part.id]), classes="agreed")
        if told := unread(self.view):
            yield Words(told, id="unread", classes="quiet after")

    def bar_actions(self) -> tuple[UserAction, ...]:
        """Both keys stand in the page already."""
        return (GO_ON, CHANGE, PASS, MENU)

    def on_mount(self) -> None:
        """Shows who has confirmed already."""
        self.changed()

    def changed(self) -> None:
        """Who has said yes, and whether it stands."""
        for seat in self.view.small.confirmed:
            self.query_one(TwoYes).say_yes(self.view.couple.at(seat).seat)
        agreed = self.view.small.agreed
        note = self.query_one("#agreed", Words).set_class(not agreed, "quiet")
        note.update(_("Agreed by both of you. Press Enter.") if agreed else _(NOT_SURE))
        self.query_one(ActionBar).enable("go_on", agreed)

    def _seat_on(self, side: Seat) -> Seat:
        """The seat of this session whose partner sits on this side now."""
        return next(seat for seat in SEATS if self.view.couple.at(seat).seat == side)

    async def action_go_on(self) -> None:
        """On, once both have said yes."""
        if self.view.small.agreed:
            await super().action_go_on()
        else:
            self.tell(_("Each in their own time: ← on the left, → on the right."))

    async def action_pass_this(self) -> None:
        """Leaves it open. What was written together is not let go by one key alone."""
        if self.is_settled() and self.sure(
            "pass", _("F4 once more leaves this open. It is not kept then.")
        ):
            await self.act(Pass())

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
    if activity.comes_round:
        return RitualAgree(view) if activity.words else ComingRoundAgree(view)
    return PickingAgree(view) if activity.words else PlainAgree(view)

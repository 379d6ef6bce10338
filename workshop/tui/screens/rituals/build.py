"""Agreeing on a ritual: what exactly, when, where, what reminds; then both confirm it."""

import asyncio
from datetime import date

from textual import work
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import TextArea

from workshop.ground.language import N_, _
from workshop.ground.lengths import about
from workshop.ground.partner import Couple
from workshop.rituals import Ritual, Span
from workshop.rituals.ritual import PLENTY
from workshop.sitting import rituals
from workshop.sitting.house import House
from workshop.sitting.offer import GuideLine, short_ones
from workshop.tui.actions import CLOSE, HOW_OFTEN, PICK, UserAction
from workshop.tui.screens.calm import CalmScreen
from workshop.tui.screens.one_of import OneOfScreen
from workshop.tui.screens.rituals.agreed import AgreedScreen
from workshop.tui.screens.rituals.cadence import CadenceScreen
from workshop.tui.screens.rituals.draft import Draft
from workshop.tui.screens.rituals.form import SESSION, RitualForm
from workshop.tui.screens.rituals.pick import PickRitualScreen
from workshop.tui.widgets.action_bar import ActionBar
from workshop.tui.widgets.words import Words
from workshop.tui.widgets.writing import OneLine

READ_BACK = UserAction("read_back", "f2", N_("Read it back"), N_("Hear it, and both confirm it."))
EMPTY = UserAction(
    "empty", "f4", N_("Empty it"), N_("Take out what stands here, and begin anew."), shown=False
)


class BuildRitualScreen(CalmScreen):
    """Gives the ritual as it was kept; None when the page was left. What was typed stays."""

    STYLE = "rituals"
    PAGE = "build-page"
    ACTIONS = (READ_BACK, PICK, HOW_OFTEN, SESSION, EMPTY, CLOSE)
    AUTO_FOCUS = "OneLine"

    def __init__(
        self, couple: Couple, today: date, ritual: Ritual | None, draft: Ritual | None
    ) -> None:
        """Begin with what stands there.

        Args:
            couple: Who confirm it.
            today: The day from which it holds.
            ritual: What is changed; None for a new one.
            draft: What they wrote the last time they were on this page.
        """
        super().__init__()
        self._couple = couple
        self._today = today
        self._before = ritual
        self._draft = Draft(today, ritual, draft)
        self._guides: list[GuideLine] = []
        self._asked = False

    def compose_body(self) -> ComposeResult:
        """A line for each part."""
        title = _("Change a ritual") if self._before else _("A new ritual")
        with Vertical(classes="page", id="build"):
            yield Words(title, classes="title")
            yield RitualForm(self._draft, self._today, id="build-page")

    def on_mount(self) -> None:
        """The guides are read beside the screen."""
        self._read_guides()

    @property
    def _form(self) -> RitualForm:
        return self.query_one(RitualForm)

    @property
    def _house(self) -> House:
        house = self.workshop.house
        assert house is not None
        return house

    @work
    async def _read_guides(self) -> None:
        lenses, house = self.workshop.settings.lenses, self._house

        def read() -> tuple[list[GuideLine], int]:
            running = rituals.running(rituals.all_of_them(house), self._today)
            return short_ones(lenses), len(running)

        guides, count = await asyncio.to_thread(read)
        self._guides = guides
        for form in self.query(RitualForm):  # none where the page has gone meanwhile
            form.know_sessions({one.id: one.title for one in guides})
            if self._before is None and count >= PLENTY:
                form.remark(_("There are some already. One or two are easier to keep up."))

    # --- what stands here -----------------------------------------------------------------------

    def on_text_area_changed(self, event: TextArea.Changed) -> None:
        """Words changed, and are kept."""
        if not self._form.took(event.text_area):
            return
        self._asked = False
        self.query_one(ActionBar).tell("")
        self._keep_draft()

    def _keep_draft(self) -> None:
        """With every key, so that Ctrl+Q, which asks nothing, loses nothing."""
        if not self._house.journal.read_only:
            rituals.keep_draft(self._house, self._draft.to_come_back_to())

    # --- what can be done -----------------------------------------------------------------------

    def on_one_line_submitted(self, event: OneLine.Submitted) -> None:
        """Enter goes on to the next line; on the last one it is read back."""
        if event.field is self.query(OneLine).last():
            self.action_read_back()
        else:
            self.focus_next()

    def action_pick(self) -> None:
        """A ritual that is ready, or one of the list."""

        def put(words: object) -> None:
            if isinstance(words, str):
                self._form.put(words)
                self._keep_draft()

        self.app.push_screen(PickRitualScreen(), put)

    def action_how_often(self) -> None:
        """To the page with days and times."""

        def picked(span: object) -> None:
            if isinstance(span, Span):
                self._form.plan(span)
                self._keep_draft()

        self.app.push_screen(CadenceScreen(self._draft.span, self._today), picked)

    def action_session(self) -> None:
        """One of the short sessions, or none."""
        choices = [(one.id, one.title, about(one.minutes)) for one in self._guides]

        def picked(guide: object) -> None:
            if isinstance(guide, str):
                self._form.do_with(guide)
                self._keep_draft()

        self.app.push_screen(
            OneOfScreen(_("With which session?"), choices, self._draft.guide, every=_("none")),
            picked,
        )

    def action_empty(self) -> None:
        """Everything here is as it was before; asked by the same key once more."""
        sentence = _("F4 once more takes out what you typed here.")
        bar = self.query_one(ActionBar)
        if not self._asked:
            self._asked = True
            bar.tell(sentence)
            return
        self._asked = False
        self._form.begin_anew()
        self._keep_draft()

    def action_read_back(self) -> None:
        """It is read back, once it is said what it is."""
        ritual = self._draft.ritual()
        if not ritual.what:
            self._form.line("what").focus()
            self.query_one(ActionBar).tell(_("The first line is still empty. F5 has ideas."))
            return

        def confirmed(both: object) -> None:
            if both:
                self._agree(ritual)

        self.app.push_screen(AgreedScreen(self._couple, ritual), confirmed)

    @work(exclusive=True)
    async def _agree(self, ritual: Ritual) -> None:
        agreed = ritual if self._before else rituals.new(ritual)

        def keep(house: House) -> None:
            rituals.keep(house, agreed)
            rituals.let_go_of_draft(house, ritual.id)

        trouble = await self.workshop.keep(keep)
        if trouble:
            self.workshop.say(trouble)
        else:
            self.dismiss(agreed)

    def action_close(self) -> None:
        """Back to the board; what was typed is here the next time."""
        self.dismiss(None)

"""Agreeing on a ritual: what exactly, when, where, what reminds; then both confirm it."""

import asyncio
from datetime import date

import msgspec
from msgspec.structs import replace
from textual import work
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.widgets import TextArea

from workshop.ground import wordlists
from workshop.ground.language import N_, _
from workshop.ground.lengths import about
from workshop.ground.partner import Couple
from workshop.rituals import Cadence, Ritual, Span, changing
from workshop.rituals.ritual import LONGEST, PLENTY
from workshop.rituals.sentence import capital, when
from workshop.sitting import rituals
from workshop.sitting.house import House
from workshop.sitting.offer import GuideLine, short_ones
from workshop.sitting.ready import Ready, ready
from workshop.tui.actions import CLOSE, HOW_OFTEN, PICK, UserAction
from workshop.tui.screens.calm import CalmScreen
from workshop.tui.screens.one_of import OneOfScreen
from workshop.tui.screens.rituals.agreed import AgreedScreen
from workshop.tui.screens.rituals.cadence import CadenceScreen
from workshop.tui.screens.rituals.pick import RITUALS, PickRitualScreen
from workshop.tui.widgets.action_bar import ActionBar, ActionButton
from workshop.tui.widgets.words import Words
from workshop.tui.widgets.writing import OneLine

READ_BACK = UserAction("read_back", "f2", N_("Read it back"), N_("Hear it, and both confirm it."))
SESSION = UserAction(
    "session",
    "f7",
    N_("Session"),
    N_("Choose a short session it is done with, if you like."),
    shown=False,
)
EMPTY = UserAction(
    "empty", "f4", N_("Empty it"), N_("Take out what stands here, and begin anew."), shown=False
)

PARTS = (
    ("what", N_("What exactly do we do?"), N_("each tells one good thing")),
    ("when", N_("When, in your words?"), N_("after the dishes")),
    ("where", N_("Where?"), N_("at the kitchen table")),
    ("reminder", N_("What reminds us?"), N_("putting the kettle on")),
    ("minutes", N_("How many minutes?"), N_("10")),
    ("sign", N_("How do we know?"), N_("both cups are empty")),
    ("otherwise", N_("If it does not fit?"), N_("one sentence at the door")),
)
"""The lines, and an example for each."""

LONGEST_MINUTES = 600


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
        self._words = draft or ritual or _empty(today)
        self._span = self._words.now
        self._said = {part: _text(self._words, part) for part, _label, _hint in PARTS}
        self._guides: dict[str, GuideLine] = {}
        self._asked = False

    def compose_body(self) -> ComposeResult:
        """A line for each part."""
        title = _("Change a ritual") if self._before else _("A new ritual")
        with Vertical(classes="page", id="build"):
            yield Words(title, classes="title")
            with VerticalScroll(id="build-page", can_focus=False):
                for part, label, hint in PARTS:
                    with Horizontal(classes="part"):
                        yield Words(_(label), classes="label")
                        yield OneLine(
                            _text(self._words, part),
                            part=part,
                            placeholder=_("for example: {hint}").format(hint=_(hint)),
                        )
                    if part == "what":
                        with Horizontal(classes="part"):
                            yield Words(_("How often, and when?"), classes="label")
                            yield ActionButton(HOW_OFTEN, self._how_often())
                with Horizontal(classes="part"):
                    yield Words(_("With which session?"), classes="label")
                    yield ActionButton(SESSION, _("none"))
                yield Words("", id="build-remark", classes="quiet")

    def on_mount(self) -> None:
        """The buttons say what holds now; the guides are read beside the screen."""
        for button in self._page_buttons():
            button.say(self._how_often() if button.does == HOW_OFTEN.do else _("none"))
        self._read_guides()

    def _page_buttons(self) -> list[ActionButton]:
        return [*self.query("#build-page ActionButton").results(ActionButton)]

    def _say_on(self, action: UserAction, words: str) -> None:
        for button in self._page_buttons():  # none where the page has gone meanwhile
            if button.does == action.do:
                button.say(words)
                button.refresh(layout=True)  # it is as wide as its words

    def _how_often(self) -> str:
        return capital(when(self._span))

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
        self._guides = {one.id: one for one in guides}
        self._say_session()
        if self._before is None and count >= PLENTY:
            for remark in self.query("#build-remark").results(Words):
                remark.update(_("There are some already. One or two are easier to keep up."))

    def _say_session(self) -> None:
        guide = self._guides.get(self._words.guide)
        self._say_on(SESSION, guide.title if guide else self._words.guide or _("none"))

    # --- what stands here -----------------------------------------------------------------------

    def written(self) -> Ritual:
        """The ritual as it stands here; what it was before lies behind it."""
        words = {part: " ".join(text.split())[:LONGEST] for part, text in self._said.items()}
        minutes = "".join(sign for sign in words.pop("minutes") if sign.isdecimal())
        number = int(minutes[:4] or 0)
        fields: dict[str, str | int] = {
            **words,
            "minutes": number if number <= LONGEST_MINUTES else 0,
            "guide": self._words.guide,
        }
        if self._before is None:
            return replace(self._words, id="", spans=(self._span,), **fields)
        ritual = self._before
        if not _is_same(self._span, ritual.now):
            ritual = changing.planned(ritual, self._from_today(ritual))
        return changing.told(ritual, **fields)

    def _from_today(self, ritual: Ritual) -> Span:
        """The plan from today on; one that has not begun begins when the plan does."""
        since = self._today
        if ritual.begins > since:
            since = max(since, self._span.cadence.begins)
        return msgspec.structs.replace(self._span, since=since)

    def on_text_area_changed(self, event: TextArea.Changed) -> None:
        """Words changed, and are kept."""
        field = event.text_area
        if not isinstance(field, OneLine) or self._said[field.part] == field.text:
            return
        self._said[field.part] = field.text
        self._asked = False
        self.query_one(ActionBar).tell("")
        self._keep_draft()

    def _keep_draft(self) -> None:
        """With every key, so that Ctrl+Q, which asks nothing, loses nothing."""
        if not self._house.journal.read_only:
            rituals.keep_draft(self._house, replace(self.written(), spans=(self._span,)))

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
            if not isinstance(words, str):
                return
            found = ready(words)
            if found is not None:
                self._fill(found)
            else:
                self._put(words)
            self._keep_draft()

        self.app.push_screen(PickRitualScreen(), put)

    def _put(self, words: str) -> None:
        """A ritual of the list, with how often it is and how long it takes there."""
        field = self._field("what")
        before = field.text.strip()
        field.load_text(f"{before}, {words}" if before else words)
        listed = wordlists.load(RITUALS).words
        word = next((one for one in listed if one.text == words), None)
        if before or word is None:
            return
        if word.minutes and not self._field("minutes").text:
            self._field("minutes").load_text(str(word.minutes))
        if self._span == _empty(self._today).now and word.cadence:
            days = (self._today.weekday(),) if word.cadence == "weekly" else ()
            self._plan(Span(self._today, Cadence(word.cadence, self._today, days=days)))

    def _fill(self, found: Ready) -> None:
        """All that belongs to it, in the lines that are empty."""
        ritual = found.ritual(self._today)
        for part, _label, _hint in PARTS:
            field = self._field(part)
            if part == "what" or not field.text.strip():
                field.load_text(_text(ritual, part))
        self._words = replace(self._words, guide=ritual.guide or self._words.guide)
        self._say_session()
        self._plan(ritual.now)

    def _plan(self, span: Span) -> None:
        self._span = span
        self._say_on(HOW_OFTEN, self._how_often())

    def _field(self, part: str) -> OneLine:
        return next(field for field in self.query(OneLine) if field.part == part)

    def action_how_often(self) -> None:
        """To the page with days and times."""

        def picked(span: object) -> None:
            if isinstance(span, Span):
                self._plan(span)
                self._keep_draft()

        self.app.push_screen(CadenceScreen(self._span, self._today), picked)

    def action_session(self) -> None:
        """One of the short sessions, or none."""
        choices = [(one.id, one.title, about(one.minutes)) for one in self._guides.values()]

        def picked(guide: object) -> None:
            if isinstance(guide, str):
                self._words = replace(self._words, guide=guide)
                self._say_session()
                self._keep_draft()

        self.app.push_screen(
            OneOfScreen(_("With which session?"), choices, self._words.guide, every=_("none")),
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
        self._words = self._before or _empty(self._today)
        for field in self.query(OneLine):
            field.load_text(_text(self._words, field.part))
        self._plan(self._words.now)
        self._say_session()
        self._keep_draft()

    def action_read_back(self) -> None:
        """It is read back, once it is said what it is."""
        ritual = self.written()
        if not ritual.what:
            self._field("what").focus()
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


def _empty(today: date) -> Ritual:
    return Ritual(id="", what="", spans=(Span(today, Cadence("daily", today)),))


def _text(ritual: Ritual, part: str) -> str:
    if part == "minutes":
        return str(ritual.minutes or "")
    return str(getattr(ritual, part))


def _is_same(one: Span, other: Span) -> bool:
    """Whether both come round alike, whenever they were agreed on."""
    return (one.cadence, one.at, one.zone) == (other.cadence, other.at, other.zone)

"""The lines in which a ritual is written, and the two buttons that stand among them."""

from datetime import date

from textual.app import ComposeResult
from textual.containers import Horizontal, VerticalScroll
from textual.widgets import TextArea

from workshop.ground import wordlists
from workshop.ground.language import N_, _
from workshop.rituals import Cadence, Span
from workshop.rituals.sentence import capital, when
from workshop.sitting.ready import Ready, ready
from workshop.tui.actions import HOW_OFTEN, UserAction
from workshop.tui.screens.rituals.draft import PARTS, Draft, text_of
from workshop.tui.screens.rituals.pick import RITUALS
from workshop.tui.widgets.action_bar import ActionButton
from workshop.tui.widgets.words import Words
from workshop.tui.widgets.writing import OneLine

SESSION = UserAction(
    "session",
    "f7",
    N_("Session"),
    N_("Choose a short session it is done with, if you like."),
    shown=False,
)


class RitualForm(VerticalScroll, can_focus=False):
    """Shows a draft, and takes what is put into it."""

    def __init__(self, draft: Draft, today: date, *, id: str) -> None:
        """`today`: the day on which a plan begins that comes with a word of the list."""
        super().__init__(id=id)
        self.draft = draft
        self._today = today
        self._titles: dict[str, str] = {}

    def compose(self) -> ComposeResult:
        """A line for each part."""
        for part, label, hint in PARTS:
            with Horizontal(classes="part"):
                yield Words(_(label), classes="label")
                yield OneLine(
                    self.draft.first(part),
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
        """The buttons say what holds now."""
        for button in self.query(ActionButton):
            button.say(self._how_often() if button.does == HOW_OFTEN.do else _("none"))

    def _say_on(self, action: UserAction, words: str) -> None:
        for button in self.query(ActionButton):
            if button.does == action.do:
                button.say(words)
                button.refresh(layout=True)  # it is as wide as its words

    def _how_often(self) -> str:
        return capital(when(self.draft.span))

    def know_sessions(self, titles: dict[str, str]) -> None:
        """What the sessions it can be done with are called, by their ids."""
        self._titles = titles
        self._say_session()

    def _say_session(self) -> None:
        guide = self.draft.guide
        self._say_on(SESSION, self._titles.get(guide, guide) or _("none"))

    def remark(self, words: str) -> None:
        """One sentence below the lines."""
        self.query_one("#build-remark", Words).update(words)

    def line(self, part: str) -> OneLine:
        """The line of this part."""
        return next(field for field in self.query(OneLine) if field.part == part)

    # --- what is put into it --------------------------------------------------------------------

    def took(self, field: TextArea) -> bool:
        """Whether something else stands in this line now; it belongs to the draft then."""
        if not isinstance(field, OneLine) or self.draft.said[field.part] == field.text:
            return False
        self.draft.said[field.part] = field.text
        return True

    def plan(self, span: Span) -> None:
        """It comes round so."""
        self.draft.span = span
        self._say_on(HOW_OFTEN, self._how_often())

    def do_with(self, guide: str) -> None:
        """It is done with this session; empty for none."""
        self.draft.guide = guide
        self._say_session()

    def put(self, words: str) -> None:
        """What was picked: a ritual that is ready, or one of the list."""
        found = ready(words)
        if found is not None:
            self._fill(found)
        else:
            self._put(words)

    def _put(self, words: str) -> None:
        """A ritual of the list, with how often it is and how long it takes there."""
        field = self.line("what")
        before = field.text.strip()
        field.load_text(f"{before}, {words}" if before else words)
        listed = wordlists.load(RITUALS).words
        word = next((one for one in listed if one.text == words), None)
        if before or word is None:
            return
        if word.minutes and not self.line("minutes").text:
            self.line("minutes").load_text(str(word.minutes))
        if word.cadence and not self.draft.is_planned:
            days = (self._today.weekday(),) if word.cadence == "weekly" else ()
            self.plan(Span(self._today, Cadence(word.cadence, self._today, days=days)))

    def _fill(self, found: Ready) -> None:
        """All that belongs to it, in the lines that are empty."""
        ritual = found.ritual(self._today)
        for part, _label, _hint in PARTS:
            field = self.line(part)
            if part == "what" or not field.text.strip():
                field.load_text(text_of(ritual, part))
        self.do_with(ritual.guide or self.draft.guide)
        self.plan(ritual.now)

    def begin_anew(self) -> None:
        """Everything is as it was before."""
        self.draft.begin_anew()
        for field in self.query(OneLine):
            field.load_text(self.draft.first(field.part))
        self.plan(self.draft.span)
        self._say_session()

"""How often a ritual comes round, and when: picked, and read back in words."""

from contextlib import suppress
from datetime import date
from typing import cast

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.widgets import Input, OptionList

from workshop.ground import dates
from workshop.ground.language import N_, _
from workshop.ground.zone import local
from workshop.rituals import Cadence, Often, Span
from workshop.rituals.cadence import LONGEST_GAP, OFTEN, Nth, day_of, nths, time_of
from workshop.rituals.rhythm import WEEK
from workshop.rituals.sentence import capital, monthly, when
from workshop.tui.actions import CLOSE, UserAction
from workshop.tui.screens.calm import CalmScreen
from workshop.tui.widgets.choice_list import ChoiceList
from workshop.tui.widgets.mark_row import MarkRow
from workshop.tui.widgets.words import Words

TAKE = UserAction("take", "f2", N_("Take it"), N_("It comes round as it says here."))

_GAPS = {"weekly": 1, "gap": 2}
"""What stands first where a number is asked for."""


class CadenceScreen(CalmScreen):
    """Gives a plan as a span; None when the page was left."""

    STYLE = "rituals"
    PAGE = "cadence-page"
    ACTIONS = (TAKE, CLOSE)
    AUTO_FOCUS = "ChoiceList"

    def __init__(self, span: Span | None, today: date, *, bounded: bool = True) -> None:
        """`span`: what holds now; `bounded`: whether it can have a first and a last day."""
        super().__init__()
        self._span = span or Span(today, Cadence("daily", today))
        self._today = today
        self._bounded = bounded
        self._often: Often = self._span.cadence.often

    def compose_body(self) -> ComposeResult:
        """The ways it can come round, what belongs to the one chosen, and it all in words."""
        cadence = self._span.cadence
        weekdays = [(str(day), dates.weekday_in_short(day)) for day in range(WEEK)]
        marked = {str(day) for day in cadence.days if cadence.often == "weekly"}
        with Vertical(classes="page"):
            yield Words(_("How often, and when?"), classes="title")
            with VerticalScroll(id="cadence-page", can_focus=False):
                yield ChoiceList(
                    [(often, _(words), "") for often, words in OFTEN.items()], sure=True
                )
                with Horizontal(classes="field", id="field-days"):
                    yield MarkRow(
                        weekdays,
                        marked or {str(self._today.weekday())},
                        several=True,
                        id="days",
                    )
                with Horizontal(classes="field", id="field-nth"):
                    yield Words(_("On which day"), classes="label")
                    yield MarkRow(self._nths(cadence.begins), {str(cadence.nth)}, id="nth")
                yield from self._field("gap", self._gap_label(), str(cadence.gap), "2")
                yield from self._field("first", self._first_label(), cadence.begins.isoformat())
                hint = _("such as {time}").format(time="21:00")
                yield from self._field("at", _("At, if you like"), self._span.at, hint)
                until = cadence.until.isoformat() if cadence.until else ""
                yield from self._field("until", _("Until, if you like"), until, _("no end"))
            yield Words("", id="in-words")

    def _field(self, id: str, label: str, value: str, hint: str = "") -> ComposeResult:
        with Horizontal(classes="field", id=f"field-{id}"):
            yield Words(label, classes="label", id=f"label-{id}")
            yield Input(value, id=id, max_length=10, placeholder=hint)

    def on_mount(self) -> None:
        """The cursor stands on what holds now."""
        self.query_one(ChoiceList).highlighted = list(OFTEN).index(self._often)
        self._show_fields()

    def _gap_label(self) -> str:
        return _("Every so many weeks") if self._often == "weekly" else _("Every so many days")

    def _first_label(self) -> str:
        return _("On which day") if self._often == "once" else _("From which day")

    def _nths(self, day: date) -> list[tuple[str, str]]:
        """The ways in which this day can come round every month, in words."""
        return [(str(nth), monthly(day, nth)) for nth in nths(day)]

    def _show_fields(self) -> None:
        """Only what belongs to the way it comes round."""
        often = self._often
        once = often == "once"
        for field, on in (
            ("days", often == "weekly"),
            ("nth", often == "monthly"),
            ("gap", often in _GAPS),
            ("first", once or self._bounded),
            ("until", self._bounded and not once),
        ):
            self.query_one(f"#field-{field}").display = on
        self.query_one("#label-gap", Words).update(self._gap_label())
        self.query_one("#label-first", Words).update(self._first_label())
        self._say()

    def on_option_list_option_highlighted(self, event: OptionList.OptionHighlighted) -> None:
        """Another way."""
        often = cast(Often, event.option_id)
        if often != self._often:
            self._often = often
            gap = self.query_one("#gap", Input)
            if often in _GAPS and gap.value in ("", "1", "2"):
                gap.value = str(_GAPS[often])
            self._show_fields()

    def on_option_list_option_selected(self) -> None:
        """On to the fields."""
        self.focus_next()

    def on_input_changed(self, event: Input.Changed) -> None:
        """What it makes so far."""
        if event.input.id == "first" and (day := day_of(event.value)):
            row = self.query_one("#nth", MarkRow)
            options = self._nths(day)
            row.say(options)
            if not row.marks & {option for option, _text in options}:
                row.marks = {"0"}
        self._say()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Enter goes on; from the last line it takes it."""
        shown = [field for field in self.query(Input) if field.parent and field.parent.display]
        if event.input is shown[-1]:
            self.action_take()
        else:
            self.focus_next()

    def on_mark_row_marked(self) -> None:
        """Other days."""
        self._say()

    def _say(self) -> None:
        plan, why = self._made()
        words = capital(when(plan)) + "." if plan else why
        self.query_one("#in-words", Words).set_class(plan is None, "quiet").update(words)

    def _text(self, id: str) -> str:
        field = self.query_one(f"#{id}", Input)
        shown = field.parent is not None and field.parent.display
        return field.value.strip() if shown else ""

    def _made(self) -> tuple[Span | None, str]:
        """The plan as it stands, or what is missing, in one sentence."""
        often = self._often
        such_as = _("Type a day such as {day}.").format(day=self._today.isoformat())
        first = day_of(self._text("first")) if self._text("first") else self._today
        until = day_of(self._text("until"))
        if first is None or (self._text("until") and until is None):
            return None, such_as
        if until is not None and until < first:
            return None, _("The last day comes before the first one.")
        at = time_of(self._text("at"))
        if self._text("at") and at is None:
            return None, _("Type a time such as 21:00, or leave it empty.")
        gap = self._text("gap") or "1"
        if not gap.isdecimal() or not 1 <= int(gap) <= LONGEST_GAP:
            return None, _("Type a number from 1 to {most}.").format(most=LONGEST_GAP)
        days: tuple[int, ...] = ()
        nth: Nth = 0
        if often == "weekly":
            days = tuple(sorted(int(day) for day in self.query_one("#days", MarkRow).marks))
            if not days:
                return None, _("Mark at least one day with Space.")
        if often == "monthly":
            nth = cast(Nth, int(next(iter(self.query_one("#nth", MarkRow).marks))))
            days = (first.weekday(),) if nth else ()
        with suppress(ValueError):
            cadence = Cadence(often, first, days=days, gap=int(gap), nth=nth, until=until)
            written = f"{at:%H:%M}" if at else ""
            return Span(first, cadence, written, local() if written else ""), ""
        return None, such_as

    def action_take(self) -> None:
        """The plan, where nothing is missing."""
        plan, why = self._made()
        if plan is not None:
            self.dismiss(plan)
        else:
            self.query_one("#in-words", Words).set_class(True, "notice").update(why)

    def action_close(self) -> None:
        """It comes round as before."""
        self.dismiss(None)

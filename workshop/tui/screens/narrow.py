"""Which past sessions to show, and in which order: a line for each thing one can ask for."""

from collections.abc import Awaitable, Callable, Sequence
from datetime import date

import msgspec
from textual import work
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import OptionList

from workshop.ground import dates
from workshop.ground.language import N_, _
from workshop.sitting.listing import Choices, Filter
from workshop.tui.actions import UserAction
from workshop.tui.screens.calm import CalmScreen
from workshop.tui.screens.one_of import OneOfScreen
from workshop.tui.widgets.choice_list import ChoiceList
from workshop.tui.widgets.words import Words

ALL = UserAction("all", "a", N_("See all"), N_("Show every session, the newest first."))

SHOW = UserAction("close", "escape,f2", N_("Show them"), N_("Back to the list, as asked here."))

STATUS = {"done": N_("finished"), "open": N_("goes on")}
ORDER = {
    "newest": N_("newest first"),
    "oldest": N_("oldest first"),
    "title": N_("by title"),
}
RITUAL = N_("with a ritual")
ANY = N_("all")

_AFTER_STATUS = {None: "done", "done": "open", "open": None}
_AFTER_ORDER = {"newest": "oldest", "oldest": "title", "title": "newest"}


def told(asked: Filter, choices: Choices | None) -> list[str]:
    """What is asked for, in a few words each."""
    guides = choices.guides if choices else {}
    modules = choices.modules if choices else {}
    words = [
        guides.get(asked.guide, asked.guide),
        modules.get(asked.module, ("", asked.module))[1],
        dates.month(asked.month) if asked.month else "",
        _(STATUS[asked.status]) if asked.status else "",
        _(RITUAL) if asked.ritual else "",
        _(ORDER[asked.order]) if asked.order != "newest" else "",
    ]
    return [word for word in words if word]


class NarrowScreen(CalmScreen):
    """A line for each thing, and what is asked now. Gives the filter as it stands in the end."""

    STYLE = "around"
    ACTIONS = (ALL, SHOW)
    AUTO_FOCUS = "ChoiceList"

    def __init__(self, asked: Filter, read: Callable[[], Awaitable[Choices]]) -> None:
        """`read` gives what can be asked for in this journal; it may take a moment."""
        super().__init__()
        self._asked = asked
        self._read = read
        self._choices = Choices({}, {}, ())

    def compose_body(self) -> ComposeResult:
        """The lines."""
        with Vertical(classes="page"):
            yield Words(_("Which sessions?"), classes="title heading")
            yield ChoiceList(self._lines(), preselect=True)
            yield Words(_("Enter changes a line."), classes="quiet after")

    def _lines(self) -> list[tuple[str, str, str]]:
        asked, any_ = self._asked, _(ANY)
        month = dates.month(asked.month) if asked.month else any_
        module = self._choices.modules.get(asked.module, ("", any_))[1]
        return [
            ("guide", _("What it was"), self._choices.guides.get(asked.guide, any_)),
            ("module", _("You showed something in"), module),
            ("month", _("When it was"), month),
            ("status", _("How it ended"), _(STATUS[asked.status]) if asked.status else any_),
            ("ritual", _("What you agreed"), _(RITUAL) if asked.ritual else _("anything")),
            ("order", _("Order"), _(ORDER[asked.order])),
        ]

    def on_mount(self) -> None:
        """What is asked for gets its name as soon as it is known."""
        self._name_what_is_asked()

    @work(group="names")
    async def _name_what_is_asked(self) -> None:
        if self._asked.guide or self._asked.module:
            self._choices = await self._read()
            self._renew(self._asked)

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """The next choice of this line, or a page of them."""
        asked = self._asked
        match event.option_id:
            case "status":
                self._change(status=_AFTER_STATUS[asked.status])
            case "ritual":
                self._change(ritual=not asked.ritual)
            case "order":
                self._change(order=_AFTER_ORDER[asked.order])
            case line:
                self._to_page(line or "")

    @work(exclusive=True, group="page")
    async def _to_page(self, line: str) -> None:
        """A page of guides, of modules or of months."""
        self._choices = await self._read()
        asked = self._asked
        if line == "guide":
            self._one_of(_("What it was"), self._guides(), asked.guide, self._of_guide)
        elif line == "module":
            title = _("You showed something in")
            self._one_of(title, self._modules(), asked.module, lambda id: self._change(module=id))
        else:
            months = [(at.isoformat(), dates.month(at), "") for at in self._choices.months]
            now = asked.month.isoformat() if asked.month else ""
            self._one_of(_("When it was"), months, now, self._of_month)

    def _of_guide(self, id: str) -> None:
        """A module of another guide is not asked for any more."""
        module = self._asked.module
        self._change(guide=id, module=module if not id or module.startswith(f"{id}/") else "")

    def _of_month(self, day: str) -> None:
        self._change(month=date.fromisoformat(day) if day else None)

    def _change(self, **what: object) -> None:
        self._renew(msgspec.structs.replace(self._asked, **what))

    def _guides(self) -> list[tuple[str, str, str]]:
        return [(id, title, "") for id, title in self._choices.guides.items()]

    def _modules(self) -> list[tuple[str, str, str]]:
        """Those of the guide that is asked for, or all of them with their guides."""
        guide = self._asked.guide
        return [
            (id, module, "" if guide else title)
            for id, (title, module) in self._choices.modules.items()
            if not guide or id.startswith(f"{guide}/")
        ]

    def _one_of(
        self,
        title: str,
        choices: Sequence[tuple[str, str, str]],
        now: str,
        take: Callable[[str], None],
    ) -> None:
        """A page to pick from; nothing changes where nothing is picked."""

        def picked(id: object) -> None:
            if isinstance(id, str):
                take(id)

        self.app.push_screen(OneOfScreen(title, choices, now, every=_(ANY)), picked)

    def _renew(self, asked: Filter) -> None:
        self._asked = asked
        self.query_one(ChoiceList).say(self._lines())

    def action_all(self) -> None:
        """Nothing is asked for any more."""
        self._renew(Filter())

    def action_close(self) -> None:
        """Back to the list."""
        self.dismiss(self._asked)

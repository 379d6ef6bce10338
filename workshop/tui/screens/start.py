"""Start something: what suits now, then every guide, each with its minutes and what it gives."""

import asyncio

from textual import work
from textual.app import ComposeResult
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import OptionList

from workshop.ground import language
from workshop.ground.language import N_, _, several
from workshop.ground.lengths import about
from workshop.guide import hidden
from workshop.sitting.offer import GuideLine, offer, under_way
from workshop.sitting.shelf import NOW, Known, arranged, known
from workshop.sitting.sit_down import go_on, start
from workshop.tui.actions import CLOSE, GROUP, KEEP_NOTHING, UserAction
from workshop.tui.screens.calm import CalmScreen
from workshop.tui.screens.home_lines import GO_ON, where
from workshop.tui.widgets.action_bar import ActionBar
from workshop.tui.widgets.choice_list import ChoiceList
from workshop.tui.widgets.words import Words

BEGIN = UserAction("begin", "enter", N_("Begin"), N_("Begin what the list points at."))

ALONE = N_(
    "For one person alone, without names. Nothing of it is kept: no word, no date, "
    "not that you were here."
)
UNKEPT = N_("{key}: this time nothing of it is kept, and nothing goes on another day.")
ALWAYS_UNKEPT = N_("Of this one nothing is ever kept. Enter begins it.")


class StartScreen(CalmScreen):
    """The shelf of guides."""

    STYLE = "around"
    ACTIONS = (BEGIN, KEEP_NOTHING, GROUP, CLOSE)
    PAGE = "about"

    def __init__(self) -> None:
        super().__init__()
        self._shelf: dict[str, GuideLine] = {}
        self._waiting: frozenset[str] = frozenset()

    def compose_body(self) -> ComposeResult:
        """A title now; the guides as soon as they are read."""
        with Vertical(classes="page"):
            yield Words(_("Start something"), classes="title heading")
            yield Vertical(id="guides")
            with VerticalScroll(id="about", can_focus=False):
                yield Words("", id="summary", classes="quiet")

    def on_mount(self) -> None:
        """Reads the guides beside the screen."""
        self._fill()

    @work
    async def _fill(self) -> None:
        house = self.workshop.house
        guides = await asyncio.to_thread(offer, self.workshop.settings.lenses)
        what = Known()
        if house is not None:
            self._waiting = await asyncio.to_thread(under_way, house)
            what = await asyncio.to_thread(known, house)
        self._shelf = {guide.id: guide for guide in guides}
        rows = self._rows(guides, what)
        headings = [place for place, (id, _title, _remark) in enumerate(rows) if not id]
        numbers: list[int | None] = []
        for id, _title, _remark in rows:
            number = 1 + len(numbers) - sum(one is None for one in numbers)
            numbers.append(number if id and number < 10 else None)
        choices = ChoiceList(rows, preselect=True, sure=True, numbers=numbers, headings=headings)
        await self.query_one("#guides").mount(choices)
        choices.focus()
        for path, why in await asyncio.to_thread(hidden):
            self.workshop.say(f"{path.name} {why}")

    def _rows(self, guides: list[GuideLine], what: Known) -> list[tuple[str, str, str]]:
        """The lines; a heading has no id. What waits for its next evening comes first of all.

        That a guide is for one stands in its heading, and its language beside what it is about.
        """
        rows = []
        for shelf in arranged(guides, what):
            rows.append(("", _(shelf.heading), ""))
            rows += [(guide.id, guide.title, length(guide)) for guide in shelf.guides]
        if what.next is not None:
            if not rows or rows[0][1] != _(NOW):
                rows.insert(0, ("", _(NOW), ""))
            id, title = f"{GO_ON}{what.next.id}", _("Go on: {title}")
            rows.insert(1, (id, title.format(title=what.next.title), where(what.next)))
            if guide := self._shelf.get(what.next.guide):
                self._shelf[id] = guide
        return rows

    def on_option_list_option_highlighted(self, event: OptionList.OptionHighlighted) -> None:
        """What the guide under the cursor gives."""
        self.query_one(ActionBar).tell("")
        if guide := self._shelf.get(event.option_id or ""):
            text = Content(" ".join(guide.summary.split()))
            if guide.language != language.code():
                text = Content(f"{language.name(guide.language)} · ") + text
            for words, cases in (
                (_("Not when: {cases}."), guide.unsuited),  # first, so that it is never cut off
                (_("For: {cases}."), guide.suits),
            ):
                if cases:
                    text += Content("\n\n" + words.format(cases="; ".join(cases)))
            unkept = _(UNKEPT).format(key=KEEP_NOTHING.key_label)
            text += Content("\n\n" + (_(ALONE) if guide.alone else unkept))
            self.query_one("#summary", Words).update(text)
            self.query_one("#about").scroll_home(animate=False)

    async def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Begins it; what was begun before and waits is asked about once."""
        guide = event.option_id or ""
        assert self.workshop.house is not None
        if guide.startswith(GO_ON):
            session = guide.removeprefix(GO_ON)
            await self.workshop.sit_down(lambda house: go_on(house, session))
            return
        if self.workshop.house.journal.read_only and not self._shelf[guide].alone:
            self._without_record(guide)
            return
        if guide in self._waiting:
            self._waiting -= {guide}
            self.query_one(ActionBar).tell(
                _("This waits on the first page. Enter once more begins it anew.")
            )
            return
        lenses = self.workshop.settings.lenses
        await self.workshop.sit_down(lambda house: start(house, guide, lenses=lenses))

    def action_begin(self) -> None:
        """What Enter in the list does, from its button."""
        for choices in self.query(ChoiceList):
            choices.action_select()

    def action_keep_nothing(self) -> None:
        """Begins what is under the cursor without a record, after a page on what that means."""
        for choices in self.query(ChoiceList):
            if choices.highlighted is not None:
                self._without_record(choices.get_option_at_index(choices.highlighted).id or "")

    def _without_record(self, id: str) -> None:
        from workshop.tui.screens.keep_nothing import KeepNothingScreen

        guide = self._shelf.get(id)  # what goes on may be of a guide that is gone
        if guide is not None and guide.alone:
            self.query_one(ActionBar).tell(_(ALWAYS_UNKEPT))
        elif guide is not None:
            self.app.push_screen(KeepNothingScreen(guide))

    def action_group(self) -> None:
        """To the page that leads into a room."""
        from workshop.tui.screens.group import GroupScreen

        self.app.push_screen(GroupScreen())

    def action_close(self) -> None:
        """Back home."""
        self.dismiss()


def length(guide: GuideLine) -> str:
    """How long a guide takes, as people say it."""
    if guide.sittings == 1:
        return about(guide.minutes)
    words = several(
        "{number} evening, {minutes} each", "{number} evenings, {minutes} each", guide.sittings
    )
    minutes = about(guide.minutes / guide.sittings)
    return words.format(number=guide.sittings, minutes=minutes)

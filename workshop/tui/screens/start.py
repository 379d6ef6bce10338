"""Start something: the guides, each with its minutes and what it gives."""

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
from workshop.sitting.sit_down import start
from workshop.tui.actions import CLOSE, GROUP, KEEP_NOTHING, UserAction
from workshop.tui.screens.calm import CalmScreen
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
        guides = await asyncio.to_thread(offer, self.workshop.settings.lenses)
        if self.workshop.house is not None:
            self._waiting = await asyncio.to_thread(under_way, self.workshop.house)
        self._shelf = {guide.id: guide for guide in guides}
        choices = ChoiceList(
            [(guide.id, guide.title, remark(guide)) for guide in guides],
            preselect=True,
            sure=True,
            numbers=[number if number < 10 else None for number in range(1, len(guides) + 1)],
        )
        await self.query_one("#guides").mount(choices)
        choices.focus()
        for path, why in await asyncio.to_thread(hidden):
            self.workshop.say(f"{path.name} {why}")

    def on_option_list_option_highlighted(self, event: OptionList.OptionHighlighted) -> None:
        """What the guide under the cursor gives."""
        if guide := self._shelf.get(event.option_id or ""):
            text = Content(" ".join(guide.summary.split()))
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
            self.query_one(ActionBar).tell("")

    async def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Begins it; what was begun before and waits is asked about once."""
        guide = event.option_id or ""
        assert self.workshop.house is not None
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
                guide = choices.get_option_at_index(choices.highlighted).id or ""
                self._without_record(guide)

    def _without_record(self, guide: str) -> None:
        from workshop.tui.screens.keep_nothing import KeepNothingScreen

        if self._shelf[guide].alone:
            self.query_one(ActionBar).tell(_(ALWAYS_UNKEPT))
        else:
            self.app.push_screen(KeepNothingScreen(self._shelf[guide]))

    def action_group(self) -> None:
        """To the page that leads into a room."""
        from workshop.tui.screens.group import GroupScreen

        self.app.push_screen(GroupScreen())

    def action_close(self) -> None:
        """Back home."""
        self.dismiss()


def remark(guide: GuideLine) -> str:
    """How long it takes; whether for one; its language, where that is not the one at hand."""
    parts = [length(guide)]
    if guide.alone:
        parts.append(_("for one"))
    if guide.language != language.code():
        parts.append(language.name(guide.language))
    return " · ".join(parts)


def length(guide: GuideLine) -> str:
    """How long a guide takes, as people say it."""
    if guide.sittings == 1:
        return about(guide.minutes)
    words = several(
        "{number} evening, {minutes} each", "{number} evenings, {minutes} each", guide.sittings
    )
    minutes = about(guide.minutes / guide.sittings)
    return words.format(number=guide.sittings, minutes=minutes)

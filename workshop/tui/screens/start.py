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
from workshop.tui.actions import CLOSE
from workshop.tui.screens.calm import CalmScreen
from workshop.tui.widgets.choice_list import ChoiceList
from workshop.tui.widgets.words import Words

ALONE = N_(
    "For one person alone, without names. Nothing of it is kept: no word, no date, "
    "not that you were here."
)


class StartScreen(CalmScreen):
    """The shelf of guides."""

    STYLE = "around"
    ACTIONS = (CLOSE,)
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
                (_("For: {cases}."), guide.suits),
                (_("Not when: {cases}."), guide.unsuited),
            ):
                if cases:
                    text += Content("\n\n" + words.format(cases="; ".join(cases)))
            if guide.alone:
                text += Content("\n\n" + _(ALONE))
            self.query_one("#summary", Words).update(text)
            self.query_one("#about").scroll_home(animate=False)

    async def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Begins it; what was begun before and waits is asked about once."""
        guide = event.option_id or ""
        if guide in self._waiting:
            self._waiting -= {guide}
            self.workshop.say(_("This waits on the first page. Enter once more begins it anew."))
            return
        lenses = self.workshop.settings.lenses
        await self.workshop.sit_down(lambda house: start(house, guide, lenses=lenses))

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

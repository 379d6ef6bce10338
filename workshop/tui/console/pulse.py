"""The room's pulse on the console: gathered, then shown once."""

import asyncio
from collections.abc import Iterator

from textual import work
from textual.app import ComposeResult
from textual.containers import Vertical, VerticalScroll
from textual.content import Content

from workshop.ground.language import N_, _, several
from workshop.ground.tenths import tenths
from workshop.journal.errors import JournalError
from workshop.room.pulse import BANDS, LEAST, Shown
from workshop.sitting.facilitating.pulse import RoomPulse
from workshop.tui.actions import CLOSE, UserAction
from workshop.tui.screens.calm import CalmScreen
from workshop.tui.widgets.action_bar import ActionBar
from workshop.tui.widgets.words import Words

SHOW = UserAction(
    "show", "f2", N_("Show it now"), N_("Shown once; what comes later is not in it any more.")
)

_MOMENTS = {"before": N_("before"), "after": N_("after")}


class PulseScreen(CalmScreen):
    """What those who wanted to have given, all of them together."""

    STYLE = "console"
    PAGE = "pulse-page"
    ACTIONS = (SHOW, CLOSE)

    def __init__(self, pulse: RoomPulse, texts: dict[str, str]) -> None:
        """`texts`: what each item of the pulse says, by id."""
        super().__init__()
        self._pulse = pulse
        self._texts = texts

    def compose_body(self) -> ComposeResult:
        """What it is, and what there is of it."""
        with Vertical(classes="console-page"):
            yield Words(_("The room’s pulse"), classes="title")
            yield Words("", id="about-pulse")
            with VerticalScroll(id="pulse-page", can_focus=False):
                yield Words("", id="pulse-numbers")

    async def on_mount(self) -> None:
        """As it stands now."""
        super().on_mount()
        self._show()

    def _show(self) -> None:
        shown = self._pulse.shown
        ready = not shown and self._pulse.is_enough()
        self.query_one(ActionBar).show_button(SHOW.do, ready)
        if shown:
            about = _("This is all that is ever shown of it. It is in the report as well.")
        elif ready:
            about = _(
                "Enough people have given their numbers. It is shown once: when all have given "
                "theirs is the best time, and that is most often the end."
            )
        else:
            about = several(
                "Whoever wants to gives five numbers, without a name. From {n} person up you can "
                "show how all of them are together. So far there are too few.",
                "Whoever wants to gives five numbers, without a name. From {n} people up you can "
                "show how all of them are together. So far there are too few.",
                LEAST,
            ).format(n=LEAST)
        self.query_one("#about-pulse", Words).update(about)
        lines = Content("\n").join(_lines(shown, self._texts)) if shown else ""
        self.query_one("#pulse-numbers", Words).update(lines)

    @work(exclusive=True)
    async def action_show(self) -> None:
        """Shown, once."""
        if self._pulse.shown or not self._pulse.is_enough():
            return
        try:
            await asyncio.to_thread(self._pulse.close)
        except JournalError as error:
            self.notify(str(error))
            return
        self._show()

    def action_close(self) -> None:
        """Back to the console."""
        self.dismiss(None)


def _lines(shown: tuple[Shown, ...], texts: dict[str, str]) -> Iterator[Content]:
    """An item, and below it a row for before and one for after."""
    bands = "".join(f"{f'{low}–{high}':>6}" for low, high in BANDS)
    yield Content.styled(f"{'':38}{bands}", "$quiet")
    for item in dict.fromkeys(one.item for one in shown):
        yield Content.styled(texts.get(item, item), "bold")
        for one in shown:
            if one.item == item:
                yield _row(one)


def _row(one: Shown) -> Content:
    moment = _(_MOMENTS[one.moment])
    if one.mean is None:
        alike = _("nearly all alike, so it is not shown")
        return Content(f"  {moment:<10}{alike}")
    people = several("{n} person", "{n} people", one.people).format(n=one.people)
    mean = _("mean {mean}").format(mean=tenths(one.mean))
    counts = "".join(f"{count:>6}" for count in one.counts)
    return Content.assemble(f"  {moment:<10}{people:<14}{mean:<12}", (counts, "$accent"))

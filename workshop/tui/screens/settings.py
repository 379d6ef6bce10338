"""Settings: colours, language, country, bell, locking. Each line changes with Enter, at once."""

from collections.abc import Sequence
from typing import TypeVar

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import OptionList

from workshop.ground import helplines, language
from workshop.ground.language import _, several
from workshop.ground.settings import Settings
from workshop.tui.actions import CLOSE
from workshop.tui.screens.calm import CalmScreen
from workshop.tui.theme import TITLES, worn
from workshop.tui.widgets.choice_list import ChoiceList
from workshop.tui.widgets.words import Words

T = TypeVar("T")

MINUTES = (5, 15, 30, 60, 0)
"""After so many a locked journal locks itself; 0 for never."""


class SettingsScreen(CalmScreen):
    """A line for each thing that can be chosen, and what it is now."""

    STYLE = "around"
    ACTIONS = (CLOSE,)
    AUTO_FOCUS = "ChoiceList"

    def __init__(self, settings: Settings, line: int = 0) -> None:
        """`line`: where the cursor stands."""
        super().__init__()
        self._settings = settings
        self._line = line

    def compose_body(self) -> ComposeResult:
        """The lines."""
        with Vertical(classes="page"):
            yield Words(_("Settings"), classes="title heading")
            yield ChoiceList(self._choices(), preselect=True)
            yield Words(_("Enter changes a line. It holds from now on."), classes="quiet after")

    def on_mount(self) -> None:
        """The cursor stays on the line that was changed."""
        self.query_one(ChoiceList).highlighted = self._line

    def _choices(self) -> list[tuple[str, str, str]]:
        bell = _("rings softly when time is over") if self._settings.bell else _("silent")
        faith = (
            _("some pages of “Safe with each other again” speak of it")
            if self._settings.faith
            else _("left out")
        )
        moments = (
            _("one key on the first page notes them") if self._settings.moments else _("not noted")
        )
        return [
            ("theme", _("Colours"), _(TITLES[worn(self._settings.theme)])),
            ("language", _("Language"), language.name(language.code())),
            ("country", _("Country"), helplines.load().told(self._settings.country)),
            ("bell", _("Bell"), bell),
            ("faith", _("Faith"), faith),
            ("moments", _("Small moments"), moments),
            *self._about_locking(),
        ]

    def _about_locking(self) -> list[tuple[str, str, str]]:
        """What a journal that can be written may have; of a locked one also when it locks."""
        house = self.workshop.house
        if house is None or house.journal.read_only:
            return []
        everything = ("forget", _("Delete everything"), _("the journal and all of its backups"))
        if house.journal.key is None:
            none = _("none; the journal is a plain file")
            return [("passphrase", _("Passphrase"), none), everything]
        minutes = self._settings.lock_after
        after = (
            several(
                "after {number} minute without a key",
                "after {number} minutes without a key",
                minutes,
            )
            if minutes
            else _("only when you lock it")
        )
        return [
            ("passphrase", _("Passphrase"), _("set; the journal is locked")),
            ("lock_after", _("Locks itself"), after.format(number=minutes)),
            everything,
        ]

    async def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """The next choice of this line."""
        settings = self._settings
        if event.option_id == "theme":
            settings = settings._replace(theme=_after(tuple(TITLES), worn(settings.theme)))
        elif event.option_id == "language":
            settings = settings._replace(language=_after(language.known(), language.code()))
        elif event.option_id == "country":
            settings = settings._replace(country=helplines.load().country_after(settings.country))
        elif event.option_id == "bell":
            settings = settings._replace(bell=not settings.bell)
        elif event.option_id == "faith":
            settings = settings._replace(faith=not settings.faith)
        elif event.option_id == "moments":
            settings = settings._replace(moments=not settings.moments)
        elif event.option_id == "lock_after":
            settings = settings._replace(lock_after=_after(MINUTES, settings.lock_after))
        elif event.option_id == "forget":
            from workshop.tui.screens.forget_everything import ForgetEverythingScreen

            self.app.push_screen(ForgetEverythingScreen())
            return
        elif event.option_id == "passphrase":
            from workshop.tui.screens.passphrase import PassphraseScreen

            assert self.workshop.house is not None
            self.app.push_screen(PassphraseScreen(self.workshop.house.journal))
            return
        await self.workshop.choose(settings)
        self.app.switch_screen(SettingsScreen(settings, event.option_index))

    async def action_close(self) -> None:
        """Back home, which may speak another language now."""
        await self.workshop.go_home()


def _after(choices: Sequence[T], now: T) -> T:
    """The choice after the one that holds now; after the last, or an unknown one, the first."""
    return choices[(choices.index(now) + 1) % len(choices)] if now in choices else choices[0]

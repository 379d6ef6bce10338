"""What can be chosen of the linear face: its bell, faith, small moments, the country."""

from workshop.ground import country, helplines
from workshop.ground.language import _
from workshop.ground.settings import Settings, SettingsError, keep, settings_path
from workshop.plain.asking import number
from workshop.plain.lines import Lines


class Chosen:
    """The settings as they are now: a page may change them in the middle of a start."""

    def __init__(self, settings: Settings) -> None:
        """Made with what was read at the start."""
        self.now = settings


def settings_page(lines: Lines, chosen: Chosen) -> None:
    """A number changes a line, at once and for later, until somebody goes back.

    Raises:
        Leaving: Somebody leaves.
        EOFError: There are no more lines.
    """
    while True:
        now = chosen.now
        bell = _("rings softly when time is over") if now.bell else _("silent")
        spoken = _("some pages of “Safe with each other again” speak of it")
        faith = spoken if now.faith else _("left out")
        moments = _("can be noted") if now.moments else _("not noted")
        lines.say(_("A number changes its line. It holds from now on."))
        help_page = helplines.load()
        parts = (
            (_("Bell"), bell),
            (_("Faith"), faith),
            (_("Small moments"), moments),
            (_("Country"), help_page.told(now.country)),
        )
        after = (
            now._replace(bell=not now.bell),
            now._replace(faith=not now.faith),
            now._replace(moments=not now.moments),
            now._replace(country=help_page.country_after(now.country)),
        )
        changed = number(lines, [*(f"{part}: {holds}" for part, holds in parts), _("Back")])
        if changed == len(parts):
            return
        chosen.now = after[changed]
        country.use(chosen.now.country)
        try:
            keep(chosen.now, settings_path())
        except SettingsError as error:
            lines.say(str(error))

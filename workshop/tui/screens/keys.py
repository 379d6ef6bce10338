"""What every key does here."""

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content

from workshop.ground.language import _
from workshop.tui.actions import CLOSE, LEAVE_KEY, UserAction, key_label
from workshop.tui.screens.calm import CalmScreen
from workshop.tui.widgets.beside import Beside
from workshop.tui.widgets.words import Words


class KeysScreen(CalmScreen):
    """The actions of the screen below, a line each."""

    STYLE = "around"
    PAGE = "keys-page"
    ACTIONS = (CLOSE,)

    def __init__(self, actions: tuple[UserAction, ...], *, lists: bool = False) -> None:
        """`lists`: whether the screen below has one with numbers."""
        super().__init__()
        self._actions = actions
        self._lists = lists

    def compose_body(self) -> ComposeResult:
        """Key, name, what it does."""
        lines = [(a.key_label, _(a.label), _(a.help)) for a in self._actions]
        lines.append(
            (key_label("ctrl+p"), _("Find"), _("Everything one can do here, by its name."))
        )
        if not any(action.key == LEAVE_KEY for action in self._actions):
            leave = _("Leave at once. {what_stays}")
            what_stays = self.workshop.left_behind()
            lines.append((key_label(LEAVE_KEY), _("Leave"), leave.format(what_stays=what_stays)))
        keys = max(len(key) for key, _label, _help in lines) + 2
        width = max(len(label) for _key, label, _help in lines) + 3
        with VerticalScroll(id="keys-page", classes="page", can_focus=False):
            yield Words(_("Keys"), classes="title heading")
            for key, label, help_text in lines:
                first = Content.assemble((key.ljust(keys), "bold $accent"), label.ljust(width))
                yield Words(Beside(first, Content.styled(help_text, "$quiet")))
            if self._lists:
                yield Words(
                    _("Numbers and arrows point at a line of the list; Enter takes it."),
                    classes="quiet after",
                )
            yield Words(
                _(
                    "Tab goes on to the next field or button, Enter presses it. "
                    "The mouse works everywhere."
                ),
                classes="quiet after",
            )

    def action_close(self) -> None:
        """Back."""
        self.dismiss()

"""The passphrase of the journal: what it does and does not do, and everything about having one."""

import asyncio
from collections.abc import Callable

from textual.app import ComposeResult
from textual.containers import Center, Vertical, VerticalScroll
from textual.widgets import Input, OptionList

from workshop.ground.language import N_, _
from workshop.journal.errors import JournalError
from workshop.journal.journal import Journal
from workshop.journal.passphrase import locking, sealing
from workshop.tui.actions import CLOSE, GO_ON, UserAction
from workshop.tui.screens.calm import CalmScreen
from workshop.tui.widgets.choice_list import ChoiceList
from workshop.tui.widgets.words import Words

KEEP = UserAction("keep", "f2", N_("Do it"), N_("Do what this page is about."))

BEFORE = (
    N_(
        "It locks the journal and its backups. Without it nobody can read them, with this "
        "program or with any other."
    ),
    N_(
        "It can be forgotten. Then all your words are gone, unless a recovery code lies "
        "somewhere on paper. Nobody else can open the journal for you."
    ),
    N_(
        "It can be forced out of you. If somebody could make you open this, set none, and keep "
        "nothing here that you would fear to see read."
    ),
    N_("It is for both of you. What one of you keeps has a lock of its own: see “What is yours”."),
)

NOW_LOCKED = N_(
    "This journal is locked. Each start asks for the passphrase; Ctrl+L locks it at any time, "
    "and it locks itself when nobody presses a key for a while."
)


class PassphraseScreen(CalmScreen):
    """What a passphrase is for, and what can be done."""

    STYLE = "around"
    PAGE = "about"
    ACTIONS = (CLOSE,)
    AUTO_FOCUS = "ChoiceList"

    def __init__(self, journal: Journal) -> None:
        super().__init__()
        self._journal = journal

    def compose_body(self) -> ComposeResult:
        """The explanation first; then the choices."""
        with Vertical(classes="page"):
            yield Words(_("A passphrase for your journal"), classes="title heading")
            locked = self._journal.key is not None
            with VerticalScroll(id="about", classes="short" if locked else "", can_focus=False):
                for number, words in enumerate((NOW_LOCKED,) if locked else BEFORE):
                    yield Words(_(words), classes="paragraph" if number else "measure")
                if not sealing.is_available():
                    yield Words(locking.not_available(), classes="notice")
            yield ChoiceList(self._choices(), preselect=True, sure=True)

    def _choices(self) -> list[tuple[str, str, str]]:
        if self._journal.key is None:
            choices = [("", _("No passphrase"), _("leave it as it is"))]
            if sealing.is_available():
                choices += [
                    ("code", _("Set one, with a recovery code"), _("a code to write on paper")),
                    ("set", _("Set one, without"), _("only the passphrase will open it")),
                ]
            return choices
        code = _("Another recovery code") if self._has_code() else _("Make a recovery code")
        choices = [
            ("", _("Leave it as it is"), ""),
            ("change", _("Another passphrase"), _("the old one opens nothing any more")),
            ("renew", code, _("shown once, to write on paper")),
        ]
        if self._has_code():
            choices.append(("forget", _("No recovery code any more"), ""))
        choices.append(("remove", _("Remove the passphrase"), _("a plain file again")))
        return choices

    def _has_code(self) -> bool:
        try:
            return locking.has_recovery_code(self._journal)
        except JournalError:
            return False

    async def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """To the form, or back."""
        if not event.option_id:
            await self.action_close()
            return
        self.app.switch_screen(PassphraseForm(self._journal, event.option_id))

    async def action_close(self) -> None:
        """Back home; it is not offered there again."""
        await self.workshop.keep(lambda house: house.passphrase_was_offered())
        await self.workshop.go_home()


class PassphraseForm(CalmScreen):
    """The fields for one thing that is done about the passphrase."""

    STYLE = "around"
    ACTIONS = (KEEP, CLOSE)
    AUTO_FOCUS = "Input"

    def __init__(self, journal: Journal, what: str) -> None:
        """`what`: set, code, change, renew, forget, remove."""
        super().__init__()
        self._journal = journal
        self._what = what
        self._busy = False

    def compose_body(self) -> ComposeResult:
        """The present passphrase where there is one, the new one twice."""
        title, remark = _ABOUT[self._what]
        with Vertical(classes="middle-page"):
            yield Words(_(title), classes="title centre")
            for name, asked in (("old", _("the present passphrase")), *self._new_fields()):
                if name != "old" or self._what not in ("set", "code"):
                    with Center():
                        yield Input(password=True, classes="secret", id=name, placeholder=asked)
            yield Words(_(remark), id="remark", classes="centre quiet")

    def _new_fields(self) -> tuple[tuple[str, str], ...]:
        if self._what not in ("set", "code", "change"):
            return ()
        return (("new", _("at least 8 characters")), ("again", _("once more")))

    async def on_input_submitted(self, event: Input.Submitted) -> None:
        """Enter goes on to the next field, and from the last one does it."""
        fields = list(self.query(Input))
        if event.input is fields[-1]:
            await self.action_keep()
        else:
            fields[fields.index(event.input) + 1].focus()

    async def action_keep(self) -> None:
        """Does it, and says so; or says what is in the way, and nothing is changed."""
        if self._busy:
            return
        typed = {field.id or "": field.value for field in self.query(Input)}
        if "again" in typed and typed["new"] != typed["again"]:
            self._remark(_("These two are not the same. Type both once more."))
            for field in self.query("#new, #again").results(Input):
                field.value = ""
            self.query_one("#new").focus()
            return
        self._busy = True
        self._remark(_("One moment."))
        try:
            code = await asyncio.to_thread(self._do, typed.get("old", ""), typed.get("new", ""))
            await self.workshop.keep(lambda house: house.passphrase_was_offered())
        except (ValueError, JournalError) as error:
            self._busy = False
            self._remark(str(error))
            return
        self.app.switch_screen(DoneScreen(_(_DONE[self._what]), code))

    def _do(self, old: str, new: str) -> str:
        """The recovery code, where there is a new one."""
        journal = self._journal
        does: dict[str, Callable[[], str | None]] = {
            "set": lambda: locking.lock(journal, new),
            "code": lambda: locking.lock(journal, new, recovery=True),
            "change": lambda: locking.change(journal, old, new),
            "renew": lambda: locking.new_recovery_code(journal, old),
            "forget": lambda: locking.forget_recovery_code(journal, old),
            "remove": lambda: locking.unlock_for_good(journal, old),
        }
        return does[self._what]() or ""

    def _remark(self, words: str) -> None:
        self.query_one("#remark", Words).set_class(True, "notice").update(words)

    def action_close(self) -> None:
        """Back to the choices; nothing is changed."""
        self.app.switch_screen(PassphraseScreen(self._journal))


class DoneScreen(CalmScreen):
    """It is done; a recovery code is shown this once."""

    STYLE = "around"
    ACTIONS = (GO_ON,)

    def __init__(self, words: str, code: str) -> None:
        super().__init__()
        self._words = words
        self._code = code

    def compose_body(self) -> ComposeResult:
        """One sentence; the code, large."""
        with Vertical(classes="middle-page"):
            yield Words(self._words, classes="title centre")
            if self._code:
                yield Words(self._code, id="code", classes="centre")
                yield Words(
                    _(
                        "Write it on paper now, and keep it where only you two find it. "
                        "It is shown this once."
                    ),
                    classes="centre",
                )

    async def action_go_on(self) -> None:
        """Home."""
        await self.workshop.go_home()


_SET = (
    N_("A passphrase for your journal"),
    N_("Four or five words that only you two would put together."),
)
_ABOUT = {
    "set": _SET,
    "code": _SET,
    "change": (N_("Another passphrase"), _SET[1]),
    "renew": (N_("A recovery code"), N_("An older code opens nothing any more.")),
    "forget": (
        N_("No recovery code any more"),
        N_("From now on only the passphrase opens the journal."),
    ),
    "remove": (
        N_("Remove the passphrase"),
        N_("Journal and backups become plain files that anyone at this computer can read."),
    ),
}
_DONE = {
    "set": N_("Your journal is locked from now on."),
    "code": N_("Your journal is locked from now on. This is the recovery code:"),
    "change": N_("Only the new passphrase opens it now."),
    "renew": N_("This is the recovery code:"),
    "forget": N_("Only the passphrase opens it now."),
    "remove": N_("Your journal is a plain file again."),
}

"""What is yours: each partner's drawer, passphrase and words, for that partner's eyes alone."""

import asyncio
from collections.abc import Callable

from textual.app import ComposeResult
from textual.containers import Center, Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Input, OptionList

from workshop.ground import dates
from workshop.ground.language import N_, _
from workshop.ground.partner import SEATS, Couple, Partner, Seat, other
from workshop.ground.text import signs
from workshop.journal.errors import JournalError
from workshop.sitting.house import House
from workshop.sitting.yours import Mine, Yours
from workshop.tui.actions import CLOSE, UserAction
from workshop.tui.screens.calm import CalmScreen
from workshop.tui.screens.private import PrivateScreen
from workshop.tui.theme import MARKS
from workshop.tui.widgets.choice_list import ChoiceList
from workshop.tui.widgets.words import Words

READY = UserAction("go_on", "enter,f2", N_("I am alone here"), N_("Open what is yours."))
FORGOTTEN = UserAction(
    "forgotten", "f3", N_("I forgot it"), N_("Throw the drawer away, with all that is in it.")
)
KEEP = UserAction("keep", "f2", N_("Do it"), N_("Do what this page is about."))
TAKE_OUT = UserAction(
    "take_out", "f4", N_("Take it out"), N_("Take these words of yours out of the journal.")
)

WRONG_COSTS = 2.0
"""Seconds."""


class WhoseScreen(CalmScreen):
    """Which of the two it is for."""

    STYLE = "around"
    ACTIONS = (CLOSE,)
    AUTO_FOCUS = "ChoiceList"

    def __init__(self, couple: Couple) -> None:
        super().__init__()
        self._couple = couple

    def compose_body(self) -> ComposeResult:
        """Two names, and the same words for both."""
        with Vertical(classes="page"):
            yield Words(_("What is yours"), classes="title heading")
            yield Words(
                _(
                    "Each of you has a drawer for what you keep to yourself, and words of your "
                    "own in the journal. Nobody but you decides about them."
                ),
                classes="measure",
            )
            yield Words(_("Who is it for?"), classes="after")
            yield ChoiceList([(seat, self._couple.at(seat).called, "") for seat in SEATS])

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """First the other one looks away."""
        seat: Seat = "left" if event.option_id == "left" else "right"
        house = self.workshop.house
        assert house is not None
        waiting = self._couple.at(other(seat))
        self.app.switch_screen(AloneScreen(house, self._couple.at(seat), waiting))

    def action_close(self) -> None:
        """Back home."""
        self.dismiss()


class AloneScreen(PrivateScreen):
    """Asks the other one to look away, and for the passphrase where one is set."""

    ACTIONS = (READY, FORGOTTEN, CLOSE)
    AUTO_FOCUS = "Input"

    def __init__(self, house: House, partner: Partner, waiting: Partner) -> None:
        super().__init__()
        self._partner = partner
        self._waiting = waiting
        self._yours = Yours(house, partner.id)
        self._sealed = self._yours.has_passphrase()
        self._busy = False
        self._asked = False

    def compose_body(self) -> ComposeResult:
        """A name, large; the field."""
        with Vertical(classes="middle-page"):
            yield Words(_("This is for"), classes="centre quiet")
            mark, name = MARKS[self._partner.seat], " ".join(signs(self._partner.called.upper()))
            yield Words(f"{mark}   {name}   {mark}", classes=f"centre {self._partner.seat}")
            look_away = _("{name}, look away for a moment, or get some tea.")
            yield Words(look_away.format(name=self._waiting.called), classes="centre quiet")
            if self._sealed:
                with Center():
                    yield Input(password=True, id="own-passphrase", placeholder=_("passphrase"))
            yield Words("", id="remark", classes="centre quiet")

    def bar_actions(self) -> tuple[UserAction, ...]:
        """What can be forgotten has to be there first."""
        return self.ACTIONS if self._sealed else (READY, CLOSE)

    async def on_input_submitted(self) -> None:
        """Enter in the field."""
        await self.action_go_on()

    async def action_go_on(self) -> None:
        """Opens it. A wrong passphrase costs time, and nothing is said of it."""
        if self._busy:
            return
        if not self._sealed:
            self.app.switch_screen(YoursScreen(self._yours, self._partner))
            return
        field = self.query_one("#own-passphrase", Input)
        if not field.value:
            return
        self._busy = True
        typed, field.value = field.value, ""
        try:
            opened = await asyncio.to_thread(self._yours.open, typed)
            trouble = "" if opened else _("This does not open it.")
        except JournalError as error:
            trouble = str(error)
        if not trouble:
            self.app.switch_screen(YoursScreen(self._yours, self._partner))
            return
        self._remark(trouble)
        self.set_timer(WRONG_COSTS, self._once_more)

    def _once_more(self) -> None:
        self._busy = False

    async def action_forgotten(self) -> None:
        """Nobody can open it then: it can only be thrown away."""
        if not self._sealed or self._busy:
            return
        if not self._asked:
            self._asked = True
            self._remark(
                _("F3 once more throws the drawer away, with all that is in it, for good.")
            )
            return
        trouble = await self.workshop.keep(lambda _house: self._yours.remove_passphrase())
        if trouble:
            self._remark(trouble)
        else:
            self.app.switch_screen(YoursScreen(self._yours, self._partner))

    def _remark(self, words: str) -> None:
        self.query_one("#remark", Words).set_class(True, "notice").update(words)

    def action_close(self) -> None:
        """Back home."""
        self.dismiss()


class YoursScreen(PrivateScreen):
    """What one can do with what is one's own."""

    ACTIONS = (CLOSE,)
    AUTO_FOCUS = "ChoiceList"

    def __init__(self, yours: Yours, partner: Partner) -> None:
        super().__init__()
        self._yours = yours
        self._partner = partner

    def compose_body(self) -> ComposeResult:
        """The lines."""
        with Vertical(classes="page"):
            yield Words(self._partner.called, classes=f"title heading {self._partner.seat}")
            sealed = self._yours.drawer is not None
            yield Words(_(SEALED if sealed else OPEN), classes="measure")
            yield ChoiceList(self._choices(sealed), preselect=True, sure=True)
            yield Words("", id="remark", classes="notice")

    def _choices(self, sealed: bool) -> list[tuple[str, str, str]]:
        passphrase = _("Another passphrase") if sealed else _("A passphrase of my own")
        choices = [
            ("kept", _("What I keep"), _("in my drawer")),
            ("given", _("My words in the journal"), _("read them, take some out")),
            ("passphrase", passphrase, _("it seals my drawer")),
        ]
        if sealed:
            choices.append(("empty", _("Empty my drawer"), _("all of it, for good")))
            choices.append(("remove", _("No passphrase any more"), _("the drawer goes with it")))
        return choices

    async def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """To the page, or does it when it was chosen twice."""
        yours, partner, chosen = self._yours, self._partner, event.option_id
        if chosen == "passphrase":
            self.app.switch_screen(OwnPassphraseScreen(yours, partner))
        elif chosen in ("kept", "given"):
            take = yours.kept if chosen == "kept" else yours.given
            try:
                lines = await asyncio.to_thread(take)
            except JournalError as error:
                self._remark(str(error))
                return
            self.app.switch_screen(MineScreen(yours, partner, lines, given=chosen == "given"))
        elif chosen in ("empty", "remove"):
            await self._do(yours.empty if chosen == "empty" else yours.remove_passphrase, chosen)

    async def _do(self, change: Callable[[], None], chosen: str) -> None:
        if getattr(self, "_asked", "") != chosen:
            self._asked = chosen
            self._remark(_("Enter once more does it. It cannot be brought back."))
            return
        trouble = await self.workshop.keep(lambda _house: change())
        if trouble:
            self._remark(trouble)
        else:
            self.app.switch_screen(YoursScreen(self._yours, self._partner))

    def _remark(self, words: str) -> None:
        self.query_one("#remark", Words).update(words)

    async def action_close(self) -> None:
        """Back home; the drawer is closed."""
        self._yours.close()
        await self.workshop.go_home()


class MineScreen(PrivateScreen):
    """A partner's own words: the list on the left, the words on the right."""

    STYLE = "past"
    PAGE = "preview-page"

    def __init__(self, yours: Yours, partner: Partner, lines: list[Mine], *, given: bool) -> None:
        super().__init__()
        self._yours = yours
        self._partner = partner
        self._mine = lines
        self._given = given
        self._asked = -1

    ACTIONS = (TAKE_OUT, CLOSE)

    def bar_actions(self) -> tuple[UserAction, ...]:
        """Only what was given stands in the journal."""
        return self.ACTIONS if self._given and self._mine else (CLOSE,)

    def compose_body(self) -> ComposeResult:
        """The list and the words; where there are none, one sentence."""
        title = _("My words in the journal") if self._given else _("What I keep")
        with Vertical(id="past"):
            yield Words(title, classes=f"title heading {self._partner.seat}")
            nothing = _(NO_WORDS if self._given else NOTHING_KEPT)
            with Horizontal():
                if self._mine:
                    lines = (_line(mine) for mine in self._mine)
                    yield OptionList(*lines, id="list", markup=False)
                preview = Words("" if self._mine else nothing, id="preview")
                yield VerticalScroll(preview, id="preview-page", can_focus=False)
            yield Words("", id="remark", classes="notice")

    def on_option_list_option_highlighted(self, event: OptionList.OptionHighlighted) -> None:
        """The words under the cursor."""
        self._asked = -1
        self.query_one("#remark", Words).update("")
        mine = self._mine[event.option_index]
        self.query_one("#preview", Words).update("\n\n".join(mine.lines) or _("I said it."))

    async def action_take_out(self) -> None:
        """These words, when it was pressed twice."""
        lists = self.query("#list").results(OptionList)
        place = next((one.highlighted for one in lists), None)
        if not self._given or place is None:
            return
        if self._asked != place:
            self._asked = place
            self.query_one("#remark", Words).update(_(GOES))
            return
        mine = self._mine[place]
        trouble = await self.workshop.keep(lambda _house: self._yours.take_out(mine))
        if trouble:
            self.query_one("#remark", Words).update(trouble)
            return
        left = [one for one in self._mine if one is not mine]
        self.app.switch_screen(MineScreen(self._yours, self._partner, left, given=True))

    def action_close(self) -> None:
        """Back to what is yours."""
        self.app.switch_screen(YoursScreen(self._yours, self._partner))


class OwnPassphraseScreen(PrivateScreen):
    """A passphrase of one's own, typed twice."""

    ACTIONS = (KEEP, CLOSE)
    AUTO_FOCUS = "#new"

    def __init__(self, yours: Yours, partner: Partner) -> None:
        super().__init__()
        self._yours = yours
        self._partner = partner
        self._busy = False

    def compose_body(self) -> ComposeResult:
        """What it does, what it does not, and two fields."""
        with Vertical(classes="middle-page"):
            yield Words(_("A passphrase of your own"), classes=f"title {self._partner.seat}")
            for words in OWN_WORDS:
                yield Words(_(words))
            for name, asked in (("new", _("passphrase")), ("again", _("once more"))):
                with Center():
                    yield Input(password=True, id=name, placeholder=asked)
            yield Words("", id="remark", classes="centre notice")

    async def on_input_submitted(self, event: Input.Submitted) -> None:
        """Enter goes on to the second field, and from there does it."""
        if event.input.id == "new":
            self.query_one("#again").focus()
        else:
            await self.action_keep()

    async def action_keep(self) -> None:
        """Sets it; or says what is in the way, and nothing is changed."""
        new, again = (self.query_one(f"#{name}", Input).value for name in ("new", "again"))
        remark = self.query_one("#remark", Words)
        if self._busy:
            return
        if new != again:
            remark.update(_("These two are not the same. Type both once more."))
            return
        self._busy = True
        trouble = await self.workshop.keep(lambda _house: self._yours.set_passphrase(new))
        self._busy = False
        if trouble:
            remark.update(trouble)
        else:
            self.app.switch_screen(YoursScreen(self._yours, self._partner))

    def action_close(self) -> None:
        """Changes nothing."""
        self.app.switch_screen(YoursScreen(self._yours, self._partner))


def _line(mine: Mine) -> Content:
    day = dates.short(mine.when.astimezone())
    return Content.assemble((f"{day:>11}  ", "$quiet"), mine.title)


SEALED = N_("Your drawer is open as long as you are on these pages.")
OPEN = N_(
    "You have no passphrase of your own. What you keep to yourself is wiped when a sitting ends. "
    "With one, it waits in your drawer for you alone."
)
NOTHING_KEPT = N_("Nothing is kept here.")
NO_WORDS = N_("No words of yours stand in the journal.")
GOES = N_(
    "F4 once more takes them out, here and in every backup. Nothing shows that they were there."
)
OWN_WORDS = (
    N_(
        "You type it when the keyboard comes to you. It opens what you keep to yourself, and your "
        "own numbers; nothing of the other’s, and not the journal."
    ),
    N_(
        "Forget it, and what it seals is gone. No recovery code opens it. Somebody who can make "
        "you say it can read it: then set none, and keep nothing here."
    ),
)

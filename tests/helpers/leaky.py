"""A small app with private words on its screen, to see whether they get out.

    python tests/helpers/leaky.py [what]

`what` says how it breaks, and when: "mount", "handler" … The words are CANARY, everywhere.
"""

import asyncio
import logging
import sys
import threading
import warnings
from collections.abc import Iterable
from pathlib import Path

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding
from textual.screen import ModalScreen
from textual.widgets import Input, Label, TextArea

from workshop.tui.palette import PaletteCommand
from workshop.tui.terminal import crash
from workshop.tui.terminal.quiet_app import QuietApp
from workshop.tui.widgets.words import Words

CANARY = "canary-7f3a"


class SaysEverything(Exception):
    """An exception that would like to tell all it knows."""

    def __rich__(self) -> str:
        return f"rich {CANARY}"


def break_with(words: str) -> None:
    secret = words
    try:
        raise KeyError(secret)
    except KeyError as error:
        raise ValueError(f"{secret} was said") from error


class Modal(ModalScreen[None]):
    def compose(self) -> ComposeResult:
        yield Input(placeholder="modal", id="modal")


class Broken(Label):
    def render(self) -> str:
        break_with(CANARY)
        return ""


class BrokenParts(Label):
    def compose(self) -> ComposeResult:
        break_with(CANARY)
        yield Label()


class Leaky(QuietApp):
    OUR_CODE = (crash.PACKAGE, Path(__file__).parent)
    CSS = "#word { color: red; }"
    BINDINGS = [
        Binding("f2", "break", priority=True),
        Binding("f3", "modal", priority=True),
        Binding("f4", "hang", priority=True),
        Binding("f5", "open"),  # goes the same way as the keys that copy, so it comes after them
        Binding("f7", "note", priority=True),
    ]

    def __init__(self, what: str = "") -> None:
        super().__init__()
        self.what = what

    def compose(self) -> ComposeResult:
        yield Words(f"I felt [alone] {CANARY}", id="word")
        yield Input(CANARY, id="line", select_on_focus=False)
        yield Input(CANARY, password=True, id="pass")
        yield TextArea(CANARY, id="area")
        if self.what == "compose":
            break_with(CANARY)

    def on_mount(self) -> None:
        self.query_one("#area").focus()
        if self.what == "mount":
            break_with(CANARY)

    def on_ready(self) -> None:
        self.query_one("#word", Words).update(f"I felt [alone] {CANARY} ready")

    def commands(self) -> Iterable[PaletteCommand]:
        yield PaletteCommand("We need [a] moment", self.bell, "The clock [b]stops[/b]")
        yield PaletteCommand("Help", self.bell)

    def before_exit(self) -> None:
        if self.what == "unsaved":
            break_with(CANARY)
        if self.what == "slow":
            threading.Event().wait(60)
        if len(sys.argv) > 2:
            Path(sys.argv[2]).write_text(self.query_one("#area", TextArea).text)

    def keeps(self) -> bool:
        return self.what != "unkept"

    def came_back(self) -> None:
        self.bell()

    def action_modal(self) -> None:
        self.push_screen(Modal())

    def action_hang(self) -> None:
        self.bell()
        while True:
            pass

    def action_open(self) -> None:
        self.private = False
        self.query_one("#word", Words).update(f"{CANARY} {CANARY} {CANARY} open")

    def action_note(self) -> None:
        self.notify(f"[b]{CANARY}[/b]", title="said")

    async def action_break(self) -> None:
        if self.what in ("handler", "unsaved", "slow", "unkept"):
            break_with(CANARY)
        elif self.what == "rich":
            raise SaysEverything(CANARY)
        elif self.what == "render":
            await self.mount(Broken("x"))
        elif self.what == "parts":
            await self.mount(BrokenParts("x"))
        elif self.what == "worker":
            self.in_worker()
        elif self.what == "thread worker":
            self.in_thread_worker()
        elif self.what == "timer":
            self.set_timer(0.01, lambda: break_with(CANARY))
        elif self.what == "interval":
            self.set_interval(0.01, lambda: break_with(CANARY))
        elif self.what == "later":
            self.call_later(break_with, CANARY)
        elif self.what == "refreshed":
            self.call_after_refresh(break_with, CANARY)
        elif self.what == "thread":
            threading.Thread(target=break_with, args=(CANARY,)).start()
        elif self.what == "task":
            task = asyncio.create_task(self.in_task())
            await asyncio.wait([task])
        elif self.what == "callback":
            asyncio.get_running_loop().call_soon(break_with, CANARY)
        elif self.what == "panic":
            self.panic(f"panic {CANARY}")
        elif self.what == "group":
            raise ExceptionGroup(CANARY, [ValueError(CANARY), KeyError(CANARY)])
        elif self.what == "stylesheet":
            self.stylesheet.add_source(f"#word {{ color: {CANARY}; }}")
            self.refresh_css()
        elif self.what == "base":
            raise BaseException(CANARY)
        elif self.what == "smuggle":
            assert self._driver is not None
            self._driver.write("\x1b]52;c;aGk=\a")
            self.query_one("#word", Words).update("smuggled")
        elif self.what == "prints":
            self.speak_up()
        elif self.what == "exit":
            self.exit(3, message=CANARY)

    async def in_task(self) -> None:
        break_with(CANARY)

    @work
    async def in_worker(self) -> None:
        break_with(CANARY)

    @work(thread=True)
    def in_thread_worker(self) -> None:
        break_with(CANARY)

    def speak_up(self) -> None:
        """Everything that prints without being asked twice."""

        class Undying:
            def __del__(self) -> None:
                raise ValueError(CANARY)

        print(CANARY)
        print(CANARY, file=sys.stderr)
        warnings.warn(CANARY, stacklevel=1)
        logging.getLogger("leaky").error(CANARY)
        self.log(CANARY)
        self.log.error(CANARY)
        Undying()
        self.query_one("#word", Words).update("spoken")


class BadSheet(Leaky):
    CSS = f"#word {{ color: {CANARY}; "


def main() -> None:
    what = sys.argv[1] if len(sys.argv) > 1 else ""
    app = BadSheet(what) if what == "bad sheet" else Leaky(what)
    raise SystemExit(app.run())


if __name__ == "__main__":
    main()

"""Nothing that is said gets out: not by a crash, a log, a copy, the palette, nor by leaving.

The app of these tests (leaky.py) has private words on its screen, all of them CANARY. Where it
matters what a terminal is left with, it runs in one.
"""

import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from textual.command import CommandList, CommandPalette
from textual.events import Paste
from textual.widgets import Input, TextArea

from helpers import leaky
from helpers.leaky import CANARY, Leaky
from helpers.pty_screen import PtyScreen
from helpers.tmux_screen import TmuxScreen
from workshop.tui.palette import NOTHING, PaletteCommand
from workshop.tui.terminal import crash, leaving
from workshop.tui.terminal.quiet_app import QuietApp
from workshop.tui.terminal.quiet_driver import Paper
from workshop.tui.widgets.too_small import TooSmall
from workshop.tui.widgets.words import Words

PROGRAM = str(Path(leaky.__file__))
SHELL = "$ ls\nfile\n$ workshop\n"
"""What stood on the terminal before."""

BROKEN_LINE = next(
    number
    for number, line in enumerate(Path(PROGRAM).read_text(encoding="utf-8").splitlines(), 1)
    if "was said" in line
)


def start(what: str = "", *more: str, **options: object) -> PtyScreen:
    command = [sys.executable, PROGRAM, what, *more]
    return PtyScreen(command, before=SHELL, **options)  # type: ignore[arg-type]


def opened(what: str = "", *more: str, **options: object) -> PtyScreen:
    t = start(what, *more, **options)
    t.wait_for("ready")
    return t


def last_words(t: PtyScreen) -> bytes:
    """What the program sent from the moment it began to erase its screen."""
    erasing = t.raw.rfind(b"\x1b[1;1H\x1b[2K")
    return t.raw[max(0, erasing) :]


def is_as_before(t: PtyScreen) -> bool:
    """Whether the terminal is what a shell expects, apart from the words on it."""
    modes = t.emulator.modes == {7, 25}
    return modes and t.is_cooked() and not t.emulator.alternate and not t.emulator.keyboard


def nothing_left(t: PtyScreen) -> None:
    assert CANARY.encode() not in last_words(t)
    assert CANARY not in t.text()
    assert CANARY not in t.scrollback()
    assert is_as_before(t)


# --- crashes ------------------------------------------------------------------------------------

AT_START = ["mount", "compose", "bad sheet"]

ORIGINS = {
    "handler": "ValueError",
    "rich": "SaysEverything",
    "render": "ValueError",
    "parts": "ValueError",
    "worker": "ValueError",
    "thread worker": "ValueError",
    "timer": "ValueError",
    "interval": "ValueError",
    "later": "ValueError",
    "refreshed": "ValueError",
    "thread": "ValueError",
    "task": "ValueError",
    "callback": "ValueError",
    "panic": "RuntimeError",
    "group": "ExceptionGroup",
    "stylesheet": "StylesheetParseError",
    "base": "BaseException",
    "mount": "ValueError",
    "compose": "ValueError",
    "bad sheet": "UnexpectedEnd",
}
"""What breaks, and the kind of exception it breaks with."""


@pytest.mark.parametrize("what", ORIGINS)
def test_a_crash_tells_where_and_nothing_else(what: str) -> None:
    with start(what) as t:
        if what not in AT_START:
            t.wait_for("ready")
            t.press("f2")
        assert t.wait_exit() == 1
        nothing_left(t)
        seen = t.text()
        assert seen.startswith(SHELL.rstrip())
        assert "Everything you wrote is saved." in seen
        assert ORIGINS[what] in seen
        if ORIGINS[what] == "ValueError":
            assert f"  helpers/leaky.py:{BROKEN_LINE}\n" in seen
            assert "KeyError" in seen
        told = seen.partition("No word of yours is in them:\n")[2].splitlines()
        place = re.compile(r"    (helpers|workshop/\S+)/\w+\.py:\d+|  [A-Za-z_.]+")
        assert told
        assert [line for line in told if line and not place.fullmatch(line)] == []


@pytest.mark.parametrize("what", ["unsaved", "slow"])
def test_a_crash_is_honest_about_what_could_not_be_saved(
    what: str, record_property: Callable[[str, object], None]
) -> None:
    with opened(what) as t:
        began = time.monotonic()
        t.press("f2")
        assert t.wait_exit() == 1
        record_property("seconds to the report", time.monotonic() - began)
        nothing_left(t)
        assert "except perhaps the last words" in t.text()
        assert "Everything you wrote" not in t.text()


def test_a_crash_does_not_promise_what_was_never_kept() -> None:
    with opened("unkept") as t:
        t.press("f2")
        assert t.wait_exit() == 1
        nothing_left(t)
        assert "Nothing of it was kept, so it is gone." in t.text()
        assert "is saved" not in t.text()


def test_a_report_holds_no_message_no_value_and_no_source() -> None:
    try:
        leaky.break_with(CANARY)
    except ValueError as error:
        ours = (Path(PROGRAM).parent, crash.PACKAGE)
        text = crash.report(error, saved=True, ours=ours)
        foreign = crash.describe(error)
    assert CANARY not in text
    assert "raise" not in text
    assert f"ValueError\n    helpers/leaky.py:{BROKEN_LINE}\n" in text
    # Lines of others' code are not named: their paths may tell who somebody is.
    assert foreign == ["ValueError", "KeyError"]


def test_a_chain_of_errors_without_end_is_told_once() -> None:
    first, second = ValueError(CANARY), KeyError(CANARY)
    first.__cause__, second.__cause__ = second, first
    assert crash.describe(first) == ["ValueError", "KeyError"]


async def test_a_test_without_a_terminal_still_sees_what_broke() -> None:
    with pytest.raises(ValueError, match=CANARY):
        async with Leaky("handler").run_test() as pilot:
            await pilot.press("f2")


def test_an_image_of_the_memory_is_never_written() -> None:
    as_much_as_allowed = 'ulimit -S -c "$(ulimit -H -c)"; exec "$@"'
    with PtyScreen(["sh", "-c", as_much_as_allowed, "sh", sys.executable, PROGRAM]) as t:
        t.wait_for("ready")
        limits = Path(f"/proc/{t.process.pid}/limits")
        if not limits.exists():
            pytest.skip("this system does not tell the limits of other processes")
        core = next(line for line in limits.read_text().splitlines() if "core file" in line)
        assert core.split()[4] == "0"


# --- logs ---------------------------------------------------------------------------------------

TELL_TALES = {
    "TEXTUAL": "debug,devtools",
    "TEXTUAL_DEBUG": "1",
    "TEXTUAL_LOG": "textual.log",
    "TEXTUAL_SCREENSHOT": "0",
    "TEXTUAL_SCREENSHOT_LOCATION": ".",
    "TEXTUAL_SHOW_RETURN": "1",
    "TEXTUAL_PRESS": "f7",
    "TEXTUAL_ALLOW_SIGNALS": "1",
    "PYTHONWARNINGS": "always",
    "PYTHONASYNCIODEBUG": "1",
}


@pytest.mark.parametrize("end", ["leaves", "breaks", "exits"])
def test_nothing_is_written_down_whatever_the_environment_asks_for(
    end: str, tmp_path: Path
) -> None:
    what = {"leaves": "prints", "breaks": "handler", "exits": "exit"}[end]
    with opened(what, cwd=tmp_path, env={**TELL_TALES, "HOME": str(tmp_path)}) as t:
        t.send("typed ")
        t.wait_for("typed")
        t.press("f2")
        if end == "leaves":
            t.wait_for("spoken")
            t.press("ctrl+q")
        assert t.wait_exit() == {"leaves": 0, "breaks": 1, "exits": 3}[end]
        nothing_left(t)
        assert "typed" not in t.text()
    assert list(tmp_path.iterdir()) == []


def test_the_environment_cannot_put_another_driver_in_place(tmp_path: Path) -> None:
    (tmp_path / "spy.py").write_text("raise SystemExit('loaded')\n", encoding="utf-8")
    path = os.pathsep.join((str(tmp_path), str(crash.PACKAGE.parent)))
    with opened(env={"TEXTUAL_DRIVER": "spy:Spy", "PYTHONPATH": path}) as t:
        t.press("ctrl+q")
        assert t.wait_exit() == 0


# --- the clipboard ------------------------------------------------------------------------------

SELECT_LINE = "\x1b[F\x1b[1;2H"
"""End, then Shift+Home."""

DRAG_OVER_FIRST_LINE = "\x1b[<0;1;1M\x1b[<32;20;1M\x1b[<32;40;1M\x1b[<0;40;1m"
"""The mouse, pressed at the first line, moved, let go."""

COPIES = {
    "copy in a text area": ("", SELECT_LINE + "\x03"),
    "cut in a text area": ("", SELECT_LINE + "\x18"),
    "copy in a line": ("\x1b[Z\x1b[Z", SELECT_LINE + "\x03"),
    "cut in a line": ("\x1b[Z\x1b[Z", SELECT_LINE + "\x18"),
    "copy with the mouse": ("", DRAG_OVER_FIRST_LINE + "\x03"),
}
"""Where to go first, and what is sent to copy."""


@pytest.mark.parametrize("copy", COPIES)
def test_the_clipboard_of_the_system_is_reached_only_where_it_is_allowed(copy: str) -> None:
    go_there, keys = COPIES[copy]
    with opened() as t:
        t.send(go_there + keys)
        t.press("f5")
        t.wait_for("open")
        assert t.emulator.clipboard == []
        assert b"\x1b]52" not in t.raw
        # The same where a screen has opened it, so that this test would notice.
        t.send(keys if "mouse" in copy else f"word{keys}")
        t.wait_until(lambda: bool(t.emulator.clipboard), "a copy")


def test_a_driver_lets_no_copy_through_in_a_private_turn() -> None:
    with opened("smuggle") as t:
        t.press("f2")
        t.wait_for("smuggled")
        assert t.emulator.clipboard == []


async def test_a_passphrase_cannot_be_copied() -> None:
    app = Leaky()
    async with app.run_test() as pilot:
        app.private = False
        field = app.query_one("#pass", Input)
        field.focus()
        field.select_all()
        await pilot.press("ctrl+c")
        assert app.clipboard == ""
        app.query_one("#line", Input).focus()
        app.query_one("#line", Input).select_all()
        await pilot.press("ctrl+c")
        assert app.clipboard == CANARY


async def test_at_a_hand_over_copies_selections_and_notices_are_forgotten() -> None:
    app = Leaky()
    async with app.run_test(notifications=True) as pilot:
        area = app.query_one("#area", TextArea)
        area.select_all()
        await pilot.press("ctrl+c", "f7")
        app.screen.text_select_all()
        await pilot.press("f3")
        below = app.screen_stack[0]
        assert app.clipboard == CANARY
        assert len(app._notifications) == 1
        assert CANARY in (below.get_selected_text() or "")
        app.forget_turn()
        await pilot.pause()
        assert app.clipboard == ""
        assert len(app._notifications) == 0
        assert below.get_selected_text() is None
        line = app.screen.query_one("#modal", Input)
        line.focus()
        await pilot.press("ctrl+v")
        assert line.value == ""


async def test_what_a_text_area_remembers_goes_with_it() -> None:
    app = Leaky()
    async with app.run_test() as pilot:
        await pilot.press("x", "y")
        area = app.query_one("#area", TextArea)
        await area.remove()
        await app.mount(TextArea(id="next"))
        app.query_one("#next", TextArea).focus()
        await pilot.press("ctrl+z", "ctrl+y")
        assert app.query_one("#next", TextArea).text == ""


async def test_a_notice_shows_brackets_as_they_are() -> None:
    app = Leaky()
    async with app.run_test(notifications=True) as pilot:
        await pilot.press("f7")
        notices = list(app._notifications)
        assert [notice.message for notice in notices] == [f"[b]{CANARY}[/b]"]
        assert [notice.markup for notice in notices] == [False]


# --- the palette and what else Textual offers ---------------------------------------------------


async def palette(app: QuietApp, search: str = "") -> list[str]:
    """What the palette lists."""
    async with app.run_test() as pilot:
        await pilot.press("ctrl+p", *search)
        await pilot.app.workers.wait_for_complete()
        await pilot.pause()
        assert isinstance(app.screen, CommandPalette)
        commands = app.screen.query_one(CommandList)
        return [str(option.prompt) for option in commands.options]


async def test_the_palette_holds_our_commands_and_nothing_else() -> None:
    assert await palette(Leaky()) == ["We need [a] moment\nThe clock [b]stops[/b]", "Help"]


@pytest.mark.parametrize("search", ["screenshot", "theme", "keys", "quit", "maximize", "canary"])
async def test_the_palette_finds_nothing_of_textual_and_nobodys_words(search: str) -> None:
    assert await palette(Leaky(), search) == [NOTHING]


async def test_the_palette_finds_what_is_typed() -> None:
    assert await palette(Leaky(), "moment") == ["We need [a] moment\nThe clock [b]stops[/b]"]


async def test_an_app_without_commands_has_an_empty_palette() -> None:
    assert await palette(QuietApp()) == []


async def test_a_chosen_command_is_done() -> None:
    done: list[str] = []

    class One(QuietApp):
        def commands(self) -> list[PaletteCommand]:
            return [PaletteCommand("Do it", lambda: done.append("done"))]

    app = One()
    async with app.run_test() as pilot:
        await pilot.press("ctrl+p")
        await pilot.app.workers.wait_for_complete()
        await pilot.press("enter")
        await pilot.pause()
    assert done == ["done"]


@pytest.mark.parametrize(
    "action",
    ["screenshot", "show_help_panel", "change_theme", "toggle_dark", "help_quit"],
)
async def test_textuals_own_actions_are_closed(
    action: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.chdir(tmp_path)
    app = Leaky()
    async with app.run_test(notifications=True) as pilot:
        theme, screens, widgets = app.theme, len(app.screen_stack), len(app.query("*"))
        assert await app.run_action(action) is False
        await pilot.pause()
        assert (app.theme, len(app.screen_stack), len(app.query("*"))) == (theme, screens, widgets)
        assert len(app._notifications) == 0
    assert list(tmp_path.rglob("*")) == []


async def test_the_screen_is_not_written_to_files() -> None:
    app = Leaky()
    async with app.run_test():
        for write in (app.save_screenshot, app.deliver_screenshot):
            with pytest.raises(RuntimeError, match="not written to files"):
                write()
        # Pictures for tests stay possible: they are returned, not written.
        assert app.export_screenshot().startswith("<svg")


async def test_ctrl_c_neither_quits_nor_says_how() -> None:
    app = Leaky()
    async with app.run_test(notifications=True) as pilot:
        await pilot.press("ctrl+c")
        await pilot.pause()
        assert len(app._notifications) == 0
        assert app.is_running


# --- leaving ------------------------------------------------------------------------------------

PLACES: dict[str, tuple[tuple[str, ...], str]] = {
    "a text area": ((), "ready"),
    "a line": (("shift+tab", "shift+tab"), "ready"),
    "a modal": (("f3",), "modal"),
    "the palette": (("ctrl+p",), "Help"),
    "the palette over a modal": (("f3", "ctrl+p"), "Help"),
    "a program that hangs": (("f4",), "ready"),
}


@pytest.mark.parametrize("place", PLACES)
def test_ctrl_q_leaves_at_once_from_anywhere(
    place: str, record_property: Callable[[str, object], None]
) -> None:
    keys, seen = PLACES[place]
    with opened() as t:
        t.press(*keys)
        t.wait_for(seen)
        if "hangs" in place:
            t.wait_until(lambda: t.raw.endswith(b"\a"), "the bell")
        began = time.monotonic()
        t.press("ctrl+q")
        assert t.wait_exit() == 0
        record_property("seconds to leave", time.monotonic() - began)
        nothing_left(t)
        assert t.text().rstrip() == SHELL.rstrip()


@pytest.mark.parametrize(
    "sent",
    ["\x11", "\x1b[113;5u", "\x1b[113;69u", "\x1b[113;6u", "\x1b[1081;5u", "\x1b[1590;5u"],
    ids=["plain", "kitty", "caps lock", "with shift", "Cyrillic", "Arabic"],
)
def test_ctrl_q_is_known_however_a_keyboard_sends_it(sent: str) -> None:
    with opened() as t:
        t.send(sent)
        assert t.wait_exit() == 0
        nothing_left(t)


def test_leaving_does_not_wait_for_what_cannot_be_saved_in_time(
    record_property: Callable[[str, object], None],
) -> None:
    # before_exit never returns here: that the program ends at all is the test.
    with opened("slow") as t:
        began = time.monotonic()
        t.press("ctrl+q")
        assert t.wait_exit() == 0
        record_property("seconds to leave", time.monotonic() - began)
        nothing_left(t)


@pytest.mark.parametrize("way", ["ctrl+q", "signal", "crash", "exit"])
def test_the_last_words_are_written_down_on_every_way_out(way: str, tmp_path: Path) -> None:
    kept = tmp_path / "kept"
    with opened({"crash": "handler", "exit": "exit"}.get(way, ""), str(kept)) as t:
        t.send("last ")
        t.wait_for("last")
        if way == "ctrl+q":
            t.press("ctrl+q")
        elif way == "signal":
            t.kill(signal.SIGTERM)
        else:
            t.press("f2")
        t.wait_exit()
    assert kept.read_text(encoding="utf-8").startswith("last ")


def test_an_ordinary_end_leaves_nothing_either() -> None:
    with opened("exit") as t:
        t.press("f2")
        assert t.wait_exit() == 3
        nothing_left(t)
        assert t.text().rstrip() == SHELL.rstrip()


def test_keys_typed_while_leaving_do_not_reach_the_shell() -> None:
    with PtyScreen(["sh", "-c", '"$@"; echo gone; exec cat', "sh", sys.executable, PROGRAM]) as t:
        t.wait_for("ready")
        t.send("\x11echo these were meant for the text\r")
        t.wait_for("gone")
        assert t.is_cooked() and not t.emulator.alternate
        t.send("after\r")
        t.wait_for("after\nafter")
        assert "echo" not in t.text()


def test_no_window_title_is_ever_set() -> None:
    with opened() as t:
        t.press("f3", "ctrl+q")
        assert t.wait_exit() == 0
        assert t.emulator.titles == []


async def test_without_a_terminal_leaving_ends_the_app() -> None:
    app = Leaky()
    async with app.run_test() as pilot:
        await pilot.press("f3", "ctrl+q")
        await pilot.pause()
        assert not app.is_running
    assert app.return_value == 0


def test_it_never_runs_inline() -> None:
    with pytest.raises(ValueError, match="never shown inline"):
        Leaky().run(inline=True)


# --- the scrollback -----------------------------------------------------------------------------


def test_a_terminal_with_a_single_screen_is_left_empty() -> None:
    with opened(env={"TERM": "linux"}, has_alternate=False) as t:
        assert CANARY in t.text()
        t.press("ctrl+q")
        assert t.wait_exit() == 0
        nothing_left(t)
        assert t.text().strip() == ""


def test_the_users_own_scrollback_is_left_alone() -> None:
    with opened() as t:
        t.resize(12, 80)
        t.wait_for("more room")
        t.press("ctrl+q")
        assert t.wait_exit() == 0
        assert b"\x1b[3J" not in t.raw


FILL = ["enter"] * 40


@pytest.mark.tmux
@pytest.mark.parametrize("leave", ["ctrl+q", "signal"])
def test_what_a_smaller_window_pushed_into_the_scrollback_is_erased(leave: str) -> None:
    command = [sys.executable, PROGRAM]
    with TmuxScreen(command, rows=30, options={"alternate-screen": "off"}) as t:
        t.wait_for("ready")
        t.press(*FILL, "x", "y", "z")
        t.wait_for("xyz")
        t.resize(10, 80)
        t.wait_for("more room")
        assert CANARY in t.scrollback()  # else this shows nothing
        if leave == "ctrl+q":
            t.press("ctrl+q")
        else:
            t.kill(signal.SIGTERM)
        assert t.wait_exit() == 0
        assert CANARY not in t.scrollback() + t.text() + t.hidden_screen()


@pytest.mark.tmux
def test_in_tmux_too_nothing_is_left_and_the_users_scrollback_stays() -> None:
    shell = "seq 100; exec " + " ".join((sys.executable, PROGRAM))
    with TmuxScreen(["sh", "-c", shell], rows=30) as t:
        t.wait_for("ready")
        t.resize(25, 80)
        t.press("f3", "ctrl+q")
        assert t.wait_exit() == 0
        t.wait_for("[ended 0]")
        assert CANARY not in t.scrollback() + t.text() + t.hidden_screen()
        assert "17\n18\n19" in t.scrollback()


# --- signals ------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["SIGTERM", "SIGHUP", "SIGINT", "SIGQUIT"])
@pytest.mark.parametrize("state", ["idle", "hanging"])
def test_a_request_to_end_is_answered_like_the_key(name: str, state: str) -> None:
    with opened() as t:
        if state == "hanging":
            t.press("f4")
            t.wait_until(lambda: t.raw.endswith(b"\a"), "the bell")
        t.kill(signal.Signals[name])
        assert t.wait_exit() == 0
        nothing_left(t)
        assert t.text().rstrip() == SHELL.rstrip()


def test_a_closed_window_ends_the_program() -> None:
    with opened() as t:
        t.hang_up()
        assert t.process.wait(20) == 0


WITHOUT_SIGNAL = """
import signal, sys
sys.path.insert(0, 'tests')
signal.signal(signal.SIGHUP, signal.SIG_IGN)
import workshop.tui.terminal.signals
workshop.tui.terminal.signals._NAMES = ("SIGTERM",)
from helpers.leaky import Leaky
sys.exit(Leaky().run())
"""


def test_a_vanished_terminal_ends_the_program_even_without_a_signal() -> None:
    with PtyScreen([sys.executable, "-c", WITHOUT_SIGNAL]) as t:
        t.wait_for("ready")
        t.hang_up()
        assert t.process.wait(20) == 0


def test_suspended_it_leaves_nothing_to_see_and_comes_back() -> None:
    with opened() as t:
        t.send("more ")
        t.wait_for("more")
        t.kill(signal.SIGTSTP)
        t.wait_stopped()
        nothing_left(t)
        assert t.text().rstrip() == SHELL.rstrip()
        t.kill(signal.SIGCONT)
        t.wait_until(lambda: b"\a" in t.raw, "the bell")
        t.wait_for("I felt [alone]")
        t.wait_for("more")
        t.send("again")
        t.wait_for("more again")
        t.press("ctrl+q")
        assert t.wait_exit() == 0
        nothing_left(t)


def test_stopped_without_a_chance_it_still_gives_the_terminal_back_in_the_end() -> None:
    with opened() as t:
        t.kill(signal.SIGSTOP)
        t.wait_stopped()
        t.kill(signal.SIGCONT)
        t.wait_until(lambda: b"\a" in t.raw, "the bell")
        t.send("again")
        t.wait_for("again")
        t.press("ctrl+q")
        assert t.wait_exit() == 0
        nothing_left(t)
        assert t.raw.count(b"\x1b[?1049h") == 1


def test_ctrl_z_takes_back_a_word_and_does_not_suspend() -> None:
    with opened() as t:
        t.send("slip")
        t.wait_for("slip")
        t.press("ctrl+z")
        t.wait_gone("slip")
        assert t.process.poll() is None


# --- what people write, as it is shown ----------------------------------------------------------


async def test_what_is_pasted_holds_nothing_that_steers_a_terminal() -> None:
    app = Leaky()
    async with app.run_test() as pilot:
        app.post_message(Paste("a\x1b]52;c;aGk=\x07b\x9b31mc\u202ed\n"))
        await pilot.pause()
        assert app.query_one("#area", TextArea).text == f"a]52;c;aGk=b31mcd\n{CANARY}"


def test_what_is_pasted_into_a_terminal_does_not_steer_it() -> None:
    with opened() as t:
        t.paste("a\x1b]52;c;aGk=\x07b\x9b31mc\u202ed")
        t.wait_for("]52;c;aGk=b31mcd")
        assert t.emulator.clipboard == []


async def test_words_are_shown_as_they_are_written() -> None:
    class Shown(QuietApp):
        def compose(self):  # type: ignore[no-untyped-def]
            yield Words("I feel [sad] \x1b[2J\u202e[@click=app.leave]now[/]", id="w")

    app = Shown()
    async with app.run_test():
        words = app.query_one("#w", Words)
        assert str(words.visual) == "I feel [sad] [2J[@click=app.leave]now[/]"
        words.update("[b]you[/b]\x07")
        assert str(words.visual) == "[b]you[/b]"


# --- a window that is too small -----------------------------------------------------------------


async def test_in_too_small_a_window_a_sentence_covers_the_words() -> None:
    app = Leaky()
    async with app.run_test(size=(79, 24)) as pilot:
        assert app.too_small
        cover = app.screen.query_one(TooSmall)
        assert cover.region.size == app.size
        assert cover.styles.background.a == 1
        await pilot.press("x", "f3")
        assert app.query_one("#area", TextArea).text == CANARY
        assert len(app.screen_stack) == 1
        await pilot.resize_terminal(80, 24)
        assert not app.screen.query(TooSmall)
        await pilot.press("x", "f3")
        assert app.screen_stack[0].query_one("#area", TextArea).text == f"x{CANARY}"
        assert len(app.screen_stack) == 2


async def test_the_cover_follows_from_screen_to_screen() -> None:
    app = Leaky()
    async with app.run_test() as pilot:
        await pilot.resize_terminal(80, 23)
        await app.push_screen(leaky.Modal())
        await pilot.pause()
        assert len(app.screen.query(TooSmall)) == 1
        await app.pop_screen()
        await pilot.pause()
        assert len(app.screen.query(TooSmall)) == 1
        await pilot.resize_terminal(100, 30)
        assert not app.screen.query(TooSmall)


async def test_too_small_a_window_can_still_be_left() -> None:
    app = Leaky()
    async with app.run_test(size=(20, 5)) as pilot:
        await pilot.press("ctrl+q")
        await pilot.pause()
        assert app.return_value == 0


# --- the parts on their own ---------------------------------------------------------------------


def test_paper_writes_nothing_once_closed(tmp_path: Path) -> None:
    file = tmp_path / "terminal"
    with file.open("w", encoding="utf-8") as stream:
        paper = Paper(stream)
        paper.write("\x1b[?1049hwords")
        paper.close(2, spilled=False)
        paper.write("too late")
        paper.flush()
        paper.close(2, spilled=True)
    text = file.read_text(encoding="utf-8")
    assert text.count("\x1b[?1049l") == 1
    assert "too late" not in text
    assert "\x1b[3J" not in text


@pytest.mark.parametrize("before", [[], ["\x1b[?1049h", "words", "\x1b[?1049l"]])
def test_a_screen_that_is_not_ours_is_not_erased(before: list[str], tmp_path: Path) -> None:
    file = tmp_path / "terminal"
    with file.open("w", encoding="utf-8") as stream:
        paper = Paper(stream)
        for text in before:
            paper.write(text)
        paper.close(2, spilled=False)
    after = file.read_text(encoding="utf-8").removeprefix("".join(before))
    assert "\x1b[2K" not in after
    assert "\x1b[?1049l" not in after


def test_limits_of_leaving_are_short() -> None:
    assert leaving.SOON + leaving.FLUSH <= 0.15


def test_the_base_of_the_app_costs_next_to_nothing_to_load() -> None:
    probe = "import sys, textual.app; before = set(sys.modules); "
    probe += "import workshop.tui.terminal.quiet_app; "
    code = probe + "print(*sorted(set(sys.modules) - before))"
    loaded = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    ).stdout.split()
    # What Textual itself needs in a terminal, the parts of the app, and nothing heavy.
    heavy = ("markdown_it", "pygments", "sqlite3", "msgspec", "jinja2", "curses", "ctypes")
    assert [name for name in loaded if name.startswith(heavy)] == []
    widgets = [name for name in loaded if name.startswith("textual.widgets")]
    assert widgets == []

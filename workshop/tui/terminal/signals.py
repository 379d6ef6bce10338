"""When the system asks the program to end: a closed window, a shutdown, a kill.

Textual answers none of these requests, so without this the words on the screen would stay there.
"""

import contextlib
import signal
import sys
import threading
from collections.abc import Callable

_NAMES = ("SIGTERM", "SIGHUP", "SIGINT", "SIGQUIT", "SIGBREAK")
"""Requests to end, on any system. SIGINT comes from outside: Ctrl+C is a key in our screens."""


def on_request_to_end(answer: Callable[[], None]) -> Callable[[], None]:
    """Have answer called when the system asks the program to end; returns what undoes this.

    answer may be called at any moment and from any thread, between any two steps of the program:
    it may only set something going. Outside the main thread nothing is done, as signals can only
    be set there.
    """
    if threading.current_thread() is not threading.main_thread():
        return lambda: None
    before = {}
    for name in _NAMES:
        number = getattr(signal, name, None)
        if number is not None:
            before[number] = signal.signal(number, lambda _number, _frame: answer())
    forget_console: Callable[[], object] | None = None
    if sys.platform == "win32":
        forget_console = _on_console_close(answer)

    def undo() -> None:
        for number, handler in before.items():
            with contextlib.suppress(TypeError):  # a handler that was not set from Python
                signal.signal(number, handler)
        if forget_console is not None:
            forget_console()

    return undo


def no_memory_image() -> None:
    """Keep the system from writing the program's memory to disk if it dies of a fault.

    Such an image would hold what both partners wrote. Where the system has no such limit, or does
    not let us set it, nothing is done.
    """
    if sys.platform == "win32":
        return
    import resource

    with contextlib.suppress(ValueError, OSError):
        _, hard = resource.getrlimit(resource.RLIMIT_CORE)
        resource.setrlimit(resource.RLIMIT_CORE, (0, hard))


if sys.platform == "win32":

    def _on_console_close(answer: Callable[[], None]) -> Callable[[], None]:
        """Windows: the console's window is closed, or the user logs off, or it shuts down."""
        import ctypes

        closing = {2, 5, 6}
        long_enough = 5.0  # seconds; Windows ends the program anyway when this returns

        def handler(event: int) -> bool:
            if event not in closing:
                return False
            answer()
            threading.Event().wait(long_enough)
            return True

        kind = ctypes.WINFUNCTYPE(ctypes.c_int, ctypes.c_uint)
        routine = kind(handler)
        set_handler = ctypes.windll.kernel32.SetConsoleCtrlHandler
        set_handler(routine, True)
        return lambda: set_handler(routine, False)

"""What Textual and Python themselves would say aloud: logs, keys in files, values of an error."""

import contextlib
import logging
import os
import sys
import threading
import warnings
from collections.abc import Callable, Iterator
from types import TracebackType

from textual import constants

_SPEAKING = {
    "LOG_FILE": None,  # every message, with what is in it
    "DEBUG": False,  # every key, in a file
    "SCREENSHOT_DELAY": -1,  # a picture of the screen
    "PRESS": "",  # keys pressed by nobody
    "SHOW_RETURN": False,
}
"""What Textual reads from its environment and what of it could tell on us, with its harmless value.

Textual has read it by the time it is imported, so it is put right both there and, for programs
started from here, in the environment.
"""


def silence_textual() -> None:
    """Switches off what Textual writes about a program that runs, whatever is asked for."""
    for name, harmless in _SPEAKING.items():
        setattr(constants, name, harmless)
    # TEXTUAL itself switches the developer console on, and the printing of every exception.
    for name in ("TEXTUAL", "TEXTUAL_LOG", "TEXTUAL_DEBUG", "TEXTUAL_ALLOW_SIGNALS"):
        os.environ.pop(name, None)


@contextlib.contextmanager
def quiet_process(broke: Callable[[BaseException], None]) -> Iterator[None]:
    """Where Python itself would print an error, end the program quietly; where a hint, drop it."""

    def ended(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        broke(error)

    def thread_ended(arguments: threading.ExceptHookArgs) -> None:
        if arguments.exc_value is not None:
            broke(arguments.exc_value)

    before = (
        sys.excepthook,
        threading.excepthook,
        sys.unraisablehook,
        warnings.showwarning,
        logging.lastResort,
    )
    sys.excepthook = ended
    threading.excepthook = thread_ended
    sys.unraisablehook = lambda _: None
    warnings.showwarning = lambda *_, **__: None
    logging.lastResort = None
    try:
        yield
    finally:
        (
            sys.excepthook,
            threading.excepthook,
            sys.unraisablehook,
            warnings.showwarning,
            logging.lastResort,
        ) = before

"""What the program says when it has to stop: where it broke, and not one word of anybody's.

Messages of exceptions, local variables and source lines may hold what a partner wrote, so none of
them is ever shown. The kinds of the exceptions and the lines of our own code are enough to find
the place.
"""

import traceback
from collections.abc import Iterator, Sequence
from pathlib import Path

from workshop.ground.language import _

PACKAGE = Path(__file__).resolve().parents[2]
"""Our own code; frames from elsewhere are not named."""

_MOST = 10
"""So many exceptions are told at most, and so many lines of code for each."""


def describe(error: BaseException, ours: Sequence[Path] = (PACKAGE,)) -> list[str]:
    """The kinds of error and of what led to it, each with the lines of our code it went through.

    The first line of each is the kind; indented lines are `file:line`, the last one nearest to
    where it broke. Files are named from the folder that holds our code.
    """
    lines: list[str] = []
    for one in _with_causes(error):
        lines.append(_kind(one))
        places = list(_places(one, ours))
        lines.extend(f"  {place}" for place in places[-_MOST:])
    return lines


def report(
    error: BaseException,
    *,
    saved: bool,
    kept: bool = True,
    ours: Sequence[Path] = (PACKAGE,),
) -> str:
    """What is left on the terminal after a crash.

    Args:
        error: what nobody handled.
        saved: whether the last words could still be written down after it happened.
        kept: whether anything is written down at all; a session can leave no record.
        ours: folders with our own code.
    """
    if not kept:
        left = _("Nothing of it was kept, so it is gone. Open the program again to begin anew.")
    elif saved:
        left = _("Everything you wrote is saved. Open the program again to go on.")
    else:
        left = _(
            "What you wrote is saved, except perhaps the last words. "
            "Open the program again to go on."
        )
    lines = [
        _("Something in the program broke, and it had to stop. We are sorry."),
        left,
        _("If it happens again, these lines help to mend it. No word of yours is in them:"),
        *(f"  {line}" for line in describe(error, ours)),
    ]
    return "".join(f"{line}\n" for line in lines)


def _with_causes(error: BaseException) -> Iterator[BaseException]:
    """The error, then what it wraps, holds or came from, each once."""
    waiting: list[BaseException | None] = [error]
    seen: set[int] = set()
    while waiting and len(seen) < _MOST:
        one = waiting.pop(0)
        if one is None or id(one) in seen:
            continue
        seen.add(id(one))
        yield one
        if isinstance(one, BaseExceptionGroup):
            waiting.extend(one.exceptions)
        # Textual wraps what broke in a worker without raising from it.
        wrapped = getattr(one, "error", None)
        if isinstance(wrapped, BaseException):
            waiting.append(wrapped)
        waiting.append(one.__cause__)
        if not one.__suppress_context__:
            waiting.append(one.__context__)


def _kind(error: BaseException) -> str:
    kind = type(error)
    return kind.__name__ if kind.__module__ == "builtins" else f"{kind.__module__}.{kind.__name__}"


def _places(error: BaseException, ours: Sequence[Path]) -> Iterator[str]:
    for frame, line in traceback.walk_tb(error.__traceback__):
        file = Path(frame.f_code.co_filename)
        for folder in ours:
            if file.is_relative_to(folder):
                yield f"{file.relative_to(folder.parent).as_posix()}:{line}"
                break

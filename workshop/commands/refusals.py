"""What went wrong while a command ran, as an exit status and one sentence."""

from workshop.commands.speaking import BUSY, LOCKED, NO, UNREADABLE
from workshop.ground.language import _
from workshop.ground.wordlists import WordListError
from workshop.guide import GuideError
from workshop.journal import errors

BROKEN = 70
"""Exit status: the program itself is at fault; as sysexits.h has it for internal errors."""

_UNREADABLE = (
    errors.BundleDamaged,
    errors.JournalDamaged,
    errors.JournalUnreachable,
    errors.KeyFileDamaged,
    errors.NewerBundle,
    errors.NewerJournal,
    errors.NotABundle,
    errors.NotAJournal,
    errors.OlderJournal,
    errors.SqliteTooOld,
)


def refusal(error: Exception) -> tuple[int, str]:
    """The exit status and the sentence for this error.

    What nobody foresaw is told by its kind and its place in our code, and nothing else: a message
    may hold what a partner wrote.
    """
    if isinstance(error, errors.JournalBusy):
        return BUSY, str(error)
    if isinstance(error, errors.JournalLocked):
        return LOCKED, str(error)
    if isinstance(error, errors.JournalError):
        return UNREADABLE if isinstance(error, _UNREADABLE) else NO, str(error)
    if isinstance(error, GuideError):
        return UNREADABLE, _("{error}. Correct the file, or install the program again.").format(
            error=error
        )
    if isinstance(error, WordListError):
        return UNREADABLE, str(error)
    if isinstance(error, FileNotFoundError) and error.errno is None:  # one of our own files
        return UNREADABLE, str(error)
    return BROKEN, _broken(error)


def _broken(error: Exception) -> str:
    from workshop.tui.terminal.crash import describe

    kind, *places = describe(error)
    where = f" at {places[-1].strip()}" if places else ""
    return _("Something in the program broke: {kind}{where}.").format(kind=kind, where=where)

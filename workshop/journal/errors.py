"""What can go wrong with a journal. `str(error)` is a sentence for people that says what to do."""


class JournalError(Exception):
    """Something about the journal failed; the text says what, and what to do."""


class NoJournal(JournalError):
    """There is nothing at this path, and nothing may be made: it was only to be read."""


class NotAJournal(JournalError):
    """What lies at this path is something else. It was not touched."""


class NewerJournal(JournalError):
    """A newer version of the program made this journal. It was not touched."""


class OlderJournal(JournalError):
    """The journal waits for its migration, which reading alone never does."""


class JournalReadOnly(JournalError):
    """Something was to be written, and here the journal can only be read."""


class JournalBusy(JournalError):
    """Another program holds the file for longer than we wait."""


class JournalDamaged(JournalError):
    """The file is a journal, and some of it can't be read."""


class JournalUnreachable(JournalError):
    """The file or its folder can't be opened, read or written."""


class DiskFull(JournalError):
    """There is no room for what was to be written; what was there before is safe."""


class Unstorable(JournalError):
    """A value that no journal can hold, such as half of a character."""


class JournalClosed(JournalError):
    """The journal was closed before this was asked of it."""


class JournalLocked(JournalError):
    """The journal has a passphrase, and none was given."""


class WrongPassphrase(JournalLocked):
    """What was given does not open the journal. Nothing more is said."""


class KeyFileDamaged(JournalError):
    """The small file that holds the wrapped key can't be used."""


class NoLocks(JournalError):
    """This computer lacks what a passphrase needs."""


class NotABundle(JournalError):
    """The file that was to be imported is something else."""


class BundleDamaged(JournalError):
    """The file is a bundle, and it was cut, altered, or holds what no journal could."""


class NewerBundle(JournalError):
    """A newer version of the program made this bundle."""


class OtherCouple(JournalError):
    """A bundle is of two other people than the journal."""


class SqliteTooOld(JournalError):
    """The SQLite of this Python lacks what the journal needs."""


class TracesRemain(JournalError):
    """Something was deleted, and the file could not be rewritten without its traces."""

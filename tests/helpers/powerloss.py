"""Cutting the power: what a journal's folder would hold if the plug were pulled at some moment.

A child process calls `start(log, watched)` before it opens a database. From then on everything
SQLite does to files in the folder `watched` is written to the log as well, in order: each write,
cut, sync and removal; and what Python does there: renaming, removing, syncing a folder, and of
files it writes itself what stands in them when they are synced or renamed.
The child calls `mark(text)` for everything it has promised to somebody.

`replay(log, folder, upto=…)` then makes the folder as a disk would hold it after a power cut at
that point: what was synced, and nothing else. With `luck` it also keeps some of what was not
synced, in any order and torn in the middle, as a real disk may.

To trace a whole program without touching it:

    python powerloss.py [--synchronous LEVEL] LOG WATCHED MODULE [ARGUMENT…]

The point of a cut is a length of the log, so whoever watches the program from outside takes the
log's length when they see something acknowledged.

How it is done: SQLite reaches files through a table of functions (its VFS). We register a copy of
the system's table whose entries log and then call the original. Nothing is compiled and nothing
is preloaded; the library is the one that Python's own `_sqlite3` uses, found through that module,
and that of SQLCipher beside it.
`why_not()` tells where that is impossible, and why.
"""

import _sqlite3
import contextlib
import ctypes
import json
import os
import random
import re
import runpy
import signal
import sqlite3
import sys
import traceback
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

SQLITE_IOERR = 10
SQLITE_FULL = 13
SECTOR = 512

# --- SQLite's tables of functions (in sqlite3.h: sqlite3_vfs, sqlite3_io_methods) ----------------

Pointer = ctypes.c_void_p
Open = ctypes.CFUNCTYPE(ctypes.c_int, Pointer, Pointer, Pointer, ctypes.c_int, Pointer)
Delete = ctypes.CFUNCTYPE(ctypes.c_int, Pointer, Pointer, ctypes.c_int)
Close = ctypes.CFUNCTYPE(ctypes.c_int, Pointer)
Write = ctypes.CFUNCTYPE(ctypes.c_int, Pointer, Pointer, ctypes.c_int, ctypes.c_int64)
Truncate = ctypes.CFUNCTYPE(ctypes.c_int, Pointer, ctypes.c_int64)
Sync = ctypes.CFUNCTYPE(ctypes.c_int, Pointer, ctypes.c_int)


class Vfs(ctypes.Structure):
    """The entries of every version so far; those we do not wrap are only copied."""

    _fields_ = [
        ("version", ctypes.c_int),
        ("file_size", ctypes.c_int),
        ("longest_path", ctypes.c_int),
        ("next", Pointer),
        ("name", ctypes.c_char_p),
        ("data", Pointer),
        ("open", Pointer),
        ("delete", Pointer),
        *((f"other{number}", Pointer) for number in range(14)),
    ]


class Methods(ctypes.Structure):
    """What can be done to one open file; those we do not wrap are only copied."""

    _fields_ = [
        ("version", ctypes.c_int),
        ("close", Pointer),
        ("read", Pointer),
        ("write", Pointer),
        ("truncate", Pointer),
        ("sync", Pointer),
        *((f"other{number}", Pointer) for number in range(13)),
    ]


class File(ctypes.Structure):
    """An open file begins with its table; the rest is the system's own."""

    _fields_ = [("methods", ctypes.POINTER(Methods))]


def _library() -> ctypes.CDLL:
    """The SQLite that this Python uses: reached through the module that is linked to it."""
    return ctypes.CDLL(getattr(_sqlite3, "__file__", None))


def _libraries() -> list[ctypes.CDLL]:
    """Those of both drivers; that of locked journals where it is installed."""
    found = [_library()]
    with contextlib.suppress(ImportError):
        import sqlcipher3._sqlite3 as cipher

        found.append(ctypes.CDLL(cipher.__file__))
    return found


def why_not() -> str:
    """Why nothing can be traced with this Python; empty where it can."""
    try:
        library = _library()
        library.sqlite3_vfs_find, library.sqlite3_vfs_register  # noqa: B018
    except (OSError, AttributeError) as error:
        return f"SQLite's functions are hidden inside this Python ({error})"
    # A second copy of the library would be traced in vain: ours must be the one Python reports.
    library.sqlite3_sourceid.restype = ctypes.c_char_p
    connection = sqlite3.connect(":memory:")
    source = connection.execute("SELECT sqlite_source_id()").fetchone()[0]
    connection.close()
    if library.sqlite3_sourceid().decode() != source:
        return "another SQLite was found than the one this Python uses"
    return ""


# --- tracing, in the child ------------------------------------------------------------------------


def _line(do: str, name: str, at: int, data: bytes) -> bytes:
    head = json.dumps({"do": do, "name": name, "at": at, "size": len(data)})
    return head.encode() + b"\n" + data + b"\n"


class _Tracer:
    """Stands between SQLite and the system from `start` to the end of the process."""

    def __init__(self, log: Path, watched: Path, stop_after: int | None) -> None:
        self.watched = watched.resolve()
        self.log = os.open(log, os.O_CREAT | os.O_APPEND | os.O_WRONLY | os.O_CLOEXEC, 0o600)
        self.left = stop_after
        self.full_after: int | None = None
        self.open_files: dict[int, str] = {}
        self.known: set[str] = set()
        self.tables: dict[int, tuple[Methods, Methods]] = {}
        self.kept_alive: list[Any] = []
        for path in sorted(self.watched.rglob("*")):
            if path.is_file():
                self.known.add(name := str(path.relative_to(self.watched)))
                self.tell("found", name, data=path.read_bytes())
        for library in _libraries():
            self._wrap_sqlite(library)
        self._wrap_python()

    def tell(self, do: str, name: str = "", at: int = 0, data: bytes = b"") -> None:
        os.write(self.log, _line(do, name, at, data))

    def about_to(self) -> None:
        """Something is about to be done to a file; the process may have to die first."""
        if self.left is not None:
            if self.left == 0:
                os.kill(os.getpid(), signal.SIGKILL)
            self.left -= 1
        if self.full_after:
            self.full_after -= 1

    def name_of(self, path: str) -> str | None:
        """The path below the watched folder; None for one elsewhere."""
        real = Path(path).parent.resolve() / Path(path).name
        return str(real.relative_to(self.watched)) if real.is_relative_to(self.watched) else None

    def _wrap_sqlite(self, library: ctypes.CDLL) -> None:
        library.sqlite3_vfs_find.restype = ctypes.POINTER(Vfs)
        library.sqlite3_vfs_register.argtypes = [ctypes.POINTER(Vfs), ctypes.c_int]
        system = library.sqlite3_vfs_find(None)
        ours = Vfs.from_buffer_copy(system.contents)
        ours.name = b"traced"
        real_open, real_delete = Open(ours.open), Delete(ours.delete)

        def on_open(_vfs: int, path: int, file: int, flags: int, out: int) -> int:
            name = self.name_of(os.fsdecode(ctypes.string_at(path))) if path else None
            there = name is not None and (self.watched / name).exists()
            # The very same pointer must be handed on: SQLite keeps parameters behind the name.
            result: int = real_open(system_address, path, file, flags, out)
            if result == 0 and name is not None:
                if not there:
                    self.tell("create", name)
                elif name not in self.known:
                    self.tell("found", name, data=(self.watched / name).read_bytes())
                self.known.add(name)
                self._wrap_file(file, name)
            return result

        def on_delete(_vfs: int, path: int, sync_folder: int) -> int:
            name = self.name_of(os.fsdecode(ctypes.string_at(path)))
            if name is not None:
                self.about_to()
            result: int = real_delete(system_address, path, sync_folder)
            if result == 0 and name is not None:
                self.tell("delete", name, at=sync_folder & 1)
            return result

        system_address = ctypes.addressof(system.contents)
        ours.open = self._callback(Open, on_open)
        ours.delete = self._callback(Delete, on_delete)
        self.kept_alive.append(ours)
        if library.sqlite3_vfs_register(ctypes.byref(ours), 1) != 0:
            raise RuntimeError("SQLite did not take the traced file system")

    def _wrap_file(self, address: int, name: str) -> None:
        """Put our table in place of the file's own; one of ours for each of the system's."""
        file = File.from_address(address)
        table = ctypes.addressof(file.methods.contents)
        if table not in self.tables:
            self.tables[table] = self._wrapped(file.methods.contents)
        self.open_files[address] = name
        file.methods = ctypes.pointer(self.tables[table][1])

    def _wrapped(self, real: Methods) -> tuple[Methods, Methods]:
        ours = Methods.from_buffer_copy(real)
        real_close, real_write = Close(real.close), Write(real.write)
        real_truncate, real_sync = Truncate(real.truncate), Sync(real.sync)

        def on_close(file: int) -> int:
            self.open_files.pop(file, None)
            result: int = real_close(file)
            return result

        def on_write(file: int, data: int, size: int, at: int) -> int:
            name = self.open_files[file]
            self.about_to()
            if self.full_after == 0 and at + size > (self.watched / name).stat().st_size:
                return SQLITE_FULL
            result: int = real_write(file, data, size, at)
            if result == 0:
                self.tell("write", name, at, ctypes.string_at(data, size))
            return result

        def on_truncate(file: int, size: int) -> int:
            self.about_to()
            result: int = real_truncate(file, size)
            if result == 0:
                self.tell("truncate", self.open_files[file], size)
            return result

        def on_sync(file: int, flags: int) -> int:
            self.about_to()
            result: int = real_sync(file, flags)
            if result == 0:
                self.tell("sync", self.open_files[file])
            return result

        ours.close = self._callback(Close, on_close)
        ours.write = self._callback(Write, on_write)
        ours.truncate = self._callback(Truncate, on_truncate)
        ours.sync = self._callback(Sync, on_sync)
        return real, ours

    def _callback(self, kind: Any, function: Callable[..., int]) -> int | None:
        """A function that SQLite can call; what it raises becomes an error of the disk."""

        def guarded(*arguments: int) -> int:
            try:
                return function(*arguments)
            except BaseException:
                traceback.print_exc()
                return SQLITE_IOERR

        callback = kind(guarded)
        self.kept_alive.append(callback)
        return ctypes.cast(callback, Pointer).value

    def _wrap_python(self) -> None:
        real_fsync, real_unlink = os.fsync, os.unlink

        def renaming(real: Callable[..., None], source: Any, target: Any, **options: Any) -> None:
            old, new = self.name_of(os.fspath(source)), self.name_of(os.fspath(target))
            if old is not None and new is not None:
                self.about_to()
                if old not in self.known:
                    self._tell_whole(old)
            real(source, target, **options)
            if old is not None and new is not None:
                self.known.add(new)
                self.known.discard(old)
                self.tell("rename", json.dumps([old, new]))

        def fsync(handle: Any) -> None:
            number = handle if isinstance(handle, int) else handle.fileno()
            path = Path(f"/proc/self/fd/{number}").resolve()
            inside = path.is_relative_to(self.watched) and path.exists()
            if inside:
                self.about_to()
            real_fsync(handle)
            if not inside:
                return
            name = str(path.relative_to(self.watched))
            if path.is_dir():
                self.tell("sync names", name)
            else:
                self._tell_whole(name)
                self.tell("sync", name)

        def unlink(path: Any, **options: Any) -> None:
            name = self.name_of(os.fspath(path)) if not options else None
            if name is not None and os.path.lexists(path):
                self.about_to()
            real_unlink(path, **options)
            if name is not None and name in self.known:
                self.known.discard(name)
                self.tell("delete", name)

        vars(os).update(
            replace=partial(renaming, os.replace),
            rename=partial(renaming, os.rename),
            fsync=fsync,
            unlink=unlink,
        )

    def _tell_whole(self, name: str) -> None:
        """A file that Python writes: what stands in it now."""
        if name not in self.known:
            self.known.add(name)
            self.tell("create", name)
        self.tell("truncate", name, 0)
        self.tell("write", name, 0, (self.watched / name).read_bytes())


_tracer: _Tracer | None = None


def start(log: Path, watched: Path, *, stop_after: int | None = None) -> None:
    """Trace what happens to the files in `watched` until this process ends; `log` is appended to.

    With `stop_after`, the process kills itself before the next change after that many.
    """
    global _tracer
    reason = why_not()
    if reason:
        raise RuntimeError(reason)
    _tracer = _Tracer(log, watched, stop_after)


def mark(text: str) -> None:
    """Note in the log that this has been promised to somebody."""
    assert _tracer, "start comes first"
    _tracer.tell("mark", text)


def fill_disk(after: int = 0) -> None:
    """Files can't grow any more, from the next change on or after that many."""
    assert _tracer, "start comes first"
    _tracer.full_after = after


def make_room() -> None:
    """Files can grow again."""
    assert _tracer, "start comes first"
    _tracer.full_after = None


def weaken(level: str = "OFF") -> None:
    """From now on every new connection has this `synchronous`, whatever the program asks for.

    A test of power cuts that still passes then proves nothing.
    """

    class Weak(sqlite3.Connection):
        def execute(self, sql: str, *values: Any) -> sqlite3.Cursor:
            return super().execute(_SYNCHRONOUS.sub(f"synchronous = {level}", sql), *values)

    real_connect = sqlite3.connect

    def connect(*arguments: Any, **options: Any) -> sqlite3.Connection:
        connection: sqlite3.Connection = real_connect(*arguments, **{**options, "factory": Weak})
        connection.execute("PRAGMA synchronous = FULL")
        return connection

    vars(sqlite3).update(connect=connect)


_SYNCHRONOUS = re.compile(r"synchronous\s*=\s*\w+", re.IGNORECASE)


# --- replaying, in the test -----------------------------------------------------------------------


class Event(NamedTuple):
    """One line of the log. `end` is the log's length after it."""

    do: str
    name: str
    at: int
    data: bytes
    end: int


def events(log: Path) -> list[Event]:
    """Everything that was traced, in order; a last line that was cut off is left out."""
    return list(_events(log))


def _events(log: Path) -> Iterator[Event]:
    raw = log.read_bytes()
    start = 0
    while (line := raw.find(b"\n", start)) >= 0:
        head = json.loads(raw[start:line])
        end = line + 1 + head["size"] + 1
        if end > len(raw):
            break
        data = raw[line + 1 : end - 1]
        yield Event(head["do"], head["name"], head["at"], data, end)
        start = end


def write_events(log: Path, told: list[Event]) -> None:
    """Write a log that a test has changed."""
    log.write_bytes(b"".join(_line(one.do, one.name, one.at, one.data) for one in told))


class _Body:
    """One file's content: what is synced, and what has happened to it since."""

    def __init__(self, synced: bytes = b"") -> None:
        self.synced = synced
        self.since: list[Event] = []

    def sync(self) -> None:
        self.synced, self.since = self.after(self.since), []

    def after(self, since: list[Event]) -> bytes:
        content = bytearray(self.synced)
        for event in since:
            if event.do == "truncate":
                del content[event.at :]
                continue
            content.extend(bytes(max(0, event.at - len(content))))
            content[event.at : event.at + len(event.data)] = event.data
        return bytes(content)


Names = dict[str, _Body]


class _NameChange(NamedTuple):
    """A name that now stands for this file, or for none."""

    name: str
    body: _Body | None


class _Disk:
    """A folder on a disk: the names as programs see them, and as a power cut would leave them."""

    def __init__(self) -> None:
        self.names: Names = {}
        self.synced: Names = {}
        self.since: list[list[_NameChange]] = []

    def take(self, event: Event) -> None:
        match event.do:
            case "found":
                body = self.names.get(event.name)
                if body is None or body.after(body.since) != event.data:
                    self.names[event.name] = self.synced[event.name] = _Body(event.data)
            case "create":
                self._change([_NameChange(event.name, _Body())])
            case "write" | "truncate":
                self.names[event.name].since.append(event)
            case "sync":
                # A file that is synced is found again: file systems see to that, and for a new
                # log SQLite syncs the folder too. Other names in the folder gain nothing by it.
                self.names[event.name].sync()
                self._sync_name(event.name)
            case "delete":
                self._change([_NameChange(event.name, None)])
                if event.at:
                    self._sync_names(Path(event.name).parent)
            case "rename":
                old, new = json.loads(event.name)
                self._change([_NameChange(old, None), _NameChange(new, self.names[old])])
            case "sync names":
                self._sync_names(Path(event.name))

    def after_power_cut(self, luck: random.Random | None) -> dict[str, bytes]:
        if luck is None:
            return {name: body.synced for name, body in self.synced.items()}
        names = dict(self.synced)
        for changes in self.since[: luck.randint(0, len(self.since))]:
            _apply(changes, names)
        return {name: body.after(_survivors(body.since, luck)) for name, body in names.items()}

    def _change(self, changes: list[_NameChange]) -> None:
        _apply(changes, self.names)
        self.since.append(changes)

    def _sync_names(self, folder: Path) -> None:
        for name in {*self.names, *self.synced}:
            if Path(name).parent == folder:
                self._sync_name(name)

    def _sync_name(self, name: str) -> None:
        _apply([_NameChange(name, self.names.get(name))], self.synced)
        self.since = [[one for one in changes if one.name != name] for changes in self.since]


def _apply(changes: list[_NameChange], names: Names) -> None:
    for change in changes:
        if change.body is None:
            names.pop(change.name, None)
        else:
            names[change.name] = change.body


def _survivors(since: list[Event], luck: random.Random) -> list[Event]:
    """Some of what was not synced, some of it torn between two sectors."""
    chance = luck.choice([0.1, 0.5, 0.9])
    kept = []
    for event in since:
        if luck.random() < chance:
            whole = event.do == "truncate" or luck.random() < 0.7
            cut = None if whole else SECTOR * luck.randint(0, len(event.data) // SECTOR)
            kept.append(event._replace(data=event.data[:cut]))
    return kept


def replay(
    log: Path, folder: Path, *, upto: int | None = None, luck: random.Random | None = None
) -> list[str]:
    """Make `folder` as the watched one would be after a power cut, and return what was marked.

    Args:
        log: What a child traced.
        folder: Made; must not exist.
        upto: The length of the log at the moment of the cut; None = at its end.
        luck: Decides which of the changes that were not synced survive; None = none does.
    """
    disk, marks = _Disk(), []
    for event in _events(log):
        if upto is not None and event.end > upto:
            break
        if event.do == "mark":
            marks.append(event.name)
        else:
            disk.take(event)
    write_files(disk.after_power_cut(luck), folder)
    return marks


def replays(
    log: Path, cuts: list[int], luck: Callable[[int], random.Random | None]
) -> Iterator[tuple[int, list[str], dict[str, bytes]]]:
    """The same for many moments, reading the log once: each cut, the marks by then, the files.

    Args:
        log: What a child traced.
        cuts: Lengths of the log, in order.
        luck: What decides about the changes that were not synced, by the number of the cut.
    """
    disk, marks = _Disk(), []
    waiting = list(enumerate(cuts))
    for event in _events(log):
        while waiting and event.end > waiting[0][1]:
            number, cut = waiting.pop(0)
            yield cut, list(marks), disk.after_power_cut(luck(number))
        if event.do == "mark":
            marks.append(event.name)
        else:
            disk.take(event)
    for number, cut in waiting:
        yield cut, list(marks), disk.after_power_cut(luck(number))


def write_files(files: dict[str, bytes], folder: Path) -> None:
    """Make a folder that holds these files; it must not exist."""
    folder.mkdir(mode=0o700)
    for name, content in files.items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)


if __name__ == "__main__":
    if sys.argv[1] == "--synchronous":
        weaken(sys.argv[2])
        del sys.argv[1:3]
    start(Path(sys.argv[1]), Path(sys.argv[2]))
    sys.argv = sys.argv[3:]
    sys.path[0] = str(Path.cwd())  # as `python -m MODULE` would have it
    runpy.run_module(sys.argv[0], run_name="__main__", alter_sys=True)

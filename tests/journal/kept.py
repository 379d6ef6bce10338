"""Whether a journal kept everything that was promised, after whatever happened to it."""

from pathlib import Path

from journal.child import text_of
from journal.samples import folder_content
from workshop.journal.errors import JournalError
from workshop.journal.journal import Journal
from workshop.journal.tables import entries


def broken_promises(folder: Path, promises: list[str]) -> list[str]:
    """Open the journal as the next start would, and say what is not as promised."""
    path = folder / "journal.db"
    if not path.exists():
        return promises
    try:
        with Journal.open(path) as journal:
            checks = journal.read(
                lambda c: (
                    c.execute("PRAGMA integrity_check").fetchall(),
                    c.execute("PRAGMA foreign_key_check").fetchall(),
                )
            )
            found = journal.read(lambda c: entries.load(c, "s1"))
    except JournalError as error:
        return [f"{type(error).__name__}: {error}", *promises]
    given = {one.activity: one.content["first"] for one in found if one.state == "given"}
    drafts = {one.activity: one.content["first"] for one in found if one.state == "draft"}
    raw = b"".join(folder_content(folder).values())
    broken = [] if checks == ([("ok",)], []) else [f"integrity: {checks}"]
    wiping = len(promises) - promises[::-1].index("wiping") if "wiping" in promises else 0
    wiped = len(promises) - promises[::-1].index("wiped") if "wiped" in promises else 0
    for number, promise in enumerate(promises):
        kind, _, activity = promise.partition(" ")
        if kind == "given" and given.get(activity) != text_of(activity):
            broken.append(promise)
        elif kind == "draft":
            if number >= wiping and drafts.get(activity) != text_of(activity):
                broken.append(promise)
            if number < wiped and f"words-of-{activity} ".encode() in raw:
                broken.append(f"traces of {activity}")
    return broken

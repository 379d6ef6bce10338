"""A program that writes into a journal and says on standard output what it has promised.

    child.py FOLDER [--log LOG] [--seed N] [--steps N] [--stop-after N] [--synchronous LEVEL]

It writes what two people would over some evenings, decided by the seed. Each line says what the
journal has acknowledged by then:

    given ACTIVITY      that answer is saved
    draft ACTIVITY      that draft is saved
    wiping              all drafts are about to be wiped
    wiped               no draft from before is left

With `--log` everything is traced for `helpers.powerloss`, the lines as marks.
"""

import argparse
import random
import sys
from functools import partial
from pathlib import Path
from sqlite3 import Connection

from helpers import powerloss
from journal.samples import an_entry, begin
from workshop.journal.journal import Journal
from workshop.journal.tables import entries, sessions


def text_of(activity: str) -> str:
    """What was answered there: of any length, and found again in any file."""
    length = random.Random(activity).choice([3, 40, 400, 1500])
    return f"{activity}: " + f"words-of-{activity} " * length


def promise(line: str, *, traced: bool) -> None:
    if traced:
        powerloss.mark(line)
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


def begin_once(connection: Connection) -> None:
    if sessions.by_id(connection, "s1") is None:
        begin(connection)


def run(folder: Path, seed: int, steps: int, *, traced: bool) -> None:
    chance = random.Random(seed)
    journal = Journal.open(folder / "journal.db")
    journal.write(begin_once).result()
    for step in range(steps):
        activity = f"{chance.choice(['loop', 'wish', 'roots'])}-{seed}-{step}"
        match chance.choice(["given"] * 5 + ["draft"] * 4 + ["wipe", "reopen"]):
            case "given":
                entry = an_entry(activity, text_of(activity))
                journal.write(partial(entries.save, entry=entry)).result()
                promise(f"given {activity}", traced=traced)
            case "draft":
                for version in range(chance.randint(1, 3)):
                    entry = an_entry(activity, text_of(activity) * version, state="draft")
                    journal.later("draft", partial(entries.save, entry=entry))
                entry = an_entry(activity, text_of(activity), state="draft")
                journal.later("draft", partial(entries.save, entry=entry))
                journal.flush()
                promise(f"draft {activity}", traced=traced)
            case "wipe":
                promise("wiping", traced=traced)
                journal.erase(lambda c: entries.wipe_unshown(c, "s1")).result()
                promise("wiped", traced=traced)
            case "reopen":
                journal.close()
                journal = Journal.open(folder / "journal.db")
    journal.close()


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=Path)
    parser.add_argument("--log", type=Path)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--steps", type=int, default=40)
    parser.add_argument("--stop-after", type=int)
    parser.add_argument("--synchronous")
    asked = parser.parse_args()
    if asked.log:
        powerloss.start(asked.log, asked.folder, stop_after=asked.stop_after)
    if asked.synchronous:
        powerloss.weaken(asked.synchronous)
    run(asked.folder, asked.seed, asked.steps, traced=bool(asked.log))


if __name__ == "__main__":
    main()

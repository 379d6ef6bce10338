"""A program that takes steps in an evening, and says on standard output which are acknowledged.

child.py FILE SEED
"""

import random
import sys
from datetime import timedelta
from functools import partial
from pathlib import Path
from sqlite3 import Connection

from journal.evenings.samples import NOW, begin
from workshop.journal.evenings import evenings, steps
from workshop.journal.evenings.file import EveningsFile


def begin_once(connection: Connection) -> None:
    if evenings.by_id(connection, "e1") is None:
        begin(connection)


def promise(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


def main() -> None:
    chance = random.Random(sys.argv[2])
    file = EveningsFile.open(Path(sys.argv[1]))
    file.write(begin_once).result()
    for second in range(100_000):
        when = NOW + timedelta(seconds=second)
        match chance.choice(["step"] * 6 + ["back", "reopen"]):
            case "step":
                add = partial(steps.add, evening="e1", does="next", at=second, done=when)
                promise(f"step {file.write(add).result()} {second}")
            case "back":
                taken_back = file.write(partial(steps.take_back, evening="e1", when=when)).result()
                if taken_back:
                    promise(f"back {taken_back.number} {second}")
            case "reopen":
                file.close()
                file = EveningsFile.open(Path(sys.argv[1]))


if __name__ == "__main__":
    main()

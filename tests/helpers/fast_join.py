"""A couple that joins a room in a world where its own time runs faster: see fast_app.py.

    python fast_join.py JOURNAL ADDRESS WORD WORD WORD WORD WORD WORD

What the broker's certificate is signed by stands in AUTHORITY.

The network, and the room's time with it, are the real ones.
"""

import os
import sys
from pathlib import Path

from msgspec.structs import replace

from helpers.fast_app import faster
from workshop.room.wire.net.address import parse
from workshop.room.wire.secret.code import room_of
from workshop.room.wire.secret.words import understood
from workshop.sitting.house import House
from workshop.sitting.joined.linked import LinkedRoom
from workshop.tui.app import WorkshopApp


def main(journal: Path, address: str, words: str) -> int:
    """Shows the program on this journal, in this room; the exit status."""
    fast = faster()
    found = parse(address, os.environ)
    authority = os.environ.get("AUTHORITY")
    room = LinkedRoom(room_of(understood(words)), replace(found, authority=authority))
    room.start()
    assert room.wait_for(room.guide, 20)
    return WorkshopApp(
        lambda _: House.open(journal, clock=fast.clock, wall=fast.wall), room=room
    ).run()


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), sys.argv[2], " ".join(sys.argv[3:])))

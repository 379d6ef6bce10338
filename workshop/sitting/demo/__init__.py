"""A made-up couple's journal, to look around in without writing a word.

Two people who do not exist (`sessions/demo/couple.toml`) walk the shipped guides through the same
engine and the same journal as everybody else. From one seed comes one life; only its dates move,
so that it ends yesterday.
"""

from collections.abc import Sequence
from datetime import date
from functools import partial
from random import Random

from workshop.ground.partner import Couple, Partner
from workshop.journal.journal import Journal
from workshop.journal.tables import meta, partners
from workshop.journal.tables.rows import Connection
from workshop.sitting.demo.calendar import Plan, plans
from workshop.sitting.demo.life import Life
from workshop.sitting.demo.world import load

USUAL = 12
"""Sessions where no other number is asked for: about four months."""

MOST = 5000
"""Sessions at most; about fifteen years of evenings."""

SEED = 24
"""The life that ships: one in which much was shown, and not everything."""

_AT_ONCE = 100
"""Sessions written in one transaction."""


def write_demo(journal: Journal, *, today: date, sessions: int = USUAL, seed: int = SEED) -> None:
    """Fills an empty journal with the sessions of the made-up couple, and marks it as made up.

    Args:
        journal: Empty, and open for writing.
        today: The day after the last evening.
        sessions: How many, from 1 to `MOST`. The last one is left unfinished.
        seed: Another seed is another life.

    Raises:
        ValueError: The number of sessions is out of bounds.
        JournalError: It can't be written.
    """
    if not 1 <= sessions <= MOST:
        raise ValueError(f"From 1 to {MOST} sessions can be made up.")
    random = Random(seed)
    world = load()
    couple = Couple(
        Partner(f"{random.getrandbits(64):016x}", world.left, "left"),
        Partner(f"{random.getrandbits(64):016x}", world.right, "right"),
    )
    life = Life(world, couple, random)
    planned = plans(world.rhythm, sessions, today, random)

    def begin(connection: Connection) -> None:
        meta.put(connection, meta.MADE_UP, f"{sessions} sessions, seed {seed}")
        partners.save(connection, couple.left)
        partners.save(connection, couple.right)

    def live(connection: Connection, some: Sequence[Plan]) -> None:
        for plan in some:
            life.live(connection, plan)

    journal.write(begin).result()
    for start in range(0, sessions, _AT_ONCE):
        some = planned[start : start + _AT_ONCE]
        journal.write(partial(live, some=some)).result()

"""The two partners: permanent ids; everything else about them may change."""

import sqlite3

from workshop.ground.partner import Partner
from workshop.journal.tables import rows


def save(connection: sqlite3.Connection, partner: Partner) -> None:
    """Remember a new partner, or what changed about a known one."""
    connection.execute(
        "INSERT INTO partner (id, name, mark, colour, seat) VALUES (?, ?, ?, ?, ?) "
        "ON CONFLICT (id) DO UPDATE SET name = excluded.name, mark = excluded.mark, "
        "colour = excluded.colour, seat = excluded.seat",
        (partner.id, partner.name, partner.mark, partner.colour, partner.seat),
    )


def load(connection: sqlite3.Connection) -> tuple[Partner, ...]:
    """Every partner of this journal, the left seat first."""
    return rows.structs(
        Partner,
        connection.execute("SELECT id, name, mark, colour, seat FROM partner ORDER BY seat, rowid"),
    )

"""What a bundle holds, and how large any of it may be. The page docs/bundle.md tells it in full."""

import re
from collections.abc import Callable
from datetime import date, datetime
from typing import Annotated

from msgspec import Meta, Struct

from workshop.ground.language import _
from workshop.ground.partner import Partner
from workshop.journal.bundle.branches import Whole
from workshop.journal.errors import BundleDamaged, NewerBundle, NotABundle
from workshop.journal.passphrase.sealing import Wrap
from workshop.rituals import Ritual
from workshop.rituals.small_moments import Kind

FORMAT = 2
"""1 knew no rituals and no small moments; such a bundle is read as one without any."""
FIRST_LINE = re.compile(rb"workshop bundle ([1-9][0-9]{0,8})\n")
"""What every bundle begins with, in every version."""

LONGEST_FIRST_LINE = 32

LARGEST_FILE = 4 * 1024**3
"""Bytes of a bundle; fifty years of evenings have less than a tenth of that."""
LARGEST_PLAIN = 8 * 1024**3
"""Bytes of what is in it, unpacked."""
LONGEST_RECORD = 32 * 1024**2
"""Bytes of one record. An evening has some ten thousand."""
PIECE = 256 * 1024
"""Bytes that are packed and sealed together."""
LARGEST_PACKED = PIECE + 4096
"""Bytes of a piece as it stands in the file: what can't be packed grows a little."""

GONE_IN_ONE = 1000
"""Hashes in one record."""
PRACTICES_IN_ONE = 1000
MOMENTS_IN_ONE = 1000
"""Days in one record."""


class Begins(Struct, frozen=True, tag="begins", forbid_unknown_fields=True):
    """The first record: whose journal it is."""

    partners: tuple[Partner, Partner]
    states: tuple[str, ...]
    """Of the entries that are in it where there are any."""
    sessions: int
    """How many follow; for who waits."""
    made_up: str = ""
    """How the journal of an invented couple was made."""


class Guide(Struct, frozen=True, tag="guide", forbid_unknown_fields=True):
    """A guide that one of the sessions was run by."""

    hash: str
    guide_id: str
    title: str
    language: str
    format: int
    body: bytes


class RitualRecord(Struct, frozen=True, tag="ritual", forbid_unknown_fields=True):
    """A ritual, and when it was changed last."""

    ritual: Ritual
    changed: datetime


class Practices(Struct, frozen=True, tag="practices", forbid_unknown_fields=True):
    """Days on which a ritual was done, each with its line, or none."""

    ritual: str
    done: tuple[tuple[date, str], ...]


class Moments(Struct, frozen=True, tag="moments", forbid_unknown_fields=True):
    """How many small moments of a kind were noted on a day, in the order of days and kinds."""

    noted: tuple[tuple[date, Kind, int], ...]


class DrawerRecord(Struct, frozen=True, tag="drawer", forbid_unknown_fields=True):
    """A partner's drawer, sealed as it was."""

    partner: str
    wrap: Wrap | None
    sealed: bytes
    aside: bool = False
    """Whether it waits to be put together with the one that is in use."""


class Gone(Struct, frozen=True, tag="gone", forbid_unknown_fields=True):
    """Hashes of the ids of sessions and rituals that were deleted."""

    hashes: tuple[Annotated[str, Meta(pattern="^[0-9a-f]{32}$")], ...]


class Ends(Struct, frozen=True, tag="ends", forbid_unknown_fields=True):
    """The last record."""

    records: int
    """How many stand before it."""


Progress = Callable[[int, int], None]
"""Called with how many sessions are through, of how many. What it raises ends the work."""


def silent(_done: int, _all: int) -> None:
    """Nobody waits."""


Record = Begins | Guide | Whole | RitualRecord | Practices | Moments | DrawerRecord | Gone | Ends


def damaged() -> BundleDamaged:
    """The one sentence for a bundle that was cut or altered, wherever."""
    return BundleDamaged(
        _("This bundle is not whole: it was cut or altered. Nothing was changed. Export it again.")
    )


def not_a_bundle() -> NotABundle:
    """The error for a file that is something else."""
    return NotABundle(_("This file is not a bundle of this program. Nothing was changed."))


def newer() -> NewerBundle:
    """The error for a bundle of a format to come."""
    return NewerBundle(
        _("A newer version of this program made this bundle. Update the program to import it.")
    )


def too_large() -> BundleDamaged:
    """The error for a file that no journal could have made."""
    return BundleDamaged(_("This file is too large to be a bundle. Nothing was changed."))

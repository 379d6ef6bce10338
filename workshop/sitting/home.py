"""What the home screen says: who is here, what waits, what was agreed."""

from datetime import datetime

import msgspec
from msgspec import Struct

from workshop.activities.agree import Agree
from workshop.ground.partner import Couple
from workshop.journal.tables import entries, sessions
from workshop.session import Saved
from workshop.sitting import later, rituals
from workshop.sitting.appointment import is_over
from workshop.sitting.house import House
from workshop.sitting.look_back import Look, invitation
from workshop.sitting.past import book

MOST_WAITING = 3
"""Sessions that home offers to go on with, so that the list stays short."""


class Unfinished(Struct, frozen=True):
    """A session that can go on."""

    id: str
    guide: str
    title: str
    module: str
    """Where the two stopped; empty where nothing of the sitting that comes was begun."""
    step: int
    """The sitting that comes or goes on, from 1."""
    steps: int
    """How many sittings there are."""
    apart: datetime | None = None
    """When the two meet again, if they are in a time-out; UTC."""
    today: bool = True
    """Whether that is today."""


class Agreed(Struct, frozen=True):
    """An agreement in short."""

    about: str
    """ritual, wish or appointment"""
    words: tuple[str, ...]
    """What and when; or the day and the time."""


class Home(Struct, frozen=True):
    """Everything the home screen shows."""

    couple: Couple
    waiting: tuple[Unfinished, ...]
    """Sessions that can go on, the newest first; at most `MOST_WAITING`."""
    agreed: tuple[Agreed, ...]
    """The newest agreement of each sort."""
    sessions: int
    notice: str
    """A sentence both should know; mostly empty."""
    read_only: bool
    """Whether nothing can be begun or changed here."""
    made_up: bool
    for_later: bool = False
    """Whether something can be opened that was left for another day; not whose it is."""
    look_back: Look | None = None
    """An invitation to look back, for some days."""
    offers_passphrase: bool = False
    """Whether to tell, once, that the journal can have a passphrase."""
    due: tuple[rituals.Today, ...] = ()
    """Rituals that come round today, by their time; also those that are done."""
    rituals: int = 0
    """How many there are now, resting or not."""


def home(house: House, couple: Couple) -> Home:
    """What waits in this journal."""
    unfinished = house.journal.read(sessions.unfinished)
    known = rituals.all_of_them(house)
    agreed = _agreed(house)
    if known:  # they stand on the board, as they are now
        agreed = tuple(one for one in agreed if one.about != "ritual")
    return Home(
        couple=couple,
        waiting=tuple(_waiting(house, row) for row in unfinished[:MOST_WAITING]),
        agreed=agreed,
        sessions=len(house.journal.read(sessions.newest_first)),
        notice=house.notice,
        read_only=house.journal.read_only,
        made_up=house.made_up(),
        for_later=not house.journal.read_only and later.anything(house),
        look_back=_look_back(house),
        offers_passphrase=house.offers_passphrase(),
        due=rituals.due_today(house),
        rituals=len(rituals.running(known, rituals.today_of(house))),
    )


def next_evening(house: House) -> Unfinished | None:
    """What was begun last of that which takes several evenings, if it can go on."""
    for row in house.journal.read(sessions.unfinished):
        waiting = _waiting(house, row)
        if waiting.steps > 1:
            return waiting
    return None


def _look_back(house: House) -> Look | None:
    if house.journal.read_only:
        return None
    return house.journal.read(lambda c: invitation(c, house.wall()))


def _waiting(house: House, row: sessions.SessionRow) -> Unfinished:
    guide = house.guide_of(row)
    name = row.position.split("/")[0]
    steps = guide.modules[-1].sitting
    apart = _apart_until(house, row)
    today = apart is None or apart.astimezone().date() == house.wall().astimezone().date()
    begun = {1}
    for module, activity in guide.activities():
        if activity.id == name:
            title = module.title if module.sitting in begun else ""
            return Unfinished(
                row.id, row.guide_id, row.title, title, module.sitting, steps, apart, today
            )
        begun.add(module.sitting)
    return Unfinished(row.id, row.guide_id, row.title, "", 1, steps, apart, today)


def _apart_until(house: House, row: sessions.SessionRow) -> datetime | None:
    away = msgspec.json.decode(row.small, type=Saved).away
    return away.until if away is not None and away.until > house.wall() else None


def _agreed(house: House) -> tuple[Agreed, ...]:
    """From the newest sessions; an older agreement of the same sort no longer counts.

    Nor does an appointment once the two have sat down again to what it was made in, or looked back,
    or a month after it was made.
    """
    found: dict[str, Agreed] = {}
    for row in house.journal.read(sessions.newest_first)[:10]:
        for answer in reversed(book(house, row.id).agreements):
            activity = answer.activity
            if not isinstance(activity, Agree) or activity.about in found:
                continue
            if activity.about == "appointment" and _was_kept(house, row, activity.id):
                continue
            lines = answer.shown.get("both", {})
            words = [str(lines[prompt.id]) for prompt in activity.prompts if prompt.id in lines]
            found[activity.about] = Agreed(activity.about, tuple(words[:2]))
    return tuple(found.values())


def _was_kept(house: House, row: sessions.SessionRow, activity: str) -> bool:
    """Whether this appointment was kept, or lies so far back that it must be over."""
    made = house.journal.read(lambda c: entries.agreed_at(c, row.id))[activity]
    return house.journal.read(lambda c: is_over(c, row.guide_id, made, house.wall()))

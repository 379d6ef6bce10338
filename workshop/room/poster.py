"""What a room sees on the wall: one small file, written by the console and read by the projector.

It holds what stands in the guide, and times. There are no names in it, no answers and no notes:
whoever stands in the room reads it all.
"""

import os
import stat
import tempfile
from collections.abc import Mapping
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Annotated, Literal

import msgspec
from msgspec import Meta, Struct
from msgspec.structs import replace

from workshop.activities.base import Activity, Scene
from workshop.activities.dialogue import Dialogue
from workshop.activities.read import Read
from workshop.activities.stage import Stage
from workshop.ground.folder import user_folder
from workshop.ground.partner import Who
from workshop.ground.text import clean, clean_line
from workshop.guide import Guide
from workshop.room.agenda import Part
from workshop.room.evening import Standing
from workshop.room.legs import Leg, Whose
from workshop.room.nameless import nameless

FILE_NAME = "room.json"

LARGEST = 256 * 1024
"""Bytes of the file at most; a larger one is not read. The longest words of any script fit."""

_LONGEST_TITLE = 200
_LONGEST_PARAGRAPH = 4000
_MOST_PARAGRAPHS = 12
_LONGEST_EVENING = timedelta(days=30)
"""How far from the moment of writing a time can be; further away it was no evening's."""

_Word = Annotated[str, Meta(max_length=40)]
_Title = Annotated[str, Meta(max_length=_LONGEST_TITLE)]
_Paragraph = Annotated[str, Meta(max_length=_LONGEST_PARAGRAPH)]
_Moment = Annotated[datetime, Meta(tz=True)]
_SPOKEN = ("floor", "talk", "draw")


class Poster(Struct, frozen=True, kw_only=True):
    """What is on view in a room."""

    version: Literal[1] = 1
    status: Literal["before", "open", "rest", "over"]
    """before: until the first activity; rest: a break or a meal, planned or not."""
    written: _Moment
    """When this was written, in UTC."""
    title: _Title
    """Of what is done now, or of the break; before and after the evening, of the guide."""
    does: _Word = ""
    """What is done, as a leg says it: turn, reveal, talk, floor …; empty where nothing is."""
    whose: Whose = "both"
    """Whose leg it is."""
    says_back: bool = False
    """Whether the one who listens says back what was heard."""
    prompt: Annotated[tuple[_Paragraph, ...], Meta(max_length=_MOST_PARAGRAPHS)] = ()
    """What to do, or what is spoken about, in paragraphs without names."""
    until: _Moment | None = None
    """When the leg's time or the break is over, or the evening begins, in UTC; None: nobody knows
    yet (a break until it goes on), or there is nothing to wait for."""
    seconds: Annotated[int, Meta(ge=0, le=86_400)] = 0
    """How long the leg was to take."""
    next: _Title = ""
    """Title of what the next part begins with; empty after the last."""


def poster_path(environment: Mapping[str, str] = os.environ) -> Path:
    """Where the console puts it, and where the projector looks for it."""
    return user_folder(environment) / FILE_NAME


def poster(
    guide: Guide, standing: Standing, now: float, wall: datetime, *, seed: int = 0
) -> Poster:
    """What a room sees where it stands.

    Args:
        guide: Whose evening it is.
        standing: Where the room stands.
        now: The second of the evening it is, as its steps count them.
        wall: The same moment on the wall clock, with its time zone.
        seed: What mixes cards that come from a word list; the same all evening.

    Raises:
        KeyError: An activity of the evening is not in the guide.
    """
    utc = wall.astimezone(UTC)

    def title(part: Part, leg: Leg) -> str:
        """Of what is done on this leg: a part can be several activities that share a turn."""
        text = guide.activity(leg.activity).title if part.kind == "activity" else part.title
        return _plain(guide, text)

    def at(second: float) -> datetime:
        """Whole seconds, so that the same moment is the same whenever it is written."""
        return (utc + timedelta(seconds=second - now + 0.5)).replace(microsecond=0)

    plain = Poster(
        status="over", written=utc.replace(microsecond=0), title=_plain(guide, guide.title)
    )
    if standing.status == "over":
        return plain
    running, leg, rest = standing.running, standing.now, standing.rest
    if standing.status == "before":
        begins = at(running.at or 0)
        return replace(plain, status="before", until=begins, next=title(running, leg))
    parts = standing.parts[standing.part + 1 :]
    next = title(parts[0], parts[0].legs[0]) if parts else ""
    if rest is not None:
        goes_on = None if rest.until is None else at(rest.until)
        waits = title(running, leg) if running.kind == "activity" else next
        return replace(plain, status="rest", title="", until=goes_on, next=waits)
    if running.kind != "activity" and standing.part == 0:  # everybody arrives
        return replace(plain, status="before", next=next)
    if running.kind != "activity":
        named, ends = title(running, leg), at(standing.deadline)
        return replace(plain, status="rest", title=named, until=ends, next=next)
    activity = guide.activity(leg.activity)
    return Poster(
        status="open",
        written=plain.written,
        title=title(running, leg),
        does=leg.does,
        whose=leg.whose,
        says_back=leg.does == "floor" and isinstance(activity, Dialogue) and activity.mirror,
        prompt=_prompt(guide, leg, _seconds_each(standing), seed),
        until=at(standing.deadline),
        seconds=min(86_400, leg.seconds),
        next=next,
    )


def _plain(guide: Guide, title: str) -> str:
    return clean_line(nameless(title, who="both", language=guide.language), _LONGEST_TITLE)


def _seconds_each(standing: Standing) -> float:
    """What each has for speaking in the activity that runs, as long as it is now."""
    name = standing.now.activity
    shares = (
        leg.share for leg in standing.running.legs if leg.activity == name and leg.does in _SPOKEN
    )
    return next(shares, 0)


def _prompt(guide: Guide, leg: Leg, seconds: float, seed: int) -> tuple[str, ...]:
    """What a leg says: of a private turn, what each activity in it says."""
    found: dict[str, None] = {}
    for id in leg.stages:
        name, step, seat = id.split("/")
        stage = Stage(name, step, _who(seat), 0)
        if stage.does in ("handover", "swap", "tonight"):
            continue
        for text in _said(guide.activity(name), stage, seed):
            words = nameless(text, who=stage.seat, seconds=seconds, language=guide.language)
            for paragraph in words.split("\n\n"):
                found[clean_line(paragraph, _LONGEST_PARAGRAPH)] = None
    return tuple(text for text in found if text)[:_MOST_PARAGRAPHS]


def _said(activity: Activity, stage: Stage, seed: int) -> tuple[str, ...]:
    """What an activity says on a stage: what is read or done, or what is spoken about."""
    recalled = bool(getattr(activity, "recall", ""))
    said = activity.said(Scene(stage, "left", recalled=recalled, seed=seed))
    if stage.does == "reveal":
        return (said.looking,)
    if stage.does in _SPOKEN:
        return (said.prompt,)
    if stage.alone:
        return (said.text,)
    if isinstance(activity, Read):
        return activity.points or (said.text,)  # what is to be kept in view; the rest is read out
    return (said.text, said.prompt)


def _who(seat: str) -> Who:
    return "left" if seat == "left" else "right" if seat == "right" else "both"


def write(path: Path, shown: Poster) -> None:
    """Puts it there in one step, for its owner alone: whoever reads finds the old one or this one.

    Raises:
        OSError: It can't be written; what was there still is.
    """
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    put(path, msgspec.json.encode(shown))


def put(path: Path, data: bytes) -> None:
    """Puts these bytes there in one step, for their owner alone. Raises OSError."""
    handle, name = tempfile.mkstemp(prefix=f".{path.name}-", dir=path.parent)
    beside = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(path)
    except BaseException:
        with suppress(OSError):
            beside.unlink(missing_ok=True)
        raise


def read(path: Path) -> Poster | None:
    """What is on view; None where no file is there, or none that was written here."""
    try:
        if not stat.S_ISREG(path.stat().st_mode):  # a pipe would be waited for
            return None
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
        if len(data) > LARGEST:
            return None
        return _sound(msgspec.json.decode(data, type=Poster))
    except (OSError, ValueError, RecursionError, msgspec.MsgspecError):
        return None


def _sound(found: Poster) -> Poster | None:
    """The same, safe to show; None where its times are no evening's."""
    if not 2000 <= found.written.year <= 9000:
        return None
    if found.until is not None and not 2000 <= found.until.year <= 9000:
        return None
    if found.until is not None and abs(found.until - found.written) > _LONGEST_EVENING:
        return None
    return replace(
        found,
        title=clean_line(found.title, _LONGEST_TITLE),
        next=clean_line(found.next, _LONGEST_TITLE),
        prompt=tuple(clean(paragraph) for paragraph in found.prompt),
    )

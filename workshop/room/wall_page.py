"""The wall as a page for a browser: one file that stays, and a small one beside it that is renewed.

The page is opened from the disk; there is no server and no network. It asks for the small file
again and again, works the clock out by itself, and holds nobody's words.
"""

import base64
import hashlib
import json
from datetime import datetime
from pathlib import Path
from string import Template
from urllib.parse import quote

import msgspec

from workshop.ground import language
from workshop.ground.language import _
from workshop.room.poster import Poster, put
from workshop.room.wall import moments, wall

_HERE = Path(__file__).parent
_MARK = b"<!-- workshop project -->"
_DATA_MARK = b"show("


class InTheWay(Exception):
    """Another file has this name. The message says what to do."""


def data_path(page: Path) -> Path:
    """The small file beside a page."""
    return page.with_name(f"{page.stem}-now.js")


def begin(page: Path) -> None:
    """Puts the page there, over an earlier one, but over nothing else.

    Raises:
        InTheWay: Something else has this name, or that of the small file.
        OSError: It can't be written.
    """
    for path, mark in ((page, _MARK), (data_path(page), _DATA_MARK)):
        if path.exists() and mark not in path.read_bytes()[:200]:
            told = _("{path} is something else, and it stays. Give another name.")
            raise InTheWay(told.format(path=path))
    script, style = ((_HERE / name).read_text("utf-8") for name in ("wall.js", "wall.css"))
    words = Template((_HERE / "wall.html").read_text("utf-8")).substitute(
        lang=language.code(),
        title=_("Workshop"),
        script=script,
        script_hash=_hash(script),
        style=style,
        style_hash=_hash(style),
        data=quote(data_path(page).name),
    )
    put(page, words.encode("utf-8"))


def renew(page: Path, shown: Poster | None, now: datetime) -> None:
    """Puts what is on the wall into the small file. Raises OSError."""
    put(data_path(page), told(shown, now))


def told(shown: Poster | None, now: datetime) -> bytes:
    """What the page is told: what is on the wall from which moment on, as plain ASCII."""
    times = [now, *(moment for moment in (moments(shown) if shown else ()) if moment > now)]
    walls = [
        {"from": _milliseconds(time)}
        | msgspec.to_builtins(wall(shown, time.astimezone(now.tzinfo)))
        for time in times
    ]
    until = shown.until if shown and shown.until else now
    data = json.dumps({"until": _milliseconds(until), "walls": walls}, ensure_ascii=True)
    return f"show({data});\n".encode("ascii")


def _milliseconds(time: datetime) -> int:
    return round(time.timestamp() * 1000)


def _hash(text: str) -> str:
    return base64.b64encode(hashlib.sha256(text.encode("utf-8")).digest()).decode("ascii")

"""The page for a browser: it fetches one file beside it, and runs our script only."""

import base64
import hashlib
import json
import re
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from helpers.posters import evening
from workshop.room import wall_page
from workshop.room.wall import wall

FLOOR = evening()["floor-first"]


def data_of(told: bytes) -> dict[str, Any]:
    """What the script is called with."""
    found = re.fullmatch(rb"show\((.*)\);\n", told)
    assert found is not None
    data = json.loads(found[1])
    assert isinstance(data, dict)
    return data


def test_the_page_holds_nobody_s_words_and_names_no_other_place(tmp_path: Path) -> None:
    page = tmp_path / "the wall.html"
    wall_page.begin(page)
    text = page.read_text("utf-8")
    assert "://" not in text
    assert 'data-from="the%20wall-now.js"' in text
    policy = re.search(r'Content-Security-Policy" content="([^"]+)"', text)
    assert policy is not None
    assert "default-src 'none'" in policy[1]
    for tag in ("script", "style"):
        [inside] = re.findall(rf"<{tag}>(.*?)</{tag}>", text, re.DOTALL)
        digest = hashlib.sha256(inside.encode()).digest()
        assert f"'sha256-{base64.b64encode(digest).decode()}'" in policy[1]
    assert not re.search(r"<[^>]+\s(on\w+|style)=", text)
    assert "innerHTML" not in text
    assert FLOOR.poster.prompt[0] not in text


def test_the_small_file_tells_every_moment_beforehand() -> None:
    shown, now = FLOOR
    data = data_of(wall_page.told(shown, now))
    assert shown.until is not None
    assert data["until"] == shown.until.timestamp() * 1000
    froms = [one["from"] for one in data["walls"]]
    assert froms == sorted(froms)
    assert froms[0] == now.timestamp() * 1000
    for one in data["walls"]:
        at = datetime.fromtimestamp(one["from"] / 1000, now.tzinfo)
        on = wall(shown, at)
        assert (one["head"], one["call"], one["warmth"]) == (on.head, on.call, on.warmth)
    assert [one["call"] for one in data["walls"]][-1] == "Welcome. We begin soon."


def test_words_cannot_end_the_script(tmp_path: Path) -> None:
    shown, now = FLOOR
    nasty = replace(shown, title='</script>"\\\u2028')
    told = wall_page.told(nasty, now)
    assert told.isascii()
    assert data_of(told)["walls"][0]["head"] == '</script>"\\\u2028'


def test_nothing_yet_is_a_welcome(tmp_path: Path) -> None:
    page = tmp_path / "wall.html"
    wall_page.renew(page, None, FLOOR.now)
    data = data_of((tmp_path / "wall-now.js").read_bytes())
    assert [one["call"] for one in data["walls"]] == ["Welcome. We begin soon."]


@pytest.mark.parametrize("name", ["wall.html", "wall-now.js"])
def test_a_file_of_somebody_else_stays(tmp_path: Path, name: str) -> None:
    other = tmp_path / name
    other.write_text("mine", "utf-8")
    with pytest.raises(wall_page.InTheWay, match="is something else"):
        wall_page.begin(tmp_path / "wall.html")
    assert other.read_text("utf-8") == "mine"
    assert [each.name for each in tmp_path.iterdir()] == [name]


def test_an_earlier_page_is_written_over(tmp_path: Path) -> None:
    page = tmp_path / "wall.html"
    for _ in range(2):
        wall_page.begin(page)
        wall_page.renew(page, FLOOR.poster, FLOOR.now + timedelta(seconds=1))
    assert sorted(each.name for each in tmp_path.iterdir()) == ["wall-now.js", "wall.html"]

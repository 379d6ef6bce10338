"""The house as drawn: which way the arrows point, and what may not be loaded where.

Every test here finds the packages by itself, so a new one is covered on the day it appears.
"""

import json
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "workshop"
PYPROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
CONTRACTS = PYPROJECT["tool"]["importlinter"]["contracts"]

FLOORS = next(
    [name.strip(" ()") for layer in contract["layers"] for name in layer.split("|")]
    for contract in CONTRACTS
    if contract["id"] == "floors"
)
"""The floors from the roof down to the ground."""

PRESENT = sorted(
    {path.parent.name for path in PACKAGE.glob("*/*.py")}
    | {path.stem for path in PACKAGE.glob("*.py") if not path.stem.startswith("__")}
)
"""The floors that stand: every package and every module directly in workshop/."""

FACES = {"tui"}
LOADS_DATABASE = set(FLOORS[: FLOORS.index("journal") + 1])

LOADED = """
import importlib, json, sys
for name in json.loads(sys.argv[1]):
    importlib.import_module(name)
print(json.dumps(sorted(sys.modules)))
"""

LOADED_BY_COMMAND = """
import json, sys
from workshop.cli import main
real, sys.stdout = sys.stdout, sys.stderr
try:
    main(json.loads(sys.argv[1]))
except SystemExit:
    pass
print(json.dumps(sorted(sys.modules)), file=real)
"""


def run(*arguments: str, cwd: Path = ROOT) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, *arguments],
        cwd=cwd,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def loaded(probe: str, names: list[str], cwd: Path = ROOT) -> set[str]:
    """The modules a fresh interpreter holds after the probe."""
    result = run("-c", probe, json.dumps(names), cwd=cwd)
    assert result.returncode == 0, result.stderr
    return set(json.loads(result.stdout))


def modules_of(floor: str, root: Path = ROOT) -> list[str]:
    """Every module of one floor, by its dotted name."""
    place = root / "workshop" / floor
    files = sorted(place.rglob("*.py")) if place.is_dir() else [place.with_suffix(".py")]
    parts = [path.relative_to(root).with_suffix("").parts for path in files]
    return [".".join(part[:-1] if part[-1] == "__init__" else part) for part in parts]


def canonical(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def lint_imports(root: Path) -> subprocess.CompletedProcess[str]:
    command = "from importlinter.cli import lint_imports_command as run; run(['--no-cache'])"
    return run("-c", command, cwd=root)


def test_every_floor_that_stands_has_its_place_in_the_plan() -> None:
    assert "ground" in PRESENT
    assert set(PRESENT) <= set(FLOORS)


def test_the_arrows_point_down() -> None:
    result = lint_imports(ROOT)
    assert result.returncode == 0, result.stdout + result.stderr
    assert f"{len(CONTRACTS)} kept, 0 broken" in result.stdout


@pytest.mark.parametrize(
    ("contract", "line"),
    [
        ("Every floor stands only on the floors below it", "import workshop.coach"),
        ("Only the screens know Textual", "from textual.app import App"),
        ("Only the screens know Textual", "from rich.text import Text"),
        ("Only the journal knows SQLite and what encrypts it", "import sqlite3"),
        ("Only the journal knows SQLite and what encrypts it", "import sqlcipher3"),
        ("Only the journal knows SQLite and what encrypts it", "import cryptography"),
        ("Only room/wire knows the network", "import aiomqtt"),
        ("Only room/wire knows the network", "import socket"),
        ("Only room/wire knows the network", "from zeroconf import Zeroconf"),
        ("Every floor stands only on the floors below it", None),
    ],
    ids=[
        *("upwards", "textual", "rich", "sqlite3", "sqlcipher3", "cryptography"),
        *("mqtt", "socket", "zeroconf", "unlisted"),
    ],
)
def test_an_arrow_that_points_the_wrong_way_is_noticed(
    contract: str, line: str | None, tmp_path: Path
) -> None:
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    for floor in ("ground", "coach"):
        (tmp_path / "workshop" / floor).mkdir(parents=True)
        (tmp_path / "workshop" / floor / "__init__.py").touch()
    (tmp_path / "workshop" / "__init__.py").touch()
    if line is None:
        (tmp_path / "workshop" / "cellar.py").touch()
    else:
        (tmp_path / "workshop" / "ground" / "wrong.py").write_text(line + "\n", encoding="utf-8")
    result = lint_imports(tmp_path)
    assert result.returncode == 1, result.stdout + result.stderr
    assert f"{contract} BROKEN" in result.stdout


@pytest.mark.parametrize("floor", [floor for floor in PRESENT if floor not in FACES])
def test_no_floor_below_the_screens_loads_what_paints(floor: str) -> None:
    names = modules_of(floor)
    assert names
    modules = loaded(LOADED, names)
    assert set(names) <= modules
    assert not modules & {"textual", "rich"}
    if floor not in LOADS_DATABASE:
        assert "sqlite3" not in modules


@pytest.mark.skipif("cli" not in PRESENT, reason="there is no command line yet")
def test_the_parser_loads_nothing_but_the_standard_library() -> None:
    packages = {name.partition(".")[0] for name in loaded(LOADED, ["workshop.cli"])}
    before = {name.partition(".")[0] for name in loaded(LOADED, [])}
    assert packages - before - sys.stdlib_module_names == {"workshop"}
    assert not packages & {"sqlite3", "asyncio"}


def test_what_draws_pictures_is_loaded_when_one_is_shown() -> None:
    """Neither at the first paint, nor at home, nor on the pages before the picture."""
    before = ["workshop.tui.app", "workshop.tui.screens.home", "workshop.tui.preview"]
    before += [f"workshop.tui.screens.doing.{name}" for name in ("who", "terms", "alone")]
    before += [f"workshop.tui.screens.doing.{name}" for name in ("consent", "together")]
    drawing = {"plotext", "textual_plotext"}
    assert not loaded(LOADED, before) & drawing
    assert drawing <= loaded(LOADED, ["workshop.tui.screens.doing.trend"])


def test_the_linear_face_paints_nothing(home: Path) -> None:
    assert not loaded(LOADED_BY_COMMAND, ["plain", "daily-talk"]) & {"textual", "rich"}


@pytest.mark.skipif("cli" not in PRESENT, reason="there is no command line yet")
@pytest.mark.parametrize(
    "arguments",
    [["--help"], ["guides", "--json"], ["coach", "--json"]],
    ids=" ".join,
)
def test_commands_that_paint_nothing_stay_light(arguments: list[str]) -> None:
    assert not loaded(LOADED_BY_COMMAND, arguments) & {"textual", "rich", "sqlite3"}


def test_what_a_prompt_waits_for_loads_little(tmp_path: Path) -> None:
    """`workshop due` runs at every prompt of a shell: it reads a few rows and nothing more."""
    from workshop.journal.journal import Journal

    path = tmp_path / "journal.db"
    Journal.open(path).close()
    found = loaded(LOADED_BY_COMMAND, ["due", "--journal", str(path)])
    assert "workshop.journal.tables.rituals" in found
    heavy = {"textual", "rich", "icalendar", "zoneinfo", "cryptography", "tomllib"}
    heavy |= {f"workshop.{floor}" for floor in ("guide", "session", "activities", "keepsake")}
    assert not found & {*heavy, "workshop.journal.journal", "workshop.sitting.house"}


def test_the_probe_sees_what_is_loaded(tmp_path: Path) -> None:
    floor = tmp_path / "workshop" / "ground"
    floor.mkdir(parents=True)
    (tmp_path / "workshop" / "__init__.py").touch()
    (floor / "__init__.py").touch()
    (floor / "late.py").write_text("import sqlite3\n", encoding="utf-8")
    names = modules_of("ground", tmp_path)
    assert names == ["workshop.ground", "workshop.ground.late"]
    assert "sqlite3" in loaded(LOADED, names, cwd=tmp_path)


def test_constraints_hold_exact_versions_and_no_address() -> None:
    lines = (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()
    pins = [line for line in lines if line and not line.startswith("#")]
    exact = re.compile(r"[A-Za-z0-9_.-]+==[0-9][0-9A-Za-z.]*")
    assert [pin for pin in pins if not exact.fullmatch(pin)] == []
    pinned = {canonical(pin.partition("==")[0]) for pin in pins}
    project = PYPROJECT["project"]
    wanted = [*project["dependencies"], *project["optional-dependencies"]["dev"]]
    names = {canonical(re.split(r"[<>=\[;! ]", line)[0]) for line in wanted}
    assert names
    assert names <= pinned


def test_the_readme_has_exactly_two_commands_to_set_up() -> None:
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    section = text.partition("\n## Set up\n")[2].partition("\n## ")[0]
    commands = re.findall(r"^```sh\n(.*?)\n```$", section, flags=re.DOTALL | re.MULTILINE)
    assert [command.count("\n") for command in commands] == [0, 0]
    assert commands[0].endswith("/workshop")
    assert commands[1].endswith("/pytest")
    for command in commands:
        assert command.startswith("python3 -m venv ")
        assert "-c constraints.txt" in command

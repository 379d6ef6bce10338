"""A guide written as TOML in a layout of our own, so that a test knows the line of everything.

One key a line, one line of a list a line. Independent of the program's own search for lines.
"""

import json
from typing import Any

Path = tuple[str | int, ...]


class LaidOut:
    """The text, the line of every key, and the first and last line of every table."""

    def __init__(self, guide: dict[str, Any]) -> None:
        self._lines: list[str] = []
        self.keys: dict[Path, int] = {}
        self.tables: dict[Path, tuple[int, int]] = {}
        self._table(guide, (), apart="modules")
        for i, module in enumerate(guide.get("modules", ())):
            self._table(module, ("modules", i), header="[[modules]]", apart="activities")
            for j, activity in enumerate(module.get("activities", ())):
                path = ("modules", i, "activities", j)
                self._table(activity, path, header="[[modules.activities]]")

    @property
    def data(self) -> bytes:
        return ("\n".join(self._lines) + "\n").encode()

    def table_of(self, line: int) -> Path:
        """The innermost table on this line."""
        found = [path for path, (first, last) in self.tables.items() if first <= line <= last]
        return max(found, key=len)

    def _add(self, text: str) -> int:
        self._lines.append(text)
        return len(self._lines)

    def _table(
        self, table: dict[str, Any], path: Path, header: str = "", apart: str | None = None
    ) -> None:
        first = self._add(header or "# a guide")
        for key, value in table.items():
            if key == apart:
                continue
            self.keys[*path, key] = len(self._lines) + 1
            if isinstance(value, list) and any(isinstance(item, dict) for item in value):
                self._add(f"{json.dumps(key)} = [")
                for number, item in enumerate(value):
                    line = self._add(f"  {inline(item)},")
                    if isinstance(item, dict):
                        self.tables[*path, key, number] = (line, line)
                        self.keys |= {(*path, key, number, name): line for name in item}
                self._add("]")
            else:
                self._add(f"{json.dumps(key)} = {inline(value)}")
        self.tables[path] = (first, self._add("# that was it"))


def inline(value: Any) -> str:
    """A value on one line. JSON's strings and numbers are TOML's too."""
    if isinstance(value, dict):
        pairs = (f"{json.dumps(key)} = {inline(item)}" for key, item in value.items())
        return "{ " + ", ".join(pairs) + " }"
    if isinstance(value, list):
        return "[" + ", ".join(inline(item) for item in value) + "]"
    if isinstance(value, float):
        return repr(value)
    return json.dumps(value, ensure_ascii=False)

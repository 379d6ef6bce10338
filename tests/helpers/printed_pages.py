"""Pages as a real browser prints them, where there is one."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
READER = shutil.which("pdftotext")

NEEDS_A_PRINTER = pytest.mark.skipif(
    not (CHROMIUM and READER), reason="needs Chromium, and pdftotext of poppler-utils"
)

PAPER = {"A4": (595, 842), "Letter": (612, 792)}
"""Width and height in points."""


def printed_pages(page: str, paper: str, folder: Path) -> list[str]:
    """What stands on each sheet of this paper."""
    # Browsers take the paper from the printer; without one it can only be said in the page, whose
    # policy would not let us.
    page = re.sub(r"<meta http-equiv[^>]*>", "", page)
    page = page.replace("@page {", f"@page {{ size: {paper};", 1)
    (folder / "page.html").write_text(page, encoding="utf-8")
    subprocess.run(
        [
            str(CHROMIUM),
            "--headless",
            "--no-sandbox",  # as root a browser starts with none
            "--disable-gpu",
            f"--user-data-dir={folder / 'profile'}",
            "--no-pdf-header-footer",
            f"--print-to-pdf={folder / 'page.pdf'}",
            (folder / "page.html").as_uri(),
        ],
        check=True,
        capture_output=True,
        timeout=120,
    )
    box = re.search(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", (folder / "page.pdf").read_bytes())
    assert box
    assert tuple(round(float(side)) for side in box.groups()) == PAPER[paper]
    text = subprocess.run(
        [str(READER), "-layout", str(folder / "page.pdf"), "-"],
        check=True,
        capture_output=True,
        text=True,
    ).stdout
    return text.removesuffix("\f").split("\f")
